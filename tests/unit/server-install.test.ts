import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isInstalled } from '../../server/install.mjs';
import pakket from '../../package.json' with { type: 'json' };

const dirs: string[] = [];
afterEach(async () => { for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true }); });

const project = async (wanted: object, present: object | null): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'install-'));
  dirs.push(dir);
  await mkdir(join(dir, 'node_modules'));
  await writeFile(join(dir, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (present) await writeFile(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  return dir;
};
const a = { 'node_modules/a': { version: '1.0.0' } };

test('what the lockfile asks for is enough', async () => {
  expect(isInstalled(await project(a, { ...a, 'node_modules/b': { version: '2.0.0' } }))).toBe(true);
});

test('a package for another system may be absent', async () => {
  expect(isInstalled(await project({ ...a, 'node_modules/mac': { version: '1.0.0', optional: true } }, a))).toBe(true);
});

test('an install that was broken off, an absent package and another version are installed again', async () => {
  expect(isInstalled(await project(a, null))).toBe(false);
  expect(isInstalled(await project(a, {}))).toBe(false);
  expect(isInstalled(await project(a, { 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
});

test('everything runs on the pinned Node', () => {
  const pinned = new Set(Object.entries(pakket.optionalDependencies).filter(([name]) => name.startsWith('node-')).map(([, version]) => `v${version}`));
  expect([...pinned]).toHaveLength(1);
  if (process.platform === 'linux') expect(pinned).toContain(process.version);
  else expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});

const lockfile = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');

test('the lockfile names no registry', () => {
  expect(lockfile).not.toContain('"resolved"');
});

test('the lockfile has every package it speaks of: npm ci refuses one that has not', () => {
  // npm install leaves an optional package out without a word when the registry does not have it.
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, { dependencies?: object; optionalDependencies?: object }> };
  const isThere = (from: string, name: string): boolean => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (`${at}${at && '/'}node_modules/${name}` in packages) return true;
      if (at === '') return false;
      if (!at.includes('/node_modules/')) return `node_modules/${name}` in packages;
    }
  };
  const missing = Object.entries(packages).flatMap(([path, found]) =>
    Object.keys({ ...found.dependencies, ...found.optionalDependencies }).filter((name) => !isThere(path, name)).map((name) => `${path} > ${name}`));
  expect(missing).toEqual([]);
});
