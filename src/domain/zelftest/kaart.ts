import { zichtbareVragen } from './evaluate.ts';
import { type Antwoorden, versie, vragen } from './vragen.ts';

/** A line of the card: question and option in one code, such as `rekeningen:huur`. */
export type Kaartregel = string;
/** What of the zelftest travels with a message: the lines the resident left on the card, and the version of the rules. */
export type Kaart = { versie: string; regels: readonly Kaartregel[] };

/** A line of the card in words; `kern` when the line is a place of the gemeente, which travels as the place of the message. */
export type Kaartlijn = { regel: Kaartregel; tekst: string; kern?: string };

/** The line that names a place. @param vraag the question in words @param kern name of the place */
export const kernlijn = (vraag: string, kern: string): Kaartlijn => ({ regel: 'kern', tekst: `${vraag} ${kern}`, kern });

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
