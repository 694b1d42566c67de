import { Temporal } from 'temporal-polyfill';
import { eindeWerkdag, type Kalender, lokaleDatum } from './kalender.ts';

/** Nobody waits longer for a receiver than the law lets anybody wait for a first conversation. */
const langst = { weeks: 4 };

/**
 * Until when the receiver of a handover can confirm: the end of the working hours of that date, or of the last working
 * day before it. After that the handover comes back.
 * @param datum ISO date @returns ISO time in UTC
 */
export const bevestigenTot = (kalender: Kalender, datum: string): string => eindeWerkdag(kalender, datum);

/** Whether a handover made now may wait for a confirmation until this date. @param datum ISO date @param nu ISO time in UTC */
export const kanBevestigenVoor = (kalender: Kalender, datum: string, nu: string): boolean =>
  bevestigenTot(kalender, datum) > nu && datum <= Temporal.PlainDate.from(lokaleDatum(kalender, nu)).add(langst).toString();
