import { bestemmingen, manieren } from '../../domain/aanmelding/doorverwijzing.ts';
import { antwoordGrens } from './Antwoord.tsx';
import { ontvangerVan, type Overdrachtinvoer } from './reiskaart.ts';
import type { Veldfout } from './staat.ts';
import type { Woorden } from './typen.ts';
import { veldfout } from './veldfout.ts';

/**
 * Everything that is missing or wrong in the form of a handover, in the order of the form.
 * @param kaart the card as it would travel
 */
export const overdrachtfouten = (invoer: Overdrachtinvoer, kaart: string, zinnen: Woorden['zaak']['overdracht']['fouten']): Veldfout[] => {
  const { naar, gekozen, organisatie, manier, bevestigenVoor, mag, toestemming } = invoer;
  return [
    ...veldfout(!bestemmingen.some((code) => code === naar), 'naar', `naar-${bestemmingen[0]}`, zinnen.naar),
    // Who can be told by name, is: the card says for whom it is.
    ...veldfout(ontvangerVan({ gekozen, organisatie }) === '', 'organisatie', 'veld-organisatie', zinnen.organisatie),
    ...veldfout(!manieren.some((code) => code === manier), 'manier', `manier-${manieren[0]}`, zinnen.manier),
    ...veldfout(mag !== 'ja', 'mag', 'mag-ja', mag === 'nee' ? zinnen.magNiet : zinnen.mag),
    ...veldfout(mag === 'ja' && toestemming.trim() === '', 'toestemming', 'veld-toestemming', zinnen.toestemming),
    ...veldfout(kaart === '', 'verhaal', 'veld-verhaal', zinnen.kaart),
    ...veldfout(kaart.length + toestemming.length + organisatie.length > 2 * antwoordGrens, 'verhaal', 'veld-verhaal', zinnen.teLang),
    ...veldfout(!/^\d{4}-\d\d-\d\d$/.test(bevestigenVoor), 'voor', 'veld-voor', zinnen.voor),
  ];
};
