import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** What a first visit asks for, by kind, in bytes of the bodies with brotli. Headers are not counted. */
export type Paginamaat = { html: number; css: number; js: number; overig: number; totaal: number; adressen: string[] };

/** The bytes of a body as they cross the wire for a browser that knows brotli. */
export const bytesOpDeLijn = (adres: string): Promise<number> => new Promise((goed, fout) => {
  get(adres, { headers: { 'accept-encoding': 'br' } }, (antwoord) => {
    if (antwoord.statusCode !== 200) {
      antwoord.resume();
      fout(new Error(`${adres}: ${antwoord.statusCode}`));
      return;
    }
    let maat = 0;
    antwoord.on('data', (stuk: Buffer) => { maat += stuk.length; });
    antwoord.on('end', () => { goed(maat); });
    antwoord.on('error', fout);
  }).on('error', fout);
});

const soortVan = (adres: string): 'html' | 'css' | 'js' | 'overig' => {
  const pad = new URL(adres).pathname;
  if (pad.endsWith('.css')) return 'css';
  if (pad.endsWith('.js')) return 'js';
  return /\.[a-z0-9]+$/.test(pad) ? 'overig' : 'html';
};

/** Weighs what was asked for. Every address once: a browser keeps what it has. */
export const weeg = async (adressen: readonly string[]): Promise<Paginamaat> => {
  const maat: Paginamaat = { html: 0, css: 0, js: 0, overig: 0, totaal: 0, adressen: [...new Set(adressen)] };
  for (const adres of maat.adressen) {
    const bytes = await bytesOpDeLijn(adres);
    maat[soortVan(adres)] += bytes;
    maat.totaal += bytes;
  }
  return maat;
};

/** Waits until a page has asked for nothing for a while. */
const totStil = async (gevraagd: readonly string[]): Promise<void> => {
  let eerder = -1;
  while (gevraagd.length !== eerder) {
    eerder = gevraagd.length;
    await sleep(1000);
  }
};

/**
 * Opens a page for the first time, with an empty cache, and weighs all it asks for.
 * @param doe what somebody does on the page, before it is weighed
 */
export const weegPagina = async (browser: Browser, adres: string, doe?: (page: Page) => Promise<void>): Promise<Paginamaat> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    // Chromium without a window asks for no icon; one with a window does.
    const gevraagd: string[] = [new URL('/favicon.svg', adres).href];
    page.on('request', (verzoek) => { if (verzoek.method() === 'GET') gevraagd.push(verzoek.url()); });
    await page.goto(adres, { waitUntil: 'networkidle' });
    await doe?.(page);
    if (doe) await totStil(gevraagd);
    return await weeg(gevraagd);
  } finally {
    await context.close();
  }
};

/** The pages of the sitemap, as paths. */
export const padenVanSitemap = async (basis: string): Promise<string[]> => {
  const tekst = await (await fetch(`${basis}/sitemap.xml`)).text();
  return [...tekst.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? '').pathname);
};
