import { bepaalTermijn } from '../domain/termijnen/toezegging.ts';
import { type AanmeldingId, appendGebeurtenis, type Dossier, listOrphans } from './dossiers.ts';
import type { Deps } from './ports.ts';

/** A message that is being received this very moment is no orphan: it gets this long to be acknowledged. */
const wachttijd = 4 * 60_000;
const weesSleutel = (id: AanmeldingId): string => `wees/${id}`;

/**
 * Takes in messages that were kept but never acknowledged, so that someone whose phone or line broke off is heard all
 * the same. Whether it is spoed is not known, so it counts as spoed. Nothing can be looked up with a code.
 * @returns how many were taken in
 */
export const adoptOrphans = async (deps: Deps, dossiers: readonly Pick<Dossier, 'id'>[]): Promise<number> => {
  const nu = deps.clock.now();
  let opgenomen = 0;
  const wezen = await listOrphans(deps.store, dossiers);
  // Acknowledged or deleted meanwhile: then nothing of it stays behind here.
  for (const key of await deps.store.list(weesSleutel(''))) {
    if (!wezen.some((id) => key === weesSleutel(id))) await deps.store.delete(key);
  }
  for (const id of wezen) {
    const gezien = await deps.store.get(weesSleutel(id));
    if (!gezien) {
      await deps.store.put(weesSleutel(id), new TextEncoder().encode(nu));
    } else if (Math.abs(Date.parse(nu) - Date.parse(new TextDecoder().decode(gezien))) >= wachttijd) {
      const { toegezegd } = bepaalTermijn(deps.kalender, deps.gemeente.toezegging, nu, true);
      await appendGebeurtenis(deps.store, id, { soort: 'ontvangen', op: nu, spoed: true, toegezegd, opzij: [] });
      await deps.store.delete(weesSleutel(id));
      deps.log({ wat: 'wees-opgenomen', id: id.slice(0, 12) });
      opgenomen += 1;
    }
  }
  return opgenomen;
};
