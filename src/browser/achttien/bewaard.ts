import { leesMaand } from '../../domain/achttien/maand.ts';

/** What somebody chose on /18: the month (`yyyy-mm`, or `langer` ago; empty when none) and the codes that are ticked. */
export type Keuzes = { maand: string; gedaan: string[] };

const naam = 'geldloket-18';
export const langerGeleden = 'langer';

const lees = (opslag: () => Storage): Keuzes | null => {
  try {
    const { maand, gedaan } = JSON.parse(opslag().getItem(naam) ?? '') as Partial<Keuzes>;
    const goed = maand === '' || maand === langerGeleden || (typeof maand === 'string' && leesMaand(maand) !== null);
    return goed && Array.isArray(gedaan) ? { maand, gedaan: gedaan.filter((code) => typeof code === 'string') } : null;
  } catch {
    return null;
  }
};

const zet = (opslag: () => Storage, keuzes: Keuzes): boolean => {
  try {
    opslag().setItem(naam, JSON.stringify(keuzes));
    return true;
  } catch {
    // Storage is off or full.
    return false;
  }
};

const wis = (opslag: () => Storage): void => {
  try {
    opslag().removeItem(naam);
  } catch {
    // There was nothing to remove.
  }
};

const tabblad = (): Storage => sessionStorage;
const toestel = (): Storage => localStorage;

/** The choices in this tab, so that going to another site and back loses nothing; on the device only when asked. */
export const bewaard = {
  lees: (): Keuzes | null => lees(tabblad) ?? lees(toestel),
  /** Keeps a change for this tab, and on the device when it was asked to before. */
  onthoud: (keuzes: Keuzes): void => {
    zet(tabblad, keuzes);
    if (bewaard.opToestel()) zet(toestel, keuzes);
  },
  /** Keeps the choices on the device. @returns whether that worked */
  zetOpToestel: (keuzes: Keuzes): boolean => zet(toestel, keuzes),
  opToestel: (): boolean => lees(toestel) !== null,
  wis: (): void => {
    wis(tabblad);
    wis(toestel);
  },
};
