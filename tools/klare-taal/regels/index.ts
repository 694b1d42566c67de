/** All rules together. */
import type { Melding, Stuk, Zinsregel } from '../soorten.ts';
import { zinnenVan } from '../tekst/ontleden.ts';
import { type Woordenlijsten, woordkennis } from '../woorden/lijsten.ts';
import { afkortingen } from './afkortingen.ts';
import { ambtelijk } from './ambtelijk.ts';
import { maakBegripregel } from './begrip.ts';
import { dubbeleOntkenning } from './dubbele-ontkenning.ts';
import { haakjes } from './haakjes.ts';
import { knop } from './knop.ts';
import { langWoord } from './lang-woord.ts';
import { langeZin } from './lange-zin.ts';
import { lijdendeVorm } from './lijdende-vorm.ts';
import { naamwoordstijl } from './naamwoordstijl.ts';
import { nieuweWoorden } from './nieuwe-woorden.ts';
import { spelling } from './spelling.ts';
import { tangconstructie } from './tang.ts';
import { uEnJe } from './u-en-je.ts';
import { zeldzaamWoord } from './zeldzaam-woord.ts';

const zinsregels: readonly Zinsregel[] = [langeZin, lijdendeVorm, tangconstructie, naamwoordstijl, dubbeleOntkenning, haakjes, knop];

const overlapt = (a: Melding, b: Melding): boolean => a.zin === b.zin && a.van < b.tot && b.van < a.tot;

/**
 * Everything the rules say about one stuk, in the order of the text; the sentences of the meldingen are those of
 * `zinnenVan`. A word that has a replacement of its own (KT01, KT02) is not called rare or long as well.
 */
export const controleer = (stuk: Stuk, lijsten: Woordenlijsten): Melding[] => {
  const kennis = woordkennis(lijsten);
  const zinnen = stuk.blokken.flatMap(zinnenVan);
  const vervangbaar = [...zinnen.flatMap((zin) => ambtelijk(zin)), ...afkortingen(zinnen)];
  const woorden = zinnen.flatMap((zin) => [...zeldzaamWoord(zin, kennis), ...spelling(zin, kennis), ...langWoord(zin, kennis.begripwoorden)]);
  const plaats = new Map(zinnen.map((zin, i) => [zin, i]));
  return [
    ...vervangbaar,
    ...woorden.filter((melding) => !vervangbaar.some((ander) => overlapt(melding, ander))),
    ...zinnen.flatMap((zin) => zinsregels.flatMap((regel) => regel(zin))),
    ...uEnJe(zinnen), ...maakBegripregel(lijsten.begrippen)(zinnen), ...nieuweWoorden(zinnen, kennis),
  ].toSorted((a, b) => (plaats.get(a.zin) ?? 0) - (plaats.get(b.zin) ?? 0) || a.van - b.van || a.code.localeCompare(b.code));
};
