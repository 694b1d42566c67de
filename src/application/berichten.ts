import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import type { Store } from './ports.ts';

/** Where a message lies as it came in: under its own hash, which is its id. */
export const berichtSleutel = (id: string): string => `aanmelding/${id}`;

/**
 * Where a message lies that was sealed again for a new key ring: `<number>_<milliseconds>_<hash>`. The highest number
 * holds; of two with the same number the first, so that every reader finds the same one. Besides, while they are
 * written, texts of events.
 */
export const hersleuteldMap = (id: string): string => `hersleuteld/${id}/`;

/** Where lies what was replaced by that, for some days (vervangen.ts). @param id absent: of all messages */
export const vervangenMap = (id?: string): string => `vervangen/${id === undefined ? '' : `${id}/`}`;

/** The ciphertext of a message as it is now. `nummer` counts how often it was sealed again. */
export type Ciphertext = { key: string; nummer: number; hash: string; bytes: Uint8Array };
type Plek = Omit<Ciphertext, 'bytes'> & { moment: number };

const plekVan = (key: string): Plek | null => {
  const [, nummer, moment, hash] = /\/(\d+)_(\d+)_([0-9a-f]{64})$/.exec(key) ?? [];
  return hash ? { key, nummer: Number(nummer), moment: Number(moment), hash } : null;
};

/** Every place where the message may lie, the one that holds first. */
export const plekkenVan = async (store: Store, id: string): Promise<Plek[]> => {
  const opnieuw = (await store.list(hersleuteldMap(id))).map(plekVan).filter((p) => p !== null);
  opnieuw.sort((a, b) => b.nummer - a.nummer || a.moment - b.moment || a.hash.localeCompare(b.hash));
  return [...opnieuw, { key: berichtSleutel(id), nummer: 0, moment: 0, hash: id }];
};

/**
 * The ciphertext that holds, or null when it was deleted. One that was sealed again and is not whole does not count: what
 * it was to replace goes only once it has been read back.
 */
export const readCiphertext = async (store: Store, id: string): Promise<Ciphertext | null> => {
  // Replaced between looking and reading: then it lies where it did not lie before.
  for (let poging = 0; poging < 3; poging += 1) {
    for (const { key, nummer, hash } of await plekkenVan(store, id)) {
      const bytes = await store.get(key);
      if (bytes && (nummer === 0 || vingerafdruk(bytes) === hash)) return { key, nummer, hash, bytes };
    }
  }
  return null;
};

/** The ids of all messages that were sealed again, or of which something replaced is kept. */
export const listHersleuteld = async (store: Store): Promise<Set<string>> =>
  new Set([...await store.list('hersleuteld/'), ...await store.list(vervangenMap())].map((key) => key.split('/')[1]!));

/** Takes away all that was made by sealing again, and what it replaced. @throws StoreFout */
export const removeHersleuteld = async (store: Store, id: string): Promise<void> => {
  for (const map of [hersleuteldMap(id), vervangenMap(id)]) for (const key of await store.list(map)) await store.delete(key);
};
