import { z } from 'zod';
import { sleutelnaamVorm } from './sleutelkenmerk.ts';
import { ontvangerSchema } from './sleutelring.ts';

/** A colleague asks for a place in the ring: a name and a public key, no secret. */
export const sleutelaanvraagSchema = z.strictObject({
  naam: z.string().trim().regex(sleutelnaamVorm), ontvanger: ontvangerSchema,
});
export type Sleutelaanvraag = z.infer<typeof sleutelaanvraagSchema>;

/** A request as it is kept: which worker passed it on, and when (ISO time in UTC). */
export const bewaardeAanvraagSchema = z.strictObject({ ...sleutelaanvraagSchema.shape, door: z.string(), op: z.iso.datetime() });
export type BewaardeAanvraag = z.infer<typeof bewaardeAanvraagSchema>;
