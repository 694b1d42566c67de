import { z } from 'zod';
import { checksumKlopt, ontvangerVorm } from './sleutelkenmerk.ts';

/** A public key in age format (X25519, so that every `age` program since 1.0 can open what we store). */
export const ontvangerSchema = z.string().regex(ontvangerVorm, 'an age public key, such as age1… (62 characters)')
  .refine(checksumKlopt, 'een openbare age-sleutel zonder typefout');
const lid = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), naam: z.string().min(1).max(80), ontvanger: ontvangerSchema });

/**
 * The public keys to which every message is encrypted. Without a recovery key a lost passphrase would lose
 * messages, so a ring without one is refused.
 */
export const sleutelringSchema = z.strictObject({
  /** True for keys made by `npm start` for a demonstration; production refuses them. */
  demo: z.boolean(),
  medewerkers: z.array(lid).min(1, 'minstens één medewerker'),
  herstel: z.array(lid).min(1, 'minstens één herstelsleutel: npm run sleutels maakt er een'),
}).refine((ring) => {
  const leden = [...ring.medewerkers, ...ring.herstel];
  return new Set(leden.map((l) => l.ontvanger)).size === leden.length && new Set(leden.map((l) => l.id)).size === leden.length;
}, 'elke id en elke sleutel één keer');
export type Sleutelring = z.infer<typeof sleutelringSchema>;
export type Medewerker = Sleutelring['medewerkers'][number];

/** Everybody in a ring, with what the key is for. */
export const ringleden = (ring: Sleutelring): (Medewerker & { rol: 'medewerker' | 'herstel' })[] =>
  (['medewerkers', 'herstel'] as const).flatMap((deel) => ring[deel].map((l) => ({ ...l, rol: deel === 'herstel' ? deel : 'medewerker' as const })));

/** All public keys of a ring: workers and recovery. */
export const ontvangersVan = (ring: Sleutelring): string[] =>
  [...ring.medewerkers, ...ring.herstel].map((l) => l.ontvanger);
