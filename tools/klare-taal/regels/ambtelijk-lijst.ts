/** The list of ambtelijke words as patterns: woorden/ambtelijk.json, checked and written out. */
import { z } from 'zod';
import list from '../woorden/ambtelijk.json' with { type: 'json' };
import { isBegrip } from './begrip.ts';
import { type Geval, inVorm, type Verschijning, verschijningen, vervoeg, type Werkwoord } from './vervoegen.ts';

/**
 * One entry of the list. `woord`, `ook` and `vervang` share a notation:
 *
 * - `adequaat/adequate`: forms that belong together; a replacement with as many forms gives the one in the same place
 * - `{verstrekken}`: all forms of a verb of `werkwoorden`, and in a replacement the same form; `{verzoeken-ik-wij}` leaves forms out
 * - `het|de`: one of these words; `(de)`: may be left out
 * - `…`: up to 8 other words of the same clause, `…2`: up to 2; in a replacement `…` are those words, if there are any
 * - `#ww`: one infinitive, also in a replacement; a part in front of it is written together again (in te vullen → invullen)
 * - `*traject`: a word that ends so; in a replacement `*` is what stands before the ending
 */
export type Ingang = {
  readonly woord: string;
  readonly ook?: readonly string[] | undefined;
  /** One to three; none when the word can better go. Then `reden` says so. */
  readonly vervang: readonly string[];
  /** The first replacement fits without any other change. */
  readonly vast?: boolean | undefined;
  /** Instead of the reason of the group. */
  readonly reden?: string | undefined;
  /** Words that must, or may not, stand directly before (`na`) or after (`voor`) the match; `#begin` and `#einde` of a clause. */
  readonly na?: readonly string[] | undefined;
  readonly nietNa?: readonly string[] | undefined;
  readonly voor?: readonly string[] | undefined;
  readonly nietVoor?: readonly string[] | undefined;
  /** A sentence in which it is found, where the form alone is not enough. */
  readonly voorbeeld?: string | undefined;
};

export type Teken =
  | { readonly soort: 'woord'; readonly woorden: readonly string[] }
  | { readonly soort: 'eind'; readonly uitgang: string }
  | { readonly soort: 'gat'; readonly hoogstens: number }
  /** The part of a verb that stands alone; only at the end of a clause it is one ("in" of "dient … in"). */
  | { readonly soort: 'deel'; readonly woord: string }
  | { readonly soort: 'infinitief' };

export type Patroon = {
  readonly ingang: Ingang;
  readonly reden: string;
  /** The name of a thing: where the text says what it is, the word may stay. */
  readonly uitlegbaar: boolean;
  readonly tekens: readonly Teken[];
  /** Which token is the verb; its neighbours tell u from hij. */
  readonly werkwoord: number | undefined;
  /** Per reading of the form (is "verstrekt" hij or a participle?) the replacements, as templates. */
  readonly lezingen: readonly { readonly geval: Geval | undefined; readonly vervang: readonly Sjabloon[] }[];
};

/**
 * `…`, `#ww` and `*` are still to be filled in. `u` is what stands there when the subject is u or je. `past` is false
 * when the form can be two things that differ here: "wij sturen op" and "wij willen opsturen" both come from "verzenden".
 */
export type Sjabloon = { readonly tekst: string; readonly u: string; readonly past: boolean };

const strings = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({
  werkwoorden: z.record(z.string(), z.string()),
  groepen: z.array(z.strictObject({
    reden: z.string().min(1),
    uitleg: z.boolean().optional(),
    woorden: z.array(z.strictObject({
      woord: z.string().min(1), ook: strings.optional(), vervang: z.array(z.string().min(1)).max(3), vast: z.boolean().optional(), reden: z.string().optional(),
      na: strings.optional(), nietNa: strings.optional(), voor: strings.optional(), nietVoor: strings.optional(), voorbeeld: z.string().optional(),
    })),
  })),
});
const data = schema.parse(list);

const verbs: ReadonlyMap<string, Werkwoord> = new Map(Object.entries(data.werkwoorden).map(([infinitive, notation]) => [infinitive, vervoeg(infinitive, notation)]));
const verb = (name: string, ingang: Ingang): Werkwoord => {
  const found = verbs.get(name);
  if (!found) throw new Error(`ambtelijk.json, ${ingang.woord}: werkwoord ${name} staat niet bij "werkwoorden"`);
  return found;
};

const inBraces = /\{([\p{L}]+)((?:-[a-z]+)*)\}/u;
const gap = /^…(\d*)$/;

const token = (word: string): Teken => {
  const words = gap.exec(word);
  if (words) return { soort: 'gat', hoogstens: Number(words[1] || 8) };
  if (word === '#ww') return { soort: 'infinitief' };
  if (word.startsWith('*')) return { soort: 'eind', uitgang: word.slice(1) };
  return { soort: 'woord', woorden: word.normalize('NFC').toLowerCase().split('|') };
};

/** With and without the words between brackets. */
const withOptional = (pattern: string): string[] => {
  const found = /\(([^)]+)\)/.exec(pattern);
  if (!found) return [pattern.replace(/ +/g, ' ').trim()];
  return ['$1', ''].flatMap((keep) => withOptional(pattern.replace(/\(([^)]+)\)/, keep)));
};

type Form = { readonly tekens: readonly Teken[]; readonly werkwoord: number | undefined; readonly geval: Geval | undefined };

/** A pattern with a verb, once per form of that verb. */
const forms = (pattern: string, ingang: Ingang): Form[] => {
  const found = inBraces.exec(pattern);
  if (!found) return [{ tekens: pattern.split(' ').map(token), werkwoord: undefined, geval: undefined }];
  const [braces, name = '', without = ''] = found;
  const left = without.split('-');
  const before = pattern.slice(0, found.index).trim();
  const after = pattern.slice(found.index + braces.length).trim();
  const tokens = (text: string): Teken[] => (text === '' ? [] : text.split(' ').map(token));
  const source = verb(name, ingang);
  const isMain = source.deel === '' && after.startsWith('…');
  return verschijningen(source)
    .filter(({ slot, plaats }) => !left.includes(slot) && !(isMain && (plaats === 'te' || slot === 'gedaan' || slot === 'gedane')))
    .map((one: Verschijning) => {
      const words = one.woorden.map((word, i): Teken => (one.plaats === 'gesplitst' && i === one.woorden.length - 1 ? { soort: 'deel', woord: word } : token(word)));
      // "neemt … in ontvangst" is a main clause, "in ontvangst neemt" is not: a replacement is split, or not, as that is.
      const plaats = one.plaats === 'los' ? (isMain ? 'gesplitst' : before === '' ? 'los' : 'bijzin') : one.plaats;
      return { tekens: [...tokens(before), ...words, ...tokens(after)], werkwoord: tokens(before).length, geval: { slot: one.slot, plaats } };
    });
};

/** The replacement for one form of the source; undefined when its verb has no such form. */
const template = (text: string, geval: Geval | undefined, ingang: Ingang): Sjabloon | undefined => {
  const found = inBraces.exec(text);
  if (!found) return { tekst: text, u: text, past: true };
  const rest = text.slice(found.index + found[0].length);
  const make = (one: Geval): string | undefined => {
    const form = inVorm(verb(found[1] ?? '', ingang), one);
    if (form === undefined) return undefined;
    // Without a place for the rest of the sentence, what follows the verb stands directly behind it: "gaan door met".
    const together = rest === '' || rest.startsWith(' …') ? form : form.replace('… ', '').replace(' …', '');
    return text.slice(0, found.index) + together + (form.includes('…') ? rest.replace(/^ …/, '') : rest);
  };
  const one = geval ?? { slot: 'wij', plaats: 'los' };
  const tekst = make(one);
  const past = !(one.plaats === 'los' && one.slot === 'wij' && verb(found[1] ?? '', ingang).deel !== '');
  return tekst === undefined ? undefined : { tekst, u: one.slot === 'hij' ? (make({ ...one, slot: 'u' }) ?? tekst) : tekst, past };
};

const parts = (text: string): string[] => text.split('/');

/** The form of a replacement that belongs to form `i` of `count`. */
const parallel = (replacement: string, i: number, count: number, ingang: Ingang): string => {
  const all = parts(replacement);
  if (all.length !== 1 && count !== 1 && all.length !== count) throw new Error(`ambtelijk.json, ${ingang.woord}: "${replacement}" heeft ${all.length} vormen, het woord ${count}`);
  return all[i] ?? all[0] ?? replacement;
};

/** A pattern without other words in it has nothing to put in their place. */
const withGaps = (replacement: string, pattern: string): string => (pattern.includes('…') ? replacement : replacement.replaceAll(/ ?…/g, ''));

const key = (tokens: readonly Teken[]): string => JSON.stringify(tokens);

const patternsOf = (ingang: Ingang, reden: string, uitlegbaar: boolean): Patroon[] => {
  const found = new Map<string, Patroon>();
  for (const notation of [ingang.woord, ...(ingang.ook ?? [])]) {
    parts(notation).forEach((part, i, all) => {
      for (const pattern of withOptional(part)) {
        for (const { tekens, werkwoord, geval } of forms(pattern, ingang)) {
          const vervang = ingang.vervang.map((text) => template(withGaps(parallel(text, i, all.length, ingang), pattern), geval, ingang)).filter((text) => text !== undefined);
          const earlier = found.get(key(tekens));
          found.set(key(tekens), { ingang, reden: ingang.reden ?? reden, uitlegbaar, tekens, werkwoord, lezingen: [...(earlier?.lezingen ?? []), { geval, vervang }] });
        }
      }
    });
  }
  return [...found.values()];
};

/** The entries of the list, in its order. */
export const ingangen: readonly Ingang[] = data.groepen.flatMap(({ woorden }) => woorden);

/** Every form of every entry. */
export const allePatronen: readonly Patroon[] = data.groepen.flatMap(({ reden, uitleg = false, woorden }) => woorden.flatMap((ingang) => patternsOf(ingang, reden, uitleg)));

const phrase = ({ tekens }: Patroon): string => tekens.map((teken) => (teken.soort === 'woord' ? teken.woorden[0] : '')).join(' ');

/** The forms that are an error: a begrip of the site is explained there, so it may be used. */
export const patronen: readonly Patroon[] = allePatronen.filter((patroon) => !isBegrip(phrase(patroon)));
