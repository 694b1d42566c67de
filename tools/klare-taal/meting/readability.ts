/** retext-readability, the check that unified has for English, put to Dutch as somebody without a Dutch tool would. */
import retextDutch from 'retext-dutch';
import retextReadability from 'retext-readability';
import { unified } from 'unified';
import type { Zin } from '../soorten.ts';

/** Above this age no reader is assumed any more: the formulas have no top. */
const OUDSTE = 60;

const controles = Array.from({ length: OUDSTE }, (_, leeftijd) => unified().use(retextDutch)
  .use(retextReadability, { age: leeftijd + 1, minWords: 0 })
  .use(function zonderUitvoer() { this.compiler = () => ''; })
  .freeze());
const waarschuwt = (tekst: string, leeftijd: number): boolean => (controles[leeftijd - 1]?.processSync(tekst).messages.length ?? 0) > 0;

/** The youngest age at which it does not warn: four of its seven formulas find the sentence readable then. */
const leeftijdVan = (tekst: string): number => {
  let [laag, hoog] = [1, OUDSTE];
  while (laag < hoog) {
    const midden = Math.floor((laag + hoog) / 2);
    if (waarschuwt(tekst, midden)) laag = midden + 1;
    else hoog = midden;
  }
  return laag;
};

/**
 * retext-readability only says "hard" at one age, which would leave most pairs a tie. So: for each sentence the
 * youngest age without a warning, and of that the mean over the sentences. Higher is harder.
 */
export const leesleeftijd = (zinnen: readonly Zin[]): number =>
  zinnen.reduce((som, zin) => som + leeftijdVan(zin.tekst), 0) / Math.max(1, zinnen.length);
