import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { openBericht, openLoket } from './loket-balie.ts';

// The road of who got a letter because of vroegsignalering, to the desk and back.
const baseUrl = inject('baseUrl');
const [balie] = inject('sleutels');
let browser: Browser;
let desk: Desk;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await openDesk(baseUrl, balie!.bestand, balie!.wachtwoord);
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** A page at 320 px, with everything it asks for after it stands there. */
const open = async (path: string, javaScriptEnabled = true): Promise<{ page: Page; asked: string[] }> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, javaScriptEnabled });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) throw new Error(message.text());
  });
  await page.goto(baseUrl + path, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`); });
  return { page, asked };
};
const newest = async (): Promise<string> => (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!.id;
const count = async (): Promise<number> => (await desk.list()).length;
/** axe needs scripts to run in the page; without JavaScript the same views are looked at with our scripts blocked, below. */
const axe = async (page: Page, javaScriptEnabled = true): Promise<string[]> =>
  !javaScriptEnabled ? [] : (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
/** With script the code comes from the address; without, the resident types it. */
const code = async (page: Page, javaScriptEnabled: boolean): Promise<void> => {
  if (!javaScriptEnabled) await page.fill('[name=bron]', 'brief-2026-11');
  expect(await page.inputValue('[name=bron]')).toBe('brief-2026-11');
};

describe.each([{ naam: 'met JavaScript', javaScriptEnabled: true }, { naam: 'zonder JavaScript', javaScriptEnabled: false }])('$naam', ({ javaScriptEnabled }) => {
  test('ja: alleen zeggen hoe wij iemand bereiken is genoeg, en het loket ziet dat het om de brief gaat', async () => {
    const { page } = await open('/brief?bron=brief-2026-11', javaScriptEnabled);
    await page.click('a[href="#ja"]');
    await page.check('[value=bellen]');
    await page.fill('[name=telefoon]', '06 12 34 56 78');
    await code(page, javaScriptEnabled);
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    const text = await page.innerText('main');
    expect(text).toContain('Uw bericht is aangekomen');
    expect(text).toMatch(/Wij bellen u uiterlijk \w+dag \d+ \w+\./);
    expect(await page.locator('h1').count()).toBe(1);
    expect([await isTooWide(page), await axe(page, javaScriptEnabled)]).toEqual([false, []]);

    const id = await newest();
    expect((await desk.open(id)).bericht).toMatchObject({ aanleiding: 'brief', contactwijze: 'bellen', telefoon: '06 12 34 56 78', verhaal: '', bron: 'brief-2026-11', situatie: [] });
    const { spoed, opzij, toegezegd } = await desk.read(id);
    expect([spoed, opzij, typeof toegezegd]).toEqual([false, [], 'string']);
  });

  test('wie niet zegt hoe, krijgt hetzelfde formulier terug met wat er stond', async () => {
    const { page } = await open('/brief', javaScriptEnabled);
    await page.fill('[name=verhaal]', 'Bel mij liever niet thuis.');
    await page.fill('[name=bron]', 'brief-2026-11');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten:focus');
    expect(await page.innerText('#fouten')).toContain('Kies hoe wij u kunnen bereiken.');
    expect(await page.inputValue('[name=verhaal]')).toBe('Bel mij liever niet thuis.');
    expect(await page.locator('legend').allInnerTexts()).toEqual(['Hoe bereiken wij u?']);
    expect(await page.locator('[value=langskomen], [name=situatie]').count()).toBe(0);
    expect([await isTooWide(page), await axe(page, javaScriptEnabled)]).toEqual([false, []]);
    await page.check('[value=code]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugkomcode');
    expect((await desk.open(await newest())).bericht).toMatchObject({ aanleiding: 'brief', contactwijze: 'code', verhaal: 'Bel mij liever niet thuis.', bron: 'brief-2026-11' });
  });

  test('al betaald of een fout: een paar woorden zijn genoeg, en antwoord hoeft niet', async () => {
    const { page } = await open('/brief?bron=brief-2026-11', javaScriptEnabled);
    await page.click('#kies-betaald ~ p a');
    await page.waitForURL(/\/brief\/betaald/);
    await page.fill('[name=verhaal]', 'Ik heb het water vorige week betaald.');
    await code(page, javaScriptEnabled);
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    const text = await page.innerText('main');
    expect(text).toMatch(/Wij lezen uw bericht uiterlijk \w+dag \d+ \w+\. U krijgt geen antwoord\./);
    expect(await page.locator('#terugkomcode').count()).toBe(0);
    expect(await axe(page, javaScriptEnabled)).toEqual([]);
    expect((await desk.open(await newest())).bericht).toMatchObject({ aanleiding: 'brief-betaald', contactwijze: 'geen', verhaal: 'Ik heb het water vorige week betaald.', bron: 'brief-2026-11' });
  });

  test('wie betaald heeft en toch iets wil horen, kan dat zeggen', async () => {
    const { page } = await open('/brief/betaald', javaScriptEnabled);
    await page.check('[value=email]');
    await page.fill('[name=email]', 'niet goed');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten:focus');
    expect(await page.isChecked('[value=email]')).toBe(true);
    expect(await page.locator('h1').innerText()).toBe('Al betaald, of de brief klopt niet');
    await page.fill('[name=email]', 'inwoner@voorbeeld.example');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect((await desk.open(await newest())).bericht).toMatchObject({ aanleiding: 'brief-betaald', contactwijze: 'email', email: 'inwoner@voorbeeld.example', verhaal: '' });
  });

  test('nee, bedankt: er gaat niets weg, er blijft niets staan, en later mag het altijd nog', async () => {
    const before = await count();
    const { page, asked } = await open('/brief', javaScriptEnabled);
    await page.click('#nee summary');
    const text = (await page.innerText('#nee')).replaceAll('\u00a0', ' ');
    for (const zin of ['Dat is goed.', 'Wij versturen nu niets en wij bewaren niets.', 'U bent altijd welkom', '14 0521']) expect(text).toContain(zin);
    expect(text).toMatch(/Ons adres op internet: \S+\w/);
    expect(asked).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    if (javaScriptEnabled) expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await count()).toBe(before);
  });
});

test('wat iemand typt gaat nergens heen voor de knop, en daarna alleen op slot', async () => {
  const { page, asked } = await open('/brief');
  await page.fill('[name=verhaal]', 'Kanarie op de brief.');
  await page.check('[value=email]');
  await page.fill('[name=email]', 'kanarie@voorbeeld.example');
  await page.waitForTimeout(500);
  expect(asked.filter((request) => !request.startsWith('GET ') || !request.includes('/bouw/'))).toEqual([]);
  await page.click('button[type=submit]');
  await page.waitForSelector('#ontvangst-titel');
  const posts = asked.filter((request) => request.startsWith('POST '));
  expect(posts).toHaveLength(1);
  expect(posts[0]).toContain('/api/aanmelding');
  expect(posts.filter((post) => /kanarie|vorm"|aanleiding/i.test(post))).toEqual([]);
  expect(asked.filter((request) => request.includes('kanarie'))).toEqual([]);
});

test('alles is met het toetsenbord te doen, en de snelle uitgang is er', async () => {
  const { page } = await open('/brief');
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      if (await page.locator(`${selector}:focus`).count() > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached by keyboard`);
  };
  await tabTo('[data-snel-weg]');
  await tabTo('a[href="/spoed"]');
  await tabTo('#nee summary');
  await page.keyboard.press('Enter');
  expect(await page.locator('#nee[open]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await tabTo('#wijze-bellen');
  await page.keyboard.press('Space');
  await tabTo('[name=telefoon]');
  await page.keyboard.type('0521 538 538');
  await tabTo('#aanmeldformulier button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#ontvangst-titel:focus');
  expect((await desk.open(await newest())).bericht).toMatchObject({ aanleiding: 'brief', telefoon: '0521 538 538' });
});

test.each(['/brief', '/brief/betaald'])('%s is op 320 px en voor axe in orde, ook met een fout en zonder ons script', async (path) => {
  const { page } = await open(path);
  await page.locator('summary').evaluateAll((summaries) => { for (const s of summaries) s.parentElement?.setAttribute('open', ''); });
  expect([await isTooWide(page), await axe(page)]).toEqual([false, []]);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await page.check('[value=bellen]');
  await page.click('button[type=submit]');
  await page.waitForSelector('#fouten:focus');
  expect([await isTooWide(page), await axe(page)]).toEqual([false, []]);
});

test('de ontvangst en de klad van het ene formulier staan niet in het andere', async () => {
  const { page } = await open('/aanmelden');
  await page.fill('[name=verhaal]', 'Dit hoort bij schrijf ons.');
  await page.click('text=Bewaar op dit toestel');
  await page.goto(`${baseUrl}/brief`);
  expect(await page.inputValue('[name=verhaal]')).toBe('');
  await page.check('[value=code]');
  await page.click('button[type=submit]');
  await page.waitForSelector('#terugkomcode');
  await page.goto(`${baseUrl}/aanmelden`);
  await page.waitForSelector('#bewaar-terug:not([hidden])');
  expect(await page.inputValue('[name=verhaal]')).toBe('Dit hoort bij schrijf ons.');
  expect(await page.locator('#ontvangst-titel').count()).toBe(0);
  await page.goto(`${baseUrl}/brief`);
  await page.waitForSelector('#terugkomcode');
});

test('aan het loket staat de soort erbij zodra iemand het bericht opent, en daarna ook in de lijst', async () => {
  const { page: form } = await open('/brief/betaald?bron=brief-2026-11');
  await form.fill('[name=verhaal]', 'De rekening is niet van mij.');
  await form.click('button[type=submit]');
  await form.waitForSelector('#ontvangst-titel');
  const id = await newest();
  const loket = await openLoket(browser, baseUrl, balie!);
  try {
    const { page } = loket;
    await page.waitForSelector(`#rij-${id}`);
    expect(await page.locator(`#over-${id} .label--aanleiding`).count()).toBe(0);
    await openBericht(loket, id);
    expect(await page.innerText('.zaak__stand .label--aanleiding')).toBe('Brief: al betaald of niet goed');
    const text = await page.innerText('#loket');
    for (const zin of ['De rekening is niet van mij.', 'brief-2026-11', 'De inwoner hoeft niets te horen.']) expect(text).toContain(zin);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    expect(await page.innerText(`#over-${id} .label--aanleiding`)).toBe('Brief: al betaald of niet goed');
    expect(loket.mis).toEqual([]);
  } finally {
    await loket.context.close();
  }
});
