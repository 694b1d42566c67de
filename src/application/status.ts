import { isOpen } from '../domain/aanmelding/stand.ts';
import { bellenVan } from './alarm.ts';
import { listDossiers } from './dossiers.ts';
import type { Deps } from './ports.ts';
import { lastRound } from './round.ts';

/** Counts and ages in whole minutes, nothing else. Null: there is none. */
export type Status = {
  gezond: boolean;
  open: number;
  spoedOpen: number;
  nietOpgepakt: number;
  oudsteNietOpgepaktMinuten: number | null;
  terNakijken: number;
  belAchterstand: number;
  belAchterstandMinuten: number | null;
  laatsteRondeMinuten: number | null;
  /** Events this version cannot read: a person has to look. */
  onleesbaar: number;
};

/** A round runs every five minutes; three missed is a schedule that stands still. */
const rondeTeOud = 15;
const belTeOud = 30;

/** How things stand, for a monitor outside. @throws StoreFout when the store cannot be read */
export const readStatus = async (deps: Deps): Promise<Status> => {
  const nu = deps.clock.now();
  // A time in the future is of a clock that was wrong: far away all the same.
  const minuten = (sinds: string): number => Math.floor(Math.abs(Date.parse(nu) - Date.parse(sinds)) / 60_000);
  const oudste = (tijden: readonly string[]): number | null => tijden.length ? minuten(tijden.toSorted()[0]!) : null;
  const dossiers = await listDossiers(deps.store);
  const open = dossiers.filter(({ stand }) => isOpen(stand));
  const nietOpgepakt = open.filter(({ stand }) => stand.eigenaar === null);
  const achter = open.map((dossier) => bellenVan(deps, dossier, nu)).filter((bellen) => bellen.length > 0);
  const onleesbaar = dossiers.reduce((som, d) => som + d.onleesbaar, 0);
  const ronde = await lastRound(deps);
  const laatsteRondeMinuten = ronde ? minuten(ronde) : null;
  const belAchterstandMinuten = oudste(achter.flat().map(({ vanaf }) => vanaf));
  return {
    gezond: laatsteRondeMinuten !== null && laatsteRondeMinuten <= rondeTeOud && (belAchterstandMinuten ?? 0) <= belTeOud && onleesbaar === 0,
    open: open.length,
    spoedOpen: open.filter(({ stand }) => stand.spoed).length,
    nietOpgepakt: nietOpgepakt.length,
    oudsteNietOpgepaktMinuten: oudste(nietOpgepakt.map(({ stand }) => stand.ontvangen)),
    terNakijken: open.filter(({ stand }) => !stand.nagekeken).length,
    belAchterstand: achter.length,
    belAchterstandMinuten,
    laatsteRondeMinuten,
    onleesbaar,
  };
};
