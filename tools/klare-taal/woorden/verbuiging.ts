/**
 * A light stemmer for Dutch. Two words with a stem in common are forms of one word (betaalt, betaalde, betalen,
 * gebetaald…). It guesses more stems than there are: whoever uses it holds them against a list of words.
 */

const vowel = /[aeiouyëïéè]/;
const minimum = 3;

/** The spellings a stem can have once an ending that opens with a vowel is gone: zett → zet, betal → betaal, lev → leef. */
const closed = (rest: string): string[] => {
  const last = rest.at(-1) ?? '';
  if (vowel.test(last)) return [rest];
  if (rest.at(-2) === last) return [rest.slice(0, -1)];
  const hard = { v: 'f', z: 's' }[last] ?? last;
  const head = rest.slice(0, -1);
  const long = /(?:^|[^aeiouy])[aeou]$/.test(head) ? [head + (head.at(-1) ?? '') + hard] : [];
  // glijden → glij(baan), houden → hou
  if (/(?:ijd|oud)$/.test(head + hard)) return [head + hard, head];
  // kopiëren → kopieer
  return [head + hard, ...long, ...(head.endsWith('ë') ? [`${head.slice(0, -1)}ee${hard}`] : [])];
};

/** Endings before which the stem keeps its own spelling. */
const afterClosed = ['t', 'd', 'te', 'ten', 'de', 'den', 's', "'s", 'je', 'jes', 'tje', 'tjes', 'pje', 'pjes', 'n', 'ën', 'ste', 'st'];
/** Endings that open the last syllable of the stem. */
const afterOpen = ['e', 'en', 'er', 'ere', 'end', 'ende', 'etje', 'etjes', 'eren'];

/** Adds the stems of a word that may end in one of the endings above. */
const collect = (word: string, found: Set<string>): void => {
  found.add(word);
  for (const ending of afterClosed) if (word.endsWith(ending) && word.length >= ending.length + minimum) found.add(word.slice(0, -ending.length));
  for (const ending of afterOpen) {
    if (!word.endsWith(ending) || word.length < ending.length + minimum - 1) continue;
    for (const stem of closed(word.slice(0, -ending.length))) if (stem.length >= minimum) found.add(stem);
  }
  if (/^[a-z]{4,}heden$/.test(word)) found.add(word.replace(/heden$/, 'heid'));
  if (/^[a-z]{3,}nkjes?$/.test(word)) found.add(word.replace(/kjes?$/, 'g'));
};

const cache = new Map<string, ReadonlySet<string>>();

/** The stems that `woord` (small letters) can be a form of, itself included. */
export const stammen = (woord: string): ReadonlySet<string> => {
  const known = cache.get(woord);
  if (known) return known;
  const found = new Set<string>();
  collect(woord, found);
  // gewerkt, gebeld, gegeven, geïnformeerd: the same without ge-.
  const participle = /^ge(.{3,}(?:t|d|en|te|de))$/.exec(woord)?.[1]?.replace(/^ï/, 'i').replace(/^ë/, 'e');
  if (participle !== undefined) collect(participle, found);
  cache.set(woord, found);
  return found;
};
