import { grenzen, lengteVan } from './invoer.ts';

/** A person seldom writes more in a day. More would hide what matters, and could make a message too large to open. */
export const aanvullingenPerDag = 20;

/** What can be wrong with something a resident adds; null when it is fine. The text is kept to the letter. */
export const aanvullingFout = (tekst: string): 'tekst-leeg' | 'tekst-lang' | null => {
  if (tekst.trim() === '') return 'tekst-leeg';
  return lengteVan(tekst) > grenzen.verhaal ? 'tekst-lang' : null;
};
