import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { launchBrowser } from './browser.ts';

test('the front page opens in Chromium, without a message in its console', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => { messages.push(message.text()); });
    page.on('pageerror', (error) => { messages.push(String(error)); });
    const answer = await page.goto(inject('baseUrl'));
    expect(answer?.status()).toBe(200);
    expect(messages).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('the key files of this run open with their passphrases', async () => {
  const sleutels = inject('sleutels');
  expect(sleutels.map((s) => s.rol)).toEqual(['medewerker', 'medewerker', 'herstel']);
  for (const s of sleutels) {
    expect(await openSleutelbestand(await readFile(s.bestand), s.wachtwoord)).toMatch(/^AGE-SECRET-KEY-1/);
  }
});
