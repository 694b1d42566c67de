import type nl from '../../../content/nl/zelftest.json';
import type uitslagen from '../../../content/nl/uitslagen.json';
import type { Kernen } from '../../domain/gemeente/gemeente.ts';
import { kernlijn, type Kaartlijn, type Kaartregel } from '../../domain/zelftest/kaart.ts';
import { vragen, type VraagCode } from '../../domain/zelftest/vragen.ts';
import { vul } from '../formulier/zin.ts';

/** The sentences of the questions and of the outcomes. */
export type ZelftestTeksten = typeof nl;
export type UitslagenTeksten = typeof uitslagen;

/** A question with its words, for who shows it. */
export type Vraagtekst = { code: VraagCode; soort: 'een' | 'meer'; alleen: string | null; vraag: string; uitleg: string; opties: { code: string; tekst: string }[] };

/** All questions in words, in order. @param gemeente name of the gemeente */
export const vraagteksten = (tekst: ZelftestTeksten, gemeente: string): Vraagtekst[] =>
  vragen.map((vraag) => {
    const woorden = tekst.vragen[vraag.code];
    const opties = woorden.opties as Record<string, string>;
    return {
      code: vraag.code, soort: vraag.soort, alleen: 'alleen' in vraag ? vraag.alleen : null, vraag: woorden.vraag, uitleg: woorden.uitleg,
      opties: vraag.opties.map((code) => ({ code, tekst: vul(opties[code]!, { gemeente }) })),
    };
  });

/**
 * Lines of a card in words: the question and what was answered.
 * @param gemeente name of the gemeente
 * @param kern name of the place that was chosen, when it is one of `kernen`: it stands on the card instead of the gemeente
 */
export const kaartlijnen = (regels: readonly Kaartregel[], tekst: ZelftestTeksten, gemeente: string, kern = '', kernen: Kernen = []): Kaartlijn[] => {
  const lijnen = vraagteksten(tekst, gemeente).flatMap(({ code, vraag, opties }) =>
    opties.filter((optie) => regels.includes(`${code}:${optie.code}`)).map((optie) => ({ regel: `${code}:${optie.code}`, tekst: `${vraag} ${optie.tekst}` })));
  if (!kernen.some(({ naam }) => naam === kern)) return lijnen;
  return [...lijnen.filter(({ regel }) => regel !== 'woonplaats:hier'), kernlijn(tekst.vragen.woonplaats.vraag, kern)];
};
