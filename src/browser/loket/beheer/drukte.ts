import { vul } from '../../../components/formulier/zin.ts';
import { type Druktescherm, type Druktestand, type Druktewens, leesInvoer } from '../../../components/loket/beheer/druktestand.ts';
import { dagInWoorden } from '../../../components/loket/dagen.ts';
import { omgevingVan } from '../../../components/loket/omgeving.ts';
import type { Drukte } from '../../../domain/drukte/drukte.ts';
import { Apifout } from '../api.ts';
import { beheerfoutVan, type Deelgereedschap } from './deel.ts';

/** How long what is above the list may be old. It changes a few times a year; asking at every refresh would double the requests. */
const houdbaar = 5 * 60_000;

/** Saying that it is busy: reading, setting and ending it. */
export const maakDrukte = ({ api, gegevens, staat, meld, wijzig, verlopen }: Deelgereedschap) => {
  const { drukte: w } = gegevens.beheer.woorden;
  let gelezen = -Infinity;
  /** Counts what was asked and set, so that an older answer does not undo a newer one. */
  let laatste = 0;

  const scherm = (nieuw: Partial<Druktescherm>, focus?: string, melding?: string): void => {
    const { beheer } = staat();
    if (beheer) wijzig({ drukte: { ...beheer.drukte, ...nieuw } }, focus, melding);
  };
  const neem = (drukte: Druktestand): void => {
    gelezen = Date.now();
    meld({ soort: 'drukte', drukte });
  };
  const haal = async (): Promise<void> => {
    const deze = (laatste += 1);
    const drukte = await api.leesDrukte();
    if (deze === laatste) neem(drukte);
  };

  const lees = async (): Promise<void> => {
    scherm({ laden: 'bezig' });
    try {
      await haal();
      scherm({ laden: 'klaar' });
    } catch (reden) {
      const fout = beheerfoutVan(reden);
      if (fout === 'verlopen') verlopen();
      else scherm({ laden: fout });
    }
  };

  const stuur = async (drukte: Drukte, bezig: Druktescherm['bezig'], zin: string): Promise<void> => {
    if (staat().beheer?.drukte.bezig) return;
    scherm({ bezig, fout: null, mislukt: null }, undefined, gegevens.beheer.woorden.laadt);
    try {
      const gezet = await api.zetDrukte(drukte);
      laatste += 1;
      neem(gezet);
      scherm({ bezig: null, invoer: null }, 'kop-drukte-nu', zin);
    } catch (reden) {
      const fout = beheerfoutVan(reden);
      if (fout === 'verlopen') verlopen();
      // The day may have ended while the form was open.
      else if (reden instanceof Apifout && reden.code === 'datum') scherm({ bezig: null, fout: 'tot' }, 'veld-tot');
      else scherm({ bezig: null, mislukt: fout }, 'fout-drukte');
    }
  };

  const zet = async (invoer: Extract<Druktewens, { wil: 'zetten' }>['invoer']): Promise<void> => {
    const { klok } = omgevingVan(staat(), gegevens, () => undefined);
    const uit = leesInvoer(invoer, klok, gegevens.beheer.drukte.beloofd);
    if ('fout' in uit) scherm({ invoer, fout: uit.fout, mislukt: null }, uit.fout === 'werkdagen' ? 'veld-werkdagen' : 'veld-tot');
    else await stuur(uit.drukte, 'zetten', vul(w.gezet, { dag: dagInWoorden(klok, uit.drukte.tot) }));
  };

  return {
    lees,
    /** What stands above the list. A failure is not worth a word there: the list says that itself. @param zelf somebody asked */
    ververs: async (zelf: boolean): Promise<void> => {
      if (!zelf && Date.now() - gelezen < houdbaar) return;
      await haal().catch(() => undefined);
    },
    doe: (wens: Druktewens): void => {
      switch (wens.wil) {
        case 'lezen': void lees(); return;
        case 'invullen': scherm({ invoer: wens.invoer }); return;
        case 'zetten': void zet(wens.invoer); return;
        case 'stoppen': void stuur({ aan: false }, 'stoppen', w.gestopt); return;
      }
    },
  };
};
