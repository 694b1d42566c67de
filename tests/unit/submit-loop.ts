// Run by store-kill.test.ts: submits without end, says what was acknowledged, and waits to be killed.
import { writeSync } from 'node:fs';
import { fileStore } from '../../src/adapters/store/files.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { maakOpstelling, nepBericht } from './opstelling.ts';

const [map] = process.argv.slice(2);
if (!map) throw new Error('a folder is needed');
const { deps } = maakOpstelling({ store: fileStore(map) });

const loop = async (): Promise<never> => {
  for (;;) {
    const tag = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
    const { id } = await submitAanmelding(deps, { bericht: nepBericht(3000), tag, spoed: false, opzij: [] });
    writeSync(1, `${id} ${tag}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, loop));
