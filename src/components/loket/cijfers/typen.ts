import type nl from '../../../../content/nl/cijfers.json';
import type { Campagne } from '../../../domain/cijfers/campagne.ts';
import type { Kwartaalblad } from '../../../domain/cijfers/vertoning.ts';

/** The sentences of the numbers, as the page gives them to its script. */
export type Cijferwoorden = typeof nl;

/** What the page knows for the numbers when it is built. */
export type Cijfergegevens = {
  woorden: Cijferwoorden;
  kernen: readonly { code: string; naam: string }[];
  campagnes: readonly Campagne[];
  /** Of every hundred with whom there was contact, how many should have had it in time; null: the gemeente has no goal. */
  doel: number | null;
};

/** The screen with the numbers. `blad` is what was last read, also while another quarter is on its way. */
export type Cijferscherm = { laden: 'bezig' | 'klaar' | 'geen-verbinding' | 'storing'; kwartaal: string | null; blad: Kwartaalblad | null };
