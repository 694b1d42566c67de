import { isOpen, wachtOpEersteContact } from '../domain/aanmelding/stand.ts';
import { lokaleDatum } from '../domain/termijnen/kalender.ts';
import { bellenVan } from './alarm.ts';
import { listDossiers } from './dossiers.ts';
import type { Deps } from './ports.ts';
import { lastRound } from './round.ts';

/** Counts and ages in whole minutes, nothing else. Null: there is none. */
export type Status = {
  gezond: boolean;
  /** Somebody waits for a first contact past the promised day. */
  ouderDanBelofte: boolean;
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

/** What anybody may see. No counts: in a small gemeente one could watch one rise. */
export type OpenbareStatus = Pick<Status, 'gezond' | 'ouderDanBelofte'>;

/** The part of the status for everybody. */
export const publicPart = ({ gezond, ouderDanBelofte }: Status): OpenbareStatus => ({ gezond, ouderDanBelofte });

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
  const vandaag = lokaleDatum(deps.kalender, nu);
  const ronde = await lastRound(deps);
  const laatsteRondeMinuten = ronde ? minuten(ronde) : null;
  const belAchterstandMinuten = oudste(achter.flat().map(({ vanaf }) => vanaf));
  return {
    gezond: laatsteRondeMinuten !== null && laatsteRondeMinuten <= rondeTeOud && (belAchterstandMinuten ?? 0) <= belTeOud && onleesbaar === 0,
    ouderDanBelofte: open.some(({ stand }) => wachtOpEersteContact(stand) && stand.toegezegd !== null && stand.toegezegd < vandaag),
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
