import { type DimensieCode, dimensieCodes, dimensies } from './dimensies.ts';
import type { Kwartaal } from './kwartaal.ts';

/** Fewer than this are not shown. */
export const kleinste = 5;
/** A quarter with fewer cases than this shows nothing; neither does a dimension within another. */
export const kleinsteKwartaal = 10;

/** Counts of one quarter: per dimension how many of each value. For the server only. */
export type Tellingen = Readonly<Partial<Record<DimensieCode, Readonly<Record<string, number>>>>>;

/** One dimension as it may be seen: values of `kleinste` and more, and all others together. */
export type Tabel = { aantallen: Record<string, number>; rest: number };
/** A quarter as it may be seen. Null: what would remain is too small, so this dimension is not shown. */
export type Kwartaalcijfers = { totaal: number; tabellen: Partial<Record<DimensieCode, Tabel | null>> };

/**
 * A quarter as the desk gets it. Only a quarter that is over has tables: who could look every day would see in what changed
 * who was added.
 */
export type Kwartaalblad = {
  kwartaal: Kwartaal;
  /** All quarters with something in them, and the one that runs, the latest first. */
  kwartalen: Kwartaal[];
  /** ISO date from which this quarter is shown. */
  vanaf: string;
} & (
  | ({ stand: 'klaar' } & Kwartaalcijfers)
  /** `totaal` null: too few. */
  | { stand: 'loopt' | 'te-weinig'; totaal: number | null }
);

const tabelVan = (totaal: number, aantallen: Readonly<Record<string, number>>, restwaarde: string | null): Tabel | null => {
  const getoond = Object.entries(aantallen).filter(([waarde, aantal]) => waarde !== restwaarde && aantal >= kleinste);
  const rest = totaal - getoond.reduce((som, [, aantal]) => som + aantal, 0);
  return rest < kleinste ? null : { aantallen: Object.fromEntries(getoond.toSorted(([a], [b]) => (a < b ? -1 : 1))), rest };
};

/**
 * What of a quarter may be seen. The rule, proven in tests/unit/cijfers-vertoning.test.ts and explained in docs/adr:
 * - a quarter with fewer than `kleinsteKwartaal` cases shows nothing;
 * - a value with fewer than `kleinste` is not shown, zero included;
 * - of every dimension one value, chosen beforehand, is never shown by itself: it hides among the small ones;
 * - when what is hidden is together fewer than `kleinste`, the dimension is not shown at all;
 * - a dimension within another follows the same rules among those who count there, and only when their number is shown.
 * So whoever subtracts finds a sum of at least `kleinste`, in which a hidden value can be anything from 0 to 4.
 * @returns null when there are too few
 */
export const toonbaar = (tellingen: Tellingen): Kwartaalcijfers | null => {
  const totaal = tellingen.totaal?.['ja'] ?? 0;
  if (totaal < kleinsteKwartaal) return null;
  const van = (code: DimensieCode, aantal: number): Tabel | null =>
    aantal < kleinsteKwartaal ? null : tabelVan(aantal, tellingen[code] ?? {}, dimensies[code].rest);
  const binnen = (buiten: DimensieCode): number => van(buiten, totaal)?.aantallen['ja'] ?? 0;
  const tabellen = dimensieCodes.filter((code) => code !== 'totaal').map((code) => {
    const { binnen: buiten } = dimensies[code];
    return [code, van(code, buiten ? binnen(buiten) : totaal)] as const;
  });
  return { totaal, tabellen: Object.fromEntries(tabellen) };
};

/** A share that may be further from the truth than this is not said. */
const meesteOnzekerheid = 10;

/**
 * The share that had contact within the term of the law, in whole percents, of those with whom there was contact. From what
 * may be seen only: what is not shown is taken as unfavourable as it can be, so the share is at least this.
 * @returns null when that would say too little
 */
export const aandeelOpTijd = ({ totaal, tabellen }: Kwartaalcijfers): { procent: number; precies: boolean } | null => {
  const wacht = tabellen.wacht;
  if (!wacht) return null;
  const { geen, 'te-laat': teLaat } = wacht.aantallen;
  const contact = { minst: totaal - (geen ?? kleinste - 1), meest: totaal - (geen ?? 0) };
  const laagst = (100 * (contact.minst - (teLaat ?? kleinste - 1))) / contact.minst;
  const hoogst = (100 * (contact.meest - (teLaat ?? 0))) / contact.meest;
  return hoogst - laagst > meesteOnzekerheid ? null : { procent: Math.floor(laagst), precies: geen !== undefined && teLaat !== undefined };
};
