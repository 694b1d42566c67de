import { describe, expect, it } from 'vitest';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';
import { openTot, plaatselijk, volgendeOpening, type Rooster } from '../../src/domain/termijnen/open.ts';

const tijden = gemeente.telefonischBereikbaar.waarde;
if (!tijden) throw new Error('the hours of the switchboard are needed for this test');
const vrij = vrijeDagen.dagen.map((d) => d.datum);
const rooster: Rooster = { tijden, vrij };
const zone = gemeente.tijdzone;
const om = (iso: string) => plaatselijk(new Date(iso), zone);

/** Written out again on purpose, and in another way: minutes and a week list instead of text. */
const volgensDeBrief = (datum: string, minuut: number): boolean => {
  if (vrij.includes(datum)) return false;
  const dag = new Date(`${datum}T12:00:00Z`).getUTCDay();
  if (dag >= 1 && dag <= 4) return minuut >= 510 && minuut < 990;
  return dag === 5 && minuut >= 510 && minuut < 750;
};

describe('de telefoon van de gemeente', () => {
  it('is elke minuut van een jaar open zoals de gemeente schrijft, ook op vrije dagen', () => {
    const fout: string[] = [];
    for (let dag = Date.UTC(2026, 10, 1); dag < Date.UTC(2027, 10, 1); dag += 86_400_000) {
      const datum = new Date(dag).toISOString().slice(0, 10);
      for (let minuut = 0; minuut < 1440; minuut += 1) {
        const tijd = `${String(Math.floor(minuut / 60)).padStart(2, '0')}:${String(minuut % 60).padStart(2, '0')}`;
        if ((openTot(rooster, { datum, tijd }) !== null) !== volgensDeBrief(datum, minuut)) fout.push(`${datum} ${tijd}`);
      }
    }
    expect(fout).toEqual([]);
  });

  it('gaat op de gegeven tijd open en is op de sluittijd dicht', () => {
    expect(openTot(rooster, om('2026-11-23T07:29:59Z'))).toBeNull();
    expect(openTot(rooster, om('2026-11-23T07:30:00Z'))).toBe('16:30');
    expect(openTot(rooster, om('2026-11-23T15:29:59Z'))).toBe('16:30');
    expect(openTot(rooster, om('2026-11-23T15:30:00Z'))).toBeNull();
    expect(openTot(rooster, om('2026-11-27T11:29:00Z'))).toBe('12:30');
    expect(openTot(rooster, om('2026-11-27T11:30:00Z'))).toBeNull();
  });

  it('is dicht op elke vrije dag, het hele etmaal', () => {
    for (const datum of vrij) {
      for (const tijd of ['00:00', '08:30', '12:00', '16:29', '23:59']) expect(openTot(rooster, { datum, tijd }), datum).toBeNull();
    }
  });

  it('volgt de klok van Nederland in de zomer, in de winter en op de dag dat de klok verzet wordt', () => {
    expect(om('2027-03-27T23:30:00Z')).toEqual({ datum: '2027-03-28', tijd: '00:30' });
    expect(om('2027-03-28T00:59:00Z').tijd).toBe('01:59');
    expect(om('2027-03-28T01:00:00Z').tijd).toBe('03:00');
    expect(om('2026-10-25T00:30:00Z').tijd).toBe('02:30');
    expect(om('2026-10-25T01:30:00Z').tijd).toBe('02:30');
    // The Monday after each change: half past eight is another instant than on the Friday before.
    expect(openTot(rooster, om('2027-03-26T06:45:00Z'))).toBeNull();
    expect(openTot(rooster, om('2027-04-01T06:45:00Z'))).toBe('16:30');
    expect(openTot(rooster, om('2026-10-26T06:45:00Z'))).toBeNull();
    expect(openTot(rooster, om('2026-10-26T07:45:00Z'))).toBe('16:30');
  });

  it('schrijft middernacht als 00:00 van de nieuwe dag', () => {
    expect(om('2026-11-22T23:00:00Z')).toEqual({ datum: '2026-11-23', tijd: '00:00' });
  });
});

describe('wanneer er weer iemand is', () => {
  it('is het later op de dag, de volgende dag of na het weekend', () => {
    expect(volgendeOpening(rooster, om('2026-11-23T05:00:00Z'))).toEqual({ datum: '2026-11-23', tijd: '08:30', overDagen: 0 });
    expect(volgendeOpening(rooster, om('2026-11-23T16:00:00Z'))).toEqual({ datum: '2026-11-24', tijd: '08:30', overDagen: 1 });
    expect(volgendeOpening(rooster, om('2026-11-27T12:00:00Z'))).toEqual({ datum: '2026-11-30', tijd: '08:30', overDagen: 3 });
  });

  it('slaat kerst en het weekend erna over', () => {
    expect(volgendeOpening(rooster, om('2026-12-24T16:00:00Z'))).toEqual({ datum: '2026-12-28', tijd: '08:30', overDagen: 4 });
  });

  it('is een moment waarop de telefoon ook echt opengaat, op elke dag die wij kennen', () => {
    for (let dag = Date.UTC(2026, 0, 1); dag < Date.UTC(2031, 11, 1); dag += 86_400_000) {
      const nu = { datum: new Date(dag).toISOString().slice(0, 10), tijd: '17:00' };
      const straks = volgendeOpening(rooster, nu);
      expect(straks, nu.datum).not.toBeNull();
      if (!straks) return;
      expect(openTot(rooster, straks), nu.datum).not.toBeNull();
      expect(straks.datum > nu.datum).toBe(true);
    }
  });

  it('kent een pauze tussen de middag en tijden die door elkaar staan', () => {
    const pauze: Rooster = { tijden: { 1: [{ van: '13:00', tot: '17:00' }, { van: '09:00', tot: '12:00' }] }, vrij: [] };
    expect(openTot(pauze, { datum: '2026-11-23', tijd: '12:30' })).toBeNull();
    expect(volgendeOpening(pauze, { datum: '2026-11-23', tijd: '12:30' })?.tijd).toBe('13:00');
    expect(volgendeOpening(pauze, { datum: '2026-11-22', tijd: '12:30' })?.tijd).toBe('09:00');
  });

  it('is onbekend zonder openingstijden', () => {
    expect(volgendeOpening({ tijden: {}, vrij: [] }, { datum: '2026-11-23', tijd: '12:30' })).toBeNull();
  });
});
