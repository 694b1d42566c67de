import { beforeEach, describe, expect, it } from 'vitest';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { addHandeling, KanNiet, listForLoket, NietGevonden, openForLoket, readForLoket } from '../../src/application/loket.ts';
import { isMaand, noteGeopend, noteInJournaal, readJournaal } from '../../src/application/journaal.ts';
import { checkSessie, endSessie, GeenToegang, makeUitdaging, openSessie } from '../../src/application/loket-sessie.ts';
import { StoreFout } from '../../src/application/ports.ts';
import { purge } from '../../src/application/purge.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act, type Terugkomactie } from '../../src/application/terugkomen.ts';
import { hmacSha256 } from '../../src/envelop/hmac.ts';
import { openUitdaging } from '../../src/envelop/uitdaging.ts';
import { balie1, balie2, kluis, maakOpstelling, maakTag, nepBericht, type Opstelling, resident, ring } from './opstelling.ts';

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
/** A second later, as it is with people: what happens in the same millisecond has no order of its own. */
const doe = (id: string, handeling: Handeling, door: string) => { o.klok.vooruit(1 / 60); return addHandeling(o.deps, id, handeling, door); };
const vraag = (tag: string, wat: Terugkomactie) => { o.klok.vooruit(1 / 60); return act(o.deps, tag, wat); };
const logIn = async (sleutel = balie1) => {
  const { id, versleuteld } = await makeUitdaging(o.deps, sleutel.ontvanger);
  return openSessie(o.deps, id, await openUitdaging(versleuteld, sleutel.identiteit));
};
const zonder = (id: string) => ({ ...o.deps, sleutelring: { ...ring, medewerkers: ring.medewerkers.filter((m) => m.id !== id) } });

describe('inloggen met een sleutel', () => {
  it('wie het getal kan zeggen heeft de sleutel', async () => {
    const { token, medewerker } = await logIn();
    expect(medewerker.id).toBe('balie-1');
    expect((await checkSessie(o.deps, token)).medewerker.id).toBe('balie-1');
    expect((await logIn(balie2)).medewerker.id).toBe('balie-2');
  });

  it('een uitdaging is voor een keer', async () => {
    const { id, versleuteld } = await makeUitdaging(o.deps, balie1.ontvanger);
    const nonce = await openUitdaging(versleuteld, balie1.identiteit);
    await openSessie(o.deps, id, nonce);
    await expect(openSessie(o.deps, id, nonce)).rejects.toThrow(GeenToegang);
  });

  it('een verkeerd getal verbruikt haar ook: raden kan niet', async () => {
    const { id, versleuteld } = await makeUitdaging(o.deps, balie1.ontvanger);
    await expect(openSessie(o.deps, id, 'f'.repeat(64))).rejects.toThrow(GeenToegang);
    await expect(openSessie(o.deps, id, await openUitdaging(versleuteld, balie1.identiteit))).rejects.toThrow(GeenToegang);
  });

  it('na twee minuten is zij verlopen', async () => {
    const maak = async () => {
      const { id, versleuteld } = await makeUitdaging(o.deps, balie1.ontvanger);
      return { id, nonce: await openUitdaging(versleuteld, balie1.identiteit) };
    };
    const op = await maak();
    o.klok.vooruit(2);
    await openSessie(o.deps, op.id, op.nonce);
    const te = await maak();
    o.klok.vooruit(2.1);
    await expect(openSessie(o.deps, te.id, te.nonce)).rejects.toThrow(GeenToegang);
  });

  it('de uitdaging van de een is niet die van de ander', async () => {
    const [a, b] = [await makeUitdaging(o.deps, balie1.ontvanger), await makeUitdaging(o.deps, balie2.ontvanger)];
    await expect(openSessie(o.deps, a.id, await openUitdaging(b.versleuteld, balie2.identiteit))).rejects.toThrow(GeenToegang);
  });

  it.each([['een inwoner', resident], ['de herstelsleutel', kluis]])('%s krijgt een antwoord van dezelfde vorm, dat niets opent', async (_, sleutel) => {
    const { id, versleuteld } = await makeUitdaging(o.deps, sleutel.ontvanger);
    expect(id).toMatch(/^2026-11-23-[0-9a-f-]{36}$/);
    await expect(openSessie(o.deps, id, await openUitdaging(versleuteld, sleutel.identiteit))).rejects.toThrow(GeenToegang);
    expect(o.store.inhoud.size).toBe(0);
  });

  it('wie intussen uit de ring is gehaald komt er niet in', async () => {
    const { id, versleuteld } = await makeUitdaging(o.deps, balie1.ontvanger);
    await expect(openSessie(zonder('balie-1'), id, await openUitdaging(versleuteld, balie1.identiteit))).rejects.toThrow(GeenToegang);
  });

  it.each(['', 'x', '../ronde/laatste', '2026-11-23-', '2026-11-23-../../x', `2026-11-23-${'a'.repeat(37)}`])('%j is geen uitdaging', async (id) => {
    await expect(openSessie(o.deps, id, 'x')).rejects.toThrow(GeenToegang);
  });

  it('in de opslag staat het getal niet', async () => {
    const { versleuteld } = await makeUitdaging(o.deps, balie1.ontvanger);
    const nonce = await openUitdaging(versleuteld, balie1.identiteit);
    expect([...o.store.inhoud.values()].some((b) => Buffer.from(b).includes(nonce))).toBe(false);
  });
});

describe('een sessie', () => {
  it('duurt dertig minuten rust: wie doorwerkt blijft binnen', async () => {
    let { token } = await logIn();
    for (let i = 0; i < 10; i += 1) {
      o.klok.vooruit(30);
      ({ token } = await checkSessie(o.deps, token));
    }
    o.klok.vooruit(30.1);
    await expect(checkSessie(o.deps, token)).rejects.toThrow(GeenToegang);
  });

  it('duurt hooguit acht uur, hoe hard er ook wordt doorgewerkt', async () => {
    let { token } = await logIn();
    for (let i = 0; i < 16; i += 1) {
      o.klok.vooruit(30);
      ({ token } = await checkSessie(o.deps, token));
    }
    o.klok.vooruit(1 / 60);
    await expect(checkSessie(o.deps, token)).rejects.toThrow(GeenToegang);
  });

  it('wie uitlogt is uit, ook met elk token dat die sessie nog kreeg; een andere sessie van haar niet', async () => {
    const [een, twee] = [await logIn(), await logIn()];
    o.klok.vooruit(1);
    const later = await checkSessie(o.deps, een.token);
    await endSessie(o.deps, een.token, false);
    for (const { token } of [een, later]) await expect(checkSessie(o.deps, token)).rejects.toThrow(GeenToegang);
    expect((await checkSessie(o.deps, twee.token)).medewerker.id).toBe('balie-1');
    await expect(endSessie(o.deps, een.token, false)).rejects.toThrow(GeenToegang);
  });

  it('wie overal uitlogt is op elke computer uit, een collega niet, en kan meteen weer inloggen', async () => {
    const [een, twee, collega] = [await logIn(), await logIn(), await logIn(balie2)];
    o.klok.vooruit(1);
    await endSessie(o.deps, twee.token, true);
    for (const { token } of [een, twee]) await expect(checkSessie(o.deps, token)).rejects.toThrow(GeenToegang);
    expect((await checkSessie(o.deps, collega.token)).medewerker.id).toBe('balie-2');
    o.klok.vooruit(1 / 60);
    expect((await checkSessie(o.deps, (await logIn()).token)).medewerker.id).toBe('balie-1');
  });

  it('op een andere machine is zij binnen tien seconden uit, en niet elke vraag leest de opslag', async () => {
    const { token } = await logIn();
    let lijsten = 0;
    // Another process: the same store behind another object.
    const elders = { ...o.deps, store: { ...o.store, list: (prefix: string) => { lijsten += 1; return o.store.list(prefix); } } };
    for (let i = 0; i < 20; i += 1) await checkSessie(elders, token);
    expect(lijsten).toBe(1);
    await endSessie(o.deps, token, true);
    o.klok.vooruit(10 / 60);
    await expect(checkSessie(elders, token)).rejects.toThrow(GeenToegang);
    expect(lijsten).toBe(2);
  });

  it('is niet te zien wie uitlogde, dan komt niemand erin', async () => {
    const { token } = await logIn();
    const stuk = { ...o.deps, store: { ...o.store, list: () => Promise.reject(new StoreFout('x')) } };
    await expect(checkSessie(stuk, token)).rejects.toThrow(StoreFout);
    await expect(endSessie({ ...o.deps, store: { ...o.store, put: () => Promise.resolve() } }, token, true)).rejects.toThrow(StoreFout);
  });

  it('een token van voordat een sessie een begin had, is niets meer waard', async () => {
    const { token } = await logIn();
    const { tot } = JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { tot: number };
    const inhoud = Buffer.from(JSON.stringify({ medewerker: 'balie-1', tot })).toString('base64url');
    const teken = Buffer.from(hmacSha256(o.deps.geheimen.sessie, Buffer.from(inhoud))).toString('base64url');
    await expect(checkSessie(o.deps, `${inhoud}.${teken}`)).rejects.toThrow(GeenToegang);
  });

  it('dat iemand uitlogde blijft hooguit twee dagen staan', async () => {
    await endSessie(o.deps, (await logIn()).token, true);
    expect(await o.store.list('uitgelogd/')).toHaveLength(1);
    o.klok.vooruit(2 * 24 * 60);
    await purge(o.deps, []);
    expect(await o.store.list('uitgelogd/')).toEqual([]);
  });

  it('wie uit de ring gaat is meteen buiten', async () => {
    const { token } = await logIn();
    await expect(checkSessie(zonder('balie-1'), token)).rejects.toThrow(GeenToegang);
  });

  it('is niet te maken of te veranderen zonder het geheim', async () => {
    const { token } = await logIn();
    const [inhoud, teken] = token.split('.') as [string, string];
    const vals = Buffer.from(JSON.stringify({ medewerker: 'balie-2', tot: Date.parse('2030-01-01') })).toString('base64url');
    for (const slecht of ['', '.', inhoud, `${inhoud}.`, `.${teken}`, `${vals}.${teken}`, `${inhoud}.${teken.slice(0, -1)}`, `${inhoud}.${teken}x`, `${inhoud}.${'A'.repeat(43)}`, 'a.b.c', token.toUpperCase()]) {
      await expect(checkSessie(o.deps, slecht), slecht).rejects.toThrow(GeenToegang);
    }
    for (let i = 0; i < token.length; i += 1) {
      const stuk = `${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`;
      if (stuk !== token) await expect(checkSessie(o.deps, stuk), `teken ${i}`).rejects.toThrow(GeenToegang);
    }
    const anderGeheim = { ...o.deps, geheimen: { ...o.deps.geheimen, sessie: new Uint8Array(32).fill(4) } };
    await expect(checkSessie(anderGeheim, token)).rejects.toThrow(GeenToegang);
  });
});

describe('werken aan een bericht', () => {
  const stuur = async (spoed = false) => {
    const tag = maakTag();
    return { tag, ...(await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed, opzij: [] })) };
  };

  it('de lijst heeft spoed eerst, dan wat het eerst is toegezegd', async () => {
    const gewoon = await stuur();
    o.klok.vooruit(2 * 24 * 60);
    const later = await stuur();
    const spoed = await stuur(true);
    expect((await listForLoket(o.deps)).map((r) => r.id)).toEqual([spoed.id, gewoon.id, later.id]);
  });

  it('tijd en naam zijn die van de server', async () => {
    const { id } = await stuur();
    o.klok.vooruit(7);
    const na = await doe(id, { soort: 'geclaimd' }, 'balie-2');
    expect(na.gebeurtenissen.at(-1)).toMatchObject({ soort: 'geclaimd', door: 'balie-2', op: o.klok.now() });
    expect(na.eigenaar).toBe('balie-2');
  });

  it('50 mensen pakken tegelijk op: er is een eigenaar, en ieder leest dezelfde', async () => {
    const { id } = await stuur();
    const uit = await Promise.all(Array.from({ length: 50 }, (_, i) => doe(id, { soort: 'geclaimd' }, `m${i}`)));
    const { eigenaar } = await readForLoket(o.deps, id);
    expect(eigenaar).not.toBeNull();
    // Who reads back after all have written sees the same owner; who won sees it at once or never.
    expect(uit.filter((u) => u.eigenaar === eigenaar).length).toBeGreaterThanOrEqual(1);
    expect((await listForLoket(o.deps))[0]!.eigenaar).toBe(eigenaar);
  });

  it('alleen de eigenaar spreekt namens het Geldloket', async () => {
    const { id } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    for (const handeling of [
      { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, { soort: 'beantwoord', inhoud: 'AAAA' }, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: true }, { soort: 'losgelaten' },
    ] as const) {
      await expect(doe(id, handeling, 'balie-2')).rejects.toThrow(new KanNiet('niet-van-u'));
    }
    expect((await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1')).eersteContact).toBe(o.klok.now());
  });

  it('wat gesloten is gaat eerst weer open, en wat de inwoner heeft verwijderd is weg', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: true }, 'balie-1');
    await expect(doe(id, { soort: 'geclaimd' }, 'balie-2')).rejects.toThrow(new KanNiet('al-gesloten'));
    expect((await doe(id, { soort: 'heropend' }, 'balie-2')).fase).toBe('geclaimd');
    await vraag(tag, { actie: 'verwijderen' });
    await expect(doe(id, { soort: 'geopend' }, 'balie-1')).rejects.toThrow(new KanNiet('verwijderd'));
    expect((await readForLoket(o.deps, id)).bericht).toBeNull();
  });

  it('wat er niet is, is er niet', async () => {
    await expect(readForLoket(o.deps, 'a'.repeat(64))).rejects.toThrow(NietGevonden);
    await expect(doe('a'.repeat(64), { soort: 'geopend' }, 'balie-1')).rejects.toThrow(NietGevonden);
  });
});

describe('het journaal: wie wat deed, zonder inhoud', () => {
  const regels = () => readJournaal(o.deps, '2026-11');
  const kort = async () => (await regels()).map(({ wie, wat }) => `${wie} ${wat}`).reverse();

  it('heeft wie inlogde, opende, uitlogde en overal uitlogde', async () => {
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    const { token } = await logIn();
    o.klok.vooruit(1);
    await openForLoket(o.deps, id, 'balie-1');
    o.klok.vooruit(1);
    await endSessie(o.deps, token, false);
    o.klok.vooruit(1);
    const { token: twee } = await logIn(balie2);
    o.klok.vooruit(1);
    await endSessie(o.deps, twee, true);
    expect(await kort()).toEqual(['balie-1 ingelogd', 'balie-1 geopend', 'balie-1 uitgelogd', 'balie-2 ingelogd', 'balie-2 overal-uitgelogd']);
    expect((await regels())[3]).toEqual({ op: '2026-11-23T09:01:00.000Z', wie: 'balie-1', wat: 'geopend', over: id });
  });

  it('wie een bericht openhoudt staat er een keer per dag in, ook als zij er iets mee doet', async () => {
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    for (let i = 0; i < 5; i += 1) await openForLoket(o.deps, id, 'balie-1');
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'geopend' }, 'balie-2');
    expect(await kort()).toEqual(['balie-1 geopend', 'balie-2 geopend']);
    o.klok.vooruit(24 * 60);
    await openForLoket(o.deps, id, 'balie-1');
    expect(await kort()).toEqual(['balie-1 geopend', 'balie-2 geopend', 'balie-1 geopend']);
  });

  it('een opslag die niets aanneemt houdt het openen niet tegen, en het log zegt het', async () => {
    const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    const vol = { ...o.deps, store: { ...o.store, put: () => Promise.reject(new StoreFout('full')) } };
    expect((await openForLoket(vol, id, 'balie-1')).id).toBe(id);
    expect(o.regels.map((r) => r.wat)).toContain('journaal-mislukt');
    await noteGeopend(vol, 'balie-1', id);
    expect(o.regels.filter((r) => r.wat === 'journaal-mislukt')).toHaveLength(2);
  });

  it('is na een jaar weg, en geen dag eerder', async () => {
    await noteInJournaal(o.deps, 'balie-1', 'drukte');
    o.klok.vooruit(365 * 24 * 60);
    await purge(o.deps, []);
    expect(await kort()).toEqual(['balie-1 drukte']);
    o.klok.vooruit(24 * 60);
    await purge(o.deps, []);
    expect(await kort()).toEqual([]);
  });

  it('ook wat bleef staan toen de ronde een maand stilstond gaat weg', async () => {
    await noteInJournaal(o.deps, 'balie-1', 'drukte');
    o.klok.vooruit((365 + 30) * 24 * 60);
    await purge(o.deps, []);
    expect(await o.store.list('journaal/')).toEqual([]);
  });

  it('wordt per maand gelezen; wat erin niet te lezen is, staat er niet', async () => {
    await noteInJournaal(o.deps, 'balie-1', 'uitgevoerd', 'a'.repeat(64));
    for (const key of ['2026-11-23_x_balie-1_drukte_-_1', '2026-11-23_1_balie-1_grap_-_1', '2026-11-23']) await o.store.put(`journaal/${key}`, new Uint8Array([1]));
    expect(await kort()).toEqual(['balie-1 uitgevoerd']);
    expect(await readJournaal(o.deps, '2026-12')).toEqual([]);
    expect(['2026-11', '2026-13', '2026-1', '../x', ''].map(isMaand)).toEqual([true, false, false, false, false]);
  });
});
