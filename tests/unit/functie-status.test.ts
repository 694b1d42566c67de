import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStatus } from '../../src/application/status.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { addHandeling } from '../../src/application/loket.ts';
import { act } from '../../src/application/terugkomen.ts';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { aanmeldingPost, type Functies, goedeOmgeving, inhoudVan, laadFuncties, post, site, statusToken, statusVraag } from './functies.ts';
import { balie1, maakOpstelling, maakTag, nepBericht } from './opstelling.ts';

let f: Functies;
beforeEach(async () => { f = await laadFuncties(); });
afterEach(() => f.opruimen());
const ieder = () => f.status(new Request(`${site}/api/status`));
const meldAan = () => f.aanmelding(post('/api/aanmelding', aanmeldingPost(undefined, { spoed: true })));
const ronde = () => f.ronde(new Request(`${site}/.netlify/functions/ronde`, { method: 'POST' }));

describe('GET /api/status', () => {
  it('zegt iedereen alleen of het goed gaat, en verandert niet als er een bericht bij komt', async () => {
    await ronde();
    const voor = await (await ieder()).text();
    expect(JSON.parse(voor)).toEqual({ gezond: true, ouderDanBelofte: false });
    for (let i = 0; i < 3; i += 1) await meldAan();
    await f.uitgewerkt();
    const na = await ieder();
    expect(await na.text()).toBe(voor);
    expect(na.headers.get('cache-control')).toBe('no-store');
  });

  it('heeft met het token van de monitor ook tellingen en leeftijden, en niets anders', async () => {
    await meldAan();
    await ronde();
    expect(await inhoudVan(await f.status(statusVraag()))).toEqual({
      gezond: true, ouderDanBelofte: false, open: 1, spoedOpen: 1, nietOpgepakt: 1, oudsteNietOpgepaktMinuten: 0, terNakijken: 0, belAchterstand: 0, belAchterstandMinuten: null, laatsteRondeMinuten: 0, onleesbaar: 0,
    });
  });

  it('ook voor een medewerker die is ingelogd, en niet meer als zij uitlogt', async () => {
    const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger })));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
    const token = (await f.loket(post('/api/loket/sessie', { id, nonce }))).headers.get('x-loket-sessie')!;
    expect(await inhoudVan(await f.status(statusVraag(token)))).toMatchObject({ open: 0 });
    await f.loket(post('/api/loket/sessie/einde', {}, { authorization: `Bearer ${token}` }));
    expect((await f.status(statusVraag(token))).status).toBe(401);
  });

  it('een token dat niet klopt is 401: een monitor die niets telt moet dat merken', async () => {
    for (const token of ['x', statusToken.slice(1), `${statusToken}x`, statusToken.toUpperCase(), 'null', 'undefined']) {
      const antwoord = await f.status(statusVraag(token));
      expect([antwoord.status, (await inhoudVan(antwoord)).fout], token).toEqual([401, 'geen-toegang']);
    }
  });

  it('zonder STATUS_TOKEN ziet niemand de tellingen zonder in te loggen', async () => {
    await f.opruimen();
    f = await laadFuncties((map) => ({ ...goedeOmgeving(map), STATUS_TOKEN: '' }));
    for (const token of ['null', 'undefined', statusToken]) expect((await f.status(statusVraag(token))).status).toBe(401);
    expect(Object.keys(await inhoudVan(await ieder()))).toEqual(['gezond', 'ouderDanBelofte']);
  });

  it('zonder ronde is het niet gezond, zonder opslag is het een fout', async () => {
    expect(await inhoudVan(await ieder())).toMatchObject({ gezond: false });
    await writeFile(join(f.map, 'opslag'), 'geen map');
    expect((await ieder()).status).toBe(503);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is 405', async (method) => {
    expect((await f.status(new Request(`${site}/api/status`, { method }))).status).toBe(405);
  });
});

describe('ouder dan wij hebben beloofd', () => {
  it('is het zodra de beloofde dag voorbij is zonder contact, op de klok van hier; opzij en klaar tellen niet', async () => {
    const o = maakOpstelling();
    const kijk = async () => (await readStatus(o.deps)).ouderDanBelofte;
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: true, opzij: ['te-snel'] });
    o.klok.zet('2026-11-26T22:59:00.000Z');
    expect(await kijk()).toBe(false);
    o.klok.zet('2026-11-26T23:00:00.000Z');
    expect(await kijk()).toBe(true);
    await addHandeling(o.deps, id, { soort: 'geclaimd' }, 'balie-1');
    o.klok.vooruit(1);
    await addHandeling(o.deps, id, { soort: 'contact', kanaal: 'bellen', resultaat: 'niet-bereikt' }, 'balie-1');
    expect(await kijk()).toBe(true);
    o.klok.vooruit(1);
    await addHandeling(o.deps, id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1');
    expect(await kijk()).toBe(false);
  });
});

describe('kijken kost weinig, hoeveel er ook ligt', () => {
  it('wat al gelezen was wordt niet nog eens gelezen, ook niet als er tekst bij zit; wat nieuw is wel', async () => {
    const o = maakOpstelling();
    let gelezen = 0;
    const deps = { ...o.deps, store: { ...o.store, get: (key: string) => { gelezen += 1; return o.store.get(key); } } };
    const keer = async (werk: () => Promise<unknown>): Promise<number> => { gelezen = 0; await werk(); return gelezen; };
    const tag = maakTag();
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: false, opzij: [] });
    for (let i = 0; i < 30; i += 1) await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    o.klok.vooruit(1);
    await act(o.deps, tag, { actie: 'aanvullen', inhoud: nepBericht() });
    expect(await keer(() => readStatus(deps))).toBe(33);
    // When the last round was, and nothing else.
    expect(await keer(() => readStatus(deps))).toBe(1);
    o.klok.vooruit(1);
    await addHandeling(o.deps, id, { soort: 'geclaimd' }, 'balie-1');
    expect(await keer(() => readStatus(deps))).toBe(3);
    expect(await readStatus(deps)).toMatchObject({ open: 31, nietOpgepakt: 30 });
  });

  it('wat niet te lezen was wordt elke keer opnieuw geprobeerd', async () => {
    const o = maakOpstelling();
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    const key = `gebeurtenis/${id}/2026-11-23T090000000Z-x`;
    await o.store.put(key, new TextEncoder().encode('{"soort":'));
    expect(await readStatus(o.deps)).toMatchObject({ onleesbaar: 1, nietOpgepakt: 1 });
    await o.store.put(key, new TextEncoder().encode(JSON.stringify({ soort: 'geclaimd', op: o.klok.now(), door: 'balie-1' })));
    expect(await readStatus(o.deps)).toMatchObject({ onleesbaar: 0, nietOpgepakt: 0 });
  });
});
