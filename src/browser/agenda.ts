import { generateIcsCalendar } from 'ts-ics';
import { bewaarBestand } from './bestand.ts';

/**
 * Makes a calendar file on the device and offers it: a day per appointment, all with one title. The title has to tell
 * nothing to who looks on. Nothing is sent or kept.
 * @param dagen ISO dates @param titel of every appointment @param bestand name of the file
 */
export const bewaarAgenda = (dagen: readonly string[], titel: string, bestand: string): void => {
  const stamp = { date: new Date() };
  const kalender = generateIcsCalendar({
    version: '2.0', prodId: 'agenda',
    events: dagen.map((dag) => ({ summary: titel, uid: crypto.randomUUID(), stamp, start: { date: new Date(dag), type: 'DATE' as const }, duration: { days: 1 } })),
  });
  bewaarBestand(kalender, 'text/calendar', bestand);
};
