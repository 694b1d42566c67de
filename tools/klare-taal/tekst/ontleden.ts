/** From text to sentences and words. retext-dutch knows the abbreviations; where it glues two sentences, this splits. */
import type { Nodes, Sentence } from 'nlcst';
import retextDutch from 'retext-dutch';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Blok, Woord, Zin } from '../soorten.ts';

const parser = unified().use(retextDutch).freeze();

/** Addresses and amounts (`€ 1.234,50`, `14.30`) hold marks that are no punctuation. */
const oneWord = /https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]|www\.[^\s<>"')\]]*[^\s<>"')\].,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.,:]\d+)+/g;
/** The same length, so that places in the text stay what they are. A capital, because small letters glue sentences. */
const masked = (text: string): string => text.replace(oneWord, (match) => (/^\d/.test(match) ? '1' : 'X').padEnd(match.length, /^\d/.test(match) ? '1' : 'x'));

/** After these a full stop belongs to a name that follows. */
const titles = new Set(['bc', 'dhr', 'dir', 'dr', 'drs', 'ds', 'fam', 'gebr', 'hr', 'ing', 'ir', 'mej', 'mevr', 'mr', 'mrs', 'ms', 'mw', 'prof', 'st', 'wed']);
/** Words and abbreviations that retext-dutch glues to what follows, though a capital after them starts a sentence. */
const closers = new Set(['u', 'al', 'cent', 'con', 'da', 'id', 'intern', 'kon', 'ma', 'no', 'ob', 'ok', 'op', 'pro', 'red', 'sic', 'stat', 'ver', 'vr', 'vrij', 'wo', 'za', 'zn', 'zo', 'enz', 'etc', 'e.d', 'e.a', 'p.p', 'p.m', 'p.w', 'p.j', 'jl', 'm.m', 'v.v', 'w.o', 'n.v.t', 'z.o.z', 's.v.p', 'a.u.b', 'a.s']);
/** After other abbreviations and single capitals ("plan A. Dan") only a word that opens sentences splits. */
const openers = new Set(('als bel bent bij daar daarna daarom dan dat deze die dit een en er ga geef gaat hebt heeft het hier hij hoe ik in is je kan kijk kies kom krijgt kunt maar maak mag mail met moet na niet nu of om ook op schrijf sommige soms stuur toch tot u uw vaak veel vertel voor vraag waar wanneer want wat we weet welke wie wij wil wilt woont wordt ze zet zie zij zijn zo').split(' '));

/** Does the full stop after this word end the sentence? `after` is the text from the stop on; `first`: it opens the sentence. */
const ends = (word: string, after: string, first: boolean): boolean => {
  const next = /^\.["'”’)\]]*\s+["'“‘„(]*(\p{Lu}[\p{L}'’]*)/u.exec(after)?.[1];
  if (next === undefined) return false;
  // "1. Kies een dag" is the number of a list.
  if (/^\d/.test(word)) return !first;
  const plain = word.toLowerCase();
  if (titles.has(plain)) return false;
  return closers.has(plain) || openers.has(next.toLowerCase());
};

const isAbbreviation = (word: string, text: string, tot: number): boolean => word.includes('.') || (!/^\d/.test(word) && !closers.has(word.toLowerCase()) && /^\.\s+[\p{L}\d]/u.test(text.slice(tot)));

type Span = { readonly van: number; readonly tot: number };
const span = (node: Nodes): Span => ({ van: node.position?.start.offset ?? 0, tot: node.position?.end.offset ?? 0 });

const wordsOf = (sentence: Sentence, text: string): Span[] => {
  const words: Span[] = [];
  visit(sentence, 'WordNode', (node) => {
    const { van, tot } = span(node);
    const bare = text.slice(van, tot).replace(/\.$/, '');
    // The stop of "helpt u." is no part of the word, that of "dhr." is.
    words.push({ van, tot: van + bare.length < tot && !isAbbreviation(bare, text, van + bare.length) ? van + bare.length : tot });
    return SKIP;
  });
  return words;
};

const trimmed = (text: string, { van, tot }: Span): Span => {
  const part = text.slice(van, tot);
  return { van: van + part.length - part.trimStart().length, tot: van + part.trimEnd().length };
};

/** The sentence of retext-dutch, split where it glued several. */
const split = (sentence: Sentence, text: string): Span[] => {
  const whole = span(sentence);
  const cuts: number[] = [];
  let open = true;
  for (const { van, tot } of wordsOf(sentence, text)) {
    const word = text.slice(van, tot).replace(/\.$/, '');
    const stop = van + word.length;
    const cut: boolean = text[stop] === '.' && ends(word, text.slice(stop, whole.tot), open);
    if (cut) { cuts.push(stop + (/^\.["'”’)\]]*/.exec(text.slice(stop))?.[0].length ?? 1)); }
    open = cut;
  }
  return [whole.van, ...cuts].map((van, i) => trimmed(text, { van, tot: cuts[i] ?? whole.tot }));
};

/**
 * The sentences of a block with their words, in the order of the text. A block that is no sentence (a heading, a label)
 * gives one Zin, so that rules about words see it. `van` and `tot` of a word are places in the text of its sentence.
 * A sentence without words is left out.
 */
export const zinnenVan = (blok: Blok): Zin[] => {
  const { tekst } = blok;
  const sentences: Sentence[] = [];
  const spans: Span[] = [];
  visit(parser.parse(masked(tekst)), 'SentenceNode', (node) => {
    sentences.push(node);
    return SKIP;
  });
  const words: Span[] = sentences.flatMap((sentence) => wordsOf(sentence, tekst));
  if (blok.isZin) for (const sentence of sentences) spans.push(...split(sentence, tekst));
  else spans.push(trimmed(tekst, { van: 0, tot: tekst.length }));

  return spans.flatMap(({ van, tot }) => {
    const woorden: Woord[] = words
      .filter((word) => word.van >= van && word.tot <= tot)
      .map((word) => ({ tekst: tekst.slice(word.van, word.tot), van: word.van - van, tot: word.tot - van }));
    const regel = blok.regel + (tekst.slice(0, van).match(/\n/g)?.length ?? 0);
    return woorden.length > 0 ? [{ tekst: tekst.slice(van, tot), woorden, blok, regel }] : [];
  });
};
