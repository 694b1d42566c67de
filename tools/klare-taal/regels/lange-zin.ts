/** KT03: a sentence that is too long. A sentence that stands alone (a button, an error, a mail) is held shorter than one on a page. */
import type { Tekstsoort, Zinsregel } from '../soorten.ts';
import { overZin } from './melding.ts';

/** More words than this: `fout`, or `tip`. */
const opPagina = { fout: 25, tip: 15 } as const;
const losse = { fout: 20, tip: 12 } as const;
const grens: Readonly<Record<Tekstsoort, typeof opPagina | typeof losse>> = { pagina: opPagina, zin: losse, knop: losse, fout: losse, mail: losse };

/** A sentence that people read without looking back has about so many words. */
const prettig = 14;

/** KT03 for one sentence. */
export const langeZin: Zinsregel = (zin) => {
  const { fout, tip } = grens[zin.blok.soort];
  const woorden = zin.woorden.length;
  if (!zin.blok.isZin || woorden <= tip) return [];
  const ernst = woorden > fout ? 'fout' : 'tip';
  const reden = ernst === 'fout' ? `${woorden} woorden: maak ${Math.max(2, Math.round(woorden / prettig))} zinnen` : `${woorden} woorden: kan dit korter?`;
  return [overZin(zin, { code: 'KT03', ernst, reden, winst: ernst === 'fout' ? Math.min(0.95, 0.75 + (woorden - fout) / 100) : 0.4 })];
};
