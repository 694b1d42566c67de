/** `npm run wegwijzer`: writes the page with which the triage reads and approves the zelftest. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wegwijzerPagina } from './pagina.ts';

const map = fileURLToPath(new URL('../../.tmp/', import.meta.url));
mkdirSync(map, { recursive: true });
const bestand = `${map}wegwijzer.html`;
writeFileSync(bestand, wegwijzerPagina());
console.log(`De wegwijzer staat klaar: ${bestand}\nOpen het bestand in een browser, of print het voor de triage.`);
