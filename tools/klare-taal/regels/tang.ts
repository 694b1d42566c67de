/** KT11: two words that belong together stand far apart, so that the reader has to keep the first in mind. */
import type { Zinsregel } from '../soorten.ts';
import { langsteTang } from '../tekst/deelzinnen.ts';
import { overWoorden } from './melding.ts';

/** More words than this between them. */
const hoogstens = 12;

/** KT11 for one sentence. */
export const tangconstructie: Zinsregel = (zin) => {
  const tang = zin.blok.isZin ? langsteTang(zin) : undefined;
  if (!tang || tang.afstand <= hoogstens) return [];
  const { van, tot, afstand } = tang;
  const word = (i: number): string => zin.woorden[i]?.tekst ?? '';
  return [overWoorden(zin, van, tot, { code: 'KT11', ernst: 'tip', reden: `tussen "${word(van)}" en "${word(tot)}" staan ${afstand} woorden`, winst: 0.55 })];
};
