import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { Aanmelding } from '../../src/envelop/envelop.ts';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { type Verzegeld, verzegel } from '../../tools/meten/verzegeld.ts';
import { testFolder } from '../site.ts';
import { openDesk } from './desk-client.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const COUNT = 200;
const TOGETHER = 8;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** Chance that can be repeated (mulberry32). */
const chance = (() => {
  let a = seed;
  return (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
})();

const serverEnv = inject('serverEnv');
const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
const sleutels = inject('sleutels');
let dataDir: string;
let posts: Verzegeld[];
let server: ServerProcess;

/** Sends a sealed message once. @returns the status, or null when no answer came */
const send = async (baseUrl: string, post: Verzegeld): Promise<number | null> => {
  try {
    const answer = await fetch(`${baseUrl}/api/aanmelding`, { method: 'POST', headers: { origin: baseUrl, 'content-type': 'application/json' }, body: post.body });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
};

const start = (): Promise<ServerProcess> => startServerProcess({ ...serverEnv, DATA_DIR: dataDir });

beforeAll(async () => {
  dataDir = await mkdtemp(join(testFolder, 'kill-'));
  posts = [];
  for (let i = 0; i < COUNT; i++) posts.push(await verzegel(`Bericht ${i}`, ring));
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Sends all, some at a time. @returns those that were acknowledged */
const sendAll = async (queue: Verzegeld[], whenAcknowledged: (count: number) => void = () => {}): Promise<Set<Verzegeld>> => {
  const acknowledged = new Set<Verzegeld>();
  const waiting = [...queue];
  await Promise.all(Array.from({ length: TOGETHER }, async () => {
    for (let post = waiting.shift(); post; post = waiting.shift()) {
      if (await send(server.url, post) !== 201) continue;
      acknowledged.add(post);
      whenAcknowledged(acknowledged.size);
    }
  }));
  return acknowledged;
};

const lookUp = (tag: string): Promise<Response> => fetch(`${server.url}/api/terugkomen`, {
  method: 'POST', headers: { origin: server.url, 'content-type': 'application/json' }, body: JSON.stringify({ tag, actie: 'bekijken' }),
});
const openDeskHere = () => openDesk(server.url, sleutels[0]!.bestand, sleutels[0]!.wachtwoord);

test('kill -9 during 200 messages loses none that was acknowledged, and after a retry each is there once', async () => {
  const after = 10 + Math.floor(chance() * (COUNT - 30));
  const wait = chance() * 25;
  console.log(`KILL_SEED=${seed}: kill -9 after ${after} acknowledged messages and ${wait.toFixed(1)} ms more`);

  let killed: Promise<void> | undefined;
  const acknowledged = await sendAll(posts, (count) => {
    if (count === after) killed = sleep(wait).then(() => server.kill());
  });
  await killed;
  expect(acknowledged.size).toBeGreaterThanOrEqual(after);
  expect(acknowledged.size).toBeLessThan(COUNT);

  server = await start();
  const before = new Set((await (await openDeskHere()).list()).map(({ id }) => id));
  expect([...acknowledged].filter(({ id }) => !before.has(id)).map(({ verhaal }) => verhaal)).toEqual([]);
  for (const { tag, verhaal } of acknowledged) expect([verhaal, (await lookUp(tag)).status]).toEqual([verhaal, 200]);

  const rest = await sendAll(posts.filter((post) => !acknowledged.has(post)));
  expect(acknowledged.size + rest.size).toBe(COUNT);

  const desk = await openDeskHere();
  const ids = (await desk.list()).map(({ id }) => id).sort();
  expect(ids).toEqual(posts.map(({ id }) => id).sort());
  const opened: string[] = [];
  for (const id of ids) opened.push((await desk.open(id)).bericht.verhaal);
  expect(opened.sort()).toEqual(posts.map(({ verhaal }) => verhaal).sort());
  expect(server.output()).not.toContain('FOUT');
});

test.each([['a worker', 0], ['recovery', 2]] as const)('the standard age program opens a stored message with the key of %s', async (_, which) => {
  const map = join(dataDir, 'opslag/aanmelding');
  const [stored] = (await readdir(map)).sort();
  const identity = join(dataDir, `identity-${which}.txt`);
  await writeFile(identity, `${await openSleutelbestand(await readFile(sleutels[which]!.bestand), sleutels[which]!.wachtwoord)}\n`, { mode: 0o600 });
  const { stdout } = await promisify(execFile)(process.env['AGE_PATH'] ?? 'age', ['--decrypt', '--identity', identity, join(map, stored!)]);
  const opened = JSON.parse(stdout) as Aanmelding;
  expect(opened.bericht.verhaal).toBe(posts.find(({ id }) => id === stored)!.verhaal);
  expect(opened).toMatchObject({ versie: 1, doel: 'aanmelding' });
});
