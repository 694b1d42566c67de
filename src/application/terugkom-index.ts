import { hmacSha256 } from '../envelop/hmac.ts';
import { type AanmeldingId, isAanmeldingId, putAndVerify } from './dossiers.ts';
import type { Deps } from './ports.ts';

/** A lookup tag as the browser derives it: 32 bytes in hexadecimals. */
export const isTag = (tekst: string): boolean => /^[0-9a-f]{64}$/.test(tekst);

/** A dump of the store alone cannot be searched for codes: the tag stands there only under a pepper. */
const indexMap = (pepper: Uint8Array, tag: string): string => `code/${Buffer.from(hmacSha256(pepper, Buffer.from(tag, 'hex'))).toString('hex')}/`;

type IndexDeps = Pick<Deps, 'store' | 'geheimen'>;

/** Makes an aanmelding findable with its code. */
export const addToIndex = (deps: IndexDeps, tag: string, id: AanmeldingId): Promise<void> =>
  putAndVerify(deps.store, indexMap(deps.geheimen.peppers.at(-1)!, tag) + id, new Uint8Array([1]));

/** The aanmeldingen of a code: usually one, none when the code is unknown. */
export const findByTag = async (deps: IndexDeps, tag: string): Promise<AanmeldingId[]> => {
  const lijsten = await Promise.all(deps.geheimen.peppers.map((pepper) => deps.store.list(indexMap(pepper, tag))));
  return lijsten.flat().map((key) => key.split('/').at(-1)!).filter(isAanmeldingId);
};

/** Removes every way from a code to these aanmeldingen. */
export const removeFromIndex = async (deps: Pick<Deps, 'store'>, ids: ReadonlySet<AanmeldingId>): Promise<void> => {
  for (const key of await deps.store.list('code/')) {
    if (ids.has(key.split('/').at(-1)!)) await deps.store.delete(key);
  }
};
