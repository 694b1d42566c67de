import { getStore } from '@netlify/blobs';
import { type Store, StoreFout } from '../../application/ports.ts';
import { assertKey } from './key.ts';

/** The client waits for ever: each request ends after this many milliseconds. */
const geduld = 8_000;
/**
 * The client tries five more times with five seconds in between. That can take longer than a function may live, and a
 * resident whose phone says nothing for a minute is gone: a whole operation ends after this many milliseconds.
 */
const geduldInAlles = 15_000;

const metGeduld: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(geduld) });

export type BlobsInstelling = {
  /** Prefix of the store: production and demonstration never share one. */
  naam: string;
  /** Only in tests and outside Netlify: where the store is. */
  adres?: { siteID: string; token: string; apiURL?: string; edgeURL?: string; uncachedEdgeURL?: string };
  fetch?: typeof fetch;
  /** Milliseconds for a whole operation. */
  wacht?: number;
};

/**
 * A store in Netlify Blobs. Reads and lists are strongly consistent. Errors of the client become StoreFout, without
 * the message, that may carry an address with a key.
 */
export const blobsStore = ({ naam, adres, fetch: haal = metGeduld, wacht = geduldInAlles }: BlobsInstelling): Store => {
  const store = () => getStore({ name: naam, consistency: 'strong', fetch: haal, ...adres });
  const doe = async <T>(wat: string, werk: () => Promise<T>): Promise<T> => {
    const klok = Promise.withResolvers<never>();
    const timer = setTimeout(() => klok.reject(new DOMException('no answer in time', 'TimeoutError')), wacht);
    try {
      return await Promise.race([werk(), klok.promise]);
    } catch (fout) {
      throw new StoreFout(`${wat}: ${fout instanceof Error ? fout.name : 'unknown'}`);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    put: async (key, bytes) => {
      assertKey(key);
      await doe('write', () => store().set(key, new Blob([bytes as Uint8Array<ArrayBuffer>])));
    },
    get: async (key) => {
      assertKey(key);
      const buffer = await doe('read', () => store().get(key, { type: 'arrayBuffer' }));
      return buffer === null ? null : new Uint8Array(buffer);
    },
    list: async (prefix) => {
      const { blobs } = await doe('list', () => store().list({ prefix }));
      return blobs.map((b) => b.key).sort();
    },
    delete: async (key) => {
      assertKey(key);
      await doe('delete', () => store().delete(key));
    },
  };
};
