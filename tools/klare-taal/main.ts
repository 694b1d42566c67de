/** `npm run taal`: what of the texts is hard to read. See README.md beside this file. */
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { voerUit } from './nakijken.ts';
import { vertalingen } from './vertalingen/opdracht.ts';
import { leesRegels } from './regelset.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const args = process.argv.slice(2);
const { code, uit, fout } = args[0] === 'vertalingen' ? vertalingen(args.slice(1), root) : voerUit(args, {
  root,
  // npm changes to the folder of the project, and tells where it came from.
  map: process.env['INIT_CWD'] ?? process.cwd(),
  regels: leesRegels(root),
  verf: (stijl, tekst) => styleText(stijl, tekst),
});
process.stdout.write(uit);
process.stderr.write(fout);
process.exitCode = code;
