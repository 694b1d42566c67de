/** KT10: the passive. With `worden` always; with `zijn` only when "door …" says that somebody did it ("is gesloten" is a state). */
import type { Melding, Zinsregel } from '../soorten.ts';
import { isGrens, opentBijzin, vormen } from '../tekst/deelzinnen.ts';
import { lidwoorden, vormenVanWorden, vormenVanZijn, voornaamwoorden } from '../woorden/functiewoorden.ts';
import { isVoltooidDeelwoord } from '../woorden/werkwoord.ts';
import { overWoorden } from './melding.ts';

/** With `zijn` these say where somebody went or what he became; with `worden` they say what something becomes. */
const noPassive = new Set('geboren verhuisd gestorven overleden gekomen gegaan gebleven geweest geworden gebeurd gestopt begonnen vertrokken gehandicapt getrouwd gescheiden gewend bekend verkouden vergeten gevallen gelukt mislukt verdwenen verlopen verjaard gegroeid gestegen gedaald ontstaan'.split(' '));

/** The participle that goes with the form of worden or zijn at `i`, in the same clause, after or right before it. */
const deelwoordBij = (woorden: readonly string[], ends: (i: number) => boolean, i: number): number | undefined => {
  const is = (j: number): boolean => isVoltooidDeelwoord(woorden[j] ?? '') && !noPassive.has(woorden[j] ?? '');
  for (let j = i + 1; j < woorden.length && !ends(j); j += 1) if (is(j)) return j;
  // "dat het uitgevoerd wordt", "moet betaald worden"
  return i > 0 && !ends(i) && is(i - 1) ? i - 1 : undefined;
};

/** door ons, door de gemeente, door een medewerker */
const hasAgent = (woorden: readonly string[]): boolean =>
  woorden.some((word, i) => word === 'door' && (lidwoorden.has(woorden[i + 1] ?? '') || voornaamwoorden.has(woorden[i + 1] ?? '')));

/** KT10 for one sentence: one melding per passive. */
export const lijdendeVorm: Zinsregel = (zin) => {
  if (!zin.blok.isZin) return [];
  const woorden = vormen(zin);
  const ends = (i: number): boolean => isGrens(zin, i) || opentBijzin(zin, woorden, i);
  const agent = hasAgent(woorden);
  const found: Melding[] = [];
  for (const [i, word] of woorden.entries()) {
    const passive = vormenVanWorden.has(word) || (agent && vormenVanZijn.has(word));
    const participle = passive ? deelwoordBij(woorden, ends, i) : undefined;
    if (participle === undefined || found.some((m) => m.tot === zin.woorden[Math.max(i, participle)]?.tot)) continue;
    found.push(overWoorden(zin, Math.min(i, participle), Math.max(i, participle), { code: 'KT10', ernst: 'tip', reden: 'wie doet het?', winst: 0.5 }));
  }
  return found;
};
