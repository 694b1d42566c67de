import type { z } from 'zod';

/** What is wrong in one place of content/, in Dutch for who writes there: what, and what to do about it. */
export type Schemafout = { pad: readonly (string | number)[]; wat: string; doe: string };

type Fout = z.core.$ZodIssue;

/** The value at a path; undefined when there is none. */
const opPad = (waarde: unknown, pad: readonly PropertyKey[]): unknown =>
  pad.reduce<unknown>((deel, sleutel) => (typeof deel === 'object' && deel !== null ? (deel as Record<PropertyKey, unknown>)[sleutel] : undefined), waarde);

/** Longer does not help to find it. */
const meesteTekens = 60;
const zegWaarde = (waarde: unknown): string => {
  const tekst = typeof waarde === 'object' && waarde !== null ? (Array.isArray(waarde) ? 'een lijst' : 'een blok met eigen regels') : String(JSON.stringify(waarde));
  return tekst.length > meesteTekens ? `${tekst.slice(0, meesteTekens)}…"` : tekst;
};

const soorten: Readonly<Record<string, string>> = {
  string: 'tekst', number: 'een getal', int: 'een heel getal', boolean: 'true of false', array: 'een lijst tussen [ en ]', object: 'een blok tussen { en }', record: 'een blok tussen { en }', null: 'null',
};
const zegSoort = (soort: string): string => soorten[soort] ?? soort;
const vormen: Readonly<Record<string, string>> = {
  date: 'Schrijf een dag zo: 2026-11-22.', email: 'Schrijf een heel mailadres, zoals naam@gemeente.nl.', url: 'Schrijf een heel adres, dat begint met https://.',
};
const kijkElders = 'Kijk hoe het bij de andere is geschreven.';
const opsomming = (namen: readonly unknown[]): string => namen.map(String).join(', ');

/** A message of a schema says what to do, in small letters and without a full stop; zod has none for its own. */
const alsOpdracht = (bericht: string): string => (bericht === '' ? '' : `${bericht.charAt(0).toUpperCase()}${bericht.slice(1).replace(/\.$/, '')}.`);

const maat = (fout: Extract<Fout, { code: 'too_small' | 'too_big' }>, naam: string, waarde: unknown): { wat: string; doe: string } => {
  const [grens, woord] = fout.code === 'too_small' ? [`minstens ${String(fout.minimum)}`, 'kort'] : [`hooguit ${String(fout.maximum)}`, 'lang'];
  if (typeof waarde === 'string') return { wat: `De tekst bij "${naam}" is te ${woord}: ${waarde.length} tekens.`, doe: `Maak er ${grens} tekens van.` };
  if (Array.isArray(waarde)) return { wat: `De lijst bij "${naam}" is te ${woord}.`, doe: `Zet er ${grens} in.` };
  return { wat: `Bij "${naam}" staat ${zegWaarde(waarde)}. Dat kan hier niet.`, doe: `Schrijf een getal van ${grens}.` };
};

const zeg = (fout: Fout, waarde: unknown): Schemafout[] => {
  const pad = fout.path.map((deel) => (typeof deel === 'symbol' ? String(deel) : deel));
  const naam = pad.findLast((deel) => typeof deel === 'string') ?? '';
  const gevraagd = alsOpdracht(fout.message);
  const bij = (wat: string, doe: string): Schemafout[] => [{ pad, wat, doe: gevraagd || doe }];
  const kanNiet = `Bij "${naam}" staat ${zegWaarde(waarde)}. Dat kan hier niet.`;
  if (fout.code === 'unrecognized_keys') {
    return fout.keys.map((sleutel) => ({ pad: [...pad, sleutel], wat: `De naam "${sleutel}" ken ik hier niet.`, doe: 'Zit er een typfout in? Verbeter de naam, of haal deze regel weg.' }));
  }
  if (waarde === undefined && fout.code !== 'custom') {
    const wat = fout.code === 'invalid_value' ? `Kies uit: ${opsomming(fout.values)}.` : `Daar hoort ${fout.code === 'invalid_type' ? zegSoort(fout.expected) : 'een waarde'}.`;
    return [{ pad, wat: `"${naam}" ontbreekt.`, doe: `Zet "${naam}" erbij. ${gevraagd || wat}` }];
  }
  switch (fout.code) {
    case 'invalid_type': return bij(`Bij "${naam}" staat ${zegWaarde(waarde)}. Daar hoort ${zegSoort(fout.expected)}.`, kijkElders);
    case 'invalid_value': return bij(kanNiet, `Kies uit: ${opsomming(fout.values)}.`);
    case 'too_small':
    case 'too_big': {
      const { wat, doe } = maat(fout, naam, waarde);
      return bij(wat, doe);
    }
    case 'invalid_format': return bij(kanNiet, vormen[fout.format] ?? kijkElders);
    case 'custom': return bij(typeof waarde === 'object' ? 'Hier klopt iets niet.' : kanNiet, kijkElders);
    case 'invalid_key': return bij(`De naam "${naam}" ken ik hier niet.`, kijkElders);
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of': return bij(kanNiet, kijkElders);
  }
};

/**
 * What is wrong with data, in Dutch; empty when it fits.
 * @param schema its own messages say what to do, such as "schrijf een tijd zo: 08:30"
 */
export const schemafouten = (schema: z.ZodType, waarde: unknown): Schemafout[] => {
  // Without words of zod, so that a message that is there is one of ours.
  const uitkomst = schema.safeParse(waarde, { error: () => '' });
  return uitkomst.success ? [] : uitkomst.error.issues.flatMap((fout) => zeg(fout, opPad(waarde, fout.path)));
};

/** Data of content/ that does not fit; the message, in Dutch, says where and what to do. */
export class Inhoudfout extends Error {
  override name = 'Inhoudfout';
}

/**
 * Reads data with its schema.
 * @param herkomst path of the file, or name of the variable
 * @throws Inhoudfout
 */
export const leesMet = <S extends z.ZodType>(schema: S, waarde: unknown, herkomst: string): z.output<S> => {
  const uitkomst = schema.safeParse(waarde);
  if (uitkomst.success) return uitkomst.data;
  const punten = schemafouten(schema, waarde).map(({ pad, wat, doe }) => `  ${[pad.join('.'), wat, doe].filter(Boolean).join(' - ')}`);
  throw new Inhoudfout(`${herkomst} klopt niet:\n${punten.join('\n')}`);
};
