import type { Begrip } from './begrip.ts';

/** A begrip in a text, with its place in UTF-16 units; `tot` is one past the end. */
export type Vindplaats = { readonly code: string; readonly van: number; readonly tot: number };

const letterlijk = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds begrippen in plain text, in its order, without overlap: the longest form wins ("beslagvrije voet" is no
 * "beslag"), a part of a word does not count ("loonbeslag" neither), nor a part of an address ("www.toeslagen.nl").
 * A form with a capital is found only as it is written, the others at the start of a sentence too.
 */
export const maakZoeker = (begrippen: readonly Begrip[]): ((tekst: string) => Vindplaats[]) => {
  const codes = new Map(begrippen.flatMap(({ code, term, vormen }) => [term, ...vormen].map((vorm) => [vorm, code] as const)));
  if (codes.size === 0) return () => [];
  const langsteEerst = [...codes.keys()].toSorted((a, b) => b.length - a.length).map((vorm) => letterlijk(vorm).replaceAll(' ', String.raw`\s+`));
  const patroon = new RegExp(String.raw`(?<![\p{L}\p{N}@/]|\w\.)(?:${langsteEerst.join('|')})(?![\p{L}\p{N}@]|\.\p{L})`, 'giu');
  return (tekst) => [...tekst.matchAll(patroon)].flatMap((gevonden) => {
    const woord = gevonden[0].replace(/\s+/g, ' ');
    const code = codes.get(woord) ?? codes.get(woord.toLowerCase());
    return code === undefined ? [] : [{ code, van: gevonden.index, tot: gevonden.index + gevonden[0].length }];
  });
};
