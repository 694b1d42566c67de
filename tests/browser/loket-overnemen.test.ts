import { expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { axe, type Balie, focusOp, openBericht } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1, balie2] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const werkplek = gebruikWerkplek(baseUrl);
const met = (sleutel = balie1!): Promise<Balie> => werkplek.met(sleutel);

test('een collega neemt over van wie er niet is, zegt waarom, en ziet dan pas het nummer', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'Ik wacht op uw telefoontje.', contactwijze: 'bellen', telefoon: '06 98 76 54 32', naam: 'Okke' });
  const ziek = await met(balie1!);
  await openBericht(ziek, id);
  await ziek.page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await ziek.page.getByText('06 98 76 54 32').waitFor();

  const collega = await met(balie2!);
  const { page } = collega;
  await openBericht(collega, id);
  await page.getByText('Balie 1 helpt deze inwoner.').waitFor();
  expect(await page.getByText('06 98 76 54 32').count()).toBe(0);
  await page.getByText('Is uw collega er niet?').click();
  await page.getByRole('button', { name: 'Ik neem dit over' }).click();
  await page.getByText('Schrijf waarom u het overneemt.').waitFor();
  await expect.poll(() => focusOp(page)).toBe('fout-overnemen');
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('Waarom neemt u het over?').fill('Griepgolf aan balie een.');
  await page.getByRole('button', { name: 'Ik neem dit over' }).click();
  await page.getByText('06 98 76 54 32').waitFor();
  await expect.poll(() => focusOp(page)).toBe('kop-bereiken');
  await page.getByText('U nam het over van Balie 1').waitFor();
  expect(await axe(page)).toEqual([]);

  // The one who is back sees it at the next look: who, why, and no number any more.
  await ziek.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  await ziek.page.getByRole('button', { name: 'Kijk nu' }).click();
  const label = ziek.page.locator(`#over-${id} .label`, { hasText: 'Overgenomen van u' });
  await label.waitFor({ state: 'attached' });
  await openBericht(ziek, id);
  await ziek.page.getByText('Balie 2 helpt deze inwoner.').waitFor();
  await ziek.page.getByText('Griepgolf aan balie een.').waitFor();
  expect(await ziek.page.getByText('06 98 76 54 32').count()).toBe(0);
  // She knows it now: the list need not say it again.
  await ziek.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  await label.waitFor({ state: 'detached' });
  await ziek.page.getByRole('button', { name: 'Kijk nu' }).click();
  await ziek.page.getByText('De lijst is bijgewerkt.').waitFor({ state: 'attached' });
  expect(await label.count()).toBe(0);
  expect([...ziek.verstuurd, ...collega.verstuurd].filter((regel) => /Griepgolf|Okke|06 98 76/.test(regel))).toEqual([]);
});

test('wie op twee schermen tegelijk overneemt, heeft het op beide, en bij de collega staat haar naam', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'Wie belt mij?', contactwijze: 'bellen', telefoon: '06 55 55 55 55' });
  const eerste = await met(balie1!);
  await openBericht(eerste, id);
  await eerste.page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await eerste.page.getByText('U helpt deze inwoner.').or(eerste.page.getByText('U heeft dit bericht opgepakt.')).first().waitFor();
  const [a, b] = [await met(balie2!), await met(balie2!)];
  for (const balie of [a, b]) {
    await openBericht(balie, id);
    await balie.page.getByText('Is uw collega er niet?').click();
    await balie.page.getByLabel('Waarom neemt u het over?').fill('Vrij.');
  }
  await Promise.all([a, b].map(({ page }) => page.getByRole('button', { name: 'Ik neem dit over' }).click()));
  for (const { page } of [a, b]) await page.getByText('06 55 55 55 55').waitFor();
  await eerste.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  await eerste.page.getByRole('button', { name: 'Kijk nu' }).click();
  await openBericht(eerste, id);
  await eerste.page.getByText('Balie 2 helpt deze inwoner.').waitFor();
});

test('wat over de een werd getypt, wordt niet de reden om van een ander over te nemen', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'Belt u mij?', contactwijze: 'bellen', telefoon: '06 44 44 44 44' });
  const eerste = await met(balie1!);
  await openBericht(eerste, id);
  await eerste.page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await eerste.page.getByText('06 44 44 44 44').waitFor();
  const collega = await met(balie2!);
  const { page } = collega;
  await openBericht(collega, id);
  await page.getByText('Is uw collega er niet?').click();
  await page.getByLabel('Waarom neemt u het over?').fill('Balie 1 is ziek.');
  // A third colleague takes it over meanwhile; the desk sees it at the next look.
  await page.route(new RegExp(`/api/loket/aanmeldingen/${id}$`), async (route) => {
    const antwoord = await route.fetch();
    await route.fulfill({ response: antwoord, json: { ...await antwoord.json() as object, eigenaar: 'balie-3' } });
  });
  await page.locator('#kop').focus();
  await page.keyboard.press('r');
  await page.getByText('Balie 3 helpt deze inwoner.').waitFor();
  expect(await page.locator('#veld-overnemen').inputValue()).toBe('');
  expect(await page.locator('#veld-overnemen').isVisible()).toBe(false);
});
