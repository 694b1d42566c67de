import { Temporal } from 'temporal-polyfill';
import { isOpen, type Stand } from './stand.ts';

/**
 * From when an aanmelding may be deleted, counted from the last activity. What is still open is never deleted.
 * @param bewaren days after closing once the case system has what it must keep, and days at most
 * @returns ISO time in UTC, or null while it is open
 */
export const verwijderenVanaf = (stand: Stand, bewaren: { naOverdracht: number; uiterlijk: number }): string | null => {
  if (isOpen(stand)) return null;
  const dagen = stand.dossierKlaar || stand.fase === 'verwijderd' ? bewaren.naOverdracht : bewaren.uiterlijk;
  return Temporal.Instant.from(stand.laatsteActiviteit).add({ hours: dagen * 24 }).toString({ smallestUnit: 'millisecond' });
};
