import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { makeSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { controleerRing, idVan } from './ring.ts';
import { makeWachtwoord } from '../../src/envelop/wachtwoord.ts';

/** A new key: the file for its owner, the passphrase that opens it, and the public half for the ring. */
export type NieuweSleutel = {
  id: string;
  naam: string;
  rol: 'medewerker' | 'herstel';
  ontvanger: string;
  bestandsnaam: string;
  bestand: Uint8Array;
  wachtwoord: string;
};

/** Makes one key with a passphrase of its own. Writes nothing. */
export const makeSleutel = async (naam: string, rol: NieuweSleutel['rol'], workFactor?: number): Promise<NieuweSleutel> => {
  const id = idVan(naam);
  const wachtwoord = makeWachtwoord();
  const { bestand, ontvanger } = await makeSleutelbestand(wachtwoord, naam, workFactor);
  return { id, naam, rol, ontvanger, bestandsnaam: `${id}.sleutel.age`, bestand, wachtwoord };
};

/** The public half of a key, as the ring keeps it. */
export const lidVan = ({ id, naam, ontvanger }: NieuweSleutel) => ({ id, naam, ontvanger });

/**
 * Makes the keys of a new ring: one for every worker and one for recovery. Writes nothing.
 * @param opties names of the workers; `demo` marks the ring so that production refuses it
 * @returns the ring, public, and the keys, secret
 * @throws SleutelFout when the ring would not be valid (no worker, a name twice)
 */
export const makeSleutelring = async (
  { medewerkers, herstel = 'Herstel', demo, workFactor }: { medewerkers: string[]; herstel?: string; demo: boolean; workFactor?: number },
): Promise<{ ring: Sleutelring; sleutels: NieuweSleutel[] }> => {
  const sleutels: NieuweSleutel[] = [];
  // One at a time: every key file takes a derivation of 128 MB.
  for (const naam of medewerkers) sleutels.push(await makeSleutel(naam, 'medewerker', workFactor));
  sleutels.push(await makeSleutel(herstel, 'herstel', workFactor));
  const ring = controleerRing({
    demo,
    medewerkers: sleutels.filter((s) => s.rol === 'medewerker').map(lidVan),
    herstel: sleutels.filter((s) => s.rol === 'herstel').map(lidVan),
  });
  return { ring, sleutels };
};
