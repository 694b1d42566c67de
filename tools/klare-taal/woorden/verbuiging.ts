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
  return [head + hard, ...long];
};

/** Endings before which the stem keeps its own spelling. */
const afterClosed = ['t', 'd', 'te', 'ten', 'de', 'den', 's', "'s", 'je', 'jes', 'tje', 'tjes', 'pje', 'pjes', 'n', 'ën', 'ste', 'st'];
/** Endings that open the last syllable of the stem. */
const afterOpen = ['e', 'en', 'er', 'ere', 'end', 'ende', 'etje', 'etjes', 'eren'];

const without = (word: string, ending: string): string => (word.endsWith(ending) ? word.slice(0, -ending.length) : '');

const stems = (word: string): string[] => [
  word,
  ...afterClosed.flatMap((ending) => {
    const rest = without(word, ending);
    return rest.length >= minimum ? [rest] : [];
  }),
  ...afterOpen.flatMap((ending) => {
    const rest = without(word, ending);
    return rest.length >= minimum - 1 ? closed(rest).filter((stem) => stem.length >= minimum) : [];
  }),
  ...(/^[a-z]{4,}heden$/.test(word) ? [word.replace(/heden$/, 'heid')] : []),
  ...(/^[a-z]{3,}nk(?:je|jes)$/.test(word) ? [word.replace(/k(?:je|jes)$/, 'g')] : []),
];

/** The stems that `woord` (small letters) can be a form of, itself included. */
export const stammen = (woord: string): ReadonlySet<string> => {
  const found = stems(woord);
  // gewerkt, gebeld, gegeven: the same without ge-.
  const participle = /^ge(.{3,}(?:t|d|en|te|de))$/.exec(woord)?.[1];
  return new Set(participle === undefined ? found : [...found, ...stems(participle)]);
};
