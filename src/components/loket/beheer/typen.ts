import type nl from '../../../../content/nl/loket-beheer.json';
import { beginSleutels, type Sleutelscherm } from './sleutels.ts';

/** The sentences of the screen for running the desk, as the page gives them to its script. */
export type Beheerwoorden = typeof nl;

/** The parts of that screen, in the order of its menu. */
export const beheerdelen = ['sessies', 'sleutels'] as const;
export type Beheerdeel = (typeof beheerdelen)[number];

/** What went wrong when a part asked the server something. */
export type Beheerfout = keyof Beheerwoorden['fouten'];

/** The screen for running the desk. */
export type Beheerscherm = {
  deel: Beheerdeel;
  /** Signing out everywhere is under way, or was not certain to have worked. */
  sessies: { bezig: boolean; mislukt: boolean };
  sleutels: Sleutelscherm;
};

/** The screen as it opens. */
export const beginBeheer = (deel: Beheerdeel): Beheerscherm => ({ deel, sessies: { bezig: false, mislukt: false }, sleutels: beginSleutels });
