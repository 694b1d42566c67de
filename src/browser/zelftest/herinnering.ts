import { generateIcsCalendar } from 'ts-ics';

const overDagen = 14;

/**
 * Makes a calendar file on the device: two weeks from now, with a title that tells nothing. Nothing is sent or kept.
 * @param titel of the appointment @param bestand name of the file
 */
export const bewaarHerinnering = (titel: string, bestand: string): void => {
  const nu = new Date();
  const dag = new Date(nu.getFullYear(), nu.getMonth(), nu.getDate() + overDagen);
  const datum = new Date(Date.UTC(dag.getFullYear(), dag.getMonth(), dag.getDate()));
  const kalender = generateIcsCalendar({
    version: '2.0', prodId: 'agenda',
    events: [{
      summary: titel, uid: crypto.randomUUID(), stamp: { date: nu },
      start: { date: datum, type: 'DATE' }, duration: { days: 1 },
    }],
  });
  const adres = URL.createObjectURL(new Blob([kalender], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = bestand;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
};
