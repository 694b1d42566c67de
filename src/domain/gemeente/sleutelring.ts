import { z } from 'zod';

const tekens = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const rest = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** The letters `age`, as the checksum counts them. */
const aanhef = [3, 3, 3, 0, 1, 7, 5];

/** Whether the checksum of a key is right (BIP 173). One wrong key in the ring would stop every message from being sealed. */
const checksumKlopt = (sleutel: string): boolean => {
  let som = 1;
  for (const waarde of [...aanhef, ...[...sleutel.slice('age1'.length)].map((teken) => tekens.indexOf(teken))]) {
    const hoog = som >>> 25;
    som = ((som & 0x1ffffff) << 5) ^ waarde;
    rest.forEach((deel, i) => { if ((hoog >> i) & 1) som ^= deel; });
  }
  return som === 1;
};

/** A public key in age format (X25519, so that every `age` program since 1.0 can open what we store). */
export const ontvangerSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'an age public key, such as age1… (62 characters)')
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

/** All public keys of a ring: workers and recovery. */
export const ontvangersVan = (ring: Sleutelring): string[] =>
  [...ring.medewerkers, ...ring.herstel].map((l) => l.ontvanger);
