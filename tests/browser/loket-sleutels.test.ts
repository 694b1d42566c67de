import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../server/build.ts';
import { verzegeldeTeksten } from '../../src/components/loket/geschiedenis.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Envelop, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { telzaadVan } from '../../src/envelop/telsleutel.ts';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { testFolder } from '../site.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { axe, type Balie, focusOp, openBericht, openLoket } from './loket-balie.ts';
import { type Inwoner, schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1, balie2, herstel] = inject('sleutels') as [DemoSleutel, DemoSleutel, DemoSleutel];
const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const naam = 'Balie 3';

let dataDir: string;
let server: ServerProcess;
const { met, opSlot, browser } = gebruikWerkplek(() => server.url);
const delen = { aanvraag: 'Een sleutel voor een nieuwe collega', hersleutel: 'Berichten opnieuw op slot doen', proef: 'Test een sleutel' } as const;
/** Goes to the part about keys, and unfolds what is asked when it is not yet. */
const naarSleutels = async ({ page }: Balie, deel: keyof typeof delen): Promise<void> => {
  await page.getByRole('button', { name: 'Beheer' }).click();
  await page.getByRole('button', { name: 'Sleutels' }).click();
  await page.getByRole('heading', { level: 2, name: 'Mensen en sleutels' }).waitFor();
  const vak = page.locator('details', { has: page.locator('summary', { hasText: delen[deel] }) });
  if (await vak.getAttribute('open') === null) await vak.locator('summary').click();
};

/** What the colleague of the first test takes home: her file, and what stands on her paper. */
let nieuw: DemoSleutel & { ontvanger: string };

beforeAll(async () => {
  dataDir = await mkdtemp(join(testFolder, 'sleutels-'));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});
const openSleutelVan = async ({ bestand, wachtwoord }: DemoSleutel): Promise<string> =>
  openSleutelbestand(new Uint8Array(await readFile(bestand)), wachtwoord);

const kiesSleutel = async (page: Page, bestand: string, wachtwoord: string): Promise<void> => {
  await page.getByLabel('Kies uw sleutelbestand').setInputFiles(bestand);
  await page.getByLabel('Typ uw wachtwoord').fill(wachtwoord);
};

describe('wie nieuw is', () => {
  test('maakt op het gesloten loket een sleutel, met het toetsenbord, en er wordt niets verstuurd', async () => {
    const balie = await opSlot({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = balie;
    await page.getByRole('button', { name: 'Maak uw sleutel' }).focus();
    const voor = balie.verstuurd.length;
    await page.keyboard.press('Enter');
    await page.getByText('Stap 1 van 4').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop-stap');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Hoe heet u aan het loket?').fill('<b>');
    await page.keyboard.press('Enter');
    await page.getByText('Begin met een letter of een cijfer.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('veld-nieuwe-naam');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Hoe heet u aan het loket?').fill(naam);
    await page.keyboard.press('Enter');
    await page.getByText('Stap 2 van 4').waitFor();
    const wachtwoord = (await page.locator('#nieuw-wachtwoord').textContent())!;
    expect(wachtwoord).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await axe(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar het sleutelbestand' }).click()]);
    expect(download.suggestedFilename()).toBe('balie-3.sleutel.age');
    const bestand = join(dataDir, 'balie-3.sleutel.age');
    await download.saveAs(bestand);
    await page.getByRole('button', { name: 'Verder' }).click();

    await page.getByText('Stap 3 van 4').waitFor();
    expect(await page.content()).not.toContain(wachtwoord);
    await kiesSleutel(page, balie1.bestand, balie1.wachtwoord);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Dit is een ander sleutelbestand.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('fouten');
    await kiesSleutel(page, bestand, 'verkeerd');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Dit wachtwoord past niet').waitFor();
    expect(await axe(page)).toEqual([]);
    // As somebody types from paper.
    await page.getByLabel('Typ uw wachtwoord').fill(wachtwoord.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByText('Stap 4 van 4').waitFor();
    const ontvanger = (await page.locator('#openbare-sleutel').textContent())!;
    expect(ontvanger).toMatch(/^age1[a-z0-9]{58}$/);
    await page.getByText(ontvanger.slice(-4), { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kopieer' }).click();
    await page.getByText('De openbare sleutel is gekopieerd.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ontvanger);
    expect(await axe(page)).toEqual([]);
    // The vault may come, nothing goes.
    expect(balie.verstuurd.slice(voor).filter((regel) => !/^GET \S+\/bouw\/loket-worker\S+\.js /.test(regel) && !regel.startsWith('GET blob:'))).toEqual([]);
    await page.getByRole('button', { name: 'Terug naar het gesloten loket' }).click();
    await expect.poll(() => focusOp(page)).toBe('knop-nieuw');
    // The ring does not know her yet.
    await kiesSleutel(page, bestand, wachtwoord);
    await page.getByRole('button', { name: 'Open het loket' }).click();
    await page.getByRole('alert').getByText('Het loket kent deze sleutel niet').waitFor();
    nieuw = { id: 'balie-3', naam, rol: 'medewerker', bestand, wachtwoord, ontvanger };
  });

  test('geeft haar openbare sleutel aan een collega, die hem doorgeeft; een geheime sleutel gaat nooit weg', async () => {
    const balie = await met(balie2);
    const { page } = balie;
    await naarSleutels(balie, 'aanvraag');
    await page.getByText('Er zijn geen aanvragen.').waitFor();
    await page.getByRole('button', { name: 'Geef deze sleutel door' }).click();
    await page.getByText('Dit is geen openbare sleutel.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('veld-naam');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Naam van uw collega').fill(naam);
    const geheim = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
    await page.getByLabel('Openbare sleutel').fill(geheim);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Dit is een geheime sleutel. Geef die nooit door.').waitFor();
    expect(balie.verstuurd.filter((regel) => /secret-key/i.test(regel))).toEqual([]);
    const bekend = ring.medewerkers[0]!.ontvanger;
    await page.getByLabel('Openbare sleutel').fill(bekend);
    await page.getByRole('button', { name: 'Geef deze sleutel door' }).click();
    await page.getByText('Deze sleutel staat al in de ring.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('fout-aanvraag');
    // As it comes out of a mail.
    await page.getByLabel('Openbare sleutel').fill(` ${nieuw.ontvanger.slice(0, 30)}\n ${nieuw.ontvanger.slice(30).toUpperCase()} `);
    await page.getByRole('button', { name: 'Geef deze sleutel door' }).click();
    await page.getByText('De aanvraag is bewaard. De beheerder beslist.').waitFor();
    const regel = page.locator('.sleutellijst > li', { hasText: 'Eindigt op' });
    expect((await regel.textContent())!.replaceAll(' ', '')).toContain(nieuw.ontvanger.slice(-16));
    await regel.getByText('Staat nog niet in de ring').waitFor();
    await regel.getByText(/Doorgegeven door Balie 2/).waitFor();
    expect(await page.getByLabel('Openbare sleutel').inputValue()).toBe('');
    expect(await axe(page)).toEqual([]);
  });
});

describe('een sleutel testen', () => {
  test('zegt van wie hij is en of hij werkt, en laat de sleutel van nu met rust', async () => {
    const { id } = await schrijf(server.url, ring, { verhaal: 'kanarie-proef' });
    const balie = await met(balie1);
    const { page } = balie;
    await naarSleutels(balie, 'proef');
    const test1 = async (bestand: string, wachtwoord: string): Promise<string> => {
      await kiesSleutel(page, bestand, wachtwoord);
      await page.getByRole('button', { name: 'Test deze sleutel' }).click();
      await page.locator('#uitkomst-proef, #fouten').waitFor();
      await expect.poll(() => focusOp(page)).toMatch(/^(uitkomst-proef|fouten)$/);
      const tekst = (await page.locator('#uitkomst-proef, #fouten').innerText()).replace(/\s+/g, ' ');
      expect(await axe(page)).toEqual([]);
      return tekst;
    };
    const geenSleutel = join(dataDir, 'kladje.age');
    await writeFile(geenSleutel, 'hallo');
    expect(await test1(balie1.bestand, balie1.wachtwoord)).toMatch(/^Dit is uw sleutel \(Balie 1\) en hij werkt\. Getest op \w+ \d+ \w+ om \d+\.\d\d uur/);
    expect(await page.getByLabel('Typ uw wachtwoord').inputValue()).toBe('');
    expect(await test1(balie2.bestand, balie2.wachtwoord)).toContain('Deze sleutel is niet van u, maar van Balie 2. Hij werkt.');
    expect(await test1(herstel.bestand, herstel.wachtwoord)).toMatch(/Dit is een herstelsleutel \(Herstel\) en hij werkt\. Hij opent ook het nieuwste bericht\./);
    expect(await test1(nieuw.bestand, nieuw.wachtwoord)).toContain('Deze sleutel staat niet in de ring.');
    expect(await test1(balie1.bestand, 'verkeerd')).toContain('Dit wachtwoord past niet');
    expect(await test1(geenSleutel, 'x')).toContain('Dit is geen sleutelbestand.');
    expect(await page.innerHTML('main')).not.toContain('kanarie-proef');
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await openBericht(balie, id);
    await page.getByText('kanarie-proef').waitFor();
    expect(balie.verstuurd.filter((regel) => regel.includes(balie2.wachtwoord) || regel.includes('kanarie-proef') || /secret-key/i.test(regel))).toEqual([]);
  });
});

describe('opnieuw op slot voor een andere ring', () => {
  const aantal = 12;
  let nieuweRing: Sleutelring;
  let inwoners: Inwoner[];
  let map: string;
  /** Where residents come back: another server after the ring changed. */
  let adres: string;
  /** What the counts of each case are made of, as it was before. */
  let telzaden: string[];
  const zaken = (): string[] => inwoners.map(({ id }) => id);
  const geheim = /kanarie-(verhaal|antwoord|notitie|kaart|aanvulling)/;

  const bij = async (url: string, sleutel: DemoSleutel): Promise<Desk> => openDesk(url, sleutel.bestand, sleutel.wachtwoord);
  const telzadenVan = (desk: Desk): Promise<string[]> => Promise.all(zaken().map(async (id) => telzaadVan(id, (await desk.open(id)).id)));
  /** What a key opens of a case, whatever the desk would let it read. */
  const leest = async (desk: Desk, identiteit: string, id: string): Promise<string[]> => {
    const { bericht, gebeurtenissen } = await desk.read(id);
    const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
    const verhaal = await openEnvelop(bytes(bericht!), identiteit, { doel: 'aanmelding' }).then((e) => e.bericht.verhaal, () => null);
    const teksten = await Promise.all(verzegeldeTeksten(gebeurtenissen).map(({ doel, inhoud }) =>
      openEnvelop(bytes(inhoud), identiteit, { doel, id }).then((e) => ('kaart' in e ? e.kaart : 'tekst' in e ? e.tekst : null), () => null)));
    return [verhaal, ...teksten].filter((t) => t !== null);
  };
  const allesVan = (nummer: number): string[] => [
    `kanarie-verhaal ${nummer}`,
    ...(nummer % 3 === 0 ? [`kanarie-antwoord ${nummer}`] : []), ...(nummer % 4 === 0 ? [`kanarie-notitie ${nummer}`] : []),
    ...(nummer === 5 ? ['kanarie-kaart 5'] : []), ...(nummer === 6 ? ['kanarie-aanvulling 6'] : []),
  ];

  const vul = async (url: string): Promise<void> => {
    const desk = await bij(url, balie2);
    const verzegel = async (envelop: Envelop): Promise<string> => Buffer.from(await sealEnvelop(envelop, ontvangersVan(ring))).toString('base64');
    inwoners = [];
    for (let n = 1; n <= aantal; n += 1) {
      const inwoner = await schrijf(() => adres, ring, { verhaal: `kanarie-verhaal ${n}` }, { spoed: n === 1 });
      const { id } = inwoner;
      inwoners.push(inwoner);
      if (n % 3 === 0 || n === 5) await desk.do(id, { soort: 'geclaimd' });
      if (n % 3 === 0) await desk.answer(id, `kanarie-antwoord ${n}`, ring);
      if (n % 4 === 0) await desk.do(id, { soort: 'notitie', inhoud: await verzegel({ versie: 1, doel: 'notitie', id, tekst: `kanarie-notitie ${n}` }) });
      if (n === 5) {
        const inhoud = await verzegel({ versie: 1, doel: 'doorverwijzing', id, toestemming: 'Ja, dat mag.', kaart: 'kanarie-kaart 5', organisatie: 'Taalhuis' });
        // Two days from a Friday is a Sunday, and that is until the Friday: in two weeks somebody works, whatever day this runs on.
        const overTweeWeken = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
        await desk.do(id, { soort: 'overgedragen', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: overTweeWeken, inhoud, gezienTot: null });
      }
      if (n === 6) await inwoner.vulAan('kanarie-aanvulling 6');
      // Who is done may still come back.
      if (n === 9) await desk.do(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: false, gezienTot: null });
    }
    telzaden = await telzadenVan(desk);
  };

  beforeAll(async () => {
    // Balie 2 has gone, balie 3 has come: as many keys as before.
    nieuweRing = { ...ring, medewerkers: [ring.medewerkers[0]!, { id: nieuw.id, naam, ontvanger: nieuw.ontvanger }] };
    map = await mkdtemp(join(testFolder, 'ring-'));
    const oud = await startServerProcess({ ...serverEnv, DATA_DIR: map });
    adres = oud.url;
    await vul(adres);
    await oud.stop();
    const env = { ...serverEnv, DATA_DIR: map, SLEUTELRING: JSON.stringify(nieuweRing) };
    const { distDir, frameworkDir } = await buildSite({ folder: join(testFolder, 'site-ring'), env: { ...process.env, ...env, SITE_URL: 'http://localhost:8888' } });
    await server.stop();
    server = await startServerProcess({ ...env, DIST_DIR: distDir, FRAMEWORK_DIR: frameworkDir });
    adres = server.url;
  }, 240_000);
  afterAll(() => rm(map, { recursive: true, force: true }));

  const hersleutelknop = 'Doe alle berichten opnieuw op slot';
  const isKlaar = (page: Page): Promise<void> => page.getByText(`Klaar. ${aantal} berichten zijn nagelopen.`).first().waitFor();

  test('een scherm dat de vorige ring nog kent, stopt en vraagt om de pagina opnieuw te laden', async () => {
    const vorige = await startServerProcess({ ...serverEnv, DATA_DIR: map, SLEUTELRING: JSON.stringify(nieuweRing) });
    try {
      const balie = await openLoket(browser(), vorige.url, balie1);
      await naarSleutels(balie, 'hersleutel');
      await balie.page.getByRole('button', { name: hersleutelknop }).click();
      await balie.page.getByText('De ring is veranderd sinds u dit scherm opende.').waitFor();
      await expect.poll(() => focusOp(balie.page)).toBe('oude-ring');
      expect(await axe(balie.page)).toEqual([]);
      const desk = await bij(vorige.url, balie1);
      expect((await desk.read(zaken()[0]!)).berichtHash).toBe(zaken()[0]);
      expect(balie.mis).toEqual([]);
      await balie.context.close();
    } finally {
      await vorige.stop();
    }
  });

  test('eerst opent de nieuwe collega geen enkel ouder bericht; voor haar blijft het op slot en dat staat er', async () => {
    const balie = await met(nieuw);
    await openBericht(balie, zaken()[0]!);
    await balie.page.getByText('Uw sleutel past niet op dit bericht.').waitFor();
    await balie.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await naarSleutels(balie, 'hersleutel');
    await balie.page.getByRole('button', { name: hersleutelknop }).click();
    await isKlaar(balie.page);
    expect(await balie.page.getByText('Uw sleutel past niet op dit bericht.').count()).toBe(aantal);
    expect(await axe(balie.page)).toEqual([]);
  });

  test('een medewerker doet alles opnieuw op slot, met voortgang, een weggevallen verbinding, en stoppen en verdergaan', async () => {
    const balie = await met(balie1);
    const { page, context } = balie;
    // A case that is open on another screen meanwhile goes on as it was.
    const ernaast = await met(balie1);
    await openBericht(ernaast, zaken()[2]!);
    await ernaast.page.getByText('kanarie-antwoord 3').waitFor();
    await naarSleutels(balie, 'hersleutel');
    await page.getByText(`Er zijn ${aantal} berichten. In de ring staan 3 sleutels.`).waitFor();
    let verstuurd = 0;
    let laatGaan = (): void => {};
    await page.route('**/hersleuteld', async (route) => {
      verstuurd += 1;
      if (verstuurd === 4) await new Promise<void>((ga) => { laatGaan = ga; });
      await route.continue();
    });
    await page.getByRole('button', { name: hersleutelknop }).click();
    await page.getByText(`3 van ${aantal} berichten`).waitFor();
    await expect.poll(() => verstuurd).toBe(4);
    await expect.poll(() => focusOp(page)).toBe('knop-hersleutel');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(`U bent gestopt bij 3 van ${aantal} berichten.`).first().waitFor();
    laatGaan();
    await page.getByRole('button', { name: 'Ga verder' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Er is nu geen verbinding. Wij gaan vanzelf verder.').first().waitFor();
    // The list can be read meanwhile, and it is still there when one comes back.
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await context.setOffline(false);
    await naarSleutels(balie, 'hersleutel');
    await isKlaar(page);
    await page.getByText('Alles is gelukt.').waitFor();
    expect(await axe(page)).toEqual([]);

    await ernaast.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await ernaast.page.getByRole('button', { name: 'Kijk nu' }).click();
    await openBericht(ernaast, zaken()[2]!);
    await ernaast.page.getByText('kanarie-antwoord 3').waitFor();
    expect([...balie.verstuurd, ...ernaast.verstuurd].filter((regel) => geheim.test(regel) || /secret-key/i.test(regel))).toEqual([]);
  }, 60_000);

  test('daarna opent de nieuwe collega alles, wie weg is niets meer, en de inwoner nog steeds het antwoord; de cijfers tellen dezelfde zaken', async () => {
    const [desk, weg] = [await bij(server.url, nieuw), await openSleutelVan(balie2)];
    for (const [i, id] of zaken().entries()) {
      expect((await leest(desk, desk.identiteit, id)).sort()).toEqual(allesVan(i + 1).sort());
      expect(await leest(desk, weg, id)).toEqual([]);
      expect((await desk.read(id)).berichtHash).not.toBe(id);
    }
    expect(await telzadenVan(desk)).toEqual(telzaden);
    expect(await inwoners[5]!.antwoorden()).toEqual(['kanarie-antwoord 6']);
    const balie = await met(nieuw);
    await openBericht(balie, zaken()[7]!);
    await balie.page.getByText('kanarie-verhaal 8').waitFor();
    await balie.page.getByText('kanarie-notitie 8').waitFor();
    await balie.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await openBericht(balie, zaken()[4]!);
    await balie.page.getByText('kanarie-kaart 5').waitFor({ state: 'attached' });
  });

  test('twee tegelijk: alles blijft te lezen, voor iedereen die het mag', async () => {
    const [een, twee] = [await met(balie1), await met(nieuw)];
    for (const balie of [een, twee]) await naarSleutels(balie, 'hersleutel');
    await Promise.all([een, twee].map(({ page }) => page.getByRole('button', { name: hersleutelknop }).click()));
    for (const { page } of [een, twee]) {
      await isKlaar(page);
      expect(await page.getByText(/bleef op het oude slot|past niet op dit bericht|nam dit bericht niet aan|niet meer zoals/).count()).toBe(0);
    }
    const desk = await bij(server.url, nieuw);
    const sleutels = [desk.identiteit, await openSleutelVan(balie1), await openSleutelVan(herstel)];
    for (const [i, id] of zaken().entries()) for (const identiteit of sleutels) expect((await leest(desk, identiteit, id)).sort()).toEqual(allesVan(i + 1).sort());
    expect(await inwoners[2]!.antwoorden()).toEqual(['kanarie-antwoord 3']);
    expect([...een.verstuurd, ...twee.verstuurd].filter((regel) => geheim.test(regel))).toEqual([]);
  }, 60_000);

  test('een notitie waarop geen antwoord kwam en die intussen opnieuw op slot ging, staat er na nog een keer proberen één keer', async () => {
    const [schrijver, collega] = [await met(balie1), await met(nieuw)];
    const { page } = schrijver;
    await openBericht(schrijver, zaken()[0]!);
    await page.getByText('Schrijf een notitie').click();
    await page.getByLabel('Notitie').fill('kanarie-notitie van het einde');
    // It arrives, and the answer gets lost.
    await page.route('**/gebeurtenissen', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    const bewaar = page.locator('form', { has: page.locator('#veld-notitie') }).getByRole('button');
    await bewaar.click();
    await page.locator('#fout-notitie').waitFor();
    await naarSleutels(collega, 'hersleutel');
    await collega.page.getByRole('button', { name: hersleutelknop }).click();
    await isKlaar(collega.page);
    await bewaar.click();
    await page.locator('.draad').getByText('kanarie-notitie van het einde').waitFor();
    const { gebeurtenissen } = await (await bij(server.url, balie1)).read(zaken()[0]!);
    expect(gebeurtenissen.filter((g) => g.soort === 'notitie')).toHaveLength(1);
  }, 60_000);

  test('past op een telefoon, en in 320 pixels', async () => {
    const balie = await met(balie1);
    const { page } = balie;
    for (const deel of ['aanvraag', 'proef', 'hersleutel'] as const) await naarSleutels(balie, deel);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), String(width)).toBeLessThanOrEqual(0);
    }
  });
});
