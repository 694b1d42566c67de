/** KT01: ambtelijke words and phrases, with what can stand there instead. The words are in woorden/ambtelijk.json. */
import type { Melding, Zin, Zinsregel } from '../soorten.ts';
import { bepalers, lidwoorden, nevenschikkend, onderschikkend, voorzetsels } from '../woorden/functiewoorden.ts';
import { type Patroon, patronen, type Sjabloon, type Teken } from './ambtelijk-lijst.ts';
import { heeftUitleg, woordenVoorHaakje } from './uitgelegd.ts';
import { metHoofdletters } from './vervangen.ts';
import type { Geval } from './vervoegen.ts';

/** The words of a sentence as they are compared, and whether a mark stands before each (and after the last). */
type Regel = { readonly zin: Zin; readonly woorden: readonly string[]; readonly leesteken: readonly boolean[] };

/** Where each token of the pattern stands: word `van` up to and without word `tot`. */
type Plek = { readonly van: number; readonly tot: number };
type Vondst = { readonly patroon: Patroon; readonly plekken: readonly Plek[] };

const plain = (word: string): string => word.normalize('NFC').toLowerCase().replaceAll('’', "'");

const lineOf = (zin: Zin): Regel => {
  const { tekst, woorden } = zin;
  const between = (i: number): string => tekst.slice(woorden[i - 1]?.tot ?? 0, woorden[i]?.van ?? tekst.length);
  return { zin, woorden: woorden.map((woord) => plain(woord.tekst)), leesteken: Array.from({ length: woorden.length + 1 }, (_, i) => /[^\s\p{Pi}\p{Pf}"'*_]/u.test(between(i))) };
};

/** Words after which a clause of its own begins: the other half of a pattern is not behind them. */
const opensClause = new Set(['om', 'als', 'omdat', 'terwijl', 'zodat', 'maar', 'want', 'hoewel']);
/** These open a clause too, unless they come first: "wat houdt dat in". */
const mayOpenClause = new Set(['dat', 'die', 'wie', 'wat', 'waar']);
const afterPart: ReadonlySet<string> = new Set([...voorzetsels, ...onderschikkend, ...nevenschikkend].filter((word) => word !== 'te'));

/** Is word `i` the first of a clause, or (as end) past its last word? */
const atEdge = (line: Regel, i: number): boolean => i <= 0 || i >= line.woorden.length || line.leesteken[i] === true;

/** How far the tokens from `at` on match from word `i` on; undefined when they do not. */
const matchFrom = (tokens: readonly Teken[], at: number, line: Regel, i: number): Plek[] | undefined => {
  const here = tokens[at];
  if (here === undefined) return [];
  if (here.soort === 'gat') {
    for (let size = 0; size <= here.hoogstens; size += 1) {
      const rest = matchFrom(tokens, at + 1, line, i + size);
      if (rest) return [{ van: i, tot: i + size }, ...rest];
      const word = line.woorden[i + size];
      if (word === undefined || line.leesteken[i + size] || opensClause.has(word) || (size > 0 && mayOpenClause.has(word))) return undefined;
    }
    return undefined;
  }
  const word = line.woorden[i];
  if (word === undefined || (at > 0 && line.leesteken[i])) return undefined;
  if (!fits(here, word, line, i)) return undefined;
  const rest = matchFrom(tokens, at + 1, line, i + 1);
  return rest && [{ van: i, tot: i + 1 }, ...rest];
};

const fits = (token: Exclude<Teken, { soort: 'gat' }>, word: string, line: Regel, i: number): boolean => {
  switch (token.soort) {
    case 'woord': return token.woorden.includes(word);
    case 'eind': return word.endsWith(token.uitgang) && word.length > token.uitgang.length + 2;
    case 'deel': return word === token.woord && (atEdge(line, i + 1) || afterPart.has(line.woorden[i + 1] ?? ''));
    case 'infinitief': return word.endsWith('n');
  }
};

/** Do the words around the match allow it? */
const allowed = ({ patroon: { ingang }, plekken }: Vondst, line: Regel): boolean => {
  const van = plekken[0]?.van ?? 0;
  const tot = plekken.at(-1)?.tot ?? 0;
  const before = (list: readonly string[]): boolean => (atEdge(line, van) ? list.includes('#begin') : list.includes(line.woorden[van - 1] ?? ''));
  const after = (list: readonly string[]): boolean => (atEdge(line, tot) ? list.includes('#einde') : list.includes(line.woorden[tot] ?? ''));
  return (!ingang.na || before(ingang.na)) && !(ingang.nietNa && before(ingang.nietNa)) && (!ingang.voor || after(ingang.voor)) && !(ingang.nietVoor && after(ingang.nietVoor));
};

const firstWords = new Map<string, Patroon[]>();
const endings: Patroon[] = [];
/** The more words a pattern has, the more it knows: "op grond van het feit dat" goes before "op grond van". */
const weight = ({ tekens }: Patroon): number => tekens.filter(({ soort }) => soort !== 'gat').length;
for (const patroon of patronen.toSorted((a, b) => weight(b) - weight(a))) {
  const [first] = patroon.tekens;
  if (first?.soort === 'woord') {
    for (const word of first.woorden) {
      const same = firstWords.get(word);
      if (same) same.push(patroon);
      else firstWords.set(word, [patroon]);
    }
  } else if (first?.soort === 'eind') endings.push(patroon);
  else throw new Error(`ambtelijk.json, ${patroon.ingang.woord}: het eerste woord moet een woord zijn`);
}

const findAt = (line: Regel, i: number): Vondst | undefined => {
  const word = line.woorden[i] ?? '';
  for (const list of [firstWords.get(word) ?? [], endings]) {
    for (const patroon of list) {
      const plekken = matchFrom(patroon.tekens, 0, line, i);
      if (plekken && allowed({ patroon, plekken }, line)) return { patroon, plekken };
    }
  }
  return undefined;
};

/** Words that are marked as found. "te" and the infinitive of "dient … te doen" can be words of another entry. */
const claims = ({ patroon, plekken }: Vondst): number[] =>
  patroon.tekens.flatMap((token, at) => {
    const isOpen = token.soort === 'gat' || token.soort === 'infinitief' || (at > 0 && token.soort === 'woord' && token.woorden.includes('te') && patroon.tekens[at + 1]?.soort === 'infinitief');
    return isOpen ? [] : [plekken[at]?.van ?? 0];
  });

const auxiliaries = new Set('ben bent is zijn was waren geweest heb hebt heeft hebben had hadden word wordt worden werd werden geworden'.split(' '));

/** Does an auxiliary in the same clause make a participle of a form that can also be something else? */
const hasAuxiliary = (line: Regel, van: number, tot: number): boolean => {
  let start = van;
  while (start > 0 && !line.leesteken[start]) start -= 1;
  for (let i = start; i < line.woorden.length; i += 1) {
    if (i > start && line.leesteken[i] && i >= tot) return false;
    if ((i < van || i >= tot) && auxiliaries.has(line.woorden[i] ?? '')) return true;
  }
  return false;
};

const aboutMe = new Set(['ik', 'je', 'jij', 'dan']);

/**
 * The readings of a form that are likely here. "De verstrekte gegevens" is no past, "is verstrekt" no present, and
 * "vermeld" is "schrijf op" only where a sentence opens or beside ik.
 */
const likelyReadings = ({ patroon: { lezingen } }: Vondst, line: Regel, van: number, tot: number): Patroon['lezingen'] => {
  const before = line.leesteken[van] ? '' : (line.woorden[van - 1] ?? '');
  const isNoun = lidwoorden.has(before) || bepalers.has(before);
  const isAsked = atEdge(line, van) || aboutMe.has(before) || aboutMe.has(line.woorden[tot] ?? '');
  const isPassive = hasAuxiliary(line, van, tot);
  const fits = (geval: Geval | undefined): boolean => {
    if (geval?.slot === 'gedane') return isNoun;
    if (isNoun || isPassive) return geval?.slot === 'gedaan' && !isNoun;
    return geval?.slot === 'ik' ? isAsked : geval?.slot !== 'gedaan';
  };
  const likely = lezingen.filter(({ geval }) => fits(geval));
  const participles = lezingen.filter(({ geval }) => geval?.slot === 'gedaan');
  return likely.length > 0 ? likely : participles.length > 0 ? participles : lezingen;
};
const addressed = new Set(['u', 'je', 'jij']);
/** Parts of verbs that stand apart before te: terug te betalen. */
const verbParts = new Set('aan achter af bij deel door goed in kwijt langs mee na neer op open over plaats terug toe uit vast voor vrij weg'.split(' '));

type Tekst = { readonly tekst: string; readonly rond: boolean };

/** The template with the words of the sentence; `rond` when nothing is left for the author to place. */
const filled = (template: string, past: boolean, { patroon, plekken }: Vondst, line: Regel): Tekst => {
  const { zin } = line;
  const raw = ({ van, tot }: Plek): string => (tot > van ? zin.tekst.slice(zin.woorden[van]?.van, zin.woorden[tot - 1]?.tot) : '');
  const places = (soort: Teken['soort']): Plek[] => patroon.tekens.flatMap((token, at) => (token.soort === soort ? [plekken[at] ?? { van: 0, tot: 0 }] : []));
  const gaps = places('gat').map(raw);
  const infinitive = places('infinitief').map(raw)[0] ?? '';
  const [first] = plekken;
  const ending = patroon.tekens[0]?.soort === 'eind' && first ? raw(first).slice(0, -patroon.tekens[0].uitgang.length) : '';
  const slots = (template.match(/…/g) ?? []).length;
  let at = 0;
  const tekst = template
    .replace(/…/g, () => (slots <= gaps.length ? (gaps[at++] ?? '') : '…'))
    .replace('*', ending)
    .replace(/(^|\s)(\p{L}+) #ww/u, (_, space: string, part: string) => `${space}${part}${verbParts.has(part.toLowerCase()) ? '' : ' '}#ww`)
    .replace('#ww', infinitive)
    .replace(/\s+/g, ' ').trim();
  const everyGap = slots === gaps.length;
  const everyInfinitive = template.includes('#ww') === (infinitive !== '');
  return { tekst, rond: past && everyGap && everyInfinitive };
};

const reportOf = (found: Vondst, line: Regel): Melding => {
  const { patroon, plekken } = found;
  const { zin } = line;
  const van = plekken[0]?.van ?? 0;
  const tot = plekken.at(-1)?.tot ?? van + 1;
  const marked = { van: zin.woorden[van]?.van ?? 0, tot: zin.woorden[tot - 1]?.tot ?? zin.tekst.length };
  const original = zin.tekst.slice(marked.van, marked.tot);
  const verb = patroon.werkwoord === undefined ? undefined : plekken[patroon.werkwoord]?.van;
  const isU = verb !== undefined && [verb - 1, verb + 1].some((i) => addressed.has(line.woorden[i] ?? '') && !line.leesteken[Math.max(i, verb)]);
  const texts = (list: readonly Sjabloon[]): Tekst[] => list.map(({ tekst, u, past }) => filled(isU ? u : tekst, past, found, line));

  // "is verstrekt" and "zij verstrekt": the auxiliary tells which it is, but not surely enough to change it unasked.
  const readings = likelyReadings(found, line, van, tot).map(({ vervang }) => texts(vervang));
  const firsts = readings.flatMap(([first]) => (first ? [first] : []));
  const vervangingen = [...new Set([...firsts, ...readings.flat()].map(({ tekst }) => metHoofdletters(original, tekst)))].slice(0, 3);
  const oneReading = new Set(patroon.lezingen.map(({ vervang: [first] }) => first?.tekst)).size === 1;
  const saved = (tot - van) - (vervangingen[0]?.split(' ').length ?? 0);
  return {
    code: 'KT01', ernst: 'fout', zin, ...marked, reden: patroon.reden, vervangingen,
    vast: patroon.ingang.vast === true && oneReading && firsts.length > 0 && firsts.every(({ rond }) => rond),
    winst: Math.min(0.95, 0.7 + 0.05 * Math.max(0, saved)),
  };
};

/** KT01, one Melding per word or phrase of the list. */
export const ambtelijk: Zinsregel = (zin) => {
  const line = lineOf(zin);
  const taken = new Set<number>();
  const found: Vondst[] = [];
  for (let i = 0; i < line.woorden.length; i += 1) {
    if (taken.has(i)) continue;
    const one = findAt(line, i);
    if (!one || claims(one).some((word) => taken.has(word))) continue;
    for (const word of claims(one)) taken.add(word);
    found.push(one);
  }
  const reports = found.map((one) => ({ one, report: reportOf(one, line) }))
    .filter(({ one, report }) => !(one.patroon.uitlegbaar && (heeftUitleg(zin, report) || woordenVoorHaakje(zin, report) !== undefined)))
    .map(({ report }) => report);
  // Two changes in one place would undo each other: the outer one waits until the inner one is made.
  return reports.map((report) => (reports.some((other) => other !== report && other.van < report.tot && other.tot > report.van && other.tot - other.van < report.tot - report.van) ? { ...report, vast: false } : report));
};
