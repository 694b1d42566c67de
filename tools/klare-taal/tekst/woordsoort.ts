/** What a word is in its sentence, as far as that can be told from capitals, signs and closed lists. */
import type { Zin } from '../soorten.ts';
import { isFunctiewoord } from '../woorden/functiewoorden.ts';
import { inWoordenboek } from '../woorden/spelling.ts';
import { gewoneVorm, woordwaarde } from '../woorden/zipf.ts';

/** Small letters and straight apostrophes: how lists have their words. */
export const kleineVorm = (woord: string): string => woord.toLowerCase().replace(/[’‘]/g, "'");

/** The signs and spaces between a word and the one before it. */
export const ervoor = (zin: Zin, i: number): string => zin.tekst.slice(zin.woorden[i - 1]?.tot ?? 0, zin.woorden[i]?.van ?? zin.tekst.length);

/** Does a capital say nothing here: at the start of the sentence, of a quotation or of what follows a colon? */
const isBegin = (zin: Zin, i: number): boolean => i === 0 || /["“„«‘:!?]\s*$|\n/.test(ervoor(zin, i));

/** A name (Steenwijk, de Belastingdienst), or an abbreviation in capitals (UWV). */
export const isNaam = (zin: Zin, i: number): boolean => {
  const word = zin.woorden[i]?.tekst ?? '';
  if (/\p{L}\p{Lu}/u.test(word)) return true;
  if (!/^['’]?\p{Lu}/u.test(word)) return false;
  if (!isBegin(zin, i)) return true;
  return woordwaarde(word).soort === 'onbekend' && !inWoordenboek(gewoneVorm(word)) && inWoordenboek(word);
};

/** Letters only, inside them hyphens and apostrophes: no number, address or abbreviation with full stops. */
export const isLetters = (woord: string): boolean => /^['’]?\p{L}[\p{L}'’-]*$/u.test(woord);

/** Places of the nouns, adjectives and full verbs: what the sentence is about. Names are left out. */
export const inhoudswoorden = (zin: Zin): number[] =>
  zin.woorden.flatMap(({ tekst }, i) => (isLetters(tekst) && !isFunctiewoord(kleineVorm(tekst)) && !isNaam(zin, i) ? [i] : []));
