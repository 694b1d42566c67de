import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';

/** A desk in Chromium, with everything that went wrong in it and everything that left it. */
export type Balie = { context: BrowserContext; page: Page; mis: string[]; verstuurd: string[] };

export type Balieopties = Parameters<Browser['newContext']>[0] & {
  /** The clock of the page is ours, from the start. */
  klok?: boolean;
  /** Gets the page before it asks for anything. */
  vooraf?: (page: Page) => void;
};

/** Opens /loket, locked. */
export const gaNaarLoket = async (browser: Browser, baseUrl: string, { klok, vooraf, ...opties }: Balieopties = {}): Promise<Balie> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...opties });
  const page = await context.newPage();
  vooraf?.(page);
  const mis: string[] = [];
  const verstuurd: string[] = [];
  page.on('pageerror', (fout) => { mis.push(`error: ${fout.message}`); });
  page.on('dialog', (dialoog) => {
    mis.push(`dialog: ${dialoog.message()}`);
    void dialoog.dismiss();
  });
  page.on('console', (regel) => {
    if (regel.type() === 'error' && !regel.text().startsWith('Failed to load resource')) mis.push(`console: ${regel.text()}`);
  });
  page.on('request', (vraag) => { verstuurd.push(`${vraag.method()} ${vraag.url()} ${JSON.stringify(vraag.headers())} ${vraag.postData() ?? ''}`); });
  if (klok) await page.clock.install();
  await page.goto(`${baseUrl}/loket`);
  await page.waitForSelector('button[type=submit]:not([disabled])');
  return { context, page, mis, verstuurd };
};

/** Chooses a key file, types a passphrase and presses the button. */
export const probeerSleutel = async ({ page }: Balie, bestand: string, wachtwoord: string): Promise<void> => {
  await page.getByLabel('Kies uw sleutelbestand').setInputFiles(bestand);
  await page.getByLabel('Typ uw wachtwoord').fill(wachtwoord);
  await page.getByRole('button', { name: 'Open het loket' }).click();
};

/** The open desk of a worker. */
export const openLoket = async (browser: Browser, baseUrl: string, sleutel: DemoSleutel, opties?: Balieopties): Promise<Balie> => {
  const balie = await gaNaarLoket(browser, baseUrl, opties);
  await probeerSleutel(balie, sleutel.bestand, sleutel.wachtwoord);
  await balie.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  return balie;
};

/** Opens one message from the list, after a refresh when it is not there yet. */
export const openBericht = async ({ page }: Balie, id: string): Promise<void> => {
  const rij = page.locator(`#rij-${id}`);
  if (await rij.count() === 0) {
    await page.getByRole('button', { name: 'Kijk nu' }).click();
    await rij.waitFor({ state: 'attached' });
  }
  await rij.evaluate((element) => { element.closest('details')?.setAttribute('open', ''); });
  await rij.click();
  await page.locator('#loket .zaak__stand, #loket .melding').first().waitFor();
};

export const focusOp = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

export const axe = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
