import type { Drukte, GezetteDrukte } from '../../../domain/drukte/drukte.ts';
import { langsteDagen, meesteWerkdagen } from '../../../domain/drukte/grenzen.ts';
import { wachttijd } from '../../../domain/drukte/wachttijd.ts';
import { wachtzin } from '../../drukte/wacht.ts';
import { datumVan, dagenVerder, type Klok, werkdagVanaf } from '../dagen.ts';
import type { Beheerfout, Beheergegevens, Beheerwoorden } from './typen.ts';

/** What the server says: what holds today, and what somebody set last. */
export type Druktestand = { geldt: Drukte; gezet: GezetteDrukte | null };
export type Druk = Extract<Drukte, { aan: true }>;

/** The form, as it was filled in: a whole number and an ISO date, or nothing yet. */
export type Drukteinvoer = { werkdagen: string; tot: string };
export type Druktefout = keyof Beheerwoorden['drukte']['fouten'];

/** What somebody does in this part. */
export type Druktewens = { wil: 'lezen' } | { wil: 'invullen'; invoer: Drukteinvoer } | { wil: 'zetten'; invoer: Drukteinvoer } | { wil: 'stoppen' };

/** This part of the screen. How it stands is in Staat: every worker sees it above the list. */
export type Druktescherm = {
  laden: 'bezig' | 'klaar' | Beheerfout;
  /** Null: as the form begins. */
  invoer: Drukteinvoer | null;
  fout: Druktefout | null;
  bezig: 'zetten' | 'stoppen' | null;
  /** What was sent did not arrive, or perhaps did. */
  mislukt: Beheerfout | null;
};

export const beginDrukte: Druktescherm = { laden: 'bezig', invoer: null, fout: null, bezig: null, mislukt: null };

/** How far ahead the form proposes: long enough to catch up, short enough to look again. In days, then the next working day. */
const voorstelDagen = 14;

/**
 * The choices of how long people wait, in working days: from what the gemeente promises, because the site never says fewer.
 * @param beloofd working days of the promise, or null when there is none
 */
export const wachttijden = (beloofd: number | null): number[] =>
  Array.from({ length: meesteWerkdagen }, (_, i) => i + 1).filter((n) => n >= (beloofd ?? 0));

const vandaagVan = (klok: Klok): string => datumVan(klok, klok.nu);

/** The last ISO date that can be chosen today. */
export const laatsteDag = (klok: Klok): string => dagenVerder(vandaagVan(klok), langsteDagen);

/** What holds now, or null. A desk that stays open past the last day knows that it is over before the server says so. */
export const geldtNu = (stand: Druktestand | null, klok: Klok): Druk | null =>
  stand?.geldt.aan && stand.geldt.tot >= vandaagVan(klok) ? stand.geldt : null;

/**
 * The form as it begins: what holds now, or a day to look again. How long people wait is never filled in for the worker. Fewer
 * days than the promise, from before the gemeente promised more, hold as the promise.
 */
export const beginInvoer = (stand: Druktestand | null, klok: Klok, beloofd: number | null): Drukteinvoer => {
  const druk = geldtNu(stand, klok);
  return druk
    ? { werkdagen: String(wachttijd(druk.werkdagen, beloofd)), tot: druk.tot }
    : { werkdagen: '', tot: werkdagVanaf(klok, dagenVerder(vandaagVan(klok), voorstelDagen)) };
};

/** What was filled in, as the server wants it, or the first thing that is wrong with it. */
export const leesInvoer = ({ werkdagen, tot }: Drukteinvoer, klok: Klok, beloofd: number | null): { drukte: Druk } | { fout: Druktefout } => {
  if (!wachttijden(beloofd).includes(Number(werkdagen))) return { fout: 'werkdagen' };
  if (tot === '') return { fout: 'tot-leeg' };
  if (tot < vandaagVan(klok) || tot > laatsteDag(klok)) return { fout: 'tot' };
  return { drukte: { aan: true, werkdagen: Number(werkdagen), tot } };
};

/** What a resident reads on the site, in the words of the site: never fewer days than the gemeente promises. */
export const zinVoorInwoner = (werkdagen: number, { woorden, beloofd }: Beheergegevens['drukte']): string => `${woorden.kop} ${wachtzin(woorden, werkdagen, beloofd)}`;
