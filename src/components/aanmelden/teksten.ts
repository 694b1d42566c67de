import type nl from '../../../content/nl/aanmelden.json';
import type organisaties from '../../../content/nl/organisaties.json';
import type { Kernen } from '../../domain/gemeente/gemeente.ts';
import type { Situatie } from '../../domain/aanmelding/situatie.ts';
import type { Noodlijn } from '../noodlijnen.ts';
import type { Vorm } from './vorm.ts';

/** The sentences of the form and the receipt. */
export type AanmeldenTeksten = typeof nl;

/** The sentences of what only an organisation is asked. */
export type OrganisatieTeksten = (typeof organisaties)['velden'];

/** Some of the sentences, said in another way; a list is replaced as a whole. */
export type Anders<T> = { [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? Anders<T[K]> : T[K] };

/** What both views need to know; plain data, so that the page can hand it to the script. */
export type AanmeldenGegevens = {
  vorm: Vorm;
  tekst: AanmeldenTeksten;
  /** Only in a form for organisations. */
  organisatie: OrganisatieTeksten | null;
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
