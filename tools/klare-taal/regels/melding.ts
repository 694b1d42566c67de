/** Making a Melding about words of a sentence. */
import type { Ernst, Melding, Zin } from '../soorten.ts';

/** What a rule says about a place; the rest follows from the place. */
export type Bevinding = {
  readonly code: string;
  readonly ernst: Ernst;
  /** Dutch, short: what is the matter, or what to do. The marked words are printed in front of it. */
  readonly reden: string;
  /** 0 to 1. */
  readonly winst: number;
  readonly vervangingen?: readonly string[];
};

/** About the words `eerste` up to and with `laatste`, by their places in `zin.woorden`. */
export const overWoorden = (zin: Zin, eerste: number, laatste: number, bevinding: Bevinding): Melding => ({
  vervangingen: [], vast: false, ...bevinding, zin, van: zin.woorden[eerste]?.van ?? 0, tot: zin.woorden[laatste]?.tot ?? zin.tekst.length,
});

/** About the sentence as a whole. */
export const overZin = (zin: Zin, bevinding: Bevinding): Melding => ({ vervangingen: [], vast: false, ...bevinding, zin, van: 0, tot: zin.tekst.length });
