import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { axe, type Balie, focusOp, openLoket } from './loket-balie.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1, balie2] = inject('sleutels');
let browser: Browser;
let dataDir: string;
// Of its own: what the desk says here, every page of the site would say.
let server: ServerProcess;
const open: Balie[] = [];
const met = async (sleutel = balie1!): Promise<Page> => {
  const balie = await openLoket(browser, server.url, sleutel);
  open.push(balie);
  onTestFailed(() => { console.error(balie.mis.join('\n')); });
  return balie.page;
};
const opSite = async (): Promise<unknown> => (await fetch(`${server.url}/api/drukte`)).json();

beforeAll(async () => {
  browser = await launchBrowser();
  dataDir = await mkdtemp(join(tmpdir(), 'geldloket-drukte-'));
  server = await startServerProcess({ ...inject('serverEnv'), DATA_DIR: dataDir });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});
afterEach(async () => {
  for (const { context, mis } of open.splice(0)) {
    expect(mis).toEqual([]);
    await context.close();
  }
});

const naarDrukte = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Beheer' }).click();
  await page.getByRole('button', { name: 'Drukte' }).click();
  await page.getByRole('heading', { name: 'Zo staat het nu' }).waitFor();
};

describe('het loket zegt dat het druk is', () => {
  test('met het toetsenbord, en dan zegt de site het; een collega ziet het boven de lijst en zet het uit', async () => {
    const page = await met();
    expect(await page.locator('.drukte__balk').count()).toBe(0);
    await naarDrukte(page);
    expect(await axe(page)).toEqual([]);

    await page.focus('#formulier-drukte button');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOp(page)).toBe('veld-werkdagen');
    expect(await page.locator('#fout-werkdagen').innerText()).toBe('Kies hoe lang mensen nu wachten.');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('5');
    expect(await page.locator('.drukte__voorbeeld').innerText()).toContain('U hoort nu binnen ongeveer 5 werkdagen van ons.');
    const tot = await page.inputValue('#veld-tot');
    await page.fill('#veld-tot', '2020-01-01');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOp(page)).toBe('veld-tot');
    expect(await page.locator('#fout-tot').innerText()).toContain('Kies een dag van vandaag tot en met');
    expect(await opSite()).toEqual({ aan: false });
    await page.fill('#veld-tot', tot);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOp(page)).toBe('kop-drukte-nu');
    expect(await page.getByRole('status').innerText()).toMatch(/^De site zegt nu dat het druk is, tot en met /);
    expect(await opSite()).toEqual({ aan: true, werkdagen: 5, tot });
    // What the worker saw beforehand is what a resident reads.
    expect((await (await fetch(`${server.url}/wachttijd`)).text()).replace(/<[^>]+>/g, '')).toContain(await page.locator('.drukte .melding').first().innerText());
    expect(await axe(page)).toEqual([]);

    const collega = await met(balie2);
    await collega.locator('.drukte__balk').waitFor();
    expect(await axe(collega)).toEqual([]);
    await collega.getByRole('button', { name: 'Bekijk of verander dit' }).click();
    await collega.getByText(/ zette het aan: vandaag/).waitFor();
    await collega.getByRole('button', { name: 'Zet dit nu uit' }).click();
    await expect.poll(() => focusOp(collega)).toBe('kop-drukte-nu');
    await collega.getByText(/ zette het uit: vandaag/).waitFor();
    expect(await opSite()).toEqual({ aan: false });

    // Who looks at the list sees at the next refresh that it is over.
    await page.keyboard.press('Escape');
    await page.locator('.drukte__balk').waitFor();
    await page.getByRole('button', { name: 'Kijk nu' }).click();
    await page.locator('.drukte__balk').waitFor({ state: 'detached' });
  });

  test('kan op een telefoon zonder opzij te schuiven, en zegt het als er geen verbinding is', async () => {
    const page = await met();
    await page.setViewportSize({ width: 320, height: 700 });
    await naarDrukte(page);
    await page.selectOption('#veld-werkdagen', '8');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.route('**/api/loket/drukte', (route) => route.abort());
    await page.getByRole('button', { name: 'Zet dit op de site' }).click();
    await expect.poll(() => focusOp(page)).toBe('fout-drukte');
    expect(await page.inputValue('#veld-werkdagen')).toBe('8');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: 'Drukte' }).click();
    await page.getByText('Er is geen verbinding. Probeer het opnieuw.').waitFor();
    expect(await page.locator('#formulier-drukte').count()).toBe(0);
    await page.unroute('**/api/loket/drukte');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    expect(await page.inputValue('#veld-werkdagen')).toBe('8');
    await page.getByRole('button', { name: 'Zet dit op de site' }).click();
    await page.getByRole('button', { name: 'Zet dit nu uit' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    await page.locator('.drukte__balk').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
