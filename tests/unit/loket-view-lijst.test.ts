import { describe, expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { dagInWoorden, type Klok, momentInWoorden, termijnInWoorden } from '../../src/components/loket/dagen.ts';
import { type Groep, groepVan, inGroepen, labelsVan, naamVan } from '../../src/components/loket/groepen.ts';
import type { Lijstregel } from '../../src/components/loket/typen.ts';

const regel = (anders: Partial<Lijstregel> = {}): Lijstregel => ({
  id: 'a', fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: '2026-11-27', opzij: [], dubbelVan: null,
  eigenaar: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', ...anders,
});
const klok = (nu: string): Klok => ({ nu, tijdzone: 'Europe/Amsterdam', woorden });

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
    expect(labelsVan(regel({ spoed: true, aanvullingWacht: true, dubbelVan: 'b', opzij: ['te-snel'] }), true))
      .toEqual(['spoed', 'te-laat', 'aanvulling', 'opzij', 'dubbel']);
  });
  it('zeggen niet "te laat" als er contact is geweest', () => {
    expect(labelsVan(regel({ fase: 'geclaimd', eersteContact: 'x' }), true)).toEqual(['contact']);
    expect(labelsVan(regel({ fase: 'beantwoord', eersteContact: 'x' }), true)).toEqual(['beantwoord']);
    expect(labelsVan(regel({ fase: 'gesloten' }), true)).toEqual(['gesloten']);
  });
  it('zeggen van wat gewist is alleen dat', () => {
    expect(labelsVan(regel({ fase: 'verwijderd', spoed: true, dubbelVan: 'b' }), true)).toEqual(['verwijderd']);
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
  expect(naamVan('balie-1', ik)).toBe('Balie één');
  expect(naamVan('balie-2', ik)).toBe('Balie 2');
});
