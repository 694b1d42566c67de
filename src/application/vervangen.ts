import { vervangenDagen } from '../domain/aanmelding/vervangen.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { vervangenMap } from './berichten.ts';
import { type AanmeldingId, putAndVerify } from './dossiers.ts';
import { noteGeopend } from './journaal.ts';
import { NietGevonden } from './loket.ts';
import type { Deps } from './ports.ts';

/**
 * Ciphertext that was replaced by sealing again, and is kept for `vervangenDagen` days: the server cannot try whether the new
 * opens for anybody. `wat` is `bericht`, or the id of the event of which it was the text; `op` when it was replaced (ISO time in
 * UTC); `naam` what it is asked for by.
 */
export type Vervangen = { naam: string; wat: string; op: string };

const vorm = /^([A-Za-z0-9.-]+)_(\d{1,15})_([0-9a-f]{64})$/;
const dagMs = 86_400_000;

const isOver = (nu: string, op: number): boolean => op + vervangenDagen * dagMs <= Date.parse(nu);

/** Keeps what is about to be replaced. Kept by time and never by number, so that no flood of versions drives out a good one. @throws StoreFout */
export const keepVervangen = ({ store, clock }: Pick<Deps, 'store' | 'clock'>, id: AanmeldingId, wat: string, bytes: Uint8Array): Promise<void> =>
  putAndVerify(store, `${vervangenMap(id)}${wat}_${Date.parse(clock.now())}_${vingerafdruk(bytes)}`, bytes);

/** What was replaced of an aanmelding and is still there, the latest first. @throws StoreFout */
export const listVervangen = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>, id: AanmeldingId): Promise<Vervangen[]> => {
  const map = vervangenMap(id);
  return (await store.list(map)).flatMap((key) => {
    const naam = key.slice(map.length);
    const [, wat, op] = vorm.exec(naam) ?? [];
    return wat && !isOver(clock.now(), Number(op)) ? [{ naam, wat, op: new Date(Number(op)).toISOString() }] : [];
  }).sort((a, b) => b.op.localeCompare(a.op) || a.naam.localeCompare(b.naam));
};

/**
 * One of them that a worker asks for, written down in the journaal: it opens what the message opens.
 * @param naam as listVervangen gives it
 * @throws NietGevonden when it is not there, or not whole; StoreFout
 */
export const openVervangen = async (deps: Deps, id: AanmeldingId, naam: string, door: string): Promise<Uint8Array> => {
  const hash = vorm.exec(naam)?.[3];
  const bytes = hash ? await deps.store.get(vervangenMap(id) + naam) : null;
  if (!bytes || vingerafdruk(bytes) !== hash) throw new NietGevonden();
  await noteGeopend(deps, door, id);
  return bytes;
};

/** Deletes what was kept long enough. @throws StoreFout */
export const purgeVervangen = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> => {
  for (const key of await store.list(vervangenMap())) {
    const op = vorm.exec(key.split('/').at(-1)!)?.[2];
    if (op === undefined || isOver(clock.now(), Number(op))) await store.delete(key);
  }
};
