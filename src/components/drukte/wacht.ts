import type drukte from '../../../content/nl/drukte.json';
import type { Gemeente } from '../../domain/gemeente/gemeente.ts';
import { meesteWerkdagen } from '../../domain/drukte/grenzen.ts';
import { wachttijd } from '../../domain/drukte/wachttijd.ts';
import { vul } from '../formulier/zin.ts';

/** What the site says about drukte. */
export type Druktewoorden = typeof drukte;

/** Working days in which the gemeente promises to be in touch when there is no hurry, or null. */
export const beloofdeWerkdagen = ({ toezegging }: Gemeente): number | null => toezegging.waarde?.gewoon.werkdagen ?? null;

/** How long it takes now, in a sentence. @param werkdagen as the desk says @param beloofd working days of the promise, or null */
export const wachtzin = (tekst: Druktewoorden, werkdagen: number, beloofd: number | null): string => {
  const count = wachttijd(werkdagen, beloofd);
  return vul(count === 1 ? tekst.wacht_one : tekst.wacht_other, { count });
};

/** The longest sentence that can stand there. */
export const langsteZin = (tekst: Druktewoorden): string => wachtzin(tekst, meesteWerkdagen, null);

/** How long it takes now in this gemeente, in a sentence. @param werkdagen as the desk says */
export const zegWacht = (tekst: Druktewoorden, werkdagen: number, gemeente: Gemeente): string => wachtzin(tekst, werkdagen, beloofdeWerkdagen(gemeente));
