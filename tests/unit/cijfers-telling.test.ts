import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import kernen from '../../content/gemeenten/steenwijkerland/kernen.json' with { type: 'json' };
import { aanleidingen } from '../../src/domain/aanmelding/aanleiding.ts';
import { type Gebeurtenis, sluitredenen, type Vastgelegd } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { campagneVan } from '../../src/domain/cijfers/campagne.ts';
import { briefuitkomsten, type DimensieCode, dimensieCodes, dimensies, hoelangbanden, isTelregel, schuldbanden, type Telregel } from '../../src/domain/cijfers/dimensies.ts';
import { dagNaKwartaal, isKwartaal, kwartaalVan, vorigKwartaal } from '../../src/domain/cijfers/kwartaal.ts';
import { type Gesloten, hoelangVanKaart, leesIngevuld, tellingVan } from '../../src/domain/cijfers/telling.ts';
import { alleKaartregels } from '../../src/domain/zelftest/kaart.ts';
import { vragen } from '../../src/domain/zelftest/vragen.ts';
import { kalender } from './opstelling.ts';

const campagnes = [{ code: 'kaart18', naam: 'Kaart' }, { code: 'brief', naam: 'Brief' }];
const plaatselijk = { kernen, campagnes, kalender };
const niets = { hoelang: null, schuld: null, brief: null } as const;
const leeg: Gesloten['bericht'] = { kern: '', bron: '', aanleiding: '', kaart: [] };

type Los<T> = T extends unknown ? Omit<T, 'op'> : never;
/** Events at moments of the clock of the server, in the order given. */
const reeks = (...stappen: [string, Los<Gebeurtenis>][]): Vastgelegd[] =>
  stappen.map(([op, g], i) => ({ ...g, op: `${op}:00.000Z`, id: i === 0 ? '0-ontvangen' : `e${i}` }) as Vastgelegd);
const ontvangen = (spoed = false): Los<Gebeurtenis> => ({ soort: 'ontvangen', spoed, toegezegd: null, opzij: [] });
const claim: Los<Gebeurtenis> = { soort: 'geclaimd', door: 'a' };
const gesproken: Los<Gebeurtenis> = { soort: 'contact', door: 'a', kanaal: 'bellen', resultaat: 'gesproken' };
const sluit = (reden: (typeof sluitredenen)[number] = 'geholpen'): Los<Gebeurtenis> => ({ soort: 'gesloten', door: 'a', reden, dossierKlaar: false });

// Monday 23 November 2026, nine in the morning here.
const begin = '2026-11-23T08:00';
const einde = '2026-12-22T15:00';
const kort = (bericht: Partial<Gesloten['bericht']> = {}, gebeurtenissen = reeks([begin, ontvangen()], [begin, claim], [einde, sluit()]), ingevuld: Gesloten['ingevuld'] = niets): Telregel[] | null =>
  tellingVan({ bericht: { ...leeg, ...bericht }, gebeurtenissen, ingevuld }, plaatselijk);
const waarde = (regels: Telregel[] | null, dimensie: DimensieCode): string | undefined => regels?.find((r) => r.dimensie === dimensie)?.waarde;

describe('wie wordt afgesloten, telt in elke tabel precies één keer', () => {
  it('ook wie niets over zichzelf zegt', () => {
    const regels = kort()!;
    const gewoon = dimensieCodes.filter((code) => !code.startsWith('doelgroep-'));
    expect(regels.map((r) => r.dimensie).sort()).toEqual([...gewoon].sort());
    expect(Object.fromEntries(regels.map((r) => [r.dimensie, r.waarde]))).toEqual({
      totaal: 'ja', kern: 'onbekend', weg: 'formulier', zelftest: 'nee', campagne: 'geen', spoed: 'nee', wacht: 'geen', afloop: 'geholpen',
      doorverwijzing: 'geen', hoelang: 'onbekend', schuld: 'onbekend',
    });
  });

  it('wat nog open is telt niet, en wat de inwoner zelf introk of wiste ook niet', () => {
    for (const laatste of [claim, gesproken, { soort: 'ingetrokken' }, { soort: 'verwijderd' }, { soort: 'heropend', door: 'a' }] satisfies Los<Gebeurtenis>[]) {
      expect(kort({}, reeks([begin, ontvangen()], [begin, claim], [einde, laatste])), laatste.soort).toBeNull();
    }
    expect(kort({}, reeks([begin, ontvangen()], ['2026-11-24T09:00', sluit()], [einde, { soort: 'aangevuld', inhoud: 'x' }]))).toBeNull();
  });

  it('elke plaats telt als zichzelf; een andere gemeente als elders; wat geen plaats van ons is als onbekend', () => {
    for (const { naam, code } of kernen) expect(waarde(kort({ kern: naam }), 'kern')).toBe(code);
    expect(waarde(kort({ kern: 'elders' }), 'kern')).toBe('elders');
    for (const kern of ['Ik woon bij Jan', 'steenwijk ', '__proto__', 'onbekend']) expect(waarde(kort({ kern }), 'kern')).toBe('onbekend');
  });

  it('wie bij meer groepen hoort, telt bij elke groep', () => {
    const groepen = vragen.find((v) => v.code === 'wie')!.opties;
    for (const groep of groepen) {
      expect(kort({ kaart: [`wie:${groep}`] })!.filter((r) => r.dimensie.startsWith('doelgroep-'))).toEqual([{ dimensie: `doelgroep-${groep}`, waarde: 'ja' }]);
    }
    const alle = kort({ kaart: groepen.map((groep) => `wie:${groep}`) })!;
    expect(alle.filter((r) => r.dimensie.startsWith('doelgroep-'))).toHaveLength(groepen.length);
    expect(waarde(alle, 'zelftest')).toBe('ja');
  });

  it('elke reden om af te sluiten is een waarde, behalve doorverwezen: dat heeft een eigen tabel', () => {
    for (const reden of sluitredenen) expect(waarde(kort({}, reeks([begin, ontvangen()], [begin, claim], [einde, sluit(reden)])), 'afloop')).toBe(reden === 'doorverwezen' ? 'geholpen' : reden);
    expect([...dimensies.afloop.waarden!, dimensies.afloop.rest].sort()).toEqual(sluitredenen.filter((r) => r !== 'doorverwezen').sort());
  });
});

describe('de weg waarlangs iemand kwam', () => {
  it('volgt uit de bladzijde waar het bericht is geschreven', () => {
    expect(waarde(kort(), 'weg')).toBe('formulier');
    for (const aanleiding of aanleidingen.filter((a) => a !== 'brief')) expect(waarde(kort({ aanleiding }), 'weg')).toBe(aanleiding);
  });

  it('na een brief is iemand bereikt als er contact was, en nam de hulp alleen aan als de medewerker dat zegt', () => {
    const metContact = reeks([begin, ontvangen()], [begin, claim], [begin, gesproken], [einde, sluit()]);
    expect(waarde(kort({ aanleiding: 'brief' }), 'weg')).toBe('brief-niet-bereikt');
    expect(waarde(kort({ aanleiding: 'brief' }, metContact), 'weg')).toBe('brief-bereikt');
    for (const brief of briefuitkomsten) expect(waarde(kort({ aanleiding: 'brief' }, metContact, { ...niets, brief }), 'weg')).toBe(`brief-${brief}`);
    expect(waarde(kort({}, metContact, { ...niets, brief: 'geaccepteerd' }), 'weg'), 'no letter, no outcome').toBe('formulier');
  });

  it('een code telt alleen als de gemeente die zelf heeft gemaakt: wat een inwoner typt gaat nooit mee', () => {
    expect(campagneVan('', campagnes)).toBe('geen');
    for (const bron of ['kaart18', 'kaart18-2026-12', 'brief-2027-01']) expect(campagneVan(bron, campagnes)).toBe(bron);
    expect(campagneVan(' Kaart18-2026-12 ', campagnes)).toBe('kaart18-2026-12');
    for (const bron of ['Jan-de-Vries', 'kaart18-', 'kaart18-jan', 'kaart18-2026-13', 'kaart18-2026-1', 'kaart18x', 'kaart', '0612345678', 'kaart18-2026-12-jan']) {
      expect(campagneVan(bron, campagnes), bron).toBe('andere');
    }
  });
});

describe('hoe lang iemand wachtte op het eerste contact', () => {
  const wacht = (van: string, contact: string, spoed = false): string | undefined =>
    waarde(kort({}, reeks([van, ontvangen(spoed)], [van, claim], [contact, gesproken], ['2027-03-30T09:00', sluit()])), 'wacht');

  it.each([
    ['dezelfde dag', begin, '2026-11-23T15:00', 'zelfde-dag'],
    ['in het weekend geschreven, maandag gebeld', '2026-11-21T12:00', '2026-11-23T09:00', 'zelfde-dag'],
    ['een werkdag later', begin, '2026-11-24T09:00', 'drie-werkdagen'],
    ['drie werkdagen later, over het weekend heen', '2026-11-26T09:00', '2026-12-01T16:00', 'drie-werkdagen'],
    ['vier werkdagen later', '2026-11-26T09:00', '2026-12-02T09:00', 'later'],
    ['op de laatste dag van vier weken', begin, '2026-12-21T16:00', 'later'],
    ['een dag na vier weken', begin, '2026-12-22T09:00', 'te-laat'],
    ['om half twaalf ’s avonds geschreven: die dag telt', '2026-11-23T22:30', '2026-11-24T09:00', 'drie-werkdagen'],
    ['om half een ’s nachts: dat is hier al de volgende dag', '2026-11-23T23:30', '2026-11-24T09:00', 'zelfde-dag'],
  ])('%s', (_, van, contact, verwacht) => { expect(wacht(van, contact)).toBe(verwacht); });

  it('bij spoed is de wettelijke termijn drie werkdagen: daarna is te laat', () => {
    expect(wacht('2026-11-26T09:00', '2026-12-01T16:00', true)).toBe('drie-werkdagen');
    expect(wacht('2026-11-26T09:00', '2026-12-02T09:00', true)).toBe('te-laat');
  });

  it('een antwoord telt als contact; niet bereikt telt niet', () => {
    const met = (g: Los<Gebeurtenis>) => waarde(kort({}, reeks([begin, ontvangen()], [begin, claim], [begin, g], [einde, sluit()])), 'wacht');
    expect(met({ soort: 'beantwoord', door: 'a', inhoud: 'x' })).toBe('zelfde-dag');
    for (const resultaat of ['niet-bereikt', 'niets-achtergelaten'] as const) expect(met({ soort: 'contact', door: 'a', kanaal: 'bellen', resultaat })).toBe('geen');
  });
});

describe('een doorverwijzing', () => {
  const vraag: Los<Gebeurtenis> = { soort: 'overgedragen', door: 'a', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-12-01', inhoud: 'x' };
  const na = (...verder: Los<Gebeurtenis>[]) =>
    waarde(kort({}, reeks([begin, ontvangen()], [begin, claim], ['2026-11-24T09:00', vraag], ...verder.map((g, i): [string, Los<Gebeurtenis>] => [`2026-11-25T09:0${i}`, g]), [einde, sluit()])), 'doorverwijzing');

  it('telt als bevestigd als de ander heeft bevestigd, en anders als teruggekomen', () => {
    expect(na({ soort: 'bevestigd', door: 'a', doorverwijzing: 'e2' })).toBe('bevestigd');
    expect(na({ soort: 'teruggekomen', doorverwijzing: 'e2' })).toBe('teruggekomen');
    expect(na({ soort: 'bevestigd', door: 'a', doorverwijzing: 'e2' }, { soort: 'teruggekomen', door: 'a', doorverwijzing: 'e2' })).toBe('teruggekomen');
  });
});

describe('wat de medewerker invult', () => {
  it('telt zoals ingevuld, en is anders onbekend', () => {
    for (const hoelang of hoelangbanden) expect(waarde(kort({}, undefined, { ...niets, hoelang }), 'hoelang')).toBe(hoelang);
    for (const schuld of schuldbanden) expect(waarde(kort({}, undefined, { ...niets, schuld }), 'schuld')).toBe(schuld);
    expect(waarde(kort({ kaart: ['hoelang:jaren'] }), 'hoelang'), 'the card fills in the form, the worker decides').toBe('onbekend');
  });

  it('begint bij wat de inwoner op de kaart zei', () => {
    for (const band of hoelangbanden) expect(hoelangVanKaart(['wie:jong', `hoelang:${band}`])).toBe(band);
    expect(hoelangVanKaart(['rekeningen:huur'])).toBeNull();
  });

  it('is een keuze van ons of niets', () => {
    expect(leesIngevuld({ hoelang: 'maanden', schuld: '5-15', brief: 'bereikt' })).toEqual({ hoelang: 'maanden', schuld: '5-15', brief: 'bereikt' });
    expect(leesIngevuld({ hoelang: 'onbekend', schuld: 'veel', brief: {} })).toEqual(niets);
    expect(leesIngevuld({})).toEqual(niets);
  });
});

describe('een aanmelding telt één keer', () => {
  const opnieuw = (eerste: string, tweede: string, ingevuld: Gesloten['ingevuld'] = niets, aanleiding: Gesloten['bericht']['aanleiding'] = '') =>
    kort({ aanleiding }, reeks([begin, ontvangen()], [begin, claim], [eerste, sluit('anders')], [eerste, { soort: 'heropend', door: 'a' }], [tweede, sluit('niet-bereikt')]), ingevuld);

  it('opnieuw afgesloten in hetzelfde kwartaal: de laatste keer geldt, in dezelfde tabellen', () => {
    const regels = opnieuw('2026-11-30T09:00', einde, { hoelang: 'kort', schuld: '15-40', brief: null })!;
    expect(waarde(regels, 'afloop')).toBe('niet-bereikt');
    expect(regels.map((r) => r.dimensie)).toEqual(kort()!.map((r) => r.dimensie));
  });

  it('wat de medewerker dan leeg laat, blijft zoals het was', () => {
    expect(opnieuw('2026-11-30T09:00', einde)!.map((r) => r.dimensie)).toEqual(kort()!.map((r) => r.dimensie).filter((d) => d !== 'hoelang' && d !== 'schuld'));
    expect(waarde(opnieuw('2026-11-30T09:00', einde, niets, 'brief'), 'weg')).toBeUndefined();
  });

  it('afgesloten in een eerder kwartaal: die cijfers staan vast, dus hij telt niet nog eens', () => {
    expect(opnieuw('2026-12-30T09:00', '2027-01-04T09:00')).toBeNull();
    // Half past midnight here is still the evening before in UTC.
    expect(opnieuw('2026-12-31T23:30', '2027-01-04T09:00')).not.toBeNull();
  });

  it('een poging om af te sluiten die niet telde omdat de inwoner net iets schreef, is geen eerdere keer', () => {
    const kruist: Los<Gebeurtenis> = { soort: 'gesloten', door: 'a', reden: 'geholpen', dossierKlaar: false, gezienTot: null };
    const gebeurtenissen = reeks([begin, ontvangen()], [begin, claim], ['2026-12-30T09:00', { soort: 'aangevuld', inhoud: 'x' }], ['2026-12-30T09:01', kruist], ['2027-01-04T09:00', sluit()]);
    expect(kort({}, gebeurtenissen)).not.toBeNull();
  });
});

describe('wat er over de lijn gaat', () => {
  it('is van elk bericht, hoe vreemd ook, alleen codes van ons: geen woord van een inwoner', () => {
    const bericht = fc.record({
      kern: fc.oneof(fc.string(), fc.constantFrom('elders', 'Steenwijk')), bron: fc.oneof(fc.string(), fc.constantFrom('kaart18', 'kaart18-2026-12', 'Jan')),
      aanleiding: fc.constantFrom('' as const, ...aanleidingen), kaart: fc.subarray([...alleKaartregels]),
    });
    const codes = new Set(['ja', 'nee', 'geen', 'andere', 'elders', 'onbekend', ...kernen.map((k) => k.code), 'kaart18', 'kaart18-2026-12',
      ...dimensieCodes.flatMap((code) => [...(dimensies[code].waarden ?? []), dimensies[code].rest ?? []].flat())]);
    fc.assert(fc.property(bericht, fc.constantFrom(...sluitredenen), fc.boolean(), (b, reden, spoed) => {
      const regels = kort(b, reeks([begin, ontvangen(spoed)], [begin, claim], [einde, sluit(reden)]))!;
      for (const regel of regels) {
        expect(codes.has(regel.waarde), JSON.stringify(regel)).toBe(true);
        expect(isTelregel(regel)).toBe(true);
        expect(Object.keys(regel)).toEqual(['dimensie', 'waarde']);
      }
      expect(new Set(regels.map((r) => r.dimensie)).size).toBe(regels.length);
    }), { numRuns: 2000 });
  });

  it('wat geen tabel of geen waarde van ons is, telt de server niet', () => {
    for (const regel of [{ dimensie: 'spoed', waarde: 'misschien' }, { dimensie: 'kern', waarde: 'Jan de Vries' }, { dimensie: 'kern', waarde: '' }, { dimensie: 'constructor', waarde: 'ja' }, { dimensie: 'campagne', waarde: 'x'.repeat(41) }]) {
      expect(isTelregel(regel), JSON.stringify(regel)).toBe(false);
    }
  });

  it('geen tabel zegt iets over een andere, behalve waar de vertoning op is nagerekend', () => {
    const soorten: Telregel[][] = [];
    const contacten = [null, '2026-11-23T09:00', '2026-11-25T09:00', '2026-12-15T09:00', '2026-12-22T09:00'];
    const overdracht = (fase: string): [string, Los<Gebeurtenis>][] => fase === 'geen' ? [] : [
      ['2026-12-22T10:00', { soort: 'overgedragen', door: 'a', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-12-24', inhoud: 'x' }],
      ['2026-12-22T10:01', fase === 'bevestigd' ? { soort: 'bevestigd', door: 'a', doorverwijzing: 'o' } : { soort: 'teruggekomen', door: 'a', doorverwijzing: 'o' }],
    ];
    for (const spoed of [true, false]) for (const contact of contacten) for (const reden of sluitredenen) for (const fase of ['geen', 'bevestigd', 'teruggekomen']) {
      const stappen: [string, Los<Gebeurtenis>][] = [[begin, ontvangen(spoed)], [begin, claim], ...(contact ? [[contact, gesproken] as [string, Los<Gebeurtenis>]] : []), ...overdracht(fase), ['2026-12-22T11:00', sluit(reden)]];
      const gebeurtenissen = reeks(...stappen).map((g) => (g.soort === 'overgedragen' ? { ...g, id: 'o' } : g));
      for (const aanleiding of ['', ...aanleidingen] as const) for (const brief of aanleiding === 'brief' ? [null, ...briefuitkomsten] : [null]) for (const kaart of [[], ['rekeningen:huur'], ['wie:jong']]) {
        for (const hoelang of [null, 'jaren'] as const) for (const kern of ['', 'Steenwijk']) {
          const regels = tellingVan({ bericht: { kern, bron: kern && 'kaart18', aanleiding, kaart }, gebeurtenissen, ingevuld: { hoelang, schuld: hoelang && 'vanaf-40', brief } }, plaatselijk);
          if (regels) soorten.push(regels);
        }
      }
    }
    const vol = soorten.map((regels) => ({ 'doelgroep-jong': 'nee', ...Object.fromEntries(regels.map((r) => [r.dimensie, r.waarde])) }) as Record<string, string>);
    // What the inputs above tie together is not looked at: kern with campagne, hoelang with schuld.
    const codes = ['weg', 'zelftest', 'spoed', 'wacht', 'afloop', 'doorverwijzing', 'kern', 'hoelang', 'doelgroep-jong'];
    const waarden = new Map(codes.map((code) => [code, [...new Set(vol.map((v) => v[code]!))]]));
    const samen = new Set(vol.flatMap((v) => codes.flatMap((a) => codes.map((b) => `${a}=${v[a]} ${b}=${v[b]}`))));
    const nooit = codes.flatMap((a, i) => codes.slice(i + 1).flatMap((b) => waarden.get(a)!.flatMap((x) => waarden.get(b)!.map((y) => `${a}=${x} ${b}=${y}`)))).filter((paar) => !samen.has(paar));
    expect(vol.length).toBeGreaterThan(1000);
    expect(nooit).toEqual(['zelftest=nee doelgroep-jong=ja', 'spoed=ja wacht=later']);
  });
});

describe('een kwartaal', () => {
  it('gaat over op de klok van de gemeente, niet op die van de server', () => {
    expect(kwartaalVan(kalender, '2026-12-31T22:59:59.999Z')).toBe('2026-4');
    expect(kwartaalVan(kalender, '2026-12-31T23:00:00.000Z')).toBe('2027-1');
    expect(kwartaalVan(kalender, '2026-06-30T21:59:59.000Z')).toBe('2026-2');
    expect(kwartaalVan(kalender, '2026-06-30T22:00:00.000Z')).toBe('2026-3');
  });

  it('heeft een vorig kwartaal en een eerste dag daarna, het hele jaar rond', () => {
    expect(['2027-1', '2026-4', '2026-3', '2026-2', '2026-1'].map(vorigKwartaal)).toEqual(['2026-4', '2026-3', '2026-2', '2026-1', '2025-4']);
    expect(['2026-1', '2026-2', '2026-3', '2026-4'].map(dagNaKwartaal)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']);
    for (let maand = 1; maand <= 12; maand += 1) {
      const kwartaal = kwartaalVan(kalender, `2026-${String(maand).padStart(2, '0')}-15T12:00:00.000Z`);
      expect(kwartaalVan(kalender, `${dagNaKwartaal(kwartaal)}T12:00:00.000Z`)).not.toBe(kwartaal);
      expect(vorigKwartaal(kwartaalVan(kalender, `${dagNaKwartaal(kwartaal)}T12:00:00.000Z`))).toBe(kwartaal);
    }
  });

  it('is niets anders dan jaar en nummer', () => {
    for (const tekst of ['2026-4', '2027-1']) expect(isKwartaal(tekst)).toBe(true);
    for (const tekst of ['2026-5', '2026-0', '2026', '2026-4/', '../2026-4', '2026-4 ', '']) expect(isKwartaal(tekst)).toBe(false);
  });
});
