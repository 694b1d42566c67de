import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const read = (path: string, text: string): { terugkom: string; sessie: string } => {
  try {
    const { terugkom, sessie } = JSON.parse(text) as Record<string, unknown>;
    if (typeof terugkom === 'string' && typeof sessie === 'string') return { terugkom, sessie };
  } catch { /* said below */ }
  throw new Error(`${path} is beschadigd. Zet een reservekopie terug. Is die er niet, begin dan met een lege map: DATA_DIR=.data-nieuw npm start`);
};

/**
 * The secrets of a demonstration on this machine: read from `<dataDir>/geheimen.json`, or made there. Losing the file
 * makes the codes of residents useless, so it is written once and never changed.
 * @returns variables for the functions
 * @throws when the file is there but is damaged; it is never replaced, because old codes would stop working
 */
export const demoSecrets = async (dataDir: string): Promise<{ GEHEIM_TERUGKOM: string; GEHEIM_SESSIE: string }> => {
  const path = join(dataDir, 'geheimen.json');
  if (!existsSync(path)) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const made = { terugkom: randomBytes(32).toString('hex'), sessie: randomBytes(32).toString('hex') };
    // In one step: half a file would lock everyone out.
    await writeFile(`${path}.nieuw`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    await rename(`${path}.nieuw`, path);
  }
  const { terugkom, sessie } = read(path, await readFile(path, 'utf8'));
  return { GEHEIM_TERUGKOM: `1:${terugkom}`, GEHEIM_SESSIE: sessie };
};
