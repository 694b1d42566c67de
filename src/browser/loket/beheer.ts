import type { Actie, Staat } from '../../components/loket/staat.ts';
import { beginBeheer, type Beheerdeel, type Beheerscherm } from '../../components/loket/beheer/typen.ts';
import type { Paginagegevens } from '../../components/loket/typen.ts';
import { type Api, Apifout } from './api.ts';
import type { Kluis } from './kluis.ts';
import { maakUitvoer } from './uitvoer.ts';

export type Beheergereedschap = {
  api: Api;
  kluis: Kluis;
  gegevens: Paginagegevens;
  staat: () => Staat;
  meld: (actie: Actie) => void;
  /** The session is over. */
  verlopen: () => void;
  /** Locks the desk: it was closed everywhere. */
  gesloten: () => void;
};

/** The screen for running the desk: which part is shown, and what is done there. */
export const maakBeheer = ({ api, kluis, gegevens, staat, meld, verlopen, gesloten }: Beheergereedschap) => {
  /** Changes the screen, unless it was left meanwhile. */
  const wijzig = (nieuw: Partial<Beheerscherm>, focus?: string): void => {
    const { beheer } = staat();
    if (beheer) meld({ soort: 'beheer', beheer: { ...beheer, ...nieuw }, ...(focus && { focus }) });
  };

  const uitvoer = maakUitvoer({ api, kluis, gegevens, staat, verlopen, toon: (stand, focus) => { wijzig({ uitvoer: stand }, focus); } });

  return {
    uitvoer,
    /** Shows a part. */
    toon: (deel: Beheerdeel): void => {
      const { beheer } = staat();
      meld({ soort: 'beheer', beheer: beheer ? { ...beheer, deel } : beginBeheer(deel), focus: beheer ? 'kop-beheerdeel' : 'kop' });
    },
    /** Ends every session of this worker; the desk locks once that is certain. */
    sluitOveral: async (): Promise<void> => {
      if (staat().beheer?.sessies.bezig) return;
      wijzig({ sessies: { bezig: true, mislukt: false } });
      try {
        await api.eindigSessie(true);
        gesloten();
      } catch (reden) {
        if (reden instanceof Apifout && reden.code === 'verlopen') verlopen();
        else wijzig({ sessies: { bezig: false, mislukt: true } }, 'fout-sessies');
      }
    },
  };
};
