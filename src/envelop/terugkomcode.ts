import { identityToRecipient } from 'age-encryption';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, hex } from '@scure/base';
import { codeLengte } from '../domain/aanmelding/terugkomcode.ts';

/** scrypt as both sides have it: @noble/hashes in the browser, node:crypto on the server. */
export type Scrypt = (wachtwoord: Uint8Array, zout: Uint8Array, maten: { N: number; r: number; p: number; dkLen: number }) => Promise<Uint8Array>;

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const zout = bytes('geldloket terugkomcode v1');
// 16 MiB: bearable on an old phone (security decision 3).
const maten = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 };

/** A new code: 16 digits, each code equally likely. */
export const makeCode = (): string => {
  const grens = 10n ** BigInt(codeLengte);
  const hoogste = (2n ** 64n / grens) * grens;
  for (;;) {
    const [getal] = crypto.getRandomValues(new BigUint64Array(1)) as unknown as [bigint];
    if (getal < hoogste) return (getal % grens).toString().padStart(codeLengte, '0');
  }
};

/** What a code opens: a tag to look up with, and an age key to which answers are encrypted. */
export type Terugkomsleutel = { tag: string; identiteit: string; ontvanger: string };

/**
 * Derives the keys of a code. The tag says nothing about the key: both come from scrypt through HKDF under
 * different names. Takes about 100 ms on a server and up to some seconds on an old phone.
 * @param code 16 digits
 */
export const deriveTerugkomsleutel = async (code: string, scrypt: Scrypt): Promise<Terugkomsleutel> => {
  const stam = await scrypt(bytes(code), zout, maten);
  const tag = hex.encode(hkdf(sha256, stam, undefined, bytes('opzoeken'), 32));
  const geheim = hkdf(sha256, stam, undefined, bytes('antwoord'), 32);
  const identiteit = bech32.encodeFromBytes('AGE-SECRET-KEY-', geheim).toUpperCase();
  return { tag, identiteit, ontvanger: await identityToRecipient(identiteit) };
};
