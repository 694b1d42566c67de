import { cijfersAlsCsv } from '../../components/loket/cijfers/csv.ts';
import { kwartaalInWoorden } from '../../components/loket/cijfers/rijen.ts';
import { vul } from '../../components/formulier/zin.ts';
import type { Actie, Staat } from '../../components/loket/staat.ts';
import type { Paginagegevens } from '../../components/loket/typen.ts';
import { bewaarTabel } from '../bestand.ts';
import { type Api, Apifout } from './api.ts';

type Gereedschap = { api: Api; gegevens: Paginagegevens; staat: () => Staat; meld: (actie: Actie) => void; verlopen: () => void };

/** Reading the numbers, and keeping them as a file on the device. */
export const maakCijfers = ({ api, gegevens, staat, meld, verlopen }: Gereedschap) => {
  const { woorden } = gegevens.cijfers;
  let vraag = 0;
  return {
    /** Shows a quarter. @param kwartaal null: the one the server chooses */
    toon: async (kwartaal: string | null): Promise<void> => {
      const dit = (vraag += 1);
      const vorig = staat().cijfers;
      meld({ soort: 'cijfers', cijfers: { laden: 'bezig', kwartaal, blad: vorig?.blad ?? null }, ...(vorig === null && { nieuw: true }) });
      try {
        const blad = await api.leesCijfers(kwartaal);
        // Another quarter was asked meanwhile, or the screen was left.
        if (dit !== vraag || staat().cijfers === null) return;
        const melding = vul(woorden.kies.gekozen, { kwartaal: kwartaalInWoorden(blad.kwartaal, woorden) });
        meld({ soort: 'cijfers', cijfers: { laden: 'klaar', kwartaal: blad.kwartaal, blad }, melding });
      } catch (reden) {
        if (dit !== vraag || staat().cijfers === null) return;
        const code = reden instanceof Apifout ? reden.code : 'storing';
        if (code === 'verlopen') verlopen();
        else meld({ soort: 'cijfers', cijfers: { laden: code === 'geen-verbinding' ? code : 'storing', kwartaal, blad: vorig?.blad ?? null } });
      }
    },
    /** Keeps the quarter that is shown as a file. */
    bewaar: (): void => {
      const blad = staat().cijfers?.blad;
      if (blad?.stand !== 'klaar') return;
      bewaarTabel(cijfersAlsCsv(blad, gegevens.cijfers), vul(woorden.bestand, { kwartaal: blad.kwartaal }));
    },
  };
};
