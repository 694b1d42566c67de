import MiniSearch, { type Options } from 'minisearch';

/** Something that can be found: a page or a word on the list of words. */
export type Zoekbaar = {
  /** Where it stands: a path, with an anchor if need be. */
  adres: string;
  titel: string;
  omschrijving: string;
  trefwoorden: readonly string[];
  /** Text in Markdown; empty for what has none. */
  tekst: string;
};

/** What a search gives back, best first. */
export type Vondst = Pick<Zoekbaar, 'adres' | 'titel' | 'omschrijving'>;

type Document = Vondst & { trefwoorden: string; koppen: string; tekst: string };

/** Words that stand in every text and tell nothing apart. */
const stopwoorden = new Set('de het een en of in op te van voor met is zijn wat wie waar hoe ik je jij u uw mijn niet dat die dit er als aan om kan kunt moet heb heeft bij naar ook maar dan wel'.split(' '));

/** Small letters without accents, so that "Crediteur" and "crediteur", "cafe" and "café" are one. */
const term = (woord: string): string | null => {
  const kaal = woord.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return stopwoorden.has(kaal) ? null : kaal;
};

/** The same for who makes the index and who reads it: MiniSearch keeps none of this in the file. */
const opties: Options<Document> = {
  idField: 'adres',
  fields: ['titel', 'trefwoorden', 'koppen', 'omschrijving', 'tekst'],
  storeFields: ['titel', 'omschrijving'],
  processTerm: term,
  searchOptions: {
    boost: { titel: 6, trefwoorden: 5, koppen: 3, omschrijving: 2 },
    // One typing error in four letters, two in eight; what is being typed counts as a beginning.
    fuzzy: (woord) => (woord.length > 3 ? 0.25 : false),
    maxFuzzy: 2,
    prefix: (woord) => woord.length > 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
};

/** Text without the signs of Markdown, addresses of links and places that the gemeente fills in. */
const platteTekst = (markdown: string): string => markdown.replace(/\]\([^)]*\)/g, ' ').replace(/\{\{[^}]*\}\}/g, ' ').replace(/[*_#>|[\]`-]+/g, ' ');

/** Makes the index. @returns plain data for a JSON file */
export const maakZoekindex = (documenten: readonly Zoekbaar[]): object => {
  const index = new MiniSearch<Document>(opties);
  index.addAll(documenten.map(({ adres, titel, omschrijving, trefwoorden, tekst }) => ({
    adres, titel, omschrijving,
    trefwoorden: trefwoorden.join(' '),
    koppen: [...tekst.matchAll(/^#+ (.+)$/gm)].map(([, kop]) => kop).join(' '),
    tekst: platteTekst(tekst),
  })));
  return index.toJSON();
};

/**
 * Reads an index that `maakZoekindex` made.
 * @param index the parsed JSON
 * @returns a search: words in, the best finds out
 * @throws when the index is not one of ours
 */
export const leesZoekindex = (index: object): ((vraag: string) => Vondst[]) => {
  const zoeker = MiniSearch.loadJS<Document>(index as Parameters<typeof MiniSearch.loadJS>[0], opties);
  return (vraag) => {
    // All words first; only when no page has them all, any of them.
    const alle = zoeker.search(vraag, { combineWith: 'AND' });
    const gevonden = alle.length > 0 ? alle : zoeker.search(vraag);
    return gevonden.map(({ id, titel, omschrijving }) => ({ adres: String(id), titel: String(titel), omschrijving: String(omschrijving) }));
  };
};
