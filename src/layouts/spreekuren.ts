import { momentenVan, type Moment, type Spreekuur } from '../domain/gemeente/spreekuur.ts';
import { kernen, omgeving, spreekuren, vrijeDagen } from '../gemeenten/kies.ts';

/** What of the spreekuren may be shown: in production only what the gemeente confirmed. */
export const getoond: readonly Spreekuur[] = (spreekuren.bevestigd || omgeving !== 'productie' ? spreekuren.waarde : null) ?? [];

/** Eight weeks: further on nobody plans a walk-in hour, and the site is built again before that. */
const dagenVooruit = 56;

/** The times of a spreekuur from the day of the build. */
export const komende = (spreekuur: Spreekuur): Moment[] => {
  const vandaag = new Date();
  const dag = (dagen: number): string => new Date(vandaag.getTime() + dagen * 86_400_000).toISOString().slice(0, 10);
  return momentenVan(spreekuur, dag(0), dag(dagenVooruit), new Set(vrijeDagen.dagen.map(({ datum }) => datum)));
};

/** Name of the kern of a spreekuur. @throws when kernen.json does not have it */
export const kernVan = ({ code, kern }: Spreekuur): string => {
  const gevonden = kernen.find((k) => k.code === kern);
  if (!gevonden) throw new Error(`spreekuren.json: bij spreekuur "${code}" staat kern "${kern}". Die staat niet in kernen.json. Verbeter de naam, of zet de kern erbij.`);
  return gevonden.naam;
};
