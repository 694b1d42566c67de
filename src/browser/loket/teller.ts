import type { Actie } from '../../components/loket/staat.ts';
import type { Paginagegevens } from '../../components/loket/typen.ts';
import type { Gesloten } from '../../domain/cijfers/telling.ts';
import { type Api, Apifout } from './api.ts';

type Wachtend = { zaad: string; gesloten: Gesloten };

/** Counts what was closed. What did not arrive waits in memory and is sent again; the server counts it once. */
export const maakTeller = ({ api, gegevens, meld, verlopen }: { api: Api; gegevens: Paginagegevens; meld: (actie: Actie) => void; verlopen: () => void }) => {
  const { rooster, tijdzone, cijfers: { kernen, campagnes } } = gegevens;
  const plaatselijk = { kernen, campagnes, kalender: { werktijden: rooster.tijden, vrijeDagen: new Set(rooster.vrij), tijdzone } };
  let rij: Wachtend[] = [];
  let bezig = false;

  const stuur = async ({ zaad, gesloten }: Wachtend): Promise<void> => {
    const { telpostenVan } = await import('./tellen.ts');
    const posten = telpostenVan(zaad, gesloten, plaatselijk);
    if (posten) await api.telBij(posten);
  };

  /** Sends what waits. Never rejects: what fails waits for the next time, and the bar of the desk says so. */
  const probeer = async (): Promise<void> => {
    if (bezig) return;
    bezig = true;
    try {
      for (let eerste = rij[0]; eerste; eerste = rij[0]) {
        const dit = eerste;
        await stuur(dit);
        rij = rij.filter((wachtend) => wachtend !== dit);
      }
    } catch (reden) {
      if (reden instanceof Apifout && reden.code === 'verlopen') verlopen();
    } finally {
      bezig = false;
      meld({ soort: 'nogTellen', aantal: rij.length });
    }
  };

  return {
    probeer: async (): Promise<void> => { if (rij.length > 0) await probeer(); },
    tel: (zaad: string, gesloten: Gesloten): Promise<void> => {
      rij.push({ zaad, gesloten });
      return probeer();
    },
    /** Fetches what counting needs, so that it is there when the line is not. */
    maakKlaar: (): void => { import('./tellen.ts').catch(() => undefined); },
    /** Forgets what waits: it holds what residents wrote. */
    vergeet: (): void => { rij = []; },
  };
};
