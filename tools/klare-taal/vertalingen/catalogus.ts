/** The texts of one language, by key: what stands in content/<taal>. Reads no file. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { soortVan } from '../bronnen/indeling.ts';
import { leesJson } from '../bronnen/json.ts';
import { leesMarkdown } from '../bronnen/markdown.ts';

/** One text that is translated as a whole: a sentence of the interface, a mail, or a page. */
export type Vertaaltekst = {
  /** The file in the folder of the language, and where in it: `teksten.json#kop.telefoon`, `paginas/privacy.md#tekst`. */
  readonly sleutel: string;
  /** As it stands in the file, markup and placeholders too. */
  readonly ruw: string;
  /** Its paragraphs, headings and items of lists, without markup. */
  readonly delen: readonly string[];
};
export type Catalogus = ReadonlyMap<string, Vertaaltekst>;

/** Twelve hexadecimal signs that change when the text does. White space at the ends of lines does not count. */
export const vingerafdruk = (ruw: string): string =>
  createHash('sha256').update(ruw.normalize('NFC').replace(/[ \t\r]+$/gm, '').trim()).digest('hex').slice(0, 12);

/** Only in Dutch: what workers read. A list of keys; `*` is the whole file. */
const alleenNederlands: Readonly<Record<string, readonly string[]>> = {
  'loket.json': ['*'],
  'loket-beheer.json': ['*'],
  'loket-sjablonen.json': ['*'],
  'loket-sleutels.json': ['*'],
  'email.json': ['belOnderwerp', 'belTekst', 'wachtOnderwerp', 'wachtTekst'],
};
const isAlleenNederlands = (naam: string, sleutel: readonly string[]): boolean =>
  alleenNederlands[naam]?.some((wat) => wat === '*' || wat === sleutel.join('.')) ?? false;

const isTekst = (naam: string, sleutel: readonly string[]): boolean => {
  // What a begrip is called is translated too; which other forms it has differs per language.
  if (naam === 'begrippen.json') return sleutel.at(-1) === 'term' || sleutel.at(-1) === 'uitleg';
  return soortVan(naam, sleutel) !== null && !isAlleenNederlands(naam, sleutel);
};

const regels = (tekst: string): string[] => tekst.split(/\n+/).map((regel) => regel.trim()).filter((regel) => regel !== '');

/** An entry of a list is known by its `code`, so that the order may differ per language. */
const uitJson = (pad: string, inhoud: string): Vertaaltekst[] => {
  const naam = basename(pad);
  const waarden = leesJson(pad, inhoud);
  const codes = new Map(waarden.filter(({ sleutel }) => sleutel.at(-1) === 'code').map(({ sleutel, bron }) => [sleutel.slice(0, -1).join('.'), bron.tekst]));
  const metCodes = (sleutel: readonly string[]): string => sleutel.map((deel, i) => codes.get(sleutel.slice(0, i + 1).join('.')) ?? deel).join('.');
  return waarden.filter(({ sleutel }) => isTekst(naam, sleutel))
    .map(({ sleutel, bron }) => ({ sleutel: `${pad}#${metCodes(sleutel)}`, ruw: bron.tekst, delen: regels(bron.tekst) }));
};

const uitMarkdown = (pad: string, inhoud: string): Vertaaltekst[] => {
  const stukjes = leesMarkdown(pad, inhoud);
  const voorwerk = stukjes.filter(({ stand }) => stand === 'titel' || stand === 'omschrijving');
  const tekst = stukjes.filter(({ stand }) => stand !== 'titel' && stand !== 'omschrijving');
  return [
    ...voorwerk.map(({ stand, bron }) => ({ sleutel: `${pad}#${stand}`, ruw: bron.tekst, delen: [bron.tekst] })),
    { sleutel: `${pad}#tekst`, ruw: inhoud.replace(/^---\n[\s\S]*?\n---\n/, '').trim(), delen: tekst.map(({ bron }) => bron.tekst.replace(/\s+/g, ' ').trim()).filter((deel) => deel !== '') },
  ];
};

/**
 * The texts in some files of one language.
 * @param bestanden by path in the folder of the language, with forward slashes
 * @throws Bronfout when a file cannot be read
 */
export const maakCatalogus = (bestanden: Readonly<Record<string, string>>): Catalogus =>
  new Map(Object.entries(bestanden).flatMap(([pad, inhoud]) => (pad.endsWith('.md') ? uitMarkdown(pad, inhoud) : uitJson(pad, inhoud))).map((tekst) => [tekst.sleutel, tekst]));
