import { grenzen, lengteVan } from './invoer.ts';

/** What can be wrong with something a resident adds; null when it is fine. The text is kept to the letter. */
export const aanvullingFout = (tekst: string): 'tekst-leeg' | 'tekst-lang' | null => {
  if (tekst.trim() === '') return 'tekst-leeg';
  return lengteVan(tekst) > grenzen.verhaal ? 'tekst-lang' : null;
};
