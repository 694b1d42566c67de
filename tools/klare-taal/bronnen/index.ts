/** Everything residents and workers read: content/. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Tekstsoort } from '../soorten.ts';
import { alineas, type Bronblok, type Bronstuk, type Brontekst } from './brontekst.ts';
import { gemeentefeiten, heeftEinde, indelingVan, isKop, isZin, past, soortVan } from './indeling.ts';
import { vulNeutraal } from './invullen.ts';
import { leesJson, type Waarde } from './json.ts';
import { leesMarkdown, type Stand } from './markdown.ts';

type Kop = Pick<Bronblok, 'bestand' | 'regel' | 'soort'> & { sleutel?: string; doorlopend?: boolean };

/** A block, or none when nothing is left to read. */
const blok = (kop: Kop, bron: Brontekst, zin: (tekst: string) => boolean): Bronblok[] => {
  const gevuld = vulNeutraal(bron);
  return /\p{L}/u.test(gevuld.tekst) ? [{ ...kop, ...gevuld, isZin: zin(gevuld.tekst) }] : [];
};

const nooit = () => false;
const zinVan: Readonly<Record<Stand, (tekst: string) => boolean>> = { kop: nooit, titel: nooit, cel: nooit, alinea: isZin, omschrijving: isZin, lijst: isZin, actie: nooit };

const vanMarkdown = (bestand: string, tekst: string): Bronstuk[] => [{
  naam: `/${basename(bestand, '.md')}`,
  bestand,
  blokken: leesMarkdown(bestand, tekst).flatMap(({ stand, regel, bron }) =>
    blok({ bestand, regel, soort: stand === 'actie' ? 'knop' : 'pagina', doorlopend: stand === 'alinea' || stand === 'lijst' }, bron, zinVan[stand])),
}];

const vanWaarde = (bestand: string, { sleutel, regel, bron }: Waarde, soort: Tekstsoort, zin: (tekst: string) => boolean): Bronblok[] =>
  alineas(bron).flatMap((alinea) => blok({ bestand, regel, sleutel: sleutel.join('.'), soort }, alinea, zin));

const vanJson = (bestand: string, tekst: string): Bronstuk[] => {
  const naam = basename(bestand);
  const indeling = indelingVan(naam);
  const groepen = Map.groupBy(leesJson(bestand, tekst), ({ sleutel }) => indeling.groep(sleutel));
  return [...groepen].map(([groep, waarden]) => ({
    naam: indeling.naam(groep),
    bestand,
    blokken: waarden.flatMap((waarde) => {
      const soort = soortVan(naam, waarde.sleutel);
      return soort ? vanWaarde(bestand, waarde, soort, soort === 'knop' || isKop(waarde.sleutel) ? nooit : isZin) : [];
    }),
  }));
};

const vanGemeente = (bestand: string, tekst: string): Bronstuk[] => {
  const naam = basename(bestand);
  // Most facts are names, that come into a sentence: no sentences themselves.
  const feiten = leesJson(bestand, tekst).filter(({ sleutel }) => gemeentefeiten[naam]?.some((patroon) => past(patroon, sleutel)));
  return [{ naam: `gemeente ${basename(dirname(bestand))}: ${basename(naam, '.json')}`, bestand, blokken: feiten.flatMap((feit) => vanWaarde(bestand, feit, 'zin', heeftEinde)) }];
};

/** Where texts stand, and how they are read there. */
const plekken: readonly (readonly [string, (bestand: string, tekst: string) => Bronstuk[]])[] = [
  ['content/nl/**/*.md', vanMarkdown],
  ['content/nl/**/*.json', vanJson],
  ...Object.keys(gemeentefeiten).map((naam) => [`content/gemeenten/*/${naam}`, vanGemeente] as const),
];

/** The stukken of one file. @param bestand path from the root, with forward slashes; it says how to read the text */
export const leesBestand = (bestand: string, tekst: string): Bronstuk[] => {
  const lees = bestand.endsWith('.md') ? vanMarkdown : bestand.startsWith('content/gemeenten/') ? vanGemeente : vanJson;
  return lees(bestand, tekst).filter(({ blokken }) => blokken.length > 0);
};

/** The files with texts, as paths from the root with forward slashes. */
export const bronbestanden = (root: string): string[] =>
  plekken.flatMap(([patroon]) => globSync(patroon, { cwd: root }).map((pad) => pad.split(sep).join('/')).sort());

/**
 * All texts of content/, in an order that is always the same.
 * @param root folder of the project
 * @throws Bronfout when a file cannot be read
 */
export const leesBronnen = (root: string): Bronstuk[] => bronbestanden(root).flatMap((bestand) => leesBestand(bestand, readFileSync(join(root, bestand), 'utf8')));
