/** How hard sentences are to read, from how rare their words are and how the sentences are built. */
import type { Zin } from '../soorten.ts';
import { aantalDeelzinnen, langsteTang } from '../tekst/deelzinnen.ts';
import { inhoudswoorden } from '../tekst/woordsoort.ts';
import { zipf } from '../woorden/zipf.ts';

/**
 * Puts the border between easy and hard at 44. Chosen on documents of five sentences, from texts that were not kept apart
 * for the measurement: at 44 or more are 0.8% of 527 from the pages and forms of this site, and 97% of 488 from five
 * policy documents of gemeenten (22 November 2026). The weights below were fitted so that the score follows LiNT-II (EUPL),
 * which it does in part only: it is not LiNT.
 */
const CONSTANT = 110;
const PER_ZIPF = -17.46;
const PER_TANGWOORD = 0.4;
const PER_INHOUDSWOORD = 2.82;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** What the score is made of, averages over the sentences. */
export type Onderdelen = {
  /** Mean Zipf value of the content words of all sentences together. */
  readonly zipf: number;
  /** Longest distance in words between two words that belong together. */
  readonly tang: number;
  /** Content words per clause. */
  readonly dichtheid: number;
};

/** The parts of the score; undefined when no sentence has a content word. */
export const onderdelen = (zinnen: readonly Zin[]): Onderdelen | undefined => {
  const perSentence = zinnen.map((zin) => ({ zin, content: inhoudswoorden(zin) }));
  const values = perSentence.flatMap(({ zin, content }) => content.map((i) => zipf(zin.woorden[i]?.tekst ?? '')));
  if (values.length === 0) return undefined;
  return {
    zipf: mean(values),
    tang: mean(zinnen.map((zin) => langsteTang(zin)?.afstand ?? 0)),
    dichtheid: mean(perSentence.map(({ zin, content }) => content.length / aantalDeelzinnen(zin))),
  };
};

/**
 * The leesscore of sentences that are read together: higher is harder, easy pages are below 42, 44 is too hard. It says
 * something from five sentences on. 0 when there is nothing to score.
 */
export const leesscore = (zinnen: readonly Zin[]): number => {
  const parts = onderdelen(zinnen);
  if (!parts) return 0;
  return CONSTANT + PER_ZIPF * parts.zipf + PER_TANGWOORD * parts.tang + PER_INHOUDSWOORD * parts.dichtheid;
};
