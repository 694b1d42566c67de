/** What the methods make of the sets. Pure: the rules and the texts come in from outside. */
import { grenzen, type Regels } from '../controle.ts';
import { leesscore } from '../leesscore/leesscore.ts';
import { moeite } from '../leesscore/moeite.ts';
import type { Ernst, Stuk, Zin } from '../soorten.ts';
import { zinnenVan } from '../tekst/ontleden.ts';
import { fleschDouma, lix, zinslengte } from './klassiek.ts';
import { leesleeftijd } from './readability.ts';
import { alsZinnen, documentenUit, type Paar } from './sets.ts';
import { type Aandeel, auc, type Paarscore, raak, verschil } from './statistiek.ts';

/** A way to say how hard sentences are; higher is harder. */
export type Methode = { readonly naam: string; readonly uitleg: string; readonly moeilijkheid: (zinnen: readonly Zin[]) => number };

/** The method that all others are held against. */
export const VERGELIJKING = 'Flesch-Douma';
export const OORDEEL = 'ons oordeel';

/** All methods. @param regels the rules as the writer meets them, which `ons oordeel` counts along */
export const methoden = (regels: Regels): Methode[] => [
  { naam: OORDEEL, uitleg: 'leesscore en regels samen: wat een schrijver te zien krijgt', moeilijkheid: (zinnen) => moeite(zinnen, regels) },
  { naam: 'leesscore', uitleg: 'onze score alleen, zonder de regels', moeilijkheid: leesscore },
  { naam: VERGELIJKING, uitleg: '206,84 - 0,93 × woorden per zin - 77 × lettergrepen per woord', moeilijkheid: (zinnen) => -fleschDouma(zinnen) },
  { naam: 'LIX', uitleg: 'woorden per zin + percentage woorden van 7 letters of meer', moeilijkheid: lix },
  { naam: 'retext-readability', uitleg: 'Engels: jongste leeftijd zonder waarschuwing, gemiddeld over de zinnen', moeilijkheid: leesleeftijd },
  { naam: 'zinslengte', uitleg: 'woorden per zin', moeilijkheid: zinslengte },
];

export type Setmeting = {
  readonly methode: string;
  /** Share of the pairs of which the plain side is the easier one. */
  readonly raak: Aandeel;
  readonly gelijk: number;
  /** Against Flesch-Douma, on the same pairs. */
  readonly verschil: Aandeel;
  /** Hard against easy documents of five sentences made from the pairs. */
  readonly auc: number;
};

const scoresVan = (paren: readonly Paar[], { moeilijkheid }: Methode): Paarscore[] =>
  paren.map(alsZinnen).map(({ moeilijk, makkelijk }) => ({ moeilijk: moeilijkheid(moeilijk), makkelijk: moeilijkheid(makkelijk) }));

/** How each method does on a set of pairs. */
export const meetSet = (paren: readonly Paar[], alle: readonly Methode[]): Setmeting[] => {
  const scores = new Map(alle.map((methode) => [methode.naam, scoresVan(paren, methode)]));
  const ontleed = paren.map(alsZinnen);
  const [moeilijk, makkelijk] = [documentenUit(ontleed, 'moeilijk'), documentenUit(ontleed, 'makkelijk')];
  return alle.map((methode) => {
    const eigen = scores.get(methode.naam) ?? [];
    return {
      methode: methode.naam,
      raak: raak(eigen),
      gelijk: eigen.filter((paar) => paar.moeilijk === paar.makkelijk).length,
      verschil: verschil(eigen, scores.get(VERGELIJKING) ?? eigen),
      auc: auc(moeilijk.map(methode.moeilijkheid), makkelijk.map(methode.moeilijkheid)),
    };
  });
};

/** Pair accuracy per kind of rewriting, in the order of the pairs. */
export const meetIngrepen = (paren: readonly (Paar & { readonly ingreep: string })[], alle: readonly Methode[]): { ingreep: string; paren: number; raak: Readonly<Record<string, number>> }[] =>
  [...Map.groupBy(paren, ({ ingreep }) => ingreep)].map(([ingreep, groep]) => ({
    ingreep, paren: groep.length, raak: Object.fromEntries(alle.map((methode) => [methode.naam, raak(scoresVan(groep, methode)).waarde])),
  }));

/** Words in the sentences of a stuk, headings too: what the rules look at. */
export const woordenIn = (stukken: readonly Stuk[]): string[] =>
  stukken.flatMap(({ blokken }) => blokken.flatMap(zinnenVan).flatMap(({ woorden }) => woorden.map(({ tekst }) => tekst)));

export type Treffer = { readonly code: string; readonly ernst: Ernst; readonly aantal: number; readonly voorbeelden: readonly string[] };
export type Alarmmeting = { readonly woorden: number; readonly treffers: readonly Treffer[] };

/** What the rules say about texts, per code: in good text each error is a false alarm. */
export const telAlarm = (stukken: readonly Stuk[], regels: Regels): Alarmmeting => {
  const meldingen = stukken.flatMap((stuk) => regels.controleer(stuk));
  const perCode = Map.groupBy(meldingen, ({ code, ernst }) => `${code} ${ernst}`);
  return {
    woorden: woordenIn(stukken).length,
    treffers: [...perCode.values()].flatMap((groep) => groep.slice(0, 1).map(({ code, ernst }) => ({
      code, ernst, aantal: groep.length, voorbeelden: [...new Set(groep.map(({ zin, van, tot }) => zin.tekst.slice(van, tot)))],
    }))).sort((a, b) => a.ernst.localeCompare(b.ernst) || a.code.localeCompare(b.code)),
  };
};

/** Hits of a seriousness per 100 words. */
export const perHonderd = ({ woorden, treffers }: Alarmmeting, ernst: Ernst): number =>
  treffers.filter((t) => t.ernst === ernst).reduce((som, t) => som + t.aantal, 0) * 100 / Math.max(1, woorden);

/** Texts that the leesscore finds too hard, of those that are long enough for a score. */
export type Grensmeting = { readonly teksten: number; readonly teMoeilijk: number };
export const telTeMoeilijk = (teksten: readonly (readonly Zin[])[]): Grensmeting => {
  const lang = teksten.filter((zinnen) => zinnen.length >= grenzen.fout.zinnen);
  return { teksten: lang.length, teMoeilijk: lang.filter((zinnen) => leesscore(zinnen) >= grenzen.fout.vanaf).length };
};

/** The sentences of a stuk that count for the score: no headings, no labels. */
export const scorezinnen = ({ blokken }: Stuk): Zin[] => blokken.filter(({ isZin }) => isZin).flatMap(zinnenVan);

/** The same for texts of five sentences from one side of the pairs. */
export const telTeMoeilijkeParen = (paren: readonly Paar[], kant: keyof Paar): Grensmeting => telTeMoeilijk(documentenUit(paren.map(alsZinnen), kant));
