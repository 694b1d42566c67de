import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goedeOmgeving } from './functies.ts';

// The functions as Netlify packages them, outside this project, so that only what is in the package is there.
const root = fileURLToPath(new URL('../..', import.meta.url));
let map: string;
let verpakt: Awaited<ReturnType<typeof zipFunctions>>;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'geldloket-verpakt-'));
  verpakt = await zipFunctions(join(root, 'netlify/functions'), map, { archiveFormat: 'none', basePath: root, config: { '*': { nodeBundler: 'esbuild', nodeVersion: '24.x' } } });
});
afterAll(() => rm(map, { recursive: true, force: true }));

const alle = ['aanmelding', 'drukte', 'loket', 'ronde', 'status', 'terugkomen'];
type Uitkomst = { ms: number; status: number; headers: Record<string, string> };

/** Imports a packaged function in a Node of its own, without network, and calls it once. */
const roep = async (naam: string, omgeving: Record<string, string>): Promise<Uitkomst> => {
  const program = `
    globalThis.fetch = () => { throw new Error('no network in this test'); };
    const t = performance.now();
    const { default: functie } = await import(process.argv[1]);
    const ms = performance.now() - t;
    const antwoord = await functie(new Request('http://localhost:8888/api/${naam === 'loket' ? 'loket/aanmeldingen' : naam}'), { ip: '203.0.113.1', waitUntil: () => {} });
    process.stdout.write('\\n' + JSON.stringify({ ms, status: antwoord.status, headers: Object.fromEntries(antwoord.headers) }));`;
  const { stdout } = await promisify(execFile)(
    process.execPath, ['--input-type=module', '--eval', program, pathToFileURL(join(map, naam, 'netlify/functions', `${naam}.mjs`)).href],
    { cwd: tmpdir(), env: { PATH: process.env['PATH'], ...omgeving } },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Uitkomst;
};

describe('verpakt zoals Netlify het doet', () => {
  it('elke functie is er, in Frankfurt, met haar adres of rooster en zonder een melding', () => {
    expect(verpakt.map((v) => v.name).sort()).toEqual(alle);
    for (const functie of verpakt) {
      expect(functie.region, functie.name).toBe('fra');
      expect(functie.runtimeAPIVersion).toBe(2);
      expect(functie.bundlerErrors ?? []).toEqual([]);
      expect(functie.bundlerWarnings ?? []).toEqual([]);
    }
    const wegen = Object.fromEntries(verpakt.map((v) => [v.name, v.schedule ?? v.routes?.map((r) => r.pattern).join()]));
    expect(wegen).toEqual({ aanmelding: '/api/aanmelding', terugkomen: '/api/terugkomen', loket: '/api/loket/*', drukte: '/api/drukte', status: '/api/status', ronde: '*/5 * * * *' });
  });

  it('elke openbare functie heeft een grens per bezoeker, nooit een voor iedereen samen (aggregateBy is een lijst met ip)', () => {
    for (const { name, trafficRules } of verpakt.filter((v) => !v.schedule)) {
      expect(JSON.stringify(trafficRules), name).toContain('"type":"ip"');
    }
  });

  it('er gaat niets mee dat niet nodig is om te draaien', async () => {
    for (const naam of alle) {
      const bestanden = await readdir(join(map, naam), { recursive: true });
      expect(bestanden.filter((b) => /(^|\/)(tests|\.data|\.tmp|docs|sleutels-prive|vitest|esbuild|sharp|astro)(\/|$)|\.sleutel|geheimen\.json|\.env/.test(b)), naam).toEqual([]);
    }
  });

  it.each([['aanmelding', 405], ['terugkomen', 405], ['loket', 401], ['drukte', 200], ['status', 200], ['ronde', 200]])('%s start op zichzelf en antwoordt %i', async (naam, status) => {
    const uit = await roep(naam, goedeOmgeving(join(map, 'data')));
    expect(uit.status).toBe(status);
    expect(uit.headers['content-security-policy']).toContain("default-src 'none'");
    // Told, not asserted: how long it takes depends on the machine.
    console.info(`${naam}: cold import ${uit.ms.toFixed(0)} ms`);
  });

  it('zonder instellingen antwoordt zij 503 en valt niet om', async () => {
    expect((await roep('aanmelding', {})).status).toBe(503);
  });
});
