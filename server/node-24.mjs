// Plain JavaScript without packages: this decides on which Node the rest runs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Uitleg } from './install.mjs';
import { watchNpm } from './parent-watch.mjs';

const projectDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * The Node to run on: the one pinned in package.json, or on a system it is not made for this Node when it is new
 * enough.
 * @returns {string} path of the program
 * @throws {Uitleg}
 */
export const findNode24 = () => {
  const pinned = join(projectDir, 'node_modules/.bin/node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Uitleg(`Voor dit systeem (${process.platform} ${process.arch}) brengt het project geen eigen Node mee, en hier staat Node ${process.versions.node}.\nInstalleer Node 24 of nieuwer (https://nodejs.org) en probeer het opnieuw.`);
};

/**
 * Runs a file of this project on Node 24, in the same terminal, and waits for it. Ctrl-C reaches it directly; a
 * SIGTERM is passed on, so is the end of npm; when this process is killed, the other notices by its closed channel.
 * @param {string} file from the root of the project
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export const runOnNode24 = (file, args = []) => new Promise((done, fail) => {
  const child = spawn(findNode24(), [join(projectDir, file), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const ignore = () => {};
  const pass = () => { child.kill('SIGTERM'); };
  process.on('SIGINT', ignore);
  process.on('SIGTERM', pass);
  watchNpm(pass);
  child.on('error', fail);
  child.on('close', (code, signal) => {
    process.off('SIGINT', ignore);
    process.off('SIGTERM', pass);
    done(code ?? (signal ? 1 : 0));
  });
});
