import { Temporal } from 'temporal-polyfill';
import type { Gemeente } from '../gemeente/gemeente.ts';
import { isOpen, type Stand } from './stand.ts';

/** Days after that the case system has what it must keep, and days after the last activity at most. */
export type Bewaartijd = { naOverdracht: number; uiterlijk: number };

/** What the gemeente decided; without a decision 30 and 90 days. */
export const bewaartijd = ({ bewaren }: Pick<Gemeente, 'bewaren'>): Bewaartijd => bewaren.waarde ?? { naOverdracht: 30, uiterlijk: 90 };

/**
 * From when an aanmelding may be deleted: so many days after a worker confirmed that the case system has what it must keep,
 * and at most so many after the last activity. What is still open is never deleted.
 * @param bewaren days after that confirmation, and days at most
 * @returns ISO time in UTC, or null while it is open
 */
export const verwijderenVanaf = (stand: Stand, bewaren: Bewaartijd): string | null => {
  if (isOpen(stand)) return null;
  const na = (moment: string, dagen: number): string => Temporal.Instant.from(moment).add({ hours: dagen * 24 }).toString({ smallestUnit: 'millisecond' });
  if (stand.fase === 'verwijderd') return na(stand.laatsteActiviteit, bewaren.naOverdracht);
  const uiterlijk = na(stand.laatsteActiviteit, bewaren.uiterlijk);
  const klaar = stand.klaarSinds && na(stand.klaarSinds, bewaren.naOverdracht);
  return klaar && klaar < uiterlijk ? klaar : uiterlijk;
};
