/**
 * Backup of all ciphertext and events, and putting it back: `npm run uitvoer -- --naar <map>`. Nothing in it can be
 * read without a key of the ring.
 */
import { parseArgs } from 'node:util';
import { kiesBron, kiesOpslag } from './opslag.ts';
import { controleer, type Manifest, tel, UitvoerFout, voerUit, zetTerug } from './uitvoer.ts';

const gebruik = `Reservekopie van alle berichten, versleuteld zoals ze zijn

  npm run uitvoer -- --naar <map>         kopieert alles naar een nieuwe map
  npm run uitvoer -- --controleer <map>   kijkt of een kopie nog heel is
  npm run uitvoer -- --terug <map>        zet een kopie terug in een lege opslag

Waar de berichten staan:
  op deze machine   DATA_DIR=.data
  bij Netlify       NETLIFY_SITE_ID=... NETLIFY_AUTH_TOKEN=... OMGEVING=productie

Uitleg: docs/beheer.md, Reservekopie.
`;

const inWoorden = (manifest: Manifest): string => {
  const { berichten, gebeurtenissen, codes } = tel(manifest);
  return `${berichten} berichten, ${gebeurtenissen} gebeurtenissen, ${codes} codes`;
};

const leesVraag = (): { naar?: string; terug?: string; controleer?: string } | null => {
  try {
    const { values } = parseArgs({ options: { naar: { type: 'string' }, terug: { type: 'string' }, controleer: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    const { help, ...keuzes } = values;
    return help ? {} : Object.keys(keuzes).length === 1 ? keuzes : null;
  } catch {
    return null;
  }
};

const doe = async ({ naar, terug, controleer: welke }: NonNullable<ReturnType<typeof leesVraag>>): Promise<void> => {
  if (naar) {
    const { opslag, waar } = kiesBron(process.env);
    const { manifest, beschadigd } = await voerUit(opslag, naar, new Date().toISOString());
    const { hash } = await controleer(naar);
    console.log(`Klaar: ${inWoorden(manifest)}, van ${waar} naar ${naar}.\nSHA-256 van het manifest: ${hash}`);
    if (beschadigd.length > 0) throw new UitvoerFout(`Deze berichten zijn in de opslag zelf beschadigd:\n  ${beschadigd.join('\n  ')}\nZet ze terug uit een eerdere kopie.`);
  } else if (terug) {
    const { opslag, waar } = kiesOpslag(process.env);
    console.log(`Teruggezet en nagekeken: ${inWoorden(await zetTerug(terug, opslag))}, van ${terug} naar ${waar}.`);
  } else if (welke) {
    const { manifest, hash } = await controleer(welke);
    console.log(`De kopie van ${manifest.gemaakt} is heel: ${inWoorden(manifest)}.\nSHA-256 van het manifest: ${hash}`);
  } else console.log(gebruik);
};

const vraag = leesVraag();
if (!vraag) {
  console.error(gebruik);
  process.exitCode = 2;
} else {
  try {
    await doe(vraag);
  } catch (fout) {
    const eigen = fout instanceof UitvoerFout || (fout instanceof Error && fout.name === 'StoreFout');
    if (!eigen) throw fout;
    console.error(`\n${fout.name === 'StoreFout' ? `De opslag geeft een fout (${fout.message}). Probeer het later opnieuw.` : fout.message}\n`);
    process.exitCode = 1;
  }
}
