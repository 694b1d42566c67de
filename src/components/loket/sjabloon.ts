import type sjablonen from '../../../content/nl/loket-sjablonen.json';

/** Answers to begin with, by code. Between square brackets stands what the worker still has to fill in. */
export type Sjablonen = Readonly<Record<keyof typeof sjablonen, { titel: string; tekst: string }>>;

const openPlek = /\[\p{L}+\]/gu;

/** Puts a template in an answer; what was written stays, above it. */
export const metSjabloon = (geschreven: string, sjabloon: string): string =>
  (geschreven.trim() === '' ? sjabloon : `${geschreven.trimEnd()}\n\n${sjabloon}`);

/** The first place that is still to be filled in, as it stands in the templates; null when there is none. */
export const openPlekIn = (tekst: string, sjablonen: Readonly<Record<string, { tekst: string }>>): string | null => {
  // Somebody may use brackets of her own: only places of a template count.
  const plekken = new Set(Object.values(sjablonen).flatMap((s) => s.tekst.match(openPlek) ?? []));
  return tekst.match(openPlek)?.find((plek) => plekken.has(plek)) ?? null;
};
