import { isSpoed, type Situatie } from '../../domain/aanmelding/situatie.ts';
import { evaluateZelftest } from '../../domain/zelftest/evaluate.ts';
import { leesAntwoorden } from '../../domain/zelftest/lees-antwoorden.ts';
import type { Dienst, Regel } from '../../domain/zelftest/regels.ts';
import type { Bericht } from './typen.ts';

/** What the desk could do, with the codes of the rules that say why. There is no score: only reasons. */
export type Voorstel = { spoed: boolean; dienst: Dienst; redenen: readonly Regel['code'][] };

/**
 * What fits with what the resident ticked; null when nothing was ticked, or an organisation asks something. The story is
 * never read for it.
 * @param spoedSituaties what the gemeente adds to the situations of the law (null: not decided)
 */
export const voorstelVan = (bericht: Pick<Bericht, 'situatie' | 'kaart' | 'aanleiding'>, spoedSituaties: readonly Situatie[] | null): Voorstel | null => {
  if (bericht.aanleiding === 'organisatie' || (bericht.situatie.length === 0 && bericht.kaart.length === 0)) return null;
  // Who writes to us wants something now, whatever was answered before.
  const paren = bericht.kaart.filter((regel) => regel !== 'zelf:niet-nu').map((regel) => regel.split(':') as [string, string]);
  const { dienst, redenen } = evaluateZelftest(leesAntwoorden([...bericht.situatie.map((code) => ['dreigt', code] as const), ...paren]));
  return { spoed: isSpoed(bericht.situatie, spoedSituaties), dienst, redenen };
};
