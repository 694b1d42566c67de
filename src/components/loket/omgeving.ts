import type { Klok } from './dagen.ts';
import { naamVan } from './groepen.ts';
import type { Staat } from './staat.ts';
import type { Doe, Paginagegevens, Woorden } from './typen.ts';

/** What every view of the open desk needs to know. */
export type Omgeving = {
  staat: Staat;
  woorden: Woorden;
  gegevens: Paginagegevens;
  klok: Klok;
  /** The name of a worker by id. */
  naam: (id: string) => string;
  doe: Doe;
};

export const omgevingVan = (staat: Staat, gegevens: Paginagegevens, doe: Doe): Omgeving => ({
  staat, gegevens, doe, woorden: gegevens.woorden,
  klok: { nu: staat.nu, tijdzone: gegevens.tijdzone, rooster: gegevens.rooster, woorden: gegevens.woorden },
  naam: (id) => naamVan(id, staat.ik, gegevens.medewerkers),
});
