import type drukte from '../../../content/nl/drukte.json';
import type { Gemeente } from '../../domain/gemeente/gemeente.ts';
import { wachttijd } from '../../domain/drukte/wachttijd.ts';
import { vul } from '../formulier/zin.ts';

/** Working days in which the gemeente promises to be in touch when there is no hurry, or null. */
export const beloofdeWerkdagen = ({ toezegging }: Gemeente): number | null => toezegging.waarde?.gewoon.werkdagen ?? null;

/** How long it takes now, in a sentence. @param werkdagen as the desk says */
export const zegWacht = (tekst: typeof drukte, werkdagen: number, gemeente: Gemeente): string => {
  const count = wachttijd(werkdagen, beloofdeWerkdagen(gemeente));
  return vul(count === 1 ? tekst.wacht_one : tekst.wacht_other, { count });
};
