import { Temporal } from 'temporal-polyfill';
import type { Openingstijden } from '../gemeente/gemeente.ts';

/** When people work at the gemeente: hours a week, days off (ISO dates), and the time zone both are meant in. */
export type Kalender = { werktijden: Openingstijden; vrijeDagen: ReadonlySet<string>; tijdzone: string };

/** Always with milliseconds, as the clock of the server: times are compared as text. */
const alsTekst = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: 'millisecond' });

type Tijdvak = { van: Temporal.ZonedDateTime; tot: Temporal.ZonedDateTime };

/** The local date (yyyy-mm-dd) of a moment. @param moment ISO time in UTC */
export const lokaleDatum = (kalender: Kalender, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(kalender.tijdzone).toPlainDate().toString();

const tijdvakkenOp = (kalender: Kalender, datum: Temporal.PlainDate): Tijdvak[] => {
  if (kalender.vrijeDagen.has(datum.toString())) return [];
  const dag = String(datum.dayOfWeek) as keyof Openingstijden;
  const op = (tijd: string) => datum.toZonedDateTime({ timeZone: kalender.tijdzone, plainTime: tijd });
  return (kalender.werktijden[dag] ?? []).map(({ van, tot }) => ({ van: op(van), tot: op(tot) }));
};

/** Whether there is a week to count in. Without one, counting would go on until the end of time. */
export const heeftWerktijden = ({ werktijden }: Kalender): boolean =>
  Object.values(werktijden).some((vakken) => vakken.some(({ van, tot }) => van < tot));

const eisWerktijden = (kalender: Kalender): void => {
  if (!heeftWerktijden(kalender)) throw new RangeError('the gemeente has no werktijden: nothing can be counted');
};

/** Whether people work on this date. @param datum ISO date */
export const isWerkdag = (kalender: Kalender, datum: string): boolean =>
  tijdvakkenOp(kalender, Temporal.PlainDate.from(datum)).length > 0;

/**
 * The date a number of working days after a date; the date itself does not count, as in the Algemene termijnenwet.
 * @param datum ISO date @param aantal 0 gives the date itself when people work then, else the next working day
 */
export const werkdagNa = (kalender: Kalender, datum: string, aantal: number): string => {
  eisWerktijden(kalender);
  let dag = Temporal.PlainDate.from(datum);
  while (aantal === 0 && !isWerkdag(kalender, dag.toString())) dag = dag.add({ days: 1 });
  for (let geteld = 0; geteld < aantal;) {
    dag = dag.add({ days: 1 });
    if (isWerkdag(kalender, dag.toString())) geteld++;
  }
  return dag.toString();
};

/** The end of the working hours on a date, or of the last working day before it. Returns ISO time in UTC. */
export const eindeWerkdag = (kalender: Kalender, datum: string): string => {
  eisWerktijden(kalender);
  let dag = Temporal.PlainDate.from(datum);
  let vakken = tijdvakkenOp(kalender, dag);
  while (vakken.length === 0) {
    dag = dag.subtract({ days: 1 });
    vakken = tijdvakkenOp(kalender, dag);
  }
  return alsTekst(vakken.at(-1)!.tot.toInstant());
};

/** The moment at which a number of working hours has passed since a moment. In and out: ISO time in UTC. */
export const werkurenNa = (kalender: Kalender, moment: string, uren: number): string => {
  eisWerktijden(kalender);
  const begin = Temporal.Instant.from(moment);
  let rest = Math.round(uren * 3_600_000);
  if (rest === 0) return alsTekst(begin);
  for (let dag = begin.toZonedDateTimeISO(kalender.tijdzone).toPlainDate(); ; dag = dag.add({ days: 1 })) {
    for (const { van, tot } of tijdvakkenOp(kalender, dag)) {
      const vanaf = Math.max(van.epochMilliseconds, begin.epochMilliseconds);
      const duur = tot.epochMilliseconds - vanaf;
      if (duur <= 0) continue;
      if (duur >= rest) return alsTekst(Temporal.Instant.fromEpochMilliseconds(vanaf + rest));
      rest -= duur;
    }
  }
};

/** The moment a number of working hours before a moment. In and out: ISO time in UTC. */
export const werkurenVoor = (kalender: Kalender, moment: string, uren: number): string => {
  eisWerktijden(kalender);
  const einde = Temporal.Instant.from(moment);
  let rest = Math.round(uren * 3_600_000);
  if (rest === 0) return alsTekst(einde);
  for (let dag = einde.toZonedDateTimeISO(kalender.tijdzone).toPlainDate(); ; dag = dag.subtract({ days: 1 })) {
    for (const { van, tot } of tijdvakkenOp(kalender, dag).reverse()) {
      const totaan = Math.min(tot.epochMilliseconds, einde.epochMilliseconds);
      const duur = totaan - van.epochMilliseconds;
      if (duur <= 0) continue;
      if (duur >= rest) return alsTekst(Temporal.Instant.fromEpochMilliseconds(totaan - rest));
      rest -= duur;
    }
  }
};
