import { lokaleDatum, type Kalender } from '../termijnen/kalender.ts';

/** A quarter of a year, such as `2026-4`; sorts as text. */
export type Kwartaal = string;

const vorm = /^\d{4}-[1-4]$/;
export const isKwartaal = (tekst: string): boolean => vorm.test(tekst);

/** The quarter of a moment, on the clock of the gemeente. @param moment ISO time in UTC */
export const kwartaalVan = (kalender: Kalender, moment: string): Kwartaal => {
  const [jaar, maand] = lokaleDatum(kalender, moment).split('-');
  return `${jaar}-${Math.ceil(Number(maand) / 3)}`;
};

const delen = (kwartaal: Kwartaal): { jaar: number; nummer: number } => {
  const [jaar, nummer] = kwartaal.split('-').map(Number);
  return { jaar: jaar!, nummer: nummer! };
};

/** The quarter before. */
export const vorigKwartaal = (kwartaal: Kwartaal): Kwartaal => {
  const { jaar, nummer } = delen(kwartaal);
  return nummer === 1 ? `${jaar - 1}-4` : `${jaar}-${nummer - 1}`;
};

/** The first day after a quarter: from then on its numbers are shown. Returns an ISO date. */
export const dagNaKwartaal = (kwartaal: Kwartaal): string => {
  const { jaar, nummer } = delen(kwartaal);
  return nummer === 4 ? `${jaar + 1}-01-01` : `${jaar}-${String(nummer * 3 + 1).padStart(2, '0')}-01`;
};
