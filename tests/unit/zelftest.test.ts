import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import zelftest from '../../content/nl/zelftest.json' with { type: 'json' };
import { wettelijkeSpoed } from '../../src/domain/aanmelding/situatie.ts';
import { evaluateZelftest, zichtbareVragen } from '../../src/domain/zelftest/evaluate.ts';
import { nogNiet, regels, toevoegingen, uitslagen, vangnet } from '../../src/domain/zelftest/regels.ts';
import { leesAntwoorden } from '../../src/domain/zelftest/lees-antwoorden.ts';
import { type Antwoorden, vragen } from '../../src/domain/zelftest/vragen.ts';

const deelverzamelingen = <T>(opties: readonly T[]): T[][] =>
  opties.reduce<T[][]>((alle, optie) => [...alle, ...alle.map((deel) => [...deel, optie])], [[]]);

const dreigend = ['huis-uit', 'afsluiting', 'zorgverzekering', 'beslag', 'geen-eten'] as const;
/** The rules can tell apart how many kinds of bills do not work out (0 to 3), and whether all is paid. */
const rekeningen: NonNullable<Antwoorden['rekeningen']>[] = [[], ['alles-betaald'], ['huur'], ['huur', 'zorg'], ['huur', 'zorg', 'boetes']];
const hoelang: NonNullable<Antwoorden['hoelang']>[] = [[], ['kort'], ['maanden'], ['jaren']];
const rondkomen: NonNullable<Antwoorden['rondkomen']>[] = [[], ['ja'], ['net'], ['wisselt'], ['nee']];
const post: NonNullable<Antwoorden['post']>[] = [[], ['ja'], ['soms'], ['nee']];
const wie = deelverzamelingen(['onderneming', 'taal', 'gokken'] as const);
const zelf: NonNullable<Antwoorden['zelf']>[] = [[], ['zelf'], ['samen'], ['niet-nu']];

/** Every combination of answers that the rules can tell apart. */
function* alleToestanden(dreigt: readonly (typeof dreigend)[number][][] = deelverzamelingen(dreigend)): Generator<Antwoorden> {
  for (const d of dreigt) for (const r of rekeningen) for (const h of hoelang) for (const g of rondkomen)
    for (const p of post) for (const w of wie) for (const z of zelf) {
      yield { dreigt: d, rekeningen: r, hoelang: h, rondkomen: g, post: p, wie: w, zelf: z };
    }
}

const willekeurig: fc.Arbitrary<Antwoorden> = fc.record(Object.fromEntries(vragen.map((vraag) => [
  vraag.code, vraag.soort === 'meer' ? fc.subarray([...vraag.opties]) : fc.option(fc.constantFrom(...vraag.opties), { nil: undefined }).map((o) => o === undefined ? [] : [o]),
])) as unknown as { [V in keyof Required<Antwoorden>]: fc.Arbitrary<NonNullable<Antwoorden[V]>> });

const gewicht = (antwoorden: Antwoorden): number => uitslagen.indexOf(evaluateZelftest(antwoorden).uitslag);

describe('elke combinatie van antwoorden', () => {
  test('geeft precies één uitslag met een reden, en elke dreiging geeft spoed wat er ook verder is (Wgs artikel 4)', { timeout: 120_000 }, () => {
    let toestanden = 0;
    const gezien = new Set<string>();
    for (const antwoorden of alleToestanden()) {
      toestanden += 1;
      const { uitslag, redenen } = evaluateZelftest(antwoorden);
      gezien.add(uitslag);
      if (!uitslagen.includes(uitslag) || redenen.length === 0) throw new Error(JSON.stringify(antwoorden));
      if ((antwoorden.dreigt!.length > 0) !== (uitslag === 'spoed')) throw new Error(JSON.stringify(antwoorden));
    }
    expect(toestanden).toBe(32 * 5 * 4 * 5 * 4 * 8 * 4);
    expect([...gezien].sort()).toEqual([...uitslagen].sort());
  });

  test('100.000 willekeurige antwoorden geven één uitslag, en de volgorde van aankruisen maakt niet uit', { timeout: 120_000 }, () => {
    fc.assert(fc.property(willekeurig, (antwoorden) => {
      const uitslag = evaluateZelftest(antwoorden);
      expect(uitslagen).toContain(uitslag.uitslag);
      const omgekeerd = Object.fromEntries(Object.entries(antwoorden).map(([v, o]) => [v, [...o].reverse()])) as Antwoorden;
      expect(evaluateZelftest(omgekeerd)).toEqual(uitslag);
    }), { numRuns: 100_000 });
  });
});

test.each(wettelijkeSpoed)('%s geeft altijd spoed (Wgs artikel 4, tweede lid)', (situatie) => {
  fc.assert(fc.property(willekeurig, (antwoorden) => {
    expect(evaluateZelftest({ ...antwoorden, dreigt: [...(antwoorden.dreigt ?? []), situatie] }).uitslag).toBe('spoed');
  }), { numRuns: 5_000 });
});

describe('meer zorgen geven nooit een lichtere uitslag', () => {
  const zwaarder: [string, (a: Antwoorden) => Antwoorden | null][] = [
    ['een dreiging erbij', (a) => ({ ...a, dreigt: [...(a.dreigt ?? []), 'beslag'] })],
    ['een rekening erbij', (a) => {
      const nu = a.rekeningen ?? [];
      if (nu.length === 0) return null;
      return { ...a, rekeningen: [...nu.filter((r) => r !== 'alles-betaald'), nu.includes('huur') ? (nu.includes('zorg') ? 'boetes' : 'zorg') : 'huur'] };
    }],
    ['langer', (a) => a.hoelang?.[0] === 'kort' ? { ...a, hoelang: ['maanden'] } : a.hoelang?.[0] === 'maanden' ? { ...a, hoelang: ['jaren'] } : null],
    ['minder rondkomen', (a) => {
      const volgende = { ja: 'net', net: 'wisselt', wisselt: 'nee', nee: null }[a.rondkomen?.[0] ?? 'nee'] as 'net' | 'wisselt' | 'nee' | null;
      return volgende ? { ...a, rondkomen: [volgende] } : null;
    }],
    ['post die blijft liggen', (a) => a.post?.[0] === 'ja' ? { ...a, post: ['soms'] } : a.post?.[0] === 'soms' ? { ...a, post: ['nee'] } : null],
    ['gokken erbij', (a) => ({ ...a, wie: [...(a.wie ?? []), 'gokken'] })],
    ['moeite met lezen erbij', (a) => ({ ...a, wie: [...(a.wie ?? []), 'taal'] })],
  ];
  test.each(zwaarder)('%s', (_naam, erger) => {
    let vergeleken = 0;
    for (const antwoorden of alleToestanden([[], ['huis-uit']])) {
      const meer = erger(antwoorden);
      // Who could not be placed got a talk with a person; a first answer may then point to something lighter.
      if (!meer || evaluateZelftest(antwoorden).redenen[0] === vangnet.code) continue;
      vergeleken += 1;
      if (gewicht(meer) < gewicht(antwoorden)) throw new Error(`${JSON.stringify(antwoorden)} -> ${JSON.stringify(meer)}`);
    }
    expect(vergeleken).toBeGreaterThan(1000);
  });
});

test('een antwoord veranderen en weer terug geeft de eerdere uitslag', () => {
  fc.assert(fc.property(willekeurig, willekeurig, (een, twee) => {
    const eerder = evaluateZelftest(een);
    evaluateZelftest(twee);
    expect(evaluateZelftest({ ...twee, ...een })).toEqual(eerder);
  }), { numRuns: 2_000 });
});

test('elke regel en elke toevoeging komt voor, en elke vraag wordt gesteld', () => {
  const redenen = new Set<string>();
  for (const antwoorden of alleToestanden([[], ...dreigend.map((d) => [d])])) for (const reden of evaluateZelftest(antwoorden).redenen) redenen.add(reden);
  expect([...redenen].sort()).toEqual([...regels.map((r) => r.code), vangnet.code, nogNiet.code].sort());
  for (const { code } of toevoegingen) {
    const antwoorden = code === 'elders' ? { woonplaats: ['elders'] as const } : { wie: [code === 'ondernemer' ? 'onderneming' : code] as const };
    expect(evaluateZelftest(antwoorden as Antwoorden).toevoegingen).toEqual([code]);
  }
  expect(zichtbareVragen({ rekeningen: ['huur'] })).toEqual(vragen.map((v) => v.code));
  expect(zichtbareVragen({ rekeningen: ['alles-betaald'] })).not.toContain('hoelang');
});

test('een antwoord op een vraag die niet meer gesteld wordt, telt niet mee', () => {
  expect(evaluateZelftest({ rekeningen: ['alles-betaald'], rondkomen: ['ja'], hoelang: ['jaren'] }).uitslag).toBe('op-orde');
});

test('wie alles overslaat, praat met een mens', () => {
  expect(evaluateZelftest({})).toMatchObject({ uitslag: 'gesprek', dienst: 'geldloket', redenen: [vangnet.code] });
});

test('elke vraag en elke optie heeft woorden, en er zijn geen woorden zonder vraag', () => {
  const woorden = Object.fromEntries(Object.entries(zelftest.vragen).map(([code, { opties }]) => [code, Object.keys(opties).sort()]));
  expect(woorden).toEqual(Object.fromEntries(vragen.map((v) => [v.code, [...v.opties].sort()])));
});

describe('waar iemand woont', () => {
  test.each([
    ['een plaats kiezen zegt dat u in de gemeente woont', [['kern', 'Giethoorn']], ['hier']],
    ['geen plaats kiezen zegt niets', [['kern', '']], undefined],
    ['wie zelf antwoordt dat hij ergens anders woont, wordt geloofd', [['kern', 'Giethoorn'], ['woonplaats', 'elders']], ['elders']],
    ['"weet ik niet" blijft weet ik niet', [['kern', 'Giethoorn'], ['woonplaats', 'weet-niet']], undefined],
  ] as const)('%s', (_, paren, woonplaats) => {
    expect(leesAntwoorden(paren).woonplaats).toEqual(woonplaats);
  });
});
