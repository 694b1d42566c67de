import fc from 'fast-check';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { aanmeldingPost, allesIn, type Functies, goedeOmgeving, inhoudVan, laadFuncties, post, site, statusVraag } from './functies.ts';
import { nepBericht } from './opstelling.ts';

let f: Functies;
beforeEach(async () => { f = await laadFuncties(); });
afterEach(() => f.opruimen());
const pad = '/api/aanmelding';
const stuur = (inhoud: unknown, koppen?: Record<string, string>, ip?: string) => f.aanmelding(post(pad, inhoud, koppen), ip);
const status = async () => inhoudVan(await f.status(statusVraag()));

describe('POST /api/aanmelding', () => {
  it('geeft 201 met de dag waarop iemand reageert, en belt het loket', async () => {
    const antwoord = await stuur(aanmeldingPost(undefined, { spoed: true }));
    expect(antwoord.status).toBe(201);
    expect(await inhoudVan(antwoord)).toEqual({ ontvangen: expect.stringMatching(/^\d{4}-.*Z$/), toegezegd: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), voorstel: true });
    await f.uitgewerkt();
    expect(await status()).toMatchObject({ open: 1, spoedOpen: 1, belAchterstand: 0 });
    expect(await allesIn(join(f.map, 'postvak'))).toContain('"soort":"bel"');
  });

  it('elk antwoord, ook een weigering, mag nergens worden bewaard en in geen kader staan', async () => {
    for (const antwoord of [await stuur(aanmeldingPost()), await stuur('x'), await f.aanmelding(new Request(site + pad))]) {
      expect(antwoord.headers.get('cache-control')).toBe('no-store');
      expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(antwoord.headers.get('x-content-type-options')).toBe('nosniff');
      expect(antwoord.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(antwoord.headers.get('access-control-allow-origin')).toBeNull();
      expect(antwoord.headers.get('set-cookie')).toBeNull();
    }
  });

  it('100 keer en 10 keer tegelijk hetzelfde is een aanmelding', async () => {
    const inhoud = aanmeldingPost();
    const tegelijk = await Promise.all(Array.from({ length: 10 }, () => stuur(inhoud)));
    expect(tegelijk.map((a) => a.status)).toEqual(Array.from({ length: 10 }, () => 201));
    for (let i = 0; i < 100; i += 1) expect((await stuur(inhoud)).status).toBe(201);
    expect((await status())['open']).toBe(1);
  });

  it('velden en redenen die wij niet kennen worden genegeerd: een oude pagina krijgt ook hulp', async () => {
    const tekst = JSON.stringify(aanmeldingPost(undefined, { versie: 99, opzij: ['te-snel', 'iets-nieuws'], kleur: 'rood' })).replace('{', '{"__proto__":{"spoed":true},"constructor":1,');
    expect((await stuur(tekst)).status).toBe(201);
    expect(await status()).toMatchObject({ open: 1, terNakijken: 1, spoedOpen: 0 });
  });

  it('wie veel stuurt vanaf een plek wordt nooit geweigerd, wel opzij gelegd', async () => {
    for (let i = 0; i < 32; i += 1) expect((await stuur(aanmeldingPost())).status).toBe(201);
    expect((await stuur(aanmeldingPost(), {}, '198.51.100.1')).status).toBe(201);
    await f.uitgewerkt();
    expect(await status()).toMatchObject({ open: 33, terNakijken: 2 });
  });
});

describe('weigeren gebeurt in een vaste volgorde, voordat er iets is bewaard', () => {
  const groot = JSON.stringify({ bericht: 'A'.repeat(1_600_000) });
  const vreemd = { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' };
  afterEach(async () => { expect(await allesIn(f.map)).toBe(''); });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('1. methode: %s is 405', async (method) => {
    const antwoord = await f.aanmelding(new Request(site + pad, { method, headers: { 'content-type': 'text/plain', ...vreemd }, ...(method === 'PUT' || method === 'PATCH' ? { body: groot } : {}) }));
    expect([antwoord.status, antwoord.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', ''])('2. soort: %j is 415, ook van elders en te groot', async (soort) => {
    expect((await stuur(groot, { 'content-type': soort, ...vreemd })).status).toBe(415);
  });

  const refererVan = (adres: string): Record<string, string> => ({ referer: adres });
  it.each<[string, Record<string, string>]>([
    ['van een andere site', vreemd], ['van een andere site die zegt dat zij de onze is', { origin: 'https://kwaad.example', 'sec-fetch-site': 'same-origin' }],
    ['van een subdomein', { origin: 'http://sub.localhost:8888', 'sec-fetch-site': 'same-site' }], ['van een andere poort', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
    ['met https in plaats van http', { origin: 'https://localhost:8888', 'sec-fetch-site': 'same-site' }],
    ['met null', { origin: 'null', 'sec-fetch-site': 'cross-site' }], ['met null en niets erbij', { origin: 'null', 'sec-fetch-site': '' }],
    ['zonder iets', { origin: '', 'sec-fetch-site': '' }], ['alleen een verwijzer van elders', { origin: '', 'sec-fetch-site': '', ...refererVan('https://kwaad.example/?http://localhost:8888/') }],
    ['rechtstreeks uit de adresbalk', { origin: '', 'sec-fetch-site': 'none' }],
  ])('3. herkomst: %s is 403, ook als het te groot is', async (_, koppen) => {
    const antwoord = await stuur(groot, koppen);
    expect(antwoord.status).toBe(403);
    expect((await inhoudVan(antwoord)).fout).toBe('herkomst');
  });

  it('4. grootte: 413, ook als er niets van klopt', async () => {
    expect((await stuur(groot)).status).toBe(413);
  });

  it('4. grootte telt wat er komt, niet wat er is beloofd', async () => {
    let gestuurd = 0;
    const stroom = new ReadableStream<Uint8Array>({
      pull: (c) => { gestuurd += 100_000; if (gestuurd > 50_000_000) c.close(); else c.enqueue(new Uint8Array(100_000).fill(65)); },
    });
    const verzoek = new Request(site + pad, { method: 'POST', body: stroom, duplex: 'half', headers: { 'content-type': 'application/json', origin: site, 'content-length': '10' } } as RequestInit);
    expect((await f.aanmelding(verzoek)).status).toBe(413);
    expect(gestuurd).toBeLessThan(5_000_000);
  });

  it('5. vorm: geen JSON, geen velden of geen age-bestand is 400', async () => {
    const plat = new TextEncoder().encode('Ik heb schulden. '.repeat(30));
    for (const inhoud of ['', '{', 'null', '['.repeat(500_000) + ']'.repeat(500_000), '[]', '3', '"x"', {}, aanmeldingPost(plat), aanmeldingPost(undefined, { tag: 'kort' }), aanmeldingPost(undefined, { spoed: 'ja' }), aanmeldingPost(undefined, { bericht: '!!!' }), { ...aanmeldingPost(), hash: undefined }]) {
      expect((await stuur(inhoud)).status, JSON.stringify(inhoud).slice(0, 40)).toBe(400);
    }
  });

  it('6. hash: wat onderweg beschadigd is, is 400', async () => {
    const bericht = nepBericht();
    const antwoord = await stuur({ ...aanmeldingPost(bericht), hash: vingerafdruk(nepBericht()) });
    expect(antwoord.status).toBe(400);
    expect((await inhoudVan(antwoord)).fout).toBe('beschadigd');
  });

  it('wat er ook komt: een nette weigering, nooit een 500', async () => {
    const rommel = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }), fc.json({ maxDepth: 4 }),
      fc.record({ bericht: fc.oneof(fc.base64String({ maxLength: 600 }), fc.string(), fc.constant(null)), hash: fc.string(), tag: fc.string(), spoed: fc.anything(), opzij: fc.anything() }).map((x) => { try { return JSON.stringify(x) ?? ''; } catch { return '{}'; } }),
      fc.integer({ min: 1, max: 6_000_000 }).map((n) => `"${'x'.repeat(n)}"`),
    );
    await fc.assert(fc.asyncProperty(rommel, async (inhoud) => {
      const { status: code } = await stuur(inhoud);
      if (code < 400 || code >= 500) throw new Error(`answered ${code}`);
    }), { numRuns: 500 });
    expect(f.gelogd()).toBe('');
  });
});

describe('het komt van onze eigen pagina', () => {
  it.each<[string, Record<string, string>]>([
    ['met onze Origin', { origin: site, 'sec-fetch-site': '' }], ['met null van onze eigen pagina, als de browser zegt dat het same-origin is', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['zonder Origin maar same-origin', { origin: '', 'sec-fetch-site': 'same-origin' }], ['een oude browser met alleen onze verwijzer', { origin: '', 'sec-fetch-site': '', referer: `${site}/aanmelden` }],
  ])('%s', async (_, koppen) => {
    expect((await stuur(aanmeldingPost(), koppen)).status).toBe(201);
  });
});

describe('als wij het niet kunnen bewaren', () => {
  it('503 met een zin die zegt wat er is, de telefoon, en wanneer opnieuw; daarna een keer ontvangen', async () => {
    await writeFile(join(f.map, 'opslag'), 'geen map');
    const inhoud = aanmeldingPost();
    const antwoord = await stuur(inhoud);
    expect(antwoord.status).toBe(503);
    expect(antwoord.headers.get('retry-after')).toBe('15');
    const { fout, bericht } = await inhoudVan(antwoord);
    expect(fout).toBe('opslag');
    expect(bericht).toMatch(/^Nog niet verstuurd\..*14 0521/);
    expect(f.gelogd()).toContain('"fout":"StoreFout"');
    await rm(join(f.map, 'opslag'));
    expect((await stuur(inhoud)).status).toBe(201);
    expect((await stuur(inhoud)).status).toBe(201);
    expect((await status())['open']).toBe(1);
  });

  it('een voorbeeldversie bewaart niets en zegt dat', async () => {
    await f.opruimen();
    f = await laadFuncties((map) => ({ ...goedeOmgeving(map), OMGEVING: 'voorbeeld' }));
    expect((await stuur(aanmeldingPost())).status).toBe(503);
    expect(await allesIn(f.map)).toBe('');
  });

  it('een instelling die ontbreekt: 503 voor de inwoner, en de naam ervan voor de beheerder', async () => {
    await f.opruimen();
    f = await laadFuncties((map) => ({ ...goedeOmgeving(map), GEHEIM_TERUGKOM: '' }));
    const antwoord = await stuur(aanmeldingPost());
    expect(antwoord.status).toBe(503);
    expect((await antwoord.text())).not.toContain('GEHEIM');
    expect(f.gelogd()).toMatch(/GEHEIM_TERUGKOM: ontbreekt/);
  });

  it('mail die niet werkt houdt geen bericht tegen', async () => {
    await writeFile(join(f.map, 'postvak'), 'geen map');
    expect((await stuur(aanmeldingPost())).status).toBe(201);
    await f.uitgewerkt();
    expect(await status()).toMatchObject({ open: 1, belAchterstand: 1 });
  });
});

describe('de bevestiging voor wie erom vraagt', () => {
  it('gaat een keer, en het adres staat nergens', async () => {
    const inhoud = aanmeldingPost(undefined, { bevestigingAan: 'kanarie@voorbeeld.nl' });
    expect(await inhoudVan(await stuur(inhoud))).toMatchObject({ bevestiging: true });
    expect(await inhoudVan(await stuur(inhoud))).not.toHaveProperty('bevestiging');
    await f.uitgewerkt();
    const alles = await allesIn(f.map);
    expect(alles.split('"soort":"ontvangstbevestiging"')).toHaveLength(2);
    expect(alles + f.gelogd()).not.toContain('kanarie');
  });

  it('een adres dat niet klopt houdt het bericht niet tegen', async () => {
    for (const bevestigingAan of ['geen adres', 3, null, ['a@voorbeeld.nl'], 'a@voorbeeld.nl\nBcc: b@voorbeeld.nl']) {
      const antwoord = await stuur(aanmeldingPost(undefined, { bevestigingAan }));
      expect(antwoord.status).toBe(201);
      expect(await inhoudVan(antwoord)).not.toHaveProperty('bevestiging');
    }
  });

  it('wie heel veel stuurt kan er niemand mee bestoken', async () => {
    for (let i = 0; i < 30; i += 1) await stuur(aanmeldingPost());
    expect(await inhoudVan(await stuur(aanmeldingPost(undefined, { bevestigingAan: 'a@voorbeeld.nl' })))).toMatchObject({ bevestiging: false });
  });
});
