/**
 * A keystroke-level model: how many seconds somebody who knows what to do is busy with her hands and her choices, as Card,
 * Moran and Newell measured it ("The keystroke-level model for user performance time with interactive systems", 1980).
 *
 * What it is: a sum of counted acts, the same on every machine. What it is not: a stopwatch, a test with people, or time for
 * reading, doubting and mistakes. The waiting for the machine is not in it.
 */
const seconden = {
  /** Pointing at something with a mouse. */
  wijs: 1.1,
  /** Pressing and letting go of its button. */
  klik: 0.2,
  /** Making up one's mind before an act. */
  denk: 1.35,
  /** A hand from mouse to keys, or back. */
  hand: 0.4,
  /** A sign of a code that means nothing, copied: slower than the 0.28 of ordinary text. */
  codeteken: 0.75,
} as const;
type Soort = keyof typeof seconden;

/** A hand that counts. */
export type Klm = {
  /** Looks for something, points at it and clicks. */
  klik: () => void;
  /** Copies a code into a field that has the focus. */
  typCode: (code: string) => void;
  seconden: () => number;
  /** The parts of the sum. */
  inWoorden: () => string;
};

export const makeKlm = (): Klm => {
  const aantal: Record<Soort, number> = { wijs: 0, klik: 0, denk: 0, hand: 0, codeteken: 0 };
  const soorten = Object.keys(seconden) as Soort[];
  const som = (): number => soorten.reduce((tot, soort) => tot + aantal[soort] * seconden[soort], 0);
  return {
    klik: () => {
      for (const soort of ['denk', 'wijs', 'klik'] as const) aantal[soort] += 1;
    },
    typCode: (code) => {
      aantal.hand += 2;
      aantal.codeteken += code.length;
    },
    seconden: som,
    inWoorden: () => `${soorten.map((soort) => `${aantal[soort]} x ${soort} ${seconden[soort]}`).join(' + ')} = ${som().toFixed(1)} s`,
  };
};
