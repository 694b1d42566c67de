import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verzegeldeTeksten } from '../../src/components/loket/geschiedenis.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { ringmerkVan } from '../../src/envelop/ringmerk.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { testFolder } from '../site.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { axe, openBericht } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1, balie2] = inject('sleutels') as [DemoSleutel, DemoSleutel];
const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const aantal = ontvangersVan(ring).length;

let dataDir: string;
let server: ServerProcess;
let desk: Desk;
const { met } = gebruikWerkplek(() => server.url);

beforeAll(async () => {
  dataDir = await mkdtemp(join(testFolder, 'terugzetten-'));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
  desk = await openDesk(server.url, balie1.bestand, balie1.wachtwoord);
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Sealed for as many keys as it should be, and for nobody. */
const voorNiemand = async (sleutels: number): Promise<Uint8Array> => {
  const vreemden = await Promise.all(Array.from({ length: sleutels }, async () => identityToRecipient(await generateX25519Identity())));
  return sealEnvelop({ versie: 1, doel: 'notitie', id: 'x', tekst: crypto.randomUUID() }, vreemden);
};
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Puts what opens for nobody in the place of the texts of a case, and of its message if so asked. */
const verniel = async (id: string, ookBericht: boolean): Promise<void> => {
  const dossier = await desk.read(id);
  const bericht = ookBericht ? await voorNiemand(aantal) : new Uint8Array(Buffer.from(dossier.bericht!, 'base64'));
  const gebeurtenissen = await Promise.all(verzegeldeTeksten(dossier.gebeurtenissen).map(async (tekst) => ({
    id: tekst.id, vervangt: vingerafdruk(new Uint8Array(Buffer.from(tekst.inhoud, 'base64'))), inhoud: base64(await voorNiemand(aantal + 1)),
  })));
  await desk.reseal(id, { ring: ringmerkVan(ontvangersVan(ring)), vervangt: dossier.berichtHash, bericht: base64(bericht), hash: vingerafdruk(bericht), gebeurtenissen });
};

test('wat voor niemand meer opengaat, zet een medewerker terug: het verhaal, het antwoord en de notitie zijn er weer, ook voor de inwoner', async () => {
  const inwoner = await schrijf(server.url, ring, { verhaal: 'kanarie-verhaal' });
  const { id } = inwoner;
  await desk.do(id, { soort: 'geclaimd' });
  await desk.answer(id, 'kanarie-antwoord', ring);
  await desk.do(id, { soort: 'notitie', inhoud: base64(await sealEnvelop({ versie: 1, doel: 'notitie', id, tekst: 'kanarie-notitie' }, ontvangersVan(ring))) });
  await verniel(id, true);
  // Once more: the good one lies below.
  await verniel(id, true);
  expect(await inwoner.antwoorden().catch(() => 'niets')).not.toEqual(['kanarie-antwoord']);

  const balie = await met(balie2);
  const { page } = balie;
  await openBericht(balie, id);
  await page.getByText('Gaat hier iets niet open?').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('kanarie');
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: join(testFolder, 'terugzetten.png') });
  const knop = page.getByRole('button', { name: 'Zet terug wat er lag' });
  await knop.focus();
  await page.keyboard.press('Enter');
  await page.getByText('kanarie-verhaal').waitFor();
  await page.getByText('kanarie-antwoord').waitFor();
  await page.getByText('kanarie-notitie').first().waitFor();
  expect(await page.getByText('Gaat hier iets niet open?').count()).toBe(0);
  expect(await inwoner.antwoorden()).toEqual(['kanarie-antwoord']);
  expect((await desk.open(id)).bericht.verhaal).toBe('kanarie-verhaal');
  expect(balie.verstuurd.filter((regel) => regel.includes('kanarie'))).toEqual([]);
});

test('gaat alleen een tekst niet open, dan leest de medewerker de rest, en zet de tekst terug', async () => {
  const { id } = await schrijf(server.url, ring, { verhaal: 'kanarie-verhaal' });
  await desk.do(id, { soort: 'notitie', inhoud: base64(await sealEnvelop({ versie: 1, doel: 'notitie', id, tekst: 'kanarie-notitie' }, ontvangersVan(ring))) });
  await verniel(id, false);
  const balie = await met(balie2);
  const { page } = balie;
  await openBericht(balie, id);
  await page.getByText('kanarie-verhaal').waitFor();
  await page.getByRole('button', { name: 'Zet terug wat er lag' }).click();
  await page.getByText('kanarie-notitie').first().waitFor();
});
