import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (pad = '/regelingen', { javaScriptEnabled = true, colorScheme = 'light' as 'light' | 'dark' } = {}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled, colorScheme });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.goto(baseUrl + pad);
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const zichtbaar = (page: Page): Promise<string[]> => page.locator('.regeling:visible').evaluateAll((lijst) => lijst.map((li) => li.id));
const breedte = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

test('zonder JavaScript staat de hele lijst er, met links naar de onderwerpen en zonder vakjes die niets doen', async () => {
  const page = await open('/regelingen', { javaScriptEnabled: false });
  expect(await page.locator('#regelingfilter').isVisible()).toBe(false);
  const links = await page.locator('#regelinglinks a').evaluateAll((alle) => alle.map((link) => link.getAttribute('href')!));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(await page.locator(link).count(), link).toBe(1);
  expect((await zichtbaar(page)).length).toBe(await page.locator('.regeling').count());
  expect(await breedte(page)).toBeLessThanOrEqual(320);
});

test('elke regeling zegt voor wie, wat, waar en wanneer wij keken; buiten de site gaat alleen een rekenhulp', async () => {
  const page = await open();
  for (const regeling of await page.locator('.regeling').all()) {
    expect(await regeling.locator('dt').allInnerTexts()).toEqual(['Voor wie', 'Wat', 'Waar']);
    expect((await regeling.locator('dd').allInnerTexts()).filter((tekst) => tekst.trim().length < 5)).toEqual([]);
    expect(await regeling.locator('.regeling__datum').innerText()).toMatch(/Nagekeken op \d+ \w+ 20\d\d/);
  }
  const hosts = await page.locator('main a[href^=http]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).host));
  expect([...new Set(hosts)].toSorted()).toEqual(['www.berekenuwrecht.nl', 'www.regelhulp.nl', 'www.toeslagen.nl']);
  expect(await page.locator('main .knop--hoofd').evaluateAll((knoppen) => knoppen.map((knop) => knop.getAttribute('href')))).toEqual(['/aanmelden']);
  expect(await page.innerText('main')).not.toMatch(/\{\{|undefined|€/);
});

test('met het toetsenbord kiest iemand onderwerpen, hoort hoeveel er zijn, en krijgt alles weer terug', async () => {
  const page = await open();
  const alle = await zichtbaar(page);
  expect(await page.innerText('#regelingstand')).toBe(`U ziet nu alle ${alle.length} regelingen.`);
  expect(await page.locator('#regelinglinks').isVisible()).toBe(false);

  await page.focus('#regelingfilter [value=wonen]');
  await page.keyboard.press('Space');
  const wonen = await zichtbaar(page);
  expect(wonen).toContain('huurtoeslag');
  expect(wonen).not.toContain('zorgtoeslag');
  expect(await page.innerText('#regelingstand')).toBe(`U ziet nu ${wonen.length} regelingen.`);
  // A heading without a regeling under it says nothing.
  expect(await page.locator('#onderwerp-zorg').isVisible()).toBe(false);

  await page.focus('#regelingfilter [value=zorg]');
  await page.keyboard.press('Space');
  expect(await zichtbaar(page)).toEqual(expect.arrayContaining([...wonen, 'zorgtoeslag']));
  expect(await axe(page)).toEqual([]);
  expect(await breedte(page)).toBeLessThanOrEqual(320);

  await page.focus('#regelingalles');
  await page.keyboard.press('Enter');
  expect(await zichtbaar(page)).toEqual(alle);
  expect(await page.locator('#regelingalles').isVisible()).toBe(false);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('kinderen');
});

test('wat iemand kiest staat in geen adres, gaat nergens heen en blijft nergens staan', async () => {
  const page = await open();
  await page.waitForLoadState('networkidle');
  const gevraagd: string[] = [];
  page.on('request', (request) => gevraagd.push(request.url()));
  await page.check('#regelingfilter [value=inkomen]');
  expect(gevraagd).toEqual([]);
  expect(page.url()).toBe(`${baseUrl}/regelingen`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.length])).toEqual([0, 0, '', 2]);
  await page.reload();
  expect(await page.locator('#regelingfilter :checked').count()).toBe(0);
  expect(await page.innerText('#regelingstand')).toContain('alle');
});

test('in het donker is alles te lezen', async () => {
  const page = await open('/regelingen', { colorScheme: 'dark' });
  await page.check('#regelingfilter [value=werk]');
  expect(await axe(page)).toEqual([]);
});

test('het zoeken vindt een regeling, ook met een ander woord, en brengt iemand erheen', async () => {
  const page = await open('/onderwerpen');
  await page.fill('#zoekveld', 'zwemles');
  await page.waitForSelector('#zoeklijst a[href="/regelingen#sam"]');
  await page.click('#zoeklijst a[href="/regelingen#sam"]');
  await page.waitForURL('**/regelingen#sam');
  await page.waitForFunction(() => { const { top } = document.getElementById('sam')!.getBoundingClientRect(); return top >= 0 && top < innerHeight; });
});
