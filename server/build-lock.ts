import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** Takes the lock, or says who has it. */
const take = async (): Promise<true | number> => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Number(await readFile(lock, 'utf8').catch(() => '0'));
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
  for (let holder = await take(); holder !== true; holder = await take()) {
    if (!isAlive(holder)) {
      // A holder of 0 has just made the file and not yet written: give it a moment before calling it gone.
      if (holder > 0 || waited) await rm(lock, { force: true });
    } else if (!waited) onWait();
    waited = true;
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};
