/** The formulas that others measure Dutch with, to compare ours against. All of them count; none of them reads. */
import type { Zin } from '../soorten.ts';

/**
 * Vowels that are one syllable together, longest first. What is not here is pronounced apart: re-a-li-se-ren,
 * be-oor-de-len, fi-nan-ci-eel. `ieu` and `eeu` are those of nieuw and sneeuw.
 */
const KLANKEN = /ieu|eeu|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|oi|[aeiou]/g;

/**
 * Syllables of a Dutch word, at least 1, by its groups of vowels. A trema starts a syllable (ge-ind is geïnd), `qu` is
 * kw, `y` is a vowel between consonants only. An approximation: loanwords (site, team, museum) come out one off, and a
 * number or an abbreviation without vowels counts for one.
 */
export const lettergrepen = (woord: string): number => {
  const letters = woord.normalize('NFKC').toLowerCase().normalize('NFD')
    .replace(/([a-z])\u0308/g, '|$1').replace(/\p{M}/gu, '')
    .replace(/qu/g, 'kw')
    .replace(/(?<![aeiou|])y(?![aeiou])/g, 'i');
  return Math.max(1, letters.match(KLANKEN)?.length ?? 0);
};

const woordenVan = (zinnen: readonly Zin[]): string[] => zinnen.flatMap((zin) => zin.woorden.map(({ tekst }) => tekst));
const deel = (teller: number, noemer: number): number => noemer === 0 ? 0 : teller / noemer;

/** Words per sentence. */
export const zinslengte = (zinnen: readonly Zin[]): number => deel(woordenVan(zinnen).length, zinnen.length);

/**
 * Douma's Flesch for Dutch: 206.84 - 0.93 words per sentence - 77 syllables per word. Higher is easier; 60-70 is
 * ordinary, 80-90 easy. W.H. Douma, De leesbaarheid van landbouwbladen (1960).
 */
export const fleschDouma = (zinnen: readonly Zin[]): number => {
  const woorden = woordenVan(zinnen);
  return 206.84 - 0.93 * zinslengte(zinnen) - 77 * deel(woorden.reduce((som, woord) => som + lettergrepen(woord), 0), woorden.length);
};

/** LIX (Björnsson, 1968): words per sentence plus the percentage of words of more than six letters. Higher is harder. */
export const lix = (zinnen: readonly Zin[]): number => {
  const woorden = woordenVan(zinnen);
  return zinslengte(zinnen) + 100 * deel(woorden.filter((woord) => (woord.match(/\p{L}/gu)?.length ?? 0) > 6).length, woorden.length);
};
