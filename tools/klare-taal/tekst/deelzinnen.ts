/** Clauses of a sentence without a parser: signs and conjunctions say where one ends. */
import type { Zin } from '../soorten.ts';
import { bepalers, bijwoorden, isFunctiewoord, lidwoorden, nevenschikkend, onderschikkend, onderwerpen, persoonsvormHulp, voorzetsels } from '../woorden/functiewoorden.ts';
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
  if (word === 'of') return onderwerpen.has(after) && !persoonsvormHulp.has(woorden[i + 2] ?? '');
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

/** Does the word before `j` show that `j` is a noun, or an adjective before one: de kosten, van zaken, nieuwe vragen? */
const isNaamwoord = (woorden: readonly string[], j: number): boolean => {
  const before = woorden[j - 1] ?? '';
  return lidwoorden.has(before) || bepalers.has(before) || (voorzetsels.has(before) && before !== 'te') || (/^[a-zë]{3,}e$/.test(before) && !isFunctiewoord(before)) || /^\d/.test(before);
};

/** ... heeft [ ] gekregen; kan [ ] betalen. */
const hulpEnHoofd = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  const auxiliary = woorden[i] ?? '';
  if (!persoonsvormHulp.has(auxiliary)) return undefined;
  const end = einde(zin, woorden, i);
  const participle = /^(?:heb|heeft|had|ben|is$|zijn|was|waren|w[eo]rd)/.test(auxiliary);
  const places = Array.from({ length: end - i - 1 }, (_, n) => i + 1 + n);
  const fits = (j: number): boolean => (participle ? isVoltooidDeelwoord(woorden[j] ?? '') : isInfinitief(woorden[j] ?? '')) && !isNaamwoord(woorden, j);
  // A participle can have more behind it (is vertaald in doelen); the infinitive is the last that looks like one.
  const j = participle ? places.find(fits) : places.findLast(fits);
  return j === undefined ? undefined : { van: i, tot: j, afstand: j - i - 1 };
};

/** Where the main clause starts after a subordinate clause without a comma: "Als u vragen heeft dan horen wij", "… houden wij". */
const hoofdzinNa = (woorden: readonly string[], i: number): number => {
  const at = woorden.findIndex((word, j) => j > i + 1 && (word === 'dan' || (onderwerpen.has(word) && j > i + 2 && isWerkwoordsvorm(woorden[j - 1] ?? ''))));
  if (at < 0) return woorden.length;
  return woorden[at] === 'dan' ? at : at - 1;
};

/** omdat zij [ ] betaalde: from the subject to the verb at the end. */
const bijzin = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  const opens = opentBijzin(zin, woorden, i) || (i === 0 && onderschikkend.has(woorden[0] ?? '') && !ambiguous.has(woorden[0] ?? ''));
  // "Wat hebben wij bereikt": a question, with its verb up front.
  if (!opens || persoonsvormHulp.has(woorden[i + 1] ?? '')) return undefined;
  const end = Math.min(einde(zin, woorden, i), hoofdzinNa(woorden, i));
  const places = Array.from({ length: Math.max(0, end - i - 2) }, (_, n) => i + 2 + n);
  const verb = places.find((j) => persoonsvormHulp.has(woorden[j] ?? '')) ?? places.findLast((j) => isWerkwoordsvorm(woorden[j] ?? '') && !isNaamwoord(woorden, j));
  if (verb === undefined) return undefined;
  // "betaald heeft", "te betalen is": the cluster starts before the auxiliary.
  let first = verb;
  while (first - 1 > i + 1 && (isVoltooidDeelwoord(woorden[first - 1] ?? '') || (isInfinitief(woorden[first - 1] ?? '') && !isNaamwoord(woorden, first - 1)) || woorden[first - 1] === 'te')) first -= 1;
  return { van: i, tot: first, afstand: Math.max(0, first - i - 2) };
};

/** Adverbs that start a long description before a noun: de reeds eerder door u verstrekte gegevens. */
const attributive = new Set(['reeds', 'eerder', 'hiervoor', 'hierboven', 'hieronder', 'nader', 'nog', 'daarvoor', 'daarmee', 'hiermee', 'daarop', 'later', 'destijds']);
const openNounPhrase = new Set(['de', 'het', 'een', 'deze', 'dit', 'die', 'uw', 'onze', 'ons', 'hun', 'zijn', 'haar', 'alle', 'geen']);
/** de [door u ingediende] aanvraag: an article, straight away a preposition, and a participle before the noun. */
const lidwoordEnKern = (zin: Zin, woorden: readonly string[], i: number): Tang | undefined => {
  if (!openNounPhrase.has(woorden[i] ?? '') || !(voorzetsels.has(woorden[i + 1] ?? '') || attributive.has(woorden[i + 1] ?? ''))) return undefined;
  for (let j = i + 2; j < woorden.length - 1 && !isGrens(zin, j) && j < i + 25; j += 1) {
    const word = woorden[j] ?? '';
    if (/(?:de|te|ende|ene)$/.test(word) && word.length > 5 && isVoltooidDeelwoord(word.replace(/e$/, '')) && !isGrens(zin, j + 1)) return { van: i, tot: j + 1, afstand: j - i };
    if (opentBijzin(zin, woorden, j) || persoonsvormHulp.has(word)) return undefined;
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
