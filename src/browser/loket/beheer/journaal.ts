import { vul } from '../../../components/formulier/zin.ts';
import { beginJournaal, eersteRegels, geenKeuze, gekozenUit, journaalAlsCsv, type Journaalscherm, type Journaalwens, meerRegels } from '../../../components/loket/beheer/journaalregels.ts';
import { maandInWoorden } from '../../../components/loket/dagen.ts';
import { omgevingVan } from '../../../components/loket/omgeving.ts';
import { bewaarTabel } from '../../bestand.ts';
import { beheerfoutVan, type Deelgereedschap } from './deel.ts';

/** Reading who did what, and keeping it as a file on the device. */
export const maakJournaal = ({ api, gegevens, staat, wijzig, verlopen }: Deelgereedschap) => {
  const { journaal: w } = gegevens.beheer.woorden;
  const begin: Pick<Journaalscherm, 'maand' | 'keuze' | 'aantal'> = { maand: '', keuze: geenKeuze, aantal: beginJournaal.aantal };
  /** What was looked at last: who opened a message from here and goes back, is here again. */
  let laatst = begin;
  let vraag = 0;

  const scherm = (nieuw: Partial<Journaalscherm>, focus?: string, melding?: string): void => {
    const { beheer } = staat();
    if (beheer) wijzig({ journaal: { ...beheer.journaal, ...nieuw } }, focus, melding);
  };

  const lees = async (maand: string, aantal: number): Promise<void> => {
    const deze = (vraag += 1);
    laatst = { ...laatst, maand, aantal };
    scherm({ ...laatst, laden: 'bezig', regels: [], mislukt: null });
    try {
      const { regels } = await api.leesJournaal(maand);
      if (deze === vraag) scherm({ laden: 'klaar', regels }, undefined, vul(w.getoond, { maand: maandInWoorden(maand), aantal: regels.length }));
    } catch (reden) {
      if (deze !== vraag) return;
      const fout = beheerfoutVan(reden);
      if (fout === 'verlopen') verlopen();
      else scherm({ laden: fout });
    }
  };

  const kies = (keuze: Journaalscherm['keuze'], focus?: string): void => {
    laatst = { ...laatst, keuze, aantal: eersteRegels };
    scherm({ keuze, aantal: eersteRegels }, focus);
  };
  const toonMeer = (eerder: number): void => {
    laatst = { ...laatst, aantal: eerder + meerRegels };
    scherm({ aantal: laatst.aantal }, `journaal-${eerder}`);
  };

  /** Written down first: what is not in the journaal does not come out. */
  const voerUit = async (werk: () => void): Promise<void> => {
    if (staat().beheer?.journaal.bezig) return;
    scherm({ bezig: true, mislukt: null });
    try {
      await api.noteerJournaaluitvoer();
      scherm({ bezig: false });
      // Not for who left, or locked the desk, meanwhile.
      if (staat().beheer?.deel === 'journaal') werk();
    } catch (reden) {
      const fout = beheerfoutVan(reden);
      if (fout === 'verlopen') verlopen();
      else scherm({ bezig: false, mislukt: fout }, 'fout-journaal');
    }
  };

  /** Draws all that was chosen first: what is not drawn is not on paper. */
  const printAlles = ({ regels }: Journaalscherm): void => {
    scherm({ aantal: regels.length });
    print();
  };
  const bewaar = ({ regels, keuze, maand }: Journaalscherm): void => {
    bewaarTabel(journaalAlsCsv(gekozenUit(regels, keuze), omgevingVan(staat(), gegevens, () => undefined)), vul(w.bestand, { maand }));
  };

  return {
    toon: (): Promise<void> => lees(laatst.maand || staat().nu.slice(0, 7), laatst.aantal),
    /** Forgets what was looked at. */
    vergeet: (): void => { laatst = begin; },
    doe: (wens: Journaalwens): void => {
      const journaal = staat().beheer?.journaal;
      if (!journaal) return;
      switch (wens.wil) {
        case 'lezen': void lees(wens.maand, eersteRegels); return;
        case 'kiezen': kies(wens.keuze); return;
        case 'allesTonen': kies(geenKeuze, 'veld-wie'); return;
        case 'meer': toonMeer(journaal.aantal); return;
        case 'printen': void voerUit(() => { printAlles(journaal); }); return;
        case 'bewaren': void voerUit(() => { bewaar(journaal); });
      }
    },
  };
};
