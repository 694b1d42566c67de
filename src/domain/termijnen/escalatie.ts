import type { AlarmOntvanger, Gemeente } from '../gemeente/gemeente.ts';
import { eindeWerkdag, type Kalender, lokaleDatum, werkdagNa, werkurenNa, werkurenVoor } from './kalender.ts';
import { wettelijkeTermijn } from './toezegging.ts';

/** A step of the alarm: its number (0 is the first bell), who is rung, and from when (ISO time in UTC). */
export type Alarm = { trap: number; aan: AlarmOntvanger; vanaf: string };

/**
 * All steps of the alarm of one message, in the order of the settings. The first bell is due at once.
 * They hold for as long as no person recorded a first contact.
 * @param ontvangen ISO time in UTC @param toegezegd promised ISO date, or null
 */
export const alarmenVan = (
  kalender: Kalender, escalatie: NonNullable<Gemeente['escalatie']['waarde']>,
  bericht: { ontvangen: string; spoed: boolean; toegezegd: string | null },
): Alarm[] => {
  const dag = lokaleDatum(kalender, bericht.ontvangen);
  const momenten = {
    'volgende-werkdag': () => eindeWerkdag(kalender, werkdagNa(kalender, dag, 1)),
    'toegezegde-dag': () =>
      eindeWerkdag(kalender, bericht.toegezegd ?? wettelijkeTermijn(kalender, bericht.ontvangen, bericht.spoed)),
  };
  const trappen = escalatie[bericht.spoed ? 'spoed' : 'gewoon'].map((trap, i) => ({
    trap: i + 1,
    aan: trap.aan,
    vanaf: 'werkurenNa' in trap
      ? werkurenNa(kalender, bericht.ontvangen, trap.werkurenNa)
      : werkurenVoor(kalender, momenten[trap.moment](), trap.werkurenEerder),
  }));
  return [{ trap: 0, aan: 'loket', vanaf: bericht.ontvangen }, ...trappen];
};
