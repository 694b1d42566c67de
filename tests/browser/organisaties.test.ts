import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { openBericht, openLoket } from './loket-balie.ts';

// The question an organisation asks for itself; about nobody it knows.
const baseUrl = inject('baseUrl');
const [balie] = inject('sleutels');
let browser: Browser;
let desk: Desk;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await openDesk(baseUrl, balie!.bestand, balie!.wachtwoord);
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** A page at 320 px, with everything it asks for after it stands there. */
const open = async (path: string, javaScriptEnabled = true): Promise<{ page: Page; asked: string[] }> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) throw new Error(message.text());
  });
  await page.goto(baseUrl + path, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`); });
  return { page, asked };
};
const newest = async (): Promise<string> => (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!.id;
const axe = async (page: Page, javaScriptEnabled = true): Promise<string[]> =>
  !javaScriptEnabled ? [] : (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
const fields = (page: Page): Promise<string[]> =>
  page.locator('#aanmeldformulier [name]').evaluateAll((elements) => [...new Set(elements.map((e) => e.getAttribute('name') ?? ''))].sort());

/** All that can be filled in: about the organisation itself, and how to reach it. `website` is the trap for machines. */
const own = ['aanleiding', 'bevestiging', 'contactwijze', 'email', 'naam', 'organisatie', 'organisatiesoort', 'telefoon', 'verhaal', 'website', 'wens'];

describe.each([{ naam: 'met JavaScript', javaScriptEnabled: true }, { naam: 'zonder JavaScript', javaScriptEnabled: false }])('$naam', ({ javaScriptEnabled }) => {
  test('een werkgever vraagt iets voor het eigen bedrijf, en het loket leest wat en wie', async () => {
    const { page } = await open('/werkgevers', javaScriptEnabled);
    expect(await fields(page)).toEqual(own);
    await page.check('[value=gesprek]');
    await page.check('[value=materiaal]');
    await page.fill('[name=organisatie]', 'Bakkerij de Punter');
    await page.fill('[name=naam]', 'Wietske');
    await page.fill('[name=verhaal]', 'Komt u iets vertellen in de kantine?');
    await page.check('[value=bellen]');
    await page.fill('[name=telefoon]', '0521 12 34 56');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect(await page.innerText('main')).toMatch(/Wij bellen u uiterlijk \w+dag \d+ \w+\./);
    expect([await page.locator('h1').count(), await isTooWide(page), await axe(page, javaScriptEnabled)]).toEqual([1, false, []]);
    const id = await newest();
    expect((await desk.open(id)).bericht).toMatchObject({
      aanleiding: 'organisatie', organisatiesoort: 'werkgever', organisatie: 'Bakkerij de Punter', naam: 'Wietske', wens: ['gesprek', 'materiaal'],
      verhaal: 'Komt u iets vertellen in de kantine?', contactwijze: 'bellen', telefoon: '0521 12 34 56', situatie: [],
    });
    expect((await desk.read(id)).spoed).toBe(false);
  });

  test('een school kiest wat voor organisatie zij is; een fout geeft hetzelfde formulier terug', async () => {
    const { page } = await open('/organisaties', javaScriptEnabled);
    expect(await fields(page)).toEqual(own);
    await page.check('[value=school]');
    await page.check('[value=advies]');
    await page.fill('[name=organisatie]', 'De Wieden');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten:focus');
    expect(await page.innerText('#fouten')).toContain('Kies hoe wij u kunnen bereiken.');
    expect(await page.locator('#niets-over-een-ander').innerText()).toContain('Schrijf niets over een ander.');
    expect([await page.isChecked('[value=school]'), await page.isChecked('[value=advies]'), await page.inputValue('[name=organisatie]')]).toEqual([true, true, 'De Wieden']);
    expect(await fields(page)).toEqual(own);
    expect([await isTooWide(page), await axe(page, javaScriptEnabled)]).toEqual([false, []]);
    await page.check('[value=email]');
    await page.fill('[name=email]', 'balie@school.example');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect((await desk.open(await newest())).bericht).toMatchObject({ aanleiding: 'organisatie', organisatiesoort: 'school', wens: ['advies'], contactwijze: 'email', verhaal: '' });
  });

  test('ook na een fout blijft een werkgever op het formulier voor werkgevers', async () => {
    const { page } = await open('/werkgevers', javaScriptEnabled);
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten:focus');
    expect(await page.locator('#niets-over-een-ander').innerText()).toContain('Schrijf niets over een medewerker.');
    expect(await page.locator('[type=radio][name=organisatiesoort]').count()).toBe(0);
  });
});

test('op /werkgevers gaat geen enkel veld over een medewerker, en dat staat boven het formulier', async () => {
  const { page } = await open('/werkgevers');
  expect(await page.locator('form').count()).toBe(1);
  const labels = await page.locator('#aanmeldformulier').locator('label, legend').allInnerTexts();
  expect(labels.filter((label) => /medewerker|personeel|werknemer|collega/i.test(label))).toEqual([]);
  const [line, first] = await Promise.all(['#niets-over-een-ander', '#aanmeldformulier fieldset'].map(async (s) => (await page.locator(s).first().boundingBox())!.y));
  expect(await page.innerText('#niets-over-een-ander')).toContain('Schrijf niets over een medewerker.');
  expect(line).toBeLessThan(first!);
});

test('de tekst voor medewerkers belooft dat bellen onder werktijd mag en dat de werkgever niets hoort, met één adres', async () => {
  const { page } = await open('/werkgevers');
  const text = await page.innerText('#overneemtekst');
  expect(text).toContain('U mag hiervoor onder werktijd bellen. Uw werkgever hoort niets.');
  expect(text.match(/localhost:\d+|14 0521/g)).toEqual(['14 0521', 'localhost:8888']);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-kopieer]');
  await page.waitForSelector('#kopieerstand:not(:empty)');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Uw werkgever hoort niets.');
  for (const href of await page.locator('main a[href^="/"]').evaluateAll((links) => links.map((a) => a.getAttribute('href')!))) {
    expect([href, (await fetch(baseUrl + href)).status]).toEqual([href, 200]);
  }
});

test.each(['/werkgevers', '/organisaties'])('%s vraagt en bewaart niets tot iemand verstuurt', async (path) => {
  const { page, asked } = await open(path);
  await page.fill('[name=verhaal]', 'Kanarie van een organisatie.');
  await page.check('[value=email]');
  await page.fill('[name=email]', 'kanarie@voorbeeld.example');
  await page.waitForTimeout(500);
  expect(asked.filter((request) => !request.startsWith('GET ') || !request.includes('/bouw/'))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.click('button[type=submit]');
  await page.waitForSelector('#ontvangst-titel');
  const posts = asked.filter((request) => request.startsWith('POST '));
  expect([posts.length, posts.filter((post) => /kanarie|organisatie/i.test(post))]).toEqual([1, []]);
});

test.each(['/werkgevers', '/organisaties'])('%s is op 320 px, met het toetsenbord en voor axe in orde', async (path) => {
  const { page } = await open(path);
  expect([await isTooWide(page), await axe(page)]).toEqual([false, []]);
  const reached = new Set<string>();
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLButtonElement | null)?.type || ''));
  }
  for (const id of ['wens-gesprek', 'veld-organisatie', 'veld-naam', 'veld-verhaal', 'wijze-bellen', 'submit']) expect([...reached]).toContain(id);
});

test('aan het loket is het duidelijk een vraag van een organisatie, ook in de lijst, en zonder woorden voor een inwoner', async () => {
  const { page: form } = await open('/organisaties');
  await form.check('[value=zorg]');
  await form.check('[value=advies]');
  await form.fill('[name=organisatie]', 'Huisartsen <b>Oldemarkt</b>');
  await form.fill('[name=verhaal]', 'Wat zeg ik als iemand zijn medicijnen niet betaalt?');
  await form.check('[value=bellen]');
  await form.fill('[name=telefoon]', '0521 65 43 21');
  await form.click('button[type=submit]');
  await form.waitForSelector('#ontvangst-titel');
  const id = await newest();
  const loket = await openLoket(browser, baseUrl, balie!);
  try {
    const { page } = loket;
    await openBericht(loket, id);
    expect(await page.innerText('.zaak__stand .label--aanleiding')).toBe('Vraag van een organisatie');
    const text = await page.innerText('#loket');
    for (const zin of ['Huisartsen <b>Oldemarkt</b>', 'Huisarts of zorg', 'Advies', 'Wat zeg ik als iemand', 'De organisatie wil gebeld worden.', 'Vertel de organisatie nooit iets over een inwoner.']) expect(text).toContain(zin);
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.waitForSelector('text=0521 65 43 21');
    // The one sentence about residents: that they are not talked about.
    const open = (await page.innerText('#loket')).replaceAll('nooit iets over een inwoner', '');
    expect(open.match(/.*(inwoner|laat geen bericht achter).*/gi)).toBeNull();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    expect(await page.innerText(`#over-${id} .label--aanleiding`)).toBe('Vraag van een organisatie');
    expect(loket.mis).toEqual([]);
  } finally {
    await loket.context.close();
  }
});
