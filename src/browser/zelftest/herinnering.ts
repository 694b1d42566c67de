import { bewaarAgenda } from '../agenda.ts';

const overDagen = 14;

/**
 * Makes a calendar file on the device: two weeks from now, with a title that tells nothing. Nothing is sent or kept.
 * @param titel of the appointment @param bestand name of the file
 */
export const bewaarHerinnering = (titel: string, bestand: string): void => {
  const nu = new Date();
  const dag = new Date(Date.UTC(nu.getFullYear(), nu.getMonth(), nu.getDate() + overDagen));
  bewaarAgenda([dag.toISOString().slice(0, 10)], titel, bestand);
};
