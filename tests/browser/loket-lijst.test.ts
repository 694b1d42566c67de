import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { launchBrowser } from './browser.ts';
import { axe, type Balie, openLoket } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';

const baseUrl = inject('baseUrl');
const [balie1] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
let browser: Browser;
let balie: Balie;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(async () => {
  expect(balie.mis).toEqual([]);
  await balie.context.close();
});
const open = async (): Promise<Balie> => {
  balie = await openLoket(browser, baseUrl, balie1!);
  onTestFailed(() => { console.error(balie.mis.join('\n')); });
  return balie;
};

test('zoeken vindt wat hier geopend is, en wat getypt wordt gaat nergens heen', async () => {
  await schrijf(baseUrl, ring, { verhaal: 'Iets anders' });
  const { id } = await schrijf(baseUrl, ring, { naam: 'Zoekende Zwaan', verhaal: 'De boot lekt en de huur is hoog' });
  const { page } = await open();
  await page.click(`#rij-${id}`);
  await page.getByText('De boot lekt').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForSelector('#zoek');
  const verzoeken: string[] = [];
  page.on('request', (request) => verzoeken.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.keyboard.press('/');
  expect(await page.locator('#zoek:focus').count()).toBe(1);
  await page.keyboard.type('lekt HUUR');
  await page.locator('.zoekbalk [aria-live]', { hasText: '1 bericht' }).waitFor();
  expect(await page.locator('.regel__open').count()).toBe(1);
  expect(await page.locator(`#rij-${id}`).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await page.fill('#zoek', 'xqzw');
  await page.getByText('Er is geen bericht dat hierbij past').waitFor();
  await page.click('text=Toon alles');
  expect(await page.locator('.regel__open').count()).toBeGreaterThan(1);
  expect(await page.inputValue('#zoek')).toBe('');
  expect(verzoeken.join('\n')).not.toMatch(/lekt|xqzw/i);
});

test('met de toetsen loopt een medewerker door de lijst, en wie ze uitzet typt gewoon letters', async () => {
  await schrijf(baseUrl, ring, { verhaal: 'Eerste' });
  await schrijf(baseUrl, ring, { verhaal: 'Tweede' });
  const { page } = await open();
  const rijen = await page.locator('.regel__open:visible').evaluateAll((knoppen) => knoppen.map((knop) => knop.id));
  const hier = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  await page.keyboard.press('j');
  expect(await hier()).toBe(rijen[0]);
  await page.keyboard.press('j');
  expect(await hier()).toBe(rijen[1]);
  await page.keyboard.press('k');
  expect(await hier()).toBe(rijen[0]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.zaak');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#zoek');
  expect(await hier()).toBe(rijen[0]);
  await page.fill('#zoek', '');
  await page.locator('#zoek').pressSequentially('jk/r');
  expect(await page.inputValue('#zoek')).toBe('jk/r');
  await page.click('text=Toon alles');
  await page.click('.sneltoetsen summary');
  await page.uncheck('#sneltoetsen');
  await page.focus('#kop');
  await page.keyboard.press('j');
  expect(await hier()).toBe('kop');
});

test('kiezen laat alleen zien wat daarbij hoort, en verversen houdt de keuze', async () => {
  const { id: spoed } = await schrijf(baseUrl, ring, { situatie: ['huis-uit'] }, { spoed: true });
  const { id: gewoon } = await schrijf(baseUrl, ring, { verhaal: 'Geen haast' });
  const { page } = await open();
  await page.selectOption('#filter', 'spoed');
  await page.waitForSelector(`#rij-${spoed}`);
  expect(await page.locator(`#rij-${gewoon}`).count()).toBe(0);
  await page.click('text=Kijk nu');
  await page.getByText('De lijst is bijgewerkt').waitFor({ state: 'attached' });
  expect(await page.inputValue('#filter')).toBe('spoed');
  expect(await page.locator(`#rij-${gewoon}`).count()).toBe(0);
});
