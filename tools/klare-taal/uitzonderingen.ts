/** Meldingen we leave as they are, each with a reason: uitzonderingen.json. */
import { z } from 'zod';
import type { Melding } from './soorten.ts';

const schema = z.array(z.strictObject({
  code: z.string().regex(/^KT\d\d$/, 'een code zoals KT01'),
  bestand: z.string().min(1, 'het pad van het bestand'),
  /** The marked text, to the letter; it holds for each place in the file. */
  stuk: z.string().min(1, 'de tekst die is gemarkeerd'),
  reden: z.string({ error: 'een reden, in een zin' }).trim().min(10, 'een reden, in een zin'),
}));
export type Uitzondering = z.infer<typeof schema>[number];

/** uitzonderingen.json is not as it should be; the message, in Dutch, says which entry and why. */
export class Uitzonderingfout extends Error {
  override name = 'Uitzonderingfout';
}

/**
 * Reads the file with suppressions.
 * @param bestand named in the message
 * @throws Uitzonderingfout
 */
export const leesUitzonderingen = (bestand: string, tekst: string): Uitzondering[] => {
  let waarde: unknown;
  try {
    waarde = JSON.parse(tekst);
  } catch {
    throw new Uitzonderingfout(`${bestand} is geen goede JSON. Kijk of er een komma of aanhalingsteken mist.`);
  }
  const uitkomst = schema.safeParse(waarde);
  if (uitkomst.success) return uitkomst.data;
  const punten = uitkomst.error.issues.map(({ path: [nummer, veld], message }) => `  nummer ${Number(nummer) + 1}${veld === undefined ? '' : `, ${String(veld)}`}: ${message}`);
  throw new Uitzonderingfout(`${bestand} klopt niet. Een uitzondering heeft een code, een bestand, een stuk en een reden.\n${punten.join('\n')}`);
};

/** The suppression a melding falls under. */
export const uitzonderingVan = ({ code, zin, van, tot }: Melding, uitzonderingen: readonly Uitzondering[]): Uitzondering | undefined =>
  uitzonderingen.find((u) => u.code === code && u.bestand === zin.blok.bestand && u.stuk === zin.tekst.slice(van, tot));
