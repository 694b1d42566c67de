import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeMailbox } from '../../server/mailbox.ts';

const dir = await mkdtemp(join(tmpdir(), 'postvak-'));
afterAll(() => rm(dir, { recursive: true, force: true }));
const mail = (id: string, op: string, meer: object = {}) =>
  writeFile(join(dir, `${id}.json`), JSON.stringify({ id, op, soort: 'bel', aan: ['loket@voorbeeld.invalid'], onderwerp: `Onderwerp ${id}`, tekst: 'Er is een aanmelding.', ...meer }));
await mail('a', '2026-03-02T10:00:00.000Z');
await mail('b', '2026-03-02T11:00:00.000Z', { tekst: '<script>alert(1)</script>' });
await writeFile(join(dir, 'half.json'), '{"id":');
await writeFile(join(dir, 'anders.json'), '{"id":"c"}');

const show = async (path: string, method = 'GET') => {
  const url = new URL(`http://localhost${path}`);
  const answer = await makeMailbox(dir)(new Request(url, { method }), url);
  if (!answer) throw new Error('no answer');
  return answer;
};

test('the newest mail stands first, and a broken file hides nothing', async () => {
  expect(((await (await show('/_postvak.json')).json()) as { id: string }[]).map((m) => m.id)).toEqual(['b', 'a']);
  const html = await (await show('/_postvak')).text();
  expect(html.indexOf('Onderwerp b')).toBeLessThan(html.indexOf('Onderwerp a'));
  expect(html).toContain('maandag 2 maart 2026');
});

test('mail is shown as text, under the policy of the site', async () => {
  const answer = await show('/_postvak');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await answer.text();
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toMatch(/<script|<style| style=/);
});

test('nothing can be sent to the mailbox over the web', async () => {
  expect((await show('/_postvak', 'POST')).status).toBe(405);
});
