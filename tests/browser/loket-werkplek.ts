import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { launchBrowser } from './browser.ts';
import { type Balie, type Balieopties, gaNaarLoket, openLoket } from './loket-balie.ts';

export type Werkplek = {
  browser: () => Browser;
  /** A desk, locked. */
  opSlot: (opties?: Balieopties) => Promise<Balie>;
  /** The open desk of a worker. */
  met: (sleutel: DemoSleutel, opties?: Balieopties) => Promise<Balie>;
};

/**
 * Desks for the tests of one file: called at its top. After each test they are closed, and nothing may have gone wrong in them.
 * @param adres of the server, without a slash at the end; asked each time when it is not there yet
 */
export const gebruikWerkplek = (adres: string | (() => string)): Werkplek => {
  const baseUrl = (): string => (typeof adres === 'string' ? adres : adres());
  let browser: Browser;
  const open: Balie[] = [];
  const volg = (balie: Balie): Balie => {
    open.push(balie);
    onTestFailed(() => { console.error(balie.mis.join('\n')); });
    return balie;
  };
  beforeAll(async () => { browser = await launchBrowser(); });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const { context, mis } of open.splice(0)) {
      expect(mis).toEqual([]);
      await context.close();
    }
  });
  return {
    browser: () => browser,
    opSlot: async (opties) => volg(await gaNaarLoket(browser, baseUrl(), opties)),
    met: async (sleutel, opties) => volg(await openLoket(browser, baseUrl(), sleutel, opties)),
  };
};
