import { eersteDag, eersteZaterdag, type Maand, maandenTussen, plusMaanden } from './maand.ts';
import { type Moment, type Taak, type TaakCode, taken } from './taken.ts';

/** Groups of a plan, in the order of the page. What could be done earlier comes before what may never come up. */
export const plangroepen = ['deze-maand', 'vier-maanden', 'kan-nog', 'later'] as const;
export type Plangroep = (typeof plangroepen)[number];

/** Groups of the list for who chose no month. */
export const lijstgroepen = ['ervoor', 'rond', 'erna', 'later'] as const;
export type Lijstgroep = (typeof lijstgroepen)[number];

/** A day that matters for a taak: something starts on it, or it has to be done before it. ISO date. */
export type Taakdatum = { soort: 'vanaf' | 'voor'; dag: string };
export type Plan = { groep: Plangroep; taken: { code: TaakCode; datum: Taakdatum | null }[] }[];

/** Months ahead that are near enough to show as "binnen vier maanden". */
const vooruit = 4;

const groepVan = ({ moment }: Taak, sinds: number): Plangroep => {
  if (moment === 'als-het-speelt') return 'later';
  if (sinds > moment.tot) return 'kan-nog';
  if (sinds >= moment.van) return 'deze-maand';
  return moment.van <= sinds + vooruit ? 'vier-maanden' : 'later';
};

const datumVan = ({ datum }: Taak, verjaardag: Maand, groep: Plangroep): Taakdatum | null =>
  datum && groep !== 'kan-nog' ? { soort: datum.soort, dag: eersteDag(plusMaanden(verjaardag, datum.maand)) } : null;

/**
 * All taken in groups, seen from today. Every taak is in exactly one group; an empty group is left out. What had a
 * better time in the past "kan nog", however long ago that was.
 * @param verjaardag the month in which somebody turns or turned 18
 * @param vandaag the month it is now
 */
export const planVoor = (verjaardag: Maand, vandaag: Maand): Plan => {
  const sinds = maandenTussen(verjaardag, vandaag);
  return plangroepen.flatMap((groep) => {
    const hier = taken.filter((taak) => groepVan(taak, sinds) === groep);
    return hier.length === 0 ? [] : [{ groep, taken: hier.map((taak) => ({ code: taak.code, datum: datumVan(taak, verjaardag, groep) })) }];
  });
};

const lijstgroepVan = ({ moment }: Taak): Lijstgroep => {
  if (moment === 'als-het-speelt') return 'later';
  if (moment.van < 0) return 'ervoor';
  return moment.van === 0 ? 'rond' : 'erna';
};

/** All taken in the order of life, for who chooses no month or has no script. */
export const lijstZonderMaand = (): { groep: Lijstgroep; taken: readonly Taak[] }[] =>
  lijstgroepen.map((groep) => ({ groep, taken: taken.filter((taak) => lijstgroepVan(taak) === groep) }));

/** The month in which to look at a taak again. */
const terugIn = (moment: Exclude<Moment, string>, sinds: number): number => {
  if (sinds < moment.van) return moment.van;
  return sinds < moment.tot ? moment.tot : sinds + 1;
};

/**
 * Days on which to look at the plan again: the first Saturday of the month in which an open taak gets its time or loses
 * it, or else of next month. What has no time of its own asks for no reminder.
 * @param gedaan codes of what is ticked off
 * @returns ISO dates, each once, in order; none when there is nothing left to look at
 */
export const herinnerdagen = (verjaardag: Maand, vandaag: Maand, gedaan: readonly string[]): string[] => {
  const sinds = maandenTussen(verjaardag, vandaag);
  const maanden = taken.flatMap(({ code, moment }) => (moment === 'als-het-speelt' || gedaan.includes(code) ? [] : [terugIn(moment, sinds)]));
  return [...new Set(maanden)].sort((a, b) => a - b).map((maand) => eersteZaterdag(plusMaanden(verjaardag, maand)));
};
