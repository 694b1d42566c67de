import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listDossiers, readBericht, readDossier } from '../../src/application/dossiers.ts';
import { type Hersleuteld, resealAanmelding } from '../../src/application/hersleutelen.ts';
import { readJournaal } from '../../src/application/journaal.ts';
import { addHandeling, KanNiet, NietGevonden, readForLoket } from '../../src/application/loket.ts';
import { type Store, StoreFout } from '../../src/application/ports.ts';
import { doRound } from '../../src/application/round.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act, lookUp, OnbekendeCode } from '../../src/application/terugkomen.ts';
import { keepVervangen, listVervangen, openVervangen } from '../../src/application/vervangen.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { BerichtFout, openAanmelding } from '../../src/envelop/aanmelding.ts';
import { type Bijschrift, countOntvangers, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { ringmerkVan } from '../../src/envelop/ringmerk.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { balie1, balie2, echtBericht, kluis, maakOpstelling, maakTag, nepBericht, type Opstelling, resident, ring } from './opstelling.ts';

const nieuweling = await (async () => {
  const identiteit = await generateX25519Identity();
  return { identiteit, ontvanger: await identityToRecipient(identiteit) };
})();
/** Balie 1 has gone, balie 3 has come. */
const nieuweRing: Sleutelring = { ...ring, medewerkers: [ring.medewerkers[1]!, { id: 'balie-3', naam: 'Balie 3', ontvanger: nieuweling.ontvanger }] };

let o: Opstelling;
let id: string;
let tag: string;
beforeEach(async () => { await begin(); });
/** An aanmelding with an answer, an addition and a note, and the ring as it is now. */
const begin = async (): Promise<void> => {
  o = maakOpstelling();
  tag = maakTag();
  ({ id } = await submitAanmelding(o.deps, { bericht: await echtBericht({ verhaal: 'Wat ik vertel.' }), tag, spoed: false, opzij: [] }));
  const doe = (handeling: Parameters<typeof addHandeling>[2]) => { o.klok.vooruit(1); return addHandeling(o.deps, id, handeling, 'balie-1'); };
  const verzegel = async (doel: Bijschrift['doel'], tekst: string, ook: string[] = []) =>
    Buffer.from(await sealEnvelop({ versie: 1, doel, id, tekst }, [...ook, ...ontvangersVan(ring)])).toString('base64');
  await doe({ soort: 'geclaimd' });
  await doe({ soort: 'beantwoord', inhoud: await verzegel('antwoord', 'Kom maar langs.', [resident.ontvanger]) });
  await doe({ soort: 'notitie', inhoud: await verzegel('notitie', 'Bel niet thuis.') });
  o.klok.vooruit(1);
  await act(o.deps, tag, { actie: 'aanvullen', inhoud: new Uint8Array(Buffer.from(await verzegel('aanvulling', 'Er kwam een brief.', [resident.ontvanger]), 'base64')) });
  o.klok.vooruit(1);
  o.deps = { ...o.deps, sleutelring: nieuweRing };
};

const vanBase64 = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'base64'));
const doelen = { beantwoord: 'antwoord', aangevuld: 'aanvulling', notitie: 'notitie' } as const;
const isTekst = (soort: string): soort is keyof typeof doelen => Object.hasOwn(doelen, soort);

/** What the browser of a worker sends: everything opened, and sealed again for the ring of now. */
const maakHersleuteld = async (identiteit = balie2.identiteit, naar = ontvangersVan(nieuweRing)): Promise<Hersleuteld> => {
  const { bericht, berichtHash, gebeurtenissen } = await readForLoket(o.deps, id);
  const open = await openEnvelop(vanBase64(bericht!), identiteit, { doel: 'aanmelding' });
  const uit: Hersleuteld['gebeurtenissen'][number][] = [];
  for (const g of gebeurtenissen) {
    if (!isTekst(g.soort) || !('inhoud' in g)) continue;
    const oud = vanBase64(g.inhoud!);
    const envelop = await openEnvelop(oud, identiteit, { doel: doelen[g.soort], id });
    uit.push({ id: g.id, vervangt: vingerafdruk(oud), inhoud: await sealEnvelop(envelop, [...(g.soort === 'notitie' ? [] : [resident.ontvanger]), ...naar]) });
  }
  return { ring: ringmerkVan(naar), vervangt: berichtHash!, bericht: await sealEnvelop({ ...open, oorsprong: id }, naar), gebeurtenissen: uit };
};
/** Everything a key can open. */
const leest = async (identiteit: string): Promise<string[]> => {
  const { bericht, gebeurtenissen } = await readForLoket(o.deps, id);
  const teksten = await Promise.all([
    openEnvelop(vanBase64(bericht!), identiteit, { doel: 'aanmelding' }).then((e) => e.bericht.verhaal, () => null),
    ...gebeurtenissen.flatMap((g) => isTekst(g.soort) && 'inhoud' in g ? [openEnvelop(vanBase64(g.inhoud!), identiteit, { doel: doelen[g.soort], id }).then((e) => e.tekst, () => null)] : []),
  ]);
  return teksten.filter((t) => t !== null);
};
const alles = ['Wat ik vertel.', 'Kom maar langs.', 'Bel niet thuis.', 'Er kwam een brief.'];
const code = (fout: unknown): string => (fout instanceof KanNiet ? fout.code : fout instanceof Error ? fout.name : 'iets');

describe('open berichten gaan opnieuw op slot voor de ring van nu', () => {
  it('de nieuwe collega opent alles, wie weg is niets meer, de herstelsleutel en de inwoner houden wat zij konden', async () => {
    expect([await leest(nieuweling.identiteit), await leest(balie1.identiteit)]).toEqual([[], alles]);
    const voor = await readForLoket(o.deps, id);
    const na = await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    expect(na.overgeslagen).toEqual([]);
    for (const wie of [nieuweling, balie2, kluis]) expect(await leest(wie.identiteit)).toEqual(alles);
    expect(await leest(balie1.identiteit)).toEqual([]);
    expect((await leest(resident.identiteit)).sort()).toEqual(['Er kwam een brief.', 'Kom maar langs.']);
    // Nothing else changed: not how it stands, not when the last activity was.
    expect({ ...na, bericht: '', berichtHash: '', gebeurtenissen: na.gebeurtenissen.map((g) => ({ ...g, inhoud: '' })), overgeslagen: 0 })
      .toEqual({ ...voor, bericht: '', berichtHash: '', gebeurtenissen: voor.gebeurtenissen.map((g) => ({ ...g, inhoud: '' })), overgeslagen: 0 });
    expect((await readJournaal(o.deps, '2026-11'))[0]).toMatchObject({ wie: 'balie-2', wat: 'hersleuteld', over: id });
  });

  it('van het oude slot blijft niets staan, en nog een keer kan', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    await resealAanmelding(o.deps, id, await maakHersleuteld(nieuweling.identiteit), 'balie-3');
    expect([...o.store.inhoud.keys()].filter((key) => /^(aanmelding|hersleuteld)\//.test(key))).toHaveLength(1);
    expect(await leest(balie2.identiteit)).toEqual(alles);
    expect((await listDossiers(o.store)).map((d) => d.id)).toEqual([id]);
  });

  it('de server zegt de hash van wat er nu ligt; waar het vandaan kwam staat binnenin', async () => {
    expect((await readForLoket(o.deps, id)).berichtHash).toBe(id);
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    const { bericht, berichtHash } = await readForLoket(o.deps, id);
    expect([berichtHash === id, vingerafdruk(vanBase64(bericht!))]).toEqual([false, berichtHash]);
    const open = (welke: string) => openAanmelding({ id: welke, berichtHash, bericht: vanBase64(bericht!) }, balie2.identiteit);
    expect((await open(id)).bericht.verhaal).toBe('Wat ik vertel.');
    await expect(open('b'.repeat(64))).rejects.toThrow(new BerichtFout('beschadigd'));
  });

  it('wat voor te weinig sleutels op slot ging, wordt niet aangenomen: dan ligt alles nog zoals het lag', async () => {
    const goed = await maakHersleuteld();
    const teWeinig = { ...await maakHersleuteld(balie2.identiteit, [balie2.ontvanger, kluis.ontvanger]), ring: goed.ring };
    await expect(resealAanmelding(o.deps, id, teWeinig, 'balie-2')).rejects.toThrow(new KanNiet('oude-sleutelring'));
    const zonderInwoner = { ...goed, gebeurtenissen: await Promise.all(goed.gebeurtenissen.map(async (g) => ({ ...g, inhoud: await sealEnvelop({ versie: 1, doel: 'antwoord', id, tekst: 'x' }, ontvangersVan(nieuweRing)) }))) };
    await expect(resealAanmelding(o.deps, id, zonderInwoner, 'balie-2')).rejects.toThrow(new KanNiet('oude-sleutelring'));
    await expect(resealAanmelding(o.deps, id, { ...goed, bericht: new TextEncoder().encode('hallo'.repeat(100)) }, 'balie-2')).rejects.toThrow(TypeError);
    expect(await leest(balie1.identiteit)).toEqual(alles);
  });

  it('wat de inwoner intussen schreef blijft staan, en een tekst die al vervangen was wordt gemeld', async () => {
    const nieuw = await maakHersleuteld();
    const later = Buffer.from(await sealEnvelop({ versie: 1, doel: 'aanvulling', id, tekst: 'Nog iets.' }, ontvangersVan(nieuweRing)));
    await act(o.deps, tag, { actie: 'aanvullen', inhoud: later });
    const vreemd = { id: nieuw.gebeurtenissen[0]!.id, vervangt: 'a'.repeat(64), inhoud: nieuw.gebeurtenissen[0]!.inhoud };
    const na = await resealAanmelding(o.deps, id, { ...nieuw, gebeurtenissen: [vreemd, ...nieuw.gebeurtenissen.slice(1), { ...vreemd, id: 'bestaat-niet' }] }, 'balie-2');
    expect(na.overgeslagen).toEqual([vreemd.id, 'bestaat-niet']);
    expect(await leest(nieuweling.identiteit)).toEqual(['Wat ik vertel.', 'Bel niet thuis.', 'Er kwam een brief.', 'Nog iets.']);
    expect(await leest(balie1.identiteit)).toEqual(['Kom maar langs.']);
  });

  it('een pagina die nog de vorige ring kent, wordt niet aangenomen, ook niet bij even veel sleutels', async () => {
    const vorige = await maakHersleuteld(balie2.identiteit, ontvangersVan(ring));
    await expect(resealAanmelding(o.deps, id, vorige, 'balie-2')).rejects.toThrow(new KanNiet('oude-sleutelring'));
    expect((await readForLoket(o.deps, id)).berichtHash).toBe(id);
  });

  it('wat er niet is of door de inwoner is verwijderd, gaat niet opnieuw op slot', async () => {
    const nieuw = await maakHersleuteld();
    await expect(resealAanmelding(o.deps, 'a'.repeat(64), nieuw, 'balie-2')).rejects.toThrow(NietGevonden);
    await act(o.deps, tag, { actie: 'verwijderen' });
    await expect(resealAanmelding(o.deps, id, nieuw, 'balie-2')).rejects.toThrow(new KanNiet('verwijderd'));
  });

  it('verwijdert de inwoner daarna, dan is ook het nieuwe slot weg, en de code', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    expect(await act(o.deps, tag, { actie: 'verwijderen' })).toBeNull();
    expect([...o.store.inhoud.keys()].filter((key) => key.includes(id) && !key.startsWith('journaal/')).map((key) => key.split('/')[0])).toEqual(['gebeurtenis', 'gebeurtenis']);
    await expect(lookUp(o.deps, tag)).rejects.toThrow(OnbekendeCode);
  });
});

describe('niets gaat verloren', () => {
  it('de tweede die hetzelfde doet hoort dat het al is gebeurd; hetzelfde nog eens sturen is goed', async () => {
    const [een, twee] = [await maakHersleuteld(), await maakHersleuteld()];
    await resealAanmelding(o.deps, id, een, 'balie-2');
    await expect(resealAanmelding(o.deps, id, twee, 'balie-3')).rejects.toThrow(new KanNiet('al-hersleuteld'));
    expect((await resealAanmelding(o.deps, id, een, 'balie-2')).overgeslagen).toEqual([]);
    expect(await leest(nieuweling.identiteit)).toEqual(alles);
  });

  it('wie opruimt wat een ander net neerlegde, was eerder: de ander hoort dat, en geen storing', async () => {
    const [een, twee] = [await maakHersleuteld(), await maakHersleuteld()];
    const eerder = `hersleuteld/${id}/1_${Date.parse(o.klok.now()) - 1}_${vingerafdruk(een.bericht)}`;
    const put: Store['put'] = async (key, bytes) => {
      await o.store.put(key, bytes);
      if (!key.startsWith('hersleuteld/')) return;
      await o.store.put(eerder, een.bericht);
      await o.store.delete(key);
    };
    await expect(resealAanmelding({ ...o.deps, store: { ...o.store, put } }, id, twee, 'balie-3')).rejects.toThrow(new KanNiet('al-hersleuteld'));
    // The same of a text that lay beside the one it replaces: then it is laid down again.
    await begin();
    let keren = 0;
    const ruimtOp: Store['put'] = async (key, bytes) => {
      await o.store.put(key, bytes);
      if (key.includes('/tekst-') && (keren += 1) === 1) await o.store.delete(key);
    };
    expect((await resealAanmelding({ ...o.deps, store: { ...o.store, put: ruimtOp } }, id, await maakHersleuteld(), 'balie-2')).overgeslagen).toEqual([]);
    expect([keren > 1, await leest(nieuweling.identiteit)]).toEqual([true, alles]);
    // Gone without anybody in its place is a failure of the store.
    const kwijt: Store['put'] = (key, bytes) => (key.startsWith('hersleuteld/') ? Promise.resolve() : o.store.put(key, bytes));
    await begin();
    await expect(resealAanmelding({ ...o.deps, store: { ...o.store, put: kwijt } }, id, await maakHersleuteld(), 'balie-3')).rejects.toThrow(StoreFout);
  });

  it('twee tegelijk, in elke volgorde waarin de opslag antwoordt: een wint, en op elk moment is het bericht te lezen', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), async (s) => {
      await begin();
      const [een, twee] = [await maakHersleuteld(), await maakHersleuteld()];
      const beurt = <A extends unknown[], R>(naam: string, werk: (...a: A) => Promise<R>) => (...a: A): Promise<R> => s.schedule(Promise.resolve(), naam).then(() => werk(...a));
      const traag: Store = { put: beurt('put', o.store.put), get: beurt('get', o.store.get), list: beurt('list', o.store.list), delete: beurt('delete', o.store.delete) };
      const deps = { ...o.deps, store: traag, clock: { now: () => { o.klok.vooruit(1 / 60_000); return o.klok.now(); } } };
      const probeer = (nieuw: Hersleuteld, door: string) => resealAanmelding(deps, id, nieuw, door).then(() => 'ja', code);
      const lezers = [1, 2, 3].map(() => readBericht(traag, id));
      const [uitkomsten, gelezen] = await s.waitFor(Promise.all([Promise.all([probeer(een, 'balie-2'), probeer(twee, 'balie-3')]), Promise.all(lezers)]));
      expect(uitkomsten).toContain('ja');
      for (const uitkomst of uitkomsten) expect(['ja', 'al-hersleuteld']).toContain(uitkomst);
      for (const bytes of gelezen) expect(bytes).not.toBeNull();
      expect(await leest(nieuweling.identiteit)).toEqual(alles);
    }), { numRuns: 60 });
  });

  it('breekt het af na een aantal stappen, dan is alles nog te lezen, en nog eens vragen maakt het af', async () => {
    for (let stappen = 0; stappen < 60; stappen += 1) {
      await begin();
      const nieuw = await maakHersleuteld();
      let n = 0;
      const eindig = <A extends unknown[], R>(werk: (...a: A) => Promise<R>) => (...a: A): Promise<R> => ((n += 1) > stappen ? Promise.reject(new StoreFout('x')) : werk(...a));
      const breekt: Store = { ...o.store, put: eindig(o.store.put), get: eindig(o.store.get), delete: eindig(o.store.delete) };
      const klaar = await resealAanmelding({ ...o.deps, store: breekt }, id, nieuw, 'balie-2').then(() => true, () => false);
      expect([stappen, await leest(balie2.identiteit)]).toEqual([stappen, alles]);
      expect([stappen, o.store.inhoud.has(`aanmelding/${id}`) || (await listVervangen(o.deps, id)).some(({ naam }) => naam.endsWith(id))]).toEqual([stappen, true]);
      if (klaar) continue;
      await resealAanmelding(o.deps, id, nieuw, 'balie-2');
      expect(await leest(nieuweling.identiteit)).toEqual(alles);
      expect(await leest(balie1.identiteit)).toEqual([]);
      expect([...o.store.inhoud.keys()].filter((key) => /^(aanmelding|hersleuteld)\//.test(key))).toHaveLength(1);
    }
  });

  it('een opslag die iets anders bewaart dan er kwam: het oude blijft gelden', async () => {
    const nieuw = await maakHersleuteld();
    const halfStore: Store = { ...o.store, put: (key, bytes) => o.store.put(key, key.startsWith('hersleuteld/') ? bytes.subarray(0, 300) : bytes) };
    await expect(resealAanmelding({ ...o.deps, store: halfStore }, id, nieuw, 'balie-2')).rejects.toThrow(StoreFout);
    expect(await leest(balie2.identiteit)).toEqual(alles);
    expect((await readForLoket(o.deps, id)).berichtHash).toBe(id);
    await resealAanmelding(o.deps, id, nieuw, 'balie-2');
    expect(await leest(nieuweling.identiteit)).toEqual(alles);
  });

  it('wat overblijft van een bericht dat is opgeruimd, gaat de volgende ronde weg en wordt geen nieuw bericht', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    const dossier = (await readDossier(o.store, id))!;
    for (const g of dossier.gebeurtenissen) await o.store.delete(`gebeurtenis/${id}/${g.id}`);
    for (let i = 0; i < 3; i += 1) { o.klok.vooruit(5); await doRound(o.deps); }
    expect([await listDossiers(o.store), await o.store.list('hersleuteld/')]).toEqual([[], []]);
  });
});

describe('wat vervangen is, blijft een tijd liggen', () => {
  const dag = 24 * 60;
  /** What somebody with a session sends to destroy: as many keys as it should be, and of nobody. */
  const maakVernieling = async (): Promise<Hersleuteld> => {
    const van = async (aantal: number): Promise<string[]> => Promise.all(Array.from({ length: aantal }, async () => identityToRecipient(await generateX25519Identity())));
    const { ring: merk, vervangt, gebeurtenissen } = await maakNu();
    const rommel = async (aantal: number) => sealEnvelop({ versie: 1, doel: 'notitie', id: 'x', tekst: crypto.randomUUID() }, await van(aantal));
    return { ring: merk, vervangt, bericht: await rommel(3), gebeurtenissen: await Promise.all(gebeurtenissen.map(async (g) => ({ ...g, inhoud: await rommel(4) }))) };
  };
  /** What lies there now, as what it would be made from, without opening it. */
  const maakNu = async (): Promise<Pick<Hersleuteld, 'ring' | 'vervangt' | 'gebeurtenissen'>> => {
    const { berichtHash, gebeurtenissen } = await readForLoket(o.deps, id);
    return {
      ring: ringmerkVan(ontvangersVan(nieuweRing)), vervangt: berichtHash!,
      gebeurtenissen: gebeurtenissen.flatMap((g) => (isTekst(g.soort) && 'inhoud' in g ? [{ id: g.id, vervangt: vingerafdruk(vanBase64(g.inhoud!)), inhoud: vanBase64(g.inhoud!) }] : [])),
    };
  };
  const laatste = async (wat: string): Promise<Uint8Array> => {
    const { naam } = (await listVervangen(o.deps, id)).find((v) => v.wat === wat)!;
    return openVervangen(o.deps, id, naam, 'balie-2');
  };

  it('wie iets neerlegt dat voor niemand opengaat, vernietigt niets: wat er lag, gaat opnieuw op slot en ligt er weer', async () => {
    const goed = await maakHersleuteld();
    await resealAanmelding(o.deps, id, await maakVernieling(), 'balie-2');
    expect(await leest(balie2.identiteit)).toEqual([]);
    expect((await openAanmelding({ id, berichtHash: id, bericht: await laatste('bericht') }, balie2.identiteit)).bericht.verhaal).toBe('Wat ik vertel.');
    for (const { id: welke } of goed.gebeurtenissen) expect(countOntvangers(await laatste(welke))).toBeGreaterThan(0);
    const nu = await maakNu();
    const terug = { ...goed, vervangt: nu.vervangt, gebeurtenissen: goed.gebeurtenissen.map((g) => ({ ...g, vervangt: nu.gebeurtenissen.find((n) => n.id === g.id)!.vervangt })) };
    expect((await resealAanmelding(o.deps, id, terug, 'balie-2')).overgeslagen).toEqual([]);
    for (const wie of [nieuweling, balie2, kluis]) expect(await leest(wie.identiteit)).toEqual(alles);
  });

  it('wie halverwege laat mislukken wat hij neerlegt, houdt niet weg wat er lag: het loket vindt het terug', async () => {
    const tekst = (await maakVernieling()).gebeurtenissen[0]!;
    const teGroot = { ...tekst, inhoud: new Uint8Array(Buffer.concat([tekst.inhoud, new Uint8Array(1_100_000)])) };
    await resealAanmelding(o.deps, id, { ...await maakVernieling(), gebeurtenissen: [teGroot] }, 'balie-2').catch(() => null);
    expect((await openAanmelding({ id, berichtHash: id, bericht: await laatste('bericht') }, balie2.identiteit)).bericht.verhaal).toBe('Wat ik vertel.');
    // Cut off at any step: what does not lie in its place is found aside.
    for (let stappen = 0; stappen < 12; stappen += 1) {
      await begin();
      let n = 0;
      const put: Store['put'] = (key, bytes) => ((n += 1) > stappen ? Promise.reject(new StoreFout('x')) : o.store.put(key, bytes));
      await resealAanmelding({ ...o.deps, store: { ...o.store, put } }, id, await maakVernieling(), 'balie-2').catch(() => null);
      const gevonden = (await readForLoket(o.deps, id)).berichtHash === id || vingerafdruk(await laatste('bericht')) === id;
      expect([stappen, gevonden]).toEqual([stappen, true]);
    }
  });

  it('wat opzij ligt, ligt daar één keer', async () => {
    const verder = { now: () => { o.klok.vooruit(1); return o.klok.now(); } };
    await resealAanmelding({ ...o.deps, clock: verder }, id, await maakHersleuteld(), 'balie-2');
    expect((await listVervangen(o.deps, id)).map(({ wat }) => wat).filter((wat) => wat === 'bericht')).toHaveLength(1);
  });

  it('ook wie het vaak doet, drijft het goede niet weg', async () => {
    for (let i = 0; i < 12; i += 1) {
      o.klok.vooruit(1);
      await resealAanmelding(o.deps, id, await maakVernieling(), 'balie-2');
    }
    const oudste = (await listVervangen(o.deps, id)).filter(({ wat }) => wat === 'bericht').at(-1)!;
    expect((await openAanmelding({ id, berichtHash: id, bericht: await openVervangen(o.deps, id, oudste.naam, 'balie-2') }, balie2.identiteit)).bericht.verhaal).toBe('Wat ik vertel.');
  });

  it('na veertien dagen is het weg, en niet eerder', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    const { op } = (await listVervangen(o.deps, id))[0]!;
    o.klok.vooruit(14 * dag - 6);
    await doRound(o.deps);
    expect(await listVervangen(o.deps, id)).toHaveLength(4);
    o.klok.vooruit((Date.parse(op) + 14 * dag * 60_000 - Date.parse(o.klok.now())) / 60_000);
    expect(await listVervangen(o.deps, id)).toEqual([]);
    await doRound(o.deps);
    expect(await o.store.list('vervangen/')).toEqual([]);
    expect(await leest(nieuweling.identiteit)).toEqual(alles);
  });

  it('wat de inwoner wist, is ook daar weg, ook als iemand het op dat moment vervangt', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    expect(await o.store.list('vervangen/')).not.toEqual([]);
    await act(o.deps, tag, { actie: 'verwijderen' });
    expect(await o.store.list('vervangen/')).toEqual([]);
    await keepVervangen(o.deps, id, 'bericht', nepBericht());
    o.klok.vooruit(5);
    await doRound(o.deps);
    expect(await o.store.list('vervangen/')).toEqual([]);
  });

  it('wat niet heel is of niet bestaat, wordt niet gegeven, en wie het haalt staat in het journaal', async () => {
    await resealAanmelding(o.deps, id, await maakHersleuteld(), 'balie-2');
    const { naam } = (await listVervangen(o.deps, id))[0]!;
    await openVervangen(o.deps, id, naam, 'balie-3');
    expect((await readJournaal(o.deps, '2026-11')).map(({ wie, wat, over }) => [wie, wat, over])).toContainEqual(['balie-3', 'geopend', id]);
    for (const fout of ['', '../../code/x', naam.slice(0, -1), `${naam.slice(0, -64)}${'a'.repeat(64)}`]) await expect(openVervangen(o.deps, id, fout, 'balie-3')).rejects.toThrow(NietGevonden);
    await o.store.put(`vervangen/${id}/${naam}`, nepBericht());
    await expect(openVervangen(o.deps, id, naam, 'balie-3')).rejects.toThrow(NietGevonden);
  });
});

it('voor hoeveel sleutels iets op slot ging is te tellen, zonder het te openen', async () => {
  expect(countOntvangers(await echtBericht())).toBe(3);
  expect(countOntvangers(await sealEnvelop({ versie: 1, doel: 'notitie', id: 'x', tekst: 'y' }, [balie1.ontvanger]))).toBe(1);
  expect([countOntvangers(nepBericht()), countOntvangers(new Uint8Array(500)), countOntvangers(new Uint8Array())]).toEqual([0, 0, 0]);
});
