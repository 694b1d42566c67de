import { type Optie, vragen } from '../zelftest/vragen.ts';

/** How long the problem existed: the bands of the zelftest, so that a card can fill it in. */
export const hoelangbanden = ['kort', 'maanden', 'jaren'] as const satisfies readonly Optie<'hoelang'>[];
/** Debt in thousands of euro, as the worker estimates it. Our own choice: no source prescribes bands for a first contact. */
export const schuldbanden = ['tot-5', '5-15', '15-40', 'vanaf-40'] as const;
/** What came of a letter because of vroegsignalering, as the worker says. */
export const briefuitkomsten = ['geaccepteerd', 'bereikt', 'niet-bereikt'] as const;
/** The value of a worker who does not know, or does not say. */
export const onbekend = 'onbekend';

type Groep = Optie<'wie'>;
const groepen = vragen.find(({ code }) => code === 'wie')!.opties as readonly Groep[];
export type Dimensie = { waarden: readonly string[] | null; rest: string | null; /** Only of those who count here as `ja`. */ binnen?: 'zelftest' };
const jaNee = { waarden: ['ja'], rest: 'nee' };
const inZelftest = { ...jaNee, binnen: 'zelftest' as const };

/**
 * What is counted, one dimension at a time. Every case that is closed falls in exactly one value of each dimension:
 * one of `waarden`, or `rest`, the value that is never shown as a number of its own (docs/adr, Cijfers).
 * `waarden` null: which there are differs per gemeente (kernen, campaigns).
 */
const tabel = {
  /** How many: every closed case is one. */
  totaal: { waarden: ['ja'], rest: null },
  kern: { waarden: null, rest: onbekend },
  weg: { waarden: ['brief-geaccepteerd', 'brief-bereikt', 'brief-niet-bereikt', 'brief-betaald', 'organisatie'], rest: 'formulier' },
  zelftest: jaNee,
  campagne: { waarden: null, rest: 'geen' },
  spoed: jaNee,
  wacht: { waarden: ['zelfde-dag', 'later', 'te-laat', 'geen'], rest: 'drie-werkdagen' },
  /** Who was handed over is in the rest: that has a table of its own, and two tables about the same can be subtracted. */
  afloop: { waarden: ['niet-bereikt', 'hoeft-niet-meer', 'dubbel', 'anders'], rest: 'geholpen' },
  doorverwijzing: { waarden: ['bevestigd', 'teruggekomen'], rest: 'geen' },
  hoelang: { waarden: hoelangbanden, rest: onbekend },
  schuld: { waarden: schuldbanden, rest: onbekend },
  // Somebody can be in several groups: each is a dimension of its own, of those who say so and the rest. Only the zelftest asks.
  'doelgroep-jong': inZelftest, 'doelgroep-aow': inZelftest, 'doelgroep-werk': inZelftest, 'doelgroep-onderneming': inZelftest,
  'doelgroep-uitkering': inZelftest, 'doelgroep-studie': inZelftest, 'doelgroep-taal': inZelftest, 'doelgroep-gokken': inZelftest,
} satisfies Record<string, Dimensie>;

export type DimensieCode = keyof typeof tabel;
export const dimensies: Readonly<Record<DimensieCode, Dimensie>> = tabel;
export const dimensieCodes = Object.keys(tabel) as readonly DimensieCode[];
/** The dimensions of the groups a resident can say to be in, by group. */
export const doelgroepen: readonly { groep: Groep; code: DimensieCode }[] = groepen.map((groep) => ({ groep, code: `doelgroep-${groep}` }));

/** One step of a count: this value of this dimension, one more. Nothing tells of which case. */
export type Telregel = { dimensie: DimensieCode; waarde: string };

const vorm = /^[a-z0-9-]{1,40}$/;

/** Whether this may be counted: a code of ours. Words of a resident never have this form by accident, and are never sent. */
export const isTelregel = ({ dimensie, waarde }: { dimensie: string; waarde: string }): boolean => {
  if (!Object.hasOwn(tabel, dimensie)) return false;
  const { waarden, rest } = dimensies[dimensie as DimensieCode];
  return vorm.test(waarde) && (waarden === null || waarde === rest || waarden.includes(waarde));
};
