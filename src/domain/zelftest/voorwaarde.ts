import type { Antwoorden, Optie, VraagCode } from './vragen.ts';

/**
 * The closed vocabulary of rules: an option is chosen, one of several is, at least so many are, all or any of some
 * conditions hold, or one does not. Nothing else, so that every rule can be read, drawn and tried out in full.
 */
export type Voorwaarde =
  | { [V in VraagCode]: { is: V; optie: Optie<V> } | { eenVan: V; opties: readonly Optie<V>[] } | { minstens: number; van: V; opties: readonly Optie<V>[] } }[VraagCode]
  | { alle: readonly Voorwaarde[] }
  | { enige: readonly Voorwaarde[] }
  | { niet: Voorwaarde };

const gekozen = (antwoorden: Antwoorden, vraag: VraagCode): readonly string[] => antwoorden[vraag] ?? [];

/** Whether a condition holds. A question without an answer has chosen nothing. */
export const geldt = (voorwaarde: Voorwaarde, antwoorden: Antwoorden): boolean => {
  if ('is' in voorwaarde) return gekozen(antwoorden, voorwaarde.is).includes(voorwaarde.optie);
  if ('eenVan' in voorwaarde) return voorwaarde.opties.some((optie) => gekozen(antwoorden, voorwaarde.eenVan).includes(optie));
  if ('minstens' in voorwaarde) {
    return voorwaarde.opties.filter((optie) => gekozen(antwoorden, voorwaarde.van).includes(optie)).length >= voorwaarde.minstens;
  }
  if ('alle' in voorwaarde) return voorwaarde.alle.every((v) => geldt(v, antwoorden));
  if ('enige' in voorwaarde) return voorwaarde.enige.some((v) => geldt(v, antwoorden));
  return !geldt(voorwaarde.niet, antwoorden);
};
