/** A month of a year. `maand` counts from 1 to 12. */
export type Maand = { jaar: number; maand: number };

const teller = ({ jaar, maand }: Maand): number => jaar * 12 + maand - 1;

/** How many months `tot` is after `van`; negative when it comes before. */
export const maandenTussen = (van: Maand, tot: Maand): number => teller(tot) - teller(van);

/** The month a number of months later, or earlier when negative. */
export const plusMaanden = (maand: Maand, aantal: number): Maand => {
  const nieuw = teller(maand) + aantal;
  return { jaar: Math.floor(nieuw / 12), maand: ((nieuw % 12) + 12) % 12 + 1 };
};

/** `yyyy-mm`, as forms and stored plans have it. */
export const alsTekst = ({ jaar, maand }: Maand): string => `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}`;

/** Reads `yyyy-mm`; null for anything else. */
export const leesMaand = (tekst: string): Maand | null => {
  const [, jaar, maand] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(tekst) ?? [];
  return jaar && maand ? { jaar: Number(jaar), maand: Number(maand) } : null;
};

/** The first day of a month, as ISO date. */
export const eersteDag = (maand: Maand): string => `${alsTekst(maand)}-01`;

/** The first Saturday of a month, as ISO date: a day on which most people have a moment. */
export const eersteZaterdag = (maand: Maand): string => {
  const weekdag = new Date(Date.UTC(maand.jaar, maand.maand - 1, 1)).getUTCDay();
  return `${alsTekst(maand)}-${String(7 - weekdag).padStart(2, '0')}`;
};
