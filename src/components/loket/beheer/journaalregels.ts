import { type Journaalregel, type Journaalsoort, journaalsoorten } from '../../../domain/journaal/journaal.ts';
import { plaatselijk } from '../../../domain/termijnen/open.ts';
import { vul } from '../../formulier/zin.ts';
import { alsCsv } from '../cijfers/csv.ts';
import { datumVan } from '../dagen.ts';
import { nummerVan } from '../groepen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Beheerfout, Beheerwoorden } from './typen.ts';

/** What the lines are narrowed to; empty: everybody, everything. */
export type Journaalkeuze = { wie: string; wat: Journaalsoort | '' };

/** What somebody does in this part. `maand` is yyyy-mm. */
export type Journaalwens =
  | { wil: 'lezen'; maand: string }
  | { wil: 'kiezen'; keuze: Journaalkeuze }
  | { wil: 'allesTonen' } | { wil: 'meer' } | { wil: 'printen' } | { wil: 'bewaren' };

/** This part of the screen. */
export type Journaalscherm = {
  laden: 'bezig' | 'klaar' | Beheerfout;
  /** yyyy-mm; empty: not asked yet. */
  maand: string;
  /** The lines of that month, the latest first. */
  regels: readonly Journaalregel[];
  keuze: Journaalkeuze;
  /** How many lines are drawn, at most. */
  aantal: number;
  /** It is being written down that these lines are printed or kept. */
  bezig: boolean;
  /** That could not be written down, and so nothing came out. */
  mislukt: Beheerfout | null;
};

/** Everybody, everything. */
export const geenKeuze: Journaalkeuze = { wie: '', wat: '' };

/** Lines that are drawn at first, and how many more each time: thousands at once would make every key wait. */
export const eersteRegels = 100;
export const meerRegels = 500;

export const beginJournaal: Journaalscherm = { laden: 'bezig', maand: '', regels: [], keuze: geenKeuze, aantal: eersteRegels, bezig: false, mislukt: null };

/** Whether the focus goes to this line when more are drawn. */
export const isBegin = (index: number): boolean => index >= eersteRegels && (index - eersteRegels) % meerRegels === 0;

/** How many months back the year reaches in which a line is kept. */
const maandenTerug = 12;

/**
 * The months that can be read, this one first. A month is that of the server, in UTC, also for "this one": what happens here in
 * the first hour of a month (in summer two) is a line of the month before, under its own day.
 * @param nu ISO time in UTC
 */
export const maandenVan = (nu: string): string[] => {
  const [jaar, maand] = [Number(nu.slice(0, 4)), Number(nu.slice(5, 7))];
  return Array.from({ length: maandenTerug + 1 }, (_, terug) => new Date(Date.UTC(jaar, maand - 1 - terug, 1)).toISOString().slice(0, 7));
};

/** The lines that stay. */
export const gekozenUit = (regels: readonly Journaalregel[], { wie, wat }: Journaalkeuze): readonly Journaalregel[] =>
  wie === '' && wat === '' ? regels : regels.filter((r) => (wie === '' || r.wie === wie) && (wat === '' || r.wat === wat));

/** Who can be chosen, by name: who did something this month, and who was chosen before. */
export const collegasIn = (regels: readonly Journaalregel[], gekozen: string, naam: Omgeving['naam']): { id: string; naam: string }[] =>
  [...new Set([...regels.map((r) => r.wie), ...(gekozen ? [gekozen] : [])])].map((id) => ({ id, naam: naam(id) })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));

type Genummerd = { regel: Journaalregel; index: number };

/** Lines in the order in which they came, together by the day it was here. */
export const perDag = (regels: readonly Journaalregel[], o: Pick<Omgeving, 'klok'>): { datum: string; regels: Genummerd[] }[] => {
  const dagen: { datum: string; regels: Genummerd[] }[] = [];
  for (const [index, regel] of regels.entries()) {
    const datum = datumVan(o.klok, regel.op);
    const dag = dagen.at(-1)?.datum === datum ? dagen.at(-1)! : { datum, regels: [] };
    if (dag.regels.length === 0) dagen.push(dag);
    dag.regels.push({ regel, index });
  }
  return dagen;
};

/** What a line names besides people: a message by its number. Null: none. */
const berichtVan = ({ over }: Journaalregel, w: Beheerwoorden['journaal']): string | null => over && vul(w.bericht, { nummer: nummerVan(over) });

/** A line as a sentence, in two pieces with the message between them; `bericht` null: there is nothing between them. */
export const zinVan = (regel: Journaalregel, { gegevens, naam }: Omgeving): { voor: string; bericht: string | null; na: string } => {
  const { journaal: w } = gegevens.beheer.woorden;
  // Taken out without a message named: all of them, in one file.
  const zin = vul(regel.wat === 'uitgevoerd' && regel.over === null ? w.allesUitgevoerd : w.zinnen[regel.wat], { naam: naam(regel.wie) });
  const [voor = '', na] = zin.split('{{bericht}}');
  if (na === undefined) return { voor, bericht: null, na: '' };
  const bericht = berichtVan(regel, w);
  return bericht === null ? { voor: `${voor}${w.eenBericht}${na}`, bericht, na: '' } : { voor, bericht, na };
};

/** The kinds that can be chosen, with their names. */
export const soortenVan = ({ soorten }: Beheerwoorden['journaal']): { code: Journaalsoort; naam: string }[] =>
  journaalsoorten.map((code) => ({ code, naam: soorten[code] }));

/** The lines as a file for a spreadsheet, the times as they were here. */
export const journaalAlsCsv = (regels: readonly Journaalregel[], { gegevens, naam }: Omgeving): string => {
  const { journaal: w } = gegevens.beheer.woorden;
  return alsCsv([
    [w.csv.dag, w.csv.tijd, w.csv.wie, w.csv.wat, w.csv.over],
    ...regels.map((regel) => {
      const { datum, tijd } = plaatselijk(new Date(regel.op), gegevens.tijdzone);
      // With its word before it: a spreadsheet takes a number such as 123E45678 for another one.
      return [datum, tijd, naam(regel.wie), w.soorten[regel.wat], berichtVan(regel, w) ?? ''];
    }),
  ]);
};
