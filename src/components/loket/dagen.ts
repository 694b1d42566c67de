import { plaatselijk, type Rooster, werkminutenTot } from '../../domain/termijnen/open.ts';
import { vul } from '../formulier/zin.ts';
import type { Woorden } from './typen.ts';

/** A moment that says what time it is, where, and in which words. */
export type Klok = { nu: string; tijdzone: string; rooster: Rooster; woorden: Woorden };

const dagnummer = (datum: string): number => Date.parse(`${datum}T00:00:00Z`) / 86_400_000;

/** The local date (yyyy-mm-dd) of a moment. */
export const datumVan = ({ tijdzone }: Klok, moment: string): string => plaatselijk(new Date(moment), tijdzone).datum;

/** The date so many days later. @param datum ISO date */
export const dagenVerder = (datum: string, dagen: number): string => new Date((dagnummer(datum) + dagen) * 86_400_000).toISOString().slice(0, 10);

/** Whether people work on a date. Without working hours every day counts. */
const werkt = ({ rooster }: Klok, datum: string): boolean =>
  werkminutenTot(rooster, { datum, tijd: '00:00' }, datum) > 0 || Object.keys(rooster.tijden).length === 0;

/** The date itself when people work then, else the next working day. In and out: ISO date. */
export const werkdagVanaf = (klok: Klok, datum: string): string => {
  let dag = datum;
  while (!werkt(klok, dag)) dag = dagenVerder(dag, 1);
  return dag;
};

/** The ISO date so many working days from today; today itself does not count. Without working hours every day counts. */
export const werkdagOver = (klok: Klok, aantal: number): string => {
  let datum = datumVan(klok, klok.nu);
  for (let over = aantal; over > 0;) {
    datum = dagenVerder(datum, 1);
    if (werkt(klok, datum)) over -= 1;
  }
  return datum;
};

/** Days from today to a date; negative is past. @param datum ISO date */
const afstand = (klok: Klok, datum: string): number => dagnummer(datum) - dagnummer(datumVan(klok, klok.nu));

const dagvorm = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const zonderJaar = new Intl.DateTimeFormat('nl-NL', dagvorm);
const jaarErbij = new Intl.DateTimeFormat('nl-NL', { ...dagvorm, year: 'numeric' });
const voluit = (datum: string, metJaar: boolean): string =>
  (metJaar ? jaarErbij : zonderJaar).format(new Date(`${datum}T12:00:00Z`));

/** A date in words that stay true on paper: "woensdag 25 november 2026". @param datum ISO date */
export const datumVoluit = (datum: string): string => voluit(datum, true);

const maandEnJaar = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month in words: "november 2026". @param maand yyyy-mm */
export const maandInWoorden = (maand: string): string => maandEnJaar.format(new Date(`${maand}-15T12:00:00Z`));

/** A date in words: "vandaag", "morgen", "gisteren" or "woensdag 25 november"; with the year when it is another year. */
export const dagInWoorden = (klok: Klok, datum: string): string => {
  const dagen = afstand(klok, datum);
  const { vandaag, morgen, gisteren } = klok.woorden.dag;
  if (dagen === 0) return vandaag;
  if (dagen === 1) return morgen;
  if (dagen === -1) return gisteren;
  return voluit(datum, datum.slice(0, 4) !== datumVan(klok, klok.nu).slice(0, 4));
};

/** A moment that stays true on paper: "woensdag 25 november 2026, 9.15 uur". @param moment ISO time */
export const momentVoluit = (klok: Klok, moment: string): string =>
  vul(klok.woorden.dag.moment, { dag: datumVoluit(datumVan(klok, moment)), tijd: uurInWoorden(klok, moment) });

/** The time as one says it: 9.15. @param moment ISO time */
export const uurInWoorden = ({ tijdzone }: Klok, moment: string): string =>
  plaatselijk(new Date(moment), tijdzone).tijd.replace(/^0/, '').replace(':', '.');

/** A moment in words: "vandaag, 9.15 uur". @param moment ISO time */
export const momentInWoorden = (klok: Klok, moment: string): string =>
  vul(klok.woorden.dag.moment, { dag: dagInWoorden(klok, datumVan(klok, moment)), tijd: uurInWoorden(klok, moment) });

/** Further away than this nobody counts in hours. */
const urenTellen = 24;

/** Working hours left until the end of the promised day, in words; empty when that is far away, past or not promised. */
export const werkurenInWoorden = (klok: Klok, toegezegd: string | null): string => {
  if (toegezegd === null || afstand(klok, toegezegd) < 0) return '';
  const over = werkminutenTot(klok.rooster, plaatselijk(new Date(klok.nu), klok.tijdzone), toegezegd);
  if (over > urenTellen * 60) return '';
  const uren = Math.floor(over / 60);
  const w = klok.woorden.regel;
  if (uren === 0) return over === 0 ? w.geenWerkuur : w.minderDanUur;
  return uren === 1 ? w.eenWerkuur : vul(w.werkuren, { uren });
};

/** How the promise stands. */
export type Termijn = { soort: 'geen' | 'te-laat' | 'vandaag' | 'morgen' | 'later'; zin: string };

/**
 * The promise to a resident, in words for the desk.
 * @param toegezegd promised ISO date, or null when the gemeente has set no promise
 */
export const termijnInWoorden = (klok: Klok, toegezegd: string | null): Termijn => {
  const w = klok.woorden.regel;
  if (toegezegd === null) return { soort: 'geen', zin: w.geenDatum };
  const dagen = afstand(klok, toegezegd);
  const dag = dagInWoorden(klok, toegezegd);
  if (dagen < 0) return { soort: 'te-laat', zin: vul(w.teLaat, { dag }) };
  if (dagen > 1) return { soort: 'later', zin: vul(w.reageerUiterlijk, { dag }) };
  return { soort: dagen === 0 ? 'vandaag' : 'morgen', zin: vul(w.reageer, { dag }) };
};
