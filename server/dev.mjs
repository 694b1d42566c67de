// `npm run dev`. Plain JavaScript: on a fresh clone it runs on any Node from 20 with nothing installed.
import { ensureInstalled, Uitleg } from './install.mjs';
import { runOnNode24 } from './node-24.mjs';

try {
  await ensureInstalled((text) => { console.log(text); });
  process.exitCode = await runOnNode24('server/dev.ts');
} catch (error) {
  if (!(error instanceof Uitleg)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
