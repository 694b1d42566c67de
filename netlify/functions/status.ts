import type { Config } from '@netlify/functions';
import { handle } from '../../src/adapters/http/handle.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { readStatus } from '../../src/application/status.ts';

export default handle('status', async ({ deps }, request) =>
  request.method === 'GET' || request.method === 'HEAD'
    ? json(200, await readStatus(deps))
    : fout(405, 'methode', 'Dit adres kan alleen gelezen worden (GET).', { allow: 'GET, HEAD' }));

export const config: Config = {
  path: '/api/status',
  region: 'fra',
  // Every look reads all that is open.
  rateLimit: { windowSize: 60, windowLimit: 60, aggregateBy: ['ip', 'domain'] },
};
