import type nl from '../../../content/nl/terugkomen.json';

/** The sentences of coming back with a code. */
export type TerugkomenTeksten = typeof nl;

/** What the views need to know; plain data, so that the page can hand it to the script. */
export type TerugkomenGegevens = {
  tekst: TerugkomenTeksten;
  telefoon: string;
  /** Public keys that can open what is added. */
  ontvangers: string[];
};
