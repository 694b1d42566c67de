import { journaalDagen, type Journaalregel, type Journaalsoort, journaalsoorten } from '../domain/journaal/journaal.ts';
import { type AanmeldingId, isAanmeldingId, putAndVerify } from './dossiers.ts';
import type { Deps, Store } from './ports.ts';

type JournaalDeps = Pick<Deps, 'store' | 'clock' | 'log'>;
const map = 'journaal/';
const geen = '-';

/** Everything stands in the key, so that reading is one listing, and nothing is ever written over. */
const sleutelVan = ({ op, wie, wat, over }: Journaalregel): string =>
  `${map}${[op.slice(0, 10), Date.parse(op), wie, wat, over ?? geen, crypto.randomUUID().slice(0, 8)].join('_')}`;

const regelVan = (key: string): Journaalregel | null => {
  const [, moment, wie, wat, over] = key.slice(map.length).split('_');
  const soort = journaalsoorten.find((s) => s === wat);
  if (!soort || !wie || !over || !Number.isSafeInteger(Number(moment))) return null;
  return { op: new Date(Number(moment)).toISOString(), wie, wat: soort, over: isAanmeldingId(over) ? over : null };
};

/**
 * Writes down what a worker did. Help goes before bookkeeping: when the store takes nothing, the log says so and the work
 * goes on.
 * @returns whether it was written down
 */
export const noteInJournaal = async (deps: JournaalDeps, wie: string, wat: Journaalsoort, over: AanmeldingId | null = null): Promise<boolean> => {
  try {
    await putAndVerify(deps.store, sleutelVan({ op: deps.clock.now(), wie, wat, over }), new Uint8Array([1]));
    return true;
  } catch {
    deps.log({ wat: 'journaal-mislukt' });
    return false;
  }
};

/** Who opened what today, as far as this process wrote it down: the desk reads an open message again every half minute. */
const vandaagGeopend = new WeakMap<Store, { dag: string; wie: Set<string> }>();

/** Writes down that a worker got an aanmelding to read: once a day for each. */
export const noteGeopend = async (deps: JournaalDeps, wie: string, id: AanmeldingId): Promise<void> => {
  const dag = deps.clock.now().slice(0, 10);
  const eerder = vandaagGeopend.get(deps.store);
  const bekend = eerder?.dag === dag ? eerder : { dag, wie: new Set<string>() };
  vandaagGeopend.set(deps.store, bekend);
  const merk = `${wie} ${id}`;
  if (bekend.wie.has(merk)) return;
  if (await noteInJournaal(deps, wie, 'geopend', id)) bekend.wie.add(merk);
};

/** Whether this is a month as the journaal is read by: yyyy-mm. */
export const isMaand = (tekst: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(tekst);

/** What was written down in a month, the latest first. @param maand yyyy-mm, in UTC @throws StoreFout */
export const readJournaal = async ({ store }: Pick<Deps, 'store'>, maand: string): Promise<Journaalregel[]> =>
  (await store.list(`${map}${maand}-`)).map(regelVan).filter((r) => r !== null).sort((a, b) => b.op.localeCompare(a.op));

/**
 * Deletes lines that are older than a year. Looks at the month of that day and the one before, not at the whole year: a
 * round comes by every five minutes.
 */
export const purgeJournaal = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> => {
  const grens = new Date(Date.parse(clock.now()) - journaalDagen * 86_400_000).toISOString().slice(0, 10);
  const vorige = new Date(Date.parse(`${grens.slice(0, 7)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);
  for (const maand of [vorige, grens.slice(0, 7)]) {
    for (const key of await store.list(`${map}${maand}-`)) if (key.slice(map.length, map.length + 10) < grens) await store.delete(key);
  }
};
