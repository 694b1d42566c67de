import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readStaticFiles } from '../../server/static-files.ts';

const dir = await mkdtemp(join(tmpdir(), 'site-'));
const page = `<!doctype html><title>x</title>${'<p>hulp bij geldzorgen</p>'.repeat(60)}`;
await mkdir(join(dir, '.well-known'));
await mkdir(join(dir, 'en'));
for (const [name, text] of Object.entries({
  'index.html': page, 'spoed.html': page, 'en/help.html': page, '404.html': page, 'klein.css': 'a{}',
  'site.webmanifest': '{}', '.well-known/security.txt': 'Contact: x', '_redirects': '', '_headers': '', 'beeld.svg': '<svg/>',
})) await writeFile(join(dir, name), text);
await writeFile(join(dir, '..', 'buiten.txt'), 'geheim').catch(() => {});
const files = await readStaticFiles(dir);
afterAll(() => rm(dir, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> => {
  const match = files.match(path);
  if (match?.kind !== 'file') throw new Error(`${path} is no file`);
  return files.respond(new Request(`http://localhost${path}`, { method, headers }), match.file);
};

test('an address without .html shows the page', async () => {
  const answer = await get('/spoed');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe(page);
});

test.each([
  ['/spoed.html', '/spoed'], ['/spoed/', '/spoed'], ['/spoed//', '/spoed'], ['/index.html', '/'], ['/index', '/'], ['/en/help.html', '/en/help'],
])('%s leads to the one address of its page, %s', (path, to) => {
  expect(files.match(path)).toEqual({ kind: 'redirect', to });
});

test.each([
  '/onbekend', '/onbekend.html', '/onbekend/', '/404', '/404.html', '/404/', '/_redirects', '/_headers', '/../buiten.txt', '/..%2fbuiten.txt',
  '/%2e%2e/buiten.txt', '//localhost/etc/passwd', '/spoed%00', '/%', '/%zz', '/en', '/en/', '//evil.example/',
])('%s shows nothing', (path) => {
  expect(files.match(path)).toBeUndefined();
});

test.each([
  ['/klein.css', 'text/css; charset=utf-8'], ['/beeld.svg', 'image/svg+xml; charset=utf-8'], ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
])('%s is sent as %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toBe(type);
});

test('a visitor who has the page already gets a 304 without a body', async () => {
  const etag = (await get('/spoed')).headers.get('etag') ?? '';
  const again = await get('/spoed', { 'if-none-match': `"anders", ${etag}`, 'accept-encoding': 'br' });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect((await get('/spoed', { 'if-none-match': 'W/"oud"' })).status).toBe(200);
});

test('text is sent compressed to who takes it', async () => {
  const bytes = async (accept: string) => {
    const answer = await get('/spoed', { 'accept-encoding': accept });
    return { coding: answer.headers.get('content-encoding'), vary: answer.headers.get('vary'), body: Buffer.from(await answer.arrayBuffer()), length: Number(answer.headers.get('content-length')) };
  };
  const br = await bytes('gzip, deflate, br');
  expect(br).toMatchObject({ coding: 'br', vary: 'Accept-Encoding', length: br.body.length });
  expect(brotliDecompressSync(br.body).toString()).toBe(page);
  const gzip = await bytes('gzip;q=0.5, br;q=0');
  expect(gzip.coding).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  expect((await bytes('identity')).coding).toBeNull();
});

test('HEAD has the headers of GET and no body', async () => {
  const head = await get('/spoed', {}, 'HEAD');
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
  expect(await head.text()).toBe('');
});
