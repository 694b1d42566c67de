import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts';

/** Where an aanmelding stands, told from its events alone. */
export type Stand = {
  fase: 'nieuw' | 'geclaimd' | 'beantwoord' | 'gesloten' | 'ingetrokken' | 'verwijderd';
  spoed: boolean;
  /** ISO time in UTC. */
  ontvangen: string;
  /** Promised ISO date. */
  toegezegd: string | null;
  /** Why it was put aside for review. */
  opzij: readonly string[];
  /** A worker took up what was put aside: it is a message like any other. */
  nagekeken: boolean;
  dubbelVan: string | null;
  /** The one worker who has it now. */
  eigenaar: string | null;
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
  /** The worker confirmed that the case system has what must be kept. */
  dossierKlaar: boolean;
};

const volgorde = (a: VastgelegdeGebeurtenis, b: VastgelegdeGebeurtenis): number =>
  a.op < b.op ? -1 : a.op > b.op ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Events in the one order that every reader agrees on: server time, then id. */
export const opVolgorde = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): VastgelegdeGebeurtenis[] =>
  [...gebeurtenissen].sort(volgorde);

/**
 * Whether the worker had the last addition before her when she did this.
 * @param g `gezienTot` absent: not said, so taken as seen
 */
export const heeftGezien = (stand: Pick<Stand, 'laatsteAanvulling'>, g: { gezienTot?: string | null | undefined }): boolean =>
  stand.laatsteAanvulling === null || g.gezienTot === undefined || (g.gezienTot !== null && g.gezienTot >= stand.laatsteAanvulling);

const stap = (stand: Stand, g: VastgelegdeGebeurtenis): Stand => {
  switch (g.soort) {
    case 'ontvangen': return stand;
    case 'gebeld': return { ...stand, gebeld: [...stand.gebeld, g.trap], aanvullingGebeld: [...stand.aanvullingGebeld, g.trap] };
    case 'geopend': return { ...stand, laatsteActiviteit: g.op };
    case 'geclaimd':
      // The first claim wins; later ones are kept as events but change nothing until the owner lets go.
      return stand.eigenaar === null && stand.fase !== 'gesloten' && stand.fase !== 'verwijderd'
        ? { ...stand, eigenaar: g.door, nagekeken: true, fase: stand.fase === 'nieuw' ? 'geclaimd' : stand.fase, laatsteActiviteit: g.op }
        : stand;
    case 'losgelaten':
      return stand.eigenaar === g.door
        ? { ...stand, eigenaar: null, fase: stand.fase === 'geclaimd' ? 'nieuw' : stand.fase, laatsteActiviteit: g.op }
        : stand;
    case 'contact':
      return {
        ...stand, laatsteActiviteit: g.op, aanvullingWacht: stand.aanvullingWacht && !(g.resultaat === 'gesproken' && heeftGezien(stand, g)),
        eersteContact: stand.eersteContact ?? (g.resultaat === 'gesproken' ? g.op : null),
      };
    case 'beantwoord':
      return { ...stand, fase: 'beantwoord', eersteContact: stand.eersteContact ?? g.op, aanvullingWacht: stand.aanvullingWacht && !heeftGezien(stand, g), laatsteActiviteit: g.op };
    case 'gesloten':
      // What came in while the worker closed has not been read: the case stays open.
      if (!heeftGezien(stand, g)) return { ...stand, laatsteActiviteit: g.op };
      return { ...stand, fase: 'gesloten', dossierKlaar: g.dossierKlaar, aanvullingWacht: false, laatsteActiviteit: g.op };
    case 'heropend':
      return { ...stand, fase: stand.eigenaar ? 'geclaimd' : 'nieuw', dossierKlaar: false, laatsteActiviteit: g.op };
    case 'aangevuld': {
      // Who writes again is heard again: a closed or withdrawn message opens.
      const dicht = stand.fase === 'gesloten' || stand.fase === 'ingetrokken';
      const fase = dicht ? (stand.eigenaar ? 'geclaimd' : 'nieuw') : stand.fase;
      return { ...stand, fase, dossierKlaar: false, aanvullingWacht: true, laatsteAanvulling: g.op, aanvullingGebeld: [], laatsteActiviteit: g.op };
    }
    case 'ingetrokken': return { ...stand, fase: 'ingetrokken', laatsteActiviteit: g.op };
    case 'verwijderd': return { ...stand, fase: 'verwijderd', laatsteActiviteit: g.op };
  }
};

/**
 * Where an aanmelding stands.
 * @param gebeurtenissen its events, in any order
 * @returns null when it was never acknowledged (no `ontvangen` event)
 */
export const bepaalStand = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): Stand | null => {
  const ontvangen = gebeurtenissen.find((g) => g.soort === 'ontvangen');
  if (!ontvangen || ontvangen.soort !== 'ontvangen') return null;
  const begin: Stand = {
    fase: 'nieuw', spoed: ontvangen.spoed, ontvangen: ontvangen.op, toegezegd: ontvangen.toegezegd,
    opzij: ontvangen.opzij, nagekeken: ontvangen.opzij.length === 0, dubbelVan: ontvangen.dubbelVan ?? null, eigenaar: null, eersteContact: null,
    gebeld: [], laatsteActiviteit: ontvangen.op, aanvullingWacht: false, laatsteAanvulling: null, aanvullingGebeld: [],
    dossierKlaar: false,
  };
  // `verwijderd` is final, whatever came in at the same moment.
  const stand = opVolgorde(gebeurtenissen).reduce(stap, begin);
  return gebeurtenissen.some((g) => g.soort === 'verwijderd') ? { ...stand, fase: 'verwijderd' } : stand;
};

/** Whether a person of the Geldloket still has to do something. */
export const isOpen = (stand: Stand): boolean =>
  stand.fase === 'nieuw' || stand.fase === 'geclaimd' || stand.fase === 'beantwoord';

/**
 * Whether the alarm still runs: nobody recorded a first contact and the resident still waits for one.
 * What was put aside for review does not wake people at night, but stays in the list; once taken up it counts.
 */
export const wachtOpEersteContact = (stand: Stand): boolean =>
  isOpen(stand) && stand.eersteContact === null && stand.nagekeken;
