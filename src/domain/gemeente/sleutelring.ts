import { z } from 'zod';

/** A public key in age format (X25519, so that every `age` program since 1.0 can open what we store). */
const ontvanger = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'an age public key, such as age1… (62 characters)');
const lid = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), naam: z.string().min(1).max(80), ontvanger });

/**
 * The public keys to which every message is encrypted. Without a recovery key a lost passphrase would lose
 * messages, so a ring without one is refused.
 */
export const sleutelringSchema = z.strictObject({
  /** True for keys made by `npm start` for a demonstration; production refuses them. */
  demo: z.boolean(),
  medewerkers: z.array(lid).min(1, 'at least one worker'),
  herstel: z.array(lid).min(1, 'at least one recovery key: npm run sleutels makes one'),
}).refine((ring) => {
  const leden = [...ring.medewerkers, ...ring.herstel];
  return new Set(leden.map((l) => l.ontvanger)).size === leden.length && new Set(leden.map((l) => l.id)).size === leden.length;
}, 'every id and every key once');
export type Sleutelring = z.infer<typeof sleutelringSchema>;
export type Medewerker = Sleutelring['medewerkers'][number];

/** All public keys of a ring: workers and recovery. */
export const ontvangersVan = (ring: Sleutelring): string[] =>
  [...ring.medewerkers, ...ring.herstel].map((l) => l.ontvanger);
