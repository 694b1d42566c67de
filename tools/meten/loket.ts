import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { composeApp } from '../../src/adapters/compose.ts';
import { vulVeel } from '../demo/veel.ts';
import { zorgVoorDemoSleutels, type DemoSleutel } from '../sleutels/demo.ts';

/** One run at the desk; times in milliseconds, sizes in bytes. */
export type Loketmeting = {
  druk: number;
  /** From the press of the button until the list is painted, with the opening of the key file. */
  openen: number;
  /** From the last byte of the list until it is painted. */
  tekenen: number;
  /** From the question for the list until its last byte: at the first time, and when it is asked again. */
  lijstEerst: number; lijstWeer: number;
  lijstBytes: number; lijstBytesWeer: number;
  /** From a key or a choice until it is painted. */
  toetsSmaller: number[]; toetsRuimer: number[]; filter: number[];
  langeTaken: number; langsteTaak: number; langsteBeeld: number;
  bericht: number;
};

type Meter = {
  opBeeld: (klaar: (tijd: number) => void) => void;
  taken: number[];
  /** Moments at which something that was waited for was painted. */
  gezien: Record<string, number>;
};
declare global {
  interface Window { meter: Meter }
}

/** Runs in the page, before anything else there. */
const zetMeter = (): void => {
  const meter: Meter = {
    // After the frame in which it was drawn: a message only comes once that is painted.
    opBeeld: (klaar) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { klaar(performance.now()); };
        port2.postMessage(null);
      });
    },
    taken: [], gezien: {},
  };
  window.meter = meter;
  new PerformanceObserver((lijst) => { meter.taken.push(...lijst.getEntries().map((e) => e.duration)); }).observe({ entryTypes: ['longtask'] });
  const kiezers = { lijst: '.bord', bericht: '.zaak__stand' };
  new MutationObserver(() => {
    for (const [naam, kiezer] of Object.entries(kiezers)) {
      if (naam in meter.gezien || !document.querySelector(kiezer)) continue;
      meter.gezien[naam] = -1;
      meter.opBeeld((tijd) => { meter.gezien[naam] = tijd; });
    }
  }).observe(document, { childList: true, subtree: true });
};

const wachtOp = (page: Page, naam: string): Promise<number> =>
  page.waitForFunction((n) => (window.meter.gezien[n] ?? -1) > 0 && window.meter.gezien[n], naam, { timeout: 120_000 }).then((h) => h.jsonValue() as Promise<number>);

/** Does something and says how long after its event the outcome was painted. */
const totBeeld = async (page: Page, gebeurtenis: string, doe: () => Promise<unknown>): Promise<number> => {
  await page.evaluate((soort) => {
    delete window.meter.gezien['beeld'];
    addEventListener(soort, ({ timeStamp }) => { window.meter.opBeeld((nu) => { window.meter.gezien['beeld'] = nu - timeStamp; }); }, { once: true, capture: true });
  }, gebeurtenis);
  await doe();
  return wachtOp(page, 'beeld');
};

const lijstvragen = (page: Page) => page.evaluate(() => performance.getEntriesByType('resource')
  .filter((e): e is PerformanceResourceTiming => new URL(e.name).pathname.endsWith('/api/loket/aanmeldingen'))
  .map(({ requestStart, responseEnd, encodedBodySize }) => ({ tijd: responseEnd - requestStart, klaar: responseEnd, bytes: encodedBodySize })));

const meetScrollen = async (page: Page): Promise<Pick<Loketmeting, 'langeTaken' | 'langsteTaak' | 'langsteBeeld'>> => {
  await page.mouse.move(500, 500);
  await page.evaluate(() => {
    window.meter.taken.length = 0;
    let vorig = performance.now();
    const kijk = (nu: number): void => {
      window.meter.gezien['gat'] = Math.max(window.meter.gezien['gat'] ?? 0, nu - vorig);
      vorig = nu;
      requestAnimationFrame(kijk);
    };
    requestAnimationFrame(kijk);
  });
  for (let i = 0; i < 100; i += 1) await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  const { taken, gat } = await page.evaluate(() => ({ taken: window.meter.taken, gat: window.meter.gezien['gat'] ?? 0 }));
  return { langeTaken: taken.length, langsteTaak: Math.max(0, ...taken), langsteBeeld: gat };
};

const meetEens = async (browser: Browser, adres: string, sleutel: DemoSleutel): Promise<Loketmeting> => {
  const [druk = 0] = loadavg();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(zetMeter);
    await page.goto(`${adres}/loket`);
    await page.waitForSelector('button[type=submit]:not([disabled])');
    await page.setInputFiles('#veld-bestand', sleutel.bestand);
    await page.fill('#veld-wachtwoord', sleutel.wachtwoord);
    const begonnen = await page.evaluate(() => performance.now());
    await page.click('button[type=submit]');
    const gezien = await wachtOp(page, 'lijst');
    const [eerste] = await lijstvragen(page);
    await page.getByRole('button', { name: 'Kijk nu' }).click();
    await page.waitForFunction(() => performance.getEntriesByType('resource').filter((e) => new URL(e.name).pathname.endsWith('/api/loket/aanmeldingen')).length > 1);
    await page.waitForTimeout(500);
    const weer = (await lijstvragen(page)).at(-1)!;
    await page.focus('#zoek');
    const toets = (naam: string) => totBeeld(page, 'input', () => page.keyboard.press(naam));
    const toetsSmaller: number[] = [];
    for (const teken of ['a', 'b', '3']) toetsSmaller.push(await toets(teken));
    const toetsRuimer: number[] = [];
    for (let i = 0; i < 3; i += 1) toetsRuimer.push(await toets('Backspace'));
    const filter: number[] = [];
    for (const keuze of ['mijn', 'vrij', 'alles']) filter.push(await totBeeld(page, 'change', () => page.selectOption('#filter', keuze)));
    const scrollen = await meetScrollen(page);
    const vanaf = await page.locator('.regel__open').nth(20).evaluate((knop: HTMLElement) => {
      const nu = performance.now();
      knop.click();
      return nu;
    });
    return {
      druk, openen: gezien - begonnen, tekenen: gezien - eerste!.klaar, lijstEerst: eerste!.tijd, lijstWeer: weer.tijd, lijstBytes: eerste!.bytes, lijstBytesWeer: weer.bytes,
      toetsSmaller, toetsRuimer, filter, ...scrollen, bericht: await wachtOp(page, 'bericht') - vanaf,
    };
  } finally {
    await context.close();
  }
};

/** Fills the store of a site that runs with open messages. @param dataDir its folder */
export const vulOpslag = async (dataDir: string, adres: string, aantal: number): Promise<DemoSleutel> => {
  const { ring, sleutels } = await zorgVoorDemoSleutels(join(dataDir, 'sleutels'));
  const { terugkom, sessie } = JSON.parse(await readFile(join(dataDir, 'geheimen.json'), 'utf8')) as { terugkom: string; sessie: string };
  process.env['SLEUTELRING'] = JSON.stringify(ring);
  const { deps } = composeApp({
    OMGEVING: 'proef', SITE_URL: adres, DATA_DIR: dataDir, GEHEIM_TERUGKOM: `1:${terugkom}`, GEHEIM_SESSIE: sessie, MAIL_LOKET: 'loket@voorbeeld.invalid',
  });
  await vulVeel(deps, new Date().toISOString(), aantal);
  return sleutels[0]!;
};

/** Works at the desk some times, each time as somebody who just came in. @param pad of Chromium */
export const meetLoket = async (adres: string, sleutel: DemoSleutel, pad: string, keren: number): Promise<Loketmeting[]> => {
  const browser = await chromium.launch({ executablePath: pad, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'] });
  try {
    const metingen: Loketmeting[] = [];
    for (let i = 0; i < keren; i += 1) metingen.push(await meetEens(browser, adres, sleutel));
    return metingen;
  } finally {
    await browser.close();
  }
};
