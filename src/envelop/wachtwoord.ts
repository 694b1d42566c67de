import { base32crockford } from '@scure/base';

/**
 * A passphrase a person can copy from paper: 20 characters of Crockford's base32 (100 random bits) in groups of four,
 * without letters that look like digits.
 */
export const makeWachtwoord = (): string => {
  // 13 bytes give 21 characters; the last one would carry the padding, so twenty whole ones are kept.
  const tekens = base32crockford.encode(crypto.getRandomValues(new Uint8Array(13))).slice(0, 20);
  return (tekens.match(/.{4}/g) ?? []).join('-');
};
