/**
 * KT04: a word that hardly anyone meets, and that the site does not explain. Rare is a word that is not among the 10,000
 * most used words of Dutch, nor a form or a compound of those, nor in projectwoorden.json, nor a begrip. That is a Zipf
 * value of 3.0; the rarest word of the list has 3.6. Calling the end of the list rare as well costs more than it brings.
 * Of a hundred words, on our own pages (19,000 words) and in five policy documents of gemeenten (40,000), this many have a
 * value below 3.1: 0.2 and 6.5; below 3.65: 1.4 and 10; below 3.8: 3.4 and 15 (22 November 2026).
 */
import type { Melding, Zin } from '../soorten.ts';
import { isLetters, isNaam } from '../tekst/woordsoort.ts';
import { isFunctiewoord } from '../woorden/functiewoorden.ts';
import type { Woordkennis } from '../woorden/lijsten.ts';
import { gewoneVorm } from '../woorden/zipf.ts';
import { overWoorden } from './melding.ts';
import { heeftUitleg, woordenVoorHaakje } from './uitgelegd.ts';
import { isGespeld } from './spelling.ts';

/** KT04 for one sentence. */
export const zeldzaamWoord = (zin: Zin, kennis: Woordkennis): Melding[] => {
  const explained = kennis.zoekBegrippen(zin.tekst);
  return zin.woorden.flatMap(({ tekst, van, tot }, i) => {
    const word = gewoneVorm(tekst);
    if (!isLetters(tekst) || word.length < 3 || isFunctiewoord(word) || kennis.isBekend(word) || kennis.isNaam(tekst) || isNaam(zin, i)) return [];
    if (explained.some((begrip) => van < begrip.tot && begrip.van < tot) || heeftUitleg(zin, { van, tot }) || woordenVoorHaakje(zin, { van, tot }) !== undefined) return [];
    // A word that does not exist is a mistake in spelling (KT06), not a rare word.
    if (!isGespeld(zin, i, kennis)) return [];
    return [overWoorden(zin, i, i, { code: 'KT04', ernst: 'fout', reden: 'zeldzaam woord: zeg het gewoner, of leg het uit', winst: 0.7 })];
  });
};
