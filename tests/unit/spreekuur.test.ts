import { describe, expect, it, test } from 'vitest';
import kernen from '../../content/gemeenten/steenwijkerland/kernen.json' with { type: 'json' };
import { momentenVan, type Spreekuur, spreekurenSchema } from '../../src/domain/gemeente/spreekuur.ts';
import { spreekuren } from '../../src/gemeenten/kies.ts';
import { agendaVan } from '../../src/layouts/agenda.ts';

const wekelijks: Spreekuur = {
  code: 'proef', kern: 'giethoorn', plek: 'Dorpshuis', adres: 'Weg 1, Giethoorn', elkeWeek: { dag: 4, van: '10:00', tot: '12:00' }, op: [], vervallen: ['2026-12-10'], gecontroleerd: '2026-11-20',
};
const los: Spreekuur = { ...wekelijks, elkeWeek: null, op: [{ datum: '2026-12-01', van: '09:00', tot: '10:00' }, { datum: '2026-11-24', van: '14:00', tot: '15:30' }], vervallen: [] };

describe('de spreekuren van de gemeente', () => {
  test.each((spreekuren.waarde ?? []).map((s) => [s.code, s] as const))('%s is in een kern die er is', (_, { kern }) => {
    expect(kernen.map(({ code }) => code)).toContain(kern);
  });

  it('een spreekuur zonder dag, of twee met dezelfde code, wordt geweigerd', () => {
    expect(spreekurenSchema.safeParse({ waarde: [wekelijks, los], bevestigd: true }).success).toBe(false);
    expect(spreekurenSchema.safeParse({ waarde: [{ ...wekelijks, elkeWeek: null }], bevestigd: true }).success).toBe(false);
    expect(spreekurenSchema.safeParse({ waarde: [wekelijks, { ...los, code: 'ander' }], bevestigd: true }).success).toBe(true);
  });
});

describe('de momenten van een spreekuur', () => {
  it('zijn elke week op die dag, van de eerste tot en met de laatste dag', () => {
    expect(momentenVan(wekelijks, '2026-11-26', '2026-12-17', new Set()).map(({ datum }) => datum)).toEqual(['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17']);
    expect(momentenVan(wekelijks, '2026-11-27', '2026-12-02', new Set())).toEqual([]);
  });

  it('een dag die vervalt of vrij is blijft staan, met dat erbij', () => {
    expect(momentenVan(wekelijks, '2026-12-03', '2026-12-24', new Set(['2026-12-24'])).map(({ datum, vervallen }) => [datum, vervallen])).toEqual([
      ['2026-12-03', false], ['2026-12-10', true], ['2026-12-17', false], ['2026-12-24', true],
    ]);
  });

  it('losse dagen staan op volgorde, en wat voorbij is niet', () => {
    expect(momentenVan(los, '2026-11-23', '2026-12-31', new Set())).toEqual([
      { datum: '2026-11-24', van: '14:00', tot: '15:30', vervallen: false }, { datum: '2026-12-01', van: '09:00', tot: '10:00', vervallen: false },
    ]);
    expect(momentenVan(los, '2026-11-25', '2026-12-31', new Set())).toHaveLength(1);
  });
});

describe('het agendabestand', () => {
  const agenda = agendaVan(wekelijks, momentenVan(wekelijks, '2026-12-03', '2026-12-17', new Set()), 'Europe/Amsterdam', 'Afspraak');

  it('heeft een neutrale titel, de plek, en de tijd van hier', () => {
    expect(agenda.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Afspraak', 'SUMMARY:Afspraak']);
    expect(agenda).toContain('DTSTART:20261203T090000Z');
    expect(agenda).toContain('DTEND:20261203T110000Z');
    expect(agenda).toMatch(/LOCATION:Dorpshuis\\?, Weg 1\\?, Giethoorn/);
    expect(agenda).not.toMatch(/geld|schuld|loket/i);
  });

  it('laat weg wat niet doorgaat, en rekent in de zomer met zomertijd', () => {
    expect(agenda).not.toContain('20261210');
    expect(agendaVan(wekelijks, momentenVan(wekelijks, '2027-07-01', '2027-07-01', new Set()), 'Europe/Amsterdam', 'Afspraak')).toContain('DTSTART:20270701T080000Z');
  });
});
