import { Temporal } from 'temporal-polyfill';
import { generateIcsCalendar } from 'ts-ics';
import type { Moment, Spreekuur } from '../domain/gemeente/spreekuur.ts';

/**
 * The times of a spreekuur as a calendar (RFC 5545), in UTC. Times that are dropped are left out.
 * @param tijdzone of the gemeente; `van` and `tot` are meant in it
 * @param titel of every appointment
 */
export const agendaVan = ({ code, plek, adres, gecontroleerd }: Spreekuur, momenten: readonly Moment[], tijdzone: string, titel: string): string => {
  const op = (datum: string, tijd: string): Date =>
    new Date(Temporal.PlainDate.from(datum).toZonedDateTime({ timeZone: tijdzone, plainTime: tijd }).epochMilliseconds);
  return generateIcsCalendar({
    version: '2.0', prodId: 'agenda',
    events: momenten.filter(({ vervallen }) => !vervallen).map(({ datum, van, tot }) => ({
      summary: titel, location: `${plek}, ${adres}`,
      // The same appointment in a later download replaces this one.
      uid: `${code}-${datum}-${van.replace(':', '')}`, stamp: { date: new Date(gecontroleerd) },
      start: { date: op(datum, van) }, end: { date: op(datum, tot) },
    })),
  });
};
