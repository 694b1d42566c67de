import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Kalender, lokaleDatum, werkdagNa } from '../../src/domain/termijnen/kalender.ts';
import { deriveTerugkomsleutel, makeCode } from '../../src/envelop/terugkomcode.ts';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';
import { testFolder } from '../site.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { schrijf } from './loket-inwoner.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

// That it is busy holds for a whole site, so this file has a server of its own.

const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const dag = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
const kalender: Kalender = {
  werktijden: gemeente.telefonischBereikbaar.waarde!, vrijeDagen: new Set(vrijeDagen.dagen.map(({ datum }) => datum)), tijdzone: gemeente.tijdzone,
};
const kop = 'Het is druk bij het Geldloket.';
const rustig = 'Een medewerker neemt binnen 3 werkdagen contact met u op.';
let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let desk: Desk;
let context: BrowserContext | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(testFolder, 'drukte-'));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
  browser = await launchBrowser();
  const [balie] = inject('sleutels');
  desk = await openDesk(server.url, balie!.bestand, balie!.wachtwoord);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});

const zetDruk = (werkdagen: number): Promise<void> => desk.setDrukte({ aan: true, werkdagen, tot: dag(3) });
const zetRustig = (): Promise<void> => desk.setDrukte({ aan: false });
const nieuw = async (javaScriptEnabled = true): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  return page;
};
const open = async (pad: string, javaScriptEnabled = true): Promise<Page> => {
  const page = await nieuw(javaScriptEnabled);
  await page.goto(server.url + pad, { waitUntil: 'networkidle' });
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
/** Holds a request until it may go on. */
const houdVast = (): { route: (route: Route) => Promise<void>; laatLos: () => void } => {
  let laatLos = (): void => undefined;
  const wacht = new Promise<void>((klaar) => { laatLos = klaar; });
  return { laatLos: () => { laatLos(); }, route: async (route) => { await wacht; await route.continue(); } };
};
type Verschuiving = PerformanceEntry & { value: number };
/** In the page: keeps how much moved, from the first paint on. */
const telVerschuivingen = (): void => {
  const som = { totaal: 0 };
  Object.assign(window, { verschuivingen: som });
  new PerformanceObserver((lijst) => { for (const deel of lijst.getEntries() as Verschuiving[]) som.totaal += deel.value; }).observe({ type: 'layout-shift', buffered: true });
};
/** In the page: how much moved in all, with what is on the screen now drawn. */
const verschoven = async (): Promise<number> => {
  for (let beeld = 0; beeld < 3; beeld += 1) await new Promise((klaar) => { requestAnimationFrame(klaar); });
  return (window as unknown as { verschuivingen: { totaal: number } }).verschuivingen.totaal;
};
const boven = async (page: Page, selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())!.y;

describe('met JavaScript', () => {
  test.each(['/aanmelden', '/contact'])('%s zegt hoelang het nu duurt, dat schrijven helpt, en waar u heen kunt als u haast heeft', async (pad) => {
    await zetDruk(5);
    const page = await open(pad);
    const tekst = await page.innerText('[data-druk]');
    expect(tekst).toContain(`${kop} U hoort nu binnen ongeveer 5 werkdagen van ons. Schrijf gerust.`);
    expect(await page.locator('[data-druk] a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/spoed']);
    expect(tekst).not.toContain(rustig);
    expect(await page.locator('[data-druk]').getAttribute('role')).toBeNull();
    expect(await axe(page)).toEqual([]);
  });

  test('het staat boven het formulier, en noemt nooit minder dagen dan de gemeente belooft', async () => {
    await zetDruk(1);
    const page = await open('/aanmelden');
    expect(await page.innerText('[data-druk]')).toContain('binnen ongeveer 3 werkdagen');
    expect(await boven(page, '[data-druk]')).toBeLessThan(await boven(page, '#aanmeldformulier'));
  });

  test('zonder belofte van de gemeente kan het ook één werkdag zijn', async () => {
    await zetDruk(1);
    const page = await nieuw();
    await page.route(`${server.url}/aanmelden`, async (route) => {
      const antwoord = await route.fetch();
      await route.fulfill({ response: antwoord, body: (await antwoord.text()).replace(/(beloofd&(?:#34|quot);:)3/, '$1null') });
    });
    await page.goto(`${server.url}/aanmelden`, { waitUntil: 'networkidle' });
    expect(await page.innerText('[data-druk]')).toContain('binnen ongeveer 1 werkdag van ons.');
  });

  test('de dag op de ontvangst is niet eerder dan wat er stond', async () => {
    await zetDruk(10);
    const page = await open('/aanmelden');
    await page.fill('[name=verhaal]', 'Ik schrijf toch.');
    await page.check('[value=code]');
    const antwoord = page.waitForResponse('**/api/aanmelding');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    // Whatever day this runs on: of a Saturday the tenth working day is sooner than of a Friday.
    const { ontvangen, toegezegd } = await (await antwoord).json() as { ontvangen: string; toegezegd: string };
    expect(toegezegd).toBe(werkdagNa(kalender, lokaleDatum(kalender, ontvangen), 10));
  });

  test.each([320, 390, 1280])('op %i pixels verschuift er niets: niet als het script komt, en niet als het druk blijkt', async (width) => {
    await zetDruk(20);
    const page = await nieuw();
    await page.setViewportSize({ width, height: 844 });
    const script = houdVast();
    const antwoord = houdVast();
    await page.route('**/*.js', script.route);
    await page.route('**/api/drukte', antwoord.route);
    await page.addInitScript(telVerschuivingen);
    await page.goto(`${server.url}/aanmelden`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const plek = await boven(page, '#aanmeldformulier');
    const gevraagd = page.waitForRequest('**/api/drukte');
    script.laatLos();
    await gevraagd;
    await page.getByText('voordat het uw telefoon of computer verlaat').waitFor();
    expect(await page.innerText('[data-druk]')).toContain(rustig);
    antwoord.laatLos();
    await page.getByText(kop).waitFor();
    expect(await page.evaluate(verschoven)).toBeLessThan(0.02);
    expect(await boven(page, '#aanmeldformulier')).toBe(plek);
  });

  test('wie er al voorbij is, leest het ook onder het formulier, en ziet niets verschuiven', async () => {
    await zetDruk(5);
    const page = await nieuw();
    const antwoord = houdVast();
    await page.route('**/api/drukte', antwoord.route);
    await page.goto(`${server.url}/aanmelden`);
    await page.fill('[name=verhaal]', 'Ik begin');
    await page.check('[value=code]');
    const plek = await boven(page, '[value=code]');
    antwoord.laatLos();
    await page.locator('[data-druk]').nth(1).waitFor();
    expect(await boven(page, '[value=code]')).toBe(plek);
    const onder = page.locator('[data-druk]').last();
    expect(await onder.innerText()).toContain(kop);
    expect((await onder.boundingBox())!.y).toBeGreaterThan(await boven(page, '#aanmeldformulier [type=submit]'));
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect(await page.innerText('main')).not.toContain(kop);
  });

  test('is het niet druk, of komt er geen antwoord, dan blijft de belofte staan, met waar u kunt kijken', async () => {
    const zegtBelofte = async (page: Page): Promise<void> => {
      await page.goto(`${server.url}/aanmelden`, { waitUntil: 'networkidle' });
      expect(await page.innerText('[data-druk]')).toMatch(new RegExp(`^${rustig}.*Is het druk\\? Dan duurt het langer\\. Kijk hoelang het nu duurt\\.`));
      expect(await page.innerText('[data-druk]')).not.toContain(kop);
      await context!.close();
    };
    await zetRustig();
    await zegtBelofte(await nieuw());
    await zetDruk(5);
    for (const antwoord of [{ status: 503, body: '{}' }, { status: 200, body: '<html>' }, { status: 200, body: '{"aan":true,"werkdagen":"5"}' }]) {
      const page = await nieuw();
      await page.route('**/api/drukte', (route) => route.fulfill(antwoord));
      await zegtBelofte(page);
    }
    const page = await nieuw();
    await page.route('**/api/drukte', (route) => route.abort());
    await zegtBelofte(page);
  });

  test.each(['/werkgevers', '/organisaties'])('%s zegt het bij de eigen vraag, zonder haast die er niet is', async (pad) => {
    await zetDruk(5);
    const page = await open(pad);
    const tekst = await page.innerText('[data-druk]');
    expect(tekst).toContain(`${kop} U hoort nu binnen ongeveer 5 werkdagen van ons.`);
    expect(tekst).not.toContain('haast');
    expect(await axe(page)).toEqual([]);
  });

  const gevraagdDoor = (page: Page): string[] => {
    const gevraagd: string[] = [];
    page.on('request', (verzoek) => { gevraagd.push(new URL(verzoek.url()).pathname); });
    return gevraagd;
  };

  test.each(['/', '/spoed', '/brief/betaald'])('%s vraagt er niet naar', async (pad) => {
    await zetDruk(5);
    const page = await nieuw();
    const gevraagd = gevraagdDoor(page);
    await page.goto(server.url + pad, { waitUntil: 'networkidle' });
    expect(gevraagd).not.toContain('/api/drukte');
    expect(await page.innerText('main')).not.toContain(kop);
  });

  test('wie nee zegt op de brief vraagt niets; wie ja zegt leest dat het druk is', async () => {
    await zetDruk(5);
    const page = await nieuw();
    const gevraagd = gevraagdDoor(page);
    await page.goto(`${server.url}/brief`, { waitUntil: 'networkidle' });
    const tot = gevraagd.length;
    await page.click('#nee summary');
    await page.getByText('U hoeft niets te doen en niets uit te leggen.').waitFor();
    await page.locator('[data-druk]').scrollIntoViewIfNeeded();
    expect(await page.innerText('[data-druk]')).toContain(rustig);
    expect(gevraagd.slice(tot)).toEqual([]);
    await page.getByRole('link', { name: 'Neem contact met mij op' }).click();
    await page.getByText(kop).waitFor();
    expect(await page.locator('[data-druk]').count()).toBe(1);
    await page.getByRole('link', { name: 'Neem contact met mij op' }).click();
    expect(gevraagd.filter((adres) => adres === '/api/drukte')).toHaveLength(1);
    expect(await axe(page)).toEqual([]);
  });
});

describe('zonder JavaScript', () => {
  test.each(['/aanmelden', '/contact', '/brief', '/werkgevers', '/organisaties'])('%s wijst de weg naar de pagina die het weet', async (pad) => {
    await zetDruk(5);
    const page = await open(pad, false);
    expect(await page.innerText('main')).toContain(rustig);
    expect(await page.innerText('main')).not.toContain(kop);
    await page.click('text=Kijk hoelang het nu duurt');
    expect(page.url()).toBe(`${server.url}/wachttijd`);
    expect(await page.innerText('main')).toContain(`${kop} U hoort nu binnen ongeveer 5 werkdagen van ons.`);
  });

  test.each(['/aanmelden', '/brief', '/organisaties'])('een formulier van %s dat terugkomt met een fout zegt het ook', async (pad) => {
    await zetDruk(5);
    const page = await open(pad, false);
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('#aanmelden-kop')).toContain(`${kop} U hoort nu binnen ongeveer 5 werkdagen van ons.`);
    expect(await page.innerText('#aanmelden-kop')).not.toContain(rustig);
    await zetRustig();
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('#aanmelden-kop')).toContain(rustig);
  });

  test('wie laat weten dat de brief niet klopt, krijgt geen belofte: misschien hoeft er geen antwoord', async () => {
    const page = await open('/brief/betaald', false);
    expect(await page.innerText('main')).not.toContain(rustig);
    await page.check('[value=bellen]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('main')).not.toContain(rustig);
  });
});

describe('/wachttijd', () => {
  const lees = async (): Promise<string> => (await (await fetch(`${server.url}/wachttijd`)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('zegt wat nu geldt, blijft in geen geheugen staan en is voor iedereen te gebruiken', async () => {
    await zetDruk(4);
    expect((await fetch(`${server.url}/wachttijd`)).headers.get('cache-control')).toBe('no-store');
    expect(await lees()).toContain('U hoort nu binnen ongeveer 4 werkdagen van ons.');
    expect(await axe(await open('/wachttijd'))).toEqual([]);
    await zetRustig();
    const rustig = await lees();
    expect(rustig).toContain('Het is nu niet extra druk. Een medewerker neemt binnen 3 werkdagen contact met u op.');
    expect(rustig).not.toContain(kop);
  });

  test('kan het niet gelezen worden, dan zegt de pagina dat, met de telefoon', async () => {
    const map = await mkdtemp(join(testFolder, 'drukte-stuk-'));
    await writeFile(join(map, 'opslag'), 'a file where the folder should be');
    const stuk = await startServerProcess({ ...serverEnv, DATA_DIR: map });
    try {
      const antwoord = await fetch(`${stuk.url}/wachttijd`);
      expect([antwoord.status, await antwoord.text()]).toEqual([200, expect.stringMatching(/Wij kunnen nu niet zien hoe druk het is\.[^<]*Bel 14 0521/)]);
      expect(stuk.output()).toContain('drukte-niet-gelezen');
    } finally {
      await stuk.stop();
      await rm(map, { recursive: true, force: true });
    }
  });
});

describe.each([{ naam: 'met JavaScript', javaScriptEnabled: true }, { naam: 'zonder JavaScript', javaScriptEnabled: false }])('terugkomen $naam', ({ javaScriptEnabled }) => {
  test('wie nog wacht leest dat het druk is en dat opnieuw schrijven niet hoeft; na een antwoord niet meer', async () => {
    await zetDruk(5);
    const code = makeCode();
    const { id, wis } = await schrijf(server.url, ring, { verhaal: 'Ik wacht.' }, { sleutel: await deriveTerugkomsleutel(code, serverScrypt) });
    const kijk = async (page: Page): Promise<string> => {
      await page.goto(`${server.url}/terugkomen`);
      await page.fill('[name=code]', code);
      await page.click('button[type=submit]');
      await page.waitForSelector('#terugblik');
      return page.innerText('#terugblik');
    };
    const page = await nieuw(javaScriptEnabled);
    expect(await kijk(page)).toContain(`${kop} Wij bewaren uw bericht en een medewerker leest het. U hoeft niet opnieuw te schrijven.`);
    if (javaScriptEnabled) expect(await axe(page)).toEqual([]);
    await desk.do(id, { soort: 'geclaimd' });
    await desk.answer(id, 'Kom gerust langs.', ring);
    expect(await kijk(page)).not.toContain(kop);
    await wis();
  });
});
