import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { padenVanSitemap } from '../../tools/meten/bytes.ts';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (pad: string, javaScriptEnabled = true): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.goto(baseUrl + pad);
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);

test('alle onderwerpen noemt elke pagina van de site een keer, ook zonder JavaScript', async () => {
  const page = await open('/onderwerpen', false);
  const adressen = await page.locator('main .paginalijst a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const verwacht = (await padenVanSitemap(baseUrl)).filter((pad) => pad !== '/' && pad !== '/onderwerpen');
  expect(adressen.toSorted()).toEqual(verwacht.toSorted());
  expect(await page.isVisible('#zoekveld')).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('zoeken begint pas als iemand typt, vergeeft een typfout, en wat getypt is blijft op het toestel', async () => {
  const page = await open('/');
  await page.click('.kop__zoek');
  await page.waitForURL('**/onderwerpen');
  const gevraagd: string[] = [];
  page.on('request', (request) => gevraagd.push(`${request.url()} ${request.postData() ?? ''}`));
  expect(gevraagd).toEqual([]);
  await page.locator('#zoekveld').pressSequentially('kookies');
  await page.waitForSelector('#zoeklijst a');
  expect(await page.locator('#zoeklijst a').first().getAttribute('href')).toBe('/cookies');
  expect(await page.innerText('#zoekstand')).toMatch(/gevonden/);
  expect(gevraagd.some((adres) => adres.includes('/zoekindex.json'))).toBe(true);
  expect(gevraagd.join('\n')).not.toContain('kookies');
  expect(page.url()).toBe(`${baseUrl}/onderwerpen`);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cookies');
});

test('wie niets vindt, eindigt bij een mens', async () => {
  const page = await open('/onderwerpen');
  await page.fill('#zoekveld', 'xqzwj');
  await page.waitForSelector('#zoekniets:visible');
  expect(await page.innerText('#zoekstand')).toBe('Wij vinden hier niets over.');
  expect(await page.getAttribute('#zoekniets a', 'href')).toBe('/aanmelden');
  await page.press('#zoekveld', 'Escape');
  expect(await page.inputValue('#zoekveld')).toBe('');
  expect(await page.isVisible('#zoekniets')).toBe(false);
});

test('een pagina zegt waar u bent en brengt u terug', async () => {
  const page = await open('/privacy');
  expect(await page.locator('.kruimelpad a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/', '/onderwerpen']);
  expect(await page.innerText('.kruimelpad [aria-current=page]')).toBe('Privacy');
  expect(await axe(page)).toEqual([]);
});

test('geen lijst laat een plek zien die nog ingevuld moest worden', async () => {
  const page = await open('/onderwerpen', false);
  expect(await page.innerText('main')).not.toMatch(/\{\{|undefined/);
});
