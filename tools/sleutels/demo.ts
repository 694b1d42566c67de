import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { leesRingbestand, schrijfRing } from './bestanden.ts';
import { makeSleutelring } from './maak.ts';
import { controleerRing } from './ring.ts';

/** A demo key on disk: where it is and what opens it. */
export type DemoSleutel = { id: string; naam: string; rol: 'medewerker' | 'herstel'; bestand: string; wachtwoord: string };
export type DemoSleutels = { ring: Sleutelring; sleutels: DemoSleutel[]; uitleg: string };

const leesMij = (sleutels: DemoSleutel[]): string => [
  'Sleutels voor de demonstratie',
  '',
  'Deze sleutels zijn door npm start gemaakt. Ze zijn alleen voor een demonstratie: de wachtwoorden staan hieronder.',
  'Gebruik ze nooit voor berichten van echte mensen. Echte sleutels maakt u met: npm run sleutels -- --help',
  '',
  'Het loket openen: ga naar /loket, kies een sleutelbestand en typ het wachtwoord dat erbij hoort.',
  '',
  ...sleutels.map((s) => `${s.naam} (${s.rol})\n  bestand     ${basename(s.bestand)} (in deze map)\n  wachtwoord  ${s.wachtwoord}\n`),
].join('\n');

/**
 * The keys of a demonstration: read from `map`, or made there when they are missing.
 * @param map folder for the key files, sleutelring.json, wachtwoorden.json and LEES-MIJ.txt
 * @param workFactor lower than for real keys: their passphrases stand beside them
 * @returns the ring and, for every key, the file and its passphrase
 */
export const zorgVoorDemoSleutels = async (map: string, workFactor = 14): Promise<DemoSleutels> => {
  const ringpad = join(map, 'sleutelring.json');
  const wachtwoordpad = join(map, 'wachtwoorden.json');
  const uitleg = join(map, 'LEES-MIJ.txt');
  if (existsSync(ringpad)) {
    const ring = controleerRing(await leesRingbestand(ringpad));
    const sleutels = JSON.parse(await readFile(wachtwoordpad, 'utf8')) as DemoSleutel[];
    // The folder may have been moved since.
    return { ring, sleutels: sleutels.map((s) => ({ ...s, bestand: join(map, basename(s.bestand)) })), uitleg };
  }
  await mkdir(map, { recursive: true, mode: 0o700 });
  const nieuw = await makeSleutelring({ medewerkers: ['Balie 1', 'Balie 2'], demo: true, workFactor });
  const sleutels = nieuw.sleutels.map(({ id, naam, rol, bestandsnaam, wachtwoord }) => ({ id, naam, rol, bestand: join(map, bestandsnaam), wachtwoord }));
  const geheim = { mode: 0o600 };
  for (const s of nieuw.sleutels) await writeFile(join(map, s.bestandsnaam), s.bestand, geheim);
  await writeFile(wachtwoordpad, `${JSON.stringify(sleutels, null, 2)}\n`, geheim);
  await writeFile(uitleg, leesMij(sleutels), geheim);
  // Last: a ring that stands here has all its files.
  await schrijfRing(ringpad, nieuw.ring);
  return { ring: nieuw.ring, sleutels, uitleg };
};
