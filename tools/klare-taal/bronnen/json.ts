/** Sentences in a JSON file, with their key and line. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { jsonfout } from '../../inhoud/json.ts';
import { type Brontekst, Bronfout, naast } from './brontekst.ts';

/** A string in the file: its key as a path of names (and numbers, in a list) and its line, from 1. */
export type Waarde = { readonly sleutel: readonly string[]; readonly regel: number; readonly bron: Brontekst };

/** JSON has these escapes only; each is one UTF-16 unit. */
const teken = {
  patroon: /\\(?:u[\da-f]{4}|.)|[^\\]/s,
  lees: ([ruw]: RegExpExecArray): string => (ruw.startsWith('\\') ? JSON.parse(`"${ruw}"`) as string : ruw),
};

/** @throws Bronfout with the line, when it is not JSON */
const eisJson = (bestand: string, bron: string): void => {
  const fout = jsonfout(bron);
  if (fout) throw new Bronfout(`${bestand}:${fout.regel} ${fout.wat} ${fout.doe}`);
};

/**
 * Every string of a JSON file that is a value, in the order of the file.
 * @throws Bronfout when it is not JSON
 */
export const leesJson = (bestand: string, bron: string): Waarde[] => {
  const regels = new LineCounter();
  eisJson(bestand, bron);
  // YAML holds all of JSON, and its parser knows where each string stands.
  const document = parseDocument(bron, { schema: 'json', lineCounter: regels });
  const waarden: Waarde[] = [];
  const loop = (knoop: unknown, sleutel: readonly string[]): void => {
    if (isMap(knoop)) for (const { key, value } of knoop.items) loop(value, [...sleutel, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(knoop)) knoop.items.forEach((deel, i) => { loop(deel, [...sleutel, String(i)]); });
    else if (isScalar(knoop) && typeof knoop.value === 'string' && knoop.range) {
      const [van, tot] = knoop.range;
      waarden.push({ sleutel, regel: regels.linePos(van).line, bron: naast(knoop.value, bron, van + 1, tot - 1, teken) });
    }
  };
  loop(document.contents, []);
  return waarden;
};
