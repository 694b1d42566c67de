import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { aanmeldingPost, allesIn, andereBalie, type Functies, inhoudVan, laadFuncties, post, site } from './functies.ts';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { ringmerkVan } from '../../src/envelop/ringmerk.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { balie1, balie2, echtBericht, kluis, nepBericht, ring } from './opstelling.ts';

let f: Functies;
beforeEach(async () => { f = await laadFuncties(); });
afterEach(() => f.opruimen());

const logIn = async (sleutel = balie1): Promise<string> => {
  const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: sleutel.ontvanger })));
  const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), sleutel.identiteit);
  const antwoord = await f.loket(post('/api/loket/sessie', { id, nonce }));
  expect(antwoord.status).toBe(200);
  return antwoord.headers.get('x-loket-sessie')!;
};
const haal = (pad: string, token: string, koppen: Record<string, string> = {}) =>
  f.loket(new Request(`${site}/api/loket/${pad}`, { headers: { authorization: `Bearer ${token}`, ...koppen } }));
const doe = (id: string, handeling: unknown, token: string, koppen: Record<string, string> = {}) =>
  f.loket(post(`/api/loket/aanmeldingen/${id}/gebeurtenissen`, handeling, { authorization: `Bearer ${token}`, ...koppen }));
const meldAan = async (bericht = nepBericht()): Promise<string> => {
  const inhoud = aanmeldingPost(bericht, { spoed: true });
  await f.aanmelding(post('/api/aanmelding', inhoud));
  return inhoud['hash'] as string;
};

describe('het loket', () => {
  it('het hele pad: sleutel, lijst, openen, oppakken, contact, sluiten', async () => {
    const bericht = await echtBericht();
    const id = await meldAan(bericht);
    const token = await logIn();
    const lijst = await haal('aanmeldingen', token);
    expect(await inhoudVan(lijst)).toMatchObject({ nu: expect.any(String), aanmeldingen: [{ id, spoed: true, eigenaar: null }] });
    expect(await inhoudVan(await haal(`aanmeldingen/${id}`, lijst.headers.get('x-loket-sessie')!))).toMatchObject({ id, bericht: Buffer.from(bericht).toString('base64') });
    const claim = await doe(id, { soort: 'geclaimd' }, token);
    expect([claim.status, (await inhoudVan(claim))['eigenaar']]).toEqual([201, 'balie-1']);
    expect((await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, token)).status).toBe(201);
    expect(await inhoudVan(await doe(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: false }, token))).toMatchObject({ fase: 'gesloten' });
  });

  it('de lijst heeft geen inhoud van een bericht', async () => {
    const bericht = await echtBericht();
    await meldAan(bericht);
    const tekst = await (await haal('aanmeldingen', await logIn())).text();
    expect(tekst).not.toContain(Buffer.from(bericht).toString('base64').slice(40, 80));
  });

  it('wie de lijst al heeft zoals zij is, krijgt haar niet nog eens', async () => {
    const token = await logIn();
    const id = await meldAan();
    const lijst = async (bekend = '') => await inhoudVan(await haal(`aanmeldingen${bekend && `?bekend=${bekend}`}`, token)) as { merk: string; aanmeldingen: unknown };
    const eerst = await lijst();
    expect(await lijst(eerst.merk)).toEqual({ nu: expect.any(String), merk: eerst.merk, aanmeldingen: null });
    await doe(id, { soort: 'geclaimd' }, token);
    const daarna = await lijst(eerst.merk);
    expect(daarna).toMatchObject({ aanmeldingen: [{ id, eigenaar: 'balie-1' }] });
    expect(daarna.merk).not.toBe(eerst.merk);
    expect(await lijst('iets-anders')).toMatchObject({ aanmeldingen: [{ id }] });
  });

  it('wie te laat oppakt hoort van wie het is, en kan er niets mee', async () => {
    const id = await meldAan();
    const [een, twee] = [await logIn(balie1), await logIn(balie2)];
    await doe(id, { soort: 'geclaimd' }, een);
    expect(await inhoudVan(await doe(id, { soort: 'geclaimd' }, twee))).toMatchObject({ eigenaar: 'balie-1' });
    const poging = await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, twee);
    expect([poging.status, (await inhoudVan(poging)).fout]).toEqual([409, 'niet-van-u']);
  });
});

describe('zonder sessie komt niemand erin', () => {
  const paden = ['aanmeldingen', 'aanmeldingen/', `aanmeldingen/${'a'.repeat(64)}`, `aanmeldingen/${'a'.repeat(64)}/gebeurtenissen`, 'aanmeldingen/x/y/z', 'aanmeldingen/../../status'];

  it.each(paden)('GET %s is 401', async (pad) => {
    for (const koppen of [{}, { authorization: '' }, { authorization: 'Bearer ' }, { authorization: 'Bearer x.y' }, { authorization: 'Basic YTpi' }]) {
      const antwoord = await f.loket(new Request(`${site}/api/loket/${pad}`, { headers: koppen as Record<string, string> }));
      expect([401, 404]).toContain(antwoord.status);
      if (new URL(`${site}/api/loket/${pad}`).pathname.startsWith('/api/loket/aanmeldingen')) expect(antwoord.status).toBe(401);
      expect(antwoord.headers.get('x-loket-sessie')).toBeNull();
    }
  });

  it('POST van een gebeurtenis is 401, voordat er iets wordt gelezen', async () => {
    const id = await meldAan();
    for (const inhoud of [{ soort: 'geclaimd' }, '{', 'x'.repeat(3_000_000)]) expect((await doe(id, inhoud, 'x.y')).status).toBe(401);
  });

  it('een verlopen of nagemaakte sessie is 401 met een zin die zegt wat te doen', async () => {
    const antwoord = await haal('aanmeldingen', `${Buffer.from('{"medewerker":"balie-1","tot":9999999999999}').toString('base64url')}.${'A'.repeat(43)}`);
    expect(antwoord.status).toBe(401);
    expect((await inhoudVan(antwoord)).bericht).toMatch(/Open het loket opnieuw/);
  });

  it('een adres dat er niet is, is 404', async () => {
    for (const pad of ['', 'x', 'uitdagingen']) expect((await f.loket(post(`/api/loket/${pad}`, {}))).status).toBe(404);
  });
});

describe('inloggen over het net', () => {
  it('een uitdaging is voor een keer', async () => {
    const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger })));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
    expect((await f.loket(post('/api/loket/sessie', { id, nonce }))).status).toBe(200);
    expect((await f.loket(post('/api/loket/sessie', { id, nonce }))).status).toBe(401);
  });

  it('de herstelsleutel opent berichten, maar is geen medewerker', async () => {
    const { id, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: kluis.ontvanger })));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), kluis.identiteit);
    expect((await f.loket(post('/api/loket/sessie', { id, nonce }))).status).toBe(401);
  });

  it('iets dat geen sleutel is, is 400 en geen storing', async () => {
    for (const ontvanger of ['', 'x', balie1.identiteit, balie1.ontvanger.toUpperCase(), `age1${'q'.repeat(58)}`]) {
      expect((await f.loket(post('/api/loket/uitdaging', { ontvanger }))).status, ontvanger).toBe(400);
    }
    expect(f.gelogd()).toBe('');
  });
});

describe('een sessie eindigen en het journaal, over het net', () => {
  const eindig = (inhoud: unknown, token: string) => f.loket(post('/api/loket/sessie/einde', inhoud, { authorization: `Bearer ${token}` }));

  it('uitloggen eindigt deze sessie, overal uitloggen elke; er komt geen nieuw token mee', async () => {
    const [een, twee] = [await logIn(), await logIn()];
    const einde = await eindig({}, een);
    expect([einde.status, await inhoudVan(einde), einde.headers.get('x-loket-sessie')]).toEqual([200, { uitgelogd: true }, null]);
    expect([(await haal('aanmeldingen', een)).status, (await haal('aanmeldingen', twee)).status]).toEqual([401, 200]);
    const drie = await logIn();
    expect((await eindig({ overal: true }, drie)).status).toBe(200);
    expect([(await haal('aanmeldingen', twee)).status, (await haal('aanmeldingen', drie)).status, (await eindig({}, drie)).status]).toEqual([401, 401, 401]);
  });

  it('elke medewerker leest wie wat deed; alleen wat de server niet kan zien meldt het loket zelf', async () => {
    const id = await meldAan();
    const token = await logIn();
    await haal(`aanmeldingen/${id}`, token);
    const noteer = (inhoud: unknown) => f.loket(post('/api/loket/journaal', inhoud, { authorization: `Bearer ${token}` }));
    expect((await noteer({ wat: 'uitgevoerd', over: id })).status).toBe(201);
    expect((await noteer({ wat: 'journaal-uitgevoerd', over: null })).status).toBe(201);
    for (const vals of [{ wat: 'ingelogd', over: null }, { wat: 'uitgevoerd' }, { wat: 'journaal-uitgevoerd', over: id }, { wat: 'uitgevoerd', over: 'mevrouw Jansen' }, { wat: 'uitgevoerd', over: null, wie: 'balie-2' }]) expect((await noteer(vals)).status).toBe(400);
    const gelezen = await inhoudVan(await haal('journaal', await logIn(balie2)));
    const regels = gelezen['regels'] as { wie: string; wat: string; over: string | null }[];
    expect(regels.map(({ wie, wat, over }) => [wie, wat, over]).sort()).toEqual([['balie-1', 'geopend', id], ['balie-1', 'ingelogd', null], ['balie-1', 'uitgevoerd', id], ['balie-1', 'journaal-uitgevoerd', null], ['balie-2', 'ingelogd', null]].sort());
    expect((await haal('journaal?maand=2020-01', token)).status).toBe(200);
    expect((await haal('journaal?maand=..', token)).status).toBe(404);
    expect((await f.loket(new Request(`${site}/api/loket/journaal`))).status).toBe(401);
  });

  it('wie heel vaak een uitdaging vraagt moet even wachten, een ander niet', async () => {
    const vraag = (ip: string) => f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger }), ip);
    for (let i = 0; i < 60; i += 1) expect((await vraag('198.51.100.4')).status).toBe(200);
    const geremd = await vraag('198.51.100.4');
    expect([geremd.status, (await inhoudVan(geremd)).fout, geremd.headers.get('retry-after')]).toEqual([429, 'te-vaak', '600']);
    expect((await vraag('198.51.100.5')).status).toBe(200);
  });
});

describe('opnieuw op slot, over het net', () => {
  const stuur = (id: string, inhoud: unknown, token: string) => f.loket(post(`/api/loket/aanmeldingen/${id}/hersleuteld`, inhoud, { authorization: `Bearer ${token}` }));
  const van = (bericht: Uint8Array, vervangt: string) => ({ ring: ringmerkVan(ontvangersVan(ring)), vervangt, bericht: Buffer.from(bericht).toString('base64'), hash: vingerafdruk(bericht), gebeurtenissen: [] });

  it('alleen een medewerker, met een bericht dat heel aankwam; de tweede hoort dat het al gebeurd is', async () => {
    const id = await meldAan(await echtBericht());
    const token = await logIn();
    const [een, twee] = [await echtBericht(), await echtBericht()];
    expect((await stuur(id, van(een, id), 'x.y')).status).toBe(401);
    expect((await inhoudVan(await stuur(id, { ...van(een, id), hash: 'a'.repeat(64) }, token))).fout).toBe('beschadigd');
    expect((await inhoudVan(await stuur(id, van(nepBericht(), id), token))).fout).toBe('oude-sleutelring');
    expect((await inhoudVan(await stuur(id, { ...van(een, id), ring: ringmerkVan([balie1.ontvanger]) }, token))).fout).toBe('oude-sleutelring');
    for (const vals of [{}, { ...van(een, id), ring: undefined }, { ...van(een, id), door: 'balie-2' }, { ...van(een, id), gebeurtenissen: [{ id: 'x' }] }, { ...van(een, id), gebeurtenissen: [{ id: 'x', vervangt: id, inhoud: 'A'.repeat(1_400_004) }] }, { ...van(een, id), vervangt: '' }]) expect((await stuur(id, vals, token)).status).toBe(400);
    const klaar = await stuur(id, van(een, id), token);
    expect([klaar.status, await inhoudVan(klaar)]).toMatchObject([200, { id, berichtHash: vingerafdruk(een), overgeslagen: [] }]);
    const telaat = await stuur(id, van(twee, id), token);
    expect([telaat.status, (await inhoudVan(telaat)).fout]).toEqual([409, 'al-hersleuteld']);
    expect(await inhoudVan(await haal(`aanmeldingen/${id}`, token))).toMatchObject({ bericht: Buffer.from(een).toString('base64'), berichtHash: vingerafdruk(een) });
  });

  it('wat vervangen is, haalt alleen een medewerker op, bij zijn naam', async () => {
    const id = await meldAan(await echtBericht());
    const token = await logIn();
    expect(await inhoudVan(await haal(`aanmeldingen/${id}/vervangen`, token))).toEqual({ vervangen: [] });
    await stuur(id, van(await echtBericht(), id), token);
    const { vervangen } = await inhoudVan(await haal(`aanmeldingen/${id}/vervangen`, token)) as { vervangen: { naam: string; wat: string; op: string }[] };
    expect(vervangen).toMatchObject([{ wat: 'bericht' }]);
    expect(await inhoudVan(await haal(`aanmeldingen/${id}/vervangen/${vervangen[0]!.naam}`, token))).toMatchObject({ hash: id });
    expect((await haal(`aanmeldingen/${id}/vervangen/bericht_1_${'a'.repeat(64)}`, token)).status).toBe(404);
    for (const pad of ['vervangen', `vervangen/${vervangen[0]!.naam}`]) expect((await f.loket(new Request(`${site}/api/loket/aanmeldingen/${id}/${pad}`))).status).toBe(401);
  });
});

describe('het loket op een eigen machine van de gemeente', () => {
  const vraagVooraf = (origin: string) => f.loket(new Request(`${site}/api/loket/aanmeldingen`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } }));

  it('mag als zijn herkomst is ingesteld, en geen andere', async () => {
    const mag = await vraagVooraf(andereBalie);
    expect([mag.status, mag.headers.get('access-control-allow-origin'), mag.headers.get('vary')]).toEqual([200, andereBalie, 'origin']);
    expect(mag.headers.get('access-control-allow-credentials')).toBeNull();
    for (const origin of ['https://kwaad.example', `${andereBalie}.kwaad.example`, 'https://voorbeeld.nl', 'null', `${andereBalie}/`]) {
      const antwoord = await vraagVooraf(origin);
      expect([antwoord.status, antwoord.headers.get('access-control-allow-origin')], origin).toEqual([403, null]);
    }
  });

  it('kan daar inloggen en werken, ook na een fout', async () => {
    const vandaar = { origin: andereBalie, 'sec-fetch-site': 'cross-site' };
    const id = await meldAan();
    const { id: uitdaging, versleuteld } = await inhoudVan(await f.loket(post('/api/loket/uitdaging', { ontvanger: balie1.ontvanger }, vandaar)));
    const nonce = await openUitdaging(new Uint8Array(Buffer.from(versleuteld as string, 'base64')), balie1.identiteit);
    const sessie = await f.loket(post('/api/loket/sessie', { id: uitdaging, nonce }, vandaar));
    expect(sessie.headers.get('access-control-expose-headers')).toBe('x-loket-sessie');
    const claim = await doe(id, { soort: 'geclaimd' }, sessie.headers.get('x-loket-sessie')!, vandaar);
    expect([claim.status, claim.headers.get('access-control-allow-origin')]).toEqual([201, andereBalie]);
    const geen = await haal('aanmeldingen', 'x.y', vandaar);
    expect([geen.status, geen.headers.get('access-control-allow-origin')]).toEqual([401, andereBalie]);
  });

  it('van een vreemde herkomst is posten 403, ook met een goede sessie', async () => {
    const id = await meldAan();
    const token = await logIn();
    expect((await doe(id, { soort: 'geclaimd' }, token, { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await haal('aanmeldingen', token, { origin: 'https://kwaad.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('de inwonerskant mag van daar niet', async () => {
    const antwoord = await f.aanmelding(post('/api/aanmelding', aanmeldingPost(), { origin: andereBalie, 'sec-fetch-site': 'cross-site' }));
    expect(antwoord.status).toBe(403);
  });
});

describe('wat een medewerker stuurt wordt gecontroleerd', () => {
  it.each([
    [{ soort: 'verwijderd' }], [{ soort: 'geclaimd', door: 'balie-2' }], [{ soort: 'geclaimd', op: '2020-01-01T00:00:00Z' }], [{ soort: 'contact' }], [{ soort: 'beantwoord', inhoud: '<b>' }],
    [{ soort: 'gesloten', reden: 'zomaar', dossierKlaar: true }], [{}], ['[]'],
  ])('%j is 400', async (handeling) => {
    const id = await meldAan();
    expect((await doe(id, handeling, await logIn())).status).toBe(400);
  });

  it('een id dat geen id is, is 404', async () => {
    const token = await logIn();
    for (const id of ['x', 'A'.repeat(64), `${'a'.repeat(63)}.`, '..%2f..%2fronde', 'a'.repeat(64)]) {
      expect((await haal(`aanmeldingen/${id}`, token)).status, id).toBe(404);
      expect((await doe(id, { soort: 'geclaimd' }, token)).status, id).toBe(404);
    }
    expect((await f.loket(new Request(`${site}/api/loket/aanmeldingen`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }))).status).toBe(404);
  });
});

it('in de opslag en het log staat van het inloggen niets waarmee iemand anders kan inloggen', async () => {
  const token = await logIn();
  const alles = await allesIn(f.map) + f.gelogd();
  expect(alles).not.toContain(token);
  expect(alles).not.toContain(balie1.identiteit);
});
