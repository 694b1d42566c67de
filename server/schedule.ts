import { Cron } from 'croner';
import type { ScheduledFunction } from './functions.ts';

/** How long after the start every scheduled function runs once, so that a stop of an hour does not cost an hour more. */
const FIRST_RUN_MS = 2000;

/**
 * Runs scheduled functions by their cron line (five fields, UTC), each never twice at the same time.
 * @param run calls one function; `next` is when it runs again
 * @returns stop, which waits for what is under way
 * @throws when a cron line cannot be read
 */
export const startSchedule = (functions: ScheduledFunction[], run: (fn: ScheduledFunction, next: Date | null) => Promise<void>): (() => Promise<void>) => {
  const stops = functions.map((fn) => {
    let busy: Promise<void> | null = null;
    const tick = () => {
      busy ??= run(fn, job.nextRun()).finally(() => { busy = null; });
      return busy;
    };
    const job = new Cron(fn.schedule, { mode: '5-part', timezone: 'UTC', unref: true }, () => { void tick(); });
    const first = setTimeout(() => { void tick(); }, FIRST_RUN_MS);
    return async () => {
      job.stop();
      clearTimeout(first);
      await busy;
    };
  });
  return async () => { await Promise.all(stops.map((stop) => stop())); };
};
