import { type Store, StoreFout } from '../../application/ports.ts';

/** A deploy preview shares its storage with the real site, so it gets a store that keeps and shows nothing. */
export const readOnlyStore = (): Store => {
  const nee = async (): Promise<never> => { throw new StoreFout('a preview writes nothing'); };
  return { put: nee, get: async () => null, list: async () => [], delete: nee };
};
