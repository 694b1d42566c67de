import { BlobsServer } from '@netlify/blobs/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobsStore } from '../../src/adapters/store/blobs.ts';
import { fileStore } from '../../src/adapters/store/files.ts';
import { addTelling, readCijfers, sumKwartalen } from '../../src/application/cijfers.ts';
import { listDossiers } from '../../src/application/dossiers.ts';
import { NietGevonden } from '../../src/application/loket.ts';
import { type Store, StoreFout } from '../../src/application/ports.ts';
import { doRound } from '../../src/application/round.ts';
import type { Telpost } from '../../src/domain/cijfers/telpost.ts';
import type { Telregel } from '../../src/domain/cijfers/dimensies.ts';
import { telsleutel, telzaadVan } from '../../src/envelop/telsleutel.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { faultyStore, kans, memoryStore } from './memory-store.ts';
import { maakOpstelling, type Opstelling } from './opstelling.ts';

/** What the browser sends of one case. */
const posten = (zaad: string, regels: Record<string, string>): Telpost[] =>
  Object.entries({ totaal: 'ja', ...regels }).map(([dimensie, waarde]) => ({ dimensie, waarde, sleutel: telsleutel(zaad, dimensie) }) as Telregel & { sleutel: string });
const zaak = (nummer: number): string => telzaadVan(vingerafdruk(new TextEncoder().encode(String(nummer))), `binnen-${nummer}`);
/** 5 of Steenwijk who are in a hurry, 4 of Giethoorn who are not, 3 who said nothing. */
const twaalf: Record<string, string>[] = [
  ...Array.from({ length: 5 }, () => ({ kern: 'steenwijk', spoed: 'ja' })), ...Array.from({ length: 4 }, () => ({ kern: 'giethoorn', spoed: 'nee' })),
  ...Array.from({ length: 3 }, () => ({ kern: 'onbekend', spoed: 'nee' })),
];
const telTwaalf = async (o: Opstelling): Promise<void> => { for (const [i, regels] of twaalf.entries()) await addTelling(o.deps, posten(zaak(i), regels)); };
const nieuwjaar = '2027-01-01T09:00:00.000Z';
const dagErna = '2027-01-02T09:00:00.000Z';
const klaar = { kwartaal: '2026-4', stand: 'klaar', totaal: 12, tabellen: { kern: { aantallen: { steenwijk: 5 }, rest: 7 }, spoed: { aantallen: { ja: 5 }, rest: 7 } } };

let map: string;
let server: BlobsServer;
let adres: { siteID: string; token: string; edgeURL: string; uncachedEdgeURL: string };
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'geldloket-cijfers-'));
  server = new BlobsServer({ directory: join(map, 'blobs'), token: 'geheim', logger: () => undefined });
  const url = `http://localhost:${(await server.start()).port}`;
  adres = { siteID: 'site', token: 'geheim', edgeURL: url, uncachedEdgeURL: url };
});
afterAll(async () => {
  await server.stop();
  await rm(map, { recursive: true, force: true });
});
let nummer = 0;
const opslagen: [string, () => Store][] = [
  ['in het geheugen', () => memoryStore()],
  ['in bestanden', () => fileStore(join(map, `bestanden-${(nummer += 1)}`))],
  ['in Netlify Blobs', () => blobsStore({ naam: `cijfers-${(nummer += 1)}`, adres })],
];

describe.each(opslagen)('de cijfers %s', (_, maak) => {
  it('zijn wat er is geteld, als het kwartaal voorbij is, en blijven dat als er één som van is gemaakt', async () => {
    const store = maak();
    const o = maakOpstelling({ store });
    await telTwaalf(o);
    o.klok.zet(nieuwjaar);
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject(klaar);
    o.klok.zet(dagErna);
    await sumKwartalen(o.deps);
    expect(await store.list('cijfers/')).toEqual(['cijfers/2026-4/som']);
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject(klaar);
    await sumKwartalen(o.deps);
    expect(await readCijfers(o.deps, null)).toMatchObject({ ...klaar, kwartalen: ['2027-1', '2026-4'], vanaf: '2027-01-01' });
  });

  it('tellen een aanmelding één keer, ook als het bericht over de telling tien keer komt, en houden de laatste waarde', async () => {
    const o = maakOpstelling({ store: maak() });
    await telTwaalf(o);
    await Promise.all(Array.from({ length: 10 }, () => addTelling(o.deps, posten(zaak(0), { kern: 'giethoorn', spoed: 'ja' }))));
    o.klok.zet(nieuwjaar);
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject({ totaal: 12, tabellen: { kern: { aantallen: { giethoorn: 5 }, rest: 7 }, spoed: { aantallen: { ja: 5 } } } });
  });
});

describe('het kwartaal dat loopt', () => {
  it('heeft alleen een totaal: wie elke dag kijkt, ziet niet wie erbij kwam', async () => {
    const o = maakOpstelling();
    await telTwaalf(o);
    expect(await readCijfers(o.deps, '2026-4')).toEqual({ kwartaal: '2026-4', kwartalen: ['2026-4'], vanaf: '2027-01-01', stand: 'loopt', totaal: 12 });
    expect(await readCijfers(o.deps, null)).toMatchObject({ kwartaal: '2026-4', stand: 'loopt' });
  });

  it('zegt ook het totaal niet zolang het er minder dan tien zijn', async () => {
    const o = maakOpstelling();
    for (let i = 0; i < 9; i += 1) await addTelling(o.deps, posten(zaak(i), {}));
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject({ stand: 'loopt', totaal: null });
    await addTelling(o.deps, posten(zaak(9), {}));
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject({ stand: 'loopt', totaal: 10 });
  });

  it('krijgt wat nu wordt geteld; een kwartaal dat voorbij is verandert niet meer', async () => {
    const o = maakOpstelling();
    await telTwaalf(o);
    o.klok.zet(nieuwjaar);
    const voor = await readCijfers(o.deps, '2026-4');
    await addTelling(o.deps, posten(zaak(99), { kern: 'steenwijk', spoed: 'ja' }));
    o.klok.zet(dagErna);
    await sumKwartalen(o.deps);
    expect(await readCijfers(o.deps, '2026-4')).toEqual(voor);
  });
});

describe('een kwartaal dat voorbij is', () => {
  it('met minder dan tien aanmeldingen laat niets zien', async () => {
    const o = maakOpstelling();
    for (let i = 0; i < 9; i += 1) await addTelling(o.deps, posten(zaak(i), { spoed: 'ja' }));
    o.klok.zet(nieuwjaar);
    expect(await readCijfers(o.deps, '2026-4')).toEqual({ kwartaal: '2026-4', kwartalen: ['2027-1', '2026-4'], vanaf: '2027-01-01', stand: 'te-weinig', totaal: null });
    expect(await readCijfers(o.deps, '2025-1')).toMatchObject({ stand: 'te-weinig' });
  });

  it('dat er niet is of nog moet komen, is niet te vinden', async () => {
    const { deps } = maakOpstelling();
    for (const welk of ['2027-1', '2026-5', '', 'x', '../2026-4', '2026-4/kern']) await expect(readCijfers(deps, welk), welk).rejects.toThrow(NietGevonden);
  });

  it('wordt pas de dag erna één som: wat om middernacht onderweg was, telt nog mee', async () => {
    const o = maakOpstelling();
    await telTwaalf(o);
    o.klok.zet('2027-01-01T22:59:00.000Z');
    await sumKwartalen(o.deps);
    expect(await o.store.list('cijfers/2026-4/')).not.toContain('cijfers/2026-4/som');
    o.klok.zet('2027-01-01T23:00:00.000Z');
    await sumKwartalen(o.deps);
    expect(await o.store.list('cijfers/2026-4/')).toEqual(['cijfers/2026-4/som']);
  });

  it('wordt één som in de ronde, ook als de site een heel kwartaal stilstond; het lopende blijft zoals het is', async () => {
    const o = maakOpstelling();
    await telTwaalf(o);
    o.klok.zet('2027-05-10T09:00:00.000Z');
    await addTelling(o.deps, posten(zaak(50), {}));
    await doRound(o.deps);
    expect(await o.store.list('cijfers/')).toEqual([expect.stringMatching(/^cijfers\/2026-4\/som$/), expect.stringMatching(/^cijfers\/2027-2\/totaal\/[0-9a-f]{64}$/)]);
    expect(await readCijfers(o.deps, '2026-4')).toMatchObject(klaar);
  });

  it('afgebroken op elk moment: de volgende keer klopt de som, en is er niets dubbel geteld', async () => {
    for (let tot = 1; tot < 120; tot += 7) {
      const o = maakOpstelling();
      await telTwaalf(o);
      o.klok.zet(dagErna);
      let over = tot;
      const breekt = <A extends unknown[], R>(doe: (...a: A) => Promise<R>) => async (...a: A): Promise<R> => {
        if ((over -= 1) < 0) throw new StoreFout('simulated');
        return doe(...a);
      };
      const { put, get, list, delete: weg } = o.store;
      const half = { ...o.deps, store: { put: breekt(put), get: breekt(get), list: breekt(list), delete: breekt(weg) } };
      await sumKwartalen(half).catch((fout: unknown) => { expect(fout).toBeInstanceOf(StoreFout); });
      expect(await readCijfers(o.deps, '2026-4'), `after ${tot} calls`).toMatchObject(klaar);
      await sumKwartalen(o.deps);
      expect(await o.store.list('cijfers/')).toEqual(['cijfers/2026-4/som']);
      expect(await readCijfers(o.deps, '2026-4')).toMatchObject(klaar);
    }
  });

  it('twee rondes tegelijk maken dezelfde som', async () => {
    for (let zaad = 1; zaad <= 20; zaad += 1) {
      const o = maakOpstelling();
      await telTwaalf(o);
      o.klok.zet(dagErna);
      const loting = kans(zaad);
      const traag = <A extends unknown[], R>(doe: (...a: A) => Promise<R>) => async (...a: A): Promise<R> => {
        for (let i = loting() * 8; i > 0; i -= 1) await Promise.resolve();
        return doe(...a);
      };
      const { put, get, list, delete: weg } = o.store;
      const deps = { ...o.deps, store: { put: traag(put), get: traag(get), list: traag(list), delete: traag(weg) } };
      await Promise.allSettled([sumKwartalen(deps), sumKwartalen(deps)]);
      await sumKwartalen(o.deps);
      expect(await readCijfers(o.deps, '2026-4'), `seed ${zaad}`).toMatchObject(klaar);
    }
  });
});

it('een slechte opslag telt nooit dubbel: wie het opnieuw doet tot het lukt, telt één keer', async () => {
  for (let zaad = 1; zaad <= 10; zaad += 1) {
    const o = maakOpstelling();
    const deps = { ...o.deps, store: faultyStore(o.store, 0.1, kans(zaad)) };
    for (const [i, regels] of twaalf.entries()) {
      for (let keer = 0; ; keer += 1) {
        if (keer > 200) throw new Error('this never ends');
        try { await addTelling(deps, posten(zaak(i), regels)); break; } catch { /* once more, as the desk does */ }
      }
    }
    o.klok.zet(nieuwjaar);
    expect(await readCijfers(o.deps, '2026-4'), `seed ${zaad}`).toMatchObject(klaar);
  }
});

describe('in de opslag', () => {
  it('staat niet bij welke aanmelding een telling hoort, en niet welke twee tellingen bij elkaar horen', async () => {
    const o = maakOpstelling();
    const id = 'ab'.repeat(32);
    const binnen = crypto.randomUUID();
    await addTelling(o.deps, posten(telzaadVan(id, binnen), { kern: 'giethoorn', spoed: 'ja' }));
    const keys = await o.store.list('');
    expect(keys.map((key) => key.split('/').slice(0, 3).join('/'))).toEqual(['cijfers/2026-4/kern', 'cijfers/2026-4/spoed', 'cijfers/2026-4/totaal']);
    const sleutels = keys.map((key) => key.split('/')[3]!);
    expect(new Set(sleutels).size).toBe(3);
    const alles = [...o.store.inhoud].map(([key, bytes]) => `${key} ${new TextDecoder().decode(bytes)}`).join('\n');
    expect(alles).not.toContain(id);
    expect(alles).not.toContain(binnen);
    // Nor can it be made of what the server has: the id of the aanmelding alone gives another key.
    for (const gok of [telzaadVan(id, ''), telzaadVan(id, id), id]) for (const dimensie of ['kern', 'spoed', 'totaal']) expect(sleutels).not.toContain(telsleutel(gok, dimensie));
    // No time finer than the quarter.
    expect(alles).not.toMatch(/2026-\d\d|T\d\d/);
  });

  it('zijn cijfers geen aanmelding: ze komen niet in de lijst', async () => {
    const o = maakOpstelling();
    await telTwaalf(o);
    expect(await listDossiers(o.store)).toEqual([]);
  });
});

it('de sleutel van een telling is in elke browser dezelfde, en van elke aanmelding en elke tabel een andere', () => {
  const alle = ['a', 'b'].flatMap((id) => ['x', 'y'].flatMap((binnen) => ['kern', 'spoed'].map((d) => telsleutel(telzaadVan(id, binnen), d))));
  expect(new Set(alle).size).toBe(8);
  expect(telsleutel(telzaadVan('a', 'x'), 'kern')).toBe(alle[0]);
  // The parts cannot run into each other.
  expect(telzaadVan('ab', 'c')).not.toBe(telzaadVan('a', 'bc'));
  for (const sleutel of alle) expect(sleutel).toMatch(/^[0-9a-f]{64}$/);
});
