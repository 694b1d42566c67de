import { verzegeldeTeksten } from '../../../components/loket/geschiedenis.ts';
import { beginHersleuteling, type Hersleuteling, type Hersleuteluitkomst, isAanDeGang } from '../../../components/loket/beheer/sleutels.ts';
import type { Dossier, Lijstregel } from '../../../components/loket/typen.ts';
import { countOntvangers } from '../../../envelop/envelop.ts';
import { ringmerkVan } from '../../../envelop/ringmerk.ts';
import { vanBase64 } from '../../bytes.ts';
import { type Api, Apifout } from '../api.ts';
import { type Kluis, Kluisfout } from '../kluis.ts';

export type Hersleutelgereedschap = {
  api: Pick<Api, 'leesDossier' | 'hersleutel'>;
  kluis: Pick<Kluis, 'vraag'>;
  /** Public keys of the ring, as this page knows it. */
  ontvangers: string[];
  /** The messages there are, as the list of the desk has them. */
  regels: () => readonly Lijstregel[];
  /** Shows how far it is. */
  toon: (stand: Hersleuteling) => void;
  verlopen: () => void;
  wacht: (ms: number) => Promise<void>;
};

/** As large as one request may be (netlify/functions/loket.ts). */
const grens = 5_000_000;
const tussenpoos = 5_000;
/** How long it waits when the desk has a disturbance, each time longer: a limit on requests is over after a minute. */
const pauzes = [5_000, 20_000, 40_000];
const bedenktijd = 1_000;
/** How often a message is begun again because something of it changed meanwhile. */
const rondes = 3;

/** It goes no further: the session is over, or the page is too old. */
class Houdop extends Error {
  readonly reden: 'verlopen' | 'oudeRing';
  constructor(reden: 'verlopen' | 'oudeRing') {
    super(reden);
    this.reden = reden;
  }
}

/**
 * Seals all messages again for the ring of this page, one at a time. Every one is opened, sealed and opened again in the
 * vault before it is sent. Twice, or two workers at once, does no harm: the server keeps what was first.
 */
export const maakHersleuteling = (g: Hersleutelgereedschap) => {
  const gedaan = new Set<string>();
  let stand: Hersleuteling = beginHersleuteling;
  /** Which run is on; a later one, or none, ends the earlier. */
  let loop = 0;

  const teDoen = (): string[] => g.regels().filter((r) => r.fase !== 'verwijderd' && !gedaan.has(r.id)).map((r) => r.id);
  const zet = (nieuw: Partial<Hersleuteling>): void => {
    stand = { ...stand, ...nieuw, klaar: gedaan.size, totaal: gedaan.size + teDoen().length };
    g.toon(stand);
  };

  const teltMinder = (dossier: Dossier): boolean => countOntvangers(vanBase64(dossier.bericht ?? '')) < g.ontvangers.length;

  /** Asks until there is a line again. @throws Apifout for anything else */
  const metLijn = async <T>(dit: number, vraag: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        const antwoord = await vraag();
        if (stand.stap === 'wacht' && dit === loop) zet({ stap: 'bezig' });
        return antwoord;
      } catch (reden) {
        if (!(reden instanceof Apifout) || reden.code !== 'geen-verbinding' || dit !== loop) throw reden;
        zet({ stap: 'wacht' });
        await g.wacht(tussenpoos);
        if (dit !== loop) throw reden;
      }
    }
  };

  /** A colleague was first; whether all of it is done shows in the texts that were read before. */
  const isAfDoorAnder = async (dit: number, eerder: Dossier): Promise<boolean> => {
    // Long enough for hers to be through with the texts as well.
    await g.wacht(bedenktijd);
    const nu = await metLijn(dit, () => g.api.leesDossier(eerder.id));
    const oud = new Set(verzegeldeTeksten(eerder.gebeurtenissen).map(({ inhoud }) => inhoud));
    return !verzegeldeTeksten(nu.gebeurtenissen).some(({ inhoud }) => oud.has(inhoud));
  };

  /** One message, begun again when something of it changed meanwhile. @throws Apifout, Kluisfout, Houdop */
  const doeBericht = async (dit: number, id: string): Promise<Hersleuteluitkomst | null> => {
    let eerste: boolean | null = null;
    for (let ronde = 1; ; ronde += 1) {
      const dossier = await metLijn(dit, () => g.api.leesDossier(id));
      if (dossier.bericht === null) return 'verdwenen';
      eerste ??= teltMinder(dossier);
      const { overgeslagen, ...nieuw } = await g.kluis.vraag('hersleutel', {
        id, berichtHash: dossier.berichtHash, bericht: dossier.bericht, teksten: verzegeldeTeksten(dossier.gebeurtenissen), ontvangers: g.ontvangers,
      });
      if (JSON.stringify(nieuw).length + 200 > grens) return 'te-groot';
      if (dit !== loop) return null;
      try {
        const na = await metLijn(dit, () => g.api.hersleutel(id, { ...nieuw, ring: ringmerkVan(g.ontvangers) }));
        if (na.overgeslagen.length > 0 && ronde < rondes) continue;
        if (eerste) stand = { ...stand, minder: stand.minder + 1 };
        return overgeslagen.length > 0 || na.overgeslagen.length > 0 ? 'deels' : null;
      } catch (reden) {
        if (!(reden instanceof Apifout) || reden.code !== 'al-hersleuteld') throw reden;
        if (await isAfDoorAnder(dit, dossier)) return 'al-hersleuteld';
        if (ronde >= rondes) return 'deels';
      }
    }
  };

  const uitkomstVan = (reden: unknown): Hersleuteluitkomst => {
    if (reden instanceof Kluisfout) return reden.code === 'beschadigd' || reden.code === 'niet-te-openen' ? reden.code : 'kluis';
    if (!(reden instanceof Apifout)) return 'storing';
    if (reden.code === 'verlopen') throw new Houdop('verlopen');
    if (reden.code === 'oude-sleutelring') throw new Houdop('oudeRing');
    if (reden.code === 'verdwenen' || reden.code === 'verwijderd') return 'verdwenen';
    return reden.code === 'te-groot' ? 'te-groot' : 'storing';
  };

  /** The same, tried again a few times when the desk has a disturbance. @throws Houdop */
  const probeer = async (dit: number, id: string): Promise<Hersleuteluitkomst | null> => {
    for (const pauze of [...pauzes, null]) {
      const uitkomst = await doeBericht(dit, id).catch(uitkomstVan);
      if (uitkomst !== 'storing' || pauze === null || dit !== loop) return uitkomst;
      zet({ stap: 'storing' });
      await g.wacht(pauze);
      if (dit !== loop) return null;
      zet({ stap: 'bezig' });
    }
    return 'storing';
  };

  const loopDoor = async (dit: number): Promise<void> => {
    for (let id = teDoen()[0]; id !== undefined; id = teDoen()[0]) {
      const uitkomst = await probeer(dit, id);
      if (dit !== loop) return;
      gedaan.add(id);
      zet({ stap: 'bezig', ...(uitkomst && { anders: [...stand.anders, { id, uitkomst }] }) });
    }
    zet({ stap: 'klaar' });
  };

  return {
    stand: (): Hersleuteling => stand,
    /** Begins, or goes on where it was stopped. Never rejects. */
    begin: async (): Promise<void> => {
      if (isAanDeGang(stand)) return;
      const dit = (loop += 1);
      if (stand.stap !== 'gestopt') {
        gedaan.clear();
        stand = beginHersleuteling;
      }
      zet({ stap: 'bezig' });
      try {
        await loopDoor(dit);
      } catch (reden) {
        if (dit !== loop) return;
        if (reden instanceof Houdop && reden.reden === 'verlopen') g.verlopen();
        else zet({ stap: 'oudeRing' });
      }
    },
    /** Stops; what is being sealed at this moment may still be sent, whole. */
    stop: (): void => {
      if (!isAanDeGang(stand)) return;
      loop += 1;
      zet({ stap: 'gestopt' });
    },
    /** The desk was locked. */
    vergeet: (): void => {
      loop += 1;
      gedaan.clear();
      stand = beginHersleuteling;
    },
  };
};
