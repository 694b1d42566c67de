import type { Gemeente } from '../gemeente/gemeente.ts';
import { type Kalender, lokaleDatum, werkdagNa } from '../termijnen/kalender.ts';
import { bepaalTermijn, type Termijn } from '../termijnen/toezegging.ts';
import { type Drukte, geldendeDrukte } from './drukte.ts';

/**
 * The terms of a new message, given how busy it is: the later of what the gemeente promises and what the desk says, never
 * past the legal ceiling. Without a promise of the gemeente what the desk says is the promise. Spoed does not wait longer.
 * @param toezegging what the gemeente promises (working days after receipt) @param ontvangen ISO time in UTC
 * @param drukte as the desk set it; past its date it changes nothing
 */
export const termijnBijDrukte = (
  kalender: Kalender, toezegging: Gemeente['toezegging'], ontvangen: string, spoed: boolean, drukte: Drukte,
): Termijn => {
  const gewoon = bepaalTermijn(kalender, toezegging, ontvangen, spoed);
  const dag = lokaleDatum(kalender, ontvangen);
  const geldt = geldendeDrukte(drukte, dag);
  if (spoed || !geldt.aan) return gewoon;
  const datum = werkdagNa(kalender, dag, geldt.werkdagen);
  const laatste = gewoon.toegezegd !== null && gewoon.toegezegd > datum ? gewoon.toegezegd : datum;
  return { ...gewoon, toegezegd: laatste < gewoon.wettelijk ? laatste : gewoon.wettelijk };
};
