import { bepaalStand, type Stand } from '../domain/aanmelding/stand.ts';
import { type Gebeurtenis, gebeurtenisSchema, type Vastgelegd } from '../domain/aanmelding/gebeurtenis.ts';
import { berichtSleutel, hersleuteldMap, listHersleuteld, readCiphertext, removeHersleuteld } from './berichten.ts';
import { type Store, StoreFout } from './ports.ts';

/** The id of an aanmelding: SHA-256 of its ciphertext in hexadecimals. */
export type AanmeldingId = string;
/** An aanmelding; `onleesbaar` counts events that this version cannot read. */
export type Dossier = { id: AanmeldingId; gebeurtenissen: Vastgelegd[]; onleesbaar: number; stand: Stand };
/** An event without what was written; `metInhoud` says that something was. */
type Gebeurteniskop = Pick<Vastgelegd, 'id' | 'soort'> & { metInhoud: boolean };
/** An aanmelding as a list knows it: how it stands and what happened, without what was written. */
export type Dossierkop = Omit<Dossier, 'gebeurtenissen'> & { gebeurtenissen: readonly Gebeurteniskop[] };

const gebeurtenisMap = (id: AanmeldingId): string => `gebeurtenis/${id}/`;
const idVorm = /^[0-9a-f]{64}$/;

/** Whether a text has the form of an aanmelding id; everything that comes from outside is asked. */
export const isAanmeldingId = (tekst: string): boolean => idVorm.test(tekst);

const naarBytes = (waarde: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(waarde));
const gelijk = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Writes bytes, reads them back and compares: only then they are kept. Conditional writes are not relied on
 * (docs/adr/0003-storage.md).
 * @throws StoreFout when the store fails or gives back something else
 */
export const putAndVerify = async (store: Store, key: string, bytes: Uint8Array): Promise<void> => {
  await store.put(key, bytes);
  const terug = await store.get(key);
  if (!terug || !gelijk(terug, bytes)) throw new StoreFout('what was written is not what is read');
};

/** Runs work on items, ten at a time, in order. */
export const perTien = async <T, R>(items: readonly T[], werk: (item: T) => Promise<R>): Promise<R[]> => {
  const uit: R[] = [];
  for (let i = 0; i < items.length; i += 10) uit.push(...await Promise.all(items.slice(i, i + 10).map(werk)));
  return uit;
};

/** An event that cannot be read: written by a newer version, or damaged. */
const onleesbaar = Symbol('onleesbaar');

/** Events keep their meaning once written, so what this process has read before need not be read again; save their content. */
const gelezen = new WeakMap<Store, Map<string, Vastgelegd>>();

const alsGebeurtenis = (bytes: Uint8Array): Gebeurtenis | null => {
  try {
    return gebeurtenisSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
};

const leesGebeurtenis = async (store: Store, key: string): Promise<Vastgelegd | typeof onleesbaar | null> => {
  const eerder = gelezen.get(store) ?? new Map<string, Vastgelegd>();
  gelezen.set(store, eerder);
  const bekend = eerder.get(key);
  if (bekend) return bekend;
  const bytes = await store.get(key);
  if (!bytes) return null;
  const gelezenNu = alsGebeurtenis(bytes);
  if (!gelezenNu) return onleesbaar;
  const gebeurtenis = { ...gelezenNu, id: key.split('/').at(-1)! };
  // Ciphertext can be large and anyone can send it: it does not stay in memory.
  if (!('inhoud' in gebeurtenis)) eerder.set(key, gebeurtenis);
  return gebeurtenis;
};

const vergeet = (store: Store, keys: readonly string[]): void => {
  for (const key of keys) gelezen.get(store)?.delete(key);
};

/** Keeps the ciphertext of a message under its own hash. Twice the same changes nothing. */
export const keepBericht = (store: Store, id: AanmeldingId, bytes: Uint8Array): Promise<void> =>
  putAndVerify(store, berichtSleutel(id), bytes);

/** The ciphertext of a message, or null when it was deleted. */
export const readBericht = async (store: Store, id: AanmeldingId): Promise<Uint8Array | null> => (await readCiphertext(store, id))?.bytes ?? null;

/**
 * Adds an event. `ontvangen` has one fixed place, so a message sent twice is received once.
 * @returns the event as it stands in the store
 * @throws ZodError when it could not be read again: one such event would stand in the way of its aanmelding
 */
export const appendGebeurtenis = async (store: Store, id: AanmeldingId, gebeurtenis: Gebeurtenis): Promise<Vastgelegd> => {
  const naam = gebeurtenis.soort === 'ontvangen'
    ? '0-ontvangen'
    : `${gebeurtenis.op.replace(/[:.]/g, '')}-${crypto.randomUUID()}`;
  await putAndVerify(store, gebeurtenisMap(id) + naam, naarBytes(gebeurtenisSchema.parse(gebeurtenis)));
  return { ...gebeurtenis, id: naam };
};

/** Puts something beside what it is to replace. Who has just replaced the same and cleans up may take it away: then it is put again. */
const putBeside = async (store: Store, key: string, bytes: Uint8Array, nogEens = 2): Promise<void> => {
  try {
    await putAndVerify(store, key, bytes);
  } catch (fout) {
    if (nogEens === 0 || !(fout instanceof StoreFout) || await store.get(key) !== null) throw fout;
    await putBeside(store, key, bytes, nogEens - 1);
  }
};

/**
 * Puts other ciphertext in the place of the old, for the same words sealed again. The new lies beside it until the old was
 * replaced and read back.
 * @returns false when somebody else replaced it at the same moment: then theirs holds
 * @throws StoreFout when it is not certain that either does
 */
export const replaceInhoud = async (store: Store, id: AanmeldingId, { id: welke, ...gebeurtenis }: Vastgelegd, inhoud: string): Promise<boolean> => {
  const key = gebeurtenisMap(id) + welke;
  const [oud, nieuw] = [naarBytes(gebeurtenis), naarBytes(gebeurtenisSchema.parse({ ...gebeurtenis, inhoud }))];
  const ernaast = `${hersleuteldMap(id)}tekst-${welke}-${crypto.randomUUID().slice(0, 8)}`;
  await putBeside(store, ernaast, nieuw);
  await store.put(key, nieuw);
  const terug = await store.get(key);
  const vanAnder = terug !== null && !gelijk(terug, nieuw);
  if (!terug || (vanAnder && (gelijk(terug, oud) || !alsGebeurtenis(terug)))) throw new StoreFout('what was written is not what is read');
  await store.delete(ernaast);
  return !vanAnder;
};

const dossierUit = async (store: Store, id: AanmeldingId, keys: readonly string[]): Promise<Dossier | null> => {
  const alle = await perTien(keys, (key) => leesGebeurtenis(store, key));
  // One that cannot be read must not hide the others, nor the other aanmeldingen: it is counted, and status says so.
  const gebeurtenissen = alle.filter((g) => g !== null && g !== onleesbaar);
  const stand = bepaalStand(gebeurtenissen);
  return stand && { id, gebeurtenissen, onleesbaar: alle.filter((g) => g === onleesbaar).length, stand };
};

/** One aanmelding with its events, or null when there is none. */
export const readDossier = async (store: Store, id: AanmeldingId): Promise<Dossier | null> =>
  dossierUit(store, id, await store.list(gebeurtenisMap(id)));

const kopVan = ({ gebeurtenissen, ...rest }: Dossier): Dossierkop =>
  ({ ...rest, gebeurtenissen: gebeurtenissen.map((g) => ({ id: g.id, soort: g.soort, metInhoud: 'inhoud' in g })) });

/** What a list of this process found before, by aanmelding, and the keys of the events it came from. */
const bekendeKoppen = new WeakMap<Store, Map<AanmeldingId, { keys: string; kop: Dossierkop }>>();

/**
 * All aanmeldingen that were acknowledged. Only those with an event that was not there before are read: the same events
 * give the same stand (the very same object, so that what was worked out about it holds as well).
 */
export const listDossiers = async (store: Store): Promise<Dossierkop[]> => {
  const perId = new Map<AanmeldingId, string[]>();
  for (const key of await store.list('gebeurtenis/')) {
    const id = key.split('/')[1]!;
    const keys = perId.get(id);
    if (keys) keys.push(key);
    else perId.set(id, [key]);
  }
  const eerder = bekendeKoppen.get(store);
  const nu = new Map<AanmeldingId, { keys: string; kop: Dossierkop }>();
  const lees = async ([id, keys]: [AanmeldingId, string[]]): Promise<Dossierkop | null> => {
    const merk = keys.join();
    const bekend = eerder?.get(id);
    if (bekend?.keys === merk) {
      nu.set(id, bekend);
      return bekend.kop;
    }
    const dossier = await dossierUit(store, id, keys);
    const kop = dossier && kopVan(dossier);
    // What could not be read may be readable the next time.
    if (kop && kop.gebeurtenissen.length === keys.length) nu.set(id, { keys: merk, kop });
    return kop;
  };
  const alle = await perTien([...perId], lees);
  bekendeKoppen.set(store, nu);
  return alle.filter((d) => d !== null);
};

/** The ids of all messages that are kept. */
export const listBerichten = async (store: Store): Promise<AanmeldingId[]> =>
  (await store.list(berichtSleutel(''))).map((key) => key.slice(berichtSleutel('').length)).filter(isAanmeldingId);

/** Messages that were kept but never acknowledged: the sender or the server stopped in between. */
export const listOrphans = async (store: Store, dossiers: readonly Pick<Dossier, 'id'>[]): Promise<AanmeldingId[]> => {
  const bekend = new Set(dossiers.map((d) => d.id));
  return (await listBerichten(store)).filter((id) => !bekend.has(id));
};

/**
 * Deletes what was written by and to a resident: the message first, then every event but the given ones.
 * @param behoud events that stay, without content
 */
export const eraseInhoud = async (store: Store, dossier: Pick<Dossierkop, 'id'> & { gebeurtenissen: readonly Pick<Vastgelegd, 'id' | 'soort'>[] }, behoud: readonly Gebeurtenis['soort'][]): Promise<void> => {
  await store.delete(berichtSleutel(dossier.id));
  await removeHersleuteld(store, dossier.id);
  // Cut off halfway, it must not look open again and ring for ever: what ended it goes after `ontvangen`, without which
  // there is no aanmelding.
  const rang = ({ soort }: Pick<Gebeurtenis, 'soort'>): number => soort === 'ontvangen' ? 1 : ['gesloten', 'ingetrokken', 'verwijderd'].includes(soort) ? 2 : 0;
  const weg = dossier.gebeurtenissen.filter((g) => !behoud.includes(g.soort)).sort((a, b) => rang(a) - rang(b)).map((g) => gebeurtenisMap(dossier.id) + g.id);
  for (const key of weg) await store.delete(key);
  vergeet(store, weg);
};

/**
 * Removes events of which message and `ontvangen` are gone, and messages that were sealed again without it: what a deletion
 * that was cut off left.
 */
export const removeRemains = async (store: Store): Promise<void> => {
  const keys = await store.list('gebeurtenis/');
  const bekend = new Set(keys.filter((key) => key.endsWith('/0-ontvangen')).map((key) => key.split('/')[1]!));
  for (const id of await listHersleuteld(store)) {
    if (!bekend.has(id)) await removeHersleuteld(store, id);
  }
  const resten = keys.filter((key) => !bekend.has(key.split('/')[1]!));
  if (resten.length === 0) return;
  const berichten = new Set(await listBerichten(store));
  for (const key of resten) if (!berichten.has(key.split('/')[1]!)) await store.delete(key);
};
