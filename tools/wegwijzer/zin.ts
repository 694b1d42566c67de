import zelftest from '../../content/nl/zelftest.json' with { type: 'json' };
import { achterstanden } from '../../src/domain/zelftest/regels.ts';
import type { Voorwaarde } from '../../src/domain/zelftest/voorwaarde.ts';
import type { VraagCode } from '../../src/domain/zelftest/vragen.ts';

/** The words of an option, as the resident reads them. */
export const optieWoorden = (vraag: VraagCode, optie: string): string =>
  (zelftest.vragen[vraag].opties as Record<string, string>)[optie]!.replace('{{gemeente}}', 'deze gemeente');

const rij = (vraag: VraagCode, opties: readonly string[], woord: string): string => {
  if (vraag === 'rekeningen' && opties.length === achterstanden.length) return 'met een rekening die niet lukt';
  const zinnen = opties.map((optie) => `"${optieWoorden(vraag, optie)}"`);
  return zinnen.length > 1 ? `${zinnen.slice(0, -1).join(', ')} ${woord} ${zinnen.at(-1)}` : zinnen[0]!;
};

/** A condition of a rule in plain Dutch, for people who have to approve it. */
export const voorwaardeInWoorden = (als: Voorwaarde): string => {
  if ('is' in als) return `het antwoord ${rij(als.is, [als.optie], 'of')}`;
  if ('eenVan' in als) return `een van de antwoorden ${rij(als.eenVan, als.opties, 'of')}`;
  if ('minstens' in als) return `minstens ${als.minstens} van de antwoorden ${rij(als.van, als.opties, 'en')}`;
  if ('alle' in als) return als.alle.length === 0 ? 'geen andere regel geldt' : als.alle.map(voorwaardeInWoorden).join(', én ');
  if ('enige' in als) return als.enige.map(voorwaardeInWoorden).join(', of ');
  return `niet ${voorwaardeInWoorden(als.niet)}`;
};
