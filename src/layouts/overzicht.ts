import { type CollectionEntry, getCollection } from 'astro:content';
import { vul } from '../components/formulier/zin.ts';
import type { Gemeente } from '../domain/gemeente/gemeente.ts';
import type { Zinnen } from '../i18n/index.ts';

type Paginagegevens = CollectionEntry<'paginas'>['data'];
export type Groep = Paginagegevens['groep'];

/** A page as lists of pages and the search know it. */
export type Overzichtspagina = {
  /** Its address: a path without .html. */
  adres: string;
  titel: string;
  omschrijving: string;
  groep: Groep;
  /** The page that leads to it, for a list that is to stay short. */
  onder?: string;
  trefwoorden: readonly string[];
  /** The text in Markdown, for the search; empty for a page that is not Markdown. */
  tekst: string;
  /** Day on which the text was last held against its sources (yyyy-mm-dd), when the page says so. */
  gecontroleerd?: string;
};

/** The groups in the order of the lists. */
export const groepen = ['voor-wie', 'geldzorgen', 'helpen', 'over'] as const satisfies readonly Groep[];

/**
 * Pages with a page file of their own. Their title and description stand in a file of their own in content/nl, words
 * with which people look for them in content/nl/onderwerpen.json.
 */
const vast = [
  { adres: '/spoed', groep: 'geldzorgen', woorden: (z) => z.spoed },
  { adres: '/zelftest', groep: 'geldzorgen', woorden: (z) => z.zelftest },
  { adres: '/brief', groep: 'geldzorgen', woorden: (z) => z.brief },
  { adres: '/brief/betaald', groep: 'geldzorgen', woorden: (z) => z.brief.betaald },
  { adres: '/regelingen', groep: 'geldzorgen', woorden: (z) => z.regelingen },
  { adres: '/aanmelden', groep: 'over', woorden: (z) => z.aanmelden },
  { adres: '/18', groep: 'voor-wie', woorden: (z) => z.achttien },
  { adres: '/18/ouders', groep: 'helpen', woorden: (z) => z.ouders18 },
  { adres: '/terugkomen', groep: 'over', woorden: (z) => z.terugkomen },
  { adres: '/langskomen', groep: 'over', woorden: (z) => z.langskomen },
  { adres: '/contact', groep: 'over', woorden: (z) => z.contact },
  { adres: '/materiaal', groep: 'helpen', woorden: (z) => z.drukwerk.materiaal },
  { adres: '/materiaal/poster', groep: 'helpen', onder: '/materiaal', woorden: (z) => z.drukwerk.poster },
  { adres: '/kaart-om-te-geven', groep: 'helpen', onder: '/materiaal', woorden: (z) => z.drukwerk.kaart },
  { adres: '/werkgevers', groep: 'helpen', woorden: (z) => z.werkgevers },
  { adres: '/organisaties', groep: 'helpen', woorden: (z) => z.organisaties },
  { adres: '/woorden', groep: 'over', woorden: (z) => z.woorden },
] as const satisfies readonly { adres: string; groep: Groep; onder?: string; woorden: (zinnen: Zinnen) => { titel: string; omschrijving: string } }[];

/**
 * Every page a resident can go to, but for the front page and the list itself. A new Markdown file in
 * content/nl/paginas is in it by being there.
 * @param gemeente name and telephone are filled in where a description names them
 */
export const allePaginas = async (zinnen: Zinnen, gemeente: Gemeente): Promise<Overzichtspagina[]> => {
  const trefwoorden: Readonly<Record<string, readonly string[]>> = zinnen.onderwerpen.trefwoorden;
  const feiten = { gemeente: gemeente.naam, telefoon: gemeente.telefoon.waarde?.weergave ?? '' };
  return [
    ...vast.map(({ adres, groep, woorden, ...plek }) => {
      const { titel, omschrijving } = woorden(zinnen);
      return { ...plek, adres, groep, titel: vul(titel, feiten), omschrijving: vul(omschrijving, feiten), trefwoorden: trefwoorden[adres] ?? [], tekst: '' };
    }),
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
