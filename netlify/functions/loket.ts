import type { Config, Context } from '@netlify/functions';
import { z } from 'zod';
import type { App } from '../../src/adapters/compose.ts';
import { handle } from '../../src/adapters/http/handle.ts';
import { readJson, Weigering } from '../../src/adapters/http/read-json.ts';
import { fout, json } from '../../src/adapters/http/respond.ts';
import { visitorCounter } from '../../src/adapters/http/visitor.ts';
import { addTelling, readCijfers } from '../../src/application/cijfers.ts';
import { isAanmeldingId } from '../../src/application/dossiers.ts';
import { readDruktestand, setDrukte } from '../../src/application/drukte.ts';
import { type Hersleuteld, resealAanmelding } from '../../src/application/hersleutelen.ts';
import { isMaand, noteInJournaal, readJournaal } from '../../src/application/journaal.ts';
import { addHandeling, listForLoket, openForLoket } from '../../src/application/loket.ts';
import { checkSessie, endSessie, makeUitdaging, openSessie } from '../../src/application/loket-sessie.ts';
import { addAanvraag, listAanvragen } from '../../src/application/sleutelaanvragen.ts';
import { listVervangen, openVervangen } from '../../src/application/vervangen.ts';
import { handelingSchema, inhoudGrens } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { telpostenSchema } from '../../src/domain/cijfers/telpost.ts';
import { drukteSchema } from '../../src/domain/drukte/drukte.ts';
import { sleutelaanvraagSchema } from '../../src/domain/gemeente/sleutelaanvraag.ts';
import { type Medewerker, ontvangerSchema } from '../../src/domain/gemeente/sleutelring.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

const grens = 2_000_000;
/** A message and all its texts at once; Netlify takes six million. */
const hersleutelGrens = 5_000_000;
const uitdagingSchema = z.object({ ontvanger: ontvangerSchema });
const sessieSchema = z.object({ id: z.string(), nonce: z.string().max(200) });
const eindeSchema = z.object({ overal: z.boolean().default(false) });
/** What the desk does on the computer of the worker, and the server cannot see by itself. */
const journaalSchema = z.discriminatedUnion('wat', [
  z.strictObject({ wat: z.literal('uitgevoerd'), over: z.string().refine(isAanmeldingId).nullable() }),
  z.strictObject({ wat: z.literal('journaal-uitgevoerd'), over: z.null() }),
]);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const hersleutelSchema = z.strictObject({
  /** Names the keys to which the page seals. */
  ring: hash,
  /** Hash of the ciphertext it was made from, and of the new one, so that damage on the way is noticed. */
  vervangt: hash, bericht: z.base64().min(200), hash,
  gebeurtenissen: z.array(z.strictObject({ id: z.string().max(100), vervangt: hash, inhoud: z.base64().min(200).max(inhoudGrens) })).max(1_000),
});

/** Sign-ins from one place in ten minutes: a whole office, twice over. Each writes to the store before anyone has shown a key. */
const uitdagingGrens = 60;
const uitdagingen = visitorCounter(10 * 60_000);

const bearer = (request: Request): string => (request.headers.get('authorization') ?? '').replace(/^Bearer /, '');
const metToken = (inhoud: object, token: string, status = 200): Response => json(status, inhoud, { 'x-loket-sessie': token });
const onbekend = (): Response => fout(404, 'niet-gevonden', 'Dit adres bestaat niet.');
const eigen = ({ origins }: App): string[] => [origins.site, ...origins.loket];

/** Who asks, and what stands after the name of the thing in the address. */
type Vraag = { app: App; request: Request; rest: string[]; token: string; medewerker: Medewerker };

const bytesVan = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const hersleutel = async ({ app, request, token, medewerker }: Vraag, id: string): Promise<Response> => {
  const post = await readJson(request, hersleutelSchema, hersleutelGrens, eigen(app));
  const bericht = bytesVan(post.bericht);
  if (vingerafdruk(bericht) !== post.hash) throw new Weigering(fout(400, 'beschadigd', 'Dit bericht is beschadigd aangekomen. Probeer het opnieuw.'));
  const nieuw: Hersleuteld = { ring: post.ring, vervangt: post.vervangt, bericht, gebeurtenissen: post.gebeurtenissen.map((g) => ({ ...g, inhoud: bytesVan(g.inhoud) })) };
  return metToken(await resealAanmelding(app.deps, id, nieuw, medewerker.id), token);
};

/** What sealing again replaced, for a desk at which the new does not open: what there is, or one of them by its name. */
const vervangenVan = async ({ app: { deps }, token, medewerker }: Vraag, id: string, naam: string | undefined): Promise<Response> => {
  if (naam === undefined) return metToken({ vervangen: await listVervangen(deps, id) }, token);
  const bytes = await openVervangen(deps, id, naam, medewerker.id);
  return metToken({ inhoud: Buffer.from(bytes).toString('base64'), hash: vingerafdruk(bytes) }, token);
};

/** Requests of colleagues for a place in the ring, for the operator. */
const sleutelaanvragenVan = async ({ app, request, rest, token, medewerker }: Vraag): Promise<Response> => {
  if (rest.length > 0) return onbekend();
  const { deps } = app;
  if (request.method !== 'GET') await addAanvraag(deps, await readJson(request, sleutelaanvraagSchema, 1_000, eigen(app)), medewerker.id);
  return metToken({ aanvragen: await listAanvragen(deps) }, token, request.method === 'GET' ? 200 : 201);
};

/** The list. `merk` names how it stands: who has this one already (`bekend`) gets none, for it is asked every half minute. */
const lijstVan = async ({ app: { deps }, request, token }: Vraag): Promise<Response> => {
  const aanmeldingen = await listForLoket(deps);
  const merk = vingerafdruk(new TextEncoder().encode(JSON.stringify(aanmeldingen)));
  const bekend = new URL(request.url).searchParams.get('bekend') === merk;
  return metToken({ nu: deps.clock.now(), merk, aanmeldingen: bekend ? null : aanmeldingen }, token);
};

const aanmeldingenVan = async (vraag: Vraag): Promise<Response> => {
  const { app, request, rest: [id, wat, welke], token, medewerker } = vraag;
  const { deps } = app;
  if (request.method === 'GET' && id === undefined) return lijstVan(vraag);
  if (id === undefined || !isAanmeldingId(id)) return onbekend();
  if (request.method === 'GET' && wat === undefined) return metToken(await openForLoket(deps, id, medewerker.id), token);
  if (request.method === 'GET' && wat === 'vervangen') return vervangenVan(vraag, id, welke);
  if (wat === 'hersleuteld') return hersleutel(vraag, id);
  if (wat !== 'gebeurtenissen') return onbekend();
  const handeling = await readJson(request, handelingSchema, grens, eigen(app));
  return metToken(await addHandeling(deps, id, handeling, medewerker.id), token, 201);
};

/** Counts: sent by a desk that closed a case, and read by quarter. */
const cijfersVan = async ({ app, request, rest, token }: Vraag): Promise<Response> => {
  if (rest.length > 0) return onbekend();
  if (request.method === 'GET') return metToken(await readCijfers(app.deps, new URL(request.url).searchParams.get('kwartaal')), token);
  const { tellingen } = await readJson(request, telpostenSchema, 10_000, eigen(app));
  return metToken({ geteld: await addTelling(app.deps, tellingen) }, token, 201);
};

/** What the site says when it is busy: `geldt` as it holds today, `gezet` as somebody set it last. */
const drukteVan = async ({ app, request, rest, token, medewerker }: Vraag): Promise<Response> => {
  if (rest.length > 0) return onbekend();
  const { deps } = app;
  if (request.method !== 'GET') await setDrukte(deps, await readJson(request, drukteSchema, 1_000, eigen(app)), medewerker.id);
  return metToken(await readDruktestand(deps), token);
};

/** Who did what, by month, and what only the desk itself can tell. */
const journaalVan = async ({ app, request, rest, token, medewerker }: Vraag): Promise<Response> => {
  if (rest.length > 0) return onbekend();
  const { deps } = app;
  if (request.method !== 'GET') {
    const { wat, over } = await readJson(request, journaalSchema, 1_000, eigen(app));
    return metToken({ genoteerd: await noteInJournaal(deps, medewerker.id, wat, over) }, token, 201);
  }
  const maand = new URL(request.url).searchParams.get('maand') ?? deps.clock.now().slice(0, 7);
  return isMaand(maand) ? metToken({ maand, regels: await readJournaal(deps, maand) }, token) : onbekend();
};

/** What only a signed-in worker gets. */
const kamers = new Map(Object.entries({ aanmeldingen: aanmeldingenVan, cijfers: cijfersVan, drukte: drukteVan, journaal: journaalVan, sleutelaanvragen: sleutelaanvragenVan }));

const makeUitdagingVan = async (app: App, request: Request, ip: string): Promise<Response> => {
  const { ontvanger } = await readJson(request, uitdagingSchema, 10_000, eigen(app));
  if (uitdagingen.count(ip) > uitdagingGrens) {
    throw new Weigering(fout(429, 'te-vaak', 'Er is hier heel vaak ingelogd. Wacht 10 minuten.', { 'retry-after': '600' }));
  }
  const { id, versleuteld } = await makeUitdaging(app.deps, ontvanger);
  return json(200, { id, versleuteld: Buffer.from(versleuteld).toString('base64') });
};

const openSessieVan = async (app: App, request: Request): Promise<Response> => {
  const { id, nonce } = await readJson(request, sessieSchema, 10_000, eigen(app));
  const { token, medewerker } = await openSessie(app.deps, id, nonce);
  return metToken({ medewerker: { id: medewerker.id, naam: medewerker.naam } }, token);
};

const endSessieVan = async (app: App, request: Request): Promise<Response> => {
  const { overal } = await readJson(request, eindeSchema, 1_000, eigen(app));
  await endSessie(app.deps, bearer(request), overal);
  return json(200, { uitgelogd: true });
};

const route = async (app: App, request: Request, context: Context): Promise<Response> => {
  const pad = new URL(request.url).pathname.replace(/^\/api\/loket\/?/, '');
  if (pad === 'uitdaging') return makeUitdagingVan(app, request, context.ip);
  if (pad === 'sessie') return openSessieVan(app, request);
  if (pad === 'sessie/einde') return endSessieVan(app, request);
  const [soort = '', ...rest] = pad.split('/');
  const kamer = kamers.get(soort);
  return kamer ? kamer({ app, request, rest, ...await checkSessie(app.deps, bearer(request)) }) : onbekend();
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
  // A whole office may share one address.
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};
