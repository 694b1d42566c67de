import { type Antwoorden, type Vraag, vragen } from './vragen.ts';

const alleen = (vraag: Vraag): string | undefined => 'alleen' in vraag ? vraag.alleen : undefined;

/**
 * Reads answers from pairs of question and option, as a form gives them. What is not known is ignored; of a question
 * with one answer the first counts; "niets" beside something else is dropped. A place that was chosen (`kern`) says
 * that someone lives in the gemeente, unless the question itself was answered.
 */
export const leesAntwoorden = (paren: Iterable<readonly [string, unknown]>): Antwoorden => {
  const gegeven = [...paren];
  const antwoorden: Partial<Record<string, readonly string[]>> = {};
  for (const vraag of vragen) {
    const gekozen = vraag.opties.filter((optie) => gegeven.some(([naam, waarde]) => naam === vraag.code && waarde === optie));
    const geldig = gekozen.length > 1 ? gekozen.filter((optie) => optie !== alleen(vraag)) : gekozen;
    if (geldig.length > 0) antwoorden[vraag.code] = vraag.soort === 'een' ? geldig.slice(0, 1) : geldig;
  }
  const kern = gegeven.some(([naam, waarde]) => naam === 'kern' && typeof waarde === 'string' && waarde !== '');
  const woonplaats = gegeven.some(([naam]) => naam === 'woonplaats');
  return (kern && !woonplaats ? { ...antwoorden, woonplaats: ['hier'] } : antwoorden) as Antwoorden;
};
