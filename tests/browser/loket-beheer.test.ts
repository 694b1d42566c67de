import { describe, expect, inject, test } from 'vitest';
import { axe, type Balie, focusOp } from './loket-balie.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1] = inject('sleutels');
const werkplek = gebruikWerkplek(baseUrl);
const met = (sleutel = balie1!): Promise<Balie> => werkplek.met(sleutel);

describe('beheer van het loket', () => {
  test('gaat open en weer dicht, ook met de terugknop van de browser', async () => {
    const { page } = await met();
    await page.getByRole('button', { name: 'Beheer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Beheer van het loket' }).waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop');
    expect(await axe(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await expect.poll(() => focusOp(page)).toBe('knop-beheer');
    await page.getByRole('button', { name: 'Beheer' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
  });

  test('wie het loket overal sluit, is ook op een andere computer afgemeld', async () => {
    const [hier, daar] = [await met(), await met()];
    await hier.page.getByRole('button', { name: 'Beheer' }).click();
    await hier.page.getByRole('button', { name: 'Afmelden' }).click();
    await hier.page.getByRole('button', { name: 'Sluit het loket overal' }).click();
    await hier.page.getByText('Uw loket is nu overal dicht.').waitFor();
    await daar.page.getByRole('button', { name: 'Kijk nu' }).click();
    await daar.page.getByText('Uw tijd was om').waitFor();
  });

  test('wie het loket sluit, is ook op de server afgemeld', async () => {
    const { page } = await met();
    const einde = page.waitForResponse((antwoord) => antwoord.url().endsWith('/api/loket/sessie/einde'));
    await page.getByRole('button', { name: 'Sluit het loket' }).click();
    expect((await einde).status()).toBe(200);
  });
});
