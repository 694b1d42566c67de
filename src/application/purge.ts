import { bewaartijd, verwijderenVanaf } from '../domain/aanmelding/bewaren.ts';
import { type Dossierkop, eraseInhoud, listBerichten, readDossier, removeRemains } from './dossiers.ts';
import { purgeJournaal } from './journaal.ts';
import type { Deps } from './ports.ts';
import { listHersleuteld } from './berichten.ts';
import { removeFromIndex } from './terugkom-index.ts';
import { purgeVervangen } from './vervangen.ts';

/** Keys that carry a date and are kept for so long: keyed hashes against doubles, challenges, ended sessions and key requests. */
const removeOld = async (deps: Deps, prefix: string, bewaarUren: number): Promise<void> => {
  const grens = new Date(Date.parse(deps.clock.now()) - bewaarUren * 3_600_000).toISOString().slice(0, 10);
  for (const key of await deps.store.list(prefix)) {
    if (key.slice(prefix.length, prefix.length + 10) < grens) await deps.store.delete(key);
  }
};

/** A resident deleted it, and the server stopped halfway: what is left goes now, and the event that says so stays. */
const finishDeletions = async (deps: Deps, dossiers: readonly Dossierkop[]): Promise<void> => {
  const berichten = new Set([...await listBerichten(deps.store), ...await listHersleuteld(deps.store)]);
  for (const dossier of dossiers.filter(({ stand }) => stand.fase === 'verwijderd')) {
    if (berichten.has(dossier.id) || dossier.gebeurtenissen.some((g) => g.metInhoud)) {
      await eraseInhoud(deps.store, dossier, ['ontvangen', 'verwijderd']);
    }
  }
};

/**
 * Deletes what may not be kept any longer. What is open is never deleted, however old: it escalates.
 * @returns how many aanmeldingen were deleted
 */
export const purge = async (deps: Deps, dossiers: readonly Dossierkop[]): Promise<number> => {
  const bewaren = bewaartijd(deps.gemeente);
  const nu = deps.clock.now();
  const magWeg = ({ stand }: Pick<Dossierkop, 'stand'>): boolean => {
    const vanaf = verwijderenVanaf(stand, bewaren);
    return vanaf !== null && vanaf <= nu;
  };
  // Read again: the list is as old as this round, and somebody may have written since.
  const gelezen = await Promise.all(dossiers.filter(magWeg).map(({ id }) => readDossier(deps.store, id)));
  const weg = gelezen.filter((d) => d !== null).filter(magWeg);
  if (weg.length > 0) {
    await removeFromIndex(deps, new Set(weg.map((d) => d.id)));
    for (const dossier of weg) await eraseInhoud(deps.store, dossier, []);
    deps.log({ wat: 'verwijderd', aantal: weg.length });
  }
  await finishDeletions(deps, dossiers.filter(({ id }) => !weg.some((d) => d.id === id)));
  await removeRemains(deps.store);
  await removeOld(deps, 'dubbel/', 24);
  await removeOld(deps, 'uitdaging/', 24);
  await removeOld(deps, 'uitgelogd/', 24);
  await removeOld(deps, 'sleutelaanvraag/', 90 * 24);
  await purgeVervangen(deps);
  await purgeJournaal(deps);
  return weg.length;
};
