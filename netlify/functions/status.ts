import type { Config } from '@netlify/functions';
import type { App } from '../../src/adapters/compose.ts';
import { handle } from '../../src/adapters/http/handle.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { checkSessie, gelijkeTekst } from '../../src/application/loket-sessie.ts';
import { publicPart, readStatus } from '../../src/application/status.ts';

/** Whether who asks may see counts: a monitor with our token, or a worker. @throws GeenToegang for any other token */
const magTellen = async ({ deps, statusToken }: App, request: Request): Promise<boolean> => {
  const token = (request.headers.get('authorization') ?? '').replace(/^Bearer /, '');
  if (token === '') return false;
  if (statusToken === null || !gelijkeTekst(token, statusToken)) await checkSessie(deps, token);
  return true;
};

export default handle('status', async (app, request) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return fout(405, 'methode', 'Dit adres kan alleen gelezen worden (GET).', { allow: 'GET, HEAD' });
  const tellen = await magTellen(app, request);
  const status = await readStatus(app.deps);
  return json(200, tellen ? status : publicPart(status));
});

export const config: Config = {
  path: '/api/status',
  region: 'fra',
  // Every look lists all that is open.
  rateLimit: { windowSize: 60, windowLimit: 60, aggregateBy: ['ip', 'domain'] },
};
