import type { Config, Context } from '@netlify/functions';
import { z } from 'zod';
import type { App } from '../../src/adapters/compose.ts';
import { handle } from '../../src/adapters/http/handle.ts';
import { readJson, Weigering } from '../../src/adapters/http/read-json.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { visitorCounter } from '../../src/adapters/http/visitor.ts';
import { ringOnReceipt } from '../../src/application/alarm.ts';
import { sendConfirmation } from '../../src/application/confirmation.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { opzijRedenen } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

const grens = 1_500_000;
/** More than this from one place in ten minutes is set aside for review, never refused. */
const veel = 30;
const teller = visitorCounter(10 * 60_000);

const schema = z.object({
  /** Ciphertext in base64. */
  bericht: z.base64().min(200),
  /** SHA-256 of the ciphertext, so that damage on the way is noticed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  tag: z.string().regex(/^[0-9a-f]{64}$/),
  spoed: z.boolean(),
  opzij: z.array(z.string()).default([]),
  /** Used once for a confirmation without content, never stored. */
  bevestigingAan: z.email().optional().catch(undefined),
});

const ontvang = async ({ deps, origins }: App, request: Request, context: Context): Promise<Response> => {
  const post = await readJson(request, schema, grens, [origins.site]);
  const bericht = new Uint8Array(Buffer.from(post.bericht, 'base64'));
  if (vingerafdruk(bericht) !== post.hash) throw new Weigering(fout(400, 'beschadigd', 'Dit bericht is beschadigd aangekomen. Probeer het opnieuw.'));
  const opzij = opzijRedenen.filter((reden) => post.opzij.includes(reden));
  if (teller.count(context.ip) > veel) opzij.push('veel-achter-elkaar');
  const { nieuw, ontvangst } = await submitAanmelding(deps, { bericht, tag: post.tag, spoed: post.spoed, opzij });
  if (nieuw) context.waitUntil(ringOnReceipt(deps).catch(() => deps.log({ wat: 'bel-mislukt' })));
  // Who sends a lot from one place gets no mail sent to addresses of their choice.
  const bevestig = opzij.includes('veel-achter-elkaar') ? () => Promise.resolve(false) : sendConfirmation;
  const bevestiging = nieuw && post.bevestigingAan ? await bevestig(deps, post.bevestigingAan) : undefined;
  return json(201, { ...ontvangst, bevestiging });
};

export default handle('aanmelding', ontvang);

export const config: Config = {
  path: '/api/aanmelding',
  region: 'fra',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
