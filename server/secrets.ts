import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secrets of a demonstration on this machine: read from `<dataDir>/geheimen.json`, or made there. Losing the file
 * makes the codes of residents useless, so it is written once and never changed.
 * @returns variables for the functions
 * @throws when the file is there but cannot be read
 */
export const demoSecrets = async (dataDir: string): Promise<{ GEHEIM_TERUGKOM: string; GEHEIM_SESSIE: string }> => {
  const path = join(dataDir, 'geheimen.json');
  if (!existsSync(path)) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const made = { terugkom: randomBytes(32).toString('hex'), sessie: randomBytes(32).toString('hex') };
    await writeFile(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  const { terugkom, sessie } = JSON.parse(await readFile(path, 'utf8')) as { terugkom: string; sessie: string };
  return { GEHEIM_TERUGKOM: `1:${terugkom}`, GEHEIM_SESSIE: sessie };
};
