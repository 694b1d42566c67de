import { bestemmingen, manieren } from '../../domain/aanmelding/doorverwijzing.ts';
import { antwoordGrens } from './Antwoord.tsx';
import { ontvangerVan, type Overdrachtinvoer } from './reiskaart.ts';
import type { Veldfout } from './staat.ts';
import type { Woorden } from './typen.ts';

/**
 * Everything that is missing or wrong in the form of a handover, in the order of the form.
 * @param kaart the card as it would travel
 */
export const overdrachtfouten = (invoer: Overdrachtinvoer, kaart: string, zinnen: Woorden['zaak']['overdracht']['fouten']): Veldfout[] => {
  const { naar, gekozen, organisatie, manier, bevestigenVoor, mag, toestemming } = invoer;
  const fout = (mis: boolean, naam: string, naarId: string, zin: string): Veldfout[] => (mis ? [{ naam, naarId, zin }] : []);
  return [
    ...fout(!bestemmingen.some((code) => code === naar), 'naar', `naar-${bestemmingen[0]}`, zinnen.naar),
    // Who can be told by name, is: the card says for whom it is.
    ...fout(ontvangerVan({ gekozen, organisatie }) === '', 'organisatie', 'veld-organisatie', zinnen.organisatie),
    ...fout(!manieren.some((code) => code === manier), 'manier', `manier-${manieren[0]}`, zinnen.manier),
    ...fout(mag !== 'ja', 'mag', 'mag-ja', mag === 'nee' ? zinnen.magNiet : zinnen.mag),
    ...fout(mag === 'ja' && toestemming.trim() === '', 'toestemming', 'veld-toestemming', zinnen.toestemming),
    ...fout(kaart === '', 'verhaal', 'veld-verhaal', zinnen.kaart),
    ...fout(kaart.length + toestemming.length + organisatie.length > 2 * antwoordGrens, 'verhaal', 'veld-verhaal', zinnen.teLang),
    ...fout(!/^\d{4}-\d\d-\d\d$/.test(bevestigenVoor), 'voor', 'veld-voor', zinnen.voor),
  ];
};
