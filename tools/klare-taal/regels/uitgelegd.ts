/** Does the text itself say what a word means? Then the word is a name that the reader learns, not a hurdle. */
import type { Zin } from '../soorten.ts';

type Plek = { readonly van: number; readonly tot: number };

const words = (text: string): number => text.match(/[\p{L}\d]+/gu)?.length ?? 0;

/** "Dat betekent …", "Dit is …": the sentence that says what the one before it named. */
const explains = /^\s*["'“‘]?(?:(?:dat|dit)\s+(?:betekent|is|zijn|heet|staat\s+voor)|dat\s+wil\s+zeggen|daarmee\s+bedoelen)\b/iu;

/** Brackets that add something instead of explaining: "(of zijn partner)". */
const aside = /^\s*(?:of|en|ook|zie|met|zonder|bijvoorbeeld|tot|vanaf)\b/iu;

/** What follows the sentence in its paragraph. */
export const tekstErna = ({ tekst, blok }: Zin): string => {
  const at = blok.tekst.indexOf(tekst);
  return at < 0 ? '' : blok.tekst.slice(at + tekst.length);
};

/** Does it stand between brackets of its own, behind other words: "een wet over schulden (Wsnp)"? Gives those words. */
export const woordenVoorHaakje = (zin: Zin, { van, tot }: Plek): string | undefined => {
  const before = zin.tekst.slice(0, van);
  const open = before.lastIndexOf('(');
  const close = zin.tekst.indexOf(')', tot);
  if (open < 0 || close < 0 || before.slice(open).includes(')') || words(zin.tekst.slice(open, close)) > 4) return undefined;
  return words(before.slice(0, open)) >= 1 ? before.slice(0, open) : undefined;
};

/**
 * Is the part of the sentence explained where it stands? With its explanation between brackets or after a colon behind
 * it, after "dat heet" or "dat noemen wij", or in a next sentence that opens with "Dat betekent" or "Dat is".
 */
export const heeftUitleg = (zin: Zin, { van, tot }: Plek): boolean => {
  const behind = zin.tekst.slice(tot);
  const bracket = /^["'”’]?\s*\(([^)]*)\)/u.exec(behind)?.[1];
  if (bracket !== undefined && words(bracket) >= 2 && !aside.test(bracket)) return true;
  const colon = /^["'”’*]*:(.*)$/su.exec(behind)?.[1];
  if (colon !== undefined && words(colon) >= 3) return true;
  const named = /\b(?:heet|heten|noem|noemt|noemen)(?:\s+(?:dit|dat|wij|we|je|u|ook|zo'n|een|de|het|zijn|haar|hem)){0,4}\s+["'“‘]?$/iu;
  return named.test(zin.tekst.slice(0, van)) || explains.test(tekstErna(zin));
};
