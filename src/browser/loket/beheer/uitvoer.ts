import { type Archief, legInArchief, legLeesmijBij } from '../../../components/loket/archief.ts';
import { leesBericht } from '../../../components/loket/bericht.ts';
import type { Uitvoerscherm } from '../../../components/loket/beheer/typen.ts';
import { verzegeldeTeksten } from '../../../components/loket/geschiedenis.ts';
import { omgevingVan } from '../../../components/loket/omgeving.ts';
import type { Geopend } from '../../../components/loket/dossier.ts';
import { vul } from '../../../components/formulier/zin.ts';
import { Apifout } from '../api.ts';
import { bewaarBestand } from '../../bestand.ts';
import { type Kluis, Kluisfout } from '../kluis.ts';
import type { Deelgereedschap } from './deel.ts';

type Gereedschap = Omit<Deelgereedschap, 'meld'> & { kluis: Kluis };

/** Opens a case as the desk does; null when this key does not open it, or it was deleted meanwhile. @throws Apifout */
const maakOpen = async ({ api, kluis }: Gereedschap, id: string): Promise<Geopend | null> => {
  try {
    const dossier = await api.leesDossier(id);
    if (dossier.bericht === null) return null;
    const open = await kluis.vraag('open', { id, berichtHash: dossier.berichtHash, bericht: dossier.bericht });
    const teksten = await kluis.vraag('openTeksten', { id, teksten: verzegeldeTeksten(dossier.gebeurtenissen) });
    return { dossier, bericht: leesBericht(open.bericht), teksten };
  } catch (reden) {
    if (reden instanceof Kluisfout && reden.code !== 'kluis') return null;
    if (reden instanceof Apifout && reden.code === 'verdwenen') return null;
    throw reden;
  }
};

/** Takes every message out of the desk in one file, sealed before it leaves the memory of the browser. */
export const maakUitvoer = (g: Gereedschap) => {
  const { api, kluis, gegevens, staat } = g;
  let beurt = 0;
  const toon = (uitvoer: Uitvoerscherm, focus?: string): void => { g.wijzig({ uitvoer }, focus); };

  const verzamel = async (ids: readonly string[], dit: number): Promise<{ archief: Archief; dicht: string[] } | null> => {
    const archief: Archief = {};
    const dicht: string[] = [];
    const o = omgevingVan(staat(), gegevens, () => {});
    for (const [nr, id] of ids.entries()) {
      const geopend = await maakOpen(g, id);
      if (dit !== beurt) return null;
      if (geopend) legInArchief(archief, o, geopend);
      else dicht.push(id);
      toon({ stand: 'bezig', klaar: nr + 1, totaal: ids.length, dicht });
    }
    legLeesmijBij(archief, o, ids.length - dicht.length, dicht);
    return { archief, dicht };
  };

  return {
    voerUit: async (): Promise<void> => {
      const dit = (beurt += 1);
      const begin = staat();
      const ids = begin.regels.filter((r) => r.fase !== 'verwijderd').map((r) => r.id);
      if (ids.length === 0) return toon({ stand: 'leeg', klaar: 0, totaal: 0, dicht: [] }, 'stand-uitvoer');
      toon({ stand: 'bezig', klaar: 0, totaal: ids.length, dicht: [] }, 'stand-uitvoer');
      try {
        // Written down first: what is not in the journaal is not taken out.
        await api.noteerUitvoer(null);
        const verzameld = await verzamel(ids, dit);
        if (!verzameld) return;
        const { archief, dicht } = verzameld;
        const { bytes } = await kluis.vraag('archief', { bestanden: archief, ontvangers: gegevens.ontvangers });
        if (dit !== beurt) return;
        bewaarBestand(bytes, 'application/octet-stream', vul(gegevens.beheer.woorden.uitvoer.bestand, { datum: begin.nu.slice(0, 10) }));
        toon({ stand: 'klaar', klaar: ids.length, totaal: ids.length, dicht }, 'stand-uitvoer');
      } catch (reden) {
        if (dit !== beurt) return;
        if (reden instanceof Apifout && reden.code === 'verlopen') g.verlopen();
        else toon({ stand: 'mislukt', klaar: 0, totaal: ids.length, dicht: [] }, 'stand-uitvoer');
      }
    },
    stop: (): void => {
      beurt += 1;
      toon({ stand: 'gestopt', klaar: 0, totaal: 0, dicht: [] }, 'stand-uitvoer');
    },
    /** Forgets what was gathered. */
    vergeet: (): void => { beurt += 1; },
  };
};
