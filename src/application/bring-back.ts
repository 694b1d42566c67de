import { isOpen } from '../domain/aanmelding/stand.ts';
import { bevestigenTot } from '../domain/termijnen/bevestiging.ts';
import { appendGebeurtenis, type Dossier } from './dossiers.ts';
import type { Deps } from './ports.ts';

/**
 * Takes back handovers that the receiver did not confirm in time: the worker who asked has kept the resident, and from now
 * on the alarm runs. A confirmation that comes at the same moment or later still counts.
 * @returns how many came back
 */
export const bringBack = async (deps: Deps, dossiers: readonly Pick<Dossier, 'id' | 'stand'>[]): Promise<number> => {
  const nu = deps.clock.now();
  let aantal = 0;
  for (const { id, stand } of dossiers) {
    const { doorverwijzing } = stand;
    if (doorverwijzing?.fase !== 'gevraagd' || !isOpen(stand) || bevestigenTot(deps.kalender, doorverwijzing.bevestigenVoor) > nu) continue;
    await appendGebeurtenis(deps.store, id, { soort: 'teruggekomen', op: nu, doorverwijzing: doorverwijzing.id });
    deps.log({ wat: 'doorverwijzing-teruggekomen', id: id.slice(0, 12) });
    aantal += 1;
  }
  return aantal;
};
