import { BlobsServer } from '@netlify/blobs/server';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeApp } from '../../src/adapters/compose.ts';
import { blobsStore } from '../../src/adapters/store/blobs.ts';
import { fileStore } from '../../src/adapters/store/files.ts';
import { appendGebeurtenis, listDossiers, readBericht } from '../../src/application/dossiers.ts';
import type { Store } from '../../src/application/ports.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { findByTag } from '../../src/application/terugkom-index.ts';
import { leesInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { kiesBron, kiesOpslag } from '../../tools/uitvoer/opslag.ts';
import { controleer, tel, UitvoerFout, voerUit, zetTerug } from '../../tools/uitvoer/uitvoer.ts';
import { makeSleutelring } from '../../tools/sleutels/maak.ts';

const nu = '2026-11-23T09:00:00.000Z';
const { ring, sleutels } = await makeSleutelring({ medewerkers: ['Balie 1'], demo: true, workFactor: 4 });
const balie = await openSleutelbestand(sleutels[0]!.bestand, sleutels[0]!.wachtwoord);
const herstel = await openSleutelbestand(sleutels[1]!.bestand, sleutels[1]!.wachtwoord);
const env = (DATA_DIR: string) => ({
  OMGEVING: 'proef', SITE_URL: 'http://localhost:8888', DATA_DIR, MAIL_LOKET: 'loket@voorbeeld.invalid',
  GEHEIM_TERUGKOM: `1:${'ab'.repeat(32)}`, GEHEIM_SESSIE: 'cd'.repeat(32),
});
const depsMet = (store: Store) => ({ ...composeApp(env(map)).deps, store, log: () => undefined });

let map: string;
let bron: Store;
const tag = '7e'.repeat(32);

beforeAll(() => { process.env['SLEUTELRING'] = JSON.stringify(ring); });
afterAll(() => { delete process.env['SLEUTELRING']; });

/** A store as it is after a day: three messages, one answered, one with a code, and what lives a day. */
const vul = async (store: Store): Promise<string[]> => {
  const ids: string[] = [];
  for (const [i, verhaal] of ['Een', 'Twee', 'Drie ✓ ü'].entries()) {
    const { invoer } = leesInvoer({ verhaal, contactwijze: 'code' });
    const bericht = await sealEnvelop({ versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: invoer!, antwoordOntvanger: ring.herstel[0]!.ontvanger }, ontvangersVan(ring));
    ids.push((await submitAanmelding(depsMet(store), { bericht, tag: i === 0 ? tag : `${i}f`.repeat(32), spoed: i === 1, opzij: [] })).id);
  }
  await appendGebeurtenis(store, ids[0]!, { soort: 'geclaimd', op: nu, door: 'balie-1' });
  for (const sleutel of ['uitdaging/2026-11-23-x', 'dubbel/2026-11-23/abc', 'ronde/laatste', 'bel/loket', 'wees/x']) await store.put(sleutel, new Uint8Array([1]));
  return ids;
};
const alles = async (store: Store): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all((await store.list('')).map(async (sleutel) => [sleutel, Buffer.from((await store.get(sleutel))!).toString('hex')] as const)));
const blijvend = async (store: Store): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await alles(store)).filter(([sleutel]) => /^(aanmelding|gebeurtenis|code)\//.test(sleutel)));

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'geldloket-uitvoer-'));
  bron = fileStore(join(map, 'bron'));
  return () => rm(map, { recursive: true, force: true });
});

describe('een uitvoer', () => {
  it('en terug in een lege opslag is voor honderd procent gelijk, en een medewerker en de herstelsleutel openen elk bericht', async () => {
    const ids = await vul(bron);
    const { manifest, beschadigd } = await voerUit(bron, join(map, 'kopie'), nu);
    expect(tel(manifest)).toEqual({ berichten: 3, gebeurtenissen: 4, codes: 3 });
    expect(beschadigd).toEqual([]);

    const doel = fileStore(join(map, 'nieuw'));
    await zetTerug(join(map, 'kopie'), doel);
    expect(await alles(doel)).toEqual(await blijvend(bron));
    expect(Object.keys(await alles(doel))).toHaveLength(10);
    expect(await listDossiers(doel)).toEqual(await listDossiers(bron));
    expect(await findByTag(depsMet(doel), tag)).toEqual([ids[0]]);
    for (const identiteit of [balie, herstel]) {
      const verhalen = await Promise.all(ids.map(async (id) => (await openEnvelop((await readBericht(doel, id))!, identiteit, { doel: 'aanmelding' })).bericht.verhaal));
      expect(verhalen).toEqual(['Een', 'Twee', 'Drie ✓ ü']);
    }
  });

  it('neemt een bericht mee dat opnieuw op slot is gedaan, ook als dat tijdens het kopieren gebeurt, en merkt dat het beschadigd is', async () => {
    const [id] = await vul(bron);
    const nieuw = (await readBericht(bron, id!))!.slice();
    const hash = createHash('sha256').update(nieuw).digest('hex');
    const key = `hersleuteld/${id}/1_1795424400000_${hash}`;
    // It moves when the messages have been listed and the first of them was read.
    const verhuist: Store = { ...bron, get: async (k) => {
      if (k === `aanmelding/${id}`) {
        await bron.put(key, nieuw);
        await bron.delete(k);
      }
      return bron.get(k);
    } };
    const { manifest, beschadigd } = await voerUit(verhuist, join(map, 'kopie'), nu);
    expect([tel(manifest).berichten, beschadigd]).toEqual([3, []]);
    const doel = fileStore(join(map, 'nieuw'));
    await zetTerug(join(map, 'kopie'), doel);
    expect(Buffer.from((await readBericht(doel, id!))!).equals(Buffer.from(nieuw))).toBe(true);
    await bron.put(key, nieuw.subarray(0, 300));
    expect((await voerUit(bron, join(map, 'tweede'), nu)).beschadigd).toEqual([key]);
  });

  it('neemt niet mee wat maar een dag mag blijven', async () => {
    await vul(bron);
    const { manifest } = await voerUit(bron, join(map, 'kopie'), nu);
    expect([...new Set(manifest.bestanden.map(({ sleutel }) => sleutel.split('/')[0]))].sort()).toEqual(['aanmelding', 'code', 'gebeurtenis']);
  });

  it('neemt mee wat wij nog niet kennen', async () => {
    await bron.put('later/iets', new Uint8Array([1, 2]));
    expect((await voerUit(bron, join(map, 'kopie'), nu)).manifest.bestanden.map(({ sleutel }) => sleutel)).toEqual(['later/iets']);
  });

  it('is alleen te lezen voor wie hem maakte', async () => {
    await vul(bron);
    await voerUit(bron, join(map, 'kopie'), nu);
    expect((await stat(join(map, 'kopie'))).mode & 0o777).toBe(0o700);
    for (const bestand of (await readdir(join(map, 'kopie'), { recursive: true, withFileTypes: true })).filter((e) => e.isFile())) {
      expect((await stat(join(bestand.parentPath, bestand.name))).mode & 0o077).toBe(0);
    }
  });

  it('komt nooit over een andere heen', async () => {
    await voerUit(bron, join(map, 'kopie'), nu);
    await expect(voerUit(bron, join(map, 'kopie'), nu)).rejects.toThrow(UitvoerFout);
  });

  it('slaat over wat een inwoner ondertussen verwijdert', async () => {
    const [id] = await vul(bron);
    const traag: Store = { ...bron, get: async (sleutel) => sleutel === `aanmelding/${id}` ? null : bron.get(sleutel) };
    const { manifest } = await voerUit(traag, join(map, 'kopie'), nu);
    expect(tel(manifest).berichten).toBe(2);
    await controleer(join(map, 'kopie'));
  });

  it('meldt een bericht dat in de opslag zelf is beschadigd', async () => {
    const [id] = await vul(bron);
    await appendFile(join(map, 'bron/aanmelding', id!), 'x');
    expect((await voerUit(bron, join(map, 'kopie'), nu)).beschadigd).toEqual([`aanmelding/${id}`]);
  });
});

describe('terugzetten', () => {
  beforeEach(async () => {
    await vul(bron);
    await voerUit(bron, join(map, 'kopie'), nu);
  });

  it('kan niet in een opslag waar al berichten staan', async () => {
    await expect(zetTerug(join(map, 'kopie'), bron)).rejects.toThrow('niet leeg');
  });

  it('kan wel als de ronde er al is geweest', async () => {
    const doel = fileStore(join(map, 'nieuw'));
    await doel.put('ronde/laatste', new Uint8Array([1]));
    await zetTerug(join(map, 'kopie'), doel);
    expect(await blijvend(doel)).toEqual(await blijvend(bron));
  });

  it('gaat verder na een storing halverwege, maar niet met een andere kopie', async () => {
    const echt = fileStore(join(map, 'nieuw'));
    let over = 4;
    const stuk: Store = { ...echt, put: async (sleutel, bytes) => { if (over-- === 0) throw new Error('weg'); return echt.put(sleutel, bytes); } };
    await expect(zetTerug(join(map, 'kopie'), stuk)).rejects.toThrow('weg');
    await cp(join(map, 'kopie'), join(map, 'anders'), { recursive: true });
    await appendFile(join(map, 'anders/manifest.json'), '\n');
    await expect(zetTerug(join(map, 'anders'), echt)).rejects.toThrow('niet leeg');
    await zetTerug(join(map, 'kopie'), echt);
    expect(await alles(echt)).toEqual(await blijvend(bron));
  });

  it.each([
    ['een veranderd bestand', 'veranderd', async (kopie: string, eerste: string) => { await appendFile(join(kopie, 'inhoud', eerste), 'x'); }],
    ['een bestand te weinig', 'ontbreekt', async (kopie: string, eerste: string) => { await rm(join(kopie, 'inhoud', eerste)); }],
    ['een bestand te veel', 'hoort er niet bij', async (kopie: string) => { await writeFile(join(kopie, 'inhoud/aanmelding/extra'), 'x'); }],
    ['geen manifest', 'niet afgemaakt', async (kopie: string) => { await rm(join(kopie, 'manifest.json')); }],
    ['een manifest dat stuk is', 'beschadigd', async (kopie: string) => { await writeFile(join(kopie, 'manifest.json'), '{"versie":1'); }],
  ])('weigert een kopie met %s, en schrijft dan niets', async (_, melding, maakStuk) => {
    const kopie = join(map, 'kopie');
    const { manifest } = await controleer(kopie);
    await maakStuk(kopie, manifest.bestanden[0]!.sleutel);
    const doel = fileStore(join(map, 'nieuw'));
    await expect(zetTerug(kopie, doel)).rejects.toThrow(melding);
    expect(await doel.list('')).toEqual([]);
  });
});

describe('welke opslag', () => {
  it('is dezelfde als die van de site', async () => {
    const app = composeApp(env(map));
    await app.deps.store.put('aanmelding/x', new Uint8Array([1, 2, 3]));
    expect(await kiesOpslag({ DATA_DIR: map }).opslag.get('aanmelding/x')).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('die er niet is, is een tikfout en geen lege opslag', () => {
    expect(() => kiesBron({ DATA_DIR: join(map, 'tikfout') })).toThrow('is er niet');
  });

  it('heeft de geheimen van de site niet nodig', async () => {
    await expect(voerUit(kiesOpslag({ DATA_DIR: map }).opslag, join(map, 'kopie'), nu)).resolves.toBeTruthy();
  });

  it.each([
    ['niets', {}, 'DATA_DIR'], ['Netlify zonder omgeving', { NETLIFY_SITE_ID: 's', NETLIFY_AUTH_TOKEN: 't' }, 'OMGEVING'],
    ['Netlify met een verkeerde omgeving', { NETLIFY_SITE_ID: 's', NETLIFY_AUTH_TOKEN: 't', OMGEVING: 'voorbeeld' }, 'OMGEVING'],
  ])('met %s: zegt wat ontbreekt', (_, bronnen, naam) => {
    expect(() => kiesOpslag(bronnen)).toThrow(naam);
  });

  it('van Netlify Blobs naar bestanden en terug naar Blobs is gelijk', async () => {
    const server = new BlobsServer({ directory: join(map, 'blobs'), token: 'geheim', logger: () => undefined });
    const { port } = await server.start();
    const adres = { siteID: 'site', token: 'geheim', edgeURL: `http://localhost:${port}`, uncachedEdgeURL: `http://localhost:${port}` };
    try {
      const oud = blobsStore({ naam: 'geldloket-productie', adres });
      await vul(oud);
      await voerUit(oud, join(map, 'kopie'), nu);
      const nieuw = blobsStore({ naam: 'geldloket-elders', adres });
      await zetTerug(join(map, 'kopie'), nieuw);
      expect(await alles(nieuw)).toEqual(await blijvend(oud));
    } finally {
      await server.stop();
    }
  });
});
