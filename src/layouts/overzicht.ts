import { type CollectionEntry, getCollection } from 'astro:content';
import type { Gemeente } from '../domain/gemeente/gemeente.ts';
import type { Teksten } from '../i18n/index.ts';

type Paginagegevens = CollectionEntry<'paginas'>['data'];
export type Groep = Paginagegevens['groep'];

/** A page as lists of pages and the search know it. */
export type Overzichtspagina = {
  /** Its address: a path without .html. */
  adres: string;
  titel: string;
  omschrijving: string;
  groep: Groep;
  trefwoorden: readonly string[];
  /** The text in Markdown, for the search; empty for a page that is not Markdown. */
  tekst: string;
  /** Day on which the text was last held against its sources (yyyy-mm-dd), when the page says so. */
  gecontroleerd?: string;
};

/** The groups in the order of the lists. */
export const groepen = ['voor-wie', 'geldzorgen', 'helpen', 'over'] as const satisfies readonly Groep[];

/**
 * Pages with a page file of their own. Their title and description stand under a key of their own in content/nl, words
 * with which people look for them in content/nl/onderwerpen.json.
 */
const vast = [
  { adres: '/spoed', sleutel: 'spoed', groep: 'geldzorgen' },
  { adres: '/zelftest', sleutel: 'zelftest', groep: 'geldzorgen' },
  { adres: '/aanmelden', sleutel: 'aanmelden', groep: 'over' },
  { adres: '/terugkomen', sleutel: 'terugkomen', groep: 'over' },
  { adres: '/langskomen', sleutel: 'langskomen', groep: 'over' },
  { adres: '/contact', sleutel: 'contact', groep: 'over' },
  { adres: '/woorden', sleutel: 'woorden', groep: 'over' },
] as const satisfies readonly { adres: string; sleutel: string; groep: Groep }[];

/**
 * Every page a resident can go to, but for the front page and the list itself. A new Markdown file in
 * content/nl/paginas is in it by being there.
 * @param gemeente name and telephone are filled in where a description names them
 */
export const allePaginas = async (t: Teksten, gemeente: Gemeente): Promise<Overzichtspagina[]> => {
  const trefwoorden: Readonly<Record<string, readonly string[]>> = t('onderwerpen.trefwoorden', { returnObjects: true });
  return [
    ...vast.map(({ adres, sleutel, groep }) => ({
      adres, groep, titel: t(`${sleutel}.titel`), omschrijving: t(`${sleutel}.omschrijving`, { gemeente: gemeente.naam, telefoon: gemeente.telefoon.waarde?.weergave ?? '' }), trefwoorden: trefwoorden[adres] ?? [], tekst: '',
    })),
    ...(await getCollection('paginas')).map(({ id, data, body }) => ({
      adres: `/${id}`, groep: data.groep, titel: data.titel, omschrijving: data.omschrijving, trefwoorden: data.trefwoorden, tekst: body ?? '', gecontroleerd: data.gecontroleerd,
    })),
  ];
};

/** The pages of one group, by title; `vast` ones first, because they are where one begins. */
export const inGroep = (paginas: readonly Overzichtspagina[], groep: Groep): Overzichtspagina[] => {
  const eerst = (p: Overzichtspagina): number => (vast.some(({ adres }) => adres === p.adres) ? 0 : 1);
  return paginas.filter((p) => p.groep === groep).toSorted((a, b) => eerst(a) - eerst(b) || a.titel.localeCompare(b.titel, 'nl'));
};
