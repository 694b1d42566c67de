import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Terugblik, terugblikversie } from '../../src/domain/aanmelding/terugblik.ts';
import { aanmeldingPost, type Functies, inhoudVan, laadFuncties, post, site } from './functies.ts';
import { maakTag, nepBericht } from './opstelling.ts';

let f: Functies;
beforeEach(async () => { f = await laadFuncties(); });
afterEach(() => f.opruimen());
const vraag = (inhoud: unknown, ip?: string, koppen?: Record<string, string>) => f.terugkomen(post('/api/terugkomen', inhoud, koppen), ip);
const meldAan = async (): Promise<string> => {
  const inhoud = aanmeldingPost();
  expect((await f.aanmelding(post('/api/aanmelding', inhoud))).status).toBe(201);
  return inhoud['tag'] as string;
};
const gesloten = () => Buffer.from(nepBericht()).toString('base64');

describe('POST /api/terugkomen', () => {
  it('bekijken, toevoegen, intrekken, verwijderen', async () => {
    const tag = await meldAan();
    expect(await inhoudVan(await vraag({ tag }))).toMatchObject({ terugblik: { fase: 'nieuw', draad: [] } });
    expect(await inhoudVan(await vraag({ tag, actie: 'aanvullen', inhoud: gesloten() }))).toMatchObject({ terugblik: { draad: [{ van: 'inwoner' }] } });
    expect(await inhoudVan(await vraag({ tag, actie: 'intrekken' }))).toMatchObject({ terugblik: { fase: 'ingetrokken' } });
    expect(await inhoudVan(await vraag({ tag, actie: 'verwijderen' }))).toEqual({ terugblik: null });
    expect((await vraag({ tag })).status).toBe(404);
  });

  it('een pagina van voor de draad krijgt antwoorden en momenten apart, en kan in haar tabblad verder; de pagina van nu krijgt alleen de draad', async () => {
    const tag = await meldAan();
    await vraag({ tag, actie: 'aanvullen', inhoud: gesloten() });
    const { antwoorden, aanvullingen, ...rest } = (await inhoudVan(await vraag({ tag })))['terugblik'] as Terugblik & Record<'antwoorden' | 'aanvullingen', unknown>;
    expect([antwoorden, aanvullingen]).toEqual([[], [rest.draad[0]!.op]]);
    expect(await inhoudVan(await vraag({ tag, versie: terugblikversie }))).toEqual({ terugblik: rest });
  });

  it('onbekend, verwijderd en opnieuw verwijderd krijgen letterlijk hetzelfde antwoord', async () => {
    const tag = await meldAan();
    await vraag({ tag, actie: 'verwijderen' });
    const antwoorden = await Promise.all([{ tag }, { tag: maakTag() }, { tag, actie: 'verwijderen' }, { tag: maakTag(), actie: 'intrekken' }].map((v) => vraag(v)));
    const als = await Promise.all(antwoorden.map(async (a) => [a.status, await a.text(), [...a.headers].sort().join()]));
    for (const antwoord of als) expect(antwoord).toEqual(als[0]);
    expect(als[0]![0]).toBe(404);
  });

  it('de code zelf wordt niet aangenomen: alleen wat eruit is afgeleid', async () => {
    for (const inhoud of [{ code: '1234567890123456' }, { tag: '1234567890123456' }, {}, { tag: 7 }, { tag: maakTag(), actie: 'aanvullen' }, { tag: maakTag(), actie: 'aanvullen', inhoud: 'plat' }, { tag: maakTag(), actie: 'alles' }]) {
      expect((await vraag(inhoud)).status, JSON.stringify(inhoud).slice(0, 50)).toBe(400);
    }
  });

  it('wat niet op slot is wordt niet bewaard', async () => {
    const tag = await meldAan();
    const antwoord = await vraag({ tag, actie: 'aanvullen', inhoud: Buffer.from('Morgen komt de deurwaarder. '.repeat(20)).toString('base64') });
    expect([antwoord.status, (await inhoudVan(antwoord)).fout]).toEqual([400, 'niet-versleuteld']);
    expect(await inhoudVan(await vraag({ tag }))).toMatchObject({ terugblik: { draad: [] } });
  });

  it('weigert in dezelfde volgorde als een aanmelding', async () => {
    const groot = 'x'.repeat(300_000);
    const vreemd = { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' };
    expect((await f.terugkomen(new Request(`${site}/api/terugkomen`, { headers: vreemd }))).status).toBe(405);
    expect((await vraag(groot, undefined, { ...vreemd, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await vraag(groot, undefined, vreemd)).status).toBe(403);
    expect((await vraag(groot)).status).toBe(413);
    expect((await vraag('{')).status).toBe(400);
  });

  it('een reusachtige aanvulling wordt geweigerd, en legt het loket van niemand stil', async () => {
    const tag = await meldAan();
    for (const maat of [190_000, 1_000_000, 1_100_000, 4_000_000]) {
      const inhoud = Buffer.from(nepBericht(maat > 60_000 ? 65_536 : maat)).toString('base64').padEnd(Math.ceil(maat / 3) * 4, 'A');
      expect([400, 413], String(maat)).toContain((await vraag({ tag, actie: 'aanvullen', inhoud })).status);
    }
    expect((await f.status(new Request(`${site}/api/status`))).status).toBe(200);
    expect((await vraag({ tag })).status).toBe(200);
  });

  it('de langste tekst die iemand kan toevoegen past', async () => {
    const tag = await meldAan();
    // 10,000 characters at six bytes, padded to 64 KiB or 128 KiB, for thirty keys.
    const bericht = new Uint8Array(131_072 + 6_000);
    bericht.set(nepBericht(1000));
    expect((await vraag({ tag, actie: 'aanvullen', inhoud: Buffer.from(bericht).toString('base64') })).status).toBe(200);
  });

  it('503 met de telefoon als de opslag niet te lezen is', async () => {
    await writeFile(join(f.map, 'opslag'), 'geen map');
    const antwoord = await vraag({ tag: maakTag() });
    expect(antwoord.status).toBe(503);
    expect((await inhoudVan(antwoord)).bericht).toContain('14 0521');
  });
});

it('wie vandaag heel veel toevoegde krijgt een vriendelijk antwoord, en geen storing', async () => {
  const tag = await meldAan();
  for (let i = 0; i < 20; i += 1) expect((await vraag({ tag, actie: 'aanvullen', inhoud: gesloten() })).status).toBe(200);
  const antwoord = await vraag({ tag, actie: 'aanvullen', inhoud: gesloten() });
  expect([antwoord.status, await inhoudVan(antwoord)]).toEqual([429, { fout: 'genoeg-vandaag', bericht: expect.stringContaining('14 0521') }]);
  expect((await vraag({ tag })).status).toBe(200);
  expect(f.gelogd()).not.toContain('terugkomen-mislukt');
});

describe('raden', () => {
  it('10.000 verkeerde codes van 50 plekken: elke plek wordt geremd, de ene echte inwoner komt erin', async () => {
    const tag = await meldAan();
    const telling = new Map<number, number>();
    for (let ronde = 0; ronde < 200; ronde += 1) {
      const uit = await Promise.all(Array.from({ length: 50 }, (_, i) => vraag({ tag: maakTag() }, `198.51.100.${i}`)));
      for (const { status } of uit) telling.set(status, (telling.get(status) ?? 0) + 1);
      if (ronde % 20 === 0) expect((await vraag({ tag }, '203.0.113.200')).status).toBe(200);
    }
    expect(telling.get(404)).toBe(50 * 30);
    expect(telling.get(429)).toBe(10_000 - 50 * 30);
    expect((await vraag({ tag }, '203.0.113.200')).status).toBe(200);
    const geremd = await vraag({ tag }, '198.51.100.1');
    expect([geremd.status, geremd.headers.get('retry-after')]).toEqual([429, '600']);
  });

  it('een huis met IPv6 telt als een plek, het huis ernaast niet', async () => {
    for (let i = 0; i < 30; i += 1) expect((await vraag({ tag: maakTag() }, `2001:db8:1:2::${i.toString(16)}`)).status).toBe(404);
    expect((await vraag({ tag: maakTag() }, '2001:db8:1:2:ffff:ffff:ffff:ffff')).status).toBe(429);
    expect((await vraag({ tag: maakTag() }, '2001:0db8:0001:0002:0:0:0:1')).status).toBe(429);
    expect((await vraag({ tag: maakTag() }, '2001:db8:1:3::1')).status).toBe(404);
  });

  it('wie een goede code heeft mag blijven kijken', async () => {
    const tag = await meldAan();
    for (let i = 0; i < 100; i += 1) expect((await vraag({ tag })).status).toBe(200);
  });
});
