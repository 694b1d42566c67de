/** Numbers that say how well a method tells hard from easy. Pure: chance comes in as a seed. */

/** What a method gives for the hard and for the easy side of a pair; higher is harder. */
export type Paarscore = { readonly moeilijk: number; readonly makkelijk: number };

/** A number between two ends, all as shares of 1. */
export type Aandeel = { readonly waarde: number; readonly van: number; readonly tot: number };

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);

/** 1 when the plain side is the easier one, a half when both are equal. */
export const punt = ({ moeilijk, makkelijk }: Paarscore): number => moeilijk > makkelijk ? 1 : moeilijk === makkelijk ? 0.5 : 0;

/** Share of the pairs of which the method picks the plain side (a tie is half), with Wilson's interval of 95%. */
export const raak = (scores: readonly Paarscore[]): Aandeel => {
  const n = scores.length;
  if (n === 0) return { waarde: NaN, van: NaN, tot: NaN };
  const waarde = som(scores.map(punt)) / n;
  const z = 1.96;
  const midden = (waarde + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = z * Math.sqrt(waarde * (1 - waarde) / n + z ** 2 / (4 * n ** 2)) / (1 + z ** 2 / n);
  return { waarde, van: midden - half, tot: midden + half };
};

/** Chance that a hard text scores higher than an easy one, over all combinations (Mann-Whitney); ties are half. */
export const auc = (moeilijk: readonly number[], makkelijk: readonly number[]): number =>
  som(moeilijk.flatMap((m) => makkelijk.map((e) => punt({ moeilijk: m, makkelijk: e })))) / (moeilijk.length * makkelijk.length);

/** Chance with a seed (mulberry32): the same numbers at every run. Each call gives one from 0 up to 1. */
export const toeval = (zaad: number): (() => number) => {
  let stand = zaad;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** In another order (Fisher-Yates); the list itself stays as it is. */
export const geschud = <T>(lijst: readonly T[], kans: () => number): T[] => {
  const uit = [...lijst];
  for (let i = uit.length - 1; i > 0; i -= 1) {
    const j = Math.floor(kans() * (i + 1));
    [uit[i], uit[j]] = [uit[j] as T, uit[i] as T];
  }
  return uit;
};

/**
 * How much more often `a` is right than `b` on the same pairs, as a share of 1, with the interval of 95% when the pairs
 * are drawn again (bootstrap of 2,000, fixed seed).
 */
export const verschil = (a: readonly Paarscore[], b: readonly Paarscore[]): Aandeel => {
  const winst = a.map((score, i) => punt(score) - punt(b[i] ?? { moeilijk: NaN, makkelijk: NaN }));
  const kans = toeval(1);
  const trek = (): number => som(winst.map(() => winst[Math.floor(kans() * winst.length)] ?? 0)) / winst.length;
  const trekkingen = Array.from({ length: 2000 }, trek).sort((x, y) => x - y);
  return { waarde: som(winst) / winst.length, van: trekkingen[49] ?? NaN, tot: trekkingen[1949] ?? NaN };
};
