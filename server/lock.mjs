// Plain JavaScript without packages: the install uses it before anything is there, on any Node from 20.
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const defaultFolder = fileURLToPath(new URL('../.tmp', import.meta.url));

/** Nothing that takes a lock lasts this long; an older one is left over, even if its process number is in use again. */
const TOO_OLD_MS = 10 * 60_000;

const isAlive = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

const take = async (/** @type {string} */ lock) => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
};

/** True when the process that took the lock cannot be at work any more. */
const isLeftOver = async (/** @type {string} */ lock) => {
  try {
    const age = Date.now() - (await stat(lock)).mtimeMs;
    const holder = Number(await readFile(lock, 'utf8'));
    // Empty: made a moment ago and not yet written, unless it stays so.
    return age > TOO_OLD_MS || (holder > 0 ? !isAlive(holder) : age > 2000);
  } catch {
    return false;
  }
};

/**
 * Runs `work` while no other process of this project holds the lock of this name. A lock of a process that is gone is
 * taken over.
 * @template T
 * @param {string} name file of the lock, in .tmp/
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when there is something to wait for
 * @param {string} [folder] where the lock stands
 * @returns {Promise<T>}
 */
export const withLock = async (name, work, onWait, folder = defaultFolder) => {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, name);
  let waited = false;
  while (!(await take(lock))) {
    if (await isLeftOver(lock)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};
