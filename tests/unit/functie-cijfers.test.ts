import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kwartaalblad } from '../../src/domain/cijfers/vertoning.ts';
import { telsleutel } from '../../src/envelop/telsleutel.ts';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { allesIn, andereBalie, type Functies, inhoudVan, laadFuncties, post, site } from './functies.ts';
import { balie1 } from './opstelling.ts';

let f: Functies;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00.000Z'), toFake: ['Date'] });
  f = await laadFuncties();
});
afterEach(async () => {
  await f.opruimen();
  vi.useRealTimers();
});

const logIn = async (): Promise<string> => {
  const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger })));
  const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
  return (await f.loket(post('/api/loket/sessie', { id, nonce }))).headers.get('x-loket-sessie')!;
};
const haal = (token: string, vraag = '', koppen: Record<string, string> = {}) =>
  f.loket(new Request(`${site}/api/loket/cijfers${vraag}`, { headers: { authorization: `Bearer ${token}`, ...koppen } }));
const tel = (inhoud: unknown, token: string, koppen: Record<string, string> = {}) => f.loket(post('/api/loket/cijfers', inhoud, { authorization: `Bearer ${token}`, ...koppen }));
const telling = (zaak: number, waarden: Record<string, string>) =>
  ({ tellingen: Object.entries({ totaal: 'ja', ...waarden }).map(([dimensie, waarde]) => ({ dimensie, waarde, sleutel: telsleutel(`zaak-${zaak}`, dimensie) })) });

describe('de cijfers over het net', () => {
  it('tellen wat een medewerker afsluit, en laten een kwartaal zien als het voorbij is', async () => {
    const token = await logIn();
    for (let i = 0; i < 11; i += 1) {
      const antwoord = await tel(telling(i, { kern: i < 6 ? 'steenwijk' : i < 10 ? 'giethoorn' : 'onbekend', spoed: i < 2 ? 'ja' : 'nee' }), token);
      expect([antwoord.status, await inhoudVan(antwoord)]).toEqual([201, { geteld: 3 }]);
      expect(antwoord.headers.get('x-loket-sessie')).toBeTruthy();
    }
    // The last one again, as after a line that broke off.
    await tel(telling(10, { kern: 'onbekend', spoed: 'nee' }), token);
    expect(await inhoudVan(await haal(token))).toEqual({ kwartaal: '2026-4', kwartalen: ['2026-4'], vanaf: '2027-01-01', stand: 'loopt', totaal: 11 });
    vi.setSystemTime(new Date('2027-01-04T09:00:00.000Z'));
    const later = await logIn();
    const antwoord = await haal(later, '?kwartaal=2026-4');
    expect([antwoord.status, antwoord.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const blad = await antwoord.json() as Kwartaalblad & { stand: 'klaar' };
    expect(blad).toMatchObject({ stand: 'klaar', totaal: 11, tabellen: { kern: { aantallen: { steenwijk: 6 }, rest: 5 }, spoed: { aantallen: {}, rest: 11 } } });
    // What is hidden has not left the server: not the number, and not for which values there was one.
    expect(JSON.stringify(blad)).not.toContain('giethoorn');
    expect(await inhoudVan(await haal(later))).toEqual(blad);
  });

  it('zijn alleen voor wie is ingelogd', async () => {
    for (const token of ['', 'x.y', `${Buffer.from('{"medewerker":"balie-1","tot":9999999999999}').toString('base64url')}.${'A'.repeat(43)}`]) {
      expect((await haal(token)).status).toBe(401);
      for (const inhoud of [telling(1, {}), '{', 'x'.repeat(20_000)]) expect((await tel(inhoud, token)).status).toBe(401);
    }
    expect(await allesIn(f.map)).not.toContain('cijfers');
  });

  it.each([
    [{}], [{ tellingen: [] }], ['[]'], [{ tellingen: [{ dimensie: 'kern', waarde: 'Ik woon bij Jan', sleutel: 'a'.repeat(64) }] }],
    [{ tellingen: [{ dimensie: 'spoed', waarde: 'misschien', sleutel: 'a'.repeat(64) }] }], [{ tellingen: [{ dimensie: '__proto__', waarde: 'ja', sleutel: 'a'.repeat(64) }] }],
    [{ tellingen: [{ dimensie: 'spoed', waarde: 'ja', sleutel: '../som' }] }], [{ tellingen: [{ dimensie: 'spoed', waarde: 'ja' }] }],
    [{ tellingen: [{ dimensie: 'spoed', waarde: 'ja', sleutel: 'a'.repeat(64) }, { dimensie: 'spoed', waarde: 'ja', sleutel: 'b'.repeat(64) }] }],
    [{ tellingen: [{ dimensie: 'spoed', waarde: 'ja', sleutel: 'a'.repeat(64) }, { dimensie: 'kern', waarde: 'onna', sleutel: 'a'.repeat(64) }] }],
  ])('%j wordt niet geteld: alleen codes van ons, elke tabel één keer', async (inhoud) => {
    const token = await logIn();
    expect((await tel(inhoud, token)).status).toBe(400);
    expect(await allesIn(f.map)).not.toContain('/cijfers/');
  });

  it('het kwartaal kiest de server, en van wat er verder bij staat bewaart hij niets', async () => {
    const token = await logIn();
    const { tellingen } = telling(1, { kern: 'onna' });
    await tel({ kwartaal: '2020-1', id: 'geheim-1', tellingen: tellingen.map((t) => ({ ...t, verhaal: 'geheim-2' })) }, token);
    const alles = await allesIn(f.map);
    expect(alles).toContain('/cijfers/2026-4/kern/');
    expect(alles).not.toMatch(/geheim-|2020-1/);
    expect(f.gelogd()).toBe('');
  });

  it('een kwartaal dat niet bestaat of nog moet komen is 404, te veel is 413, iets anders dan vragen of tellen is 405', async () => {
    const token = await logIn();
    for (const kwartaal of ['2027-1', '2026-5', 'x', '']) expect((await haal(token, `?kwartaal=${kwartaal}`)).status, kwartaal).toBe(404);
    expect((await tel({ ...telling(1, {}), erbij: 'x'.repeat(10_000) }, token)).status).toBe(413);
    expect((await f.loket(new Request(`${site}/api/loket/cijfers`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }))).status).toBe(405);
    expect((await f.loket(new Request(`${site}/api/loket/cijfers/som`, { headers: { authorization: `Bearer ${token}` } }))).status).toBe(404);
  });

  it('mogen ook van het loket op een eigen machine van de gemeente, en van geen vreemde', async () => {
    const token = await logIn();
    expect((await tel(telling(1, {}), token, { origin: andereBalie, 'sec-fetch-site': 'cross-site' })).status).toBe(201);
    expect((await tel(telling(2, {}), token, { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('zonder opslag is tellen een fout, en niet stil gelukt', async () => {
    const token = await logIn();
    await writeFile(join(f.map, 'opslag', 'cijfers'), 'geen map');
    expect((await tel(telling(1, {}), token)).status).toBe(503);
  });
});
