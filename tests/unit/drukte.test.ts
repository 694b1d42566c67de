import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import zinnen from '../../content/nl/drukte.json' with { type: 'json' };
import { readDrukte, readGezetteDrukte, setDrukte } from '../../src/application/drukte.ts';
import { noteInJournaal, readJournaal } from '../../src/application/journaal.ts';
import { KanNiet } from '../../src/application/loket.ts';
import { drukteSchema } from '../../src/domain/drukte/drukte.ts';
import { wachttijd } from '../../src/domain/drukte/wachttijd.ts';
import { zegWacht } from '../../src/components/drukte/wacht.ts';
import { gemeente } from '../../src/gemeenten/kies.ts';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { allesIn, type Functies, inhoudVan, laadFuncties, post, site } from './functies.ts';
import { balie1, maakOpstelling, type Opstelling } from './opstelling.ts';

const druk = { aan: true, werkdagen: 5, tot: '2026-11-27' } as const;

describe('het is druk', () => {
  let o: Opstelling;
  beforeEach(() => { o = maakOpstelling(); });

  it('zegt het loket, met hoelang het duurt en tot welke dag; wie en wanneer staat erbij', async () => {
    expect([await readDrukte(o.deps), await readGezetteDrukte(o.deps)]).toEqual([{ aan: false }, null]);
    await setDrukte(o.deps, druk, 'balie-1');
    expect(await readDrukte(o.deps)).toEqual(druk);
    expect(await readGezetteDrukte(o.deps)).toEqual({ drukte: druk, gezetDoor: 'balie-1', op: o.klok.now() });
  });

  it('houdt vanzelf op: na de laatste dag, op de klok van hier', async () => {
    await setDrukte(o.deps, druk, 'balie-1');
    o.klok.zet('2026-11-27T22:59:00.000Z');
    expect(await readDrukte(o.deps)).toEqual(druk);
    o.klok.zet('2026-11-27T23:00:00.000Z');
    expect(await readDrukte(o.deps)).toEqual({ aan: false });
    expect((await readGezetteDrukte(o.deps))?.drukte).toEqual(druk);
  });

  it('kan eerder uit, en de laatste die het zet geldt', async () => {
    await setDrukte(o.deps, druk, 'balie-1');
    await setDrukte(o.deps, { ...druk, werkdagen: 8 }, 'balie-2');
    expect(await readDrukte(o.deps)).toMatchObject({ werkdagen: 8 });
    await setDrukte(o.deps, { aan: false }, 'balie-1');
    expect(await readDrukte(o.deps)).toEqual({ aan: false });
  });

  it('staat in het journaal met aan of uit, ook een regel van toen dat er nog niet bij stond', async () => {
    await noteInJournaal(o.deps, 'balie-2', 'drukte');
    for (const drukte of [druk, { ...druk, werkdagen: 8 }, { aan: false } as const]) {
      o.klok.vooruit(1);
      await setDrukte(o.deps, drukte, 'balie-1');
    }
    await expect(setDrukte(o.deps, { ...druk, tot: '2020-01-01' }, 'balie-1')).rejects.toThrow(KanNiet);
    expect((await readJournaal(o.deps, '2026-11')).map(({ wie, wat, over }) => [wie, wat, over])).toEqual([
      ['balie-1', 'drukte-uit', null], ['balie-1', 'drukte-aan', null], ['balie-1', 'drukte-aan', null], ['balie-2', 'drukte', null],
    ]);
  });

  it.each(['2026-11-22', '2026-12-22', '2020-01-01', '2126-01-01'])('tot %s kan niet: voorbij, of te ver om eerlijk te zijn', async (tot) => {
    await expect(setDrukte(o.deps, { ...druk, tot }, 'balie-1')).rejects.toThrow(new KanNiet('datum'));
    expect(await readDrukte(o.deps)).toEqual({ aan: false });
  });

  it.each([
    { aan: true }, { ...druk, werkdagen: 0 }, { ...druk, werkdagen: 21 }, { ...druk, werkdagen: 2.5 }, { ...druk, tot: 'vrijdag' }, { ...druk, tot: '2026-02-30' },
    { ...druk, tekst: 'Het is druk door een brief aan mevrouw Jansen' }, { aan: false, werkdagen: 3 }, { aan: 'ja' }, {}, null,
  ])('%j is geen bericht over drukte', (waarde) => {
    expect(drukteSchema.safeParse(waarde).success).toBe(false);
  });

  it('wat beschadigd is geldt niet, en houdt de site niet tegen', async () => {
    for (const stuk of ['', '{', '{"drukte":{"aan":true}}', 'null']) {
      await o.store.put('drukte/nu', new TextEncoder().encode(stuk));
      expect(await readDrukte(o.deps)).toEqual({ aan: false });
    }
    expect(o.regels.every((r) => r.wat === 'drukte-onleesbaar')).toBe(true);
  });
});

describe('hoelang het duurt', () => {
  it('is wat het loket zegt, en nooit korter dan wat de gemeente belooft', () => {
    expect([wachttijd(5, 3), wachttijd(3, 3), wachttijd(2, 3), wachttijd(1, null)]).toEqual([5, 3, 3, 1]);
    const zonder = { ...gemeente, toezegging: { waarde: null, bevestigd: false } };
    expect([zegWacht(zinnen, 1, zonder), zegWacht(zinnen, 2, zonder), zegWacht(zinnen, 1, gemeente)])
      .toEqual(['U hoort nu binnen ongeveer 1 werkdag van ons.', 'U hoort nu binnen ongeveer 2 werkdagen van ons.', 'U hoort nu binnen ongeveer 3 werkdagen van ons.']);
  });
});

describe('/api/drukte', () => {
  let f: Functies;
  beforeEach(async () => { f = await laadFuncties(); });
  afterEach(() => f.opruimen());
  const straks = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const logIn = async (): Promise<string> => {
    const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger })));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
    return (await f.loket(post('/api/loket/sessie', { id, nonce }))).headers.get('x-loket-sessie')!;
  };
  const zet = (inhoud: unknown, token: string) => f.loket(post('/api/loket/drukte', inhoud, { authorization: `Bearer ${token}` }));
  const kijk = async () => {
    const antwoord = await f.drukte(new Request(`${site}/api/drukte`));
    return [antwoord.status, antwoord.headers.get('cache-control'), await inhoudVan(antwoord)];
  };

  it('is voor iedereen te lezen en mag een minuut bewaard blijven; wie het zette staat er niet in', async () => {
    expect(await kijk()).toEqual([200, 'public, max-age=60', { aan: false }]);
    const token = await logIn();
    const gezet = await zet({ aan: true, werkdagen: 4, tot: straks }, token);
    expect([gezet.status, await inhoudVan(gezet)]).toMatchObject([200, { geldt: { aan: true, werkdagen: 4, tot: straks }, gezet: { gezetDoor: 'balie-1' } }]);
    expect(await kijk()).toEqual([200, 'public, max-age=60', { aan: true, werkdagen: 4, tot: straks }]);
    expect(await allesIn(f.map)).toContain('"werkdagen":4');
  });

  it('zet alleen een medewerker, van onze eigen pagina', async () => {
    expect((await zet({ aan: false }, 'x.y')).status).toBe(401);
    const token = await logIn();
    expect((await f.loket(post('/api/loket/drukte', { aan: false }, { authorization: `Bearer ${token}`, origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' }))).status).toBe(403);
    expect((await zet({ aan: true }, token)).status).toBe(400);
    const teVer = await zet({ aan: true, werkdagen: 4, tot: '2099-01-01' }, token);
    expect([teVer.status, (await inhoudVan(teVer)).fout]).toEqual([409, 'datum']);
    expect((await f.loket(new Request(`${site}/api/loket/drukte`, { headers: { authorization: `Bearer ${token}` } }))).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s op het openbare adres is 405', async (method) => {
    expect((await f.drukte(new Request(`${site}/api/drukte`, { method }))).status).toBe(405);
  });
});
