import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { grenzen, type Tekstveld } from '../../src/domain/aanmelding/invoer.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { testFolder } from '../site.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

// A canary is a text that stands nowhere else. Each field of a message carries one; afterwards we look for it
// everywhere but in the opened message.

const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const digits = (count: number): string => Array.from({ length: count }, () => String(randomInt(10))).join('');

/** The fields of the form of /aanmelden; an organisation has one more. */
type Fields = Record<Exclude<Tekstveld, 'organisatie'>, string>;
const canaryFields = (route: string): Fields => {
  const word = (field: string): string => `kanarie-${route}-${field}-${randomBytes(6).toString('hex')}`;
  return {
    verhaal: word('verhaal'), telefoon: `06${digits(11)}`, email: `${word('email')}@inwoner.example`, adres: word('adres'), bestmoment: word('bestmoment'),
    naam: word('naam'), herkenzin: word('herkenzin'), taal: word('taal'), kern: word('kern'), bron: word('bron').slice(0, grenzen.bron),
  };
};

/** A base64 text holds a word in one of three ways; the first and last sign also depend on what stands beside it. */
const inBase64 = (word: string): string[] => [0, 1, 2].map((shift) => {
  const before = shift === 0 ? 0 : shift + 1;
  return Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64').replace(/=+$/, '').slice(before, -1);
});
const formsOf = (word: string): Buffer[] => [
  ...[word, word.toUpperCase(), encodeURIComponent(word), ...inBase64(word), ...inBase64(word).map((b) => b.replaceAll('+', '-').replaceAll('/', '_'))].map((t) => Buffer.from(t)),
  Buffer.from(Buffer.from(word).toString('hex')), Buffer.from(Buffer.from(word).toString('hex').toUpperCase()), Buffer.from(word, 'utf16le'),
];
const findIn = (bytes: Uint8Array, words: readonly string[]): string[] =>
  words.filter((word) => formsOf(word).some((form) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(form)));

const filesOf = async (map: string): Promise<string[]> =>
  (await readdir(map, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));

/** A server of its own, and all that was asked of it by address. */
let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let desk: Desk;
const addresses: string[] = [];
const canaries: string[] = [];
const keep = <T extends Record<string, string>>(words: T): T => {
  canaries.push(...Object.values(words));
  return words;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(testFolder, 'kanarie-'));
  server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir });
  browser = await launchBrowser();
  const [balie] = inject('sleutels');
  desk = await openDesk(server.url, balie!.bestand, balie!.wachtwoord);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const newest = async (): Promise<string> => (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!.id;
const count = async (): Promise<number> => (await desk.list()).length;
const codeOn = (html: string): string => /id="terugkomcode"[^>]*>([\s\S]*?)<\/p>/.exec(html)![1]!.replace(/<[^>]*>/g, '').replace(/\D/g, '');
const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

describe('the search', () => {
  const word = 'kanarie-zoek-4f2a9c';
  test.each([
    ['as it is', Buffer.from(`x${word}y`)], ['hex', Buffer.from(Buffer.from(`{"a":"${word}"}`).toString('hex'))],
    ...[0, 1, 2].map((n): [string, Buffer] => [`base64, shifted by ${n}`, Buffer.from(Buffer.from(`${'.'.repeat(n)}${word} en meer`).toString('base64'))]),
    ['in an address', Buffer.from(`?q=${encodeURIComponent(`${word} x`)}`)],
  ])('finds a word %s', (_, bytes) => {
    expect(findIn(bytes, [word, 'kanarie-anders'])).toEqual([word]);
  });
});

describe('with JavaScript', () => {
  const bodies: string[] = [];
  const open = async (path: string): Promise<Page> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => {
      addresses.push(request.url());
      bodies.push(request.postData() ?? '');
    });
    page.on('framenavigated', (frame) => { addresses.push(frame.url()); });
    await page.goto(server.url + path);
    return page;
  };
  /** Also the fields that are folded away, and a village that is not in the list. */
  const fill = (page: Page, fields: Partial<Fields>): Promise<void> => page.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)!;
      if (field instanceof HTMLSelectElement) field.append(new Option(value, value));
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, fields);

  test('a message with a confirmation by mail, after a mistake, is read by the desk and stands nowhere else', async () => {
    const fields = keep(canaryFields('js'));
    const page = await open('/aanmelden');
    await fill(page, { ...fields, email: `${fields.email}@` });
    await page.check('[value=email]');
    await page.check('[name=bevestiging]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    // The list of villages is drawn anew, without the one that is not in it.
    await fill(page, { email: fields.email, kern: fields.kern });
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect((await desk.open(await newest())).bericht).toMatchObject({ ...fields, contactwijze: 'email' });
    // The one address that must leave the device: for the mail that was asked for.
    expect(canaries.filter((word) => bodies.some((body) => body.includes(word)))).toEqual([fields.email]);
    await page.context().close();
  });

  test('coming back: an answer and an addition are read by who they are for, the code does not leave the device', async () => {
    const words = keep({ verhaal: canaryFields('code').verhaal, aanvulling: canaryFields('aanvulling').verhaal, antwoord: canaryFields('antwoord').verhaal });
    const page = await open('/aanmelden');
    await page.fill('[name=verhaal]', words.verhaal);
    await page.check('[value=code]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugkomcode');
    const code = (await page.locator('#terugkomcode').innerText()).replace(/\D/g, '');
    keep({ code, spaced: spaced(code) });
    const id = await newest();
    await desk.do(id, { soort: 'geclaimd' });
    await desk.answer(id, words.antwoord, ring);

    const from = bodies.length;
    await page.goto(`${server.url}/terugkomen`);
    await page.fill('[name=code]', code);
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    expect(await page.innerText('.brieftekst')).toBe(words.antwoord);
    await page.fill('[name=tekst]', `${words.aanvulling}${'x'.repeat(grenzen.verhaal)}`);
    await page.click('[data-actie=aanvullen] button');
    await page.waitForSelector('#fouten');
    await page.fill('[name=tekst]', words.aanvulling);
    await page.click('[data-actie=aanvullen] button');
    await page.waitForSelector('text=Dit is aangekomen.');
    expect((await desk.read(id)).aanvullingWacht).toBe(true);
    expect(bodies.slice(from).flatMap((body) => findIn(Buffer.from(body), canaries))).toEqual([]);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> => {
    addresses.push(path);
    return fetch(server.url + path, { method: 'POST', redirect: 'manual', headers: { origin: server.url, ...headers }, body: new URLSearchParams(fields) });
  };

  test.each([
    ['a mistake', 422, { contactwijze: 'post', adres: '' }, {}],
    ['a text that is too long', 422, { contactwijze: 'code', naam: `kanarie-lang-${randomBytes(6).toString('hex')}${'x'.repeat(grenzen.naam)}` }, {}],
    ['a foreign page', 403, { contactwijze: 'code' }, { origin: 'https://elders.example' }],
    ['too much', 413, { contactwijze: 'code', verhaal: `kanarie-groot-${randomBytes(6).toString('hex')}${'x'.repeat(1_600_000)}` }, {}],
  ])('%s keeps nothing', async (_, status, others, headers) => {
    const before = await count();
    const fields = { ...canaryFields('fout'), ...others };
    keep(Object.fromEntries(Object.entries(fields).filter(([, value]) => /kanarie/.test(value)).map(([name, value]) => [name, value.slice(0, 40)])));
    const answer = await post('/aanmelden/versturen', fields, headers);
    const html = await answer.text();
    expect(answer.status).toBe(status);
    if (status === 422) expect(html).toContain(fields.herkenzin);
    expect(await count()).toBe(before);
  });

  test('a message with a confirmation by mail is read by the desk and stands nowhere else', async () => {
    const fields = keep(canaryFields('post'));
    const website = keep({ website: 'kanarie-website-' + randomBytes(6).toString('hex') });
    const organisatie = keep({ organisatie: `kanarie-organisatie-${randomBytes(6).toString('hex')}` });
    const answer = await post('/aanmelden/versturen', { ...fields, ...website, ...organisatie, aanleiding: 'organisatie', contactwijze: 'email', bevestiging: 'ja' });
    expect(answer.status).toBe(200);
    await answer.text();
    const id = await newest();
    expect((await desk.open(id)).bericht).toMatchObject({ ...fields, ...organisatie, contactwijze: 'email' });
    expect((await desk.read(id)).opzij).toEqual(['verborgen-veld']);
  });

  test('coming back with the code in a form: adding, a mistake, an unknown code', async () => {
    const words = keep({ verhaal: canaryFields('formcode').verhaal, aanvulling: canaryFields('formaanvulling').verhaal, fout: canaryFields('formfout').verhaal, antwoord: canaryFields('formantwoord').verhaal });
    const code = codeOn(await (await post('/aanmelden/versturen', { verhaal: words.verhaal, contactwijze: 'code' })).text());
    const unknown = digits(16);
    keep({ code, spaced: spaced(code), unknown });
    const id = await newest();
    await desk.do(id, { soort: 'geclaimd' });
    await desk.answer(id, words.antwoord, ring);
    const seen = await post('/terugkomen/bekijken', { code });
    expect([seen.status, (await seen.text()).includes(words.antwoord)]).toEqual([200, true]);
    const wrong = await post('/terugkomen/bekijken', { code, actie: 'aanvullen', tekst: words.fout + 'x'.repeat(grenzen.verhaal) });
    expect([wrong.status, (await wrong.text()).includes(words.fout)]).toEqual([422, true]);
    expect((await post('/terugkomen/bekijken', { code, actie: 'aanvullen', tekst: words.aanvulling })).status).toBe(200);
    expect((await post('/terugkomen/bekijken', { code: unknown })).status).toBe(404);
    expect((await desk.read(id)).aanvullingWacht).toBe(true);
  });

  test('what the functions refuse is not kept either', async () => {
    const words = keep(canaryFields('api'));
    const ask = (path: string, body: string): Promise<Response> => fetch(server.url + path, { method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' }, body });
    expect((await ask('/api/aanmelding', JSON.stringify(words))).status).toBe(400);
    expect((await ask('/api/aanmelding', `{"verhaal":"${words.naam}`)).status).toBe(400);
    expect((await ask('/api/terugkomen', JSON.stringify({ tag: words.verhaal }))).status).toBe(400);
    expect((await ask('/api/loket/uitdaging', JSON.stringify({ ontvanger: words.adres }))).status).toBe(400);
    expect((await fetch(`${server.url}/api/loket/aanmeldingen`, { headers: { authorization: `Bearer ${words.herkenzin}` } })).status).toBe(401);
  });
});

describe('afterwards no canary is', () => {
  test('in any byte of what the server keeps', async () => {
    const files = await filesOf(dataDir);
    expect(files.filter((name) => name.includes('/opslag/aanmelding/'))).toHaveLength(4);
    for (const name of files) expect([name, findIn(await readFile(name), canaries)]).toEqual([name, []]);
    expect(findIn(Buffer.from(files.join('\n')), canaries)).toEqual([]);
  });

  test('in the log of the server', () => {
    expect(server.output()).toMatch(/aanmelding-ontvangen/);
    expect(findIn(Buffer.from(server.output()), canaries)).toEqual([]);
  });

  test('in an address that was asked for', () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(findIn(Buffer.from(addresses.join('\n')), canaries)).toEqual([]);
  });

  test.each(['/_postvak', '/_postvak.json', '/api/status'])('at %s', async (path) => {
    const answer = await fetch(server.url + path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(findIn(Buffer.from(text + [...answer.headers].join('\n')), canaries)).toEqual([]);
  });

  test('in the mail, of which two confirmations went out', async () => {
    const mail = await (await fetch(`${server.url}/_postvak.json`)).json() as { soort: string; aan: string }[];
    expect(mail.filter(({ soort }) => soort === 'ontvangstbevestiging').map(({ aan }) => aan)).toEqual(['inwoner (adres niet bewaard)', 'inwoner (adres niet bewaard)']);
  });
});

test('when the store is away, the text stays on the screen and goes nowhere else', async () => {
  const broken = await mkdtemp(join(testFolder, 'kanarie-stuk-'));
  await mkdir(broken, { recursive: true });
  await writeFile(join(broken, 'opslag'), 'a file where the folder should be');
  const away = await startServerProcess({ ...serverEnv, DATA_DIR: broken });
  try {
    const fields = canaryFields('weg');
    const answer = await fetch(`${away.url}/aanmelden/versturen`, { method: 'POST', headers: { origin: away.url }, body: new URLSearchParams({ ...fields, contactwijze: 'email', bevestiging: 'ja' }) });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('Nog niet verstuurd');
    for (const value of [fields.verhaal, fields.herkenzin, fields.email]) expect(html).toContain(value);
    for (const name of await filesOf(broken)) expect(findIn(await readFile(name), Object.values(fields))).toEqual([]);
    expect(findIn(Buffer.from(away.output()), Object.values(fields))).toEqual([]);
  } finally {
    await away.stop();
    await rm(broken, { recursive: true, force: true });
  }
});
