import type { Vorm } from '../../components/aanmelden/vorm.ts';
import type { Contactwijze } from '../../domain/aanmelding/invoer.ts';

/**
 * What waits to be sent: ciphertext and what the server may see. Kept on the device until it is acknowledged, so a
 * closed tab loses nothing. The code is in it only for who chose it as the way back.
 */
export type Wachtend = {
  /** The form it was written in; absent in what an older page left. */
  vorm?: Vorm;
  bericht: string; hash: string; tag: string; spoed: boolean; opzij: string[];
  contactwijze: Contactwijze; code: string | null;
  /** Whether there is a herkenzin; the sentence itself stays in the sealed message. */
  herkenzin: boolean;
};
/** What the server said, with what the receipt shows. Kept in this tab, so a refresh loses no code. */
export type Ontvangen = Pick<Wachtend, 'vorm' | 'contactwijze' | 'spoed' | 'code' | 'herkenzin'> & {
  ontvangen: string; toegezegd: string | null; voorstel: boolean; bevestiging?: boolean;
};

/** Whether a receipt was given by this form. */
export const hoortBij = ({ vorm = 'aanmelden' }: Pick<Ontvangen, 'vorm'>, deze: Vorm): boolean => vorm === deze;

const wachtendNaam = 'geldloket-wachtend';
const ontvangenNaam = 'geldloket-ontvangen';
const kladNaam = 'geldloket-klad';

/** Storage may be off or full; then the page simply remembers nothing. */
const probeer = <T>(werk: () => T): T | null => {
  try {
    return werk();
  } catch {
    return null;
  }
};
const lees = <T>(bak: () => Storage, naam: string): T | null => probeer(() => JSON.parse(bak().getItem(naam) ?? 'null') as T | null);
const zet = (bak: () => Storage, naam: string, waarde: unknown): boolean =>
  probeer(() => { bak().setItem(naam, JSON.stringify(waarde)); return true; }) ?? false;
const wis = (bak: () => Storage, naam: string): void => { probeer(() => bak().removeItem(naam)); };

const apparaat = (): Storage => localStorage;
const tab = (): Storage => sessionStorage;

export const wachtendBericht = { lees: () => lees<Wachtend>(apparaat, wachtendNaam), zet: (w: Wachtend) => zet(apparaat, wachtendNaam, w), wis: () => wis(apparaat, wachtendNaam) };
export const ontvangst = { lees: () => lees<Ontvangen>(tab, ontvangenNaam), zet: (o: Ontvangen) => zet(tab, ontvangenNaam, o), wis: () => wis(tab, ontvangenNaam) };
/** A draft in plain text, only ever kept when the resident asks for it. */
export const klad = { lees: () => lees<[string, string][]>(apparaat, kladNaam), zet: (k: [string, string][]) => zet(apparaat, kladNaam, k), wis: () => wis(apparaat, kladNaam) };
