import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../server/lock.mjs';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slot-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

test('two that want the same lock take turns, and the second one hears that it waits', async () => {
  const order: string[] = [];
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = withLock('slot', async () => { order.push('first begins'); begin(); await held; order.push('first ends'); }, () => order.push('first waits'), folder);
  // Who comes first is decided by the disk, not by the order of asking: the second one asks when the first one has it.
  await begun;
  const second = withLock('slot', async () => { order.push('second'); }, () => { order.push('second waits'); release(); }, folder);
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'second waits', 'first ends', 'second']);
});

test('of many that ask at once, never two work at the same time and everyone has a turn', async () => {
  let working = 0;
  let most = 0;
  const turns = await Promise.all(Array.from({ length: 4 }, (_, turn) => withLock('slot', async () => {
    most = Math.max(most, working += 1);
    await new Promise((done) => { setTimeout(done, 20); });
    working -= 1;
    return turn;
  }, () => {}, folder)));
  expect(turns).toEqual([0, 1, 2, 3]);
  expect(most).toBe(1);
});

test('work that fails gives the lock back', async () => {
  await expect(withLock('slot', () => Promise.reject(new Error('mislukt')), () => {}, folder)).rejects.toThrow('mislukt');
  expect(await withLock('slot', () => Promise.resolve('gelukt'), () => { throw new Error('waited'); }, folder)).toBe('gelukt');
});

test('a lock of a process that is gone is taken over', async () => {
  await writeFile(join(folder, 'slot'), '2147483646');
  expect(await withLock('slot', () => Promise.resolve('gelukt'), () => { throw new Error('waited'); }, folder)).toBe('gelukt');
  // A process with that number may live again: nothing takes so long.
  await writeFile(join(folder, 'slot'), String(process.pid));
  const longAgo = new Date(Date.now() - 11 * 60_000);
  await utimes(join(folder, 'slot'), longAgo, longAgo);
  expect(await withLock('slot', () => Promise.resolve('gelukt'), () => { throw new Error('waited'); }, folder)).toBe('gelukt');
});
