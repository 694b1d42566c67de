import nl from '../../content/nl/begrippen/begrippen.json' with { type: 'json' };
import { type Begrip, leesBegrippen } from '../domain/begrip/begrip.ts';
import type { Taal } from './index.ts';

const vanAtotZ = (taal: Taal, json: unknown): readonly Begrip[] =>
  leesBegrippen(json).toSorted((a, b) => a.term.localeCompare(b.term, taal, { sensitivity: 'base' }));

const lijsten: Record<Taal, readonly Begrip[]> = { nl: vanAtotZ('nl', nl) };

/** The begrippen of a language, from A to Z. */
export const begrippen = (taal: Taal): readonly Begrip[] => lijsten[taal];
