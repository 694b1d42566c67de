import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../src/adapters/store/files.ts';
import { readJournaal } from '../../src/application/journaal.ts';
import { KanNiet } from '../../src/application/loket.ts';
import { purge } from '../../src/application/purge.ts';
import { addAanvraag, listAanvragen } from '../../src/application/sleutelaanvragen.ts';
import { sleutelaanvraagSchema } from '../../src/domain/gemeente/sleutelaanvraag.ts';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { aanvraagtekst, leesAanvragen } from '../../tools/sleutels/aanvragen.ts';
import { leesOpdracht } from '../../tools/sleutels/opdracht.ts';
import { voerUit } from '../../tools/uitvoer/uitvoer.ts';
import { type Functies, inhoudVan, laadFuncties, post, site } from './functies.ts';
import { balie1, maakOpstelling, type Opstelling, resident, ring } from './opstelling.ts';

const nieuw = { naam: 'Balie 3', ontvanger: resident.ontvanger };
let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });

describe('een sleutel aanvragen', () => {
  it('bewaart naam en openbare sleutel, wie het doorgaf en wanneer; de ring verandert er niet door', async () => {
    await addAanvraag(o.deps, nieuw, 'balie-1');
    expect(await listAanvragen(o.deps)).toEqual([{ ...nieuw, door: 'balie-1', op: o.klok.now(), inRing: false }]);
    expect(o.deps.sleutelring).toEqual(ring);
    expect((await readJournaal(o.deps, '2026-11'))[0]).toMatchObject({ wie: 'balie-1', wat: 'sleutelaanvraag' });
  });

  it('twee keer dezelfde sleutel is een aanvraag, en een sleutel die het loket kent is er geen', async () => {
    await addAanvraag(o.deps, nieuw, 'balie-1');
    await addAanvraag(o.deps, { ...nieuw, naam: 'Iemand anders' }, 'balie-2');
    expect(await listAanvragen(o.deps)).toHaveLength(1);
    await expect(addAanvraag(o.deps, { naam: 'Balie 1', ontvanger: balie1.ontvanger }, 'balie-1')).rejects.toThrow(new KanNiet('sleutel-bekend'));
  });

  it('staat de sleutel in de ring, dan is dat te zien; na 90 dagen is de aanvraag weg', async () => {
    await addAanvraag(o.deps, nieuw, 'balie-1');
    const metNieuw = { ...ring, medewerkers: [...ring.medewerkers, { id: 'balie-3', ...nieuw }] };
    expect((await listAanvragen({ ...o.deps, sleutelring: metNieuw }))[0]!.inRing).toBe(true);
    o.klok.vooruit(90 * 24 * 60);
    await purge(o.deps, []);
    expect(await listAanvragen(o.deps)).toHaveLength(1);
    o.klok.vooruit(24 * 60);
    await purge(o.deps, []);
    expect(await listAanvragen(o.deps)).toEqual([]);
  });

  it.each(['', ' ', '"; rm -rf ~; echo "', '$(reboot)', '`id`', 'Jan\nPiet', 'a\\b', '<b>', 'x'.repeat(81), '-naam', '\u202eabc'])('%j is geen naam: de beheerder krijgt hem in een opdracht', (naam) => {
    expect(sleutelaanvraagSchema.safeParse({ ...nieuw, naam }).success).toBe(false);
  });

  it.each(['Balie 3', 'Zoë de Vries-O’Brien', 'Ünal Ş.', 'Aïcha (stage)'])('%j is een naam', (naam) => {
    expect(sleutelaanvraagSchema.parse({ ...nieuw, naam })).toEqual({ ...nieuw, naam });
  });

  it('een geheime sleutel of een sleutel met een tikfout wordt geweigerd', () => {
    for (const ontvanger of [balie1.identiteit, `age1${'q'.repeat(58)}`, '']) expect(sleutelaanvraagSchema.safeParse({ ...nieuw, ontvanger }).success).toBe(false);
  });
});

describe('npm run sleutels -- aanvragen', () => {
  let map: string;
  beforeEach(async () => { map = await mkdtemp(join(tmpdir(), 'aanvragen-')); });
  afterEach(() => rm(map, { recursive: true, force: true }));

  it('toont uit een reservekopie wat nog niet in de ring staat, met wie te bellen en wat te vergelijken', async () => {
    const store = fileStore(join(map, 'bron'));
    await addAanvraag({ ...o.deps, store }, nieuw, 'balie-1');
    await store.put('sleutelaanvraag/2026-11-23-vreemd', new TextEncoder().encode(JSON.stringify({ ...nieuw, naam: '$(reboot)', door: 'x', op: o.klok.now() })));
    await voerUit(store, join(map, 'kopie'), o.klok.now());
    const voor = await readdir(join(map, 'kopie'), { recursive: true });
    const aanvragen = await leesAanvragen(join(map, 'kopie'), ring);
    expect(aanvragen.map((a) => a.naam)).toEqual(['Balie 3']);
    const tekst = aanvraagtekst(aanvragen[0]!);
    expect(tekst).toContain(`npm run sleutels -- voeg-toe --medewerker "Balie 3" --ontvanger ${nieuw.ontvanger}`);
    expect(tekst.replaceAll(' ', '')).toContain(`eindigtop:${nieuw.ontvanger.slice(-16)}\n`);
    expect(await leesAanvragen(join(map, 'kopie'), { ...ring, medewerkers: [...ring.medewerkers, { id: 'balie-3', ...nieuw }] })).toEqual([]);
    expect(await readdir(join(map, 'kopie'), { recursive: true })).toEqual(voor);
  });

  it('zegt het als de map geen reservekopie is, en vraagt om een map', async () => {
    await expect(leesAanvragen(map, ring)).rejects.toThrow(/geen reservekopie/);
    expect(() => leesOpdracht(['aanvragen'])).toThrow(/--uit/);
    expect(leesOpdracht(['aanvragen', '--uit', 'kopie']).opdracht).toEqual({ soort: 'aanvragen', uit: 'kopie' });
  });
});

describe('/api/loket/sleutelaanvragen', () => {
  let f: Functies;
  beforeEach(async () => { f = await laadFuncties(); });
  afterEach(() => f.opruimen());

  it('alleen wie is ingelogd geeft een aanvraag door en ziet ze', async () => {
    expect((await f.loket(post('/api/loket/sleutelaanvragen', nieuw))).status).toBe(401);
    const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger })));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
    const token = (await f.loket(post('/api/loket/sessie', { id, nonce }))).headers.get('x-loket-sessie')!;
    const koppen = { authorization: `Bearer ${token}` };
    expect((await f.loket(post('/api/loket/sleutelaanvragen', { ...nieuw, naam: '$(reboot)' }, koppen))).status).toBe(400);
    expect((await f.loket(post('/api/loket/sleutelaanvragen', { ...nieuw, door: 'balie-2' }, koppen))).status).toBe(400);
    const gedaan = await f.loket(post('/api/loket/sleutelaanvragen', nieuw, koppen));
    expect([gedaan.status, await inhoudVan(gedaan)]).toEqual([201, { aanvragen: [{ ...nieuw, door: 'balie-1', op: expect.any(String), inRing: false }] }]);
    expect(await inhoudVan(await f.loket(new Request(`${site}/api/loket/sleutelaanvragen`, { headers: koppen })))).toMatchObject({ aanvragen: [nieuw] });
    const bekend = await f.loket(post('/api/loket/sleutelaanvragen', { naam: 'Balie 1', ontvanger: balie1.ontvanger }, koppen));
    expect([bekend.status, (await inhoudVan(bekend)).fout]).toEqual([409, 'sleutel-bekend']);
  });
});
