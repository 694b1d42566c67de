import { nogNiet, ookReden, type Dienst, type Regel, regels, type Toevoeging, toevoegingen, type UitslagCode, uitslagen, vangnet, zichtbaar } from './regels.ts';
import { type Antwoorden, versie, type VraagCode, vragen } from './vragen.ts';
import { geldt } from './voorwaarde.ts';

/** What the zelftest advises: codes, for which content/ has the words. */
export type Uitslag = {
  uitslag: UitslagCode;
  dienst: Dienst;
  /** Codes of all rules that led here. */
  redenen: readonly string[];
  toevoegingen: readonly Toevoeging[];
  versie: string;
};

/** The questions to ask with these answers, in order. An answer may bring a question in or take it out. */
export const zichtbareVragen = (antwoorden: Antwoorden): VraagCode[] =>
  vragen.map(({ code }) => code).filter((code) => {
    const als = zichtbaar[code];
    return als === undefined || geldt(als, antwoorden);
  });

/** Answers to questions that are not asked (any more) count for nothing. */
const telbaar = (antwoorden: Antwoorden): Antwoorden => {
  const gevraagd = zichtbareVragen(antwoorden);
  return Object.fromEntries(Object.entries(antwoorden).filter(([vraag]) => gevraagd.includes(vraag as VraagCode)));
};

const zwaarste = (gehaald: readonly Regel[]): Regel =>
  gehaald.reduce((a, b) => uitslagen.indexOf(b.uitslag) > uitslagen.indexOf(a.uitslag) ? b : a);

/**
 * What the zelftest advises. The same function runs in the browser, on the server, in the tests and in the wegwijzer.
 * Nobody is refused: without a rule the outcome is a talk with a person.
 */
export const evaluateZelftest = (alle: Antwoorden): Uitslag => {
  const antwoorden = telbaar(alle);
  const gehaald = regels.filter(({ als }) => geldt(als, antwoorden));
  const eerste = gehaald.length > 0 ? zwaarste(gehaald) : vangnet;
  const wint = eerste.uitslag !== 'spoed' && eerste.uitslag !== 'op-orde' && geldt(nogNiet.als, antwoorden) ? nogNiet : eerste;
  const redenen = gehaald.filter(({ code, uitslag }) => uitslag === wint.uitslag || ookReden[wint.uitslag]?.includes(code)).map(({ code }) => code);
  return {
    uitslag: wint.uitslag, dienst: wint.dienst, redenen: gehaald.includes(wint) ? redenen : [wint.code, ...redenen],
    toevoegingen: toevoegingen.filter(({ als }) => geldt(als, antwoorden)).map(({ code }) => code), versie,
  };
};
