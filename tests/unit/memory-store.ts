import { assertKey } from '../../src/adapters/store/key.ts';
import { type Store, StoreFout } from '../../src/application/ports.ts';

export type MemoryStore = Store & { readonly inhoud: Map<string, Uint8Array> };

/** A store for tests of use cases. It passes the same contract as the real ones. */
export const memoryStore = (inhoud = new Map<string, Uint8Array>()): MemoryStore => ({
  inhoud,
  put: async (key, bytes) => { assertKey(key); inhoud.set(key, bytes.slice()); },
  get: async (key) => { assertKey(key); return inhoud.get(key)?.slice() ?? null; },
  list: async (prefix) => [...inhoud.keys()].filter((key) => key.startsWith(prefix)).sort(),
  delete: async (key) => { assertKey(key); inhoud.delete(key); },
});

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export const kans = (zaad: number): (() => number) => {
  let s = zaad >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * A store that does what bad storage does: refuses, loses the answer after writing, says yes without writing, writes
 * half, reads an older state, lists too little.
 * @param deel share of calls that go wrong @param loting the chance, so that a seed repeats it
 */
export const faultyStore = (echt: MemoryStore, deel: number, loting: () => number): Store => {
  const mis = (): boolean => loting() < deel;
  const weiger = (): never => { throw new StoreFout('simulated'); };
  return {
    put: async (key, bytes) => {
      if (!mis()) return echt.put(key, bytes);
      const soort = Math.floor(loting() * 4);
      if (soort === 0) return weiger();
      if (soort === 1) { await echt.put(key, bytes); return weiger(); }
      if (soort === 2) return undefined;
      return echt.put(key, bytes.subarray(0, Math.floor(bytes.length * loting())));
    },
    get: async (key) => {
      if (!mis()) return echt.get(key);
      const soort = Math.floor(loting() * 3);
      if (soort === 0) return weiger();
      if (soort === 1) return null;
      const bytes = await echt.get(key);
      return bytes && bytes.subarray(0, Math.floor(bytes.length * loting()));
    },
    list: async (prefix) => {
      if (!mis()) return echt.list(prefix);
      return loting() < 0.5 ? weiger() : (await echt.list(prefix)).filter(() => loting() < 0.5);
    },
    delete: async (key) => {
      if (!mis()) return echt.delete(key);
      if (loting() < 0.5) await echt.delete(key);
      return weiger();
    },
  };
};
