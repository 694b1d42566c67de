import type nl from '../../../../content/nl/loket-beheer.json';

/** The sentences of the screen for running the desk, as the page gives them to its script. */
export type Beheerwoorden = typeof nl;

/** The parts of that screen, in the order of its menu. */
export const beheerdelen = ['uitvoer', 'sessies'] as const;
export type Beheerdeel = (typeof beheerdelen)[number];

/** What went wrong when a part asked the server something. */
export type Beheerfout = keyof Beheerwoorden['fouten'];

/** The screen for running the desk. */
export type Beheerscherm = {
  deel: Beheerdeel;
  /** Signing out everywhere is under way, or was not certain to have worked. */
  sessies: { bezig: boolean; mislukt: boolean };
  /** How far taking everything out is; `dicht` are ids of what did not open. */
  uitvoer: { stand: 'rust' | 'bezig' | 'klaar' | 'gestopt' | 'leeg' | 'mislukt'; klaar: number; totaal: number; dicht: readonly string[] };
};

/** The screen as it opens. */
export const beginBeheer = (deel: Beheerdeel): Beheerscherm => ({ deel, sessies: { bezig: false, mislukt: false }, uitvoer: { stand: 'rust', klaar: 0, totaal: 0, dicht: [] } });
