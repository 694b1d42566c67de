import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import woorden from '../../content/nl/achttien.json' with { type: 'json' };
import ouders from '../../content/nl/ouders18.json' with { type: 'json' };
import { isBron } from '../../src/domain/aanmelding/bron.ts';
import { bronnen, bronnenVoorOuders, nagekeken } from '../../src/domain/achttien/bronnen.ts';
import { alsTekst, eersteZaterdag, leesMaand, type Maand, maandenTussen, plusMaanden } from '../../src/domain/achttien/maand.ts';
import { herinnerdagen, lijstZonderMaand, type Plan, type Plangroep, plangroepen, planVoor } from '../../src/domain/achttien/plan.ts';
import { oudertaken, type TaakCode, taken } from '../../src/domain/achttien/taken.ts';

const codes = taken.map(({ code }) => code);
const maandenVanHetJaar = (jaar: number): Maand[] => Array.from({ length: 12 }, (_, i) => ({ jaar, maand: i + 1 }));
const groepVan = (plan: Plan, code: TaakCode): Plangroep => plan.find(({ taken: hier }) => hier.some((taak) => taak.code === code))!.groep;
const datumVan = (plan: Plan, code: TaakCode) => plan.flatMap(({ taken: hier }) => hier).find((taak) => taak.code === code)!.datum;
const maand = fc.record({ jaar: fc.integer({ min: 2000, max: 2100 }), maand: fc.integer({ min: 1, max: 12 }) });

/** Somebody who turns 18 in March 2027, seen in another month. */
const verjaardag: Maand = { jaar: 2027, maand: 3 };
const na = (maanden: number): Plan => planVoor(verjaardag, plusMaanden(verjaardag, maanden));

describe('het plan', () => {
  test('heeft elke taak precies één keer, voor elke maand van jarig zijn, gezien in elke maand', () => {
    let gezien = 0;
    for (const vandaag of [...maandenVanHetJaar(2026), ...maandenVanHetJaar(2027)]) {
      for (const jarig of [2024, 2025, 2026, 2027, 2028].flatMap(maandenVanHetJaar)) {
        const plan = planVoor(jarig, vandaag);
        expect(plan.flatMap((groep) => groep.taken.map(({ code }) => code)).sort()).toEqual([...codes].sort());
        expect(plan.map(({ groep }) => groep)).toEqual(plangroepen.filter((groep) => plan.some((p) => p.groep === groep)));
        gezien += 1;
      }
    }
    expect(gezien).toBe(24 * 60);
  });

  test('begint met deze maand, van een jaar voor de verjaardag tot een jaar erna, met hooguit zeven taken', () => {
    for (let sinds = -12; sinds <= 12; sinds += 1) {
      const [eerste] = na(sinds);
      expect([sinds, eerste?.groep]).toEqual([sinds, 'deze-maand']);
      expect(eerste!.taken.length).toBeLessThanOrEqual(7);
    }
  });

  test('zegt van wat voorbij is dat het nog kan, hoe lang geleden ook', () => {
    for (const { code, moment } of taken) {
      if (moment === 'als-het-speelt') continue;
      expect([code, groepVan(na(moment.tot), code)]).toEqual([code, 'deze-maand']);
      for (const later of [1, 2, 12, 120]) expect([code, later, groepVan(na(moment.tot + later), code)]).toEqual([code, later, 'kan-nog']);
    }
  });

  test('zet een taak in "binnen vier maanden" vanaf vier maanden voor haar tijd, en eerder bij later', () => {
    for (const { code, moment } of taken) {
      if (moment === 'als-het-speelt') continue;
      for (const ervoor of [1, 2, 3, 4]) expect([code, groepVan(na(moment.van - ervoor), code)]).toEqual([code, 'vier-maanden']);
      expect([code, groepVan(na(moment.van - 5), code)]).toEqual([code, 'later']);
      expect([code, groepVan(na(moment.van), code)]).toEqual([code, 'deze-maand']);
    }
  });

  test('laat wat niet aan de verjaardag vastzit altijd bij later staan', () => {
    const los = taken.filter(({ moment }) => moment === 'als-het-speelt').map(({ code }) => code);
    expect(los).toContain('huurtoeslag');
    for (let sinds = -24; sinds <= 60; sinds += 1) for (const code of los) expect(groepVan(na(sinds), code)).toBe('later');
  });

  test('hangt alleen af van het aantal maanden tussen verjaardag en vandaag', () => {
    fc.assert(fc.property(maand, maand, fc.integer({ min: -30, max: 30 }), (a, b, sinds) => {
      const indeling = (jarig: Maand) => planVoor(jarig, plusMaanden(jarig, sinds)).map(({ groep, taken: hier }) => [groep, hier.map(({ code }) => code)]);
      expect(indeling(a)).toEqual(indeling(b));
    }));
  });
});

describe('wie in maart 2027 18 wordt', () => {
  test('leest dat de zorgverzekering vóór 1 juli geregeld moet zijn: binnen vier maanden, welke dag in maart het ook is', () => {
    for (const sinds of [0, 1, 2, 3]) expect(datumVan(na(sinds), 'zorgverzekering')).toEqual({ soort: 'voor', dag: '2027-07-01' });
  });

  test('leest dat de zorgpremie op 1 april begint', () => {
    for (const sinds of [-1, 0, 1]) expect(datumVan(na(sinds), 'premie')).toEqual({ soort: 'vanaf', dag: '2027-04-01' });
  });

  test('ziet bij wat nog kan geen datum die voorbij is', () => {
    const laat = na(8);
    expect(groepVan(laat, 'zorgverzekering')).toBe('kan-nog');
    expect(laat.filter(({ groep }) => groep === 'kan-nog').flatMap(({ taken: hier }) => hier.map(({ datum }) => datum)).every((datum) => datum === null)).toBe(true);
  });

  test('regelt in maart eerst de zorgverzekering en de zorgtoeslag', () => {
    const [nu] = na(0);
    expect(nu!.taken.map(({ code }) => code).filter((code) => /^zorg/.test(code))).toEqual(['zorgverzekering', 'zorgtoeslag']);
  });

  test('kan met 17 al beginnen: een half jaar ervoor staat DigiD bij deze maand', () => {
    expect(groepVan(na(-6), 'digid')).toBe('deze-maand');
    expect(groepVan(na(-6), 'jeugdhulp')).toBe('deze-maand');
  });
});

test('wie geen maand kiest, ziet elke taak precies één keer, in de volgorde van het leven', () => {
  const lijst = lijstZonderMaand();
  expect(lijst.map(({ groep }) => groep)).toEqual(['ervoor', 'rond', 'erna', 'later']);
  expect(lijst.every((groep) => groep.taken.length > 0)).toBe(true);
  expect(lijst.flatMap((groep) => groep.taken.map(({ code }) => code)).sort()).toEqual([...codes].sort());
});

describe('de dagen voor in de agenda', () => {
  const vandaag = verjaardag;

  test('zijn de eerste zaterdag van een maand die nog komt, elk één keer en op volgorde', () => {
    fc.assert(fc.property(maand, fc.integer({ min: -24, max: 60 }), fc.subarray([...codes]), (jarig, sinds, gedaan) => {
      const nu = plusMaanden(jarig, sinds);
      const dagen = herinnerdagen(jarig, nu, gedaan);
      expect(dagen).toEqual([...new Set(dagen)].sort());
      for (const dag of dagen) {
        expect(dag > `${alsTekst(nu)}-31`).toBe(true);
        expect(new Date(dag).getUTCDay()).toBe(6);
        expect(Number(dag.slice(8))).toBeLessThanOrEqual(7);
      }
    }));
  });

  test('zijn er hooguit acht, en altijd een zolang er iets met een eigen tijd openstaat', () => {
    for (let sinds = -24; sinds <= 24; sinds += 1) {
      const aantal = herinnerdagen(verjaardag, plusMaanden(verjaardag, sinds), []).length;
      expect(aantal).toBeGreaterThan(0);
      expect(aantal).toBeLessThanOrEqual(8);
    }
  });

  test('zijn er niet meer als alles is afgevinkt wat een eigen tijd heeft', () => {
    expect(herinnerdagen(verjaardag, vandaag, taken.filter(({ moment }) => moment !== 'als-het-speelt').map(({ code }) => code))).toEqual([]);
  });

  test('komen in de laatste maand waarin de zorgverzekering op tijd is', () => {
    const behalve = codes.filter((code) => code !== 'zorgverzekering');
    expect(herinnerdagen(verjaardag, vandaag, behalve)).toEqual([eersteZaterdag({ jaar: 2027, maand: 6 })]);
  });
});

describe('maanden', () => {
  test('optellen en weer aftrekken geeft dezelfde maand, ook over de jaarwisseling', () => {
    fc.assert(fc.property(maand, fc.integer({ min: -500, max: 500 }), (m, aantal) => {
      expect(maandenTussen(m, plusMaanden(m, aantal))).toBe(aantal);
      expect(plusMaanden(plusMaanden(m, aantal), -aantal)).toEqual(m);
      expect(leesMaand(alsTekst(m))).toEqual(m);
    }));
    expect(plusMaanden({ jaar: 2026, maand: 11 }, 2)).toEqual({ jaar: 2027, maand: 1 });
  });

  test.each(['', '2026', '2026-13', '2026-00', '2026-1', '2026-11-22', 'langer', '<b>'])('"%s" is geen maand', (tekst) => {
    expect(leesMaand(tekst)).toBeNull();
  });

  test('de eerste zaterdag klopt met de kalender', () => {
    expect([[2026, 12], [2027, 1], [2027, 5]].map(([jaar, m]) => eersteZaterdag({ jaar: jaar!, maand: m! }))).toEqual(['2026-12-05', '2027-01-02', '2027-05-01']);
  });
});

/** Hosts a link may lead to: the organisation that decides or pays, or an official guide. */
const officieel = ['www.digid.nl', 'mijn.overheid.nl', 'www.toeslagen.nl', 'duo.nl', 'www.belastingdienst.nl', 'www.regelhulp.nl', 'www.svb.nl', 'www.loketkansspel.nl'];
const paginas = [
  { naam: '/18', lijst: taken, teksten: woorden.taken as Record<string, { titel: string; waarom: string; actie: string }>, bron: bronnen as Record<string, string> },
  { naam: '/18/ouders', lijst: oudertaken, teksten: ouders.taken as Record<string, { titel: string; waarom: string; actie: string }>, bron: bronnenVoorOuders as Record<string, string> },
];

describe.each(paginas)('de taken van $naam', ({ lijst, teksten, bron }) => {
  test('hebben elk één handeling, een reden en een bron, en er staat niets los in de teksten', () => {
    const eigen = lijst.map(({ code }) => code as string);
    expect(Object.keys(teksten).sort()).toEqual([...eigen].sort());
    expect(Object.keys(bron).sort()).toEqual([...eigen].sort());
    for (const code of eigen) {
      const { titel, waarom, actie } = teksten[code]!;
      expect([titel.length > 5, waarom.length > 20, actie.length > 5, bron[code]!.length > 5]).toEqual([true, true, true, true]);
    }
  });

  test('wijzen alleen naar eigen pagina’s en naar de organisatie zelf, en de link zegt waarheen', () => {
    for (const { code, adres } of lijst) {
      if (adres === null || adres.startsWith('/')) continue;
      const { host, protocol } = new URL(adres);
      expect([protocol, officieel.includes(host)]).toEqual(['https:', true]);
      expect(teksten[code]!.actie).toContain(host.replace(/^www\./, ''));
    }
  });

  test('noemen geen bedrag: dat verandert elk jaar, en de rekenhulp weet het', () => {
    for (const { waarom, titel, actie } of Object.values(teksten)) expect(`${titel} ${waarom} ${actie}`.replace('2026', '')).not.toMatch(/€|\beuro\b|\d{3,}/i);
  });
});

describe('de woorden', () => {
  const zinnenVan = (deel: unknown): string[] => (typeof deel === 'string' ? [deel] : Object.values(deel as object).flatMap(zinnenVan));

  test('zijn op /18 en op de kaart in de je-vorm, en voor ouders in de u-vorm, nooit door elkaar', () => {
    for (const zin of zinnenVan(woorden)) expect(zin).not.toMatch(/\b(u|uw|uzelf)\b/i);
    for (const zin of zinnenVan(ouders)) expect(zin).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
  });

  test('zijn zonder uitroeptekens, en geen zin heeft meer dan zestien woorden', () => {
    for (const zin of [...zinnenVan(woorden), ...zinnenVan(ouders)]) {
      expect(zin).not.toContain('!');
      for (const deel of zin.split(/[.?]\s+/)) expect([deel, deel.split(/\s+/).length <= 16]).toEqual([deel, true]);
    }
  });

  test('zijn op tijd weer nagekeken: daarna kunnen regels en bedragen anders zijn', () => {
    expect(nagekeken.verloopt > nagekeken.gecontroleerd).toBe(true);
    expect((Date.parse(nagekeken.verloopt) - Date.parse(nagekeken.gecontroleerd)) / 86_400_000).toBeLessThanOrEqual(183);
  });
});

test.each([['kaart18-2026-12', true], ['a'.repeat(40), true], ['a'.repeat(41), false], ['', false], ['jan de vries', false], ['x&y=1', false], ['é', false]])('"%s" mag als campagnecode reizen: %s', (code, mag) => {
  expect(isBron(code)).toBe(mag);
});
