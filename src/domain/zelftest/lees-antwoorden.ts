import { type Antwoorden, type Vraag, vragen } from './vragen.ts';

const alleen = (vraag: Vraag): string | undefined => 'alleen' in vraag ? vraag.alleen : undefined;

/**
 * Reads answers from pairs of question and option, as a form gives them. What is not known is ignored; of a question
 * with one answer the first counts; "niets" beside something else is dropped.
 */
export const leesAntwoorden = (paren: Iterable<readonly [string, unknown]>): Antwoorden => {
  const gegeven = [...paren];
  const antwoorden: Partial<Record<string, readonly string[]>> = {};
  for (const vraag of vragen) {
    const gekozen = vraag.opties.filter((optie) => gegeven.some(([naam, waarde]) => naam === vraag.code && waarde === optie));
    const geldig = gekozen.length > 1 ? gekozen.filter((optie) => optie !== alleen(vraag)) : gekozen;
    if (geldig.length > 0) antwoorden[vraag.code] = vraag.soort === 'een' ? geldig.slice(0, 1) : geldig;
  }
  return antwoorden as Antwoorden;
};
