import type { Openfout } from '../../components/loket/staat.ts';
import type { Lijstregel, Medewerker } from '../../components/loket/typen.ts';
import { type Api, Apifout } from './api.ts';
import { type Kluis, Kluisfout } from './kluis.ts';

/** Larger than any key file. */
const grens = 100_000;

/** The desk stays locked; `fouten` says why, in the order of the form. */
export class Openmislukt extends Error {
  override name = 'Openmislukt';
  readonly fouten: Openfout[];
  constructor(fouten: Openfout[]) {
    super(fouten.join(' '));
    this.fouten = fouten;
  }
}

const openfoutVan = (reden: unknown): Openfout => {
  if (reden instanceof Kluisfout) {
    const { code } = reden;
    return code === 'geen-sleutelbestand' || code === 'verkeerd-wachtwoord' || code === 'vreemd' ? code : 'kluis';
  }
  if (!(reden instanceof Apifout)) return 'kluis';
  if (reden.code === 'geen-verbinding') return 'geen-verbinding';
  // The server does not say whether it knows a key: that shows when the session is refused.
  return reden.code === 'verlopen' ? 'onbekende-sleutel' : 'storing';
};

/** Why a key did not open, in the order of the form. */
export const openfoutenVan = (reden: unknown): Openfout[] => (reden instanceof Openmislukt ? reden.fouten : [openfoutVan(reden)]);

const leesBestand = async (bestand: File): Promise<Uint8Array> => {
  if (bestand.size > grens) throw new Openmislukt(['geen-sleutelbestand']);
  try {
    return new Uint8Array(await bestand.arrayBuffer());
  } catch {
    // Taken away since it was chosen, a USB stick for instance.
    throw new Openmislukt(['geen-bestand']);
  }
};

export type Sleutelinvoer = { bestand: File | null; wachtwoord: string };

/** Opens a key in a vault. @returns its public half @throws Openmislukt, Kluisfout */
export const openSleutel = async (kluis: Kluis, { bestand, wachtwoord }: Sleutelinvoer): Promise<{ ontvanger: string }> => {
  const fouten: Openfout[] = [...(bestand ? [] : ['geen-bestand' as const]), ...(wachtwoord.trim() ? [] : ['geen-wachtwoord' as const])];
  if (!bestand || fouten.length > 0) throw new Openmislukt(fouten);
  return kluis.vraag('ontgrendel', { bestand: await leesBestand(bestand), wachtwoord });
};

/**
 * From key file to session: opens the key in the vault, proves to the server that it is there, and reads the list.
 * @param stap called when the key is open and the server is asked
 * @throws Openmislukt
 */
export const ontgrendel = async (
  { kluis, api }: { kluis: Kluis; api: Api }, { bestand, wachtwoord }: Sleutelinvoer, stap: () => void,
): Promise<{ ik: Medewerker; nu: string; regels: Lijstregel[] }> => {
  try {
    const { ontvanger } = await openSleutel(kluis, { bestand, wachtwoord });
    stap();
    const { id, versleuteld } = await api.vraagUitdaging(ontvanger);
    const { nonce } = await kluis.vraag('bewijs', { versleuteld });
    const ik = await api.openSessie(id, nonce);
    const { nu, aanmeldingen } = await api.leesLijst();
    return { ik, nu, regels: aanmeldingen };
  } catch (reden) {
    kluis.vergeet();
    api.vergeet();
    throw new Openmislukt(openfoutenVan(reden));
  }
};
