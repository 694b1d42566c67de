import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dossier, listDossiers, readBericht, readDossier } from '../../src/application/dossiers.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { lookUp } from '../../src/application/terugkomen.ts';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import { aanleidingen, organisatiesoorten, wensen } from '../../src/domain/aanmelding/aanleiding.ts';
import { opzijRedenen, resultaten, sluitredenen } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { type AanmeldingInvoer, contactwijzen } from '../../src/domain/aanmelding/invoer.ts';
import { situatieCodes } from '../../src/domain/aanmelding/situatie.ts';
import { openEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel } from '../../src/envelop/terugkomcode.ts';
import { demoberichten, momentVan } from '../../tools/demo/berichten.ts';
import { zorgVoorDemo } from '../../tools/demo/demo.ts';
import kernen from '../../content/gemeenten/steenwijkerland/kernen.json' with { type: 'json' };
import { balie1, balie2, kalender, maakOpstelling, maakTag, maandag, nepBericht, ring } from './opstelling.ts';

const mappen: string[] = [];
const maakMap = async (): Promise<string> => {
  const map = await mkdtemp(join(tmpdir(), 'demo-'));
  mappen.push(map);
  return map;
};
afterAll(() => Promise.all(mappen.map((map) => rm(map, { recursive: true, force: true }))));

describe('de demonstratie', () => {
  const { deps } = maakOpstelling();
  let map: string;
  beforeAll(async () => {
    map = await maakMap();
    await zorgVoorDemo(map, deps, maandag);
  });

  const dossiers = async (): Promise<Dossier[]> => {
    const alle = await Promise.all((await listDossiers(deps.store)).map(({ id }) => readDossier(deps.store, id)));
    return alle.filter((d) => d !== null);
  };

  const geopend = async (identiteit: string): Promise<AanmeldingInvoer[]> => {
    const berichten: AanmeldingInvoer[] = [];
    for (const { id } of (await listDossiers(deps.store)).filter((d) => d.stand.fase !== 'verwijderd')) {
      berichten.push((await openEnvelop((await readBericht(deps.store, id))!, identiteit, { doel: 'aanmelding' })).bericht);
    }
    return berichten;
  };

  test('er zijn veertig berichten, en alles ligt in het verleden', async () => {
    const alle = await dossiers();
    expect(alle).toHaveLength(40);
    const momenten = alle.flatMap((d) => d.gebeurtenissen.map((g) => g.op));
    expect(momenten.filter((op) => op >= maandag)).toEqual([]);
    expect(alle.map((d) => d.onleesbaar)).toEqual(alle.map(() => 0));
  });

  test('elke medewerker opent met de demosleutel wat niet is gewist, en elke soort bericht komt voor', async () => {
    const berichten = await geopend(balie1.identiteit);
    expect(berichten).toHaveLength(39);
    expect(await geopend(balie2.identiteit)).toEqual(berichten);
    const zonder = (alle: readonly string[], er: readonly string[]): string[] => alle.filter((w) => !er.includes(w));
    expect(zonder(contactwijzen, berichten.map((b) => b.contactwijze))).toEqual([]);
    expect(zonder(['', ...aanleidingen], berichten.map((b) => b.aanleiding))).toEqual([]);
    expect(zonder(situatieCodes, berichten.flatMap((b) => b.situatie))).toEqual([]);
    expect(zonder(wensen, berichten.flatMap((b) => b.wens))).toEqual([]);
    expect(organisatiesoorten.filter((s) => berichten.some((b) => b.organisatiesoort === s)).length).toBeGreaterThanOrEqual(4);
    expect(new Set(berichten.map((b) => b.kern)).size).toBeGreaterThanOrEqual(12);
    expect(zonder(berichten.map((b) => b.kern).filter(Boolean), kernen.map((k) => k.naam))).toEqual([]);
    const welEnNiet = (wat: (b: AanmeldingInvoer) => unknown): boolean => berichten.some((b) => wat(b)) && !berichten.every((b) => wat(b));
    for (const wat of [(b: AanmeldingInvoer) => b.kaart, (b: AanmeldingInvoer) => b.veilig, (b: AanmeldingInvoer) => b.tolk, (b: AanmeldingInvoer) => b.herkenzin, (b: AanmeldingInvoer) => b.naam]) expect(welEnNiet(wat)).toBe(true);
    expect(berichten.some((b) => b.verhaal.length > 2000)).toBe(true);
    expect(berichten.some((b) => b.verhaal === '')).toBe(true);
    expect(berichten.some((b) => /\p{Extended_Pictographic}/u.test(b.verhaal))).toBe(true);
  });

  test('elke stand komt voor: van nieuw tot gesloten, met doorverwijzingen in elke fase', async () => {
    const standen = (await dossiers()).map((d) => d.stand);
    expect([...new Set(standen.map((s) => s.fase))].sort()).toEqual(['beantwoord', 'geclaimd', 'gesloten', 'ingetrokken', 'nieuw', 'verwijderd']);
    expect([...new Set(standen.map((s) => s.doorverwijzing?.fase ?? 'geen'))].sort()).toEqual(['bevestigd', 'geen', 'gevraagd', 'teruggekomen']);
    expect(standen.some((s) => s.doorverwijzing?.onbeheerd)).toBe(true);
    expect([...new Set(standen.flatMap((s) => s.opzij))].sort()).toEqual(opzijRedenen.filter((r) => r !== 'veel-achter-elkaar').toSorted());
    for (const wat of [standen.some((s) => s.dubbelVan), standen.some((s) => s.aanvullingWacht), standen.some((s) => s.vrijSinds && s.eersteContact), standen.some((s) => s.spoed && s.fase === 'nieuw')]) expect(wat).toBe(true);
    const gebeurd = (await dossiers()).flatMap((d) => d.gebeurtenissen);
    expect(resultaten.filter((r) => !gebeurd.some((g) => g.soort === 'contact' && g.resultaat === r))).toEqual([]);
    expect(sluitredenen.filter((r) => !gebeurd.some((g) => g.soort === 'gesloten' && g.reden === r))).toEqual([]);
    expect(gebeurd.some((g) => g.soort === 'gebeld' && g.trap > 0)).toBe(true);
    expect((await readdir(join(map, 'postvak'))).length).toBeGreaterThan(0);
  });

  test('alle teksten na het bericht openen met de demosleutel, en met de code leest een inwoner het antwoord', async () => {
    const doelen = { aangevuld: 'aanvulling', beantwoord: 'antwoord', notitie: 'notitie', triage: 'triage', bevestigd: 'bevestiging', overgedragen: 'doorverwijzing', overgenomen: 'overname' } as const;
    const geteld = new Map<string, number>();
    for (const { id, gebeurtenissen } of await dossiers()) {
      for (const g of gebeurtenissen) {
        if (!('inhoud' in g) || g.inhoud === undefined) continue;
        await openEnvelop(new Uint8Array(Buffer.from(g.inhoud, 'base64')), balie1.identiteit, { doel: doelen[g.soort], id });
        geteld.set(g.soort, (geteld.get(g.soort) ?? 0) + 1);
      }
    }
    expect([...geteld.keys()].sort()).toEqual(Object.keys(doelen).sort());
    const code = /^17 {2}([\d ]{19})/m.exec(await readFile(join(map, 'codes.txt'), 'utf8'))![1]!.replaceAll(' ', '');
    const { tag, identiteit } = await deriveTerugkomsleutel(code, serverScrypt);
    const { id, draad } = await lookUp(deps, tag);
    const { tekst } = await openEnvelop(new Uint8Array(Buffer.from(draad.find(({ van }) => van === 'loket')!.inhoud, 'base64')), identiteit, { doel: 'antwoord', id });
    expect(tekst).toContain('Wij bellen niet');
  });

  test('wat er staat, blijft staan tot iemand opnieuw wil beginnen', async () => {
    // Of its own: the others look at what began on that Monday.
    const [{ deps }, map] = [maakOpstelling(), await maakMap()];
    await zorgVoorDemo(map, deps, maandag);
    const voor = (await listDossiers(deps.store)).map((d) => d.id).sort();
    const later = '2026-11-24T09:00:00.000Z';
    expect(await zorgVoorDemo(map, deps, later)).toMatchObject({ nieuw: false, begonnen: maandag });
    expect((await listDossiers(deps.store)).map((d) => d.id).sort()).toEqual(voor);
    expect(await zorgVoorDemo(map, deps, later, true)).toMatchObject({ nieuw: true, begonnen: later });
    const na = (await listDossiers(deps.store)).map((d) => d.id);
    expect(na).toHaveLength(40);
    expect(na.filter((id) => voor.includes(id))).toEqual([]);
  });
});

describe('de demonstratie weigert', () => {
  test.each(['productie', 'voorbeeld'] as const)('in omgeving %s', async (omgeving) => {
    const { deps, store } = maakOpstelling();
    await expect(zorgVoorDemo(await maakMap(), { ...deps, omgeving }, maandag)).rejects.toThrow(`OMGEVING=${omgeving}`);
    expect(await store.list('')).toEqual([]);
  });

  test('met sleutels die geen demosleutels zijn', async () => {
    const { deps, store } = maakOpstelling();
    await expect(zorgVoorDemo(await maakMap(), { ...deps, sleutelring: { ...ring, demo: false } }, maandag)).rejects.toThrow('demosleutels');
    expect(await store.list('')).toEqual([]);
  });

  test('als er berichten staan die niet van een demonstratie zijn, ook bij opnieuw beginnen', async () => {
    const { deps, store } = maakOpstelling();
    const { id } = await submitAanmelding(deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    const voor = await store.list('');
    for (const opnieuw of [false, true]) {
      await expect(zorgVoorDemo(await maakMap(), deps, maandag, opnieuw)).rejects.toThrow('niet van een demonstratie');
    }
    expect(await store.list('')).toEqual(voor);
    expect(await readBericht(store, id)).not.toBeNull();
  });
});

test('niemand in de demonstratie bestaat: geen nummer dat iemand heeft en geen echt mailadres', () => {
  for (const { nr, velden } of demoberichten) {
    const { telefoon = '06-00000000', email = 'x.example' } = velden as Record<string, string>;
    expect(telefoon, String(nr)).toMatch(/^06-000000\d\d$/);
    expect(email, String(nr)).toMatch(/\.(example|invalid)$/);
    expect(JSON.stringify(velden).match(/\b\d{4} ?[A-Z]{2}\b|\b\d{9}\b/)).toBeNull();
  }
});

test.each([
  ['maandagochtend vroeg', '2026-11-23T00:20:00.000Z'], ['zondagavond', '2026-11-22T21:00:00.000Z'], ['vrijdagmiddag', '2026-11-27T15:00:00.000Z'], ['na nieuwjaar', '2027-01-04T07:00:00.000Z'],
])('wie op %s begint, krijgt elk bericht in de goede volgorde', (_, nu) => {
  for (const { nr, op, daarna } of demoberichten) {
    const momenten = [op, ...daarna.map((s) => s.op)].map((o) => momentVan(kalender, nu, o));
    expect(momenten, String(nr)).toEqual(momenten.toSorted());
    expect(momenten.at(-1)! < nu, String(nr)).toBe(true);
    expect(new Set(momenten).size, String(nr)).toBe(momenten.length);
  }
});
