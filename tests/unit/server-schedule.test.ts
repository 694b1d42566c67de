import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSchedule } from '../../server/schedule.ts';

const ronde = { name: 'ronde', handler: () => undefined, schedule: '*/5 * * * *' };
beforeEach(() => { vi.useFakeTimers({ now: new Date('2026-03-02T10:02:30Z') }); });
afterEach(() => { vi.useRealTimers(); });

test('a scheduled function runs soon after the start, and then by its cron line', async () => {
  const times: string[] = [];
  const stop = startSchedule([ronde], async () => { times.push(new Date().toISOString().slice(11, 19)); });
  await vi.advanceTimersByTimeAsync(8 * 60_000);
  await stop();
  expect(times).toEqual(['10:02:32', '10:05:00', '10:10:00']);
});

test('a scheduled function never runs twice at the same time', async () => {
  let busy = 0;
  let most = 0;
  const stop = startSchedule([{ ...ronde, schedule: '* * * * *' }], async () => {
    most = Math.max(most, ++busy);
    await new Promise((klaar) => { setTimeout(klaar, 150_000); });
    busy--;
  });
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(most).toBe(1);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(150_000);
  await stopped;
  expect(busy).toBe(0);
});

test('a cron line with a mistake stops the start', () => {
  expect(() => startSchedule([{ ...ronde, schedule: 'elke dag' }], async () => {})).toThrow();
});
