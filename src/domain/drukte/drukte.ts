import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { langsteDagen, meesteWerkdagen } from './grenzen.ts';

/**
 * Whether it is busy, as the desk says: how many working days people wait now, and through which ISO date that holds. At most
 * twenty working days, the four weeks of the law.
 */
export const drukteSchema = z.discriminatedUnion('aan', [
  z.strictObject({ aan: z.literal(true), werkdagen: z.int().min(1).max(meesteWerkdagen), tot: z.iso.date() }),
  z.strictObject({ aan: z.literal(false) }),
]);
export type Drukte = z.infer<typeof drukteSchema>;

/** Who set it, and when (ISO time in UTC). */
export const gezetteDrukteSchema = z.strictObject({ drukte: drukteSchema, gezetDoor: z.string(), op: z.iso.datetime() });
export type GezetteDrukte = z.infer<typeof gezetteDrukteSchema>;

/**
 * Whether a message that is set today may hold through this date: as long as it is honest, because one that nobody takes away
 * goes by itself.
 * @param vandaag local ISO date
 */
export const kanGeldenTot = (tot: string, vandaag: string): boolean =>
  tot >= vandaag && tot <= Temporal.PlainDate.from(vandaag).add({ days: langsteDagen }).toString();

/** The message as it holds today: past its date there is none. @param vandaag local ISO date */
export const geldendeDrukte = (drukte: Drukte, vandaag: string): Drukte => (drukte.aan && drukte.tot >= vandaag ? drukte : { aan: false });
