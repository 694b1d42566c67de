// Plain JavaScript without packages: this runs before anything is installed, on any Node from 20.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** Something the person at the keyboard can put right; the message (Dutch) says what happened and what to do. */
export class Uitleg extends Error {
  name = 'Uitleg';
}

const readPackages = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * True when node_modules holds just what package-lock.json asks for. Compares with the record npm itself leaves in
 * node_modules when an install has finished, so an install that was broken off does not count, and neither does a
 * lockfile that has changed since. Optional packages (for another system) may be absent.
 */
export const isInstalled = (dir = projectDir) => {
  const record = join(dir, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = readPackages(record);
  return Object.entries(readPackages(join(dir, 'package-lock.json')))
    .every(([path, wanted]) => path === '' || (path in present ? present[path].version === wanted.version : Boolean(wanted.optional || wanted.devOptional)));
};

/**
 * Runs `npm ci`, with a sign of life every ten seconds.
 * @param {(text: string) => void} say
 * @returns {Promise<void>}
 * @throws {Uitleg} when npm fails; what npm said has been shown
 */
const runNpmCi = (say) => new Promise((done, fail) => {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional'];
  const child = npm && /\.c?js$/.test(npm)
    ? spawn(process.execPath, [npm, ...args], { cwd: projectDir, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn('npm', args, { cwd: projectDir, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  const started = Date.now();
  const alive = setInterval(() => { say(`    nog bezig (${Math.round((Date.now() - started) / 1000)} seconden)`); }, 10_000);
  child.on('error', () => {
    clearInterval(alive);
    fail(new Uitleg('npm is niet gevonden. Installeer Node.js met npm (https://nodejs.org) en probeer het opnieuw.'));
  });
  child.on('close', (code) => {
    clearInterval(alive);
    if (code === 0) done();
    else fail(new Uitleg('Het installeren van de onderdelen is niet gelukt. Hierboven staat wat npm erover zegt.\nIs er een internetverbinding? Probeer het dan opnieuw.'));
  });
});

/**
 * Installs the packages of the lockfile when they are not all there.
 * @param {(text: string) => void} say shows a line of progress
 * @returns {Promise<boolean>} true when something was installed
 * @throws {Uitleg}
 */
export const ensureInstalled = async (say) => {
  if (isInstalled()) return false;
  return withLock('installatieslot', async () => {
    // Another start may have done it while this one waited: two at once take away each other's files.
    if (isInstalled()) return false;
    say('Onderdelen installeren ... (de eerste keer een minuut of twee)');
    await runNpmCi(say);
    return true;
  }, () => say('Een andere opdracht installeert al. Even wachten ...'));
};
