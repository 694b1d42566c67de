/**
 * Writes the days on which nobody works to content/gemeenten/<slug>/vrije-dagen.json, five years ahead.
 * The days are those of the Algemene termijnenwet, article 3, first and second paragraph.
 * Run it once a year; the check fails when less than a year is left.
 */
import { writeFileSync } from 'node:fs';
import { feestdagen } from './feestdagen.ts';

const eersteJaar = new Date().getFullYear();
const laatsteJaar = eersteJaar + 5;
const dagen = feestdagen(eersteJaar, laatsteJaar);
const bestand = new URL('../../content/gemeenten/steenwijkerland/vrije-dagen.json', import.meta.url);
const regels = dagen.map((dag) => `    ${JSON.stringify(dag)}`).join(',\n');
writeFileSync(bestand, `{\n  "gemaaktMet": "npm run vrije-dagen",\n  "tot": "${laatsteJaar}-12-31",\n  "dagen": [\n${regels}\n  ]\n}\n`);
console.log(`${dagen.length} vrije dagen van ${eersteJaar} tot en met ${laatsteJaar} staan in ${bestand.pathname}`);
