import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import type { Lijstregel } from '../../src/application/loket.ts';
import { launchBrowser } from './browser.ts';
import { type Balie, focusOp, gaNaarLoket, probeerSleutel } from './loket-balie.ts';

const baseUrl = inject('baseUrl');
const [balie1] = inject('sleutels');
let browser: Browser;
let balie: Balie;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(async () => {
  expect(balie.mis).toEqual([]);
  await balie.context.close();
});

const begin = Date.parse('2026-11-02T08:00:00.000Z');
/** An id as the server makes them, with its number in front so that it can be found. */
const idVan = (nr: number): string => `${String(nr).padStart(4, '0')}${'c'.repeat(60)}`;
const regelVan = (nr: number, anders: Partial<Lijstregel> = {}): Lijstregel => {
  const ontvangen = new Date(begin + nr * 60_000).toISOString();
  return {
    id: idVan(nr), fase: 'nieuw', spoed: false, ontvangen, toegezegd: '2026-11-27', opzij: [], dubbelVan: null, eigenaar: null, vrijSinds: ontvangen,
    dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: ontvangen, overgenomenVan: null, klaarSinds: null, ...anders,
  };
};

/** The desk with a list of ours; the rest of the desk is the real one. */
const openMetLijst = async (lijst: () => { nu: string; aanmeldingen: Lijstregel[] }): Promise<Balie> => {
  balie = await gaNaarLoket(browser, baseUrl);
  onTestFailed(() => { console.error(balie.mis.join('\n')); });
  await balie.page.route(/\/api\/loket\/aanmeldingen(\?.*)?$/, (vraag) => vraag.fulfill({ json: lijst() }));
  await probeerSleutel(balie, balie1!.bestand, balie1!.wachtwoord);
  await balie.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  return balie;
};
const honderden = Array.from({ length: 300 }, (_, nr) => regelVan(nr));

test('in een lijst van driehonderd berichten vindt zoeken er een, en daarna staan ze er weer allemaal', async () => {
  const { page } = await openMetLijst(() => ({ nu: '2026-11-23T09:00:00.000Z', aanmeldingen: honderden }));
  expect(await page.locator('.regel__open').count()).toBe(300);
  await page.keyboard.press('/');
  await page.keyboard.type('0217c');
  await page.locator('.zoekbalk__stand', { hasText: '1 bericht' }).waitFor();
  expect(await page.locator('.regel__open').evaluateAll((rijen) => rijen.map((rij) => rij.id))).toEqual([`rij-${idVan(217)}`]);
  await expect.poll(() => focusOp(page)).toBe('zoek');
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Backspace');
  await page.locator('.regel__open').nth(299).waitFor({ state: 'attached' });
  expect(await page.inputValue('#zoek')).toBe('');
});

test('wie midden in een lange lijst staat, staat daar na verversen nog, ook als er iets boven komt of het bericht verhuist', async () => {
  let nu = '2026-11-23T09:00:00.000Z';
  let aanmeldingen = honderden;
  const { page } = await openMetLijst(() => ({ nu, aanmeldingen }));
  const hier = `rij-${idVan(150)}`;
  await page.focus(`#${hier}`);
  const ververs = async (tijd: string): Promise<void> => {
    nu = `2026-11-23T${tijd}:00.000Z`;
    await page.keyboard.press('r');
    // Not the time alone: a message of that minute stands in the list from the beginning.
    await page.getByText(`Bijgewerkt om ${Number(tijd.slice(0, 2)) + 1}.${tijd.slice(3)}`).waitFor();
  };
  const inBeeld = (): Promise<boolean> => page.locator(`#${hier}`).evaluate((rij) => {
    const { top, bottom } = rij.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

  aanmeldingen = [regelVan(900, { spoed: true }), regelVan(901), ...honderden];
  await ververs('09:07');
  expect(await page.locator('.regel__open').count()).toBe(302);
  expect([await focusOp(page), await inBeeld()]).toEqual([hier, true]);

  aanmeldingen = aanmeldingen.map((regel) => regel.id === idVan(150) ? { ...regel, fase: 'geclaimd', eigenaar: 'balie-2', vrijSinds: null } : regel);
  await ververs('09:12');
  expect(await page.locator('.groep--collega .regel__open').evaluateAll((rijen) => rijen.map((rij) => rij.id))).toEqual([hier]);
  expect([await focusOp(page), await inBeeld()]).toEqual([hier, true]);
});

test('een regel die verandert, wordt anders getekend: een oude belofte of een oud label blijft niet staan', async () => {
  let nu = '2026-11-23T09:00:00.000Z';
  let aanmeldingen = honderden.slice(0, 20);
  const { page } = await openMetLijst(() => ({ nu, aanmeldingen }));
  const over = page.locator(`#over-${idVan(3)}`);
  expect(await over.textContent()).toContain('vrijdag 27 november');
  // Only the day passes: no line is another one, and every promise comes nearer.
  nu = '2026-11-27T09:00:00.000Z';
  await page.keyboard.press('r');
  await over.filter({ hasText: 'vandaag' }).waitFor();
  aanmeldingen = aanmeldingen.map((regel) => regel.id === idVan(3) ? { ...regel, aanvullingWacht: true } : regel);
  await page.keyboard.press('r');
  await over.locator('.label--aanvulling').waitFor();
});
