import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';

const baseUrl = inject('baseUrl');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
let browser: Browser;
let desk: Desk;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
  const [balie] = inject('sleutels');
  desk = await openDesk(baseUrl, balie!.bestand, balie!.wachtwoord);
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** A page that fails the test when the CSP blocks something or a script breaks. */
const openPage = async (path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) throw new Error(message.text());
  });
  await page.goto(baseUrl + path);
  return page;
};

const newest = async (): Promise<string> => (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!.id;
/** axe needs scripts to run in the page; the views without JavaScript are looked at below, with our scripts blocked. */
const axe = async (page: Page, javaScriptEnabled = true): Promise<string[]> => !javaScriptEnabled ? [] : (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const codeOn = async (page: Page): Promise<string> => (await page.locator('#terugkomcode').innerText()).replace(/\D/g, '');

describe.each([{ naam: 'met JavaScript', javaScriptEnabled: true }, { naam: 'zonder JavaScript', javaScriptEnabled: false }])('$naam', ({ javaScriptEnabled }) => {
  test('wie schrijft en gebeld wil worden, leest dat het is aangekomen en hoeft niets te bewaren', async () => {
    const page = await openPage('/aanmelden', { javaScriptEnabled });
    await page.fill('[name=verhaal]', 'Ik open mijn post niet meer.\n\nHelp.');
    await page.check('[value=bellen]');
    await page.fill('[name=telefoon]', '06 12 34 56 78');
    await page.check('[value=huis-uit]');
    await page.locator('summary').click();
    await page.fill('[name=herkenzin]', 'het gaat over de fiets');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    const text = await page.innerText('main');
    expect(text).toContain('Uw bericht is aangekomen');
    expect(text).toContain('U hoeft niets te bewaren.');
    expect(text).toContain('het gaat over de fiets');
    expect(await page.locator('#terugkomcode').count()).toBe(0);
    expect(await axe(page, javaScriptEnabled)).toEqual([]);

    const id = await newest();
    const { bericht } = await desk.open(id);
    expect(bericht.verhaal.replace(/\r\n/g, '\n')).toBe('Ik open mijn post niet meer.\n\nHelp.');
    expect(bericht).toMatchObject({ contactwijze: 'bellen', telefoon: '06 12 34 56 78', situatie: ['huis-uit'], veilig: false, herkenzin: 'het gaat over de fiets' });
    expect((await desk.list()).find((regel) => regel.id === id)).toMatchObject({ spoed: true, opzij: [], fase: 'nieuw' });
  });

  test('wie de code kiest, leest daarmee het antwoord, schrijft iets erbij, trekt in en verwijdert', async () => {
    const page = await openPage('/aanmelden', { javaScriptEnabled });
    await page.fill('[name=verhaal]', 'Alleen met een code.');
    await page.check('[value=code]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugkomcode');
    const code = await codeOn(page);
    expect(code).toMatch(/^\d{16}$/);
    expect(page.url()).not.toContain(code);

    const id = await newest();
    await desk.do(id, { soort: 'geclaimd' });
    await desk.answer(id, 'Kom gerust langs.\n<b>Tot dan</b>', ring);

    await page.goto(`${baseUrl}/terugkomen`);
    await page.fill('[name=code]', ` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8, 12)}.${code.slice(12).replaceAll('0', 'O')} `);
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugblik');
    expect(await page.innerText('.brieftekst')).toBe('Kom gerust langs.\n<b>Tot dan</b>');
    expect(await axe(page, javaScriptEnabled)).toEqual([]);

    await page.click('[data-actie=aanvullen] button');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('#fouten')).toContain('Schrijf eerst wat u wilt toevoegen.');
    await page.fill('[name=tekst]', 'Ik kreeg vandaag een brief.');
    await page.click('[data-actie=aanvullen] button');
    await page.waitForSelector('text=Dit is aangekomen.');
    expect((await desk.read(id)).aanvullingWacht).toBe(true);

    await page.click('[data-actie=intrekken] button');
    await page.waitForSelector('text=Wij stoppen.');
    expect((await desk.read(id)).fase).toBe('ingetrokken');

    await page.click('[data-actie=verwijderen] button');
    await page.waitForSelector('#zeker');
    expect((await desk.read(id)).fase).toBe('ingetrokken');
    await page.click('[data-actie=verwijderen-zeker] button');
    await page.waitForSelector('text=Uw bericht is weg');
    expect(await desk.read(id)).toMatchObject({ fase: 'verwijderd', bericht: null });
    expect(page.url()).not.toContain(code);
  });

  test('fouten staan bovenaan met een link naar het veld, en wat er stond blijft staan', async () => {
    const page = await openPage('/aanmelden', { javaScriptEnabled });
    await page.check('[value=bellen]');
    await page.fill('[name=telefoon]', 'nul zes');
    await page.check('[value=beslag]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('#fouten')).toContain('Dit telefoonnummer klopt niet.');
    await page.waitForSelector('#fouten:focus');
    expect(await page.inputValue('[name=telefoon]')).toBe('nul zes');
    expect(await page.isChecked('[value=beslag]')).toBe(true);
    expect(await axe(page, javaScriptEnabled)).toEqual([]);
    await page.uncheck('[value=beslag]');
    await page.fill('[name=telefoon]', '0612345678');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Schrijf in een paar woorden wat er is.');
    await page.fill('[name=verhaal]', 'Nu wel.');
    await page.click('button[type=submit]');
    await page.waitForSelector('#ontvangst-titel');
    expect((await desk.open(await newest())).bericht).toMatchObject({ verhaal: 'Nu wel.', telefoon: '0612345678' });
  });

  test('een onbekende of te korte code krijgt een zin die helpt', async () => {
    const page = await openPage('/terugkomen', { javaScriptEnabled });
    await page.fill('[name=code]', '1234 5678');
    await page.click('button[type=submit]');
    await page.waitForSelector('#fouten');
    expect(await page.innerText('#fouten')).toContain('U typte 8 cijfers.');
    await page.fill('[name=code]', '1234 5678 1234 5678');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Wij vinden geen bericht bij deze code.');
    expect(await axe(page, javaScriptEnabled)).toEqual([]);
  });
});

describe('op een slechte lijn', () => {
  const fill = async (page: Page, words: string): Promise<void> => {
    await page.fill('[name=verhaal]', words);
    await page.check('[value=code]');
  };
  const count = async (): Promise<number> => (await desk.list()).length;

  test('na een 503 staat er "Nog niet verstuurd" met de telefoon, en daarna komt het bericht één keer aan', async () => {
    const page = await openPage('/aanmelden');
    const before = await count();
    // Away until we have looked, and at least twice: it tries again by itself.
    let refusals = 0;
    let away = true;
    await page.route('**/api/aanmelding', (route) => {
      if (!away) return route.continue();
      refusals += 1;
      return route.fulfill({ status: 503, body: '{}' });
    });
    await fill(page, 'De opslag was weg.');
    await page.click('button[type=submit]');
    await page.locator('#verzend-melding', { hasText: 'Nog niet verstuurd.' }).getByText('14 0521').waitFor();
    expect(await page.inputValue('[name=verhaal]')).toBe('De opslag was weg.');
    await expect.poll(() => refusals, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    away = false;
    await page.waitForSelector('#terugkomcode');
    expect(await count()).toBe(before + 1);
  });

  test('een antwoord dat verloren gaat, dubbelklikken en een tweede tab geven één bericht', async () => {
    const page = await openPage('/aanmelden');
    const before = await count();
    let lost = 1;
    // The first tab tries again after two seconds; not before the second one has sent what waits.
    const { promise: sentElsewhere, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/api/aanmelding', async (route) => {
      if (lost-- > 0) {
        await route.fetch();
        await route.abort();
        return;
      }
      await sentElsewhere;
      await route.continue();
    });
    await fill(page, 'Tien keer geklikt.');
    await page.evaluate(() => {
      for (let i = 0; i < 10; i++) document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    });
    await page.waitForSelector('text=Nog niet verstuurd.');
    const second = await context.newPage();
    await second.goto(`${baseUrl}/aanmelden`);
    await second.waitForSelector('#terugkomcode');
    letGo();
    await page.waitForSelector('#terugkomcode');
    expect(await codeOn(second)).toBe(await codeOn(page));
    expect(await count()).toBe(before + 1);
  });

  test('op het apparaat staat alleen versleutelde tekst zolang het wacht, en de code blijft na verversen staan', async () => {
    const page = await openPage('/aanmelden');
    await page.route('**/api/aanmelding', (route) => route.abort());
    await fill(page, 'Kanarie in de opslag.');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Nog niet verstuurd.');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).toContain('geldloket-wachtend');
    expect(kept).not.toContain('Kanarie');
    await page.unroute('**/api/aanmelding');
    await page.reload();
    await page.waitForSelector('#terugkomcode', { timeout: 20_000 });
    const code = await codeOn(page);
    await page.reload();
    await page.waitForSelector('#terugkomcode');
    expect(await codeOn(page)).toBe(code);
    await page.click('[data-doe=klaar]');
    await page.waitForURL(`${baseUrl}/`);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}');
  });

  test('als het apparaat niet kan versleutelen, is er een andere weg en komt het bericht toch aan', async () => {
    const page = await openPage('/aanmelden');
    const before = await count();
    await page.route('**/*worker*', (route) => route.abort());
    await fill(page, 'Zonder slot verstuurd.');
    await page.click('button[type=submit]');
    await page.click('text=Verstuur het toch');
    await page.waitForSelector('#terugkomcode');
    expect(await count()).toBe(before + 1);
    expect((await desk.open(await newest())).bericht.verhaal).toBe('Zonder slot verstuurd.');
  });

  test('als het script niet laadt, zeggen wij dat, en gaat het formulier zonder script', async () => {
    const page = await openPage('/aanmelden');
    await page.route('**/bouw/app*.js', (route) => route.abort());
    await fill(page, 'Zonder script verstuurd.');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=kan het bericht niet op slot doen');
    await page.click('text=Verstuur het toch');
    await page.waitForSelector('#terugkomcode');
    expect((await desk.open(await newest())).bericht.verhaal).toBe('Zonder script verstuurd.');
  });

  test('een nieuw verhaal wordt niet gewist door de ontvangst van een ouder bericht', async () => {
    const page = await openPage('/aanmelden');
    await page.route('**/api/aanmelding', (route) => route.abort());
    await fill(page, 'Het oude bericht.');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Nog niet verstuurd.');
    expect(await page.locator('#aanmeldformulier[inert]').count()).toBe(1);
    const other = await context.newPage();
    await other.route('**/api/aanmelding', (route) => route.abort());
    await other.goto(`${baseUrl}/aanmelden`);
    await other.waitForSelector('text=U heeft nog een bericht dat niet verstuurd is.');
    expect(await other.isVisible('#aanmeldformulier')).toBe(false);
    await page.unroute('**/api/aanmelding');
    await page.waitForSelector('#terugkomcode', { timeout: 30_000 });
  });

  test('na de snelle uitgang staat er geen code en geen antwoord meer in de tab', async () => {
    const page = await openPage('/aanmelden');
    await fill(page, 'Dan snel weg.');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugkomcode');
    await page.route(/knmi/, (route) => route.fulfill({ status: 200, body: 'weer' }));
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    await page.waitForURL(/knmi/);
    await page.goto(`${baseUrl}/aanmelden`);
    await page.waitForSelector('#aanmeldformulier');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await page.locator('#terugkomcode').count()).toBe(0);
  });

  test('wie teruggaat van een andere pagina vindt zijn verhaal terug', async () => {
    const page = await openPage('/aanmelden');
    await fill(page, 'Even naar privacy.');
    await page.click('footer >> text=Privacy');
    await page.waitForURL('**/privacy');
    await page.goBack();
    expect(await page.inputValue('[name=verhaal]')).toBe('Even naar privacy.');
  });

  test('een kladversie staat er alleen als de inwoner dat vraagt', async () => {
    const page = await openPage('/aanmelden');
    await fill(page, 'Later verder.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.click('text=Bewaar op dit toestel');
    const other = await context.newPage();
    await other.goto(`${baseUrl}/aanmelden`);
    expect(await other.inputValue('[name=verhaal]')).toBe('Later verder.');
    await other.click('text=Wis de tekst van dit toestel');
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('ook de antwoorden op een post zonder script zijn voor iedereen te gebruiken', async () => {
  const page = await openPage('/aanmelden');
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await page.check('[value=email]');
  await page.click('button[type=submit]');
  await page.waitForSelector('#fouten');
  // Browsers carry out autofocus a moment after the page stands there.
  await page.waitForSelector('#fouten:focus');
  expect(await axe(page)).toEqual([]);
  await page.fill('[name=verhaal]', 'Zonder script, met axe.');
  await page.check('[value=code]');
  await page.click('button[type=submit]');
  await page.waitForSelector('#terugkomcode');
  const code = await codeOn(page);
  expect(await axe(page)).toEqual([]);
  await page.goto(`${baseUrl}/terugkomen`);
  await page.fill('[name=code]', code);
  await page.click('button[type=submit]');
  await page.waitForSelector('#terugblik');
  expect(await axe(page)).toEqual([]);
});

test('het hele formulier gaat met alleen het toetsenbord', async () => {
  const page = await openPage('/aanmelden');
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached with Tab`);
  };
  await tabTo('[name=verhaal]');
  await page.keyboard.type('Met de toetsen.');
  await tabTo('[name=contactwijze]');
  await page.keyboard.press('Space');
  await tabTo('[name=telefoon]');
  await page.keyboard.type('0612345678');
  await tabTo('button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#ontvangst-titel');
  expect((await desk.open(await newest())).bericht).toMatchObject({ verhaal: 'Met de toetsen.', contactwijze: 'bellen' });
});

test('een startzin tikken zet hem in het vak', async () => {
  const page = await openPage('/aanmelden');
  await page.click('text=Ik krijg brieven die ik niet open.');
  expect(await page.inputValue('[name=verhaal]')).toContain('Ik krijg brieven die ik niet open.');
});
