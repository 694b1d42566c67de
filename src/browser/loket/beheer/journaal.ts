import { vul } from '../../../components/formulier/zin.ts';
import { beginJournaal, eersteRegels, gekozenUit, journaalAlsCsv, type Journaalscherm, type Journaalwens, meerRegels } from '../../../components/loket/beheer/journaalregels.ts';
import { maandInWoorden } from '../../../components/loket/dagen.ts';
import { omgevingVan } from '../../../components/loket/omgeving.ts';
import { bewaarTabel } from '../../bestand.ts';
import { beheerfoutVan, type Deelgereedschap } from './deel.ts';

/** Reading who did what, and keeping it as a file on the device. */
export const maakJournaal = ({ api, gegevens, staat, wijzig, verlopen }: Deelgereedschap) => {
  const { journaal: w } = gegevens.beheer.woorden;
  const begin: Pick<Journaalscherm, 'maand' | 'keuze'> = { maand: '', keuze: beginJournaal.keuze };
  /** What was looked at last: who opened a message from here and goes back, is here again. */
  let laatst = begin;
  let vraag = 0;

  const scherm = (nieuw: Partial<Journaalscherm>, focus?: string, melding?: string): void => {
    const { beheer } = staat();
    if (beheer) wijzig({ journaal: { ...beheer.journaal, ...nieuw } }, focus, melding);
  };

  const lees = async (maand: string): Promise<void> => {
    const deze = (vraag += 1);
    laatst = { ...laatst, maand };
    scherm({ ...laatst, laden: 'bezig', regels: [], aantal: eersteRegels });
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

  const kies = (keuze: Journaalscherm['keuze']): void => {
    laatst = { ...laatst, keuze };
    scherm({ keuze, aantal: eersteRegels });
  };

  /** Draws all that was chosen first: what is not drawn is not on paper. */
  const printAlles = ({ regels }: Journaalscherm): void => {
    scherm({ aantal: regels.length });
    print();
  };

  return {
    toon: (): Promise<void> => lees(laatst.maand || staat().nu.slice(0, 7)),
    /** Forgets what was looked at. */
    vergeet: (): void => { laatst = begin; },
    doe: (wens: Journaalwens): void => {
      const journaal = staat().beheer?.journaal;
      if (!journaal) return;
      switch (wens.wil) {
        case 'lezen': void lees(wens.maand); return;
        case 'kiezen': kies(wens.keuze); return;
        case 'meer': scherm({ aantal: journaal.aantal + meerRegels }, `journaal-${journaal.aantal}`); return;
        case 'printen': printAlles(journaal); return;
        case 'bewaren':
          bewaarTabel(journaalAlsCsv(gekozenUit(journaal.regels, journaal.keuze), omgevingVan(staat(), gegevens, () => undefined)), vul(w.bestand, { maand: journaal.maand }));
      }
    },
  };
};
