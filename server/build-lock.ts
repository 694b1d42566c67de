import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.tmp', import.meta.url));
const lock = join(folder, 'bouwslot');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** No build takes this long; an older lock is left over, even if its process number is in use again. */
const TOO_OLD_MS = 10 * 60_000;

const take = async (): Promise<boolean> => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

/** True when the process that took the lock cannot be building any more. */
const isLeftOver = async (): Promise<boolean> => {
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
 * Runs `work` while no other build of this project runs: astro builds by way of .netlify/ and .astro/, so two at once
 * would spoil each other. A lock of a process that is gone is taken over.
 * @param onWait called once when there is something to wait for
 */
export const withBuildLock = async <T>(work: () => Promise<T>, onWait: () => void): Promise<T> => {
  await mkdir(folder, { recursive: true });
  let waited = false;
  while (!(await take())) {
    if (await isLeftOver()) {
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
