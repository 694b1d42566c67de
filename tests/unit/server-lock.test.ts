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
  let release = (): void => {};
  const held = new Promise<void>((done) => { release = done; });
  const first = withLock('slot', async () => { order.push('first begins'); await held; order.push('first ends'); }, () => order.push('first waits'), folder);
  const second = withLock('slot', async () => { order.push('second'); }, () => { order.push('second waits'); release(); }, folder);
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'second waits', 'first ends', 'second']);
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
