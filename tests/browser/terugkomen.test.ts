import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel, makeCode } from '../../src/envelop/terugkomcode.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { type Inwoner, schrijf } from './loket-inwoner.ts';

// What a resident with a code sees of what both sides wrote. Writing, withdrawing and deleting: aanmelden.test.ts.

const baseUrl = inject('baseUrl');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const code = makeCode();
const dicht = 'Deze tekst kunnen wij hier niet laten zien. Het Geldloket heeft hem wel.';
const [ons, eigen] = [expect.stringMatching(/^Het Geldloket schreef op \S+ \d+ \S+$/), expect.stringMatching(/^U schreef op \S+ \d+ \S+$/)];
let browser: Browser;
let desk: Desk;
let inwoner: Inwoner;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  const [balie] = inject('sleutels');
  desk = await openDesk(baseUrl, balie!.bestand, balie!.wachtwoord);
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** An addition from before residents kept a copy: sealed to the desk alone. */
const vulAanVoorHetLoket = async (id: string, tag: string): Promise<void> => {
  const bytes = await sealEnvelop({ versie: 1, doel: 'aanvulling', id, tekst: 'Alleen het loket leest dit.' }, ontvangersVan(ring));
  const antwoord = await fetch(`${baseUrl}/api/terugkomen`, {
    method: 'POST', headers: { origin: baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ tag, actie: 'aanvullen', inhoud: Buffer.from(bytes).toString('base64') }),
  });
  expect(antwoord.status).toBe(200);
};

const draadOp = async (page: Page): Promise<string[][]> => (await page.locator('.draad > li').allInnerTexts()).map((regel) => regel.split(/\n+/));

describe.each([{ naam: 'met JavaScript', javaScriptEnabled: true }, { naam: 'zonder JavaScript', javaScriptEnabled: false }])('$naam', ({ javaScriptEnabled }) => {
  beforeEach(async () => {
    const sleutel = await deriveTerugkomsleutel(code, serverScrypt);
    inwoner = await schrijf(baseUrl, ring, { verhaal: 'Ik kom terug met een code.' }, { sleutel });
  });
  afterEach(() => inwoner.wis());

  const kijk = async (): Promise<Page> => {
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
    const page = await context.newPage();
    page.on('pageerror', (error) => { throw error; });
    await page.goto(`${baseUrl}/terugkomen`);
    await page.fill('[name=code]', code);
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    return page;
  };
  const axe = async (page: Page): Promise<string[]> => !javaScriptEnabled ? [] : (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);

  test('wie nog niets terugkreeg, leest dat er nog geen antwoord is', async () => {
    const page = await kijk();
    expect(await draadOp(page)).toEqual([]);
    expect(await page.innerText('#terugblik')).toContain('Er is nog geen antwoord.');
    expect(await axe(page)).toEqual([]);
  });

  test('een inwoner leest wat beide kanten schreven in volgorde, en ziet er meteen bij staan wat zij nu stuurt', async () => {
    await inwoner.vulAan('Ik vergat iets.\nMijn huur.');
    await desk.do(inwoner.id, { soort: 'geclaimd' });
    await desk.answer(inwoner.id, 'Kom gerust langs.', ring);
    const page = await kijk();
    const eerst = [[eigen, 'Ik vergat iets.', 'Mijn huur.'], [ons, 'Kom gerust langs.']];
    expect(await draadOp(page)).toEqual(eerst);
    await page.fill('[name=tekst]', 'Ik kom <b>morgen</b>.');
    await page.click('[data-actie=aanvullen] button');
    await page.waitForSelector('text=Dit is aangekomen.');
    expect(await draadOp(page)).toEqual([...eerst, [eigen, 'Ik kom <b>morgen</b>.']]);
    expect(await page.inputValue('[name=tekst]')).toBe('');
    expect(await page.innerText('#terugblik')).toContain('Wat u als laatste schreef, ligt bij ons.');
    expect(await axe(page)).toEqual([]);
  });

  test('van een tekst die alleen het loket kan openen staat er wanneer, en geen fout', async () => {
    const { tag } = await deriveTerugkomsleutel(code, serverScrypt);
    await vulAanVoorHetLoket(inwoner.id, tag);
    const page = await kijk();
    expect(await draadOp(page)).toEqual([[eigen, dicht]]);
    expect(await page.locator('#fouten, .melding--spoed, [role=alert]').count()).toBe(0);
    expect(await page.innerText('#terugblik')).not.toContain('Alleen het loket leest dit.');
  });
});

describe('de site is vernieuwd terwijl de pagina openstond', () => {
  const tekst = 'Ik kreeg vandaag een brief.';
  beforeEach(async () => {
    inwoner = await schrijf(baseUrl, ring, { verhaal: 'Mijn tabblad staat al lang open.' }, { sleutel: await deriveTerugkomsleutel(code, serverScrypt) });
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  });
  afterEach(() => inwoner.wis());

  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => { throw error; });
    await page.goto(`${baseUrl}/terugkomen`);
    await page.fill('[name=code]', code);
    return page;
  };
  /** The server does what is asked, and answers in a shape of later. */
  const antwoordVanLater = async (page: Page): Promise<void> => {
    await page.route('**/api/terugkomen', async (route) => {
      const response = await route.fetch();
      expect(response.status()).toBe(200);
      await route.fulfill({ response, json: { terugblik: { gesprek: [] } } });
    });
  };

  test.each([
    ['de vraag niet meer', { status: 400, json: { fout: 'onvolledig' } }], ['het adres niet meer', { status: 404, json: { fout: 'niet-gevonden' } }],
    ['de code wel, met een antwoord dat deze pagina niet kan lezen', { status: 200, json: { terugblik: { gesprek: [] } } }],
  ])('kent de server %s, dan zegt de pagina wat u doet, en de code staat er nog', async (_, antwoord) => {
    const page = await open();
    await page.route('**/api/terugkomen', (route) => route.fulfill(antwoord));
    await page.click('button[type=submit]');
    await page.getByText('Laad de pagina opnieuw en typ uw code nog eens.').first().waitFor();
    expect(await page.inputValue('[name=code]')).toBe(code);
  });

  test('wat wel is aangekomen, heet niet "niet verstuurd"', async () => {
    const page = await open();
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    await antwoordVanLater(page);
    await page.fill('[name=tekst]', tekst);
    await page.click('[data-actie=aanvullen] button');
    await page.getByText('Dit is aangekomen.').waitFor();
    expect(await page.innerText('#terugblik')).toContain('Deze site is net vernieuwd.');
    expect(await page.inputValue('[name=tekst]')).toBe('');
    expect(await page.locator('#fouten').count()).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.reload();
    await page.fill('[name=code]', code);
    await page.unroute('**/api/terugkomen');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    expect(await draadOp(page)).toEqual([[eigen, tekst]]);
  });

  test('wat niet is aangekomen, staat er nog', async () => {
    const page = await open();
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    await page.route('**/api/terugkomen', (route) => route.fulfill({ status: 400, json: { fout: 'onvolledig' } }));
    await page.fill('[name=tekst]', tekst);
    await page.click('[data-actie=aanvullen] button');
    await page.getByText('Kopieer het en laad de pagina opnieuw.').first().waitFor();
    expect(await page.inputValue('[name=tekst]')).toBe(tekst);
  });
});
