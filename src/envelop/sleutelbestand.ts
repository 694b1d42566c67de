import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * scrypt N = 2^17: about half a second on a new laptop and a few seconds on an old one, with 128 MB of memory. The
 * passphrases that tools/sleutels makes have 100 bits, so the derivation is a second lock, not the first.
 */
const STANDAARD_WERKFACTOR = 17;

/** Why a key file did not open. The desk has a sentence for each. */
export type SleutelbestandFoutcode = 'geen-sleutelbestand' | 'verkeerd-wachtwoord';

/** A key file that did not open; `code` says why. The message holds nothing of the file or the passphrase. */
export class SleutelbestandFout extends Error {
  override name = 'SleutelbestandFout';
  readonly code: SleutelbestandFoutcode;
  constructor(code: SleutelbestandFoutcode, oorzaak?: unknown) {
    super(code === 'verkeerd-wachtwoord' ? 'the passphrase does not open this key file' : 'this is not a key file', { cause: oorzaak });
    this.code = code;
  }
}

/** One line of text: a name must not be able to add a line of its own to the identity file. */
const opEenRegel = (tekst: string): string => tekst.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * Makes a new key and locks it with a passphrase. The result is an ordinary age identity file, encrypted with a
 * passphrase, so `age -d -i <file>` opens messages with it as well.
 * @param passphrase what the owner types to open it; used exactly as given
 * @param naam whose key it is; stands in the encrypted part only
 * @param workFactor base-2 logarithm of the scrypt cost; lower only for demonstrations and tests
 * @returns the bytes of the file, and the public key for the key ring
 */
export const makeSleutelbestand = async (
  passphrase: string,
  naam: string,
  workFactor: number = STANDAARD_WERKFACTOR,
): Promise<{ bestand: Uint8Array; ontvanger: string }> => {
  // X25519, not age's hybrid: every `age` program since 1.0 must be able to open what we store.
  const identity = await generateX25519Identity();
  const ontvanger = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const bestand = await encrypter.encrypt(`# Geldloket: ${opEenRegel(naam)}\n# public key: ${ontvanger}\n${identity}\n`);
  return { bestand, ontvanger };
};

/**
 * What somebody types, in the shape tools/sleutels prints: capitals, groups of four, and the letters that look like
 * a digit read as that digit (Crockford). Null when it is not such a passphrase.
 */
const inGroepen = (getypt: string): string | null => {
  const kaal = getypt.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(kaal) ? (kaal.match(/.{4}/g) ?? []).join('-') : null;
};

/**
 * Opens a key file.
 * @param bytes the file as the owner chose it
 * @param passphrase as typed: spaces, dashes, small letters and o/0, i/l/1 are forgiven for passphrases that
 *   tools/sleutels made
 * @returns the identity, `AGE-SECRET-KEY-1…`; keep it in memory only
 * @throws SleutelbestandFout when it is not a key file, or the passphrase is wrong
 */
export const openSleutelbestand = async (bytes: Uint8Array, passphrase: string): Promise<string> => {
  const kop = new TextDecoder().decode(bytes.subarray(0, 200));
  if (!/^age-encryption\.org\/v1\n-> scrypt /.test(kop)) throw new SleutelbestandFout('geen-sleutelbestand');
  const decrypter = new Decrypter();
  // The first that fits ends the search, so the likely one goes first: each try costs a derivation.
  for (const poging of new Set([inGroepen(passphrase) ?? passphrase, passphrase])) decrypter.addPassphrase(poging);
  let tekst: string;
  try {
    tekst = await decrypter.decrypt(bytes, 'text');
  } catch (fout) {
    const verkeerd = fout instanceof Error && fout.message.startsWith('no identity matched');
    throw new SleutelbestandFout(verkeerd ? 'verkeerd-wachtwoord' : 'geen-sleutelbestand', fout);
  }
  const identity = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/m.exec(tekst)?.[0];
  if (!identity) throw new SleutelbestandFout('geen-sleutelbestand');
  return identity;
};
