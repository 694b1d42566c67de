import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { openDesk } from './desk-client.ts';
import { axe, type Balie, focusOp, openBericht } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1, , herstel] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const werkplek = gebruikWerkplek(baseUrl);
const met = (sleutel = balie1!): Promise<Balie> => werkplek.met(sleutel);

let map: string;
beforeAll(async () => { map = await mkdtemp(join(tmpdir(), 'geldloket-bewaren-')); });
afterAll(() => rm(map, { recursive: true, force: true }));

test('een bericht gaat in zijn geheel op papier, in elk schrift, en pas na het woord van een medewerker wordt het eerder gewist', async () => {
  const { id, vulAan } = await schrijf(baseUrl, ring, {
    verhaal: 'لا أستطيع دفع الإيجار.\nPłacę za późno. 🙂', naam: 'Ziza', contactwijze: 'bellen', telefoon: '06 31 32 33 34', herkenzin: 'de gele fiets', situatie: ['afsluiting'],
  });
  await vulAan('Vandaag kwam er weer een brief.');
  const balie = await met();
  const { page } = balie;
  await openBericht(balie, id);
  expect(await page.getByRole('button', { name: 'Bekijk het op papier' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await page.getByText('06 31 32 33 34').waitFor();
  await page.getByText('Schrijf een notitie').click();
  await page.getByLabel('Uw notitie').fill('Gebeld met het energiebedrijf.');
  await page.getByRole('button', { name: 'Bewaar de notitie' }).click();
  await page.getByText('Gebeld met het energiebedrijf.').first().waitFor();
  await page.getByText('Bewaar dit in uw eigen systeem').click();
  await page.getByRole('button', { name: 'Bekijk het op papier' }).click();
  await expect.poll(() => focusOp(page)).toBe('kop-dossier');
  expect(await axe(page)).toEqual([]);
  const vel = await page.locator('.dossiervel').innerText();
  for (const zin of ['لا أستطيع دفع الإيجار.', 'Płacę za późno. 🙂', 'Ziza', '06 31 32 33 34', 'de gele fiets', 'Laat geen bericht achter', 'Gas, stroom, water of warmte wordt afgesloten', 'Vandaag kwam er weer een brief.', 'Gebeld met het energiebedrijf.', 'Balie 1 pakte het bericht op.']) expect(vel).toContain(zin);

  // The journaal has it before the paper does; the paper has the case and nothing of the screen.
  const genoteerd = page.waitForResponse((antwoord) => antwoord.url().endsWith('/api/loket/journaal') && antwoord.status() === 201);
  await page.evaluate(() => { globalThis.print = () => { document.documentElement.dataset['geprint'] = document.title; }; });
  await page.getByRole('button', { name: 'Print of bewaar als PDF' }).click();
  await genoteerd;
  await page.locator('html[data-geprint]').waitFor();
  expect(await page.getAttribute('html', 'data-geprint')).toMatch(/^Geldloket [0-9A-F]{9} \d{4}-\d\d-\d\d$/);
  await page.emulateMedia({ media: 'print' });
  expect((await page.innerText('body')).trim()).toBe((await page.locator('.dossiervel').innerText()).trim());
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThanOrEqual(1);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
  expect(await page.title()).toContain('Het loket');

  // Closed without the tick: it says so until somebody gives her word, and only then it goes earlier.
  await page.getByText('Sluit dit bericht af').click();
  await page.locator('#formulier-sluiten [name=reden][value=geholpen]').check();
  await page.getByRole('button', { name: 'Sluit af', exact: true }).click();
  await page.getByText('Nog niemand zei dat alles in uw eigen systeem staat.').waitFor();
  const desk = await openDesk(baseUrl, balie1!.bestand, balie1!.wachtwoord);
  const eerst = (await desk.read(id)).wisVanaf!;
  await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  await page.locator('#filter').selectOption('bewaren');
  await page.locator(`#rij-${id}`).evaluate((rij) => { rij.closest('details')!.open = true; });
  await page.locator(`#rij-${id}`).click();
  await page.getByRole('button', { name: 'Alles staat in ons eigen systeem' }).click();
  await page.getByText('Alles staat in uw eigen systeem. Wij wissen dit bericht vanaf').waitFor();
  expect((await desk.read(id)).wisVanaf! < eerst).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(balie.verstuurd.filter((regel) => /Ziza|gele fiets|energiebedrijf|Płacę|06 31 32/.test(regel))).toEqual([]);
});

/** Takes up a message that nobody has, and shows it as it would go on paper. */
const bekijkOpPapier = async (balie: Balie, id: string): Promise<void> => {
  const { page } = balie;
  await openBericht(balie, id);
  await page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await page.getByText('Bewaar dit in uw eigen systeem').click();
  await page.getByRole('button', { name: 'Bekijk het op papier' }).click();
};

test('met de toetsen van de browser komt er geen verhaal op papier, maar hoe het wel kan', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'kanarie-toetsen', contactwijze: 'code', naam: 'Wybe' });
  const balie = await met();
  const { page } = balie;
  await bekijkOpPapier(balie, id);
  await page.locator('.dossiervel').waitFor();
  const opPapier = async (): Promise<string> => {
    await page.emulateMedia({ media: 'print' });
    const tekst = await page.innerText('main');
    await page.emulateMedia({ media: 'screen' });
    return tekst.trim();
  };
  expect(await opPapier()).toMatch(/^Een bericht komt alleen op papier met de printknop/);
  expect(await opPapier()).not.toMatch(/kanarie|Wybe|Bericht van/);
  await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  expect(await opPapier()).not.toMatch(/kanarie|Wybe|Bericht van/);
  expect(await page.locator('.op-papier').isVisible()).toBe(false);
});

test('zonder regel in het journaal komt er niets op papier', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'Niet op papier', contactwijze: 'code' });
  const balie = await met();
  const { page } = balie;
  await bekijkOpPapier(balie, id);
  await page.evaluate(() => { globalThis.print = () => { document.documentElement.dataset['geprint'] = 'ja'; }; });
  await page.route('**/api/loket/journaal', (route) => route.abort());
  await page.getByRole('button', { name: 'Print of bewaar als PDF' }).click();
  await page.getByText('Er is geen verbinding.').waitFor();
  expect(await page.getAttribute('html', 'data-geprint')).toBeNull();
});

test('alle berichten gaan in een bestand op slot, dat met age en de herstelsleutel opengaat', async () => {
  const { id, vulAan } = await schrijf(baseUrl, ring, { verhaal: 'Alles moet mee: wilgenkatjes.', contactwijze: 'code', naam: 'Tjibbe' });
  await vulAan('En dit erbij: zonnedauw.');
  const balie = await met();
  const { page } = balie;
  await page.getByRole('button', { name: 'Beheer' }).click();
  await page.getByRole('button', { name: 'Alles bewaren' }).click();
  expect(await axe(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Maak het bestand' }).click();
  const bestand = await download;
  expect(bestand.suggestedFilename()).toMatch(/^geldloket-\d{4}-\d\d-\d\d\.zip\.age$/);
  await page.getByText('Het bestand is klaar.').waitFor();
  await expect.poll(() => focusOp(page)).toBe('stand-uitvoer');
  const pad = join(map, 'alles.zip.age');
  await bestand.saveAs(pad);
  expect((await readFile(pad)).includes('wilgenkatjes')).toBe(false);

  const identiteit = join(map, 'herstel.txt');
  await writeFile(identiteit, `${await openSleutelbestand(new Uint8Array(await readFile(herstel!.bestand)), herstel!.wachtwoord)}\n`, { mode: 0o600 });
  await promisify(execFile)(process.env['AGE_PATH'] ?? 'age', ['--decrypt', '--identity', identiteit, '--output', join(map, 'alles.zip'), pad]);
  const inhoud = unzipSync(new Uint8Array(await readFile(join(map, 'alles.zip'))));
  const namen = Object.keys(inhoud);
  const aantal = (await (await openDesk(baseUrl, balie1!.bestand, balie1!.wachtwoord)).list()).filter((r) => r.fase !== 'verwijderd').length;
  const leesmij = strFromU8(inhoud['LEESMIJ.txt']!);
  const [, erin] = /Aantal berichten: (\d+)\./.exec(leesmij) ?? [];
  const dicht = leesmij.split('paste niet:\n')[1]?.trim().split('\n').length ?? 0;
  expect(namen.filter((naam) => naam.endsWith('/dossier.txt'))).toHaveLength(Number(erin));
  expect(Number(erin) + dicht).toBe(aantal);
  const map1 = namen.find((naam) => naam.includes(id.slice(0, 9).toUpperCase()))!.split('/')[0]!;
  const tekst = strFromU8(inhoud[`${map1}/dossier.txt`]!);
  for (const zin of ['wilgenkatjes', 'zonnedauw', 'Tjibbe']) expect(tekst).toContain(zin);
  expect(JSON.parse(strFromU8(inhoud[`${map1}/dossier.json`]!))).toMatchObject({ id, bericht: { naam: 'Tjibbe' }, gebeurtenissen: expect.arrayContaining([expect.objectContaining({ soort: 'aangevuld', tekst: 'En dit erbij: zonnedauw.' })]) });
  expect(balie.verstuurd.filter((regel) => /wilgenkatjes|Tjibbe|zonnedauw/.test(regel))).toEqual([]);
});

test('wie stopt, heeft geen bestand', async () => {
  const { page } = await met();
  await page.getByRole('button', { name: 'Beheer' }).click();
  await page.getByRole('button', { name: 'Alles bewaren' }).click();
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  // The first message hangs until the worker has stopped.
  const verder = Promise.withResolvers<void>();
  await page.route(/\/api\/loket\/aanmeldingen\/[0-9a-f]{64}$/, async (route) => {
    await verder.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Maak het bestand' }).click();
  await page.getByText(/0 van \d+ berichten/).waitFor();
  const klaar = page.waitForResponse(/\/api\/loket\/aanmeldingen\/[0-9a-f]{64}$/);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('U bent gestopt.').waitFor();
  verder.resolve();
  await klaar;
  await page.getByText('U bent gestopt.').waitFor();
  expect(downloads).toBe(0);
});
