/** KT16: a button says what happens when it is pressed, so it starts with a verb. "Ja", "Nee" and "Ik …" answer a question. */
import type { Zinsregel } from '../soorten.ts';
import { kleineVorm } from '../tekst/woordsoort.ts';
import { persoonsvormHulp } from '../woorden/functiewoorden.ts';
import { isWerkwoordsvorm } from '../woorden/werkwoord.ts';
import { overWoorden } from './melding.ts';

const answers = new Set(['ja', 'nee', 'ik', 'wij', 'sla', 'zet', 'ga', 'doe', 'zie']);
/** Nouns and names of places that a verb looks like. */
const noVerbs = new Set(['verder', 'terug', 'contact', 'volgende', 'vorige', 'klaar', 'sluiting', 'antwoord', 'antwoorden', 'vragen', 'brieven', 'gegevens', 'kosten', 'schulden', 'snel', 'meer', 'alles', 'over', 'meteen']);

/** KT16 for one button. */
export const knop: Zinsregel = (zin) => {
  const first = kleineVorm(zin.woorden[0]?.tekst ?? '');
  if (zin.blok.soort !== 'knop' || answers.has(first)) return [];
  if (!noVerbs.has(first) && (persoonsvormHulp.has(first) || isWerkwoordsvorm(first))) return [];
  return [overWoorden(zin, 0, 0, { code: 'KT16', ernst: 'tip', reden: 'begin een knop met een werkwoord', winst: 0.4 })];
};
