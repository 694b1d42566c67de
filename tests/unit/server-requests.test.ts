import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeContext, trackPendingWork } from '../../server/context.ts';
import { findFunction, type Handler, type RoutedFunction } from '../../server/functions.ts';
import { makeMailbox } from '../../server/mailbox.ts';
import { readRedirects } from '../../server/redirects.ts';
import { makeRequestHandler } from '../../server/request-handler.ts';
import { readStaticFiles } from '../../server/static-files.ts';

const dir = await mkdtemp(join(tmpdir(), 'server-'));
await writeFile(join(dir, 'index.html'), '<h1>voor</h1>');
await writeFile(join(dir, '404.html'), '<h1>niet hier</h1>');
await writeFile(join(dir, 'spoed.html'), '<h1>spoed</h1>');
await writeFile(join(dir, 'netlify.toml'), `
[[redirects]]
from = "/oud/*"
to = "/nieuw/:splat"
[[redirects]]
from = "/spoed"
to = "/"
[[redirects]]
from = "/vast"
to = "/spoed"
status = 302
force = true
`);
afterAll(() => rm(dir, { recursive: true, force: true }));

const fn = (name: string, text: string, handler: Handler, { methods = null, preferStatic = false }: { methods?: Set<string> | null; preferStatic?: boolean } = {}): RoutedFunction =>
  ({ name, handler, methods, preferStatic, patterns: [{ text, pattern: new URLPattern({ pathname: text }) }] });

const serve = async (functions: RoutedFunction[] = [], { productie = false } = {}) => {
  const log: string[] = [];
  const pending = trackPendingWork(() => {});
  const handle = makeRequestHandler({
    functions, telefoon: '14 0521', log: (line) => { log.push(line); },
    files: await readStaticFiles(dir),
    applyHeaders: (path, headers) => { headers.set('x-regel', path); },
    matchRedirect: await readRedirects({ netlifyToml: join(dir, 'netlify.toml'), redirectsFile: join(dir, '_redirects') }),
    mailbox: productie ? undefined : makeMailbox(join(dir, 'postvak')),
    makeContext: (request, ip, params) => makeContext({ request, ip, params, omgeving: productie ? 'productie' : 'proef', siteUrl: 'http://localhost', pending }),
  });
  const ask = async (path: string, init: RequestInit = {}) => handle(new Request(`http://localhost${path}`, init), '192.0.2.7');
  return { ask, log, pending };
};

test('a function gets the request, the address of the visitor and the parts of its path', async () => {
  const { ask } = await serve([fn('post', '/api/post/:id', async (request, context) =>
    Response.json({ body: await request.text(), ip: context.ip, params: context.params, context: context.deploy.context }))]);
  const { response, where } = await ask('/api/post/7?x=1', { method: 'POST', body: 'hallo' });
  expect(await response.json()).toEqual({ body: 'hallo', ip: '192.0.2.7', params: { id: '7' }, context: 'dev' });
  expect(where).toBe('/api/post/:id');
});

test('a function is called for its own methods only, HEAD goes with GET', () => {
  const get = fn('lezen', '/api/x', () => new Response('x'), { methods: new Set(['GET', 'HEAD']) });
  const url = new URL('http://localhost/api/x');
  expect(findFunction([get], 'HEAD', url)?.found.name).toBe('lezen');
  expect(findFunction([get], 'POST', url)).toBeUndefined();
});

test('an error in a function shows a kind page with the phone number and no details', async () => {
  const { ask, log } = await serve([fn('stuk', '/api/stuk', () => { throw new TypeError('het verhaal van de inwoner'); })]);
  const { response } = await ask('/api/stuk');
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain('14 0521');
  expect(text).toContain('lang="nl"');
  expect(text).not.toContain('verhaal');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('FOUT stuk: TypeError (tests/unit/server-requests.test.ts:');
  expect(log.join()).not.toContain('verhaal');
});

test('a program that asks for JSON gets its error in JSON', async () => {
  const { ask } = await serve([fn('stuk', '/api/stuk', () => { throw new Error('x'); })]);
  const { response } = await ask('/api/stuk', { headers: { accept: 'application/json' } });
  expect(await response.json()).toEqual({ fout: expect.stringContaining('14 0521') });
});

test('what a visitor typed is not in the log', async () => {
  const { ask } = await serve([fn('zoek', '/zoek/:wat', () => new Response('x'))]);
  expect((await ask('/zoek/geheim?code=1234')).where).toBe('/zoek/:wat');
  expect((await ask('/onbekend-1234?code=1234')).where).toBe('(onbekend)');
  expect((await ask('/spoed/?code=1234')).where).toBe('(doorverwezen)');
  expect((await ask('/?code=1234')).where).toBe('/index.html');
});

test('a file comes before the pages on demand and after other functions', async () => {
  const pages = fn('ssr', '/*', () => new Response('op aanvraag', { status: 201 }), { preferStatic: true });
  const api = fn('api', '/spoed', () => new Response('functie'));
  expect(await (await (await serve([pages])).ask('/spoed')).response.text()).toBe('<h1>spoed</h1>');
  expect((await (await serve([pages])).ask('/anders')).response.status).toBe(201);
  expect(await (await (await serve([pages, api])).ask('/spoed')).response.text()).toBe('functie');
});

test('headers of netlify.toml are for files and redirects, functions set their own', async () => {
  const { ask } = await serve([fn('api', '/api', () => new Response('x'))]);
  expect((await ask('/spoed')).response.headers.get('x-regel')).toBe('/spoed');
  expect((await ask('/weg')).response.headers.get('x-regel')).toBe('/weg');
  expect((await ask('/api')).response.headers.get('x-regel')).toBeNull();
});

test('an unknown address gets the page that helps, with 404', async () => {
  const { response } = await (await serve()).ask('/onbekend');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>niet hier</h1>');
});

test('a page has one address; the query travels along', async () => {
  const { ask } = await serve();
  const { response } = await ask('/spoed.html?bron=kaart');
  expect([response.status, response.headers.get('location')]).toEqual([301, '/spoed?bron=kaart']);
});

test('redirects: forced ones come before files, the others after', async () => {
  const { ask } = await serve();
  const to = async (path: string) => { const { response } = await ask(path); return [response.status, response.headers.get('location')]; };
  expect(await to('/vast')).toEqual([302, '/spoed']);
  expect(await to('/oud/a/b?c=d')).toEqual([301, '/nieuw/a/b?c=d']);
  expect(await to('/spoed')).toEqual([200, null]);
});

test('a file is read, not posted to', async () => {
  const { response } = await (await serve()).ask('/spoed', { method: 'POST', body: 'x' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('the mailbox is there outside production only', async () => {
  const proef = await serve();
  expect(await (await proef.ask('/_postvak')).response.text()).toContain('Er is nog geen post');
  expect(await (await proef.ask('/_postvak.json')).response.json()).toEqual([]);
  expect((await proef.ask('/_postvak/stijl.css')).response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const productie = await serve([], { productie: true });
  for (const path of ['/_postvak', '/_postvak.json', '/_postvak/stijl.css']) expect((await productie.ask(path)).response.status).toBe(404);
});

test('a stop waits for work that a function left behind', async () => {
  const done: string[] = [];
  const { promise: work, resolve: finish } = Promise.withResolvers<void>();
  const { ask, pending } = await serve([fn('later', '/later', (_, context) => {
    context.waitUntil(work.then(() => { done.push('gebeld'); }));
    return new Response('ok');
  })]);
  await ask('/later');
  const stopped = pending.finished().then(() => { done.push('gestopt'); });
  await new Promise((klaar) => { setImmediate(klaar); });
  expect(done).toEqual([]);
  finish();
  await stopped;
  expect(done).toEqual(['gebeld', 'gestopt']);
});
