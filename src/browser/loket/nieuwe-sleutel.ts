import { naamUit } from '../../components/loket/beheer/aanvraag.ts';
import type { NieuweSleutel, NieuweSleutelhandeling } from '../../components/loket/nieuw/typen.ts';
import type { Actie, Staat } from '../../components/loket/staat.ts';
import { sleutelidVan } from '../../domain/gemeente/sleutelkenmerk.ts';
import { bewaarBestand } from '../bestand.ts';
import { maakKluis } from './kluis.ts';
import { openfoutenVan, openSleutel, type Sleutelinvoer } from './ontgrendelen.ts';

type Gemaakt = { naam: string; bestand: Uint8Array; ontvanger: string };

/**
 * Somebody new makes a key, on the locked desk. The key is made and opened in a vault that ends at once; nothing is sent. The
 * passphrase is on the screen until the next step, and then gone here.
 */
export const maakNieuweSleutel = ({ staat, meld }: { staat: () => Staat; meld: (actie: Actie) => void }) => {
  let gemaakt: Gemaakt | null = null;
  const toon = (sleutel: NieuweSleutel | null, focus?: string): void => { meld({ soort: 'nieuweSleutel', sleutel, ...(focus && { focus }) }); };

  const begin = (): void => {
    gemaakt = null;
    toon({ stap: 'naam', naam: '', bezig: false, fout: null }, 'kop-stap');
  };

  const maak = async (getypt: string): Promise<void> => {
    const naam = naamUit(getypt);
    if (naam === null) {
      toon({ stap: 'naam', naam: getypt, bezig: false, fout: 'naam' }, 'veld-nieuwe-naam');
      return;
    }
    toon({ stap: 'naam', naam, bezig: true, fout: null });
    const dit = staat().nieuweSleutel;
    const kluis = maakKluis(() => undefined);
    try {
      const { wachtwoord, ...sleutel } = await kluis.vraag('maakSleutel', { naam });
      // Left meanwhile: then it is nobody's key.
      if (staat().nieuweSleutel !== dit) return;
      gemaakt = { naam, ...sleutel };
      toon({ stap: 'bewaren', wachtwoord }, 'kop-stap');
    } catch {
      if (staat().nieuweSleutel === dit) toon({ stap: 'naam', naam, bezig: false, fout: 'kluis' }, 'fout-kluis');
    } finally {
      kluis.vergeet();
    }
  };

  const controleer = async (invoer: Sleutelinvoer): Promise<void> => {
    const wat = gemaakt;
    if (!wat) return;
    toon({ stap: 'controle', bezig: true, fouten: [] });
    const kluis = maakKluis(() => undefined);
    try {
      const { ontvanger } = await openSleutel(kluis, invoer);
      if (gemaakt !== wat) return;
      if (ontvanger === wat.ontvanger) toon({ stap: 'doorgeven', ontvanger, kopie: 'niet' }, 'kop-stap');
      else toon({ stap: 'controle', bezig: false, fouten: ['andere'] }, 'fouten');
    } catch (reden) {
      if (gemaakt === wat) toon({ stap: 'controle', bezig: false, fouten: openfoutenVan(reden) }, 'fouten');
    } finally {
      kluis.vergeet();
    }
  };

  const kopieer = async (): Promise<void> => {
    const nieuw = staat().nieuweSleutel;
    if (nieuw?.stap !== 'doorgeven') return;
    const gelukt = await navigator.clipboard.writeText(nieuw.ontvanger).then(() => true, () => false);
    toon({ ...nieuw, kopie: gelukt ? 'gelukt' : 'mislukt' });
  };

  const stop = (): void => {
    if (!staat().nieuweSleutel) return;
    gemaakt = null;
    toon(null, 'knop-nieuw');
  };

  return {
    stop,
    doe: (wat: NieuweSleutelhandeling): void => {
      switch (wat.wat) {
        case 'begin': begin(); return;
        case 'maak': void maak(wat.naam); return;
        case 'bewaar':
          if (gemaakt) bewaarBestand(gemaakt.bestand, 'application/octet-stream', `${sleutelidVan(gemaakt.naam) || 'loket'}.sleutel.age`);
          return;
        case 'verder': toon({ stap: 'controle', bezig: false, fouten: [] }, 'kop-stap'); return;
        case 'controleer': void controleer(wat); return;
        case 'kopieer': void kopieer(); return;
        case 'stop': stop(); return;
      }
    },
  };
};
