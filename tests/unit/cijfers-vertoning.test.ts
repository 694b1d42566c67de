import { describe, expect, it } from 'vitest';
import { type DimensieCode, dimensieCodes, dimensies } from '../../src/domain/cijfers/dimensies.ts';
import { aandeelOpTijd, kleinste, kleinsteKwartaal, type Kwartaalcijfers, type Tellingen, toonbaar } from '../../src/domain/cijfers/vertoning.ts';

/** All ways to divide `totaal` over `vakken`. */
const verdelingen = (totaal: number, vakken: number): number[][] => vakken === 1
  ? [[totaal]]
  : Array.from({ length: totaal + 1 }, (_, eerste) => verdelingen(totaal - eerste, vakken - 1).map((rest) => [eerste, ...rest])).flat();

const allesVan = (code: DimensieCode): string[] => [...(dimensies[code].waarden ?? ['een', 'twee']), dimensies[code].rest!];
const alsTelling = (totaal: number, code: DimensieCode, verdeling: readonly number[]): Tellingen =>
  ({ totaal: { ja: totaal }, [code]: Object.fromEntries(allesVan(code).map((waarde, i) => [waarde, verdeling[i] ?? 0])) });

/**
 * Everything that could have been, by what is shown of it: who reads one of these knows the rule as well, and can rule out
 * only what would have been shown otherwise.
 */
const werelden = <W>(alle: readonly W[], toon: (wereld: W) => unknown): W[][] => {
  const per = new Map<string, W[]>();
  for (const wereld of alle) {
    const gezien = JSON.stringify(toon(wereld));
    per.set(gezien, [...(per.get(gezien) ?? []), wereld]);
  }
  return [...per.values()];
};
const mogelijk = (aantallen: readonly number[]): number[] => [...new Set(aantallen)].sort((a, b) => a - b);
const verborgenAlles = [0, 1, 2, 3, 4];

describe('een klein getal kan niemand uitrekenen, ook niet wie het totaal en de regel kent', () => {
  // One value and the rest, up to five and the rest: every dimension is one of these, save those of kernen and campaigns.
  it.each([['spoed', 30], ['doorverwijzing', 26], ['hoelang', 22], ['wacht', 18], ['schuld', 18]] as const)(
    '%s: elk verborgen getal kan bij wat er staat nog 0, 1, 2, 3 en 4 zijn', (code, tot) => {
      const waarden = allesVan(code);
      let verborgen = 0;
      for (let totaal = kleinsteKwartaal; totaal <= tot; totaal += 1) {
        for (const zelfde of werelden(verdelingen(totaal, waarden.length), (v) => toonbaar(alsTelling(totaal, code, v)))) {
          const tabel = toonbaar(alsTelling(totaal, code, zelfde[0]!))!.tabellen[code];
          waarden.forEach((waarde, i) => {
            const kan = mogelijk(zelfde.map((v) => v[i]!));
            if (tabel && waarde in tabel.aantallen) expect(kan, 'a number that is shown is right').toEqual([tabel.aantallen[waarde]]);
            else if (tabel && waarde !== dimensies[code].rest) { verborgen += 1; expect(kan).toEqual(verborgenAlles); }
            // Of what is not shown at all, and of the rest, nothing small is certain either.
            else expect(kan.length > 1 || kan[0]! >= kleinste, `${waarde}: ${kan.join()} of ${totaal}`).toBe(true);
          });
        }
      }
      expect(verborgen).toBeGreaterThan(0);
    },
  );

  it('een afgesloten tabel laat van elke waarde ten minste vijf mogelijkheden over', () => {
    for (const [code, tot] of [['spoed', 30], ['doorverwijzing', 24], ['hoelang', 20]] as const) {
      for (let totaal = kleinsteKwartaal; totaal <= tot; totaal += 1) {
        const dicht = verdelingen(totaal, allesVan(code).length).filter((v) => toonbaar(alsTelling(totaal, code, v))!.tabellen[code] === null);
        expect(dicht.length).toBeGreaterThan(0);
        allesVan(code).forEach((_, i) => { expect(mogelijk(dicht.map((v) => v[i]!)).length).toBeGreaterThanOrEqual(5); });
      }
    }
  });
});

describe('ook tabellen naast elkaar verraden niets', () => {
  /** A case, in the dimensions that say something about one another; what is absent is the rest. */
  type Soort = Partial<Record<DimensieCode, string>>;
  /** All kinds of cases that can be, of these values. */
  const soortenVan = (keuzes: Partial<Record<DimensieCode, readonly string[]>>, kan: (soort: Soort) => boolean): Soort[] =>
    Object.entries(keuzes).reduce<Soort[]>((tot, [code, waarden]) => tot.flatMap((soort) => waarden.map((waarde) => ({ ...soort, [code]: waarde }))), [{}]).filter(kan);
  const tel = (soorten: readonly Soort[], aantallen: readonly number[]): Tellingen => {
    const uit: Partial<Record<DimensieCode, Record<string, number>>> = { totaal: { ja: aantallen.reduce((a, b) => a + b, 0) } };
    soorten.forEach((soort, i) => {
      for (const [code, waarde] of Object.entries(soort) as [DimensieCode, string][]) {
        const per = (uit[code] ??= {});
        per[waarde] = (per[waarde] ?? 0) + aantallen[i]!;
      }
    });
    return uit;
  };

  it.each<[string, number, Soort[]]>([
    ['wie haast heeft wacht nooit "later, binnen de termijn", en een organisatie heeft nooit haast', 12, soortenVan(
      { spoed: ['ja', 'nee'], wacht: ['drie-werkdagen', 'later', 'te-laat'], weg: ['formulier', 'organisatie'] },
      ({ spoed, wacht, weg }) => spoed === 'nee' || (wacht !== 'later' && weg !== 'organisatie'),
    )],
    ['alleen wie de zelftest deed, zegt bij welke groep hij hoort', 20, soortenVan(
      { zelftest: ['ja', 'nee'], 'doelgroep-jong': ['ja', 'nee'], 'doelgroep-aow': ['ja', 'nee'] },
      (soort) => soort.zelftest === 'ja' || (soort['doelgroep-jong'] === 'nee' && soort['doelgroep-aow'] === 'nee'),
    )],
  ])('%s: elk verborgen getal kan nog 0, 1, 2, 3 en 4 zijn', (_, tot, soorten) => {
    const codes = Object.keys(soorten[0]!) as DimensieCode[];
    let verborgen = 0;
    for (let totaal = kleinsteKwartaal; totaal <= tot; totaal += 1) {
      for (const zelfde of werelden(verdelingen(totaal, soorten.length).map((aantallen) => tel(soorten, aantallen)), toonbaar)) {
        const { tabellen } = toonbaar(zelfde[0]!)!;
        for (const code of codes) {
          const tabel = tabellen[code];
          for (const waarde of new Set(soorten.map((soort) => soort[code]!))) {
            if (tabel && (waarde in tabel.aantallen || waarde === dimensies[code].rest)) continue;
            const kan = mogelijk(zelfde.map((t) => t[code]![waarde]!));
            if (tabel) { verborgen += 1; expect(kan, `${code} ${waarde} of ${totaal}`).toEqual(verborgenAlles); }
            else expect(kan.length, `${code} ${waarde} of ${totaal}: ${kan.join()}`).toBeGreaterThan(1);
          }
        }
      }
    }
    expect(verborgen).toBeGreaterThan(20);
  });
});

describe('wat er te zien is', () => {
  it('een kwartaal met minder dan tien aanmeldingen laat niets zien', () => {
    for (let totaal = 0; totaal < kleinsteKwartaal; totaal += 1) expect(toonbaar({ totaal: { ja: totaal }, spoed: { ja: totaal } })).toBeNull();
    expect(toonbaar({})).toBeNull();
    expect(toonbaar({ totaal: { ja: 10 } })).toMatchObject({ totaal: 10 });
  });

  it('getallen vanaf vijf kloppen tot op één, en alles samen is het totaal', () => {
    const { tabellen, totaal } = toonbaar({ totaal: { ja: 60 }, kern: { steenwijk: 31, vollenhove: 5, giethoorn: 4, onbekend: 20 } })!;
    expect(tabellen.kern).toEqual({ aantallen: { steenwijk: 31, vollenhove: 5 }, rest: 24 });
    expect(totaal).toBe(60);
  });

  it('wie een waarde niet noemt, telt bij de rest: elke tabel gaat over alle aanmeldingen', () => {
    const { tabellen } = toonbaar({ totaal: { ja: 12 }, zelftest: { ja: 6 } })!;
    expect(tabellen.zelftest).toEqual({ aantallen: { ja: 6 }, rest: 6 });
    expect(Object.keys(tabellen).sort()).toEqual(dimensieCodes.filter((code) => code !== 'totaal').sort());
    expect(tabellen.spoed).toEqual({ aantallen: {}, rest: 12 });
  });

  it('een doelgroep is een deel van wie de zelftest deed, en is er alleen als dat er tien of meer zijn', () => {
    const met = (zelftest: number, jong: number) => toonbaar({ totaal: { ja: 40 }, zelftest: { ja: zelftest, nee: 40 - zelftest }, 'doelgroep-jong': { ja: jong } })!.tabellen;
    expect(met(15, 6)).toMatchObject({ zelftest: { aantallen: { ja: 15 }, rest: 25 }, 'doelgroep-jong': { aantallen: { ja: 6 }, rest: 9 }, 'doelgroep-aow': { aantallen: {}, rest: 15 } });
    // Subtracting would give the four who are not.
    expect(met(15, 11)['doelgroep-jong']).toBeNull();
    expect(met(9, 5)).toMatchObject({ zelftest: { aantallen: { ja: 9 } }, 'doelgroep-jong': null, 'doelgroep-aow': null });
    // So many did it that their number is not shown: then it cannot be shown of what they consist.
    expect(met(38, 20)).toMatchObject({ zelftest: null, 'doelgroep-jong': null });
  });

  it('blijft er minder dan vijf over, dan is de tabel er niet: aftrekken zou een klein getal geven', () => {
    expect(toonbaar({ totaal: { ja: 20 }, spoed: { ja: 16, nee: 4 } })!.tabellen.spoed).toBeNull();
    expect(toonbaar({ totaal: { ja: 20 }, spoed: { ja: 15, nee: 5 } })!.tabellen.spoed).toEqual({ aantallen: { ja: 15 }, rest: 5 });
  });
});

describe('het deel dat binnen de wettelijke termijn contact had', () => {
  const met = (wacht: Record<string, number>): Kwartaalcijfers => toonbaar({ totaal: { ja: Object.values(wacht).reduce((a, b) => a + b, 0) }, wacht })!;

  it('is precies als iedereen die telt in een getal staat dat te zien is', () => {
    expect(aandeelOpTijd(met({ 'zelfde-dag': 30, 'drie-werkdagen': 15, 'te-laat': 5, geen: 10 }))).toEqual({ procent: 90, precies: true });
  });

  it('is anders het minste dat het kan zijn: nooit mooier dan het is, en het verborgen getal blijft verborgen', () => {
    for (const [teLaat, geen] of [[0, 0], [1, 4], [4, 4], [4, 10], [6, 2], [0, 12]] as const) {
      const opTijd = 50;
      const { procent, precies } = aandeelOpTijd(met({ 'zelfde-dag': 25, 'drie-werkdagen': 25, 'te-laat': teLaat, geen }))!;
      expect(procent).toBeLessThanOrEqual((100 * opTijd) / (opTijd + teLaat));
      expect(precies).toBe(teLaat >= kleinste && geen >= kleinste);
    }
    expect(aandeelOpTijd(met({ 'drie-werkdagen': 56, 'te-laat': 0, geen: 4 }))).toEqual({ procent: 92, precies: false });
  });

  it('is er niet als het te veel kan schelen: minstens 55 zou van 13 op tijd iets heel anders zeggen', () => {
    expect(aandeelOpTijd(met({ 'zelfde-dag': 6, 'drie-werkdagen': 7 }))).toBeNull();
    expect(aandeelOpTijd(met({ 'zelfde-dag': 6, 'drie-werkdagen': 7, 'te-laat': 6, geen: 5 }))).toEqual({ procent: 68, precies: true });
  });

  it('is er niet als de tabel er niet is', () => {
    expect(aandeelOpTijd(met({ 'te-laat': 20, 'drie-werkdagen': 2 }))).toBeNull();
  });
});
