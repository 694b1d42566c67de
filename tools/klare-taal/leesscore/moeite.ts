/** One number for a few sentences: the leesscore together with what the rules say. */
import type { Regels } from '../controle.ts';
import type { Ernst, Zin } from '../soorten.ts';
import { leesscore } from './leesscore.ts';

/**
 * How many points of the leesscore one melding per sentence is worth; an error counts for four tips. Round numbers: with
 * half as much or twice as much the pairs we developed on come out the same to within a pair or two.
 */
export const gewichten: Readonly<Record<Ernst, number>> = { fout: 8, tip: 2 };

/**
 * How hard sentences are to read for somebody who sees both the score and the meldingen: the leesscore, plus 8 points
 * for each error and 2 for each tip per sentence. Higher is harder. Made to lay two versions of a text side by side; it
 * has no threshold of its own.
 * @param zinnen sentences that are read together
 */
export const moeite = (zinnen: readonly Zin[], { controleer }: Pick<Regels, 'controleer'>): number => {
  if (zinnen.length === 0) return 0;
  // A block of its own for each sentence: its neighbours in the source are not read along.
  const blokken = zinnen.map((zin) => ({ ...zin.blok, tekst: zin.tekst }));
  const zwaarte = controleer({ naam: 'moeite', bestand: 'moeite', blokken }).reduce((som, { ernst }) => som + gewichten[ernst], 0);
  return leesscore(zinnen) + zwaarte / zinnen.length;
};
