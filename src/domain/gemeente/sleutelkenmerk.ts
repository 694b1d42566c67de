/** What keys look like and what they are called, for the browser as well: without a schema. */

/** A public key of age, X25519. */
export const ontvangerVorm = /^age1[02-9ac-hj-np-z]{58}$/;

const tekens = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const rest = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** The letters `age`, as the checksum counts them. */
const aanhef = [3, 3, 3, 0, 1, 7, 5];

/** Whether the checksum of a key is right (BIP 173). One wrong key in the ring would stop every message from being sealed. */
export const checksumKlopt = (sleutel: string): boolean => {
  let som = 1;
  for (const waarde of [...aanhef, ...[...sleutel.slice('age1'.length)].map((teken) => tekens.indexOf(teken))]) {
    const hoog = som >>> 25;
    som = ((som & 0x1ffffff) << 5) ^ waarde;
    rest.forEach((deel, i) => { if ((hoog >> i) & 1) som ^= deel; });
  }
  return som === 1;
};

/** Letters, digits and a few signs only: the operator gets the name of a request in a command to copy. */
export const sleutelnaamVorm = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’()-]{0,79}$/u;

/** The id that a name gives in the ring and in the name of a key file: "Balie 1" gives "balie-1". Empty without letters or digits. */
export const sleutelidVan = (naam: string): string =>
  naam.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);

/** The end of a public key, to read aloud: enough that nobody finds another with the same end; the last six are a checksum. */
export const sleuteleindeVan = (ontvanger: string): string => ontvanger.slice(-16).replace(/(.{4})(?=.)/g, '$1 ');

/** A public key as somebody pasted it: spaces, line breaks and capitals are forgiven. */
export const ontvangerUit = (geplakt: string): string => geplakt.replace(/\s+/g, '').toLowerCase();

/** Whether somebody is about to pass on what nobody may have. */
export const isGeheimeSleutel = (ontvanger: string): boolean => ontvanger.includes('age-secret-key-');
