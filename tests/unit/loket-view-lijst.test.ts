import { describe, expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import gemeente from '../../content/gemeenten/steenwijkerland/gemeente.json' with { type: 'json' };
import { dagInWoorden, type Klok, momentInWoorden, termijnInWoorden, werkurenInWoorden } from '../../src/components/loket/dagen.ts';
import { type Groep, groepVan, inGroepen, labelsVan, naamVan } from '../../src/components/loket/groepen.ts';
import { type Actie, begin, verwerk } from '../../src/components/loket/staat.ts';
import type { Bericht, Dossier, Lijstregel } from '../../src/components/loket/typen.ts';
import { type Filter, filters, gekozenRegels } from '../../src/components/loket/zoeken.ts';

const regel = (anders: Partial<Lijstregel> = {}): Lijstregel => ({
  id: 'a', fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: '2026-11-27', opzij: [], dubbelVan: null,
  eigenaar: null, dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null, ...anders,
});
const klok = (nu: string): Klok => ({ nu, tijdzone: 'Europe/Amsterdam', rooster: { tijden: gemeente.telefonischBereikbaar.waarde, vrij: ['2026-12-25', '2026-12-26'] }, woorden });

describe('de groep waarin een bericht staat', () => {
  const gevallen: [string, Partial<Lijstregel>, Groep][] = [
    ['een nieuw bericht', {}, 'nieuw'],
    ['spoed zonder contact, van wie het ook is', { spoed: true, fase: 'geclaimd', eigenaar: 'collega' }, 'spoed'],
    ['spoed na het eerste contact is gewoon werk', { spoed: true, fase: 'geclaimd', eigenaar: 'ik', eersteContact: '2026-11-24T09:00:00.000Z' }, 'mijn'],
    ['wat ik heb opgepakt', { fase: 'geclaimd', eigenaar: 'ik' }, 'mijn'],
    ['wat een collega heeft', { fase: 'geclaimd', eigenaar: 'collega' }, 'collega'],
    ['wat beantwoord is', { fase: 'beantwoord', eigenaar: 'ik', eersteContact: 'x' }, 'wacht'],
    ['waar de inwoner op terugschreef', { fase: 'beantwoord', eigenaar: 'ik', eersteContact: 'x', aanvullingWacht: true }, 'mijn'],
    ['wat na een antwoord is losgelaten: dan heeft niemand het', { fase: 'beantwoord', eersteContact: 'x' }, 'nieuw'],
    ['wat opviel', { opzij: ['te-snel'] }, 'nakijken'],
    ['wat opviel, ook met spoed: het label staat erbij', { opzij: ['te-snel'], spoed: true }, 'nakijken'],
    ['wat opviel en is opgepakt', { opzij: ['te-snel'], fase: 'geclaimd', eigenaar: 'ik' }, 'mijn'],
    ['wat is afgesloten', { fase: 'gesloten', spoed: true, eigenaar: 'ik' }, 'dicht'],
    ['wat niet meer hoeft', { fase: 'ingetrokken', spoed: true }, 'dicht'],
    ['wat is gewist', { fase: 'verwijderd' }, 'dicht'],
  ];
  it.each(gevallen)('%s', (_, anders, groep) => {
    expect(groepVan(regel(anders), 'ik')).toBe(groep);
  });

  it('staat elk bericht in precies één groep', () => {
    const alle = gevallen.map(([, anders], i) => regel({ ...anders, id: String(i) }));
    expect(Object.values(inGroepen(alle, 'ik')).flat().map((r) => r.id).sort()).toEqual(alle.map((r) => r.id).sort());
  });
});

describe('de volgorde', () => {
  it('is spoed, dan de dichtstbijzijnde datum, dan wie het langst wacht; zonder datum achteraan', () => {
    const regels = [
      regel({ id: 'zonder', toegezegd: null }),
      regel({ id: 'later' }),
      regel({ id: 'jonger', toegezegd: '2026-11-25', ontvangen: '2026-11-24T10:00:00.000Z' }),
      regel({ id: 'ouder', toegezegd: '2026-11-25' }),
      regel({ id: 'spoed', spoed: true, eersteContact: 'x', toegezegd: '2026-12-01' }),
    ];
    expect(inGroepen(regels, 'ik').nieuw.map((r) => r.id)).toEqual(['spoed', 'ouder', 'jonger', 'later', 'zonder']);
  });
  it('is van wat is afgesloten: het laatste eerst', () => {
    const dicht = (id: string, op: string): Lijstregel => regel({ id, fase: 'gesloten', laatsteActiviteit: op });
    expect(inGroepen([dicht('a', '2026-11-01'), dicht('b', '2026-11-03')], 'ik').dicht.map((r) => r.id)).toEqual(['b', 'a']);
  });
});

describe('de labels', () => {
  it('zeggen het dringendste eerst', () => {
    expect(labelsVan(regel({ spoed: true, aanvullingWacht: true, dubbelVan: 'b', opzij: ['te-snel'] }), true, 'ik'))
      .toEqual(['spoed', 'te-laat', 'aanvulling', 'opzij', 'dubbel']);
  });
  it('zeggen niet "te laat" als er contact is geweest', () => {
    expect(labelsVan(regel({ fase: 'geclaimd', eersteContact: 'x' }), true, 'ik')).toEqual(['contact']);
    expect(labelsVan(regel({ fase: 'beantwoord', eersteContact: 'x' }), true, 'ik')).toEqual(['beantwoord']);
    expect(labelsVan(regel({ fase: 'geclaimd', overgenomenVan: 'ik' }), false, 'ik')).toEqual(['overgenomen']);
    expect(labelsVan(regel({ fase: 'geclaimd', overgenomenVan: 'ik' }), false, 'ander')).toEqual([]);
    expect(labelsVan(regel({ fase: 'gesloten', overgenomenVan: 'ik' }), false, 'ik')).toEqual(['gesloten', 'bewaren']);
    expect(labelsVan(regel({ fase: 'gesloten' }), true, 'ik')).toEqual(['gesloten', 'bewaren']);
    expect(labelsVan(regel({ fase: 'gesloten', klaarSinds: '2026-11-24T10:00:00.000Z' }), true, 'ik')).toEqual(['gesloten']);
  });
  it('zeggen van wat gewist is alleen dat', () => {
    expect(labelsVan(regel({ fase: 'verwijderd', spoed: true, dubbelVan: 'b' }), true, 'ik')).toEqual(['verwijderd']);
  });
});

describe('de beloofde datum in woorden', () => {
  // Tuesday 24 November 2026, 23:30 in Amsterdam: in UTC it is still 22:30.
  const laat = klok('2026-11-24T22:30:00.000Z');
  it.each([
    ['2026-11-24', 'vandaag', 'Reageer vandaag'],
    ['2026-11-25', 'morgen', 'Reageer morgen'],
    ['2026-11-26', 'later', 'Reageer uiterlijk donderdag 26 november'],
    ['2026-11-23', 'te-laat', 'Beloofd voor gisteren'],
    ['2026-11-20', 'te-laat', 'Beloofd voor vrijdag 20 november'],
    ['2027-01-04', 'later', 'Reageer uiterlijk maandag 4 januari 2027'],
  ])('%s', (datum, soort, zin) => {
    expect(termijnInWoorden(laat, datum)).toEqual({ soort, zin });
  });
  it('zegt het als er niets is beloofd', () => {
    expect(termijnInWoorden(laat, null).soort).toBe('geen');
  });
  it('springt om middernacht hier, niet in UTC', () => {
    expect(dagInWoorden(klok('2026-11-24T22:59:59.000Z'), '2026-11-25')).toBe('morgen');
    expect(dagInWoorden(klok('2026-11-24T23:00:00.000Z'), '2026-11-25')).toBe('vandaag');
  });
  it('telt dagen goed over het verzetten van de klok', () => {
    expect(dagInWoorden(klok('2026-10-24T21:00:00.000Z'), '2026-10-25')).toBe('morgen');
    expect(dagInWoorden(klok('2026-10-25T22:30:00.000Z'), '2026-10-26')).toBe('morgen');
    expect(dagInWoorden(klok('2027-03-28T08:00:00.000Z'), '2027-03-27')).toBe('gisteren');
  });
  it('zegt een moment met de tijd zoals men die zegt', () => {
    expect(momentInWoorden(laat, '2026-11-24T08:05:00.000Z')).toBe('vandaag, 9.05 uur');
    expect(momentInWoorden(laat, '2026-11-22T23:10:00.000Z')).toBe('gisteren, 0.10 uur');
    expect(momentInWoorden(laat, '2025-12-31T11:00:00.000Z')).toBe('woensdag 31 december 2025, 12.00 uur');
  });
});

it('een collega heet naar de sleutel, uzelf naar de sleutelring', () => {
  const ik = { id: 'balie-1', naam: 'Balie één' };
  expect(naamVan('balie-1', ik, [])).toBe('Balie één');
  expect(naamVan('balie-2', ik, [])).toBe('Balie 2');
  expect(naamVan('balie-2', ik, [{ id: 'balie-2', naam: 'Balie twee' }])).toBe('Balie twee');
});

describe('de werkuren die over zijn', () => {
  it.each([
    ['op dinsdag kwart over negen, beloofd voor vandaag', '2026-11-24T08:15:00.000Z', '2026-11-24', 'nog 7 werkuren'],
    ['op dinsdagavond, beloofd voor morgen', '2026-11-24T20:00:00.000Z', '2026-11-25', 'nog 8 werkuren'],
    ['op vrijdagmiddag als iedereen naar huis is, beloofd voor vandaag', '2026-11-27T13:00:00.000Z', '2026-11-27', 'geen werkuur meer'],
    ['over een weekend heen', '2026-11-27T10:30:00.000Z', '2026-11-30', 'nog 9 werkuren'],
    ['over kerst heen telt geen vrije dag', '2026-12-24T15:00:00.000Z', '2026-12-28', 'nog 8 werkuren'],
    ['vlak voor sluiten', '2026-11-24T15:00:00.000Z', '2026-11-24', 'nog minder dan een werkuur'],
    ['een uur voor sluiten', '2026-11-24T14:30:00.000Z', '2026-11-24', 'nog 1 werkuur'],
    ['ver weg telt niemand uren', '2026-11-23T08:00:00.000Z', '2026-11-30', ''],
    ['als de dag voorbij is', '2026-11-25T08:00:00.000Z', '2026-11-24', ''],
    ['zonder belofte', '2026-11-25T08:00:00.000Z', null, ''],
  ])('%s', (_, nu, toegezegd, zin) => { expect(werkurenInWoorden(klok(nu), toegezegd)).toBe(zin); });
});

describe('zoeken en kiezen in de lijst', () => {
  const nu = klok('2026-11-24T08:15:00.000Z');
  const regels = [
    regel({ id: 'nieuw-1' }), regel({ id: 'spoed-1', spoed: true, toegezegd: '2026-11-24' }), regel({ id: 'mijn-1', fase: 'geclaimd', eigenaar: 'ik' }),
    regel({ id: 'laat-1', toegezegd: '2026-11-23' }), regel({ id: 'erbij-1', fase: 'beantwoord', eigenaar: 'ik', eersteContact: 'x', aanvullingWacht: true }),
    regel({ id: 'dicht-1', fase: 'gesloten', spoed: true, eigenaar: 'ik' }),
  ];
  const kies = (filter: Filter, zoek = '', gelezen: Record<string, string> = {}): string[] =>
    gekozenRegels({ regels, filter, zoek, gelezen, ik: { id: 'ik', naam: 'Ik' } }, nu).map(({ id }) => id);

  it.each([
    ['alles', ['nieuw-1', 'spoed-1', 'mijn-1', 'laat-1', 'erbij-1', 'dicht-1']],
    ['spoed', ['spoed-1']], ['mijn', ['mijn-1', 'erbij-1']], ['vrij', ['nieuw-1', 'spoed-1', 'laat-1']],
    ['termijn', ['spoed-1', 'laat-1']], ['aanvulling', ['erbij-1']],
  ] as const)('%s toont wat daarbij hoort', (filter, ids) => { expect(kies(filter)).toEqual(ids); });

  it('elke keuze heeft een naam op het scherm', () => {
    expect(Object.keys(woorden.lijst.zoeken.filters)).toEqual([...filters]);
  });

  it('zoekt in het nummer en in wat hier geopend is, zonder op accenten en hoofdletters te letten', () => {
    expect(kies('alles', 'laat')).toEqual(['laat-1']);
    expect(kies('alles', 'José huur', { 'nieuw-1': 'jose\nik kan de huur niet betalen', 'mijn-1': 'jose' })).toEqual(['nieuw-1']);
    expect(kies('alles', '   ')).toHaveLength(regels.length);
    expect(kies('spoed', 'bestaat niet')).toEqual([]);
  });

  it('wat doorzocht wordt, gaat weg met het slot en met een bericht dat de inwoner wist', () => {
    const bericht = { naam: 'José', verhaal: 'De huur', kern: '', herkenzin: '', telefoon: '', email: '', organisatie: '', aanleiding: '' } as unknown as Bericht;
    const dossier = (id: string): Dossier => ({ ...regel({ id }), bericht: 'x', berichtHash: 'x', gebeurtenissen: [], wisVanaf: null });
    const open: Actie[] = [
      { soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'ik', naam: 'Ik' }, regels: [regel({ id: 'een' })], nu: nu.nu }, { soort: 'bekijk', id: 'een' },
      { soort: 'geopend', id: 'een', dossier: dossier('een'), bericht, antwoordOntvanger: null, teksten: {}, melding: '' },
    ];
    const staat = open.reduce(verwerk, begin(true));
    expect(gekozenRegels({ ...staat, zoek: 'jose huur' }, nu).map(({ id }) => id)).toEqual(['een']);
    expect(verwerk(staat, { soort: 'slot', reden: 'rust' }).gelezen).toEqual({});
    expect(verwerk(staat, { soort: 'lijst', regels: [regel({ id: 'een', fase: 'verwijderd' })], nu: nu.nu }).gelezen).toEqual({});
  });
});
