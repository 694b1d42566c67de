import type { Dienst } from '../zelftest/regels.ts';
import type { Gebeurtenis, Vastgelegd } from './gebeurtenis.ts';
import { isUitHanden, kanBevestigen, kanNietDicht, kanTerugkomen, type Doorverwijzing } from './doorverwijzing.ts';

/** Where an aanmelding stands, told from its events alone. */
export type Stand = {
  fase: 'nieuw' | 'geclaimd' | 'beantwoord' | 'gesloten' | 'ingetrokken' | 'verwijderd';
  spoed: boolean;
  /** ISO time in UTC. */
  ontvangen: string;
  /** Promised ISO date. */
  toegezegd: string | null;
  /** ISO time from which the alarm counts: receipt, or the triage that made it spoed. */
  alarmSinds: string;
  /** The help that fits, as a worker found; null: no triage yet. */
  dienst: Dienst | null;
  /** Why it was put aside for review. */
  opzij: readonly string[];
  /** A worker took up what was put aside: it is a message like any other. */
  nagekeken: boolean;
  dubbelVan: string | null;
  /** The one worker who has it at the desk. Also after a handover: she closes it, and is there when the resident writes. */
  eigenaar: string | null;
  /** Worker from whom the owner of now took it over, and who has not opened it since; null: nobody. */
  overgenomenVan: string | null;
  /** ISO time since which it is open and no worker has it. */
  vrijSinds: string | null;
  doorverwijzing: Doorverwijzing | null;
  /** ISO time at which a person first spoke with or answered the resident. */
  eersteContact: string | null;
  /** Steps of the alarm that were rung. */
  gebeld: readonly number[];
  /** ISO time of the last thing a person did (bells do not count). */
  laatsteActiviteit: string;
  /** The resident wrote something that no worker has seen to yet. */
  aanvullingWacht: boolean;
  /** ISO time of the last thing the resident added. */
  laatsteAanvulling: string | null;
  /** Steps of the alarm that were rung since the last addition. */
  aanvullingGebeld: readonly number[];
  /** Steps of the alarm that were rung since nobody has it. */
  vrijGebeld: readonly number[];
  /** Steps of the alarm that were rung since the last handover came back. */
  terugGebeld: readonly number[];
  /** ISO time at which a worker confirmed that the case system has what must be kept; null: nobody did, or something was said or written since. */
  klaarSinds: string | null;
};

const volgorde = (a: Vastgelegd, b: Vastgelegd): number =>
  a.op < b.op ? -1 : a.op > b.op ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Events in the one order that every reader agrees on: server time, then id. */
export const opVolgorde = <G extends Vastgelegd>(gebeurtenissen: readonly G[]): G[] =>
  [...gebeurtenissen].sort(volgorde);

/**
 * Whether the worker had the last addition before her when she did this.
 * @param g `gezienTot` absent: not said, so taken as seen
 */
export const heeftGezien = (stand: Pick<Stand, 'laatsteAanvulling'>, g: { gezienTot?: string | null | undefined }): boolean =>
  stand.laatsteAanvulling === null || g.gezienTot === undefined || (g.gezienTot !== null && g.gezienTot >= stand.laatsteAanvulling);

/**
 * Whether a worker can take over: what is closed is nobody's work, and the owner must still be the one who was seen.
 * @param van id of that owner @param door id of the worker
 */
export const kanOvernemen = ({ fase, eigenaar }: Pick<Stand, 'fase' | 'eigenaar'>, van: string, door: string): boolean =>
  eigenaar === van && van !== door && fase !== 'gesloten' && fase !== 'verwijderd';

type Van<S extends Gebeurtenis['soort']> = Extract<Vastgelegd, { soort: S }>;

/** Whether the resident heard from a person: spoken with, or sent the mail or letter that was asked for. */
const isBereikt = ({ kanaal, resultaat }: Van<'contact'>): boolean =>
  resultaat === 'gesproken' || (resultaat === 'verstuurd' && (kanaal === 'email' || kanaal === 'post'));

const naBel = (stand: Stand, { trap, voor }: Van<'gebeld'>): Stand => {
  if (voor === 'zonder-eigenaar') return { ...stand, vrijGebeld: [...stand.vrijGebeld, trap] };
  if (voor === 'teruggekomen') return { ...stand, terugGebeld: [...stand.terugGebeld, trap] };
  return { ...stand, gebeld: [...stand.gebeld, trap], aanvullingGebeld: [...stand.aanvullingGebeld, trap] };
};

/** A worker saw to what came back. */
const beheerd = ({ doorverwijzing }: Stand): Doorverwijzing | null => doorverwijzing && { ...doorverwijzing, onbeheerd: false };

/** A colleague has it from now on; two at once, or from somebody who let go just then: the first one wins. */
const naOvername = (stand: Stand, g: Van<'overgenomen'>): Stand =>
  kanOvernemen(stand, g.van, g.door) ? { ...stand, eigenaar: g.door, overgenomenVan: g.van, laatsteActiviteit: g.op } : stand;

/** Nobody at the desk waits for the receiver any more: what was asked comes back, and the message rings as one of nobody. */
const naVertrek = (stand: Stand, g: Van<'vrijgekomen'>): Stand => {
  if (stand.eigenaar !== g.van) return stand;
  const { doorverwijzing } = stand;
  const terug = doorverwijzing?.fase === 'gevraagd' ? { ...doorverwijzing, fase: 'teruggekomen' as const, sinds: g.op, onbeheerd: false } : doorverwijzing;
  return { ...stand, eigenaar: null, overgenomenVan: null, fase: stand.fase === 'geclaimd' ? 'nieuw' : stand.fase, doorverwijzing: terug };
};

const naTriage = (stand: Stand, g: Van<'triage'>): Stand => {
  if (stand.eigenaar !== g.door || !isOpen(stand)) return stand;
  const verder = { ...stand, dienst: g.dienst, laatsteActiviteit: g.op };
  if (g.spoed === stand.spoed) return verder;
  // Other steps count now, from now for who is in a hurry. The desk was rung once; it knows.
  return { ...verder, spoed: g.spoed, alarmSinds: g.spoed ? g.op : stand.ontvangen, gebeld: stand.gebeld.filter((trap) => trap === 0) };
};

const naDoorverwijzing = (stand: Stand, g: Van<'overgedragen'>): Stand => {
  if (stand.eigenaar !== g.door || !isOpen(stand) || isUitHanden(stand.doorverwijzing)) return stand;
  const { id, naar, manier, bevestigenVoor } = g;
  return { ...stand, doorverwijzing: { id, naar, manier, bevestigenVoor, fase: 'gevraagd', sinds: g.op, onbeheerd: false }, terugGebeld: [], laatsteActiviteit: g.op };
};

const naBevestiging = (stand: Stand, g: Van<'bevestigd'>): Stand =>
  kanBevestigen(stand.doorverwijzing, g.doorverwijzing) && stand.fase !== 'gesloten'
    ? { ...stand, doorverwijzing: { ...stand.doorverwijzing, fase: 'bevestigd', sinds: g.op, onbeheerd: false }, laatsteActiviteit: g.op }
    : stand;

const naTerugkeer = (stand: Stand, g: Van<'teruggekomen'>): Stand => {
  if (!kanTerugkomen(stand.doorverwijzing, g.doorverwijzing, g.door === undefined) || stand.fase === 'gesloten') return stand;
  const terug = { ...stand, doorverwijzing: { ...stand.doorverwijzing, fase: 'teruggekomen' as const, sinds: g.op, onbeheerd: g.door === undefined } };
  return g.door === undefined ? terug : { ...terug, laatsteActiviteit: g.op };
};

const naSluiten = (stand: Stand, g: Van<'gesloten'>): Stand => {
  // What came in while the worker closed has not been read, and what was handed over has not been confirmed: it stays open.
  if (!heeftGezien(stand, g) || kanNietDicht(stand.doorverwijzing, g.reden)) return { ...stand, laatsteActiviteit: g.op };
  return { ...stand, fase: 'gesloten', klaarSinds: g.dossierKlaar ? g.op : null, aanvullingWacht: false, doorverwijzing: beheerd(stand), laatsteActiviteit: g.op };
};

const stap = (stand: Stand, g: Vastgelegd): Stand => {
  switch (g.soort) {
    case 'ontvangen': return stand;
    case 'gebeld': return naBel(stand, g);
    case 'geopend': return { ...stand, overgenomenVan: stand.overgenomenVan === g.door ? null : stand.overgenomenVan, laatsteActiviteit: g.op };
    case 'notitie': return { ...stand, klaarSinds: null, laatsteActiviteit: g.op };
    case 'geclaimd':
      // The first claim wins; later ones are kept as events but change nothing until the owner lets go.
      return stand.eigenaar === null && stand.fase !== 'gesloten' && stand.fase !== 'verwijderd'
        ? { ...stand, eigenaar: g.door, overgenomenVan: null, nagekeken: true, fase: stand.fase === 'nieuw' ? 'geclaimd' : stand.fase, laatsteActiviteit: g.op }
        : stand;
    case 'losgelaten':
      // Until the receiver has confirmed, the worker who asked keeps it.
      return stand.eigenaar === g.door && stand.doorverwijzing?.fase !== 'gevraagd'
        ? { ...stand, eigenaar: null, overgenomenVan: null, fase: stand.fase === 'geclaimd' ? 'nieuw' : stand.fase, doorverwijzing: beheerd(stand), laatsteActiviteit: g.op }
        : stand;
    case 'overgenomen': return naOvername(stand, g);
    case 'vrijgekomen': return naVertrek(stand, g);
    case 'contact': {
      const bereikt = isBereikt(g);
      return {
        ...stand, klaarSinds: null, laatsteActiviteit: g.op, aanvullingWacht: stand.aanvullingWacht && !(bereikt && heeftGezien(stand, g)),
        doorverwijzing: bereikt ? beheerd(stand) : stand.doorverwijzing, eersteContact: stand.eersteContact ?? (bereikt ? g.op : null),
      };
    }
    case 'beantwoord':
      return {
        ...stand, fase: 'beantwoord', eersteContact: stand.eersteContact ?? g.op, aanvullingWacht: stand.aanvullingWacht && !heeftGezien(stand, g),
        doorverwijzing: beheerd(stand), klaarSinds: null, laatsteActiviteit: g.op,
      };
    case 'triage': return naTriage(stand, g);
    case 'overgedragen': return naDoorverwijzing(stand, g);
    case 'bevestigd': return naBevestiging(stand, g);
    case 'teruggekomen': return naTerugkeer(stand, g);
    case 'gesloten': return naSluiten(stand, g);
    // No activity of its own: it must not keep the message longer.
    case 'bewaard': return isOpen(stand) ? stand : { ...stand, klaarSinds: stand.klaarSinds ?? g.op };
    case 'heropend':
      return { ...stand, fase: stand.eigenaar ? 'geclaimd' : 'nieuw', klaarSinds: null, laatsteActiviteit: g.op };
    case 'aangevuld': {
      // Who writes again is heard again: a closed or withdrawn message opens.
      const dicht = stand.fase === 'gesloten' || stand.fase === 'ingetrokken';
      const fase = dicht ? (stand.eigenaar ? 'geclaimd' : 'nieuw') : stand.fase;
      return { ...stand, fase, klaarSinds: null, aanvullingWacht: true, laatsteAanvulling: g.op, aanvullingGebeld: [], laatsteActiviteit: g.op };
    }
    case 'ingetrokken': return { ...stand, fase: 'ingetrokken', laatsteActiviteit: g.op };
    case 'verwijderd': return { ...stand, fase: 'verwijderd', laatsteActiviteit: g.op };
  }
};

/** A step, and since when nobody has it: whatever made it so. */
const volgende = (stand: Stand, g: Vastgelegd): Stand => {
  const na = stap(stand, g);
  if (!isOpen(na) || na.eigenaar !== null) return na.vrijSinds === null ? na : { ...na, vrijSinds: null };
  return na.vrijSinds === null ? { ...na, vrijSinds: g.op, vrijGebeld: [] } : na;
};

/**
 * Where an aanmelding stands.
 * @param gebeurtenissen its events, in any order
 * @returns null when it was never acknowledged (no `ontvangen` event)
 */
export const bepaalStand = (gebeurtenissen: readonly Vastgelegd[]): Stand | null => {
  const ontvangen = gebeurtenissen.find((g) => g.soort === 'ontvangen');
  if (!ontvangen || ontvangen.soort !== 'ontvangen') return null;
  const begin: Stand = {
    fase: 'nieuw', spoed: ontvangen.spoed, ontvangen: ontvangen.op, toegezegd: ontvangen.toegezegd,
    alarmSinds: ontvangen.op, dienst: null, opzij: ontvangen.opzij, nagekeken: ontvangen.opzij.length === 0,
    dubbelVan: ontvangen.dubbelVan ?? null, eigenaar: null, vrijSinds: ontvangen.op, doorverwijzing: null, eersteContact: null,
    gebeld: [], laatsteActiviteit: ontvangen.op, aanvullingWacht: false, laatsteAanvulling: null, aanvullingGebeld: [],
    vrijGebeld: [], terugGebeld: [], overgenomenVan: null, klaarSinds: null,
  };
  // `verwijderd` is final, whatever came in at the same moment.
  const stand = opVolgorde(gebeurtenissen).reduce(volgende, begin);
  return gebeurtenissen.some((g) => g.soort === 'verwijderd') ? { ...stand, fase: 'verwijderd' } : stand;
};

/** Whether a person of the Geldloket still has to do something. */
export const isOpen = (stand: Pick<Stand, 'fase'>): boolean =>
  stand.fase === 'nieuw' || stand.fase === 'geclaimd' || stand.fase === 'beantwoord';

/**
 * Whether the alarm still runs: nobody recorded a first contact and the resident still waits for one.
 * What was put aside for review does not wake people at night, but stays in the list; once taken up it counts.
 */
export const wachtOpEersteContact = (stand: Stand): boolean =>
  isOpen(stand) && stand.eersteContact === null && stand.nagekeken;
