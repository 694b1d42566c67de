// Plain JavaScript without packages.
import { readFileSync } from 'node:fs';

/** The parent of a process, on Linux; 0 where that cannot be read. */
const parentOf = (/** @type {number} */ pid) => {
  try {
    // The name of the program, between brackets, may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0;
  }
};

/**
 * Calls back when the npm that started this is gone. npm starts a shell and the shell starts us: a SIGTERM to npm
 * ends the shell only, a kill -9 ends neither, and the server would go on and hold the port for nobody. Does nothing
 * when not started by npm: `nohup node server/start.mjs` is meant to outlive its shell.
 * @param {() => void} whenGone
 */
export const watchNpm = (whenGone) => {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    whenGone();
  }, 500);
  timer.unref();
};
