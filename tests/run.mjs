// `npm test`. Plain JavaScript: on a fresh clone it runs on any Node from 20 with nothing installed.
import { ensureInstalled, Uitleg } from '../server/install.mjs';
import { runOnNode24 } from '../server/node-24.mjs';
import { findProgram } from './chromium.mjs';

const say = (/** @type {string} */ text) => { console.log(text); };

try {
  await ensureInstalled(say);
  process.env.CHROME_PATH = findProgram('chromium', say);
  process.env.AGE_PATH = findProgram('age', say);
  process.exitCode = await runOnNode24('tests/steps.ts');
} catch (error) {
  if (!(error instanceof Uitleg)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
