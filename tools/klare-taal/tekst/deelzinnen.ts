/** Clauses of a sentence without a parser: signs and conjunctions say where one ends. */
import type { Zin } from '../soorten.ts';
import { bijwoorden, nevenschikkend, onderschikkend, onderwerpen, persoonsvormHulp, voorzetsels } from '../woorden/functiewoorden.ts';
import { isInfinitief, isVoltooidDeelwoord, isWerkwoordsvorm } from '../woorden/werkwoord.ts';
import { ervoor, kleineVorm } from './woordsoort.ts';

/** The words as the lists have them. */
export const vormen = (zin: Zin): string[] => zin.woorden.map(({ tekst }) => kleineVorm(tekst));

/** Is there a sign that ends a clause before word `i`? A comma does too. */
export const isGrens = (zin: Zin, i: number): boolean => /[,;:()…–—]|\s-\s/.test(ervoor(zin, i));

/** Words that are an adverb or a pronoun more often than they open a clause, unless a sign stands before them. */
const ambiguous = new Set(['die', 'of', 'nu', 'daar', 'hoe', 'wat', 'wie', 'welke', 'welk', 'dat', 'toen', 'waar']);

/** Does word `i` open a subordinate clause? "in dat geval" and "een brief of een mail" do not. */
export const opentBijzin = (zin: Zin, woorden: readonly string[], i: number): boolean => {
  const word = woorden[i] ?? '';
  if (!onderschikkend.has(word)) return false;
  if (!ambiguous.has(word)) return true;
  if (i === 0) return false;
  const before = woorden[i - 1] ?? '';
  const after = woorden[i + 1] ?? '';
  if (word === 'of') return onderwerpen.has(after) && !isWerkwoordsvorm(woorden[i + 2] ?? '') ? true : onderwerpen.has(after) && !persoonsvormHulp.has(woorden[i + 2] ?? '');
  if (word === 'dat' || word === 'die') return isGrens(zin, i) || (!voorzetsels.has(before) && !nevenschikkend.has(before) && !persoonsvormHulp.has(before) && (!isWerkwoordsvorm(after) || bijwoorden.has(after)) && (onderwerpen.has(after) || voorzetsels.has(after) || bijwoorden.has(after) || after === 'de' || after === 'een' || after === 'uw'));
  if (word === 'nu' || word === 'daar' || word === 'toen') return isGrens(zin, i) && onderwerpen.has(after);
  return isGrens(zin, i) || isWerkwoordsvorm(before) || onderwerpen.has(after);
};

/** Does word `i` (en, maar, want…) open a main clause, with a subject or a verb of its own after it? */
const opentHoofdzin = (woorden: readonly string[], i: number): boolean =>
  i > 0 && nevenschikkend.has(woorden[i] ?? '') && (onderwerpen.has(woorden[i + 1] ?? '') || persoonsvormHulp.has(woorden[i + 1] ?? ''));

/** Number of clauses with a verb of their own, at least 1. */
export const aantalDeelzinnen = (zin: Zin): number => {
  const woorden = vormen(zin);
  return 1 + woorden.filter((_, i) => opentBijzin(zin, woorden, i) || opentHoofdzin(woorden, i)).length;
};

/** Two words that belong together, by their places, and the number of words between them. */
export type Tang = { readonly van: number; readonly tot: number; readonly afstand: number };

/** One past the last word of the clause that holds word `i`. */
const einde = (zin: Zin, woorden: readonly string[], i: number): number => {
  for (let j = i + 1; j < woorden.length; j += 1) if (isGrens(zin, j) || opentBijzin(zin, woorden, j) || opentHoofdzin(woorden, j) || (woorden[j] === 'om' && j > i + 1)) return j;
  return woorden.length;
};

/** ... heeft [ ] gekregen; kan [ ] betalen. */
const hulpEnHoofd = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  const auxiliary = woorden[i] ?? '';
  if (!persoonsvormHulp.has(auxiliary)) return undefined;
  const wants = /^(?:heb|heeft|had|ben|is$|zijn|was|waren|w[eo]rd)/.test(auxiliary) ? isVoltooidDeelwoord : isInfinitief;
  for (let j = einde(zin, woorden, i) - 1; j > i; j -= 1) if (wants(woorden[j] ?? '')) return { van: i, tot: j, afstand: j - i - 1 };
  return undefined;
};

/** omdat zij [ ] betaalde: from the subject to the verb at the end. */
const bijzin = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  if (!opentBijzin(zin, woorden, i) && !(i === 0 && onderschikkend.has(woorden[0] ?? '') && !ambiguous.has(woorden[0] ?? ''))) return undefined;
  // "Als u vragen heeft dan horen wij", "Als adviseur houden wij": there the main clause starts.
  const main = woorden.findIndex((word, j) => j > i + 1 && (word === 'dan' || (onderwerpen.has(word) && j > i + 2 && isWerkwoordsvorm(woorden[j - 1] ?? ''))));
  const last = Math.min(einde(zin, woorden, i), main < 0 ? Infinity : woorden[main] === 'dan' ? main : main - 1) - 1;
  for (let j = last; j > i + 1; j -= 1) {
    if (!isWerkwoordsvorm(woorden[j] ?? '') && !persoonsvormHulp.has(woorden[j] ?? '')) continue;
    let first = j;
    while (first - 1 > i + 1 && (persoonsvormHulp.has(woorden[first - 1] ?? '') || isVoltooidDeelwoord(woorden[first - 1] ?? '') || woorden[first - 1] === 'te')) first -= 1;
    return { van: i, tot: first, afstand: Math.max(0, first - i - 2) };
  }
  return undefined;
};

const openNounPhrase = new Set(['de', 'het', 'een', 'deze', 'dit', 'die', 'uw', 'onze', 'ons', 'hun', 'zijn', 'haar', 'alle', 'geen']);
/** de [door u ingediende] aanvraag: an article, straight away a preposition, and a participle before the noun. */
const lidwoordEnKern = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  if (!openNounPhrase.has(woorden[i] ?? '') || !(voorzetsels.has(woorden[i + 1] ?? '') || bijwoorden.has(woorden[i + 1] ?? ''))) return undefined;
  for (let j = i + 2; j < woorden.length - 1 && !isGrens(zin, j) && j < i + 25; j += 1) {
    const word = woorden[j] ?? '';
    if (/(?:de|te|ende|ene)$/.test(word) && word.length > 5 && isVoltooidDeelwoord(word.replace(/e$/, '')) && !isGrens(zin, j + 1)) return { van: i, tot: j + 1, afstand: j - i };
    if (opentBijzin(zin, woorden, j)) return undefined;
  }
  return undefined;
};

/** The pair of words that stands furthest apart; undefined when the sentence has none. */
export const langsteTang = (zin: Zin): Tang | undefined => {
  const woorden = vormen(zin);
  let longest: Tang | undefined;
  for (let i = 0; i < woorden.length; i += 1) {
    for (const find of [hulpEnHoofd, bijzin, lidwoordEnKern]) {
      const tang = find(zin, woorden, i);
      if (tang && tang.afstand > (longest?.afstand ?? 0)) longest = tang;
    }
  }
  return longest;
};
