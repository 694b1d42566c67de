/** Forms of Dutch verbs, from a short notation. */

/** ik, u, hij, wij (also the infinitive), the past of hij and of wij, the participle, and the participle with -e. */
export type Slot = 'ik' | 'u' | 'hij' | 'wij' | 'toen' | 'wijtoen' | 'gedaan' | 'gedane';

/** `deel` is the part that comes off ("aan" of aanvangen), or ''; the forms stand without it. Modals have no participle. */
export type Werkwoord = { readonly infinitief: string; readonly deel: string; readonly vormen: Readonly<Partial<Record<Slot, string>>> };

/**
 * Where the form stood: `los` one word or as it is, `bijzin` with its part in front (aanvangt), `te` after te
 * (aan te vangen), `gesplitst` with its part at the end (vangt … aan).
 */
export type Plaats = 'los' | 'bijzin' | 'te' | 'gesplitst';
export type Geval = { readonly slot: Slot; readonly plaats: Plaats };

/** No ge- before these; a vowel must follow (verzoek, not bel). */
const unstressed = /^(?:be|ge|her|ont|ver|om|onder|over)[^aeiou]*[aeiou]/;
const withGe = (word: string): string => `ge${word.replace(/^(?:e|i(?!j)|u(?!i))/, (vowel) => `${vowel}\u0308`.normalize('NFC'))}`;
const hardens = /(?:[tkfspx]|ch)en$/;

const weak = (ik: string, base: string): readonly [string, string, string] => {
  const ending = hardens.test(base) ? 't' : 'd';
  const participle = /[td]$/.test(ik) ? ik : ik + ending;
  return [`${ik}${ending}e`, `${ik}${ending}en`, unstressed.test(ik) ? participle : withGe(participle)];
};

/** The participle before a noun: gegeven, gedane, geziene, gezette, gestuurde. */
const inflected = (participle: string): string => {
  if (/(?:aan|ien)$/.test(participle)) return participle.replace(/a?an$/, 'ane').replace(/ien$/, 'iene');
  if (participle.endsWith('n')) return participle;
  return /[^aeiouë][aeiou][td]$/.test(participle) ? `${participle}${participle.slice(-1)}e` : `${participle}e`;
};

/**
 * The forms of one verb.
 * @param notatie `verstrek` (weak), `aan|vang ving vingen gevangen` (strong; the bar marks the part that comes off),
 * `ben/is/bent was waren geweest` (ik/hij/u); `-` for a participle that is not used
 */
export const vervoeg = (infinitief: string, notatie: string): Werkwoord => {
  const [, deel = '', rest = ''] = /^(?:(\p{L}+)\|)?(.+)$/u.exec(notatie) ?? [];
  const [present = '', ...past] = rest.split(' ');
  const [ik = '', hij = ik.endsWith('t') ? ik : `${ik}t`, u = hij] = present.split('/');
  const wij = infinitief.slice(deel.length);
  if (!infinitief.startsWith(deel) || ik === '' || (past.length !== 0 && past.length !== 3)) throw new Error(`werkwoord ${infinitief}: "${notatie}" is not a notation`);
  const [toen = '', wijtoen = '', gedaan = ''] = past.length === 3 ? past : weak(ik, wij);
  return {
    infinitief, deel,
    vormen: { ik, u, hij, wij, toen, wijtoen, ...(gedaan === '-' ? {} : { gedaan, gedane: inflected(gedaan) }) },
  };
};

/** A form as it stands in a sentence: the words, with `…` where other words come between. */
export type Verschijning = Geval & { readonly woorden: readonly string[] };

/** Every way in which the verb stands in a sentence. `u` is left out: its form is that of hij, or of an irregular verb. */
export const verschijningen = ({ deel, vormen }: Werkwoord): Verschijning[] => {
  const slots = (Object.keys(vormen) as Slot[]).filter((slot) => slot !== 'u' || vormen.u !== vormen.hij);
  // "Als ik aanvang" hardly occurs, and as often it is a noun or a conjunction: aanvang, aanschaf, indien.
  const found: Verschijning[] = slots.filter((slot) => deel === '' || slot !== 'ik').map((slot) => ({ slot, plaats: deel === '' ? 'los' : 'bijzin', woorden: [deel + vormen[slot]] }));
  if (vormen.wij !== undefined) found.push({ slot: 'wij', plaats: 'te', woorden: [...(deel === '' ? [] : [deel]), 'te', vormen.wij] });
  if (deel === '') return found;
  const finite = slots.filter((slot) => slot !== 'gedaan' && slot !== 'gedane');
  return [...found, ...finite.map((slot): Verschijning => ({ slot, plaats: 'gesplitst', woorden: [vormen[slot] ?? '', '…', deel] }))];
};

/** The verb in the same form, with `…` where the rest of the sentence goes; undefined when it has no such form. */
export const inVorm = ({ deel, vormen }: Werkwoord, { slot, plaats }: Geval): string | undefined => {
  const form = vormen[slot];
  if (form === undefined) return undefined;
  if (plaats === 'te') return deel === '' ? `te ${form}` : `${deel} te ${form}`;
  if (plaats === 'gesplitst') return deel === '' ? `${form} …` : `${form} … ${deel}`;
  const together = deel === '' || plaats === 'bijzin' || slot === 'wij' || slot === 'gedaan' || slot === 'gedane';
  return together ? deel + form : `${form} … ${deel}`;
};
