/** KT15: a word of sixteen letters or more. A hyphen cuts a word for the reader, so the longest part counts. */
import type { Zin, Melding } from '../soorten.ts';
import { isLetters, isNaam, kleineVorm } from '../tekst/woordsoort.ts';
import { overWoorden } from './melding.ts';

const vanaf = 16;

/** KT15 for one sentence. @param begrepen words that the page explains, in small letters */
export const langWoord = (zin: Zin, begrepen: ReadonlySet<string>): Melding[] =>
  zin.woorden.flatMap(({ tekst }, i) => {
    const letters = Math.max(...tekst.split('-').map((part) => part.length));
    if (letters < vanaf || !isLetters(tekst) || isNaam(zin, i) || begrepen.has(kleineVorm(tekst))) return [];
    return [overWoorden(zin, i, i, { code: 'KT15', ernst: 'tip', reden: `${letters} letters: kan het in twee woorden?`, winst: 0.3 })];
  });
