/** `npm run taal`: what of the texts is hard to read. See README.md beside this file. */
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { leesInhoud } from '../inhoud/bestanden.ts';
import { begrippenbestand, inhoudbezwaren, toonBezwaren } from '../inhoud/controle.ts';
import type { Uitvoer } from './nakijken.ts';
import { vertalingen } from './vertalingen/opdracht.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Carries out the command. The rules read the list of begrippen as they load: what is wrong with that is said first. */
const voer = async (args: readonly string[]): Promise<Uitvoer> => {
  if (args[0] === 'vertalingen') return vertalingen(args.slice(1), root);
  const stuk = inhoudbezwaren(leesInhoud(root)).filter(({ bestand }) => bestand === begrippenbestand);
  if (stuk.length > 0) return { code: 1, uit: '', fout: toonBezwaren(stuk) };
  const [{ voerUit }, { leesRegels }] = await Promise.all([import('./nakijken.ts'), import('./regelset.ts')]);
  return voerUit(args, {
    root,
    // npm changes to the folder of the project, and tells where it came from.
    map: process.env['INIT_CWD'] ?? process.cwd(),
    regels: leesRegels(root),
    verf: (stijl, tekst) => styleText(stijl, tekst),
  });
};

const { code, uit, fout } = await voer(process.argv.slice(2));
process.stdout.write(uit);
process.stderr.write(fout);
process.exitCode = code;
