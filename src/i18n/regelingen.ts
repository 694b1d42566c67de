import nl from '../../content/nl/regelingen/landelijk.json' with { type: 'json' };
import { leesMet } from '../domain/inhoud/fout.ts';
import { landelijkeRegelingenSchema, type LandelijkeRegeling } from '../domain/regeling/regeling.ts';
import type { Taal } from './index.ts';

const lijsten: Record<Taal, readonly LandelijkeRegeling[]> = { nl: leesMet(landelijkeRegelingenSchema, nl, 'content/nl/regelingen/landelijk.json') };

/** The regelingen that are the same in the whole country, in words of a language. */
export const landelijkeRegelingen = (taal: Taal): readonly LandelijkeRegeling[] => lijsten[taal];
