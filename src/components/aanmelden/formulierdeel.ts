import type { Fout, RuweInvoer } from '../../domain/aanmelding/invoer.ts';
import type { Kaartlijn } from '../../domain/zelftest/kaart.ts';
import type { AanmeldenGegevens } from './teksten.ts';

export type FormulierProps = AanmeldenGegevens & {
  waarden: RuweInvoer;
  /** Ask for a confirmation by mail; not part of the message. */
  bevestiging: boolean;
  /** Lines of the card of the zelftest, in words; empty for who comes without. */
  kaart: readonly Kaartlijn[];
  fouten: readonly Fout[];
  /** After a post without JavaScript the page opens at the errors. */
  autofocus: boolean;
};

/** What every section of the form gets: all data, and the sentence of what is wrong with a field. */
export type Deel = { props: FormulierProps; zin: (veld: string) => string | undefined };

/** Whether a yes-or-no field was yes, in values as typed. */
export const isJa = (waarde: string | undefined): boolean => waarde === 'ja' || waarde === 'on';
