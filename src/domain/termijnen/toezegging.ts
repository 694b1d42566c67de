import { Temporal } from 'temporal-polyfill';
import type { Gemeente } from '../gemeente/gemeente.ts';
import { type Kalender, lokaleDatum, werkdagNa } from './kalender.ts';

/** When we come back to a resident: the promised date, if there is one, and the legal ceiling we never show. */
export type Termijn = {
  /** ISO date the resident is told, or null when the gemeente has set no promise. */
  toegezegd: string | null;
  /** ISO date at which the first conversation must have been held by law. */
  wettelijk: string;
};

/** Working days in the law are Monday to Friday, whatever days a gemeente answers its phone (Algemene termijnenwet). */
const werkweek: Kalender['werktijden'] = Object.fromEntries(['1', '2', '3', '4', '5'].map((dag) => [dag, [{ van: '09:00', tot: '17:00' }]]));

/**
 * The last day for the first conversation by law: three working days in a threatening situation, otherwise four weeks.
 * Source: Wet gemeentelijke schuldhulpverlening, article 4, first and second paragraph.
 * @param ontvangen ISO time in UTC
 */
export const wettelijkeTermijn = (kalender: Kalender, ontvangen: string, spoed: boolean): string => {
  const dag = lokaleDatum(kalender, ontvangen);
  return spoed ? werkdagNa({ ...kalender, werktijden: werkweek }, dag, 3) : Temporal.PlainDate.from(dag).add({ weeks: 4 }).toString();
};

/**
 * The terms of a message. The promise of the gemeente never reaches past the legal ceiling.
 * @param toezegging what the gemeente promises (working days after receipt) @param ontvangen ISO time in UTC
 */
export const bepaalTermijn = (
  kalender: Kalender, toezegging: Gemeente['toezegging'], ontvangen: string, spoed: boolean,
): Termijn => {
  const wettelijk = wettelijkeTermijn(kalender, ontvangen, spoed);
  if (!toezegging.waarde) return { toegezegd: null, wettelijk };
  const { werkdagen } = toezegging.waarde[spoed ? 'spoed' : 'gewoon'];
  const datum = werkdagNa(kalender, lokaleDatum(kalender, ontvangen), werkdagen);
  return { toegezegd: datum < wettelijk ? datum : wettelijk, wettelijk };
};

/** Whether a promised date is a proposal that the gemeente has not confirmed. @param toegezegd ISO date, or null */
export const isVoorstel = (toezegging: Gemeente['toezegging'], toegezegd: string | null): boolean => toegezegd !== null && !toezegging.bevestigd;
