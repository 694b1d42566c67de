import { Decrypter, Encrypter } from 'age-encryption';
import type { AanmeldingInvoer } from '../domain/aanmelding/invoer.ts';

/** What a message of a resident says. */
export type Aanmelding = {
  versie: 1; doel: 'aanmelding';
  /** Random, made by the sender: two messages are never the same bytes. */
  id: string;
  bericht: AanmeldingInvoer;
  /** Public key of the terugkomcode, to which an answer is encrypted. */
  antwoordOntvanger: string;
  /** Once sealed again for another ring: the id under which it came in, its hash of then. */
  oorsprong?: string;
};
/** What a text about an aanmelding is for. Residents can open an `antwoord` and an `aanvulling`; the rest is for the desk. */
const bijschriftdoelen = ['antwoord', 'aanvulling', 'notitie', 'triage', 'bevestiging', 'overname'] as const;
/** A text about an aanmelding: of the desk, or something the resident adds. */
export type Bijschrift = {
  versie: 1; doel: (typeof bijschriftdoelen)[number];
  /** The aanmelding it belongs to: the hash of its ciphertext. */
  id: string;
  tekst: string;
};
/** A handover: the card that travels, as the worker shortened it, and the permission in the words of the resident. */
export type Doorverwijskaart = {
  versie: 1; doel: 'doorverwijzing';
  /** The aanmelding it belongs to. */
  id: string;
  toestemming: string;
  kaart: string;
  /** Who was asked, where the code alone does not say it. */
  organisatie: string;
};
export type Envelop = Aanmelding | Bijschrift | Doorverwijskaart;
type PerDoel = { aanmelding: Aanmelding; doorverwijzing: Doorverwijskaart } & { [D in Bijschrift['doel']]: Bijschrift };
const doelen: readonly unknown[] = ['aanmelding', 'doorverwijzing', ...bijschriftdoelen];

/** A message that could not be opened, or is not what it should be. */
export class EnvelopFout extends Error {
  override name = 'EnvelopFout';
}

const kleinste = 2048;

/** Sizes tell too much: what is sealed is a power of two, of 2 KiB at least. White space after JSON changes nothing. */
const opgevuld = (envelop: Envelop): Uint8Array => {
  const tekst = new TextEncoder().encode(JSON.stringify(envelop));
  let maat = kleinste;
  while (maat < tekst.length) maat *= 2;
  const vol = new Uint8Array(maat).fill(0x20);
  vol.set(tekst);
  return vol;
};

/**
 * Seals an envelope to public keys, in the age format.
 * @param ontvangers age public keys; every one of them can open it
 * @throws EnvelopFout without a single key
 */
export const sealEnvelop = async (envelop: Envelop, ontvangers: readonly string[]): Promise<Uint8Array> => {
  if (ontvangers.length === 0) throw new EnvelopFout('no key to seal to');
  const encrypter = new Encrypter();
  for (const ontvanger of ontvangers) encrypter.addRecipient(ontvanger);
  return encrypter.encrypt(opgevuld(envelop));
};

const isEnvelop = (waarde: unknown): waarde is Envelop => {
  if (typeof waarde !== 'object' || waarde === null) return false;
  const { versie, doel, id } = waarde as Record<string, unknown>;
  return versie === 1 && typeof id === 'string' && doelen.includes(doel);
};

/**
 * Opens an envelope. The age format carries no associated data, so what it is for stands inside and is checked here:
 * storage cannot pass off one message as another.
 * @param identiteit AGE-SECRET-KEY-… of a worker, the recovery key or a terugkomcode
 * @param verwacht the purpose, and for a text about an aanmelding the aanmelding it must belong to
 * @throws EnvelopFout when the key does not fit or the content is not what was expected
 */
export const openEnvelop = async <D extends keyof PerDoel>(
  bytes: Uint8Array, identiteit: string, verwacht: { doel: D; id?: string },
): Promise<PerDoel[D]> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identiteit);
  let waarde: unknown;
  try {
    waarde = JSON.parse(await decrypter.decrypt(bytes, 'text'));
  } catch {
    throw new EnvelopFout('this key does not open it, or it was damaged');
  }
  const past = isEnvelop(waarde) && waarde.doel === verwacht.doel && (verwacht.id === undefined || waarde.id === verwacht.id);
  if (!past) throw new EnvelopFout('it is not the message it should be');
  return waarde as PerDoel[D];
};

/** First line of every age file. */
const kop = 'age-encryption.org/v1\n';

/** Whether bytes begin as an age file does. */
export const isAgeBestand = (bytes: Uint8Array): boolean =>
  bytes.length > 200 && [...kop].every((teken, i) => bytes[i] === teken.charCodeAt(0));

/** For how many keys an age file was sealed: the stanzas of its header. Zero when it is none. */
export const countOntvangers = (bytes: Uint8Array): number => {
  if (!isAgeBestand(bytes)) return 0;
  const kopregels = new TextDecoder('latin1').decode(bytes.subarray(0, 100_000)).split('\n');
  const einde = kopregels.findIndex((regel) => regel.startsWith('--- '));
  return kopregels.slice(1, Math.max(einde, 0)).filter((regel) => regel.startsWith('-> X25519 ')).length;
};
