import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringBack } from '../../src/application/bring-back.ts';
import { listDossiers, readDossier } from '../../src/application/dossiers.ts';
import { addHandeling, KanNiet } from '../../src/application/loket.ts';
import type { Store } from '../../src/application/ports.ts';
import { doRound } from '../../src/application/round.ts';
import { submitAanmelding, type Inzending } from '../../src/application/submit-aanmelding.ts';
import { act, type Terugkomactie } from '../../src/application/terugkomen.ts';
import type { Gebeurtenis, Handeling, Vastgelegd } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { houderVan } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { bepaalStand, isOpen, opVolgorde, type Stand } from '../../src/domain/aanmelding/stand.ts';
import { bevestigenTot, kanBevestigenVoor } from '../../src/domain/termijnen/bevestiging.ts';
import { kalender, maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

type Los<T> = T extends unknown ? Omit<T, 'op'> : never;
type Feit = Los<Gebeurtenis>;

const t = (minuut: number): string => new Date(Date.parse('2026-11-23T09:00:00.000Z') + minuut * 60_000).toISOString();
const inhoud = 'AAAA';
const vraag = (door = 'a', id = 'O1'): Feit & { id: string } => ({ soort: 'overgedragen', door, naar: 'schuldhulpverlening', manier: 'telefoon', bevestigenVoor: '2026-11-25', inhoud, id });
const claim = (door: string): Feit => ({ soort: 'geclaimd', door });
const los = (door: string): Feit => ({ soort: 'losgelaten', door });
const bevestig = (doorverwijzing = 'O1'): Feit => ({ soort: 'bevestigd', door: 'b', doorverwijzing });
const ronde: Feit = { soort: 'teruggekomen', doorverwijzing: 'O1' };
const haalTerug: Feit = { soort: 'teruggekomen', doorverwijzing: 'O1', door: 'a' };
const neemOver = (door: string, van: string): Feit => ({ soort: 'overgenomen', door, van, inhoud });
const vertrek = (van: string): Feit => ({ soort: 'vrijgekomen', van });
const schrijf: Feit = { soort: 'aangevuld', inhoud };
const sluit = (reden: 'doorverwezen' | 'geholpen'): Feit => ({ soort: 'gesloten', door: 'a', reden, dossierKlaar: false, gezienTot: null });
const spreek: Feit = { soort: 'contact', door: 'a', kanaal: 'bellen', resultaat: 'gesproken', gezienTot: null };

/** Facts one minute apart, after a receipt; the id of an event is its own, or its place. */
const lijst = (feiten: readonly (Feit & { id?: string })[]): Vastgelegd[] => [
  { soort: 'ontvangen', op: t(0), spoed: false, toegezegd: '2026-11-26', opzij: [], id: '0-ontvangen' },
  ...feiten.map((feit, i) => ({ ...feit, op: t(i + 1), id: feit.id ?? `id-${i}` }) as Vastgelegd),
];
const stand = (...feiten: (Feit & { id?: string })[]): Stand => bepaalStand(lijst(feiten))!;

/** Every order of some things. */
const ordes = function* <T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries()) for (const rest of ordes(items.toSpliced(i, 1))) yield [item, ...rest];
};

/** The last closing that was not refused: it is told from what it does to the time since which all was kept elsewhere. */
const geldigeSluiting = (volgorde: readonly Vastgelegd[]) => volgorde.findLast((g, i) =>
  g.soort === 'gesloten' && bepaalStand([...volgorde.slice(0, i), { ...g, dossierKlaar: true }])!.klaarSinds === g.op);

/** What holds at every moment, whatever happened in whatever order. Names what does not. */
const geschonden = (gebeurtenissen: readonly Vastgelegd[]): string[] => {
  const s = bepaalStand(gebeurtenissen)!;
  const volgorde = opVolgorde(gebeurtenissen);
  const laatsteAanvulling = volgorde.findLastIndex((g) => g.soort === 'aangevuld');
  const sluiting = geldigeSluiting(volgorde);
  const regels: Record<string, boolean> = {
    'wat gevraagd is, heeft een medewerker die het nog heeft': s.doorverwijzing?.fase !== 'gevraagd' || s.eigenaar !== null,
    'wat gevraagd is, is niet afgesloten': s.doorverwijzing?.fase !== 'gevraagd' || s.fase !== 'gesloten',
    'er is er hooguit een die voor de inwoner instaat': s.doorverwijzing?.fase === 'bevestigd'
      ? houderVan(s)?.soort === 'organisatie'
      : houderVan(s)?.soort === (s.eigenaar === null ? undefined : 'medewerker'),
    'wat doorverwezen heet, is bevestigd': s.fase !== 'gesloten' || s.doorverwijzing === null || (sluiting?.soort === 'gesloten' && sluiting.reden !== 'doorverwezen') || s.doorverwijzing.fase === 'bevestigd',
    'wat open is en van niemand, telt sinds wanneer': (isOpen(s) && s.eigenaar === null) === (s.vrijSinds !== null),
    'wat de inwoner schreef en niemand zag, wacht': laatsteAanvulling === -1 || volgorde.slice(laatsteAanvulling).some((g) => g.soort === 'ingetrokken') || (s.aanvullingWacht && isOpen(s)),
    'het alarm op een doorverwijzing loopt alleen als zij terug is': !s.doorverwijzing?.onbeheerd || s.doorverwijzing.fase === 'teruggekomen',
  };
  return Object.entries(regels).filter(([, goed]) => !goed).map(([regel]) => regel);
};

describe('een doorverwijzing, in elke volgorde waarin het kan gebeuren', () => {
  it.each<[string, Feit[]]>([
    ['twee claims, vragen, bevestigen, de ronde, loslaten, sluiten', [claim('a'), claim('b'), vraag(), bevestig(), ronde, los('a'), sluit('doorverwezen')]],
    ['vragen terwijl de inwoner schrijft, bevestigen, sluiten', [claim('a'), vraag(), schrijf, bevestig(), ronde, sluit('doorverwezen'), spreek]],
    ['twee overdrachten, de eerste bevestigt laat', [claim('a'), vraag(), ronde, vraag('a', 'O2'), bevestig(), bevestig('O2'), sluit('geholpen')]],
    ['overnemen, vertrekken, vragen, bevestigen, sluiten', [claim('a'), neemOver('b', 'a'), vraag(), vertrek('a'), bevestig(), ronde, sluit('doorverwezen')]],
    ['de collega vraagt een ander en vertrekt, de inwoner schrijft', [claim('a'), neemOver('b', 'a'), vraag('b'), vertrek('b'), schrijf, bevestig(), claim('a')]],
    ['terughalen, bevestigen, intrekken, weer schrijven', [claim('a'), vraag(), haalTerug, bevestig(), { soort: 'ingetrokken' }, schrijf, ronde]],
  ])('%s: op elk moment een die voor de inwoner instaat, en niets valt stil', (_, feiten) => {
    let aantal = 0;
    for (const orde of ordes(feiten)) {
      const alles = lijst(orde);
      for (let tot = 1; tot <= alles.length; tot += 1) {
        const fouten = geschonden(alles.slice(0, tot));
        if (fouten.length > 0) expect.fail(`${orde.slice(0, tot - 1).map((f) => f.soort).join(', ')}: ${fouten.join('; ')}`);
      }
      aantal += 1;
    }
    expect(aantal).toBe(5040);
  });

  it('welke lijst ook, en in welke volgorde ook gelezen: dezelfde stand, met dezelfde zekerheden', () => {
    const feit = fc.constantFrom(
      claim('a'), claim('b'), los('a'), los('b'), neemOver('b', 'a'), neemOver('a', 'b'), vertrek('a'), vertrek('b'), vraag(), vraag('b', 'O2'), bevestig(), bevestig('O2'), ronde, haalTerug, schrijf, spreek, sluit('doorverwezen'), sluit('geholpen'),
      { soort: 'heropend', door: 'a' } as Feit, { soort: 'ingetrokken' } as Feit,
    );
    fc.assert(fc.property(fc.array(feit, { maxLength: 25 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (feiten, loting) => {
      // The id of a handover is one of a kind.
      const eenmalig = feiten.filter((f, i) => !('id' in f) || feiten.indexOf(f) === i);
      const alles = lijst(eenmalig);
      expect(geschonden(alles)).toEqual([]);
      const geschud = alles.map((g) => [loting.next().value ?? 0, g] as const).sort(([a], [b]) => a - b).map(([, g]) => g);
      expect(bepaalStand(geschud)).toEqual(bepaalStand(alles));
    }), { numRuns: 2_000 });
  });
});

describe('tot de ontvanger bevestigt blijft de medewerker', () => {
  it('vragen verandert niet van wie het is; bevestigen wel', () => {
    const gevraagd = stand(claim('a'), spreek, vraag());
    expect(houderVan(gevraagd)).toEqual({ soort: 'medewerker', id: 'a' });
    expect(gevraagd.doorverwijzing).toEqual({ id: 'O1', naar: 'schuldhulpverlening', manier: 'telefoon', bevestigenVoor: '2026-11-25', fase: 'gevraagd', sinds: t(3), onbeheerd: false });
    expect(houderVan(stand(claim('a'), vraag(), bevestig()))).toEqual({ soort: 'organisatie', naar: 'schuldhulpverlening', sinds: t(3) });
  });

  it('alleen wie het bericht heeft vraagt een ander, en niet twee tegelijk', () => {
    expect(stand(claim('a'), vraag('b')).doorverwijzing).toBeNull();
    expect(stand(claim('a'), vraag(), vraag('a', 'O2')).doorverwijzing).toMatchObject({ id: 'O1' });
    expect(stand(claim('a'), vraag(), ronde, vraag('a', 'O2')).doorverwijzing).toMatchObject({ id: 'O2', fase: 'gevraagd' });
  });

  it('loslaten en afsluiten kan pas als de doorverwijzing klaar is of terug', () => {
    expect(stand(claim('a'), vraag(), los('a'))).toMatchObject({ eigenaar: 'a', doorverwijzing: { fase: 'gevraagd' } });
    expect(stand(claim('a'), vraag(), sluit('geholpen')).fase).toBe('geclaimd');
    expect(stand(claim('a'), vraag(), ronde, sluit('doorverwezen')).fase).toBe('geclaimd');
    expect(stand(claim('a'), vraag(), bevestig(), sluit('doorverwezen'))).toMatchObject({ fase: 'gesloten', eigenaar: 'a', doorverwijzing: { fase: 'bevestigd' } });
  });

  it('wie te laat bevestigt, bevestigt nog: zolang er niemand anders is gevraagd', () => {
    expect(stand(claim('a'), vraag(), ronde, bevestig()).doorverwijzing).toMatchObject({ fase: 'bevestigd', onbeheerd: false });
    expect(stand(claim('a'), vraag(), ronde, vraag('a', 'O2'), bevestig()).doorverwijzing).toMatchObject({ id: 'O2', fase: 'gevraagd' });
  });

  it('de ronde haalt niets terug wat bevestigd is; een medewerker wel, als de ontvanger het teruggeeft', () => {
    expect(stand(claim('a'), vraag(), bevestig(), ronde).doorverwijzing?.fase).toBe('bevestigd');
    const terug = stand(claim('a'), vraag(), bevestig(), haalTerug);
    expect([terug.doorverwijzing?.fase, houderVan(terug), terug.doorverwijzing?.onbeheerd]).toEqual(['teruggekomen', { soort: 'medewerker', id: 'a' }, false]);
  });

  it('het alarm op wat terugkwam stopt als een medewerker er iets aan doet, en niet door een notitie of een poging', () => {
    const basis = [claim('a'), vraag(), ronde] as const;
    const onbeheerd = (...feiten: Feit[]) => stand(...basis, ...feiten).doorverwijzing?.onbeheerd;
    expect(onbeheerd()).toBe(true);
    for (const feit of [{ soort: 'notitie', door: 'a', inhoud }, { soort: 'geopend', door: 'a' }, { ...spreek, resultaat: 'niet-bereikt' }, { soort: 'triage', door: 'a', spoed: false, dienst: 'geldloket', inhoud }] as Feit[]) {
      expect([feit.soort, onbeheerd(feit)]).toEqual([feit.soort, true]);
    }
    for (const feit of [spreek, { soort: 'beantwoord', door: 'a', inhoud }, los('a'), sluit('geholpen'), bevestig(), vraag('a', 'O2')] as Feit[]) {
      expect([feit.soort, onbeheerd(feit)]).toEqual([feit.soort, false]);
    }
  });
});

describe('tot wanneer de ontvanger kan bevestigen', () => {
  it.each([
    ['een woensdag: tot het eind van de werkdag', '2026-11-25', '2026-11-25T15:30:00.000Z'],
    ['een vrijdag: tot half een', '2026-11-27', '2026-11-27T11:30:00.000Z'],
    ['een zondag: tot het eind van de vrijdag ervoor', '2026-11-29', '2026-11-27T11:30:00.000Z'],
    ['eerste kerstdag: tot het eind van de dag ervoor', '2026-12-25', '2026-12-24T15:30:00.000Z'],
    ['in de zomertijd: een uur eerder op de klok van de wereld', '2027-04-07', '2027-04-07T14:30:00.000Z'],
  ])('%s', (_, datum, moment) => {
    expect(bevestigenTot(kalender, datum)).toBe(moment);
  });

  it('vandaag mag, zolang er vandaag nog iemand werkt; over vier weken ook, en niet later', () => {
    expect(kanBevestigenVoor(kalender, '2026-11-23', t(0))).toBe(true);
    expect(kanBevestigenVoor(kalender, '2026-11-23', '2026-11-23T15:30:00.000Z')).toBe(false);
    expect(kanBevestigenVoor(kalender, '2026-11-22', t(0))).toBe(false);
    expect(kanBevestigenVoor(kalender, '2026-12-21', t(0))).toBe(true);
    expect(kanBevestigenVoor(kalender, '2026-12-22', t(0))).toBe(false);
  });
});

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
const verzegeld = (): string => Buffer.from(nepBericht()).toString('base64');
/** A second later, as it is with people: what happens in the same millisecond has no order of its own. */
const doe = (id: string, handeling: Handeling, door = 'balie-1') => { o.klok.vooruit(1 / 60); return addHandeling(o.deps, id, handeling, door); };
const inwoner = (tag: string, wat: Terugkomactie) => { o.klok.vooruit(1 / 60); return act(o.deps, tag, wat); };
const laatLopen = async (minuten: number): Promise<void> => {
  for (let m = 0; m < minuten; m += 5) {
    o.klok.vooruit(5);
    await doRound(o.deps);
  }
};
const gebeld = (): [string, string][] => o.postbode.post.map((m) => [m.soort === 'bel' ? m.aan : 'inwoner', m.op.slice(0, 16)]);
const stuur = async (stuk: Partial<Inzending> = {}) => {
  const tag = maakTag();
  return { tag, ...(await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: false, opzij: [], ...stuk })) };
};
const gesproken = { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' } as const;
const draagOver = (bevestigenVoor = '2026-11-25') => ({ soort: 'overgedragen', naar: 'formulierhulp', manier: 'papier', bevestigenVoor, inhoud: verzegeld() }) as const;
/** An aanmelding with a first contact, handed over; the bell of the desk is silent. */
const overgedragen = async (bevestigenVoor?: string, stuk?: Partial<Inzending>) => {
  const { id, tag } = await stuur(stuk);
  await doe(id, { soort: 'geclaimd' });
  await doe(id, gesproken);
  const { doorverwijzing } = await doe(id, draagOver(bevestigenVoor));
  return { id, tag, doorverwijzing: doorverwijzing!.id };
};
const nu = async (id: string) => (await readDossier(o.store, id))!.stand;

describe('een doorverwijzing die niemand bevestigt', () => {
  it('komt terug aan het eind van de afgesproken dag en escaleert als een nieuw bericht', async () => {
    const { id } = await overgedragen();
    await laatLopen(2 * 24 * 60);
    expect(await nu(id)).toMatchObject({ eigenaar: 'balie-1', doorverwijzing: { fase: 'gevraagd' } });
    await laatLopen(6 * 24 * 60);
    expect(await nu(id)).toMatchObject({ eigenaar: 'balie-1', doorverwijzing: { fase: 'teruggekomen', onbeheerd: true } });
    expect(gebeld()).toEqual([
      ['loket', '2026-11-25T15:30'], ['iedereen', '2026-11-26T13:30'], ['teamleider', '2026-11-30T11:30'], ['manager', '2026-11-30T15:30'],
    ].map(([aan, op]) => [aan, expect.stringMatching(op!.slice(0, 15))]));
  });

  it('met spoed gaat dat in werkuren', async () => {
    await overgedragen('2026-11-24', { spoed: true });
    await laatLopen(3 * 24 * 60);
    expect(gebeld().map(([aan, op]) => [aan, op.slice(0, 15)])).toEqual([
      ['loket', '2026-11-24T15:3'], ['iedereen', '2026-11-25T09:3'], ['teamleider', '2026-11-25T11:3'], ['manager', '2026-11-25T15:3'],
    ]);
  });

  it('telt vanaf de afgesproken dag, ook als de ronde twee dagen stilstond', async () => {
    const { id } = await overgedragen('2026-11-24', { spoed: true });
    o.klok.zet('2026-11-26T12:00:00.000Z');
    await laatLopen(5);
    await laatLopen(10);
    expect(gebeld().map(([aan]) => aan).sort()).toEqual(['iedereen', 'loket', 'manager', 'teamleider']);
    expect((await nu(id)).doorverwijzing).toMatchObject({ fase: 'teruggekomen', sinds: '2026-11-26T12:05:00.000Z' });
  });

  it('belt niet meer als de medewerker de inwoner sprak, en ook niet na een late bevestiging', async () => {
    const [een, twee] = [await overgedragen('2026-11-23'), await overgedragen('2026-11-23')];
    await laatLopen(12 * 60);
    expect(gebeld()).toHaveLength(1);
    await doe(een.id, gesproken);
    await doe(twee.id, { soort: 'bevestigd', doorverwijzing: twee.doorverwijzing }, 'balie-2');
    await laatLopen(7 * 24 * 60);
    expect(gebeld()).toHaveLength(1);
  });

  it('komt een keer terug, hoe vaak de ronde ook loopt', async () => {
    const { id } = await overgedragen('2026-11-23');
    o.klok.zet('2026-11-24T09:00:00.000Z');
    const lijstNu = await listDossiers(o.store);
    await Promise.all([bringBack(o.deps, lijstNu), bringBack(o.deps, lijstNu)]);
    const stand = await nu(id);
    expect(await bringBack(o.deps, await listDossiers(o.store))).toBe(0);
    expect(stand.doorverwijzing).toMatchObject({ fase: 'teruggekomen', sinds: '2026-11-24T09:00:00.000Z' });
  });

  it('trok de inwoner het bericht in, dan komt er niets terug en belt er niets; schrijft zij weer, dan wel', async () => {
    const { id, tag } = await overgedragen('2026-11-23');
    await inwoner(tag, { actie: 'intrekken' });
    await laatLopen(24 * 60);
    expect([(await nu(id)).doorverwijzing?.fase, gebeld()]).toEqual(['gevraagd', []]);
    await inwoner(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    await laatLopen(5);
    expect((await nu(id)).doorverwijzing?.fase).toBe('teruggekomen');
  });
});

describe('een bericht dat na het eerste contact wordt losgelaten', () => {
  it('valt niet stil: het belt en escaleert als een nieuw bericht', async () => {
    const { id } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    await doe(id, gesproken);
    await laatLopen(60);
    expect(gebeld()).toEqual([]);
    await doe(id, { soort: 'losgelaten' });
    await laatLopen(7 * 24 * 60);
    expect(gebeld().map(([aan, op]) => [aan, op.slice(0, 13)])).toEqual([['loket', '2026-11-23T10'], ['iedereen', '2026-11-24T13'], ['teamleider', '2026-11-26T11'], ['manager', '2026-11-26T15']]);
  });

  it('ook als het beantwoord was, of als een collega het heropende', async () => {
    const beantwoord = await stuur();
    await doe(beantwoord.id, { soort: 'geclaimd' });
    await doe(beantwoord.id, { soort: 'beantwoord', inhoud: verzegeld() });
    await doe(beantwoord.id, { soort: 'losgelaten' });
    await laatLopen(5);
    expect(gebeld().map(([aan]) => aan)).toEqual(['loket']);
  });

  it('is stil zodra iemand het weer oppakt', async () => {
    const { id } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    await doe(id, gesproken);
    await doe(id, { soort: 'losgelaten' });
    await laatLopen(10);
    await doe(id, { soort: 'geclaimd' }, 'balie-2');
    await laatLopen(7 * 24 * 60);
    expect(gebeld().map(([aan]) => aan)).toEqual(['loket']);
  });
});

describe('wat het loket wel en niet kan met een doorverwijzing', () => {
  const kan = (id: string, handeling: Handeling, door?: string) => doe(id, handeling, door).then(() => 'ja', (fout: unknown) => (fout instanceof KanNiet ? fout.code : String(fout)));

  it('alleen de eigenaar vraagt een ander; bevestigen en terugnemen schrijft iedere collega op', async () => {
    const { id, doorverwijzing } = await overgedragen();
    expect(await kan(id, draagOver(), 'balie-2')).toBe('niet-van-u');
    expect(await kan(id, { soort: 'triage', spoed: true, dienst: 'geldloket', inhoud: verzegeld() }, 'balie-2')).toBe('niet-van-u');
    expect(await kan(id, { soort: 'notitie', inhoud: verzegeld() }, 'balie-2')).toBe('ja');
    expect(await kan(id, { soort: 'bevestigd', doorverwijzing, inhoud: verzegeld() }, 'balie-2')).toBe('ja');
    expect(await kan(id, { soort: 'teruggekomen', doorverwijzing }, 'balie-2')).toBe('ja');
  });

  it('zolang de ontvanger niet heeft bevestigd kan het niet los, niet dicht en niet naar een ander', async () => {
    const { id, doorverwijzing } = await overgedragen();
    expect(await kan(id, { soort: 'losgelaten' })).toBe('doorverwijzing-loopt');
    expect(await kan(id, { soort: 'gesloten', reden: 'hoeft-niet-meer', dossierKlaar: true })).toBe('doorverwijzing-loopt');
    expect(await kan(id, draagOver())).toBe('doorverwijzing-loopt');
    await doe(id, { soort: 'bevestigd', doorverwijzing });
    expect(await kan(id, draagOver())).toBe('doorverwijzing-loopt');
    expect(await kan(id, { soort: 'gesloten', reden: 'doorverwezen', dossierKlaar: true })).toBe('ja');
  });

  it('doorverwezen heet het pas als iemand heeft bevestigd', async () => {
    const { id } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    expect(await kan(id, { soort: 'gesloten', reden: 'doorverwezen', dossierKlaar: true })).toBe('niet-bevestigd');
    expect(await kan(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: true })).toBe('ja');
  });

  it('bevestigen gaat over deze doorverwijzing, en een keer', async () => {
    const { id, doorverwijzing } = await overgedragen();
    expect(await kan(id, { soort: 'bevestigd', doorverwijzing: 'O9' })).toBe('geen-doorverwijzing');
    await doe(id, { soort: 'bevestigd', doorverwijzing });
    expect(await kan(id, { soort: 'bevestigd', doorverwijzing })).toBe('geen-doorverwijzing');
  });

  it('de dag ligt in de toekomst en binnen vier weken', async () => {
    const { id } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    for (const dag of ['2026-11-22', '2026-12-22', '2020-01-01', '2099-01-01']) expect(await kan(id, draagOver(dag))).toBe('datum');
    expect(await kan(id, draagOver('2026-11-23'))).toBe('ja');
  });

  it('schreef de inwoner net iets, dan leest de medewerker dat eerst', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    await inwoner(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    expect(await kan(id, { ...draagOver(), gezienTot: null })).toBe('nieuwe-aanvulling');
    expect(await kan(id, { ...draagOver(), gezienTot: o.klok.now() })).toBe('ja');
  });

  it('woorden die niet op slot zijn, worden niet aangenomen', async () => {
    const { id, doorverwijzing } = await overgedragen();
    const open = Buffer.from('Zij wil niet dat haar man het hoort. '.repeat(20)).toString('base64');
    for (const handeling of [{ soort: 'notitie', inhoud: open }, { soort: 'beantwoord', inhoud: open }, { soort: 'triage', spoed: false, dienst: 'geldloket', inhoud: open }, { soort: 'bevestigd', doorverwijzing, inhoud: open }] as const) {
      await expect(doe(id, handeling)).rejects.toThrow('not an age file');
    }
    expect((await readDossier(o.store, id))!.gebeurtenissen.map((g) => g.soort)).toEqual(['ontvangen', 'geclaimd', 'contact', 'overgedragen']);
  });

  it('wie niet meer wil, wordt niet overgedragen', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    await inwoner(tag, { actie: 'intrekken' });
    expect(await kan(id, draagOver())).toBe('ingetrokken');
  });
});

describe('op hetzelfde moment, in elke volgorde waarin de opslag antwoordt', () => {
  /** The store answers in an order that fast-check chooses; a clock that never says the same twice. */
  const verstoord = (s: fc.Scheduler): Opstelling['deps'] => {
    const beurt = <A extends unknown[], R>(naam: string, werk: (...a: A) => Promise<R>) => (...a: A): Promise<R> => s.schedule(Promise.resolve(), naam).then(() => werk(...a));
    const { store } = o;
    const traag: Store = { put: beurt('put', store.put), get: beurt('get', store.get), list: beurt('list', store.list), delete: beurt('delete', store.delete) };
    return { ...o.deps, store: traag, clock: { now: () => { o.klok.vooruit(1 / 60_000); return o.klok.now(); } } };
  };
  const probeer = (werk: Promise<unknown>): Promise<string> => werk.then(() => 'ja', (fout: unknown) => (fout instanceof KanNiet ? fout.code : Promise.reject(fout as Error)));
  const overal = (proef: (s: fc.Scheduler) => Promise<void>) => fc.assert(fc.asyncProperty(fc.scheduler(), async (s) => { o = maakOpstelling(); await proef(s); }), { numRuns: 150 });

  it('twee collega’s pakken op: ieder die terugleest ziet dezelfde eigenaar', () => overal(async (s) => {
    const { id } = await stuur();
    const deps = verstoord(s);
    const werk = Promise.all(['balie-1', 'balie-2'].map((door) => addHandeling(deps, id, { soort: 'geclaimd' }, door)));
    await s.waitFor(werk);
    const { eigenaar } = await nu(id);
    expect(['balie-1', 'balie-2']).toContain(eigenaar);
    expect((await listDossiers(o.store))[0]!.stand.eigenaar).toBe(eigenaar);
  }));

  it('overdragen terwijl de inwoner schrijft: wat zij schreef wacht, en de medewerker heeft het nog', () => overal(async (s) => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' });
    const deps = verstoord(s);
    const werk = Promise.all([
      probeer(addHandeling(deps, id, { ...draagOver(), gezienTot: null }, 'balie-1')), act(deps, tag, { actie: 'aanvullen', inhoud: nepBericht() }),
    ]);
    const [uitkomst] = await s.waitFor(werk);
    expect(['ja', 'nieuwe-aanvulling']).toContain(uitkomst);
    const na = await nu(id);
    expect([na.aanvullingWacht, na.eigenaar, na.doorverwijzing?.fase ?? 'geen']).toEqual([true, 'balie-1', uitkomst === 'ja' ? 'gevraagd' : 'geen']);
  }));

  it('bevestigen terwijl de ronde het terughaalt: het is bevestigd', () => overal(async (s) => {
    const { id, doorverwijzing } = await overgedragen('2026-11-23');
    o.klok.zet('2026-11-23T16:00:00.000Z');
    const deps = verstoord(s);
    const dossiers = await listDossiers(o.store);
    const werk = Promise.all([bringBack(deps, dossiers), bringBack(deps, dossiers), addHandeling(deps, id, { soort: 'bevestigd', doorverwijzing }, 'balie-2')]);
    await s.waitFor(werk);
    const na = await nu(id);
    expect(na.doorverwijzing).toMatchObject({ fase: 'bevestigd', onbeheerd: false });
    expect(houderVan(na)?.soort).toBe('organisatie');
  }));

  it('de een sluit af en de ander haalt terug: nooit dicht als doorverwezen zonder bevestiging', () => overal(async (s) => {
    const { id, doorverwijzing } = await overgedragen();
    await doe(id, { soort: 'bevestigd', doorverwijzing });
    const deps = verstoord(s);
    const werk = Promise.all([
      probeer(addHandeling(deps, id, { soort: 'gesloten', reden: 'doorverwezen', dossierKlaar: false }, 'balie-1')),
      probeer(addHandeling(deps, id, { soort: 'teruggekomen', doorverwijzing }, 'balie-2')),
    ]);
    await s.waitFor(werk);
    const na = await nu(id);
    expect(na.fase === 'gesloten' ? na.doorverwijzing?.fase : 'bevestigd').toBe('bevestigd');
    expect(geschonden((await readDossier(o.store, id))!.gebeurtenissen)).toEqual([]);
  }));
});
