import { checksumKlopt, isGeheimeSleutel, ontvangerUit, ontvangerVorm, sleutelnaamVorm } from '../../../domain/gemeente/sleutelkenmerk.ts';
import type { Aanvraag, Aanvraagfout } from './sleutels.ts';

/** The name of a worker as it would be kept, or null when it is none. */
export const naamUit = (getypt: string): string | null => {
  const naam = getypt.trim();
  return sleutelnaamVorm.test(naam) ? naam : null;
};

/** @returns the request as it goes to the server, or what is wrong with it, in the order of the form */
export const aanvraagUit = (invoer: Pick<Aanvraag, 'naam' | 'ontvanger'>): Pick<Aanvraag, 'naam' | 'ontvanger'> | Aanvraagfout[] => {
  const naam = naamUit(invoer.naam);
  const ontvanger = ontvangerUit(invoer.ontvanger);
  const sleutelfout = isGeheimeSleutel(ontvanger) ? 'geheim' : ontvangerVorm.test(ontvanger) && checksumKlopt(ontvanger) ? null : 'ontvanger';
  return naam !== null && sleutelfout === null ? { naam, ontvanger } : [...(naam === null ? ['naam' as const] : []), ...(sleutelfout ? [sleutelfout] as const : [])];
};
