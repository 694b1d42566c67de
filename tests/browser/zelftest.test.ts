import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import teksten from '../../content/nl/uitslagen.json' with { type: 'json' };
import { evaluateZelftest, zichtbareVragen } from '../../src/domain/zelftest/evaluate.ts';
import type { UitslagCode } from '../../src/domain/zelftest/regels.ts';
import type { Antwoorden } from '../../src/domain/zelftest/vragen.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';

const baseUrl = inject('baseUrl');
let browser: Browser;
let desk: Desk;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  const [balie] = inject('sleutels');
  desk = await openDesk(baseUrl, balie!.bestand, balie!.wachtwoord);
});
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (javaScriptEnabled = true): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.goto(`${baseUrl}/zelftest`);
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const newest = async (): Promise<string> => (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!.id;

/** Someone for each outcome. */
const mensen: [UitslagCode, Antwoorden][] = [
  ['spoed', { dreigt: ['huis-uit'] }],
  ['schuldhulp', { rekeningen: ['huur', 'zorg', 'boetes'], hoelang: ['jaren'] }],
  ['gesprek', { rekeningen: ['energie'], zelf: ['samen'] }],
  ['formulieren', { rekeningen: ['alles-betaald'], post: ['nee'] }],
  ['zelf', { rekeningen: ['telefoon'], zelf: ['zelf'] }],
  ['op-orde', { rekeningen: ['alles-betaald'], rondkomen: ['ja'], post: ['ja'] }],
  ['nog-niet', { rekeningen: ['leningen'], zelf: ['niet-nu'] }],
];

/** Tabs to an element. Radio groups are one stop for Tab, so their options are reached with the arrows. */
const focusOn = async (page: Page, id: string): Promise<void> => {
  for (let i = 0; i < 40; i++) {
    const [now, inGroup] = await page.evaluate((wanted) => {
      const active = document.activeElement as HTMLInputElement | null;
      const target = document.getElementById(wanted) as HTMLInputElement | null;
      return [active?.id === wanted, active?.type === 'radio' && active.name === target?.name] as const;
    }, id);
    if (now) return;
    await page.keyboard.press(inGroup ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`${id} cannot be reached by keyboard`);
};

describe.each(mensen)('%s', (uitslag, antwoorden) => {
  test('is te bereiken met alleen het toetsenbord op 320 px, en staat er met een reden en één hoofdknop', async () => {
    const page = await open();
    for (const code of zichtbareVragen(antwoorden)) {
      await page.waitForSelector(`[data-vraag=${code}]:not([hidden])`);
      for (const optie of antwoorden[code] ?? []) {
        await focusOn(page, `${code}-${optie}`);
        if (!await page.isChecked(`#${code}-${optie}`)) await page.keyboard.press('Space');
      }
      await focusOn(page, 'zelftest-verder');
      await page.keyboard.press('Enter');
    }
    const sectie = page.locator('[data-uitslag]:visible');
    await sectie.waitFor();
    expect(await sectie.getAttribute('data-uitslag')).toBe(uitslag);
    expect(await page.locator(`#uitslag-${uitslag}:focus`).count()).toBe(1);
    const redenen = evaluateZelftest(antwoorden).redenen.map((reden) => teksten.redenen[reden as keyof typeof teksten.redenen]);
    expect((await sectie.locator('[data-reden]:visible').allInnerTexts()).sort()).toEqual(redenen.sort());
    expect(await sectie.locator('.knop--hoofd:visible').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
    expect(page.url()).toBe(`${baseUrl}/zelftest`);
    expect(await page.title()).toContain('Waar sta ik?');
  });

  test('komt zonder JavaScript van de server, en staat in geen adres', async () => {
    const page = await open(false);
    for (const [code, opties] of Object.entries(antwoorden)) for (const optie of opties) await page.check(`#${code}-${optie}`);
    await page.click('button[type=submit]');
    await page.waitForSelector('[data-uitslag]');
    expect(await page.getAttribute('[data-uitslag]', 'data-uitslag')).toBe(uitslag);
    expect(page.url()).toBe(`${baseUrl}/zelftest/uitslag`);
  });
});

describe.each([{ naam: 'met JavaScript', js: true }, { naam: 'zonder JavaScript', js: false }])('vertel het één keer, $naam', ({ js }) => {
  test('de kaart komt in het loket zoals de inwoner haar achterliet, en daarvoor verlaat geen antwoord het apparaat', async () => {
    const page = await open(js);
    const verstuurd: string[] = [];
    page.on('request', (request) => verstuurd.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    const kies = async (id: string): Promise<void> => {
      await page.check(`#${id}`);
      if (js) await page.click('#zelftest-verder');
    };
    for (const id of ['dreigt-geen-eten', 'rekeningen-huur', 'hoelang-jaren', 'rondkomen-nee', 'post-nee', 'wie-gokken', 'zelf-samen']) await kies(id);
    await page.selectOption('#zelftest-kern', 'Giethoorn');
    if (js) {
      expect(await page.isChecked('#woonplaats-hier')).toBe(true);
      await page.reload();
      expect(await page.inputValue('#zelftest-kern')).toBe('Giethoorn');
      for (let i = 0; i < 7; i++) await page.click('#zelftest-verder');
      await page.click('#zelftest-verder');
    }
    if (!js) await page.click('button[type=submit]');
    await page.waitForSelector('[data-uitslag=spoed]:visible');
    await page.click('[data-uitslag=spoed] .meenemen button');
    await page.waitForSelector('#kaart');
    if (js) {
      expect(verstuurd.filter((regel) => !regel.startsWith('GET'))).toEqual([]);
      expect(verstuurd.join('\n')).not.toMatch(/gokken|jaren|geen-eten|Giethoorn/);
    }
    expect(await page.locator('#kaart input').count()).toBe(7);
    expect(await page.isChecked('#situatie-geen-eten')).toBe(true);
    expect(await page.innerText('label[for=kaart-kern]')).toBe('Waar woont u? Giethoorn');
    expect(await page.locator('[name=kern]').count()).toBe(1);
    await page.uncheck('#kaart-wie-gokken');
    // A mistake in between: the card stays as it was left.
    await page.click('button[type=submit] >> text=Verstuur');
    await page.waitForSelector('#fouten');
    expect(await page.locator('#kaart-wie-gokken:checked').count()).toBe(0);
    await page.check('[value=code]');
    await page.click('button[type=submit] >> text=Verstuur');
    await page.waitForSelector('#terugkomcode');
    const id = await newest();
    const { bericht } = await desk.open(id);
    expect(bericht.kaart?.regels).toEqual(['rekeningen:huur', 'hoelang:jaren', 'rondkomen:nee', 'post:nee', 'zelf:samen']);
    expect(bericht).toMatchObject({ situatie: ['geen-eten'], verhaal: '', kern: 'Giethoorn' });
    expect((await desk.list()).find((regel) => regel.id === id)?.spoed).toBe(true);
    if (js) expect(await page.evaluate(() => sessionStorage.getItem('geldloket-kaart') ?? sessionStorage.getItem('geldloket-zelftest'))).toBeNull();
  });
});

test.each([{ naam: 'met JavaScript', js: true }, { naam: 'zonder JavaScript', js: false }])('wie een plaats kiest, kan die op de kaart laten vallen; dan weet het loket die niet ($naam)', async ({ js }) => {
  const page = await open(js);
  if (js) for (const code of zichtbareVragen({})) if (code !== 'woonplaats') await page.click('#zelftest-verder');
  await page.selectOption('#zelftest-kern', 'Steenwijk');
  await page.click('#zelftest button[type=submit]');
  await page.click('[data-uitslag]:not([hidden]) .meenemen button');
  await page.uncheck('#kaart-kern');
  await page.fill('#veld-verhaal', 'Ik zoek hulp');
  await page.check('[value=code]');
  await page.click('button[type=submit] >> text=Verstuur');
  await page.waitForSelector('#terugkomcode');
  const { bericht } = await desk.open(await newest());
  expect(bericht).toMatchObject({ verhaal: 'Ik zoek hulp', kern: '', kaart: null });
});

test('wie "ik woon ergens anders" kiest, heeft geen plaats meer in de lijst staan', async () => {
  const page = await open();
  for (const code of zichtbareVragen({})) if (code !== 'woonplaats') await page.click('#zelftest-verder');
  await page.selectOption('#zelftest-kern', 'Vollenhove');
  await page.check('#woonplaats-elders');
  expect(await page.inputValue('#zelftest-kern')).toBe('');
  await page.selectOption('#zelftest-kern', 'Vollenhove');
  expect(await page.isChecked('#woonplaats-hier')).toBe(true);
  await page.click('#zelftest-wis');
  expect(await page.inputValue('#zelftest-kern')).toBe('');
});

test('teruggaan en veranderen houdt de andere antwoorden, verversen ook, en wissen wist alles', async () => {
  const page = await open();
  await page.check('#dreigt-niets');
  await page.click('#zelftest-verder');
  await page.check('#rekeningen-huur');
  await page.click('#zelftest-terug');
  expect(await page.isChecked('#dreigt-niets')).toBe(true);
  await page.check('#dreigt-huis-uit');
  expect(await page.isChecked('#dreigt-niets')).toBe(false);
  await page.reload();
  expect(await page.isChecked('#dreigt-huis-uit')).toBe(true);
  await page.click('#zelftest-wis');
  expect(await page.evaluate(() => ({ ticked: document.querySelectorAll('#zelftest input:checked').length, kept: sessionStorage.length }))).toEqual({ ticked: 0, kept: 0 });
  expect(await page.innerText('#zelftest-gewist')).toBe('Uw antwoorden zijn gewist.');
});

test('"nog niet" geeft een herinnering die op het apparaat gemaakt is en niets verraadt', async () => {
  const page = await open();
  for (const code of zichtbareVragen({})) {
    if (code === 'zelf') await page.check('#zelf-niet-nu');
    await page.click('#zelftest-verder');
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-doe=herinnering]')]);
  const stukken: Buffer[] = [];
  for await (const stuk of await download.createReadStream()) stukken.push(stuk as Buffer);
  const agenda = Buffer.concat(stukken).toString();
  expect(download.suggestedFilename()).toBe('even-kijken.ics');
  expect(agenda).toMatch(/BEGIN:VEVENT[\s\S]*SUMMARY:Even kijken/);
  expect(agenda).not.toMatch(/geld|schuld|loket/i);
});
