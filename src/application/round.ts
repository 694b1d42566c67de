import { ringBells } from './alarm.ts';
import { listDossiers, putAndVerify } from './dossiers.ts';
import { adoptOrphans } from './orphans.ts';
import type { Deps } from './ports.ts';
import { purge } from './purge.ts';

const laatsteRonde = 'ronde/laatste';

/**
 * The round of the schedule: takes in what was kept but never acknowledged, rings what is due, deletes what is past
 * its date, and writes down that it was here.
 */
export const doRound = async (deps: Deps): Promise<void> => {
  const bekend = await listDossiers(deps.store);
  const dossiers = await adoptOrphans(deps, bekend) > 0 ? await listDossiers(deps.store) : bekend;
  await ringBells(deps, dossiers);
  await purge(deps, dossiers);
  await putAndVerify(deps.store, laatsteRonde, new TextEncoder().encode(deps.clock.now()));
};

/** When the last round was, ISO time in UTC, or null when there was none. */
export const lastRound = async (deps: Pick<Deps, 'store'>): Promise<string | null> => {
  const bytes = await deps.store.get(laatsteRonde);
  return bytes && new TextDecoder().decode(bytes);
};
