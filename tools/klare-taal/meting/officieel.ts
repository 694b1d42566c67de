/** Finds the official pairs. They are of others and stay outside the project: who has them can measure on them too. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { leesOfficieel, type Paar } from './sets.ts';

export const naam = 'rvo-pairs.json';
/** Beside the project, at most two folders deep. */
const ernaast = [naam, `*/${naam}`, `*/data/${naam}`];

/** The file is not as it should be; the message, in Dutch, says which and why. */
export class Parenfout extends Error {
  override name = 'Parenfout';
}

/** `waar` says where was looked, in Dutch, when there is nothing. */
export type Officieel = { readonly bron: string; readonly bestand: string; readonly paren: readonly Paar[] } | { readonly waar: string };

/**
 * Reads the official pairs.
 * @param root folder of the project
 * @param gevraagd path that the operator gave, or undefined to look beside the project
 * @throws Parenfout when a file is not as it should be; that it is not there is no error
 */
export const zoekOfficieel = (root: string, gevraagd: string | undefined): Officieel => {
  const naast = dirname(resolve(root));
  const bestand = gevraagd ?? ernaast.flatMap((patroon) => globSync(patroon, { cwd: naast })).sort().map((pad) => join(naast, pad))[0];
  if (bestand === undefined) return { waar: `${naam} staat niet naast het project` };
  let json: string;
  try {
    json = readFileSync(bestand, 'utf8');
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return { waar: `${bestand} is er niet` };
    throw fout;
  }
  try {
    return { ...leesOfficieel(json), bestand };
  } catch (fout) {
    throw new Parenfout(`${bestand} klopt niet. Het moet zijn: { "bron": "...", "paren": [{ "moeilijk": "...", "makkelijk": "..." }] }.`, { cause: fout });
  }
};
