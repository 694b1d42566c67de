import type nl from '../../../../content/nl/loket-beheer.json';
import type { Druktewoorden } from '../../drukte/wacht.ts';
import { beginDrukte, type Druktescherm } from './druktestand.ts';
import { beginJournaal, type Journaalscherm } from './journaalregels.ts';
import { beginSleutels, type Sleutelscherm } from './sleutels.ts';

/** The sentences of the screen for running the desk, as the page gives them to its script. */
export type Beheerwoorden = typeof nl;

/** What the page knows for that screen when it is built; `drukte` is what the site itself says when it is busy. */
export type Beheergegevens = {
  woorden: Beheerwoorden;
  /** `beloofd`: working days of the promise, below which the site says nothing; null: no promise. */
  drukte: { woorden: Druktewoorden; beloofd: number | null };
};

/** The parts of that screen, in the order of its menu. */
export const beheerdelen = ['drukte', 'journaal', 'uitvoer', 'sleutels', 'sessies'] as const;
export type Beheerdeel = (typeof beheerdelen)[number];

/** What went wrong when a part asked the server something. */
export type Beheerfout = keyof Beheerwoorden['fouten'];

/** How far taking everything out is; `dicht` are ids of what did not open. */
export type Uitvoerscherm = { stand: 'rust' | 'bezig' | 'klaar' | 'gestopt' | 'leeg' | 'mislukt'; klaar: number; totaal: number; dicht: readonly string[] };
const beginUitvoer: Uitvoerscherm = { stand: 'rust', klaar: 0, totaal: 0, dicht: [] };

/** The screen for running the desk. */
export type Beheerscherm = {
  deel: Beheerdeel;
  drukte: Druktescherm;
  journaal: Journaalscherm;
  /** Signing out everywhere is under way, or was not certain to have worked. */
  sessies: { bezig: boolean; mislukt: boolean };
  sleutels: Sleutelscherm;
  uitvoer: Uitvoerscherm;
};

/** The screen as it opens. */
export const beginBeheer = (deel: Beheerdeel): Beheerscherm => ({ deel, drukte: beginDrukte, journaal: beginJournaal, sessies: { bezig: false, mislukt: false }, sleutels: beginSleutels, uitvoer: beginUitvoer });
