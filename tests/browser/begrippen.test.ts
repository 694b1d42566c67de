import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { maakZoeker } from '../../src/domain/begrip/vindplaats.ts';
import { begrippen } from '../../src/i18n/begrippen.ts';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
const lijst = begrippen('nl');
const markdown = (await readdir(new URL('../../content/nl/paginas', import.meta.url))).map((naam) => naam.replace(/\.md$/, '')).sort();
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (pad: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  await page.goto(baseUrl + pad);
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const breedte = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('de pagina met alle woorden', () => {
  test('heeft elk begrip met zijn uitleg op een eigen adres, ook zonder script', async () => {
    const page = await open('/woorden', { javaScriptEnabled: false });
    const gezien = await page.locator('.woorden > div').evaluateAll((rijen) => rijen.map((rij) => [rij.id, rij.querySelector('dt')?.textContent, rij.querySelector('dd')?.textContent]));
    expect(gezien).toEqual(lijst.map((b) => [b.code, b.term, b.uitleg]));
    const ids = await page.locator('[id]').evaluateAll((alle) => alle.map((e) => e.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('elke letter leidt naar de woorden met die letter', async () => {
    const page = await open('/woorden');
    const letters = await page.locator('.letters a').evaluateAll((links) => links.map((a) => [a.textContent, document.querySelector(a.getAttribute('href')!)?.textContent]));
    expect(letters.map(([letter]) => letter)).toEqual([...new Set(lijst.map((b) => b.term[0]!.toUpperCase()))]);
    for (const [letter, kop] of letters) expect(kop).toBe(letter);
    for (const vak of await page.locator('.letters a').all()) {
      const { width, height } = (await vak.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });

  test('eindigt met één hoofdknop, past op 320 px en heeft geen fouten volgens axe', async () => {
    const page = await open('/woorden');
    expect(await page.locator('main .knop--hoofd').allTextContents()).toEqual(['Schrijf ons']);
    expect(await breedte(page)).toBe(320);
    expect(await axe(page)).toEqual([]);
  });

  test('een begrip is te lezen in het donker en op papier', async () => {
    for (const options of [{ colorScheme: 'dark' }, {}] as const) {
      const page = await open('/woorden#loonbeslag', options);
      if (!('colorScheme' in options)) await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#loonbeslag dd').isVisible()).toBe(true);
      expect(await axe(page)).toEqual([]);
      await context.close();
    }
    context = await browser.newContext();
  });
});

describe('een begrip op een pagina', () => {
  test.each(markdown)('/%s legt elk begrip uit zijn tekst één keer uit, na de plek die het noemt, op scherm en papier', async (naam) => {
    const bron = await readFile(new URL(`../../content/nl/paginas/${naam}.md`, import.meta.url), 'utf8');
    const uitgezet = /^zonderUitleg: *\[(.*)\]/m.exec(bron)?.[1]?.split(',').map((code) => code.trim()) ?? [];
    const page = await open(`/${naam}`);
    // What one reads in the order of the page, without what is no place to explain a word, and what it explains itself.
    const { tekst, zelf } = await page.locator('main').evaluate((main) => {
      const eigen = [...main.querySelectorAll('strong')].filter((s) => s.textContent?.endsWith(':') || s.nextSibling?.textContent?.startsWith(':'));
      const kopie = main.cloneNode(true) as HTMLElement;
      for (const weg of kopie.querySelectorAll('h1, h2, h3, a, nav, table, .verwant')) weg.textContent = ' ';
      for (const noot of kopie.querySelectorAll('.begrip')) noot.textContent = [...noot.querySelectorAll('dfn')].map((d) => `§${d.textContent}§`).join('');
      for (const blok of kopie.querySelectorAll('p, li')) blok.append('\n');
      return { tekst: kopie.textContent ?? '', zelf: eigen.map((s) => s.textContent?.replace(/:$/, '').toLowerCase()) };
    });
    const uitgelegd = [...tekst.matchAll(/§(.*?)§/g)].map((m) => ({ term: m[1]!, plek: m.index }));
    const gevonden = maakZoeker(lijst)(tekst.replace(/§.*?§/g, (weg) => ' '.repeat(weg.length)));
    const nodig = [...new Set(gevonden.map((v) => v.code))].filter((code) => !uitgezet.includes(code) && !zelf.includes(lijst.find((b) => b.code === code)!.term.toLowerCase()));
    expect(uitgelegd.map(({ term }) => lijst.find((b) => b.term === term)?.code).sort()).toEqual(nodig.sort());
    for (const { term, plek } of uitgelegd) expect(gevonden.find((v) => lijst.find((b) => b.code === v.code)!.term === term)!.tot).toBeLessThanOrEqual(plek);
    await page.emulateMedia({ media: 'print' });
    for (const noot of await page.locator('.begrip dd').all()) expect(await noot.isVisible()).toBe(true);
    expect(await breedte(page)).toBe(320);
    expect(await axe(page)).toEqual([]);
  });

  test('er is een pagina die een begrip uitlegt: anders zegt de test hierboven niets', async () => {
    const paginas = await Promise.all(markdown.map((naam) => readFile(join(inject('distDir'), `${naam}.html`), 'utf8')));
    expect(paginas.filter((html) => html.includes('class="begrip"')).length).toBeGreaterThan(0);
    context = await browser.newContext();
  });
});
