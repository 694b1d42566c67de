import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHeaderRules } from '../../server/headers.ts';
import policy from '../../src/adapters/http/csp.json' with { type: 'json' };
import { securityHeaders } from '../../src/adapters/http/headers.ts';

const netlifyToml = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
const apply = await readHeaderRules({ netlifyToml, headersFile: '/nonexistent/_headers' });
const headersOf = (path: string): Headers => {
  const headers = new Headers();
  apply(path, headers);
  return headers;
};

test('static files have the one policy of the site', () => {
  expect(headersOf('/').get('content-security-policy')).toBe(policy.csp);
  expect(headersOf('/bouw/x.js').get('content-security-policy')).toBe(policy.csp);
});

test('static files have the same security headers as functions', () => {
  const together = Object.keys(securityHeaders).filter((name) => name !== 'cache-control');
  const headers = headersOf('/privacy');
  expect(Object.fromEntries(together.map((name) => [name, headers.get(name)])))
    .toEqual(Object.fromEntries(together.map((name) => [name, securityHeaders[name]])));
});

test('every listed permission is off for everyone', () => {
  for (const list of [headersOf('/').get('permissions-policy'), securityHeaders['permissions-policy']]) {
    const features = (list ?? '').split(', ');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'payment=()', 'usb=()']));
  }
});

test.each(['/terugkomen', '/loket'])('%s stays in no cache', (path) => {
  expect(headersOf(path).get('cache-control')).toBe('no-store');
});

test('the empty form may be restored, so that who goes back finds what was typed', () => {
  expect(headersOf('/aanmelden').get('cache-control')).toBeNull();
});

test('built files may be kept for ever, pages may not', () => {
  expect(headersOf('/bouw/x.3f2a.js').get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headersOf('/').get('cache-control')).toBeNull();
});

test('security.txt is plain text', () => {
  expect(headersOf('/.well-known/security.txt').get('content-type')).toBe('text/plain; charset=utf-8');
});
