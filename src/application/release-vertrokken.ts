import { isOpen } from '../domain/aanmelding/stand.ts';
import { appendGebeurtenis, type Dossier } from './dossiers.ts';
import type { Deps } from './ports.ts';

/**
 * Frees what is open and of a worker whose key is no longer in the ring: she cannot come back to the resident. From now on it
 * rings as one of nobody, until a colleague takes it up.
 * @returns how many came free
 */
export const releaseVertrokken = async (deps: Deps, dossiers: readonly Pick<Dossier, 'id' | 'stand'>[]): Promise<number> => {
  const inRing = new Set(deps.sleutelring.medewerkers.map(({ id }) => id));
  let aantal = 0;
  for (const { id, stand } of dossiers) {
    const { eigenaar } = stand;
    if (eigenaar === null || inRing.has(eigenaar) || !isOpen(stand)) continue;
    await appendGebeurtenis(deps.store, id, { soort: 'vrijgekomen', op: deps.clock.now(), van: eigenaar });
    deps.log({ wat: 'vrijgekomen', id: id.slice(0, 12) });
    aantal += 1;
  }
  return aantal;
};
