import { zichtbareVragen } from './evaluate.ts';
import { type Antwoorden, versie, vragen } from './vragen.ts';

/** A line of the card: question and option in one code, such as `rekeningen:huur`. */
export type Kaartregel = string;
/** What of the zelftest travels with a message: the lines the resident left on the card, and the version of the rules. */
export type Kaart = { versie: string; regels: readonly Kaartregel[] };

/** Every line a card can have. */
export const alleKaartregels: readonly Kaartregel[] = vragen.flatMap(({ code, opties }) => opties.map((optie) => `${code}:${optie}`));

/** Threats are no lines of the card: they become ticks of the tick list on the form. */
const geenRegel = ['dreigt'];

/** The lines of a card, in the order of the questions. */
export const kaartregelsVan = (antwoorden: Antwoorden): Kaartregel[] =>
  zichtbareVragen(antwoorden).filter((code) => !geenRegel.includes(code))
    .flatMap((code) => (antwoorden[code] ?? []).map((optie) => `${code}:${optie}`));

/** The card of the lines that were left; null when none was. Unknown lines are ignored. */
export const leesKaart = (regels: readonly string[]): Kaart | null => {
  const geldig = alleKaartregels.filter((regel) => regels.includes(regel));
  return geldig.length > 0 ? { versie, regels: geldig } : null;
};
