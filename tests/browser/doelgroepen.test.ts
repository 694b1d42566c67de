import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { leesPaginas } from '../../tools/paginas/lezen.ts';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
const paginas = leesPaginas(fileURLToPath(new URL('../..', import.meta.url)));
const groep = (naam: string): string[] => paginas.filter(({ kop }) => kop.get('groep')?.waarde === naam).map(({ adres }) => adres);
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (pad: string, javaScriptEnabled: boolean): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(baseUrl + pad);
  return page;
};

describe.each([{ naam: 'met JavaScript', js: true }, { naam: 'zonder JavaScript', js: false }])('$naam', ({ js }) => {
  test.each([...groep('voor-wie'), ...groep('geldzorgen')])('van %s is een mens in één klik bereikt', async (pad) => {
    const page = await open(pad, js);
    expect(await page.locator('.kop__telefoon[href^="tel:"]:visible').count()).toBe(1);
    const knop = page.locator('.actie .knop--hoofd');
    expect(await knop.count()).toBe(1);
    const adres = await knop.getAttribute('href');
    if (adres?.startsWith('tel:')) return;
    await knop.click();
    await page.waitForURL((url) => url.pathname !== pad);
    // A form that a person reads, or a telephone that a person answers.
    expect(await page.locator('#aanmeldformulier, main a[href^="tel:"]').count()).toBeGreaterThan(0);
  });
});
