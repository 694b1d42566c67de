import { ringBells } from './alarm.ts';
import { bringBack } from './bring-back.ts';
import { sumKwartalen } from './cijfers.ts';
import { listDossiers, putAndVerify } from './dossiers.ts';
import { adoptOrphans } from './orphans.ts';
import type { Deps } from './ports.ts';
import { purge } from './purge.ts';
import { releaseVertrokken } from './release-vertrokken.ts';

const laatsteRonde = 'ronde/laatste';

/**
 * The round of the schedule: rings what is due, takes back handovers that nobody confirmed, frees what is of a
 * worker who left, takes in what was kept but never acknowledged, deletes what is past its date, and writes down that it was here.
 */
export const doRound = async (deps: Deps): Promise<void> => {
  const bekend = await listDossiers(deps.store);
  // Bells first: nothing that goes wrong with the rest may keep them silent.
  await ringBells(deps, bekend);
  const teruggehaald = await bringBack(deps, bekend);
  const vrij = await releaseVertrokken(deps, bekend);
  if (await adoptOrphans(deps, bekend) + teruggehaald + vrij > 0) await ringBells(deps);
  await purge(deps, bekend);
  await sumKwartalen(deps);
  await putAndVerify(deps.store, laatsteRonde, new TextEncoder().encode(deps.clock.now()));
};

/** When the last round was, ISO time in UTC, or null when there was none. */
export const lastRound = async (deps: Pick<Deps, 'store'>): Promise<string | null> => {
  const bytes = await deps.store.get(laatsteRonde);
  return bytes && new TextDecoder().decode(bytes);
};
