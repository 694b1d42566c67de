/** What stands above a page in Markdown, between two lines of ---, with lines, and in words what is wrong with it. */
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { type Gelezen, regelIn, type Regelfout } from './json.ts';

const patroon = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

const zinnen: Partial<Record<YAMLParseError['code'], [wat: string, doe: string]>> = {
  DUPLICATE_KEY: ['Deze naam staat er twee keer.', 'Haal er één weg.'],
  TAB_AS_INDENT: ['Deze regel begint met een tab.', 'Gebruik twee spaties in plaats van een tab.'],
  BLOCK_AS_IMPLICIT_KEY: ['Er staat een dubbele punt midden in de tekst.', 'Zet de tekst tussen aanhalingstekens, zoals titel: "Een boete: wat nu?".'],
  MISSING_CHAR: ['Er mist een aanhalingsteken of een haakje.', 'Zet het aan het eind van deze regel.'],
};

/** What an error of the parser means for who writes. @param eerste line of the file on which the YAML begins */
export const zegYamlfout = ({ code, pos }: Pick<YAMLParseError, 'code' | 'pos'>, yaml: string, eerste: number): Regelfout => {
  // A text that never ends is found at the end; it began at the last quote before.
  const open = code === 'MISSING_CHAR' && pos[0] >= yaml.trimEnd().length ? yaml.search(/(?<=: |- )["'](?=[^\n]*$)(?![^\n]*["'][ \t]*$)/m) : -1;
  const [wat, doe] = zinnen[code] ?? ['Dit is niet goed opgeschreven.', 'Kijk op deze regel en de regel erboven: mist er een dubbele punt, een spatie of een aanhalingsteken?'];
  return { regel: eerste + yaml.slice(0, open === -1 ? pos[0] : open).split('\n').length - 1, wat, doe };
};

/** Reads what stands above a page. @returns the data with its lines in the file, or what is wrong */
export const leesVoorwerk = (tekst: string): Gelezen | Regelfout => {
  const gevonden = patroon.exec(tekst);
  if (gevonden?.index !== 0) return { regel: 1, wat: 'Boven de tekst staan geen regels tussen --- en ---.', doe: 'Neem die regels over van een andere pagina, en verander wat er staat.' };
  const yaml = gevonden[1] ?? '';
  const lijnen = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lijnen });
  const [fout] = document.errors;
  if (fout) return zegYamlfout(fout, yaml, 2);
  return { waarde: document.toJS() ?? {}, regelVan: (pad) => regelIn(document, lijnen, pad) + 1 };
};
