import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { makeKlm, type Klm } from './klm.ts';

/** On the screen, whole, without scrolling. */
const inBeeld = async (plek: Locator): Promise<void> => {
  await plek.waitFor();
  const vak = (await plek.boundingBox())!;
  const { width, height } = plek.page().viewportSize()!;
  expect(await plek.page().evaluate(() => scrollY)).toBe(0);
  expect([vak.x >= 0, vak.y >= 0, vak.x + vak.width <= width, vak.y + vak.height <= height]).toEqual([true, true, true, true]);
};

/**
 * Somebody who never saw the desk goes from the locked page to a message of her own, by what the screen says: only labels,
 * headings and buttons, each in view before she needs it.
 * @returns what she did, one act a line; how long her hands and choices take; and the seconds of this machine, which are not
 *   of hers
 */
export const pakVoorHetEerstOp = async (page: Page, bestand: string, wachtwoord: string): Promise<{ handelingen: string[]; klm: Klm; machine: number }> => {
  const klm = makeKlm();
  const handelingen: string[] = [];
  const begin = performance.now();
  const klik = async (handeling: string, plek: Locator): Promise<void> => {
    handelingen.push(handeling);
    await inBeeld(plek);
    klm.klik();
    await plek.click();
  };
  const [kiezer] = await Promise.all([page.waitForEvent('filechooser'), klik('kies het bestand', page.getByLabel('Kies uw sleutelbestand'))]);
  // In the window of the computer: the file, and its button.
  klm.klik();
  klm.klik();
  await kiezer.setFiles(bestand);
  await klik('typ het wachtwoord', page.getByLabel('Typ uw wachtwoord'));
  klm.typCode(wachtwoord);
  await page.keyboard.type(wachtwoord);
  await klik('maak open', page.getByRole('button', { name: 'Open het loket' }));
  await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  await klik('open het bovenste bericht', page.getByRole('button', { name: /^Bericht van/ }).first());
  await klik('pak het op', page.getByRole('button', { name: 'Ik pak dit op' }));
  await inBeeld(page.locator('.gelukt', { hasText: 'U heeft dit bericht opgepakt. Nu ziet u de gegevens.' }));
  return { handelingen, klm, machine: (performance.now() - begin) / 1000 };
};
