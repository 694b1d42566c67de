import type nl from '../../../content/nl/aanmelden.json';
import type { Kernen } from '../../domain/gemeente/gemeente.ts';
import type { Situatie } from '../../domain/aanmelding/situatie.ts';
import type { Noodlijn } from '../noodlijnen.ts';

/** The sentences of the form and the receipt. */
export type AanmeldenTeksten = typeof nl;

/** What both views need to know; plain data, so that the page can hand it to the script. */
export type AanmeldenGegevens = {
  tekst: AanmeldenTeksten;
  kernen: Kernen;
  noodlijnen: Noodlijn[];
  /** The phone as people read it. */
  telefoon: string;
  /** Where a code is typed, as people read an address on paper. */
  terugkomAdres: string;
  /** The number residents see when we call, when it is known. */
  belnummer: string | null;
  /** Public keys that can open a message. */
  ontvangers: string[];
  spoedSituaties: Situatie[] | null;
};
