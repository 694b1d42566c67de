/** KT06: a word that does not exist in Dutch, or a small word that stands there twice. */
import type { Melding, Zin } from '../soorten.ts';
import { ervoor, isLetters, isNaam, kleineVorm } from '../tekst/woordsoort.ts';
import type { Woordkennis } from '../woorden/lijsten.ts';
import { inWoordenboek, lijktOp } from '../woorden/spelling.ts';
import { isScheidbaar } from '../woorden/werkwoord.ts';
import { gewoneVorm, woordwaarde, zipf } from '../woorden/zipf.ts';
import { overWoorden } from './melding.ts';
import { metHoofdletters } from './vervangen.ts';

const exists = (word: string): boolean => inWoordenboek(word) || inWoordenboek(gewoneVorm(word)) || (/^\p{Lu}/u.test(word) && inWoordenboek(`${word.charAt(0).toLowerCase()}${word.slice(1)}`));

/** Is word `i` spelt right, as far as we can tell? Names in the middle of a sentence are. */
export const isGespeld = (zin: Zin, i: number, kennis: Woordkennis): boolean => {
  const written = zin.woorden[i]?.tekst.replace(/[’‘]/g, "'") ?? '';
  const bare = written.replace(/^-+|-+$/g, '');
  const small = gewoneVorm(bare);
  if (!isLetters(bare) || bare.length < 2 || isNaam(zin, i) || kennis.isNaam(bare) || kennis.isEigen(small) || exists(written) || exists(bare)) return true;
  // A compound that the word list does not have, of parts that it has: mailbedrijf, herkenzin.
  if (woordwaarde(small).soort === 'samenstelling' || isScheidbaar(small)) return true;
  // signalerings- en meldpunten
  if (written.endsWith('s-') && exists(bare.slice(0, -1))) return true;
  const parts = bare.split('-');
  return parts.length > 1 && parts.every((part) => part.length < 3 || exists(part) || kennis.isEigen(kleineVorm(part)));
};

/** What was probably meant, the most used word first, with the capital of the original. */
const verbeteringen = (word: string): string[] => {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  // nederlands, steenwijk
  if (name !== word && inWoordenboek(name)) return [name];
  return lijktOp(word.charAt(0).toLowerCase() + word.slice(1)).toSorted((a, b) => zipf(b) - zipf(a)).slice(0, 3).map((better) => metHoofdletters(word, better));
};

/** Twice in a row these are a slip; "dat dat" and "die die" are Dutch. */
const onceOnly = new Set('de het een van in op te is en wij met voor aan naar bij om uw zijn wordt heeft ook niet'.split(' '));

/** KT06 for one sentence. */
export const spelling = (zin: Zin, kennis: Woordkennis): Melding[] => zin.woorden.flatMap(({ tekst }, i): Melding[] => {
  const word = kleineVorm(tekst);
  if (i > 0 && onceOnly.has(word) && word === kleineVorm(zin.woorden[i - 1]?.tekst ?? '') && /^\s+$/.test(ervoor(zin, i))) {
    return [overWoorden(zin, i - 1, i, { code: 'KT06', ernst: 'fout', reden: 'staat er twee keer', winst: 0.65, vervangingen: [zin.woorden[i - 1]?.tekst ?? tekst] })];
  }
  if (isGespeld(zin, i, kennis)) return [];
  return [overWoorden(zin, i, i, { code: 'KT06', ernst: 'fout', reden: 'staat niet in het woordenboek', winst: 0.65, vervangingen: verbeteringen(tekst) })];
});
