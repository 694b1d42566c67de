/** The Dutch word list of OpenTaal, as @cspell/dict-nl-nl packs it (BSD or CC BY 3.0): which words exist. */
import { decodeTrie } from 'cspell-trie-lib';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

type Trie = ReturnType<typeof decodeTrie>;
let trie: Trie | undefined;
/** Opening takes a quarter of a second, so only who asks for a word pays for it. */
const opened = (): Trie => {
  trie ??= decodeTrie(gunzipSync(readFileSync(join(dirname(createRequire(import.meta.url).resolve('@cspell/dict-nl-nl')), 'Dutch.trie.gz'))));
  return trie;
};

/** Does the word stand in the word list exactly so, capitals and all? `amsterdam` and `ipad` do not. */
export const inWoordenboek = (woord: string): boolean => opened().has(woord);

const suggested = new Map<string, readonly string[]>();
/** Words that differ in one letter from what is written, at most eight. Two letters would take twenty times as long. */
export const lijktOp = (woord: string): readonly string[] => {
  const known = suggested.get(woord);
  if (known) return known;
  const words = opened().suggest(woord, { numSuggestions: 8, ignoreCase: false, changeLimit: 1, timeout: 100 }).filter((word) => /^\p{L}[\p{Ll}'-]*\p{Ll}$/u.test(word));
  suggested.set(woord, words);
  return words;
};
