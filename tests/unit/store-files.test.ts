import { constants } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../src/adapters/store/files.ts';
import { StoreFout } from '../../src/application/ports.ts';
import { storeContract } from './store.contract.ts';

let map: string;
beforeEach(async () => { map = await mkdtemp(join(tmpdir(), 'geldloket-opslag-')); });
afterEach(() => rm(map, { recursive: true, force: true }));

describe('de opslag in bestanden', () => {
  storeContract(() => fileStore(map));

  it('de map hoeft er nog niet te zijn', async () => {
    const store = fileStore(join(map, 'nieuw', 'dieper'));
    await store.put('a/b', new Uint8Array([1]));
    expect(await store.get('a/b')).toEqual(new Uint8Array([1]));
  });

  it('twee programma’s op dezelfde map zien hetzelfde', async () => {
    const [een, twee] = [fileStore(map), fileStore(map)];
    await een.put('a/b', new Uint8Array([1]));
    expect(await twee.get('a/b')).toEqual(new Uint8Array([1]));
    await twee.delete('a/b');
    expect(await een.list('')).toEqual([]);
  });

  it('bestanden zijn alleen voor de eigenaar te lezen', async () => {
    await fileStore(map).put('a/b', new Uint8Array([1]));
    expect((await stat(join(map, 'a/b'))).mode & 0o077).toBe(0);
  });
});

type Stap = { wat: string; pad: string };
/** The file calls the store makes, written down in order; `mis` makes one fail. */
const meekijken = (mis: (stap: Stap) => boolean = () => false) => {
  const stappen: Stap[] = [];
  const noteer = (wat: string, pad: unknown): void => {
    const stap = { wat, pad: String(pad).replace(map, '') };
    stappen.push(stap);
    if (mis(stap)) throw Object.assign(new Error('simulated'), { code: 'EIO' });
  };
  const bestanden = {
    mkdir: (async (pad: string, opties: { recursive: true }) => { const nieuw = await mkdir(pad, opties); if (nieuw) noteer('mkdir', pad); return nieuw; }) as unknown as typeof mkdir,
    rename: async (van: unknown, naar: unknown) => { noteer('rename', naar); return rename(van as string, naar as string); },
    open: (async (pad: string, vlag?: string | number, modus?: number) => {
      const handle = await open(pad, vlag ?? constants.O_RDONLY, modus);
      return {
        writeFile: async (bytes: Uint8Array) => { noteer('write', pad); await handle.writeFile(bytes); },
        sync: async () => { noteer('fsync', pad); await handle.sync(); },
        close: async () => { await handle.close(); },
      };
    }) as unknown as typeof open,
  };
  return { stappen, bestanden };
};

describe('wat is bevestigd overleeft ook een stroomstoring', () => {
  it('schrijven, fsync, rename, fsync van de map: in die volgorde', async () => {
    const { stappen, bestanden } = meekijken();
    const store = fileStore(map, bestanden);
    await store.put('a/eerst', new Uint8Array([1]));
    stappen.length = 0;
    await store.put('a/b', new Uint8Array([1]));
    expect(stappen.map((s) => s.wat)).toEqual(['write', 'fsync', 'rename', 'fsync']);
    const [schrijf, sync, hernoem, map2] = stappen;
    expect(schrijf!.pad).toBe(sync!.pad);
    expect(schrijf!.pad).not.toBe('/a/b');
    expect(hernoem!.pad).toBe('/a/b');
    expect(map2!.pad).toBe('/a');
  });

  it('van een nieuwe map wordt ook elke map erboven weggeschreven, voordat het bestand erin komt', async () => {
    const { stappen, bestanden } = meekijken();
    await fileStore(map, bestanden).put('gebeurtenis/abc/0-ontvangen', new Uint8Array([1]));
    const voor = stappen.slice(0, stappen.findIndex((s) => s.wat === 'rename'));
    const gesynct = voor.filter((s) => s.wat === 'fsync').map((s) => s.pad);
    expect(gesynct).toEqual(expect.arrayContaining(['', '/gebeurtenis']));
    expect(stappen.at(-1)).toEqual({ wat: 'fsync', pad: '/gebeurtenis/abc' });
  });

  it.each(['write', 'fsync', 'rename'])('gaat %s mis, dan is het een fout, blijft de oude versie staan en blijft er geen rommel achter', async (wat) => {
    await fileStore(map).put('a/b', new TextEncoder().encode('oud'));
    const { bestanden } = meekijken((stap) => stap.wat === wat);
    await expect(fileStore(map, bestanden).put('a/b', new TextEncoder().encode('nieuw'))).rejects.toThrow(StoreFout);
    expect(await readFile(join(map, 'a/b'), 'utf8')).toBe('oud');
    expect(await readdir(join(map, '.tijdelijk'))).toEqual([]);
  });

  it('kan de map niet worden weggeschreven, dan is het ook een fout: niemand krijgt een bevestiging', async () => {
    await fileStore(map).put('a/x', new Uint8Array([1]));
    const { bestanden } = meekijken((stap) => stap.wat === 'fsync' && stap.pad === '/a');
    await expect(fileStore(map, bestanden).put('a/b', new Uint8Array([1]))).rejects.toThrow(StoreFout);
  });

  it('een fout noemt geen sleutel en geen inhoud', async () => {
    const { bestanden } = meekijken((stap) => stap.wat === 'write');
    const fout = await fileStore(map, bestanden).put('a/geheim', new TextEncoder().encode('kanarie')).catch((e: unknown) => e);
    expect(String((fout as Error).message)).toBe('write: EIO');
  });
});

describe('resten van een programma dat midden in het schrijven stopte', () => {
  it('staan in geen lijst en storen niets', async () => {
    await mkdir(join(map, '.tijdelijk'), { recursive: true });
    await writeFile(join(map, '.tijdelijk', 'rest'), 'half');
    const store = fileStore(map);
    await store.put('a/b', new Uint8Array([1]));
    expect(await store.list('')).toEqual(['a/b']);
  });

  it('worden na een uur weggegooid, want ze zijn nergens meer te verwijderen; wat nu wordt geschreven blijft', async () => {
    await mkdir(join(map, '.tijdelijk'), { recursive: true });
    const uurGeleden = new Date(Date.now() - 61 * 60_000);
    await writeFile(join(map, '.tijdelijk', 'oud'), 'half');
    await utimes(join(map, '.tijdelijk', 'oud'), uurGeleden, uurGeleden);
    await writeFile(join(map, '.tijdelijk', 'nu'), 'half');
    await fileStore(map).put('a/b', new Uint8Array([1]));
    expect(await readdir(join(map, '.tijdelijk'))).toEqual(['nu']);
  });

  it('een map die niet te lezen is, is een fout en geen lege lijst', async () => {
    await writeFile(join(map, 'a'), 'een bestand op de plaats van een map');
    const store = fileStore(map);
    await expect(store.put('a/b', new Uint8Array([1]))).rejects.toThrow(StoreFout);
    await expect(store.list('a/')).rejects.toThrow(StoreFout);
    await expect(store.get('a/b')).rejects.toThrow(StoreFout);
    await chmod(map, 0o700);
  });
});
