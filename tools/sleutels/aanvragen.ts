import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileStore } from '../../src/adapters/store/files.ts';
import { type BewaardeAanvraag, bewaardeAanvraagSchema } from '../../src/domain/gemeente/sleutelaanvraag.ts';
import { sleuteleindeVan } from '../../src/domain/gemeente/sleutelkenmerk.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { SleutelFout } from './ring.ts';

/**
 * The requests in a backup that the ring does not have yet, the oldest first. What is not a request as the desk writes it is
 * left out: its name goes into a command to copy.
 * @param map folder of a backup (npm run uitvoer)
 * @throws SleutelFout when it is not one
 */
export const leesAanvragen = async (map: string, ring: Sleutelring): Promise<BewaardeAanvraag[]> => {
  if (!existsSync(join(map, 'manifest.json'))) throw new SleutelFout(`${map} is geen reservekopie. Maak er een: npm run uitvoer -- --naar <map>`);
  const kopie = fileStore(join(map, 'inhoud'));
  const gelezen = await Promise.all((await kopie.list('sleutelaanvraag/')).map(async (key) => {
    try {
      return bewaardeAanvraagSchema.parse(JSON.parse(new TextDecoder().decode((await kopie.get(key))!)));
    } catch {
      return null;
    }
  }));
  const bekend = ontvangersVan(ring);
  return gelezen.filter((a) => a !== null).filter((a) => !bekend.includes(a.ontvanger)).sort((a, b) => a.op.localeCompare(b.op));
};

/** What the operator reads about a request: who to call, what to compare, and the command for after that. */
export const aanvraagtekst = ({ naam, ontvanger, door, op }: BewaardeAanvraag): string => [
  `${naam}, doorgegeven door ${door} op ${op.slice(0, 10)}`,
  `  Bel ${naam}. De sleutel eindigt op: ${sleuteleindeVan(ontvanger)}`,
  `  Klopt dat? npm run sleutels -- voeg-toe --medewerker "${naam}" --ontvanger ${ontvanger}`,
].join('\n');
