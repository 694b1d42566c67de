/** Lays texts beside the rules. Pure: what the rules are comes in from outside. */
import type { Blok, Ernst, Melding, Stuk, Zin } from './soorten.ts';
import { zinnenVan } from './tekst/ontleden.ts';
import { type Uitzondering, uitzonderingVan } from './uitzonderingen.ts';

export type Regels = {
  readonly controleer: (stuk: Stuk) => readonly Melding[];
  /** Higher is harder. */
  readonly leesscore: (zinnen: readonly Zin[]) => number;
};

/**
 * From how many sentences on the leesscore counts, and where it is too hard. One sentence says too little about a page:
 * from 5 on the score tells hard from easy texts apart well, from 8 on a little better (tools/klare-taal/meting).
 */
export const grenzen = { fout: { zinnen: 5, vanaf: 44 }, doel: { zinnen: 8, vanaf: 42 } } as const;

/** `te-kort`: too few sentences for a score. `kan-makkelijker` is no error. */
export type Oordeel = 'te-kort' | 'goed' | 'kan-makkelijker' | 'te-moeilijk';

/** A sentence with what there is to say about it, the biggest gain first and errors before tips. */
export type Zinverslag<B extends Blok = Blok> = {
  readonly zin: Zin;
  readonly blok: B;
  /** Where the sentence starts in the text of its block, in UTF-16 units. */
  readonly begin: number;
  readonly meldingen: readonly Melding[];
};
export type Uitgezonderd = { readonly melding: Melding; readonly uitzondering: Uitzondering };

export type Stukverslag<B extends Blok = Blok> = {
  readonly naam: string;
  readonly bestand: string;
  readonly zinnen: readonly Zinverslag<B>[];
  /** Without headings and labels, which the score leaves out. */
  readonly aantalZinnen: number;
  readonly aantalWoorden: number;
  /** null below the number of sentences from which it counts. */
  readonly score: number | null;
  readonly oordeel: Oordeel;
  readonly uitgezonderd: readonly Uitgezonderd[];
};

export type Verslag<B extends Blok = Blok> = {
  readonly stukken: readonly Stukverslag<B>[];
  /** Suppressions that match nothing any more. */
  readonly ongebruikt: readonly Uitzondering[];
};

/** A Stuk whose blocks may know more than the rules need. */
type Tekst<B extends Blok> = Omit<Stuk, 'blokken'> & { readonly blokken: readonly B[] };

const oordeelVan = (score: number | null, zinnen: number): Oordeel => {
  if (score === null) return 'te-kort';
  if (score >= grenzen.fout.vanaf) return 'te-moeilijk';
  return zinnen >= grenzen.doel.zinnen && score >= grenzen.doel.vanaf ? 'kan-makkelijker' : 'goed';
};

/** Where each sentence of a block starts. */
const metBegin = <B extends Blok>(blok: B): { zin: Zin; blok: B; begin: number }[] => {
  let tot = 0;
  return zinnenVan(blok).map((zin) => {
    const begin = blok.tekst.indexOf(zin.tekst, tot);
    tot = begin + zin.tekst.length;
    return { zin, blok, begin };
  });
};

/**
 * Finds the place in the list of the sentence a melding is about; -1 when it is not there. The rules took the stuk apart
 * themselves, so sentences are compared by their text, and the second time the same one is the next with that text.
 */
const zoekZin = (zinnen: readonly { readonly zin: Zin; readonly blok: Blok }[]): ((melding: Melding) => number) => {
  const gevonden = new Map<Zin, number>();
  return ({ zin }) => {
    const eerder = gevonden.get(zin);
    if (eerder !== undefined) return eerder;
    const zelfde = zinnen.flatMap((z, i) => (z.blok === zin.blok && z.zin.tekst === zin.tekst ? [i] : []));
    const plaats = zelfde.find((i) => ![...gevonden.values()].includes(i)) ?? zelfde.at(-1) ?? -1;
    gevonden.set(zin, plaats);
    return plaats;
  };
};

const ernstig: Readonly<Record<Ernst, number>> = { fout: 0, tip: 1 };
const opWinst = (a: Melding, b: Melding): number => ernstig[a.ernst] - ernstig[b.ernst] || b.winst - a.winst || a.van - b.van || a.code.localeCompare(b.code);

/** Everything there is to say about one stuk. */
export const controleerStuk = <B extends Blok>(stuk: Tekst<B>, regels: Regels, uitzonderingen: readonly Uitzondering[]): Stukverslag<B> => {
  const alle = regels.controleer(stuk).map((melding) => ({ melding, uitzondering: uitzonderingVan(melding, uitzonderingen) }));
  const over = alle.filter(({ uitzondering }) => !uitzondering).map(({ melding }) => melding);
  const zinnen = stuk.blokken.flatMap((blok) => metBegin(blok));
  const perZin = Map.groupBy(over, zoekZin(zinnen));
  const kwijt = perZin.get(-1)?.[0];
  if (kwijt) throw new Error(`${kwijt.code} is about a sentence that is not in ${stuk.naam}: ${kwijt.zin.tekst}`);
  const gescoord = zinnen.map(({ zin }) => zin).filter((zin) => zin.blok.isZin);
  const score = gescoord.length < grenzen.fout.zinnen ? null : regels.leesscore(gescoord);
  return {
    naam: stuk.naam,
    bestand: stuk.bestand,
    zinnen: zinnen.map((zin, i) => ({ ...zin, meldingen: (perZin.get(i) ?? []).toSorted(opWinst) })),
    aantalZinnen: gescoord.length,
    aantalWoorden: gescoord.reduce((som, { woorden }) => som + woorden.length, 0),
    score,
    oordeel: oordeelVan(score, gescoord.length),
    uitgezonderd: alle.flatMap(({ melding, uitzondering }) => (uitzondering ? [{ melding, uitzondering }] : [])),
  };
};

/**
 * Everything there is to say about some texts.
 * @param uitzonderingen those for these texts; one that matches nothing is reported
 */
export const controleerAlles = <B extends Blok>(stukken: readonly Tekst<B>[], regels: Regels, uitzonderingen: readonly Uitzondering[]): Verslag<B> => {
  const verslagen = stukken.map((stuk) => controleerStuk(stuk, regels, uitzonderingen));
  const gebruikt = new Set(verslagen.flatMap(({ uitgezonderd }) => uitgezonderd.map(({ uitzondering }) => uitzondering)));
  return { stukken: verslagen, ongebruikt: uitzonderingen.filter((u) => !gebruikt.has(u)) };
};

const meldingenVan = ({ zinnen }: Stukverslag): Melding[] => zinnen.flatMap(({ meldingen }) => meldingen);
/** How many meldingen of a kind a stuk has, without those that are suppressed. */
export const telMeldingen = (stuk: Stukverslag, ernst: Ernst): number => meldingenVan(stuk).filter((m) => m.ernst === ernst).length;

/** Whether a stuk may stand as it is. */
export const isGoed = (stuk: Stukverslag): boolean => stuk.oordeel !== 'te-moeilijk' && telMeldingen(stuk, 'fout') === 0;
/** Whether the check passes. */
export const isGeslaagd = ({ stukken, ongebruikt }: Verslag): boolean => ongebruikt.length === 0 && stukken.every(isGoed);
