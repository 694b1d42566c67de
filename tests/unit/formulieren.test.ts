import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bezoek } from '../../src/adapters/formulier/bezoek.ts';
import type { Scrypt } from '../../src/envelop/terugkomcode.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { openEnvelop } from '../../src/envelop/envelop.ts';
import { aanmeldingPost, allesIn, type Functies, goedeOmgeving, inhoudVan, laadFuncties, post, site, statusVraag } from './functies.ts';
import { balie1, echtBericht } from './opstelling.ts';

// The route without JavaScript: what the on-demand pages call.
let f: Functies;
let later: Promise<unknown>[];
const logregels: unknown[] = [];
// Light on purpose: the strength is tested with the terugkomcode.
const scrypt: Scrypt = async (w, z) => new Uint8Array(Buffer.from(vingerafdruk(new Uint8Array([...w, ...z])), 'hex'));
const laad = async () => ({
  app: (await import('../../src/adapters/compose.ts')).theApp,
  ...await import('../../src/adapters/formulier/aanmelden.ts'), ...await import('../../src/adapters/formulier/terugkomen.ts'),
});
let m: Awaited<ReturnType<typeof laad>>;
beforeEach(async () => {
  f = await laadFuncties();
  m = await laad();
  later = [];
  logregels.length = 0;
});
afterEach(async () => { await Promise.all(later); await f.opruimen(); });

const formulier = (velden: Record<string, string | string[]>, koppen: Record<string, string> = {}): Request => new Request(`${site}/aanmelden/versturen`, {
  method: 'POST', body: new URLSearchParams(Object.entries(velden).flatMap(([naam, w]) => [w].flat().map((v): [string, string] => [naam, v]))),
  headers: { origin: site, 'content-type': 'application/x-www-form-urlencoded', ...koppen },
});
const bezoek = (request: Request, ip = '203.0.113.9'): Bezoek => ({ request, ip, scrypt, log: (r) => { logregels.push(r); }, waitUntil: (werk) => { later.push(werk); } });
const meldAan = (velden: Record<string, string | string[]>, koppen?: Record<string, string>, ip?: string) => m.receiveAanmelding(m.app, bezoek(formulier(velden, koppen), ip));
const kom = (velden: Record<string, string>, ip?: string) => m.receiveTerugkomen(m.app, bezoek(formulier(velden), ip));
const basis = { verhaal: 'Ik krijg brieven die ik niet open.', contactwijze: 'code' };
const status = async () => inhoudVan(await f.status(statusVraag()));

describe('een formulier zonder JavaScript', () => {
  it('met alleen verhaal en contactwijze=code van onze eigen herkomst wordt aangenomen', async () => {
    const uit = await meldAan(basis);
    expect(uit).toMatchObject({ soort: 'ontvangen', status: 200, code: expect.stringMatching(/^\d{16}$/), bevestiging: undefined });
    expect(await status()).toMatchObject({ open: 1 });
  });

  it('een ja op de brief heeft geen woorden nodig, en wie al betaalde geen antwoord', async () => {
    expect(await meldAan({ aanleiding: 'brief', contactwijze: 'bellen', telefoon: '0521 538 538', bron: 'brief-2026-11' })).toMatchObject({ soort: 'ontvangen', invoer: { aanleiding: 'brief', bron: 'brief-2026-11' } });
    expect(await meldAan({ aanleiding: 'brief-betaald' })).toMatchObject({ soort: 'ontvangen', invoer: { contactwijze: 'geen' }, ontvangst: { toegezegd: expect.stringMatching(/^\d{4}-/) } });
    expect(await status()).toMatchObject({ open: 2, spoedOpen: 0, terNakijken: 0 });
  });

  it('een vraag van een organisatie is geen spoed, en een fout houdt bij wat voor bericht het was', async () => {
    const vraag = { aanleiding: 'organisatie', organisatiesoort: 'school', organisatie: 'De Wieden', wens: ['gesprek', 'materiaal'], situatie: 'huis-uit' };
    expect(await meldAan(vraag)).toMatchObject({ soort: 'fouten', waarden: { ...vraag, situatie: ['huis-uit'] }, fouten: [{ veld: 'contactwijze', code: 'contactwijze-leeg' }] });
    expect(await meldAan({ ...vraag, contactwijze: 'bellen', telefoon: '0521 538 538' })).toMatchObject({ soort: 'ontvangen', invoer: { ...vraag, situatie: [] } });
    expect(await status()).toMatchObject({ open: 1, spoedOpen: 0 });
  });

  it('van elders wordt geweigerd: vreemde herkomst, null, tekst, te groot', async () => {
    for (const koppen of [{ origin: 'https://kwaad.example' }, { origin: 'null' }, { origin: '', 'sec-fetch-site': 'cross-site' }, { origin: '' }]) expect(await meldAan(basis, koppen as Record<string, string>)).toEqual({ soort: 'geweigerd', status: 403 });
    expect(await meldAan(basis, { 'content-type': 'text/plain' })).toEqual({ soort: 'geweigerd', status: 415 });
    expect(await meldAan({ ...basis, verhaal: 'x'.repeat(1_600_000) })).toEqual({ soort: 'geweigerd', status: 413 });
    expect(await m.receiveAanmelding(m.app, bezoek(new Request(`${site}/x`)))).toEqual({ soort: 'geweigerd', status: 405 });
    expect(await meldAan(basis, { 'content-type': 'multipart/form-data; boundary=y' })).toEqual({ soort: 'geweigerd', status: 400 });
    expect(await allesIn(f.map)).toBe('');
  });

  it('met fouten komt alles terug zoals het is getypt', async () => {
    const uit = await meldAan({ verhaal: '', contactwijze: 'bellen', telefoon: '  06 <b>', naam: '\u202eabc', situatie: ['huis-uit', 'onzin'], bevestiging: 'ja' });
    expect(uit).toMatchObject({ soort: 'fouten', status: 422, bevestigen: true, waarden: { verhaal: '', telefoon: '  06 <b>', naam: '\u202eabc', situatie: ['huis-uit', 'onzin'] } });
    expect(await allesIn(f.map)).toBe('');
  });

  it('kan het niet worden bewaard, dan is het nog niet verstuurd en blijft de tekst; daarna lukt het', async () => {
    await writeFile(join(f.map, 'opslag'), 'geen map');
    expect(await meldAan(basis)).toMatchObject({ soort: 'storing', status: 503, waarden: basis });
    expect(JSON.stringify(logregels)).not.toContain('brieven');
    await rm(join(f.map, 'opslag'));
    expect(await meldAan(basis)).toMatchObject({ soort: 'ontvangen' });
    expect(await status()).toMatchObject({ open: 1 });
  });

  it('een instelling die ontbreekt is een storing, en de tekst blijft ook dan', async () => {
    await f.opruimen();
    f = await laadFuncties((map) => ({ ...goedeOmgeving(map), GEHEIM_SESSIE: '' }));
    m = await laad();
    expect(await meldAan(basis)).toMatchObject({ soort: 'storing', status: 503, waarden: basis });
  });

  it('een tweede keer (verversen) wordt ontvangen en als dubbel gemerkt', async () => {
    await meldAan(basis);
    await meldAan(basis);
    expect(await status()).toMatchObject({ open: 2 });
    expect((await allesIn(join(f.map, 'opslag', 'gebeurtenis'))).match(/"dubbelVan"/g)).toHaveLength(1);
  });

  it('een robot die het verborgen veld invult wordt opzij gelegd, nooit weggegooid', async () => {
    expect(await meldAan({ ...basis, website: 'http://koop.example' })).toMatchObject({ soort: 'ontvangen' });
    expect(await status()).toMatchObject({ open: 1, terNakijken: 1 });
  });

  it('een bevestiging gaat alleen naar wie met e-mail bereikt wil worden en erom vraagt', async () => {
    const metMail = { ...basis, contactwijze: 'email', email: ' kanarie@voorbeeld.nl ' };
    expect(await meldAan({ ...metMail, bevestiging: 'ja' })).toMatchObject({ bevestiging: true });
    expect(await meldAan(metMail)).toMatchObject({ bevestiging: undefined });
    expect(await meldAan({ ...basis, email: 'kanarie@voorbeeld.nl', bevestiging: 'ja' })).toMatchObject({ bevestiging: undefined });
    await Promise.all(later);
    expect(await allesIn(f.map)).not.toContain('kanarie');
  });

  it('wie veel stuurt wordt opzij gelegd, en een ander niet', async () => {
    for (let i = 0; i < 31; i += 1) await meldAan({ ...basis, naam: String(i) }, {}, '198.51.100.9');
    await meldAan(basis);
    expect(await status()).toMatchObject({ open: 32, terNakijken: 1 });
  });
});

describe('terugkomen zonder JavaScript', () => {
  const codeVan = async (): Promise<string> => {
    const uit = await meldAan(basis);
    if (uit.soort !== 'ontvangen') throw new Error(uit.soort);
    return uit.code;
  };

  it('kijken, toevoegen, twijfelen, verwijderen', async () => {
    const code = await codeVan();
    const getypt = code.replace(/(.{4})/g, '$1 - ');
    expect(await kom({ code: getypt })).toMatchObject({ soort: 'gevonden', status: 200, code, terugblik: { fase: 'nieuw' }, zeker: false });
    expect(await kom({ code, actie: 'aanvullen', tekst: ' ' })).toMatchObject({ status: 422, tekstfout: 'tekst-leeg' });
    expect(await kom({ code, actie: 'aanvullen', tekst: 'x'.repeat(10_001) })).toMatchObject({ status: 422, tekstfout: 'tekst-lang', aanvulling: 'x'.repeat(10_001) });
    expect(await kom({ code, actie: 'aanvullen', tekst: 'Er kwam een brief.' })).toMatchObject({ status: 200, gedaan: 'aanvullen', aanvulling: '' });
    expect(await kom({ code, actie: 'verwijderen' })).toMatchObject({ soort: 'gevonden', zeker: true, terugblik: { fase: 'nieuw' } });
    expect(await kom({ code, actie: 'verwijderen-zeker' })).toEqual({ soort: 'verwijderd', status: 200 });
    expect(await kom({ code })).toMatchObject({ soort: 'onbekend', status: 404 });
  });

  it('wie vandaag heel veel toevoegde krijgt de pagina met de eigen tekst terug', async () => {
    const code = await codeVan();
    for (let i = 0; i < 20; i += 1) expect(await kom({ code, actie: 'aanvullen', tekst: `brief ${i}` })).toMatchObject({ status: 200 });
    expect(await kom({ code, actie: 'aanvullen', tekst: 'nog een brief' })).toMatchObject({
      soort: 'gevonden', status: 429, tekstfout: 'genoeg-vandaag', aanvulling: 'nog een brief', gedaan: null, terugblik: { fase: 'nieuw' },
    });
  });

  it('een code die niet kan, krijgt te horen hoeveel cijfers er waren', async () => {
    expect(await kom({ code: '1234 5678' })).toEqual({ soort: 'codefout', status: 422, getypt: '1234 5678', cijfers: 8 });
    expect(await kom({})).toMatchObject({ soort: 'codefout', cijfers: 0 });
    expect(await kom({ code: '9'.repeat(5_000) })).toMatchObject({ soort: 'codefout', getypt: '9'.repeat(100) });
  });

  it('raden wordt per plek geremd', async () => {
    const code = await codeVan();
    for (let i = 0; i < 30; i += 1) expect((await kom({ code: String(1_000_000_000_000_000 + i) }, '198.51.100.3')).status).toBe(404);
    expect((await kom({ code: '1000000000000099' }, '198.51.100.3')).status).toBe(429);
    expect((await kom({ code }, '203.0.113.4')).status).toBe(200);
  });

  it('een storing zegt niets over de code', async () => {
    const code = await codeVan();
    await Promise.all(later);
    await rm(join(f.map, 'opslag'), { recursive: true });
    await writeFile(join(f.map, 'opslag'), 'geen map');
    expect(await kom({ code })).toEqual({ soort: 'storing', status: 503, getypt: code });
    expect(JSON.stringify(logregels)).not.toContain(code);
  });
});

describe('een kanarie in elk veld', () => {
  // Letters only: with eight digits it would be a telephone number, once in forty times.
  const kanarie = `kanarie${crypto.randomUUID().slice(0, 8).replace(/\d/g, (cijfer) => 'ghijklmnop'[Number(cijfer)]!)}`;
  const velden = {
    verhaal: `${kanarie} verhaal`, contactwijze: 'email', telefoon: '0698765432', email: `${kanarie}@voorbeeld.nl`, adres: `${kanarie} 12`, bestmoment: `${kanarie} morgen`, veilig: 'ja',
    naam: `${kanarie} naam`, herkenzin: `${kanarie} fiets`, situatie: 'huis-uit', taal: `${kanarie} taal`, tolk: 'ja', kern: `${kanarie} kern`, bron: `${kanarie} bron`, organisatie: `${kanarie} club`, bevestiging: 'ja',
  };
  const geheimen = [kanarie, kanarie.toUpperCase(), '0698765432', Buffer.from(kanarie).toString('base64').slice(0, 14), encodeURIComponent(`${kanarie}@`)];
  const schoon = (waar: string, tekst: string): void => { for (const geheim of geheimen) expect(tekst.includes(geheim), `${waar}: ${geheim}`).toBe(false); };

  it('is nergens: niet in de opslag, de postbus, het log of een antwoord, langs beide wegen en bij elke fout', async () => {
    // Without JavaScript.
    const uit = await meldAan(velden);
    if (uit.soort !== 'ontvangen') throw new Error(uit.soort);
    await kom({ code: uit.code, actie: 'aanvullen', tekst: `${kanarie} erbij` });
    expect((await meldAan({ ...velden, telefoon: kanarie, contactwijze: 'bellen' })).soort).toBe('fouten');
    // With JavaScript, and what a page with a fault might send besides.
    const antwoorden: string[] = [];
    const noteer = async (antwoord: Response): Promise<Response> => { antwoorden.push(`${antwoord.url}${[...antwoord.headers].join()}${await antwoord.clone().text()}`); return antwoord; };
    const sealed = aanmeldingPost(await echtBericht({ verhaal: kanarie, naam: kanarie }), { bevestigingAan: velden.email, ...{ verhaal: kanarie, telefoon: '0698765432' } });
    expect((await noteer(await f.aanmelding(post('/api/aanmelding', sealed)))).status).toBe(201);
    for (const fout of [{ ...velden }, { ...sealed, hash: kanarie }, { ...sealed, bericht: kanarie.repeat(40) }, `{"verhaal":"${kanarie}"`]) await noteer(await f.aanmelding(post('/api/aanmelding', fout)));
    await noteer(await f.terugkomen(post('/api/terugkomen', { tag: sealed['tag'] })));
    await noteer(await f.terugkomen(post('/api/terugkomen', { tag: kanarie, tekst: kanarie })));
    await noteer(await f.ronde(new Request(`${site}/ronde`)));
    await noteer(await f.status(statusVraag()));
    await f.uitgewerkt();
    await Promise.all(later);
    // A store that fails halfway.
    await rm(join(f.map, 'opslag', 'code'), { recursive: true });
    await writeFile(join(f.map, 'opslag', 'code'), 'geen map');
    expect((await noteer(await f.aanmelding(post('/api/aanmelding', aanmeldingPost(await echtBericht({ verhaal: kanarie }))))) ).status).toBe(503);
    expect((await meldAan({ ...velden, naam: `${kanarie} twee` })).soort).toBe('storing');

    schoon('store and mailbox', await allesIn(f.map));
    schoon('log', f.gelogd() + JSON.stringify(logregels));
    schoon('answers', antwoorden.join('\n'));
    // Or nothing was kept at all, and the test proves nothing.
    const inhoud = await allesIn(join(f.map, 'opslag', 'aanmelding'));
    expect(inhoud.match(/age-encryption\.org/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('en het Geldloket leest hem wel, in elk veld', async () => {
    await meldAan(velden);
    const { fileStore } = await import('../../src/adapters/store/files.ts');
    const store = fileStore(join(f.map, 'opslag'));
    const [key] = await store.list('aanmelding/');
    const { bericht } = await openEnvelop((await store.get(key!))!, balie1.identiteit, { doel: 'aanmelding' });
    const { bevestiging: _, ...rest } = velden;
    expect(bericht).toMatchObject({ ...rest, veilig: true, tolk: true, situatie: ['huis-uit'] });
    expect(vi.isMockFunction(console.log)).toBe(true);
  });
});
