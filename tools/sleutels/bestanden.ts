import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { NieuweSleutel } from './maak.ts';
import { SleutelFout } from './ring.ts';

/** True when git would take the file along: then a secret must not be written there. */
const komtInGit = (pad: string): boolean => {
  const git = (...args: string[]): number => {
    try {
      execFileSync('git', ['-C', dirname(pad), ...args], { stdio: 'ignore' });
      return 0;
    } catch (fout) {
      return (fout as { status?: number }).status ?? -1;
    }
  };
  return git('rev-parse', '--is-inside-work-tree') === 0 && git('check-ignore', '--quiet', pad) !== 0;
};

/**
 * Prepares a folder for key files. A new folder gets a .gitignore of its own, so that keys cannot be committed.
 * @throws SleutelFout when git would take key files in this folder along
 */
const maakMap = async (map: string): Promise<void> => {
  if (!existsSync(map)) {
    await mkdir(map, { recursive: true, mode: 0o700 });
    await writeFile(join(map, '.gitignore'), '*\n');
  }
  if (komtInGit(join(map, 'proef.sleutel.age'))) {
    throw new SleutelFout(`De map ${map} zit in git. Sleutelbestanden mogen daar niet in komen. Kies een andere map met --naar.`);
  }
};

const schrijfNieuw = async (pad: string, inhoud: Uint8Array | string): Promise<void> => {
  try {
    await writeFile(pad, inhoud, { mode: 0o600, flag: 'wx' });
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') throw new SleutelFout(`${pad} bestaat al en wordt niet overschreven. Kies een andere map met --naar, of een andere naam.`);
    throw fout;
  }
};

/**
 * Writes key files, readable by their owner only.
 * @returns the paths, in the order of the keys
 * @throws SleutelFout when one is there already (nothing is overwritten) or the folder is in git
 */
export const schrijfSleutels = async (map: string, sleutels: NieuweSleutel[]): Promise<string[]> => {
  await maakMap(map);
  const paden = sleutels.map((s) => join(map, s.bestandsnaam));
  const bestaat = paden.find((pad) => existsSync(pad));
  if (bestaat) throw new SleutelFout(`${bestaat} bestaat al en wordt niet overschreven. Kies een andere map met --naar, of een andere naam.`);
  for (const [i, sleutel] of sleutels.entries()) await schrijfNieuw(paden[i]!, sleutel.bestand);
  return paden;
};

/** Writes passphrases into a file of its own. @throws SleutelFout when it is there already or git would take it along */
export const schrijfWachtwoorden = async (pad: string, tekst: string): Promise<void> => {
  const vol = resolve(pad);
  await mkdir(dirname(vol), { recursive: true });
  if (komtInGit(vol)) throw new SleutelFout(`${pad} zit in git. Wachtwoorden mogen daar niet in komen. Kies een andere plek.`);
  await schrijfNieuw(vol, tekst);
};

/** The text of the ring as JSON value. @throws SleutelFout when the file is not there or is not JSON */
export const leesRingbestand = async (pad: string): Promise<unknown> => {
  let tekst: string;
  try {
    tekst = await readFile(pad, 'utf8');
  } catch {
    throw new SleutelFout(`De sleutelring ${pad} is er niet. Maak er een met: npm run sleutels -- maak --medewerker "Naam"`);
  }
  try {
    return JSON.parse(tekst);
  } catch {
    throw new SleutelFout(`${pad} is geen JSON. Zet de vorige versie terug met git.`);
  }
};

/** Writes the public ring, in one step. */
export const schrijfRing = async (pad: string, ring: Sleutelring): Promise<void> => {
  await mkdir(dirname(pad), { recursive: true });
  await writeFile(`${pad}.nieuw`, `${JSON.stringify(ring, null, 2)}\n`);
  await rename(`${pad}.nieuw`, pad);
};
