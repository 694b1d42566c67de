import type { Context } from '@netlify/functions';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { maakTag, nepBericht, ring } from './opstelling.ts';

export const site = 'http://localhost:8888';
export const andereBalie = 'https://loket.voorbeeld.nl';

/** What a monitor shows. */
export const statusToken = 'monitor-'.repeat(4);
/** Asks for the counts. */
export const statusVraag = (token = statusToken): Request => new Request(`${site}/api/status`, { headers: { authorization: `Bearer ${token}` } });

/** The environment of a demonstration on one machine, complete and right. */
export const goedeOmgeving = (map: string): Record<string, string> => ({
  OMGEVING: 'proef', SITE_URL: site, DATA_DIR: map, GEMEENTE: 'steenwijkerland', SLEUTELRING: JSON.stringify(ring),
  GEHEIM_TERUGKOM: `1:${'a1'.repeat(32)}`, GEHEIM_SESSIE: 'b2'.repeat(32), LOKET_ORIGINS: andereBalie, STATUS_TOKEN: statusToken,
  RESEND_API_KEY: '', RESEND_BASE_URL: '', MAIL_VAN: '', MAIL_LOKET: 'loket@voorbeeld.nl', MAIL_IEDEREEN: '', MAIL_TEAMLEIDER: '', MAIL_MANAGER: '', URL: '',
});

type Functie = (request: Request, context: Context) => Promise<Response>;
export type Functies = Record<'aanmelding' | 'terugkomen' | 'loket' | 'drukte' | 'status' | 'ronde', (request: Request, ip?: string) => Promise<Response>> & {
  map: string;
  /** Everything that was logged. */
  gelogd: () => string;
  /** Work that was to end after the answer. */
  uitgewerkt: () => Promise<void>;
  opruimen: () => Promise<void>;
};

/** Waits a millisecond: what happens in the same one has no order of its own, and a quick disk does two acts in it. */
const eenTelLater = async (): Promise<void> => {
  const begin = performance.now();
  while (performance.now() - begin < 1) await new Promise((verder) => { setImmediate(verder); });
};

/** The functions as Netlify calls them, in an environment of their own. */
export const laadFuncties = async (omgeving: (map: string) => Record<string, string> = goedeOmgeving): Promise<Functies> => {
  const map = await mkdtemp(join(tmpdir(), 'geldloket-functies-'));
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [naam, waarde] of Object.entries(omgeving(map))) vi.stubEnv(naam, waarde);
  const regels: string[] = [];
  const vang = (...delen: unknown[]): void => { regels.push(delen.map(String).join(' ')); };
  for (const soort of ['log', 'error', 'warn', 'info', 'debug'] as const) vi.spyOn(console, soort).mockImplementation(vang);
  const modules = {
    aanmelding: await import('../../netlify/functions/aanmelding.ts'), terugkomen: await import('../../netlify/functions/terugkomen.ts'),
    loket: await import('../../netlify/functions/loket.ts'), drukte: await import('../../netlify/functions/drukte.ts'), status: await import('../../netlify/functions/status.ts'), ronde: await import('../../netlify/functions/ronde.ts'),
  };
  const later: Promise<unknown>[] = [];
  const roep = (naam: keyof typeof modules) => async (request: Request, ip = '203.0.113.7') => {
    await eenTelLater();
    return (modules[naam].default as Functie)(request, { ip, waitUntil: (werk: Promise<unknown>) => { later.push(werk); } } as unknown as Context);
  };
  return {
    aanmelding: roep('aanmelding'), terugkomen: roep('terugkomen'), loket: roep('loket'), drukte: roep('drukte'), status: roep('status'), ronde: roep('ronde'),
    map, gelogd: () => regels.join('\n'),
    uitgewerkt: async () => { await Promise.all(later.splice(0)); },
    opruimen: async () => {
      await Promise.all(later.splice(0));
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await rm(map, { recursive: true, force: true });
    },
  };
};

/** Every file below a folder: its path and its bytes as text. */
export const allesIn = async (map: string): Promise<string> => {
  const namen = await readdir(map, { recursive: true, withFileTypes: true }).catch(() => []);
  const delen = await Promise.all(namen.filter((n) => n.isFile()).map(async (n) => {
    const pad = join(n.parentPath, n.name);
    return `${pad.slice(map.length)}\n${await readFile(pad, 'latin1')}`;
  }));
  return delen.sort().join('\n');
};

export type Post = Record<string, unknown>;
export const aanmeldingPost = (bericht: Uint8Array = nepBericht(), stuk: Post = {}): Post =>
  ({ bericht: Buffer.from(bericht).toString('base64'), hash: vingerafdruk(bericht), tag: maakTag(), spoed: false, ...stuk });

/** A post as a browser sends it from our own page. */
export const post = (pad: string, inhoud: unknown, koppen: Record<string, string> = {}): Request => new Request(`${site}${pad}`, {
  method: 'POST', body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
  headers: { 'content-type': 'application/json', origin: site, 'sec-fetch-site': 'same-origin', ...koppen },
});
export type Antwoord = { fout?: string; bericht?: string; [naam: string]: unknown };
export const inhoudVan = async (antwoord: Response): Promise<Antwoord> => JSON.parse(await antwoord.text()) as Antwoord;
