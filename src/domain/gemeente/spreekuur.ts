import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { feit } from './feit.ts';

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'schrijf een tijd zo: 08:30');
const uren = { van: tijd, tot: tijd };

/** An hour on which somebody of the gemeente is in a kern, for who does not want to travel. */
const spreekuurSchema = z.strictObject({
  /** Name of its calendar file; never changes. */
  code: z.string().regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes'),
  /** Code of the kern, as in kernen.json. */
  kern: z.string(),
  /** What people call the place: the library, the village hall. */
  plek: z.string().min(2),
  adres: z.string().min(4),
  /** Every week on this day (1 is Monday); null when it is only on the days of `op`. */
  elkeWeek: z.strictObject({ dag: z.int().min(1).max(7), ...uren }).nullable(),
  /** Single days. */
  op: z.array(z.strictObject({ datum: z.iso.date(), ...uren })).default([]),
  /** Days on which it does not go on. */
  vervallen: z.array(z.iso.date()).default([]),
  /** Day on which somebody last asked whether this is right. */
  gecontroleerd: z.iso.date(),
}).refine((s) => s.elkeWeek !== null || s.op.length > 0, 'noem een dag: vul "elkeWeek" in, of zet een dag bij "op"');

export const spreekurenSchema = feit(z.array(spreekuurSchema)).refine(
  ({ waarde }) => new Set(waarde?.map(({ code }) => code)).size === (waarde?.length ?? 0), 'geef elk spreekuur een eigen code',
);
export type Spreekuur = z.output<typeof spreekuurSchema>;

/** One time somebody is there. `datum` is an ISO date, times are local time of the gemeente. */
export type Moment = { datum: string; van: string; tot: string; vervallen: boolean };

/**
 * The times of a spreekuur in a stretch of days, in order. A day that is dropped stays in the list, as dropped: who had
 * it in mind has to see it.
 * @param vanaf first day @param totEnMet last day, ISO dates
 * @param vrij days on which the gemeente is closed; a weekly spreekuur is dropped on those
 */
export const momentenVan = (spreekuur: Spreekuur, vanaf: string, totEnMet: string, vrij: ReadonlySet<string>): Moment[] => {
  const eerste = Temporal.PlainDate.from(vanaf);
  const dagen = eerste.until(Temporal.PlainDate.from(totEnMet)).days;
  const { elkeWeek, op, vervallen } = spreekuur;
  const wekelijks = elkeWeek === null ? [] : Array.from({ length: Math.max(dagen + 1, 0) }, (_, i) => eerste.add({ days: i }))
    .filter((dag) => dag.dayOfWeek === elkeWeek.dag)
    .map((dag) => ({ datum: dag.toString(), van: elkeWeek.van, tot: elkeWeek.tot, vervallen: vervallen.includes(dag.toString()) || vrij.has(dag.toString()) }));
  const los = op.filter(({ datum }) => datum >= vanaf && datum <= totEnMet).map((moment) => ({ ...moment, vervallen: vervallen.includes(moment.datum) }));
  return [...wekelijks, ...los].toSorted((a, b) => a.datum.localeCompare(b.datum) || a.van.localeCompare(b.van));
};
