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

const cache = new Map<string, boolean>();

/** Does the word stand in the word list exactly so, capitals and all? `amsterdam` and `ipad` do not. */
export const inWoordenboek = (woord: string): boolean => {
  const known = cache.get(woord);
  if (known !== undefined) return known;
  const found = opened().has(woord);
  cache.set(woord, found);
  return found;
};
