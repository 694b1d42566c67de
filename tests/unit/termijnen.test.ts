import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import { alarmenVan } from '../../src/domain/termijnen/escalatie.ts';
import { eindeWerkdag, isWerkdag, type Kalender, lokaleDatum, werkdagNa, werkurenNa, werkurenVoor } from '../../src/domain/termijnen/kalender.ts';
import { bepaalTermijn, isVoorstel, wettelijkeTermijn } from '../../src/domain/termijnen/toezegging.ts';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';

/** Monday to Thursday 8.30-16.30, Friday 8.30-12.30, and the days off of vrije-dagen.json. */
const dag = [{ van: '08:30', tot: '16:30' }];
const kalender: Kalender = {
  werktijden: { '1': dag, '2': dag, '3': dag, '4': dag, '5': [{ van: '08:30', tot: '12:30' }] },
  vrijeDagen: new Set(vrijeDagen.dagen.map((d) => d.datum)), tijdzone: 'Europe/Amsterdam',
};
/** Local times in Dutch winter (+1) and summer (+2), written as an offset so that nothing is computed here. */
const winter = (datum: string, tijd: string): string => new Date(`${datum}T${tijd}:00+01:00`).toISOString();
const zomer = (datum: string, tijd: string): string => new Date(`${datum}T${tijd}:00+02:00`).toISOString();
/** Equal as text: that is how times are compared everywhere. */
const zelfde = (a: string, b: string): void => { expect(a).toBe(b); };

describe('de kalender van de gemeente', () => {
  it('een dag hoort bij de datum die de klok hier aanwijst, ook vlak na middernacht', () => {
    expect(lokaleDatum(kalender, '2026-12-31T22:59:59Z')).toBe('2026-12-31');
    expect(lokaleDatum(kalender, '2026-12-31T23:00:00Z')).toBe('2027-01-01');
    expect(lokaleDatum(kalender, '2026-07-01T21:59:59Z')).toBe('2026-07-01');
    expect(lokaleDatum(kalender, '2026-07-01T22:00:00Z')).toBe('2026-07-02');
  });

  it.each([
    ['zaterdag', '2026-11-28', false], ['zondag', '2026-11-29', false], ['maandag', '2026-11-30', true],
    ['Koningsdag', '2027-04-27', false],
    ['Goede Vrijdag (Algemene termijnenwet artikel 3, tweede lid)', '2027-03-26', false],
    ['Tweede paasdag', '2027-03-29', false], ['Hemelvaartsdag', '2027-05-06', false], ['5 mei', '2027-05-05', false],
    ['Tweede pinksterdag', '2027-05-17', false], ['Eerste kerstdag', '2026-12-25', false], ['31 december (geen vrije dag)', '2026-12-31', true],
    ['Nieuwjaarsdag', '2027-01-01', false], ['de vrijdag na Hemelvaart', '2027-05-07', true],
  ])('%s: %s is een werkdag: %s', (_, datum, verwacht) => {
    expect(isWerkdag(kalender, datum)).toBe(verwacht);
  });

  it('werkdagen tellen vanaf de dag erna, over weekend, feestdag en jaarwisseling heen (Algemene termijnenwet)', () => {
    expect(werkdagNa(kalender, '2026-11-23', 1)).toBe('2026-11-24');
    expect(werkdagNa(kalender, '2026-11-27', 1)).toBe('2026-11-30'); // Friday to Monday
    expect(werkdagNa(kalender, '2026-11-28', 1)).toBe('2026-11-30'); // Saturday
    expect(werkdagNa(kalender, '2026-12-24', 1)).toBe('2026-12-28'); // Thursday before Christmas
    expect(werkdagNa(kalender, '2026-12-31', 1)).toBe('2027-01-04'); // New Year's Day is a Friday
    expect(werkdagNa(kalender, '2027-04-26', 1)).toBe('2027-04-28'); // Koningsdag in between
    expect(werkdagNa(kalender, '2027-03-25', 1)).toBe('2027-03-30'); // Good Friday to Easter Monday
  });

  it('nul werkdagen is vandaag als er gewerkt wordt, en anders de eerste werkdag', () => {
    expect(werkdagNa(kalender, '2026-11-23', 0)).toBe('2026-11-23');
    expect(werkdagNa(kalender, '2026-11-28', 0)).toBe('2026-11-30');
    expect(werkdagNa(kalender, '2026-12-25', 0)).toBe('2026-12-28');
  });

  it('een werkdag eindigt om 16.30 uur, op vrijdag om 12.30 uur, en een vrije dag op de laatste werkdag ervoor', () => {
    zelfde(eindeWerkdag(kalender, '2026-11-26'), winter('2026-11-26', '16:30'));
    zelfde(eindeWerkdag(kalender, '2026-11-27'), winter('2026-11-27', '12:30'));
    zelfde(eindeWerkdag(kalender, '2026-11-29'), winter('2026-11-27', '12:30'));
    zelfde(eindeWerkdag(kalender, '2026-12-26'), winter('2026-12-24', '16:30'));
    zelfde(eindeWerkdag(kalender, '2027-04-27'), zomer('2027-04-26', '16:30'));
  });

  it('werkuren lopen alleen als er iemand werkt', () => {
    zelfde(werkurenNa(kalender, winter('2026-11-23', '10:00'), 2), winter('2026-11-23', '12:00'));
    zelfde(werkurenNa(kalender, winter('2026-11-23', '15:30'), 2), winter('2026-11-24', '09:30'));
    zelfde(werkurenNa(kalender, winter('2026-11-23', '03:00'), 2), winter('2026-11-23', '10:30'));
    zelfde(werkurenNa(kalender, winter('2026-11-27', '12:00'), 1), winter('2026-11-30', '09:00')); // half a Friday
    zelfde(werkurenNa(kalender, winter('2026-11-28', '12:00'), 8), winter('2026-11-30', '16:30'));
  });

  it('een werkdag van acht uur die precies opgaat eindigt die dag, niet de volgende ochtend', () => {
    zelfde(werkurenNa(kalender, winter('2026-11-23', '08:30'), 8), winter('2026-11-23', '16:30'));
    zelfde(werkurenVoor(kalender, winter('2026-11-23', '16:30'), 8), winter('2026-11-23', '08:30'));
  });

  it('werkuren terug gaan over nacht, weekend en feestdag', () => {
    zelfde(werkurenVoor(kalender, winter('2026-11-24', '09:30'), 2), winter('2026-11-23', '15:30'));
    zelfde(werkurenVoor(kalender, winter('2026-11-30', '09:00'), 1), winter('2026-11-27', '12:00'));
    zelfde(werkurenVoor(kalender, winter('2026-12-28', '09:30'), 2), winter('2026-12-24', '15:30'));
  });

  it('de klok die in de nacht van 29 maart 2026 vooruit gaat verandert geen werkuur', () => {
    zelfde(werkurenNa(kalender, winter('2026-03-27', '11:30'), 2), zomer('2026-03-30', '09:30'));
    zelfde(werkurenVoor(kalender, zomer('2026-03-30', '09:30'), 2), winter('2026-03-27', '11:30'));
    expect(werkdagNa(kalender, '2026-03-27', 1)).toBe('2026-03-30');
  });

  it('de klok die in de nacht van 25 oktober 2026 terug gaat verandert geen werkuur', () => {
    zelfde(werkurenNa(kalender, zomer('2026-10-23', '11:30'), 2), winter('2026-10-26', '09:30'));
    zelfde(werkurenVoor(kalender, winter('2026-10-26', '09:30'), 2), zomer('2026-10-23', '11:30'));
    expect(lokaleDatum(kalender, '2026-10-24T22:30:00Z')).toBe('2026-10-25');
    expect(lokaleDatum(kalender, '2026-10-25T22:30:00Z')).toBe('2026-10-25');
  });

  describe('voor elk moment in vijf jaar en elk aantal uren', () => {
    const moment = fc.integer({ min: Date.parse('2026-01-02T00:00:00Z'), max: Date.parse('2031-11-01T00:00:00Z') }).map((ms) => new Date(ms).toISOString());
    const uren = fc.integer({ min: 1, max: 160 }).map((kwartier) => kwartier / 4);
    const proeven = { numRuns: 300 };

    it('telt terug wat vooruit is geteld: na en voor zijn elkaars omgekeerde', () => {
      fc.assert(fc.property(moment, uren, (m, u) => {
        const na = werkurenNa(kalender, m, u);
        const terug = werkurenVoor(kalender, na, u);
        // From outside working hours one comes back at the first moment of them.
        zelfde(werkurenNa(kalender, terug, u), na);
        zelfde(werkurenNa(kalender, m, u + 0.25), werkurenNa(kalender, terug, u + 0.25));
      }), proeven);
    });

    it('loopt vooruit: later of meer uren is nooit eerder', () => {
      fc.assert(fc.property(moment, fc.integer({ min: 0, max: 10 * 86_400_000 }), uren, uren, (m, later, u, v) => {
        const m2 = new Date(Date.parse(m) + later).toISOString();
        expect(Date.parse(werkurenNa(kalender, m2, u))).toBeGreaterThanOrEqual(Date.parse(werkurenNa(kalender, m, u)));
        expect(Date.parse(werkurenNa(kalender, m, u + v))).toBeGreaterThan(Date.parse(werkurenNa(kalender, m, u)));
        expect(Date.parse(werkurenNa(kalender, m, u)) - Date.parse(m)).toBeGreaterThanOrEqual(u * 3_600_000);
      }), proeven);
    });

    it('optellen mag in stukken', () => {
      fc.assert(fc.property(moment, uren, uren, (m, u, v) => {
        zelfde(werkurenNa(kalender, werkurenNa(kalender, m, u), v), werkurenNa(kalender, m, u + v));
      }), proeven);
    });

    it('eindigt altijd op een werkdag, binnen de werktijd', () => {
      fc.assert(fc.property(moment, uren, (m, u) => {
        const na = werkurenNa(kalender, m, u);
        const datum = lokaleDatum(kalender, na);
        expect(isWerkdag(kalender, datum)).toBe(true);
        expect(Date.parse(na)).toBeLessThanOrEqual(Date.parse(eindeWerkdag(kalender, datum)));
      }), proeven);
    });

    it('werkdagNa geeft een werkdag met precies zoveel werkdagen ertussen', () => {
      fc.assert(fc.property(moment, fc.integer({ min: 1, max: 20 }), (m, aantal) => {
        const van = lokaleDatum(kalender, m);
        const tot = werkdagNa(kalender, van, aantal);
        let geteld = 0;
        for (let d = Date.parse(van) + 86_400_000; d <= Date.parse(tot); d += 86_400_000) {
          if (isWerkdag(kalender, new Date(d).toISOString().slice(0, 10))) geteld += 1;
        }
        expect(geteld).toBe(aantal);
        expect(isWerkdag(kalender, tot)).toBe(true);
      }), proeven);
    });
  });

  it('een week zonder werktijden is een fout die meteen bekend is, geen programma dat blijft hangen', () => {
    const leeg: Kalender = { ...kalender, werktijden: {} };
    expect(() => werkdagNa(leeg, '2026-11-23', 1)).toThrow(/werktijden/);
    expect(() => werkurenNa(leeg, '2026-11-23T10:00:00Z', 1)).toThrow(/werktijden/);
    expect(() => werkurenVoor(leeg, '2026-11-23T10:00:00Z', 1)).toThrow(/werktijden/);
    expect(() => eindeWerkdag(leeg, '2026-11-23')).toThrow(/werktijden/);
  });
});

describe('de wettelijke termijn (Wet gemeentelijke schuldhulpverlening, artikel 4)', () => {
  it('een huisuitzetting geeft een gesprek binnen drie werkdagen (tweede lid)', () => {
    expect(wettelijkeTermijn(kalender, winter('2026-11-23', '10:00'), true)).toBe('2026-11-26');
    expect(wettelijkeTermijn(kalender, winter('2026-11-26', '16:00'), true)).toBe('2026-12-01');
    expect(wettelijkeTermijn(kalender, winter('2026-12-24', '23:30'), true)).toBe('2026-12-30');
    expect(wettelijkeTermijn(kalender, winter('2026-12-31', '10:00'), true)).toBe('2027-01-06');
    expect(wettelijkeTermijn(kalender, zomer('2027-04-26', '10:00'), true)).toBe('2027-04-30'); // over Koningsdag
  });

  it('anders is het gesprek er binnen vier weken (eerste lid)', () => {
    expect(wettelijkeTermijn(kalender, winter('2026-11-23', '10:00'), false)).toBe('2026-12-21');
    expect(wettelijkeTermijn(kalender, zomer('2026-10-20', '10:00'), false)).toBe('2026-11-17'); // over the change of the clock
    expect(wettelijkeTermijn(kalender, '2026-12-03T23:30:00Z', false)).toBe('2027-01-01'); // it was 4 December here
  });
});

const toezegging = (spoed: number, gewoon: number, bevestigd = false): Gemeente['toezegging'] =>
  ({ waarde: { spoed: { werkdagen: spoed }, gewoon: { werkdagen: gewoon } }, bevestigd });

describe('de toezegging van de gemeente', () => {
  it('telt werkdagen na de dag van ontvangst', () => {
    expect(bepaalTermijn(kalender, toezegging(1, 3), winter('2026-11-27', '16:00'), true).toegezegd).toBe('2026-11-30');
    expect(bepaalTermijn(kalender, toezegging(1, 3), winter('2026-11-27', '16:00'), false).toegezegd).toBe('2026-12-02');
  });

  it('gaat nooit voorbij de wettelijke termijn', () => {
    const moment = fc.integer({ min: Date.parse('2026-01-02T00:00:00Z'), max: Date.parse('2031-10-01T00:00:00Z') }).map((ms) => new Date(ms).toISOString());
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.boolean(), (m, s, g, spoed) => {
      const { toegezegd, wettelijk } = bepaalTermijn(kalender, toezegging(s, g), m, spoed);
      expect(toegezegd! <= wettelijk).toBe(true);
      expect(toegezegd! >= lokaleDatum(kalender, m)).toBe(true);
    }), { numRuns: 300 });
    expect(bepaalTermijn(kalender, toezegging(20, 20), winter('2026-11-23', '10:00'), true)).toMatchObject({ toegezegd: '2026-11-26', wettelijk: '2026-11-26' });
  });

  it('zonder toezegging van de gemeente beloven wij niets, en geldt alleen de wet', () => {
    expect(bepaalTermijn(kalender, { waarde: null, bevestigd: false }, winter('2026-11-23', '10:00'), true))
      .toEqual({ toegezegd: null, wettelijk: '2026-11-26' });
  });

  it('is een voorstel zolang de gemeente haar niet heeft bevestigd', () => {
    expect(isVoorstel(toezegging(1, 3, false), '2026-11-24')).toBe(true);
    expect(isVoorstel(toezegging(1, 3, true), '2026-11-24')).toBe(false);
    expect(isVoorstel({ waarde: null, bevestigd: false }, null)).toBe(false);
  });

  it.each([-1, 1])('een klok die %i dag verkeerd staat geeft nog een geldige datum', (dagen) => {
    const ontvangen = new Date(Date.parse(winter('2026-12-31', '23:45')) + dagen * 86_400_000).toISOString();
    const { toegezegd } = bepaalTermijn(kalender, toezegging(1, 3), ontvangen, true);
    expect(isWerkdag(kalender, toegezegd!)).toBe(true);
  });
});

describe('de escalatie zolang niemand contact heeft gehad', () => {
  const escalatie = gemeente.escalatie.waarde!;
  const spoed = (ontvangen: string) => alarmenVan(kalender, escalatie, { ontvangen, spoed: true, toegezegd: null });

  it('de eerste bel is voor het loket, meteen', () => {
    for (const isSpoed of [true, false]) {
      const [eerste] = alarmenVan(kalender, escalatie, { ontvangen: winter('2026-11-28', '03:00'), spoed: isSpoed, toegezegd: null });
      expect(eerste).toEqual({ trap: 0, aan: 'loket', vanaf: winter('2026-11-28', '03:00') });
    }
  });

  it('spoed gaat na 2 werkuren naar iedereen, na 4 naar de teamleider, na 8 naar de manager', () => {
    const alarmen = spoed(winter('2026-11-23', '08:30'));
    expect(alarmen.map((a) => a.aan)).toEqual(['loket', 'iedereen', 'teamleider', 'manager']);
    expect(alarmen.map((a) => a.trap)).toEqual([0, 1, 2, 3]);
    zelfde(alarmen[1]!.vanaf, winter('2026-11-23', '10:30'));
    zelfde(alarmen[2]!.vanaf, winter('2026-11-23', '12:30'));
    zelfde(alarmen[3]!.vanaf, winter('2026-11-23', '16:30'));
  });

  it('spoed van vrijdag 16.00 uur klinkt maandagochtend door', () => {
    const [, iedereen, teamleider, manager] = spoed(winter('2026-11-27', '16:00'));
    zelfde(iedereen!.vanaf, winter('2026-11-30', '10:30'));
    zelfde(teamleider!.vanaf, winter('2026-11-30', '12:30'));
    zelfde(manager!.vanaf, winter('2026-11-30', '16:30'));
  });

  it('spoed van kerstavond klinkt door op de eerste werkdag na kerst', () => {
    const [, iedereen, teamleider, manager] = spoed(winter('2026-12-24', '16:00'));
    zelfde(iedereen!.vanaf, winter('2026-12-28', '10:00')); // half an hour was left on the 24th
    zelfde(teamleider!.vanaf, winter('2026-12-28', '12:00'));
    zelfde(manager!.vanaf, winter('2026-12-28', '16:00'));
  });

  it('een gewoon bericht klinkt door als het einde van de volgende werkdag en van de toegezegde dag nadert', () => {
    const alarmen = alarmenVan(kalender, escalatie, { ontvangen: winter('2026-11-23', '10:00'), spoed: false, toegezegd: '2026-11-26' });
    expect(alarmen.map((a) => a.aan)).toEqual(['loket', 'iedereen', 'teamleider', 'manager']);
    zelfde(alarmen[1]!.vanaf, winter('2026-11-24', '14:30'));
    zelfde(alarmen[2]!.vanaf, winter('2026-11-26', '12:30'));
    zelfde(alarmen[3]!.vanaf, winter('2026-11-26', '16:30'));
  });

  it('zonder toezegging telt de wettelijke termijn', () => {
    const alarmen = alarmenVan(kalender, escalatie, { ontvangen: winter('2026-11-23', '10:00'), spoed: false, toegezegd: null });
    zelfde(alarmen[3]!.vanaf, winter('2026-12-21', '16:30'));
  });

  it('elke trap klinkt een keer, in de volgorde van de instelling, en nooit later dan de wet', () => {
    const moment = fc.integer({ min: Date.parse('2026-01-02T00:00:00Z'), max: Date.parse('2031-10-01T00:00:00Z') }).map((ms) => new Date(ms).toISOString());
    fc.assert(fc.property(moment, fc.boolean(), (ontvangen, isSpoed) => {
      const { toegezegd, wettelijk } = bepaalTermijn(kalender, gemeente.toezegging, ontvangen, isSpoed);
      const alarmen = alarmenVan(kalender, escalatie, { ontvangen, spoed: isSpoed, toegezegd });
      expect(alarmen.map((a) => a.trap)).toEqual(alarmen.map((_, i) => i));
      for (const { vanaf } of alarmen) expect(Date.parse(vanaf)).toBeLessThanOrEqual(Date.parse(eindeWerkdag(kalender, wettelijk)));
      const tijden = alarmen.slice(1).map((a) => Date.parse(a.vanaf));
      expect(tijden).toEqual([...tijden].sort((a, b) => a - b));
    }), { numRuns: 200 });
  });
});
