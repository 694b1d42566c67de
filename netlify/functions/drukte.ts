import type { Config } from '@netlify/functions';
import { handle } from '../../src/adapters/http/handle.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { readDrukte } from '../../src/application/drukte.ts';

/** Whether it is busy, and how long people wait: the same for everyone, so that it may be kept for a minute. */
export default handle('drukte', async ({ deps }, request) =>
  request.method === 'GET' || request.method === 'HEAD'
    ? json(200, await readDrukte(deps), { 'cache-control': 'public, max-age=60' })
    : fout(405, 'methode', 'Dit adres kan alleen gelezen worden (GET).', { allow: 'GET, HEAD' }));

export const config: Config = {
  path: '/api/drukte',
  region: 'fra',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
