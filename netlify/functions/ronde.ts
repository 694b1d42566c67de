import type { Config } from '@netlify/functions';
import { handle } from '../../src/adapters/http/handle.ts';
import { json } from '../../src/adapters/http/respond.ts';
import { doRound } from '../../src/application/round.ts';

/** The round: bells, escalation, deletion. Netlify calls it on published deploys, server/schedule on one machine. */
export default handle('ronde', async ({ deps }) => {
  await doRound(deps);
  return json(200, { klaar: true });
});

export const config: Config = { schedule: '*/5 * * * *', region: 'fra' };
