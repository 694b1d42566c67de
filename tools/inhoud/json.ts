/** JSON with lines, and in words what is wrong with it. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** What is wrong on a line (from 1), in Dutch: what, and what to do. */
export type Regelfout = { regel: number; wat: string; doe: string };

/** Data of a file, and the line (from 1) on which something of it stands: the nearest that is there. */
export type Gelezen = { waarde: unknown; regelVan: (pad: readonly (string | number)[]) => number };

const regelOp = (tekst: string, plaats: number): number => tekst.slice(0, plaats).split('\n').length;

/** Place of an error as V8 says it; null when it does not. A file that ends too early has its error at the end. */
const plaatsIn = (fout: unknown, tekst: string): number | null => {
  const bericht = String(fout);
  const gezegd = /position (\d+)/.exec(bericht)?.[1];
  return gezegd ? Number(gezegd) : /end of JSON/.test(bericht) ? tekst.length : null;
};

const foutVan = (tekst: string): unknown => {
  try {
    JSON.parse(tekst);
    return null;
  } catch (fout) {
    return fout;
  }
};

/** Place of the error: of some V8 says only what it met, so the shortest beginning that has it is sought. */
const plaatsVan = (tekst: string, fout: unknown): number => {
  const gezegd = plaatsIn(fout, tekst);
  if (gezegd !== null) return gezegd;
  let [goed, slecht] = [0, tekst.length];
  while (slecht - goed > 1) {
    const midden = (goed + slecht) >> 1;
    const deel = tekst.slice(0, midden);
    const deelfout = foutVan(deel);
    if (deelfout !== null && plaatsIn(deelfout, deel) === null) slecht = midden;
    else goed = midden;
  }
  return slecht - 1;
};

/** What is wrong with JSON; null when nothing is. */
export const jsonfout = (tekst: string): Regelfout | null => {
  const fout = foutVan(tekst);
  if (fout === null) return null;
  const plaats = plaatsVan(tekst, fout);
  const hier = tekst[plaats] ?? '';
  const ervoor = tekst.slice(0, plaats).trimEnd();
  const bij = (wat: string, doe: string, op = plaats): Regelfout => ({ regel: regelOp(tekst, op), wat, doe });
  if (/control character|Unterminated/.test(String(fout))) {
    // A text that never ends began on the line of its first quote.
    const begin = hier === '' ? ervoor.lastIndexOf('"') : plaats;
    return bij('Er mist een aanhalingsteken.', 'Zet " aan het eind van de tekst op deze regel.', begin);
  }
  if (/[“”„‘’]/.test(hier)) return bij(`Er staat een krom aanhalingsteken: ${hier}`, 'Maak er een recht aanhalingsteken van: "');
  if (/[}\]]/.test(hier) && ervoor.endsWith(',')) return bij('Er staat een komma te veel.', 'Haal de komma aan het eind van deze regel weg.', ervoor.length);
  if (/["{[]/.test(hier) && /Expected ','/.test(String(fout))) return bij('Er mist een komma.', 'Zet een komma aan het eind van deze regel.', ervoor.length);
  if (/[^\s,:}\]]/.test(hier) && ervoor.endsWith('"') && !/\n/.test(tekst.slice(ervoor.length, plaats))) return bij('Er staat een aanhalingsteken midden in de tekst.', String.raw`Schrijf \" in plaats van ", of haal het weg.`);
  return bij('Dit is geen goede JSON.', 'Kijk op deze regel en de regel erboven: mist er een komma, een aanhalingsteken of een haakje?', Math.min(plaats, tekst.trimEnd().length));
};

/** Where something stands in YAML or JSON that was parsed: the deepest part of the path that is there. @returns line from 1 */
export const regelIn = (document: ReturnType<typeof parseDocument>, lijnen: LineCounter, pad: readonly (string | number)[]): number => {
  let knoop: unknown = document.contents;
  let plaats = 0;
  for (const deel of pad) {
    if (isMap(knoop)) {
      const paar = knoop.items.find(({ key }) => isScalar(key) && String(key.value) === String(deel));
      if (!paar) break;
      plaats = (paar.key as { range?: [number, number, number] }).range?.[0] ?? plaats;
      knoop = paar.value;
    } else if (isSeq(knoop)) {
      const ding = knoop.items[Number(deel)] as { range?: [number, number, number] } | undefined;
      if (!ding) break;
      plaats = ding.range?.[0] ?? plaats;
      knoop = ding;
    } else break;
  }
  return lijnen.linePos(plaats).line;
};

/** Reads JSON. @returns the data with its lines, or what is wrong */
export const leesJson = (tekst: string): Gelezen | Regelfout => {
  const fout = jsonfout(tekst);
  if (fout) return fout;
  const lijnen = new LineCounter();
  // YAML holds all of JSON, and its parser knows where everything stands.
  const document = parseDocument(tekst, { schema: 'json', lineCounter: lijnen });
  const dubbel = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (dubbel) return { regel: lijnen.linePos(dubbel.pos[0]).line, wat: 'Deze naam staat er twee keer.', doe: 'Haal er één weg.' };
  return { waarde: JSON.parse(tekst) as unknown, regelVan: (pad) => regelIn(document, lijnen, pad) };
};
