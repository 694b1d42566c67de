import type { Situatie } from '../domain/aanmelding/situatie.ts';
import type { Kaartlijn } from '../domain/zelftest/kaart.ts';

/** The card on its way from the zelftest to the form, in this tab only. Lines are in the words the resident saw. */
export type MeegenomenKaart = { lijnen: Kaartlijn[]; situatie: Situatie[] };

const naam = 'geldloket-kaart';

/** Storage may be off; then the form simply starts empty. */
export const meegenomen = {
  zet: (kaart: MeegenomenKaart): void => {
    try {
      sessionStorage.setItem(naam, JSON.stringify(kaart));
    } catch {
      // The form works without the card.
    }
  },
  lees: (): MeegenomenKaart | null => {
    try {
      return JSON.parse(sessionStorage.getItem(naam) ?? 'null') as MeegenomenKaart | null;
    } catch {
      return null;
    }
  },
  wis: (): void => {
    try {
      sessionStorage.removeItem(naam);
      sessionStorage.removeItem('geldloket-zelftest');
    } catch {
      // There was nothing to remove.
    }
  },
};
