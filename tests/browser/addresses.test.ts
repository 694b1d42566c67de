import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const base = inject('baseUrl');
const ask = (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: 'manual', ...init });

const files = (await readdir(inject('distDir'), { recursive: true })).map((name) => `/${name}`).sort();
const pages = files.filter((name) => name.endsWith('.html') && name !== '/404.html').map((name) => name.slice(0, -5).replace(/^\/index$/, '/'));
const redirects = (await readFile(join(inject('distDir'), '_redirects'), 'utf8')).split('\n');

describe('addresses', () => {
  test.each(pages)('%s has one form', async (path) => {
    expect((await ask(path)).status).toBe(200);
    const html = path === '/' ? '/index.html' : `${path}.html`;
    const others = path === '/' ? [html] : [html, `${path}/`];
    for (const other of others) {
      const answer = await ask(`${other}?bron=kaart`);
      expect([other, answer.status, answer.headers.get('location')]).toEqual([other, 301, `${path}?bron=kaart`]);
    }
  });

  test.each(pages)('the build leads %s.html to it: Netlify itself would show both', (path) => {
    const html = path === '/' ? '/index.html' : `${path}.html`;
    expect(redirects.filter((line) => line === `${html} ${path} 301!`)).toHaveLength(1);
  });

  test('the sitemap names pages that are there, each once', async () => {
    const paths = [...(await (await ask('/sitemap.xml')).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? '').pathname);
    expect(paths.length).toBeGreaterThan(5);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  test('no page is in the build that has no address here', () => {
    expect(files.filter((name) => /\/index\.html$/.test(name))).toEqual(['/index.html']);
  });
});

describe('headers', () => {
  const site = 'content-security-policy';

  test.each([...pages, ...files.filter((name) => name.startsWith('/bouw/') && /\.(js|css)$/.test(name)), '/api/status', '/_postvak'])('%s has the policy of the site', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get(site)).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('nothing sets a cookie', async () => {
    for (const path of [...pages, '/api/status', '/onbekend']) expect((await ask(path)).headers.get('set-cookie')).toBeNull();
  });

  test('no page has a script or a style of its own, nor asks anything elsewhere', async () => {
    for (const path of pages) {
      const html = await (await ask(path)).text();
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(ld\+)?json")[^>]*>|<style|\sstyle=|\son[a-z]+=/i);
      expect(html).not.toMatch(/<(script|img|iframe|source|video|audio)[^>]+src="(https?:)?\/\//);
      expect(html).not.toMatch(/<link[^>]+rel="(stylesheet|preload|modulepreload|icon)"[^>]+href="(https?:)?\/\//);
    }
  });
});

test('an unknown address gets a page that helps', async () => {
  for (const path of ['/onbekend', '/aanmelden/onbekend', '/api/onbekend']) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).toContain('<h1');
  }
});

test('files outside the site cannot be reached', async () => {
  for (const path of ['/package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/.data/geheimen.json', '/netlify.toml', '/bouw/..%2f..%2fgebouwd.json']) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test('built files are kept for ever, what somebody reads about himself is not kept at all', async () => {
  const script = files.find((name) => name.startsWith('/bouw/'));
  expect((await ask(script ?? '')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/terugkomen', '/loket']) expect((await ask(path)).headers.get('cache-control')).toBe('no-store');
});

test('outside production the mailbox is open', async () => {
  const answer = await ask('/_postvak');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Postvak van deze machine');
});
