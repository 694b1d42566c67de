import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { versie } from '../../src/domain/zelftest/vragen.ts';
import { deriveTerugkomsleutel, makeCode } from '../../src/envelop/terugkomcode.ts';
import { launchBrowser } from './browser.ts';
import { axe, type Balie, type Balieopties, focusOp, openBericht, openLoket } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1, balie2] = inject('sleutels');
const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const maandag = '2026-11-23T09:00:00.000Z';
/** The day after the one on which the receiver had to confirm. */
const donderdag = '2026-11-26T08:00:00.000Z';

let browser: Browser;
let dataDir: string;
let server: ServerProcess | undefined;
const open: Balie[] = [];
const verstuurd: string[] = [];

/** The same store, on another day. The round runs two seconds after the start. */
const opDag = async (begin: string): Promise<string> => {
  await server?.stop();
  const klok = fileURLToPath(new URL('verzet-klok.mjs', import.meta.url));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir, NODE_OPTIONS: `--import=${klok}`, TEST_BEGIN: begin });
  return server.url;
};
const met = async (url: string, sleutel = balie1!, opties: Balieopties = {}): Promise<Balie> => {
  const balie = await openLoket(browser, url, sleutel, opties);
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
  dataDir = await mkdtemp(join(tmpdir(), 'geldloket-overdracht-'));
});
afterEach(sluitLoketten);
afterAll(async () => {
  await browser.close();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** For who looks at it afterwards: OVERDRACHT_BEELDEN is a folder. */
const beeld = async (page: Page, naam: string): Promise<void> => {
  const map = process.env['OVERDRACHT_BEELDEN'];
  if (map) await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true });
};
const gebeurd = async (page: Page): Promise<string> => {
  await page.getByText('Wat er is gebeurd').click();
  return page.locator('.geschiedenis').innerText();
};
/** What the resident reads with the code. */
const terugkomen = async (url: string, code: string): Promise<string> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/terugkomen`);
  await page.fill('#veld-code', code);
  await page.getByRole('button', { name: 'Bekijk mijn bericht' }).click();
  await page.locator('#terugblik-titel').waitFor({ timeout: 30_000 });
  expect(await axe(page)).toEqual([]);
  const tekst = await page.locator('#terugblik').innerText();
  await context.close();
  return tekst;
};

describe('warm doorgeven', () => {
  test('gaat van notitie tot bevestiging: niemand raakt de inwoner kwijt, en niets wat iemand schreef is te lezen', { timeout: 300_000 }, async () => {
    const code = makeCode();
    const maandagUrl = await opDag(maandag);
    const { id } = await schrijf(maandagUrl, ring, {
      verhaal: 'Ik lees brieven van Bakkerij Zonnestraal niet goed.\n\nMijn buurvrouw hielp altijd.', naam: 'Robinetta', contactwijze: 'code', telefoon: '06 11 22 33 44',
      herkenzin: 'de groene kachel', kaart: { versie, regels: ['rekeningen:huur', 'post:nee', 'wie:taal'] },
    }, { sleutel: await deriveTerugkomsleutel(code, serverScrypt) });

    const balie = await met(maandagUrl);
    const { page } = balie;
    await openBericht(balie, id);
    // Proposed before anybody has it, decided only by who helps.
    await page.getByText('Ons voorstel:').waitFor();
    expect(await page.locator('#kaart-triage button').count()).toBe(0);
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('06 11 22 33 44').first().waitFor();
    await beeld(page, '1280-begin');

    await page.getByText('Schrijf een notitie').click();
    await page.getByRole('button', { name: 'Bewaar de notitie' }).click();
    await page.getByText('Schrijf eerst uw notitie.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('fout-notitie');
    await page.getByLabel('Uw notitie').fill('Haar zus Clothilde gaat mee.');
    await page.getByRole('button', { name: 'Bewaar de notitie' }).click();
    await page.getByText('Uw notitie voor het loket, vandaag').waitFor();
    expect(await page.getByLabel('Uw notitie').inputValue()).toBe('');

    expect(await page.locator('#kaart-triage').innerText()).toContain('Geen spoed · Gesprek met het Geldloket');
    await page.getByText('Ik kies iets anders').click();
    await page.locator('#formulier-triage [value=formulierhulp]').check();
    await page.getByRole('button', { name: 'Leg dit vast', exact: true }).click();
    await expect.poll(() => focusOp(page)).toBe('fout-triage');
    await page.locator('.foutlijst a', { hasText: 'Schrijf waarom u dit kiest.' }).click();
    await expect.poll(() => focusOp(page)).toBe('veld-reden');
    expect(await page.locator('#veld-reden').getAttribute('aria-describedby')).toBe('uitleg-reden fout-veld-reden');
    await page.getByLabel('Waarom?').fill('Zij wil vooral leren lezen.');
    await page.getByRole('button', { name: 'Leg dit vast', exact: true }).click();
    await page.locator('#triage-besluit').waitFor();
    expect(await page.locator('#triage-besluit').innerText()).toContain('Zij wil vooral leren lezen.');
    await expect.poll(() => focusOp(page)).toBe('kop-triage');

    await page.getByLabel('Begin met een voorbeeld').selectOption('bellen');
    await page.getByRole('button', { name: 'Zet het in mijn antwoord' }).click();
    await expect.poll(() => focusOp(page)).toBe('veld-antwoord');
    await page.getByRole('button', { name: 'Lees het na' }).click();
    await page.getByText('Vul nog in wat tussen haken staat: [dag]').waitFor();
    const antwoord = await page.getByLabel('Uw antwoord').inputValue();
    await page.getByLabel('Uw antwoord').fill(antwoord.replace('[dag]', 'dinsdag'));
    await page.getByRole('button', { name: 'Lees het na' }).click();
    await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await page.getByText('U schreef vandaag').waitFor();

    await page.getByText('Geef de inwoner warm door').click();
    expect(await page.locator('#veld-voor').inputValue()).toBe('2026-11-25');
    // Everything that is missing is said at once, on top, with the way to each field.
    await page.getByRole('button', { name: 'Bekijk de kaart' }).click();
    await expect.poll(() => focusOp(page)).toBe('fout-overdracht');
    expect(await page.locator('.foutlijst a').allInnerTexts()).toEqual(['Kies welke hulp de inwoner nodig heeft.', 'Schrijf op welke organisatie het is.', 'Kies hoe u de kaart doorgeeft.', 'Vraag eerst of het mag, en kies ja of nee.']);
    expect(await axe(page)).toEqual([]);
    await beeld(page, '1280-fouten');
    for (const [zin, veld] of [['Schrijf op welke', 'veld-organisatie'], ['Kies hoe u', 'manier-telefoon'], ['Kies welke hulp', 'naar-schuldhulpverlening']] as const) {
      await page.locator('.foutlijst a', { hasText: zin }).click();
      await expect.poll(() => focusOp(page)).toBe(veld);
    }
    await page.locator('#formulier-overdracht [name=naar][value=taalhulp]').check();
    // What was filled in is still there after a look at the list.
    await page.getByLabel('Wie sprak u daar?').fill('Ysbrand');
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await openBericht(balie, id);
    await page.getByRole('button', { name: 'Ga verder met doorgeven' }).click();
    expect(await page.getByLabel('Welke organisatie?').inputValue()).toBe('Taalpunt van de bibliotheek');
    expect(await page.getByLabel('Wie sprak u daar?').inputValue()).toBe('Ysbrand');
    await page.getByLabel('Op papier').check();
    await page.getByRole('button', { name: 'Bekijk de kaart' }).click();
    await page.locator('.foutlijst a', { hasText: 'Vraag eerst of het mag' }).waitFor();
    expect(await page.locator('.foutlijst a').count()).toBe(1);
    await page.locator('#mag-nee').check();
    await page.getByRole('button', { name: 'Bekijk de kaart' }).click();
    await page.locator('.foutlijst a', { hasText: 'Het mag niet van de inwoner. Geef niets door.' }).waitFor();
    await page.locator('#mag-ja').check();
    await page.getByLabel('Wat zei de inwoner').fill('Ja hoor, als Clothilde mee mag.');
    await page.locator('[name=deel][value="rekeningen:huur"]').uncheck();
    await page.getByLabel('Het verhaal op de kaart').fill('Wil leren lezen.');
    await page.getByRole('button', { name: 'Bekijk de kaart' }).click();
    await expect.poll(() => focusOp(page)).toBe('kop-kaart');
    await beeld(page, '1280-kaart');
    expect(await axe(page)).toEqual([]);
    const kaart = await page.locator('.kaartvel').innerText();
    for (const zin of ['Kaart voor: Taalpunt van de bibliotheek, Ysbrand', 'Van het Geldloket Steenwijkerland', `Nummer ${id.slice(0, 9).toUpperCase()}.`, 'Naam: Robinetta', 'Laat geen bericht achter', 'de groene kachel', 'Wil leren lezen.', 'uiterlijk woensdag 25 november']) expect(kaart).toContain(zin);
    expect(kaart).not.toMatch(/huur|Zonnestraal/);
    // On paper stands the card alone.
    await page.evaluate(() => { globalThis.print = () => {}; });
    await page.getByRole('button', { name: 'Print de kaart' }).click();
    await page.emulateMedia({ media: 'print' });
    expect((await page.innerText('body')).trim()).toBe(kaart.trim());
    await beeld(page, 'papier');
    await page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
    expect(await page.innerText('main')).toContain('komt alleen op papier met de printknop');
    await page.emulateMedia({ media: 'screen' });
    expect((await page.innerText('body')).length).toBeGreaterThan(kaart.length + 100);

    await page.getByRole('button', { name: 'Verander dit' }).last().click();
    expect(await page.getByLabel('Wat zei de inwoner').inputValue()).toBe('Ja hoor, als Clothilde mee mag.');
    expect(await page.locator('[name=deel][value="rekeningen:huur"]').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Bekijk de kaart' }).click();
    await page.getByRole('button', { name: 'Ja, leg dit vast' }).click();
    await page.getByText('Gevraagd aan: Taalpunt van de bibliotheek, Ysbrand.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop-overdracht');
    expect(await page.getByRole('button', { name: 'Ik laat dit los' }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await beeld(page, '1280-gevraagd');
    await page.setViewportSize({ width: 390, height: 844 });
    await beeld(page, '390-gevraagd');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    const collega = await met(maandagUrl, balie2!);
    await openBericht(collega, id);
    await collega.page.getByText('Haar zus Clothilde gaat mee.').waitFor();
    const gezien = await collega.page.innerText('main');
    for (const zin of ['Notitie van Balie 1 voor het loket', 'Balie 1 koos vandaag', 'Zij wil vooral leren lezen.', 'Gevraagd aan: Taalpunt van de bibliotheek, Ysbrand.', 'Balie 1 helpt deze inwoner.']) expect(gezien).toContain(zin);
    const nogNiet = await terugkomen(maandagUrl, code);
    expect(nogNiet).toContain('Dan bellen wij u op dinsdag.');
    expect(nogNiet).not.toMatch(/lezen en schrijven|Clothilde|Taalpunt/);
    await sluitLoketten();

    // Wednesday went by, and nobody said a word.
    const donderdagUrl = await opDag(donderdag);
    const weer = await met(donderdagUrl);
    await expect.poll(async () => {
      await weer.page.getByRole('button', { name: 'Kijk nu' }).click();
      return weer.page.locator('.regel', { has: weer.page.locator(`#rij-${id}`) }).innerText();
    }, { timeout: 20_000, interval: 1000 }).toContain('Terug, niemand liet iets weten');
    await openBericht(weer, id);
    await weer.page.getByText('wij hoorden niets van: Taalpunt van de bibliotheek, Ysbrand').waitFor();
    expect(await gebeurd(weer.page)).toContain('Niemand zei op tijd dat de inwoner daar is');
    expect(await axe(weer.page)).toEqual([]);
    await beeld(weer.page, '1280-terug');

    // The receiver calls a colleague after all.
    const hoort = await met(donderdagUrl, balie2!);
    await openBericht(hoort, id);
    await hoort.page.getByLabel('Wie liet het weten?').fill('Ysbrand, aan de telefoon');
    await hoort.page.getByRole('button', { name: 'De inwoner is nu bij de ander' }).click();
    await hoort.page.getByText('De inwoner is nu bij: Taalpunt van de bibliotheek, Ysbrand.').waitFor();
    expect(await hoort.page.locator('#kaart-overdracht').innerText()).toContain('Ysbrand, aan de telefoon');
    await weer.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await weer.page.getByRole('button', { name: 'Kijk nu' }).click();
    await openBericht(weer, id);
    await weer.page.getByText('De inwoner is bij een ander: hulp bij lezen en schrijven.').waitFor();
    expect(await terugkomen(donderdagUrl, code)).toContain('U krijgt nu hulp bij lezen en schrijven.');

    // A mistake can be put right, also for the resident.
    await weer.page.getByRole('button', { name: 'De inwoner is weer bij ons' }).click();
    await weer.page.getByText('De inwoner is terug bij het loket.').first().waitFor();
    expect(await terugkomen(donderdagUrl, code)).not.toContain('U krijgt nu hulp bij lezen en schrijven.');
    await weer.page.getByRole('button', { name: 'De inwoner is nu bij de ander' }).click();
    await weer.page.getByText('De inwoner is nu bij: Taalpunt van de bibliotheek, Ysbrand.').waitFor();
    expect(await axe(weer.page)).toEqual([]);
    await beeld(weer.page, '1280-bevestigd');
    await weer.page.setViewportSize({ width: 390, height: 844 });
    await beeld(weer.page, '390-bevestigd');

    // Nothing of resident or worker went over the line or lies in the store in words.
    await sluitLoketten();
    await server?.stop();
    const woorden = /Robinetta|Zonnestraal|buurvrouw|groene kachel|06 11 22 33 44|Clothilde|Ysbrand|leren lezen|bellen wij u|Taalpunt/;
    for (const regel of verstuurd) expect(regel).not.toMatch(woorden);
    expect(verstuurd.filter((regel) => regel.startsWith('POST') && regel.includes('/gebeurtenissen')).length).toBeGreaterThan(8);
    for (const bestand of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
      if (bestand.isFile()) expect(await readFile(join(bestand.parentPath, bestand.name), 'utf8')).not.toMatch(woorden);
    }
    server = undefined;
  });
});
