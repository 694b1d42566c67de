/** A process that checks the texts on its standard input and ends: snelheid.ts times how long that takes. */
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { onzeRegels } from './regels.ts';
import { kijkNa } from './snelheid.ts';

const blok = z.object({ tekst: z.string(), bestand: z.string(), regel: z.number(), soort: z.enum(['pagina', 'zin', 'knop', 'fout', 'mail']), isZin: z.boolean() });
const stukken = z.array(z.object({ naam: z.string(), bestand: z.string(), blokken: z.array(blok) })).parse(JSON.parse(await text(process.stdin)));
kijkNa(stukken, onzeRegels(fileURLToPath(new URL('../../..', import.meta.url))));
