import { BlobsServer } from '@netlify/blobs/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BlobsInstelling, blobsStore } from '../../src/adapters/store/blobs.ts';
import { putAndVerify } from '../../src/application/dossiers.ts';
import { type Store, StoreFout } from '../../src/application/ports.ts';
import { kans } from './memory-store.ts';
import { storeContract } from './store.contract.ts';

// @netlify/blobs' own server. In production retries of the client wait five seconds; under NODE_ENV=test a millisecond.
let map: string;
let server: BlobsServer;
let adres: { siteID: string; token: string; edgeURL: string; uncachedEdgeURL: string };
let nummer = 0;
const opAdres = (url: string) => ({ siteID: 'site', token: 'geheim', edgeURL: url, uncachedEdgeURL: url });
const verse = (opties: Partial<BlobsInstelling> = {}): Store => blobsStore({ naam: `proef-${(nummer += 1)}`, adres, ...opties });

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'geldloket-blobs-'));
  server = new BlobsServer({ directory: map, token: 'geheim', logger: () => undefined });
  const { port } = await server.start();
  adres = opAdres(`http://localhost:${port}`);
});
afterAll(async () => {
  await server.stop();
  await rm(map, { recursive: true, force: true });
});

describe('de opslag in Netlify Blobs', () => { storeContract(() => verse()); });

describe('lezen is altijd sterk: nooit een oudere stand', () => {
  it('elk verzoek gaat langs de tussenopslag, en geen verzoek is voorwaardelijk', async () => {
    const gezien: { url: string; koppen: Headers }[] = [];
    const kijk: typeof fetch = (input, init) => {
      const verzoek = new Request(input as string, init);
      gezien.push({ url: verzoek.url, koppen: verzoek.headers });
      return fetch(input, init);
    };
    const store = verse({ fetch: kijk, adres: { ...adres, edgeURL: 'http://cache.invalid' } });
    await store.put('a/b', new Uint8Array([1]));
    await store.get('a/b');
    await store.list('a/');
    await store.delete('a/b');
    expect(gezien.length).toBeGreaterThanOrEqual(4);
    for (const { url, koppen } of gezien) {
      expect(url).not.toContain('cache.invalid');
      expect(koppen.get('if-none-match')).toBeNull();
      expect(koppen.get('if-match')).toBeNull();
    }
  });

  it('zonder sterk adres is lezen een fout en geen gok', async () => {
    const store = blobsStore({ naam: 'proef', adres: { siteID: 'site', token: 'geheim', edgeURL: adres.edgeURL } });
    await expect(store.get('a/b')).rejects.toThrow(StoreFout);
  });
});

describe('als Netlify Blobs slecht antwoordt', () => {
  const antwoord = (status: number): typeof fetch => () => Promise.resolve(new Response('{"kanarie":1}', { status }));

  it.each([400, 401, 403, 409, 412, 413, 418, 429, 500, 502, 503, 504])('%i is een fout, bij elke handeling', async (status) => {
    const store = verse({ fetch: antwoord(status) });
    await expect(store.put('a/b', new Uint8Array([1]))).rejects.toThrow(StoreFout);
    await expect(store.get('a/b')).rejects.toThrow(StoreFout);
    await expect(store.list('a/')).rejects.toThrow(StoreFout);
    await expect(store.delete('a/b')).rejects.toThrow(StoreFout);
  });

  it.each([201, 202, 204, 304, 404])('schrijven met antwoord %i telt niet als bewaard', async (status) => {
    const kaal: typeof fetch = () => Promise.resolve(new Response(null, { status }));
    await expect(verse({ fetch: kaal }).put('a/b', new Uint8Array([1]))).rejects.toThrow(StoreFout);
  });

  it('een verbinding die breekt is een fout, zonder adres of sleutel in de melding', async () => {
    const kapot: typeof fetch = () => Promise.reject(new TypeError('fetch failed: http://localhost/site/proef/a/b?token=geheim'));
    const fout = await verse({ fetch: kapot }).put('a/b', new Uint8Array([1])).catch((e: unknown) => e as Error);
    expect(fout).toBeInstanceOf(StoreFout);
    expect((fout as Error).message).toBe('write: TypeError');
  });

  it('een opslag die nooit antwoordt is na een vaste tijd een fout: de inwoner hoort het op tijd', async () => {
    const nooit: typeof fetch = () => new Promise(() => undefined);
    const store = verse({ fetch: nooit, wacht: 30 });
    const werk = [store.put('a/b', new Uint8Array([1])), store.get('a/b'), store.list('a/'), store.delete('a/b')];
    await Promise.all(werk.map((w) => expect(w).rejects.toThrow(/TimeoutError/)));
  });

  it('een lijst die geen lijst is, is een fout', async () => {
    for (const tekst of ['<html>', 'null', '']) {
      const raar: typeof fetch = () => Promise.resolve(new Response(tekst, { status: 200 }));
      await expect(verse({ fetch: raar }).list('a/'), tekst).rejects.toThrow(StoreFout);
    }
  });

  it('een tijdelijke storing merkt niemand: de client probeert het opnieuw', async () => {
    let keer = 0;
    const evenStuk: typeof fetch = (input, init) => ((keer += 1) % 3 ? Promise.resolve(new Response('', { status: 503 })) : fetch(input, init));
    const store = verse({ fetch: evenStuk });
    await store.put('a/b', new Uint8Array([1]));
    expect(await store.get('a/b')).toEqual(new Uint8Array([1]));
  });
});

/** A proxy before the store that refuses, loses the answer after the work was done, and serves what was there before. */
const slechteProxy = async (doel: string, loting: () => number): Promise<{ server: Server; url: string; zet: (deel: number) => void }> => {
  let deel = 0;
  const eerder = new Map<string, { status: number; bytes: Buffer<ArrayBuffer> }>();
  const proxy = createServer((vraag, uit) => {
    void (async () => {
      const stukken: Buffer[] = [];
      for await (const stuk of vraag as AsyncIterable<Buffer>) stukken.push(stuk);
      const body = Buffer.concat(stukken);
      const soort = loting() < deel ? Math.floor(loting() * 10) : -1;
      const status = [401, 403, 413, 429, 500, 503][soort];
      if (status) { uit.writeHead(status).end('{}'); return; }
      const sleutel = vraag.url ?? '/';
      if (soort >= 8 && vraag.method === 'GET') {
        const oud = eerder.get(sleutel) ?? { status: 404, bytes: Buffer.alloc(0) };
        uit.writeHead(oud.status).end(oud.bytes);
        return;
      }
      const antwoord = await fetch(doel + sleutel, {
        method: vraag.method ?? 'GET', headers: { authorization: vraag.headers.authorization ?? '' }, ...(vraag.method === 'PUT' && { body }),
      });
      const bytes = Buffer.from(await antwoord.arrayBuffer());
      if (vraag.method === 'GET') eerder.set(sleutel, { status: antwoord.status, bytes });
      if (soort >= 6) { uit.destroy(); return; }
      uit.writeHead(antwoord.status).end(bytes);
    })();
  });
  await new Promise<void>((klaar) => { proxy.listen(0, '127.0.0.1', klaar); });
  return { server: proxy, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, zet: (n) => { deel = n; } };
};

it('achter een slechte lijn wordt niets bevestigd dat er niet staat (400 keer, 45% mis)', async () => {
  const proxy = await slechteProxy(adres.edgeURL, kans(11));
  try {
    const naam = 'slechte-lijn';
    const slecht = verse({ naam, adres: opAdres(proxy.url) });
    const goed = verse({ naam });
    proxy.zet(0.45);
    let bevestigd = 0;
    let geweigerd = 0;
    for (let ronde = 0; ronde < 400; ronde += 20) {
      await Promise.all(Array.from({ length: 20 }, async (_, i) => {
        const key = `aanmelding/${ronde + i}`;
        const bytes = crypto.getRandomValues(new Uint8Array(300));
        try {
          await putAndVerify(slecht, key, bytes);
        } catch (fout) {
          expect(fout).toBeInstanceOf(StoreFout);
          geweigerd += 1;
          return;
        }
        bevestigd += 1;
        expect(Buffer.compare((await goed.get(key))!, bytes)).toBe(0);
      }));
    }
    // Both must happen, or nothing was tested.
    expect(bevestigd).toBeGreaterThan(20);
    expect(geweigerd).toBeGreaterThan(20);
  } finally {
    proxy.server.close();
  }
});
