import type { Config, Context } from '@netlify/functions';
import { z } from 'zod';
import type { App } from '../../src/adapters/compose.ts';
import { handle } from '../../src/adapters/http/handle.ts';
import { readJson, Weigering } from '../../src/adapters/http/read-json.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { visitorCounter } from '../../src/adapters/http/visitor.ts';
import { ringOnReceipt } from '../../src/application/alarm.ts';
import { act, lookUp, OnbekendeCode } from '../../src/application/terugkomen.ts';
import { type Terugblik, voorVersie1 } from '../../src/domain/aanmelding/terugblik.ts';

/** What somebody adds is a text of at most 10,000 characters: sealed, padded and in base64 it stays below this. */
const inhoudGrens = 250_000;
const grens = inhoudGrens + 10_000;
/** Wrong codes from one place in ten minutes; who has the right one is never stopped by others. */
const foutenGrens = 30;
const fouten = visitorCounter(10 * 60_000);

const basis = { tag: z.string().regex(/^[0-9a-f]{64}$/), versie: z.int().min(1).default(1) };
const schema = z.union([
  z.object({ ...basis, actie: z.literal('aanvullen'), inhoud: z.base64().min(200).max(inhoudGrens) }),
  z.object({ ...basis, actie: z.enum(['bekijken', 'intrekken', 'verwijderen']).default('bekijken') }),
]);

/** The answer as the page that asks can read it. */
const geef = (versie: number, terugblik: Terugblik | null): Response => json(200, { terugblik: terugblik && versie === 1 ? voorVersie1(terugblik) : terugblik });

const kom = async ({ deps, origins }: App, request: Request, context: Context): Promise<Response> => {
  const post = await readJson(request, schema, grens, [origins.site]);
  if (fouten.seen(context.ip) >= foutenGrens) {
    throw new Weigering(fout(429, 'te-vaak', 'U heeft vaak een code geprobeerd die wij niet kennen. Wacht 10 minuten, of bel ons.', { 'retry-after': '600' }));
  }
  try {
    if (post.actie === 'bekijken') return geef(post.versie, await lookUp(deps, post.tag));
    const terugblik = post.actie === 'aanvullen'
      ? await act(deps, post.tag, { actie: 'aanvullen', inhoud: new Uint8Array(Buffer.from(post.inhoud, 'base64')) })
      : await act(deps, post.tag, { actie: post.actie });
    if (post.actie === 'aanvullen') context.waitUntil(ringOnReceipt(deps).catch(() => deps.log({ wat: 'bel-mislukt' })));
    return geef(post.versie, terugblik);
  } catch (reden) {
    if (reden instanceof OnbekendeCode) fouten.count(context.ip);
    throw reden;
  }
};

export default handle('terugkomen', kom);

export const config: Config = {
  path: '/api/terugkomen',
  region: 'fra',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
