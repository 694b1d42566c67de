/** KT13: two negations in one clause, which the reader has to turn round twice. */
import type { Zinsregel } from '../soorten.ts';
import { isGrens, opentBijzin, vormen } from '../tekst/deelzinnen.ts';
import { nevenschikkend } from '../woorden/functiewoorden.ts';
import { zipfInLijst } from '../woorden/frequentie.ts';
import { inWoordenboek } from '../woorden/spelling.ts';
import { overWoorden } from './melding.ts';

const negations = new Set(['niet', 'geen', 'nooit', 'niemand', 'nergens', 'niets', 'evenmin', 'noch']);
/** With on- in front, but nothing is denied. */
const noNegation = new Set('onder onze ons ongeveer onderweg ontvangen online onlangs onderaan onderin onmiddellijk onderling onderste ongeluk onzin onkosten'.split(' '));

/** onjuist, onmogelijk, onvoldoende: a known word with on- in front. */
const deniesByItself = (word: string): boolean => {
  const rest = /^on((?!der|t|line).{4,})$/.exec(word)?.[1];
  return rest !== undefined && !noNegation.has(word) && inWoordenboek(rest) && (zipfInLijst(rest) ?? zipfInLijst(rest.replace(/e$/, ''))) !== undefined;
};

/** KT13 for one sentence. */
export const dubbeleOntkenning: Zinsregel = (zin) => {
  if (!zin.blok.isZin) return [];
  const woorden = vormen(zin);
  let earlier: number | undefined;
  for (const [i, word] of woorden.entries()) {
    if (isGrens(zin, i) || opentBijzin(zin, woorden, i) || nevenschikkend.has(word)) earlier = undefined;
    // "niet alleen" denies nothing; "niet zonder" does twice, "niet bij sites zonder vergunning" once.
    const denies = (negations.has(word) && !(word === 'niet' && woorden[i + 1] === 'alleen')) || (earlier !== undefined && i - earlier <= 2 && (word === 'zonder' || deniesByItself(word)));
    if (!denies) continue;
    if (earlier !== undefined) return [overWoorden(zin, earlier, i, { code: 'KT13', ernst: 'tip', reden: 'twee keer nee: zeg wat wel zo is', winst: 0.35 })];
    earlier = i;
  }
  return [];
};
