/** Counting one closed case. Apart, because it brings a calendar along: fetched once the desk is open. */
import { tellingVan, type Gesloten, type Plaatselijk } from '../../domain/cijfers/telling.ts';
import type { Telpost } from '../../domain/cijfers/telpost.ts';
import { telsleutel } from '../../envelop/telsleutel.ts';

/**
 * What goes to the server of a closed case: codes and keys, no text and no id.
 * @param zaad what the keys are made of (src/envelop/telsleutel.ts)
 * @returns null when it does not count (tellingVan)
 */
export const telpostenVan = (zaad: string, gesloten: Gesloten, plaatselijk: Plaatselijk): Telpost[] | null =>
  tellingVan(gesloten, plaatselijk)?.map((regel) => ({ ...regel, sleutel: telsleutel(zaad, regel.dimensie) })) ?? null;
