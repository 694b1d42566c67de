import { describe, expect, it } from 'vitest';
import { aantalNieuw, type Actie, begin, notitieSleutel, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import { leesBericht } from '../../src/components/loket/bericht.ts';
import type { Dossier, Lijstregel } from '../../src/components/loket/typen.ts';

const regel = (id: string, anders: Partial<Lijstregel> = {}): Lijstregel => ({
  id, fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: null, opzij: [], dubbelVan: null,
  eigenaar: null, dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null, ...anders,
});
const dossier = (id: string, anders: Partial<Lijstregel> = {}): Dossier => ({ ...regel(id, anders), bericht: 'x', berichtHash: 'x', gebeurtenissen: [], wisVanaf: null });
const na = (staat: Staat, ...acties: Actie[]): Staat => acties.reduce(verwerk, staat);

const open = na(begin(true), { soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'ik', naam: 'Ik' }, regels: [regel('a'), regel('b')], nu: 'nu' });
const geopend: Actie = {
  soort: 'geopend', id: 'a', dossier: dossier('a'), bericht: leesBericht({ verhaal: 'geheim', naam: 'Sam' }), antwoordOntvanger: null, teksten: { x: 'geheim' }, melding: '',
};
const inZaak = na(open, { soort: 'bekijk', id: 'a' }, geopend, { soort: 'concept', id: 'a', tekst: 'half' });

describe('op slot', () => {
  it.each(['gesloten', 'rust', 'verlopen', 'kluis'] as const)('blijft er niets over van wat er stond (%s)', (reden) => {
    const dicht = na(inZaak, { soort: 'slot', reden });
    expect(dicht).toEqual({ ...begin(true), slot: reden, focus: { op: 'slot', keer: expect.any(Number) as number } });
    expect(JSON.stringify(dicht)).not.toMatch(/geheim|half|Sam/);
  });
  it('verandert niets meer door een antwoord dat te laat komt', () => {
    const dicht = na(inZaak, { soort: 'slot', reden: 'rust' });
    expect(na(dicht, geopend, { soort: 'lijst', regels: [regel('c')], nu: 'later' }, { soort: 'open', ik: { id: 'x', naam: 'x' }, regels: [], nu: '' })).toBe(dicht);
  });
});

describe('een bericht op het scherm', () => {
  it('is het bericht waar men naar vroeg, ook als een eerder antwoord later komt', () => {
    const ander = na(open, { soort: 'bekijk', id: 'a' }, { soort: 'bekijk', id: 'b' }, geopend);
    expect(ander.zaak).toMatchObject({ id: 'b', laden: 'bezig', bericht: null });
  });
  it('houdt wat men doet bij verversen op de achtergrond', () => {
    const bezig = na(inZaak, { soort: 'bezig', wat: 'contact', melding: '' }, { soort: 'bijgewerkt', id: 'a', dossier: dossier('a', { eigenaar: 'x' }), teksten: {} });
    expect(bezig.zaak).toMatchObject({ bezig: 'contact', teksten: { x: 'geheim' }, dossier: { eigenaar: 'x' } });
    expect(bezig.regels[0]?.eigenaar).toBe('x');
    expect(bezig.focus).toEqual(inZaak.focus);
  });
  it('zegt na een gelukte handeling wat er is gebeurd, op de plek waar dat gebeurde', () => {
    const klaar = na(inZaak, { soort: 'bezig', wat: 'contact', melding: '' }, { soort: 'gedaan', id: 'a', dossier: dossier('a'), teksten: {}, plek: 'contact', zin: 'Vastgelegd.', focus: null });
    expect(klaar).toMatchObject({ melding: 'Vastgelegd.', zaak: { bezig: null, gelukt: { plek: 'contact', zin: 'Vastgelegd.' }, netTeLaat: false } });
  });
  it('hoort boven het scherm wat niet lukte bij een bericht dat al was verlaten, en blijft bezig met wat hier nog loopt', () => {
    const ander = na(inZaak, { soort: 'bezig', wat: 'contact', melding: '' }, { soort: 'bekijk', id: 'b' }, { ...geopend, id: 'b', dossier: dossier('b') }, { soort: 'bezig', wat: 'notitie', melding: '' });
    const mislukt = na(ander, { soort: 'nietGelukt', id: 'a', plek: 'contact', zin: 'Geen verbinding.' });
    const mislukking = { id: 'a', plek: 'contact', zin: 'Geen verbinding.' } as const;
    expect(mislukt).toEqual({ ...ander, mislukt: [mislukking] });
    // It stays until it was seen: with the button, or at its place in the message itself.
    expect(na(mislukt, { soort: 'bekijk', id: 'c' }).mislukt).toEqual([mislukking]);
    expect(na(mislukt, { soort: 'mislukkingGezien', mislukking: mislukt.mislukt[0]! })).toMatchObject({ mislukt: [], focus: { op: 'kop' } });
    const terug = na(mislukt, { soort: 'bekijk', id: 'a' }, geopend);
    expect(terug).toMatchObject({ mislukt: [], zaak: { fout: { plek: 'contact', zin: 'Geen verbinding.' } }, focus: { op: 'fout-contact' } });
    // Of each place the last; of a second message its own.
    const meer = na(mislukt, { soort: 'nietGelukt', id: 'a', plek: 'contact', zin: 'Storing.' }, { soort: 'nietGelukt', id: 'c', plek: 'notitie', zin: 'Storing.' });
    expect(meer.mislukt.map(({ id, plek, zin }) => [id, plek, zin])).toEqual([['a', 'contact', 'Storing.'], ['c', 'notitie', 'Storing.']]);
  });
  it('laat het formulier zien waarin doorgeven niet lukte', () => {
    const terug = na(inZaak, { soort: 'terug' }, { soort: 'nietGelukt', id: 'a', plek: 'overdracht', zin: 'Storing.' }, { soort: 'bekijk', id: 'a' });
    expect(terug).toMatchObject({ mislukt: [], zaak: { fout: { plek: 'overdracht', zin: 'Storing.' }, overdracht: { stap: 'invullen' } } });
  });
  it('weet dat een collega net eerder was', () => {
    const laat = na(inZaak, { soort: 'gedaan', id: 'a', dossier: dossier('a', { eigenaar: 'x' }), teksten: {}, plek: null, zin: 'X was eerder.', focus: 'kop-oppakken' });
    expect(laat).toMatchObject({ zaak: { netTeLaat: true, gelukt: null }, focus: { op: 'kop-oppakken' } });
  });
  it('bewaart een begonnen antwoord als men even weggaat', () => {
    expect(na(inZaak, { soort: 'terug' }, { soort: 'bekijk', id: 'a' }).concepten).toEqual({ a: 'half' });
  });
  it('is weg van het scherm zodra de inwoner het wiste, hoe men dat ook hoort', () => {
    const gewist = dossier('a', { fase: 'verwijderd' });
    for (const actie of [
      { soort: 'bijgewerkt', id: 'a', dossier: gewist, teksten: {} },
      { soort: 'gedaan', id: 'a', dossier: gewist, teksten: {}, plek: 'contact', zin: '', focus: null },
    ] satisfies Actie[]) expect(JSON.stringify(na(inZaak, actie).zaak)).not.toMatch(/geheim|Sam/);
  });
  it('onthoudt een kaart die nog niet weg is, en laat haar los als zij vastligt', () => {
    const invoer = { naar: 'taalhulp', gekozen: '', organisatie: '', manier: 'papier', bevestigenVoor: '2026-11-26', mag: 'ja' as const, toestemming: 'ja', delen: [], verhaal: 'kort' };
    const kaart = na(inZaak, { soort: 'overdracht', overdracht: { stap: 'nakijken', invoer, kaart: 'kort' } });
    expect(kaart.focus.op).toBe('kop-kaart');
    expect(na(kaart, { soort: 'nietGelukt', id: 'a', plek: 'overdracht', zin: 'Geen verbinding.' }, { soort: 'bijgewerkt', id: 'a', dossier: dossier('a'), teksten: {} }).zaak?.overdracht).toMatchObject({ invoer });
    expect(na(kaart, { soort: 'gedaan', id: 'a', dossier: dossier('a'), teksten: {}, plek: 'notitie', zin: '', focus: null }).zaak?.overdracht).not.toBeNull();
    expect(na(kaart, { soort: 'gedaan', id: 'a', dossier: dossier('a'), teksten: {}, plek: 'overdracht', zin: '', focus: 'kop-overdracht' }).zaak?.overdracht).toBeNull();
  });
  it('bewaart een doorverwijzing die half is ingevuld als men even weggaat, tot zij vastligt of niet meer hoeft', () => {
    const invoer = { naar: 'taalhulp', gekozen: 'Taalpunt', organisatie: '', manier: null, bevestigenVoor: '', mag: null, toestemming: 'ja', delen: [], verhaal: '' };
    const half = na(inZaak, { soort: 'overdracht', overdracht: { stap: 'invullen' } }, { soort: 'overdrachtConcept', id: 'a', invoer });
    expect(na(half, { soort: 'terug' }, { soort: 'bekijk', id: 'a' }).overdrachten).toEqual({ a: invoer });
    expect(na(half, { soort: 'overdrachtConcept', id: 'a', invoer: null }).overdrachten).toEqual({});
    expect(na(half, { soort: 'lijst', regels: [regel('a', { fase: 'verwijderd' })], nu: '' }).overdrachten).toEqual({});
    expect(na(half, { soort: 'slot', reden: 'rust' }).overdrachten).toEqual({});
  });
  it('houdt een begonnen notitie apart van een antwoord, en vergeet haar als de inwoner het bericht wist', () => {
    const notitie = na(inZaak, { soort: 'concept', id: notitieSleutel('a'), tekst: 'voor Kim' });
    expect(notitie.concepten).toEqual({ a: 'half', 'a:notitie': 'voor Kim' });
    expect(na(notitie, { soort: 'concept', id: 'a', tekst: '' }).concepten).toEqual({ 'a:notitie': 'voor Kim' });
    expect(na(notitie, { soort: 'lijst', regels: [regel('a', { fase: 'verwijderd' })], nu: '' }).concepten).toEqual({});
  });
});

describe('de focus', () => {
  it('gaat naar de kop van een nieuw scherm, en terug naar de regel waar men was', () => {
    expect(open.focus.op).toBe('kop');
    expect(inZaak.focus).toEqual({ op: 'kop', keer: open.focus.keer + 1 });
    expect(na(inZaak, { soort: 'terug' }).focus.op).toBe('rij-a');
  });
  it('gaat naar wat er mis is', () => {
    expect(na(begin(true), { soort: 'opent', stap: 'bezig' }, { soort: 'openfout', fouten: ['geen-bestand'] })).toMatchObject({ fase: 'dicht', focus: { op: 'fouten' } });
    expect(na(inZaak, { soort: 'nietGelukt', id: 'a', plek: 'contact', zin: 'Kies.' }).focus.op).toBe('fout-contact');
  });
  it('blijft staan als de lijst vanzelf ververst', () => {
    expect(na(open, { soort: 'lijst', regels: [regel('c')], nu: 'later' }).focus).toEqual(open.focus);
  });
});

it('telt alleen wat er nog niet was als nieuw', () => {
  expect(aantalNieuw([regel('a')], [regel('a', { spoed: true }), regel('b')])).toBe(1);
});

it('vergeet naam en begonnen antwoord van wat een inwoner wist', () => {
  expect(inZaak).toMatchObject({ namen: { a: 'Sam' }, concepten: { a: 'half' } });
  expect(na(inZaak, { soort: 'lijst', regels: [regel('a', { fase: 'verwijderd' })], nu: 'later' })).toMatchObject({ namen: {}, concepten: {} });
  expect(na(inZaak, { ...geopend, dossier: dossier('a', { fase: 'verwijderd' }), bericht: null })).toMatchObject({ namen: {}, concepten: {} });
});
