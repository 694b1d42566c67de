import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Store, StoreFout } from '../../application/ports.ts';
import { assertKey } from './key.ts';

/** The file calls the store makes; a test replaces them to see the order of write, fsync and rename. */
export type Bestanden = { open: typeof open; rename: typeof rename; mkdir: typeof mkdir };

/** A file that is being written is gone in a second; what is this old was left by a program that was killed. */
const restNa = 60 * 60_000;

const ontbreekt = (fout: unknown): boolean => (fout as NodeJS.ErrnoException).code === 'ENOENT';
const storeFout = (wat: string, fout: unknown): StoreFout => new StoreFout(`${wat}: ${(fout as NodeJS.ErrnoException).code ?? 'unknown'}`);

/**
 * A store in files, for one machine. A key is a path below `map`. Write, fsync, rename, fsync of the folder: what was
 * acknowledged survives a crash of the program and of the machine.
 */
export const fileStore = (map: string, bestanden: Bestanden = { open, rename, mkdir }): Store => {
  const wachtmap = join(map, '.tijdelijk');

  const syncFolder = async (folder: string): Promise<void> => {
    const handle = await bestanden.open(folder, 'r');
    try { await handle.sync(); } finally { await handle.close(); }
  };

  /** Makes a folder and syncs every folder that got a new name in it. */
  const makeFolder = async (folder: string): Promise<void> => {
    const eerste = await bestanden.mkdir(folder, { recursive: true });
    if (!eerste) return;
    for (let nu = folder; nu.length >= eerste.length; nu = dirname(nu)) await syncFolder(dirname(nu));
  };

  /** Ciphertext that a crash left behind would otherwise outlive every date on which it is to be deleted. */
  const removeLeftovers = async (): Promise<void> => {
    for (const naam of await readdir(wachtmap)) {
      const pad = join(wachtmap, naam);
      if ((await stat(pad)).mtimeMs < Date.now() - restNa) await rm(pad, { force: true });
    }
  };
  let opgeruimd = false;

  const put: Store['put'] = async (key, bytes) => {
    assertKey(key);
    const doel = join(map, key);
    const tijdelijk = join(wachtmap, crypto.randomUUID());
    try {
      await makeFolder(wachtmap);
      if (!opgeruimd) {
        opgeruimd = true;
        await removeLeftovers().catch(() => undefined);
      }
      await makeFolder(dirname(doel));
      const handle = await bestanden.open(tijdelijk, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await bestanden.rename(tijdelijk, doel);
      await syncFolder(dirname(doel));
    } catch (fout) {
      await rm(tijdelijk, { force: true }).catch(() => undefined);
      throw storeFout('write', fout);
    }
  };

  const get: Store['get'] = async (key) => {
    assertKey(key);
    try {
      return new Uint8Array(await readFile(join(map, key)));
    } catch (fout) {
      if (ontbreekt(fout)) return null;
      throw storeFout('read', fout);
    }
  };

  const list: Store['list'] = async (prefix) => {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    try {
      const items = await readdir(join(map, folder), { recursive: true, withFileTypes: true });
      return items.filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(join(map, '/').length))
        .filter((key) => key.startsWith(prefix) && !key.startsWith('.'))
        .sort();
    } catch (fout) {
      if (ontbreekt(fout)) return [];
      throw storeFout('list', fout);
    }
  };

  const verwijder: Store['delete'] = async (key) => {
    assertKey(key);
    try {
      await unlink(join(map, key));
      await syncFolder(dirname(join(map, key)));
    } catch (fout) {
      if (!ontbreekt(fout)) throw storeFout('delete', fout);
    }
  };

  return { put, get, list, delete: verwijder };
};
