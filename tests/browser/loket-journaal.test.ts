import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Journaalregel, journaalsoorten } from '../../src/domain/journaal/journaal.ts';
import { axe, focusOp, openBericht } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1, balie2] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const { met } = gebruikWerkplek(baseUrl);

const naarJournaal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Beheer' }).click();
  await page.getByRole('button', { name: 'Wie deed wat' }).click();
  await page.locator('.journaal__stand').waitFor();
};
const regels = (page: Page) => page.locator('.journaal__regel');

describe('wie deed wat', () => {
  test('staat in zinnen per dag: wie een bericht las, is te vinden, te openen, te printen en te bewaren, zonder een woord van de inwoner', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'De wasmachine van Hendrikje is kapot.', naam: 'Hendrikje' });
    const nummer = id.slice(0, 9).toUpperCase();
    await openBericht(await met(balie2!), id);

    const { page } = await met(balie1!);
    await naarJournaal(page);
    await expect.poll(() => focusOp(page)).toBe('kop-beheerdeel');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Bericht gelezen' });
    await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Balie 2' });
    expect(await regels(page).first().innerText()).toMatch(new RegExp(`^\\d{1,2}\\.\\d{2} uur\\s+Balie 2 las bericht ${nummer}\\.$`));
    expect(await page.locator('.journaal').innerText()).not.toMatch(/wasmachine|Hendrikje/);
    expect(await axe(page)).toEqual([]);

    const [bestand] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als tabel' }).click()]);
    expect(bestand.suggestedFilename()).toMatch(/^wie-deed-wat-\d{4}-\d{2}\.csv$/);
    const csv = (await readFile((await bestand.path())!, 'utf8')).split('\r\n');
    expect(csv[1]).toMatch(new RegExp(`^\\d{4}-\\d{2}-\\d{2};\\d{2}:\\d{2};Balie 2;Bericht gelezen;bericht ${nummer}$`));
    expect(csv.slice(1, -1).filter((regel) => !regel.includes(';Balie 2;Bericht gelezen;'))).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    expect(await regels(page).first().innerText()).toContain(`las bericht ${nummer}.`);
    expect(await page.getByText('Gekozen: Balie 2, Bericht gelezen.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Bewaar als tabel' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Wis deze keuze' }).click();
    await expect.poll(() => focusOp(page)).toBe('veld-wie');
    await page.getByRole('button', { name: 'Toon deze maand' }).click();
    // What was kept a moment ago is a line itself.
    await page.getByText('Balie 1 maakte een print of tabel van deze lijst.').first().waitFor();
    await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Bericht gelezen' });
    await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Balie 2' });
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: `bericht ${nummer}` }).click();
    await page.getByText('De wasmachine van Hendrikje is kapot.').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Wie deed wat?' }).waitFor();
    await page.locator('.journaal__stand').waitFor();
    expect(await page.locator('#veld-wie').evaluate((lijst: HTMLSelectElement) => lijst.selectedOptions[0]?.text)).toBe('Balie 2');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  });

  test('blijft te gebruiken met vijfduizend regels, met het toetsenbord en op een telefoon', async () => {
    const { page } = await met(balie1!);
    const begin = Date.parse('2026-10-31T20:00:00.000Z');
    const veel: Journaalregel[] = Array.from({ length: 5_000 }, (_, i) => ({
      op: new Date(begin - i * 480_000).toISOString(), wie: `balie-${i % 4}`, wat: journaalsoorten[i % journaalsoorten.length]!, over: i % 8 === 3 ? `${'e'.repeat(60)}${1000 + (i % 9)}` : null,
    }));
    await page.route('**/api/loket/journaal?*', (vraag) => vraag.fulfill({ json: { maand: '2026-10', regels: veel } }));
    await naarJournaal(page);
    expect(await regels(page).count()).toBe(100);
    await page.getByRole('button', { name: 'Toon meer' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOp(page)).toBe('journaal-100');
    expect(await regels(page).count()).toBe(600);
    await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Bericht gelezen' });
    const aantal = veel.filter(({ wat }) => wat === 'geopend').length;
    expect(await page.locator('.journaal__stand').innerText()).toContain(`${aantal} van de 5000 regels.`);
    expect(await regels(page).count()).toBe(100);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // What is not drawn is not on paper.
    await page.evaluate(() => { window.print = () => { document.title = `geprint: ${document.querySelectorAll('.journaal__regel').length}`; }; });
    await page.getByRole('button', { name: 'Print deze regels' }).click();
    await expect.poll(() => page.title()).toBe(`geprint: ${aantal}`);
  });

  test('laat een andere maand zien, en zegt het als die leeg is of als er geen verbinding is', async () => {
    const { page } = await met(balie1!);
    await naarJournaal(page);
    const maand = page.getByLabel('Maand', { exact: true });
    expect(await maand.locator('option').count()).toBe(13);
    await maand.selectOption({ index: 12 });
    const gekozen = await maand.evaluate((lijst: HTMLSelectElement) => lijst.selectedOptions[0]!.text);
    await page.getByRole('button', { name: 'Toon deze maand' }).click();
    await page.getByText(`In ${gekozen} staat hier niets.`).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.route('**/api/loket/journaal?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Toon deze maand' }).click();
    await page.getByText('Er is geen verbinding. Probeer het opnieuw.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.unroute('**/api/loket/journaal?*');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText(`In ${gekozen} staat hier niets.`).waitFor();
  });
});
