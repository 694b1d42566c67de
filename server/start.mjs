// `npm start`, and with --demo `npm run demo`. Plain JavaScript: on a fresh clone it runs on any Node from 20 with nothing installed.
import { ensureInstalled, Uitleg } from './install.mjs';
import { runOnNode24 } from './node-24.mjs';

try {
  console.log('\nGeldloket starten\n');
  const installed = await ensureInstalled((text) => { console.log(text.startsWith(' ') ? text : `1/4 ${text}`); });
  console.log(installed ? '1/4 Onderdelen: geïnstalleerd.' : '1/4 Onderdelen: compleet.');
  process.exitCode = await runOnNode24('server/up.ts', process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Uitleg)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
