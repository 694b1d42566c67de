import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fileStore } from '../../src/adapters/store/files.ts';
import { listDossiers, readBericht } from '../../src/application/dossiers.ts';
import { adoptOrphans } from '../../src/application/orphans.ts';
import { findByTag } from '../../src/application/terugkom-index.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { kans } from './memory-store.ts';
import { maakOpstelling } from './opstelling.ts';

const program = fileURLToPath(new URL('submit-loop.ts', import.meta.url));

/** Runs a program that submits, kills it after so many acknowledgements and a moment more, and returns what it said. */
const draaiEnDood = (map: string, naHoeveel: number, nogMs: number): Promise<[id: string, tag: string][]> => new Promise((klaar, mis) => {
  const kind = spawn(process.execPath, [program, map], { stdio: ['ignore', 'pipe', 'pipe'] });
  let uit = '';
  let fout = '';
  let geschoten = false;
  kind.stderr.on('data', (stuk: Buffer) => { fout += stuk.toString(); });
  kind.stdout.on('data', (stuk: Buffer) => {
    uit += stuk.toString();
    if (geschoten || uit.split('\n').length <= naHoeveel) return;
    geschoten = true;
    setTimeout(() => kind.kill('SIGKILL'), nogMs);
  });
  kind.on('error', mis);
  kind.on('close', (_, signaal) => {
    if (signaal !== 'SIGKILL') { mis(new Error(`it stopped by itself: ${fout}`)); return; }
    klaar(uit.split('\n').filter((regel) => /^\w{64} \w{64}$/.test(regel)).map((regel) => regel.split(' ') as [string, string]));
  });
});

it.each([1, 2, 3, 4, 5])('kill -9 midden in het ontvangen: van wat is bevestigd is niets kwijt (zaad %i)', async (zaad) => {
  const map = await mkdtemp(join(tmpdir(), 'geldloket-kill-'));
  try {
    const loting = kans(zaad);
    const bevestigd = await draaiEnDood(map, 20 + Math.floor(loting() * 60), loting() * 30);
    expect(bevestigd.length).toBeGreaterThanOrEqual(20);

    // After the restart: another store on the same folder.
    const store = fileStore(map);
    const { deps, klok } = maakOpstelling({ store });
    klok.zet('2026-11-23T10:00:00.000Z');
    const dossiers = await listDossiers(store);
    expect(dossiers.every((d) => d.onleesbaar === 0)).toBe(true);
    const bekend = new Set(dossiers.map((d) => d.id));
    for (const [id, tag] of bevestigd) {
      expect(bekend.has(id), 'acknowledged, and its event is gone').toBe(true);
      const bericht = await readBericht(store, id);
      expect(bericht && vingerafdruk(bericht), 'acknowledged, and its message is gone or damaged').toBe(id);
      expect(await findByTag(deps, tag)).toEqual([id]);
    }
    // What was kept but not acknowledged is whole too, and gets heard.
    for (const key of await store.list('aanmelding/')) expect(vingerafdruk((await store.get(key))!)).toBe(key.slice('aanmelding/'.length));
    await adoptOrphans(deps, dossiers);
    klok.vooruit(5);
    await adoptOrphans(deps, dossiers);
    expect(await listDossiers(store)).toHaveLength((await store.list('aanmelding/')).length);
  } finally {
    await rm(map, { recursive: true, force: true });
  }
});
