import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fileStore } from '../../src/adapters/store/files.ts';
import type { Opslag } from './opslag.ts';

/** Something the operator can put right; the message (Dutch) says what happened and what to do. */
export class UitvoerFout extends Error {
  override name = 'UitvoerFout';
}

/**
 * What lives an hour or a day and makes itself anew: sign-ins and ended sessions of the desk, keyed hashes against doubles, when the round
 * and the bells last were, orphans seen once. A copy would only keep it longer than it may be kept.
 */
const vluchtig = ['uitdaging/', 'uitgelogd/', 'dubbel/', 'ronde/', 'bel/', 'wees/', 'terugzetten/'];
const isVluchtig = (sleutel: string): boolean => vluchtig.some((begin) => sleutel.startsWith(begin));

const manifestSchema = z.strictObject({
  versie: z.literal(1),
  /** When it was made, ISO time in UTC. */
  gemaakt: z.iso.datetime(),
  bestanden: z.array(z.strictObject({ sleutel: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const inhoudVan = (map: string): Opslag => fileStore(join(map, 'inhoud'));
const manifestpad = (map: string): string => join(map, 'manifest.json');
const markering = 'terugzetten/bezig';

/** How many messages (sealed again or not), events and ways from a code stand in a manifest. */
export const tel = ({ bestanden }: Manifest): { berichten: number; gebeurtenissen: number; codes: number } => {
  const aantal = (begin: string): number => bestanden.filter(({ sleutel }) => sleutel.startsWith(begin)).length;
  const ids = bestanden.map(({ sleutel }) => sleutel.split('/')).filter(([soort]) => soort === 'aanmelding' || soort === 'hersleuteld').map(([, id]) => id);
  return { berichten: new Set(ids).size, gebeurtenissen: aantal('gebeurtenis/'), codes: aantal('code/') };
};

/** A new folder for its owner only, or an empty one. */
const maakMap = async (map: string): Promise<void> => {
  await mkdir(map, { recursive: true, mode: 0o700 });
  if ((await readdir(map)).length > 0) throw new UitvoerFout(`${map} is niet leeg. Kies een nieuwe map: een uitvoer komt nooit over een andere heen.`);
  await chmod(map, 0o700);
};

/**
 * The keys to copy, in three lots. Messages come after the rest: an event is written after its message, so no event is
 * copied of which the message came too late for the list. Messages that were sealed again come last, and are listed when
 * the others have been copied: one that moves there meanwhile is not missed.
 */
const partijen: readonly ((bron: Opslag) => Promise<string[]>)[] = [
  async (bron) => (await bron.list('')).filter((sleutel) => !isVluchtig(sleutel) && !/^(aanmelding|hersleuteld)\//.test(sleutel)),
  (bron) => bron.list('aanmelding/'),
  (bron) => bron.list('hersleuteld/'),
];

/** A message lies under its own hash, and so does what was replaced: one that does not fit was damaged. */
const isBeschadigd = ({ sleutel, sha256: hash }: Manifest['bestanden'][number]): boolean =>
  (sleutel.startsWith('aanmelding/') && sleutel !== `aanmelding/${hash}`)
  || (/^(hersleuteld|vervangen)\/.+_\d+_[0-9a-f]{64}$/.test(sleutel) && !sleutel.endsWith(hash));

/**
 * Copies every message, event and way from a code into a folder, with a manifest of hashes. The site may go on
 * meanwhile. The manifest is written last: a folder without one is not finished.
 * @param nu ISO time in UTC
 * @returns the manifest, and the keys of messages that are damaged in the store (they are copied as they are)
 * @throws UitvoerFout when the folder is not empty; StoreFout when the store cannot be read
 */
export const voerUit = async (bron: Opslag, map: string, nu: string): Promise<{ manifest: Manifest; beschadigd: string[] }> => {
  await maakMap(map);
  const doel = inhoudVan(map);
  const bestanden: Manifest['bestanden'] = [];
  for (const partij of partijen) {
    for (const sleutel of await partij(bron)) {
      const bytes = await bron.get(sleutel);
      // Deleted since it was listed: then it must not come back either.
      if (!bytes) continue;
      await doel.put(sleutel, bytes);
      bestanden.push({ sleutel, bytes: bytes.length, sha256: sha256(bytes) });
    }
  }
  await rm(join(map, 'inhoud', '.tijdelijk'), { recursive: true, force: true });
  const manifest: Manifest = { versie: 1, gemaakt: nu, bestanden };
  await writeFile(manifestpad(map), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return { manifest, beschadigd: bestanden.filter(isBeschadigd).map(({ sleutel }) => sleutel) };
};

const leesManifest = async (map: string): Promise<{ manifest: Manifest; hash: string }> => {
  let tekst: string;
  try {
    tekst = await readFile(manifestpad(map), 'utf8');
  } catch {
    throw new UitvoerFout(`In ${map} staat geen manifest.json. Dit is geen uitvoer, of hij is niet afgemaakt.`);
  }
  try {
    return { manifest: manifestSchema.parse(JSON.parse(tekst)), hash: sha256(Buffer.from(tekst)) };
  } catch {
    throw new UitvoerFout(`${manifestpad(map)} is beschadigd. Gebruik een andere uitvoer.`);
  }
};

/**
 * Holds a copy against its manifest.
 * @returns the manifest
 * @throws UitvoerFout naming what is missing, changed or too many
 */
export const controleer = async (map: string): Promise<{ manifest: Manifest; hash: string }> => {
  const gelezen = await leesManifest(map);
  const inhoud = inhoudVan(map);
  const bezwaren: string[] = [];
  const over = new Set(await inhoud.list(''));
  for (const { sleutel, sha256: hash } of gelezen.manifest.bestanden) {
    over.delete(sleutel);
    const bytes = await inhoud.get(sleutel);
    if (!bytes) bezwaren.push(`ontbreekt: ${sleutel}`);
    else if (sha256(bytes) !== hash) bezwaren.push(`veranderd: ${sleutel}`);
  }
  bezwaren.push(...[...over].map((sleutel) => `hoort er niet bij: ${sleutel}`));
  if (bezwaren.length > 0) throw new UitvoerFout(`De uitvoer in ${map} klopt niet:\n  ${bezwaren.slice(0, 20).join('\n  ')}${bezwaren.length > 20 ? `\n  en nog ${bezwaren.length - 20}` : ''}`);
  return gelezen;
};

/** Whether an earlier attempt with this very copy was broken off. */
const isHalverwege = async (doel: Opslag, hash: string): Promise<boolean> => {
  const bytes = await doel.get(markering);
  return bytes !== null && new TextDecoder().decode(bytes) === hash;
};

/**
 * Puts a copy back into an empty store, reads everything back and compares. May be repeated when it was broken off.
 * @throws UitvoerFout when the copy is not whole, the store is not empty, or what is read is not what was written
 */
export const zetTerug = async (map: string, doel: Opslag): Promise<Manifest> => {
  const { manifest, hash } = await controleer(map);
  const aanwezig = (await doel.list('')).filter((sleutel) => !isVluchtig(sleutel));
  if (aanwezig.length > 0 && !await isHalverwege(doel, hash)) {
    throw new UitvoerFout(`De opslag is niet leeg: er staan ${aanwezig.length} stukken in. Terugzetten kan alleen in een lege opslag, anders komt terug wat een inwoner heeft verwijderd.`);
  }
  await doel.put(markering, new TextEncoder().encode(hash));
  const inhoud = inhoudVan(map);
  for (const { sleutel } of manifest.bestanden) await doel.put(sleutel, (await inhoud.get(sleutel))!);
  for (const { sleutel, sha256: verwacht } of manifest.bestanden) {
    const bytes = await doel.get(sleutel);
    if (!bytes || sha256(bytes) !== verwacht) throw new UitvoerFout(`Niet goed teruggezet: ${sleutel}. Start het terugzetten opnieuw.`);
  }
  await doel.delete(markering);
  return manifest;
};
