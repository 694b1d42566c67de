import { beginBeheer, type Beheerdeel } from '../../components/loket/beheer/typen.ts';
import { beheerfoutVan, type Deelgereedschap } from './beheer/deel.ts';
import { maakDrukte } from './beheer/drukte.ts';
import { maakJournaal } from './beheer/journaal.ts';
import { maakSleutels } from './beheer/sleutels.ts';
import { maakUitvoer } from './beheer/uitvoer.ts';
import type { Kluis } from './kluis.ts';

export type Beheergereedschap = Omit<Deelgereedschap, 'wijzig'> & {
  kluis: Kluis;
  /** Locks the desk: it was closed everywhere. */
  gesloten: () => void;
};

/** The screen for running the desk: which part is shown, and what is done there. */
export const maakBeheer = ({ gesloten, kluis, ...gereedschap }: Beheergereedschap) => {
  const { api, staat, meld, verlopen } = gereedschap;
  const wijzig: Deelgereedschap['wijzig'] = (nieuw, focus, melding) => {
    const { beheer } = staat();
    if (beheer) meld({ soort: 'beheer', beheer: { ...beheer, ...nieuw }, ...(focus && { focus }), ...(melding && { melding }) });
  };
  const drukte = maakDrukte({ ...gereedschap, wijzig });
  const journaal = maakJournaal({ ...gereedschap, wijzig });
  const uitvoer = maakUitvoer({ ...gereedschap, kluis, wijzig });
  const sleutels = maakSleutels({ ...gereedschap, kluis, wijzig });
  /** Parts that ask the server something when they are shown. */
  const lees: Partial<Record<Beheerdeel, () => Promise<void>>> = { drukte: drukte.lees, journaal: journaal.toon, sleutels: sleutels.toon };

  return {
    drukte, journaal, uitvoer, sleutels,
    /** Shows a part. */
    toon: (deel: Beheerdeel): void => {
      const { beheer } = staat();
      meld({ soort: 'beheer', beheer: beheer ? { ...beheer, deel } : beginBeheer(deel), focus: beheer ? 'kop-beheerdeel' : 'kop' });
      void lees[deel]?.();
    },
    /** Ends every session of this worker; the desk locks once that is certain. */
    sluitOveral: async (): Promise<void> => {
      if (staat().beheer?.sessies.bezig) return;
      wijzig({ sessies: { bezig: true, mislukt: false } });
      try {
        await api.eindigSessie(true);
        gesloten();
      } catch (reden) {
        if (beheerfoutVan(reden) === 'verlopen') verlopen();
        else wijzig({ sessies: { bezig: false, mislukt: true } }, 'fout-sessies');
      }
    },
  };
};
