import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bestand } from './controle.ts';

/** Every text file of content/, by path. @param root folder of the project */
export const leesInhoud = (root: string): Bestand[] =>
  globSync('content/**/*.{md,json}', { cwd: root }).map((pad) => pad.replaceAll('\\', '/')).toSorted().map((pad) => ({ pad, tekst: readFileSync(join(root, pad), 'utf8') }));
