import type { Config } from '@netlify/functions';
import { z } from 'zod';
import type { App } from '../../src/adapters/compose.ts';
import { handle } from '../../src/adapters/http/handle.ts';
import { readJson } from '../../src/adapters/http/read-json.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { addTelling, readCijfers } from '../../src/application/cijfers.ts';
import { readDrukte, readGezetteDrukte, setDrukte } from '../../src/application/drukte.ts';
import { addHandeling, listForLoket, readForLoket } from '../../src/application/loket.ts';
import { checkSessie, makeUitdaging, openSessie } from '../../src/application/loket-sessie.ts';
import { isAanmeldingId } from '../../src/application/dossiers.ts';
import { ontvangerSchema } from '../../src/domain/gemeente/sleutelring.ts';
import { handelingSchema } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { telpostenSchema } from '../../src/domain/cijfers/telpost.ts';
import { drukteSchema } from '../../src/domain/drukte/drukte.ts';

const grens = 2_000_000;
const uitdagingSchema = z.object({ ontvanger: ontvangerSchema });
const sessieSchema = z.object({ id: z.string(), nonce: z.string().max(200) });

const bearer = (request: Request): string => (request.headers.get('authorization') ?? '').replace(/^Bearer /, '');
const metToken = (inhoud: object, token: string, status = 200): Response => json(status, inhoud, { 'x-loket-sessie': token });

/** What only a signed-in worker gets. */
const alsMedewerker = async ({ deps, origins }: App, request: Request, [id, wat]: string[]): Promise<Response> => {
  const { token, medewerker } = checkSessie(deps, bearer(request));
  if (request.method === 'GET' && id === undefined) return metToken({ nu: deps.clock.now(), aanmeldingen: await listForLoket(deps) }, token);
  if (id !== undefined && isAanmeldingId(id)) {
    if (request.method === 'GET' && wat === undefined) return metToken(await readForLoket(deps, id), token);
    if (wat === 'gebeurtenissen') {
      const handeling = await readJson(request, handelingSchema, grens, [origins.site, ...origins.loket]);
      return metToken(await addHandeling(deps, id, handeling, medewerker.id), token, 201);
    }
  }
  return fout(404, 'niet-gevonden', 'Dit adres bestaat niet.');
};

/** Counts: sent by a desk that closed a case, and read by quarter. */
const cijfersVan = async ({ deps, origins }: App, request: Request): Promise<Response> => {
  const { token } = checkSessie(deps, bearer(request));
  if (request.method === 'GET') return metToken(await readCijfers(deps, new URL(request.url).searchParams.get('kwartaal')), token);
  const { tellingen } = await readJson(request, telpostenSchema, 10_000, [origins.site, ...origins.loket]);
  return metToken({ geteld: await addTelling(deps, tellingen) }, token, 201);
};

/** What the site says when it is busy: `geldt` as it holds today, `gezet` as somebody set it last. */
const drukteVan = async ({ deps, origins }: App, request: Request): Promise<Response> => {
  const { token, medewerker } = checkSessie(deps, bearer(request));
  if (request.method !== 'GET') {
    const drukte = await readJson(request, drukteSchema, 1_000, [origins.site, ...origins.loket]);
    await setDrukte(deps, drukte, medewerker.id);
  }
  return metToken({ geldt: await readDrukte(deps), gezet: await readGezetteDrukte(deps) }, token);
};

const route = async (app: App, request: Request): Promise<Response> => {
  const [soort, ...rest] = new URL(request.url).pathname.replace(/^\/api\/loket\/?/, '').split('/');
  const eigen = [app.origins.site, ...app.origins.loket];
  if (soort === 'uitdaging') {
    const { ontvanger } = await readJson(request, uitdagingSchema, 10_000, eigen);
    const { id, versleuteld } = await makeUitdaging(app.deps, ontvanger);
    return json(200, { id, versleuteld: Buffer.from(versleuteld).toString('base64') });
  }
  if (soort === 'sessie') {
    const { id, nonce } = await readJson(request, sessieSchema, 10_000, eigen);
    const { token, medewerker } = await openSessie(app.deps, id, nonce);
    return metToken({ medewerker: { id: medewerker.id, naam: medewerker.naam } }, token);
  }
  if (soort === 'cijfers' && rest.length === 0) return cijfersVan(app, request);
  if (soort === 'drukte' && rest.length === 0) return drukteVan(app, request);
  return soort === 'aanmeldingen' ? alsMedewerker(app, request, rest) : fout(404, 'niet-gevonden', 'Dit adres bestaat niet.');
};

/** A gemeente may serve the desk from its own machine: those origins, and only those, may ask from afar. */
const deelbaar = (app: App, request: Request): Record<string, string> => {
  const origin = request.headers.get('origin');
  return origin && app.origins.loket.includes(origin)
    ? {
        'access-control-allow-origin': origin, vary: 'origin', 'access-control-allow-headers': 'authorization, content-type',
        'access-control-expose-headers': 'x-loket-sessie', 'access-control-allow-methods': 'GET, POST', 'cross-origin-resource-policy': 'cross-origin',
      }
    : {};
};

const binnen = handle('loket', route);

export default handle('loket', async (app, request, context) => {
  const koppen = deelbaar(app, request);
  const antwoord = request.method === 'OPTIONS' ? json(Object.keys(koppen).length > 0 ? 200 : 403, {}) : await binnen(request, context);
  for (const [naam, waarde] of Object.entries(koppen)) antwoord.headers.set(naam, waarde);
  return antwoord;
});

export const config: Config = {
  path: '/api/loket/*',
  region: 'fra',
  // A whole office may share one address; signing in writes to the store before anyone has shown a key.
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};
