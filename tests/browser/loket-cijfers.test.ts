import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { versie } from '../../src/domain/zelftest/vragen.ts';
import { launchBrowser } from './browser.ts';
import { axe, type Balie, focusOp, openBericht, openLoket } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1] = inject('sleutels');
const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const maandag = '2026-11-23T09:00:00.000Z';
const woensdag = '2026-11-25T09:00:00.000Z';
const nieuwjaar = '2027-01-04T09:00:00.000Z';

let browser: Browser;
let dataDir: string;
let server: ServerProcess | undefined;
const open: Balie[] = [];
/** Everything that left any desk. */
const verstuurd: string[] = [];

/** The same store, on another day. */
const opDag = async (begin: string): Promise<string> => {
  await server?.stop();
  const klok = fileURLToPath(new URL('verzet-klok.mjs', import.meta.url));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir, NODE_OPTIONS: `--import=${klok}`, TEST_BEGIN: begin });
  return server.url;
};
const met = async (url: string): Promise<Balie> => {
  const balie = await openLoket(browser, url, balie1!);
  open.push(balie);
  onTestFailed(() => { console.error(balie.mis.join('\n')); });
  return balie;
};
const sluitLoketten = async (): Promise<void> => {
  for (const { context, mis, verstuurd: weg } of open.splice(0)) {
    expect(mis).toEqual([]);
    verstuurd.push(...weg);
    await context.close();
  }
};

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'geldloket-cijfers-'));
});
afterEach(sluitLoketten);
afterAll(async () => {
  await browser.close();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** `telt`: whether the server gets to count it. */
type Afsluiten = { contact?: true; reden: string; kies?: Record<string, string>; telt?: boolean };

/** Closes the message that is open, and waits until it was counted: what comes next may be the count itself, or the end of the page. */
const sluitAf = async (page: Page, { reden, kies = {}, telt = true }: Afsluiten): Promise<void> => {
  await page.getByText('Sluit dit bericht af').click();
  const formulier = page.locator('#formulier-sluiten');
  await formulier.locator(`[name=reden][value="${reden}"]`).check();
  for (const [naam, waarde] of Object.entries(kies)) await formulier.locator(`[name=${naam}][value="${waarde}"]`).check();
  const geteld = telt ? page.waitForResponse((antwoord) => antwoord.url().endsWith('/api/loket/cijfers') && antwoord.status() === 201) : null;
  await formulier.getByRole('button', { name: 'Sluit af', exact: true }).click();
  await page.getByText(/^Dit bericht is afgesloten:/).waitFor();
  await geteld;
};
/** From opening to closing, as a worker does it. */
const behandel = async (balie: Balie, id: string, wat: Afsluiten): Promise<void> => {
  const { page } = balie;
  await openBericht(balie, id);
  await page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await page.getByText('U heeft dit bericht opgepakt.').first().waitFor({ state: 'attached' });
  if (wat.contact) {
    await page.locator('#formulier-contact [value=bellen]').check();
    await page.getByLabel('Gesproken', { exact: true }).check();
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.locator('.gelukt', { hasText: 'Dit is vastgelegd.' }).waitFor();
  }
  await sluitAf(page, wat);
};
const naarLijst = (page: Page): Promise<void> => page.getByRole('button', { name: 'Terug naar de berichten' }).click();
const tabel = (page: Page, code: string): Promise<string[][]> =>
  page.locator(`table[aria-labelledby=kop-${code}] tbody tr`).evaluateAll((rijen) => rijen.map((rij) => [...rij.children].map((cel) => cel.textContent ?? '')));
const sleutelsIn = async (): Promise<string[]> =>
  (await readdir(join(dataDir, 'opslag', 'cijfers'), { recursive: true, withFileTypes: true })).filter((d) => d.isFile()).map((d) => join(d.parentPath, d.name).split('/cijfers/')[1]!).sort();

describe('de cijfers van een kwartaal', () => {
  test('zijn wat er aan het loket is gebeurd', { timeout: 300_000 }, async () => {
    const maandagUrl = await opDag(maandag);
    const jong = { verhaal: 'Mijn kamer in Wanneperveen wordt te duur.', naam: 'Robinetta', contactwijze: 'bellen', telefoon: '06 11 22 33 44', kern: 'Steenwijk', bron: 'kaart18-2026-12', kaart: { versie, regels: ['hoelang:jaren', 'wie:jong'] } };
    const haast = { verhaal: 'De deurwaarder van Bakker komt morgen.', kern: 'Giethoorn', situatie: ['huis-uit'] };
    const brief = { verhaal: 'Ik kreeg uw brief over de huur.', naam: 'Boudewina', contactwijze: 'bellen', telefoon: '06 55 66 77 88', aanleiding: 'brief' };
    const jongeren = await Promise.all(Array.from({ length: 6 }, () => schrijf(maandagUrl, ring, jong)));
    const haastigen = await Promise.all(Array.from({ length: 3 }, () => schrijf(maandagUrl, ring, haast, { spoed: true })));
    // One of them typed something of his own where a code is asked.
    const brieven = await Promise.all(Array.from({ length: 5 }, (_, i) => schrijf(maandagUrl, ring, i === 0 ? { ...brief, bron: 'Jan-de-Vries' } : brief)));

    const maandagbalie = await met(maandagUrl);
    await openBericht(maandagbalie, jongeren[0]!.id);
    // What the card says is filled in already, and can be changed.
    await maandagbalie.page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await maandagbalie.page.getByText('Sluit dit bericht af').click();
    expect(await maandagbalie.page.locator('#hoelang-jaren').isChecked()).toBe(true);
    expect(await axe(maandagbalie.page)).toEqual([]);
    await maandagbalie.page.getByRole('button', { name: 'Ik laat dit los' }).click();
    await maandagbalie.page.getByRole('button', { name: 'Ik pak dit op' }).waitFor();
    await naarLijst(maandagbalie.page);
    for (const { id } of jongeren) {
      await behandel(maandagbalie, id, { contact: true, reden: 'geholpen' });
      await naarLijst(maandagbalie.page);
    }
    await sluitLoketten();

    const woensdagUrl = await opDag(woensdag);
    const { page, ...rest } = await met(woensdagUrl);
    const balie: Balie = { page, ...rest };
    for (const [i, { id }] of brieven.entries()) {
      // Counting fails once: the message is closed all the same, the desk says so and tries again.
      if (i === 1) await page.route('**/api/loket/cijfers', (route) => route.abort(), { times: 1 });
      await behandel(balie, id, { contact: true, reden: i === 2 ? 'dubbel' : 'anders', kies: { brief: 'geaccepteerd', schuld: '5-15' }, telt: i !== 1 });
      if (i === 1) {
        await page.getByText('Eén bericht is nog niet geteld.').waitFor();
        expect(await axe(page)).toEqual([]);
      }
      // A mistake, put right at once: closed again for another reason it counts once.
      if (i === 2) {
        await page.getByRole('button', { name: 'Open dit bericht weer' }).click();
        await page.getByText('Dit bericht is weer open.').first().waitFor({ state: 'attached' });
        await sluitAf(page, { reden: 'anders' });
      }
      await naarLijst(page);
      if (i === 1) {
        await page.getByRole('button', { name: 'Kijk nu' }).click();
        await page.locator('#nog-tellen').waitFor({ state: 'detached' });
      }
    }
    // Of who is in a hurry one is not closed: that does not count.
    for (const { id } of haastigen.slice(0, 2)) {
      await behandel(balie, id, { contact: true, reden: 'hoeft-niet-meer' });
      await naarLijst(page);
    }
    await page.getByRole('button', { name: 'Cijfers' }).click();
    await page.getByText('Tot nu toe zijn 13 berichten geteld.').waitFor();
    expect(await page.innerText('main')).toContain('De cijfers staan hier vanaf vrijdag 1 januari 2027.');
    expect(await page.locator('table').count()).toBe(0);
    const [geteld, zaken] = [await sleutelsIn(), [...jongeren, ...haastigen, ...brieven].map(({ id }) => id)];
    expect(geteld.filter((sleutel) => sleutel.startsWith('2026-4/totaal/'))).toHaveLength(13);
    expect(zaken.filter((id) => geteld.some((sleutel) => sleutel.includes(id)))).toEqual([]);
    await sluitLoketten();

    const later = await met(await opDag(nieuwjaar));
    await later.page.evaluate(() => { document.body.focus(); });
    await later.page.keyboard.press('c');
    await later.page.getByRole('heading', { level: 1, name: 'Cijfers: oktober tot en met december 2026' }).waitFor();
    const samen = (naam: string): string => `${naam}, samen met wat minder dan 5 is`;
    expect(await later.page.innerText('main')).toContain('13 berichten afgesloten');
    expect(await tabel(later.page, 'weg')).toEqual([
      ['Na een brief: wilde hulp', '5'], ['Na een brief: gesproken, wilde geen hulp', 'minder dan 5'], ['Na een brief: niet bereikt', 'minder dan 5'],
      ['Na een brief: al betaald of niet goed', 'minder dan 5'], ['Een organisatie met een vraag', 'minder dan 5'], [samen('Het gewone formulier'), '8'],
    ]);
    const kern = await tabel(later.page, 'kern');
    expect([kern[0], kern.at(-1)]).toEqual([['Steenwijk', '6'], [samen('Niet gezegd'), '7']]);
    expect(kern[1]![0]).toContain('Giethoorn');
    expect(await tabel(later.page, 'campagne')).toEqual([['Kaart bij 18 jaar, december 2026', '6'], [samen('Geen code'), '7']]);
    expect(await tabel(later.page, 'zelftest')).toEqual([['Stuurde antwoorden van de zelftest mee', '6'], ['Stuurde geen antwoorden mee', '7']]);
    expect(await tabel(later.page, 'spoed')).toEqual([['Spoed', 'minder dan 5'], [samen('Geen spoed'), '13']]);
    expect((await tabel(later.page, 'wacht'))[0]).toEqual(['Op dezelfde werkdag', '6']);
    expect((await tabel(later.page, 'wacht')).at(-1)).toEqual([samen('Binnen drie werkdagen'), '7']);
    expect(await tabel(later.page, 'afloop')).toEqual([
      ['Niet te bereiken', 'minder dan 5'], ['Het hoeft niet meer', 'minder dan 5'], ['Dubbel', 'minder dan 5'], ['Iets anders', '5'], [samen('Geholpen, ook door een andere organisatie'), '8'],
    ]);
    expect(await tabel(later.page, 'hoelang')).toEqual([['Korter dan 3 maanden', 'minder dan 5'], ['3 maanden tot een jaar', 'minder dan 5'], ['Langer dan een jaar', '6'], [samen('Niet ingevuld'), '7']]);
    expect((await tabel(later.page, 'schuld'))[1]).toEqual(['5.000 tot 15.000 euro', '5']);
    // Six did the zelftest: too few to say who they are.
    expect(await later.page.locator('section', { has: later.page.locator('#kop-doelgroep') }).innerText()).toContain('Deze tabel laten wij nu niet zien.');
    expect(await axe(later.page)).toEqual([]);
    await expect.poll(() => focusOp(later.page)).toBe('kop');
    // The sum was made; what was counted one by one is gone.
    await expect.poll(sleutelsIn, { timeout: 20_000 }).toEqual(['2026-4/som']);

    const [download] = await Promise.all([later.page.waitForEvent('download'), later.page.getByRole('button', { name: 'Bewaar als tabel' }).click()]);
    expect(download.suggestedFilename()).toBe('cijfers-geldloket-2026-4.csv');
    const csv = await readFile((await download.path())!, 'utf8');
    expect(csv.split('\r\n')).toContain('oktober tot en met december 2026;Waar mensen wonen;Steenwijk;6');
    expect(csv).toContain(';Giethoorn;minder dan 5');

    await later.page.emulateMedia({ media: 'print' });
    expect(await later.page.getByRole('button', { name: 'Bewaar als tabel' }).isVisible()).toBe(false);
    expect(await later.page.locator('table[aria-labelledby=kop-kern]').isVisible()).toBe(true);
    await later.page.emulateMedia({ media: null });
    await later.page.evaluate(() => { window.print = () => { document.title = 'geprint'; }; });
    await later.page.getByRole('button', { name: 'Print de cijfers' }).click();
    expect(await later.page.title()).toBe('geprint');

    await later.page.getByLabel('Kwartaal').selectOption({ label: 'januari tot en met maart 2027' });
    await later.page.getByRole('button', { name: 'Toon dit kwartaal' }).click();
    await later.page.getByRole('heading', { name: 'Dit kwartaal loopt nog' }).waitFor();
    expect(await later.page.innerText('main')).toContain('minder dan 10 berichten geteld');
    expect(await axe(later.page)).toEqual([]);
    await later.page.goBack();
    await later.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await expect.poll(() => focusOp(later.page)).toBe('knop-cijfers');
    await sluitLoketten();

    // Nothing that a resident wrote crossed the wire in words, in no request of any desk.
    expect(verstuurd.length).toBeGreaterThan(100);
    const woorden = /Wanneperveen|Robinetta|06 11 22|06 55 66|Bakker|deurwaarder|brief over de huur|de-Vries|Boudewina/i;
    expect(verstuurd.filter((regel) => woorden.test(regel))).toEqual([]);
    const tellingen = verstuurd.filter((regel) => regel.startsWith('POST') && /\/api\/loket\/cijfers /.test(regel)).map((regel) => regel.slice(regel.indexOf('{"tellingen"')));
    // 13 cases; one was sent again, and one was closed twice.
    expect(tellingen).toHaveLength(15);
    for (const telling of tellingen) expect(telling).toMatch(/^\{"tellingen":\[(\{"dimensie":"[a-z-]+","waarde":"[a-z0-9-]+","sleutel":"[0-9a-f]{64}"\},?)+\]\}$/);
    for (const id of zaken) expect(tellingen.join()).not.toContain(id);
  });

  test('zijn er op een telefoon zonder opzij te schuiven, en zeggen het als er geen verbinding is', async () => {
    const balie = await met(server!.url);
    const { page } = balie;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Cijfers' }).click();
    await page.locator('table').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.route('**/api/loket/cijfers*', (route) => route.abort());
    await page.getByRole('button', { name: 'Toon dit kwartaal' }).click();
    await page.getByText('Er is geen verbinding. Daarom staan er nu geen cijfers.').waitFor();
    expect(await page.locator('table').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.unroute('**/api/loket/cijfers*');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.locator('table').first().waitFor();
    // Locked, nothing of it is left.
    await page.getByRole('button', { name: 'Sluit het loket' }).click();
    await page.getByText('U heeft het loket gesloten.').waitFor();
    expect(await page.locator('#loket > *').innerHTML()).not.toMatch(/berichten afgesloten|Steenwijk/);
  });
});
