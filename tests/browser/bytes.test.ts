import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { padenVanSitemap, weegPagina } from '../../tools/meten/bytes.ts';
import { launchBrowser } from './browser.ts';

// The budgets that must hold: bytes of the bodies with brotli, on a first visit. `npm run meten` shows the numbers.
const CONTENT = 20_000;
/** All that a page asks for before anybody touches it, where somebody comes to fill in something. */
const EVERYTHING: Record<string, number> = { '/aanmelden': 30_000, '/zelftest': 30_000, '/terugkomen': 30_000 };
const ZELFTEST_SCRIPT = 12_000;
/** The script behind "Lees voor". A page in Markdown loads this, and besides at most quick exit; it reads fully without: voorlezen.test.ts. */
const READ_ALOUD_SCRIPT = 1_500;
const isReadAloud = (address: string): boolean => /\/Voorlezen\.[^/]*\.js$/.test(new URL(address).pathname);
const inMarkdown = new Set((await readdir(new URL('../../content/nl/paginas', import.meta.url))).map((name) => `/${name.replace(/\.md$/, '')}`));

/** Pages that load a script, and why. Every other page loads none, but for a page in Markdown: it can be read aloud. */
const WITH_SCRIPT: Record<string, string> = {
  '/spoed': 'tells whether the telephone is answered now; quick exit',
  '/aanmelden': 'start sentences, sealing, sending again; tells whether it is busy',
  '/contact': 'tells whether it is busy; quick exit',
  '/brief': 'as /aanmelden; takes the code of the letter along',
  '/brief/betaald': 'as /brief',
  '/werkgevers': 'as /aanmelden; copies a text',
  '/organisaties': 'as /aanmelden',
  '/onderwerpen': 'searches the site',
  '/regelingen': 'narrows the list by subject',
  '/zelftest': 'one question at a time, the outcome in place; quick exit',
  '/18': 'the list in the order of your own birthday; takes the campaign code along',
  '/18/ouders': 'takes the campaign code along',
  '/terugkomen': 'derives the keys of the code; quick exit',
  '/na-een-scheiding': 'quick exit',
  '/gokken': 'quick exit',
  '/schulden': 'quick exit',
  '/post-openen': 'quick exit',
  '/huis-kwijt-of-geen-vast-adres': 'quick exit',
  '/nieuw-in-nederland': 'quick exit',
  '/bewind': 'quick exit',
  '/achteraf-betalen': 'quick exit',
  '/materiaal': 'copies a text',
  '/materiaal/poster': 'prints',
  '/kaart-om-te-geven': 'prints',
  '/loket': 'the desk is a program',
};

const base = inject('baseUrl');
const distDir = inject('distDir');
const sitemap = await padenVanSitemap(base);
const built = (await readdir(distDir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
const pages = built.filter((name) => name !== '404.html').map((name) => `/${name.slice(0, -5)}`.replace(/^\/index$/, '/'));

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

test('the sitemap holds every page that is built, but for the desk', () => {
  expect(sitemap.toSorted()).toEqual(pages.filter((path) => path !== '/loket').toSorted());
});

describe('bytes', () => {
  test.each(sitemap)('%s: HTML and CSS in 20 kB, a script only where it is needed', async (path) => {
    const { html, css, js, totaal, adressen } = await weegPagina(browser, base + path);
    expect(html + css).toBeLessThanOrEqual(CONTENT);
    expect([html > 500, css > 500]).toEqual([true, true]);
    const scripts = adressen.filter((address) => new URL(address).pathname.endsWith('.js'));
    const others = scripts.filter((address) => !isReadAloud(address));
    expect(path in WITH_SCRIPT ? others.length > 0 : others).toEqual(path in WITH_SCRIPT ? true : []);
    expect(scripts.filter(isReadAloud)).toHaveLength(inMarkdown.has(path) || path === '/zelftest' ? 1 : 0);
    if (others.length === 0) expect(js).toBeLessThanOrEqual(READ_ALOUD_SCRIPT);
    expect(totaal, 'everything').toBeLessThanOrEqual(EVERYTHING[path] ?? CONTENT);
    if (path === '/zelftest') expect(js).toBeLessThanOrEqual(ZELFTEST_SCRIPT);
  });

  test('the encryption of /aanmelden comes when somebody starts to type, not before', async () => {
    const worker = (addresses: string[]) => addresses.filter((address) => /worker/.test(address)).length;
    expect(worker((await weegPagina(browser, `${base}/aanmelden`)).adressen)).toBe(0);
    const typ = async (page: Page): Promise<void> => { await Promise.all([page.waitForRequest(/worker/), page.locator('[name=verhaal]').pressSequentially('Ik')]); };
    expect(worker((await weegPagina(browser, `${base}/aanmelden`, typ)).adressen)).toBe(1);
  });
});

/** Opens a page as somebody who was never here, and tells what it did besides. */
const visit = async (path: string) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const elsewhere: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => { if (new URL(request.url()).origin !== base) elsewhere.push(request.url()); });
    page.on('console', (message) => { messages.push(message.text()); });
    page.on('pageerror', (error) => { messages.push(String(error)); });
    await page.addInitScript(() => { document.addEventListener('securitypolicyviolation', (event) => { console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`); }); });
    const answer = await page.goto(base + path, { waitUntil: 'networkidle' });
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    return { status: answer?.status(), elsewhere, messages, kept, cookies: await context.cookies() };
  } finally {
    await context.close();
  }
};
const nothing = { elsewhere: [], messages: [], kept: [0, 0, ''], cookies: [] };

test.each(pages)('%s asks nothing elsewhere, keeps nothing on the device, and the policy blocks nothing', async (path) => {
  expect(await visit(path)).toEqual({ status: 200, ...nothing });
});

test('neither does the page for what is not there', async () => {
  const { messages, ...rest } = await visit('/deze-pagina-is-er-niet');
  expect(rest).toEqual({ status: 404, elsewhere: [], kept: [0, 0, ''], cookies: [] });
  // The browser says so itself, of every page that is not there.
  expect(messages.filter((message) => !message.includes('404'))).toEqual([]);
});

test.each(built)('%s has no script, style or style attribute of its own, and no handler in an attribute', async (name) => {
  const html = await readFile(join(distDir, name), 'utf8');
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html.match(/<script\b(?![^>]*\bsrc=)[^>]*>|<style\b[^>]*>|<[^>]+\s(?:style|on[a-z]+)=[^>]*>/gi) ?? []).toEqual([]);
  expect(html.match(/\bhref="javascript:[^"]*"/gi) ?? []).toEqual([]);
});
