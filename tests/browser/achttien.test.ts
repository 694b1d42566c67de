import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import woorden from '../../content/nl/achttien.json' with { type: 'json' };
import { alsTekst, type Maand, plusMaanden } from '../../src/domain/achttien/maand.ts';
import { herinnerdagen, lijstZonderMaand, planVoor } from '../../src/domain/achttien/plan.ts';
import { taken } from '../../src/domain/achttien/taken.ts';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk-client.ts';

const baseUrl = inject('baseUrl');
/** The clock of the page: 22 November 2026. */
const klok = new Date('2026-11-22T10:00:00Z');
const vandaag: Maand = { jaar: 2026, maand: 11 };
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

const maakContext = async (opties: BrowserContextOptions = {}): Promise<void> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, timezoneId: 'Europe/Amsterdam', ...opties });
  await context.clock.setFixedTime(klok);
};
const nieuwTabblad = async (pad: string): Promise<Page> => {
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  page.on('console', (message) => { if (message.type() === 'error') throw new Error(message.text()); });
  await page.goto(baseUrl + pad);
  return page;
};
const open = async (pad = '/18', opties: BrowserContextOptions = {}): Promise<Page> => {
  await maakContext(opties);
  return nieuwTabblad(pad);
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
const past = async (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The groups as they are shown, with their taken. */
const opScherm = (page: Page) => page.locator('[data-groep]:visible').evaluateAll((secties) =>
  secties.map((sectie) => ({ groep: (sectie as HTMLElement).dataset['groep'], taken: [...sectie.querySelectorAll<HTMLElement>('[data-taak]')].map((taak) => taak.dataset['taak']) })));
const codesVan = (plan: readonly { groep: string; taken: readonly { code: string }[] }[]) => plan.map(({ groep, taken: hier }) => ({ groep, taken: hier.map(({ code }) => code) }));
const maakPlan = async (page: Page, maand: string): Promise<void> => {
  await page.selectOption('#veld-maand', maand);
  await page.click('#achttien-maand [type=submit]');
};
const bewaardOp = (page: Page) => page.evaluate(() => ({ tabblad: { ...sessionStorage } as Record<string, string>, toestel: { ...localStorage } as Record<string, string>, cookies: document.cookie }));
const inhoudVan = async (download: Download): Promise<string> => {
  const stukken: Buffer[] = [];
  for await (const stuk of await download.createReadStream()) stukken.push(stuk as Buffer);
  return Buffer.concat(stukken).toString();
};

describe('zonder JavaScript', () => {
  test('staat de hele lijst er, in volgorde, en is er niets verborgen', async () => {
    const page = await open('/18', { javaScriptEnabled: false });
    expect(await opScherm(page)).toEqual(codesVan(lijstZonderMaand()));
    for (const { code } of taken) {
      const { titel, waarom, actie } = woorden.taken[code];
      const taak = page.locator(`[data-taak=${code}]`);
      for (const tekst of [titel, waarom, actie]) expect(await taak.getByText(tekst, { exact: true }).isVisible()).toBe(true);
    }
    expect(await page.locator('#achttien-maand').isVisible()).toBe(false);
    expect(await page.locator('.bewaar18').isVisible()).toBe(false);
    expect(await past(page)).toBe(true);
  });

  test('komt wie al zorgen heeft bij het formulier, en bij de pagina voor jongeren', async () => {
    const page = await open('/18', { javaScriptEnabled: false });
    expect(await page.locator('.hulp18 a[href="/jongeren"]').isVisible()).toBe(true);
    await page.click('.hulp18 a[href="/aanmelden"]');
    expect(await page.locator('#aanmeldformulier').isVisible()).toBe(true);
  });
});

describe.each([0, 1, 5, -6])('wie %i maanden geleden jarig was', (sinds) => {
  const verjaardag = plusMaanden(vandaag, -sinds);

  test('kiest met het toetsenbord een maand op 320 px, en leest het eigen plan van boven naar beneden', async () => {
    const page = await open();
    for (let i = 0; i < 20 && !await page.locator('#veld-maand:focus').count(); i += 1) await page.keyboard.press('Tab');
    await page.selectOption('#veld-maand:focus', alsTekst(verjaardag));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await opScherm(page)).toEqual(codesVan(planVoor(verjaardag, vandaag)));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('groep-deze-maand');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const eerste = planVoor(verjaardag, vandaag)[0]!.taken[0]!.code;
    expect(await page.isChecked(`#taak-${eerste}`)).toBe(true);
    expect(await page.innerText('#achttien-stand')).toBe(`1 van de ${taken.length} gedaan.`);
    expect(await page.locator(`[data-taak=${eerste}] .taak__meer`).isVisible()).toBe(false);
    expect(await past(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(page.url()).toBe(`${baseUrl}/18`);
  });
});

test('in het plan staan echte dagen: de premie vanaf 1 december, de verzekering vóór 1 maart', async () => {
  const page = await open();
  await maakPlan(page, alsTekst(vandaag));
  expect(await page.innerText('[data-taak=premie] .taak__datum')).toBe('Vanaf 1 december 2026');
  expect(await page.innerText('[data-taak=zorgverzekering] .taak__datum')).toBe('Vóór 1 maart 2027');
  expect(await page.locator('.taak__datum:visible').count()).toBe(2);
});

test('wie langer geleden 18 werd, leest dat alles nog kan', async () => {
  const page = await open();
  await maakPlan(page, 'langer');
  expect((await opScherm(page)).map(({ groep }) => groep)).toEqual(['kan-nog', 'later']);
  expect(await page.locator('.taak__datum:visible').count()).toBe(0);
});

test('wie geen maand kiest, leest bij het veld wat er moet gebeuren, en de lijst blijft staan', async () => {
  const page = await open();
  await page.click('#achttien-maand [type=submit]');
  expect(await page.innerText('#fout-maand')).toBe('Kies eerst een maand.');
  expect(await page.locator('#veld-maand:focus').getAttribute('aria-invalid')).toBe('true');
  expect(await opScherm(page)).toEqual(codesVan(lijstZonderMaand()));
  expect(await axe(page)).toEqual([]);
  await maakPlan(page, '2026-10');
  expect(await page.locator('#fout-maand').isVisible()).toBe(false);
});

test('van maand en vinkjes verlaat niets het toestel, en niets staat in een adres', async () => {
  const page = await open();
  await page.waitForLoadState('networkidle');
  const verzoeken: string[] = [];
  context.on('request', (request) => verzoeken.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await maakPlan(page, '2026-09');
  await page.check('#taak-studie');
  await page.click('#achttien-bewaar');
  await Promise.all([page.waitForEvent('download'), page.click('#achttien-agenda')]);
  expect(verzoeken.filter((regel) => !/^GET \S+\/bouw\/\S+\.js $/.test(regel) && !regel.startsWith(`GET blob:${baseUrl}/`))).toEqual([]);
  expect(verzoeken.join('\n')).not.toMatch(/2026-09|studie/);
  expect(page.url()).toBe(`${baseUrl}/18`);
});

describe('later terugkomen', () => {
  test('kan in hetzelfde tabblad vanzelf: na een andere site staat het plan er nog', async () => {
    const page = await open();
    await maakPlan(page, '2026-10');
    await page.check('#taak-bank');
    await page.goto(`${baseUrl}/jongeren`);
    await page.goto(`${baseUrl}/18`);
    expect([await page.inputValue('#veld-maand'), await page.isChecked('#taak-bank'), (await opScherm(page))[0]?.groep]).toEqual(['2026-10', true, 'deze-maand']);
    expect((await bewaardOp(page)).toestel).toEqual({});
  });

  test('laat zonder vraag niets op het toestel achter: een nieuw tabblad begint leeg', async () => {
    const page = await open();
    await maakPlan(page, '2026-10');
    await page.check('#taak-bank');
    const ander = await nieuwTabblad('/18');
    expect([await ander.inputValue('#veld-maand'), await ander.locator('.taak__vinkje:checked').count()]).toEqual(['', 0]);
    expect(await bewaardOp(ander)).toEqual({ tabblad: {}, toestel: {}, cookies: '' });
  });

  test('kan na "bewaar": dan staat het plan er in een nieuw tabblad, met wat er later bij kwam, tot het wordt gewist', async () => {
    const page = await open();
    await maakPlan(page, '2026-10');
    await page.click('#achttien-bewaar');
    expect(await page.innerText('#achttien-melding')).toBe(woorden.bewaar.gelukt);
    expect(await page.getByText(woorden.bewaar.uitleg).isVisible()).toBe(false);
    await page.check('#taak-bank');
    const ander = await nieuwTabblad('/18');
    expect([await ander.inputValue('#veld-maand'), await ander.isChecked('#taak-bank')]).toEqual(['2026-10', true]);
    await ander.click('#achttien-wis');
    expect(await ander.innerText('#achttien-melding')).toBe(woorden.bewaar.gewist);
    expect(await opScherm(ander)).toEqual(codesVan(lijstZonderMaand()));
    expect([await ander.inputValue('#veld-maand'), await ander.locator('.taak__vinkje:checked').count()]).toEqual(['', 0]);
    expect(await bewaardOp(ander)).toEqual({ tabblad: {}, toestel: {}, cookies: '' });
    await ander.reload();
    expect(await opScherm(ander)).toEqual(codesVan(lijstZonderMaand()));
  });

  test('kan ook maanden later: wat vooruit was, is dan deze maand', async () => {
    const page = await open();
    await maakPlan(page, '2026-11');
    await page.click('#achttien-bewaar');
    await context.clock.setFixedTime(new Date('2027-01-10T10:00:00Z'));
    const later = await nieuwTabblad('/18');
    expect(await opScherm(later)).toEqual(codesVan(planVoor(vandaag, { jaar: 2027, maand: 1 })));
    await context.clock.setFixedTime(new Date('2028-06-10T10:00:00Z'));
    const veelLater = await nieuwTabblad('/18');
    expect(await veelLater.inputValue('#veld-maand')).toBe('langer');
    expect((await opScherm(veelLater)).map(({ groep }) => groep)).toEqual(['kan-nog', 'later']);
  });

  test.each(['niet eens JSON', '{"maand":"2026-99","gedaan":[]}', '{"maand":"2026-10"}', '{"maand":"2026-10","gedaan":["bestaat-niet",7]}'])('breekt niet op wat er eerder is bewaard: %s', async (rommel) => {
    const page = await open();
    await page.evaluate((waarde) => localStorage.setItem('geldloket-18', waarde), rommel);
    await page.reload();
    expect((await opScherm(page)).flatMap((groep) => groep.taken)).toHaveLength(taken.length);
    expect(await page.locator('.taak__vinkje:checked').count()).toBe(0);
  });

  test('zegt het eerlijk als bewaren niet lukt', async () => {
    await maakContext();
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); };
    });
    const page = await nieuwTabblad('/18');
    await maakPlan(page, '2026-10');
    expect((await opScherm(page))[0]?.groep).toBe('deze-maand');
    await page.click('#achttien-bewaar');
    expect(await page.innerText('#achttien-melding')).toBe(woorden.bewaar.mislukt);
  });
});

describe('de agenda', () => {
  test('krijgt de dagen van wat nog openstaat, met een titel die niets verraadt', async () => {
    const page = await open();
    expect(await page.locator('#achttien-agenda').isVisible()).toBe(false);
    await maakPlan(page, '2026-11');
    await page.check('#taak-tandarts');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#achttien-agenda')]);
    const agenda = await inhoudVan(download);
    const dagen = [...agenda.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/g)].map(([, j, m, d]) => `${j}-${m}-${d}`);
    expect(dagen).toEqual(herinnerdagen(vandaag, vandaag, ['tandarts']));
    expect(dagen.length).toBeGreaterThan(1);
    expect([...agenda.matchAll(/SUMMARY:(.*)\r/g)].map(([, titel]) => titel)).toEqual(dagen.map(() => 'Lijst 18 bekijken'));
    expect(agenda).not.toMatch(/geld|schuld|loket|zorg|toeslag|DESCRIPTION|URL|LOCATION/i);
    expect(download.suggestedFilename()).toBe('lijst-18-bekijken.ics');
  });

  test('is er niet als er niets meer te onthouden is', async () => {
    const page = await open();
    await maakPlan(page, '2026-11');
    for (const { code } of taken) await page.check(`#taak-${code}`);
    expect(await page.locator('#achttien-agenda').isVisible()).toBe(false);
    expect(await page.innerText('#achttien-stand')).toBe(`${taken.length} van de ${taken.length} gedaan.`);
  });
});

describe('de campagnecode van de kaart', () => {
  test('reist van /18, ook langs de ouders, mee tot in de aanmelding', async () => {
    const page = await open('/18?bron=kaart18-2026-12');
    await page.click('[data-taak=thuis] a');
    expect(page.url()).toBe(`${baseUrl}/18/ouders?bron=kaart18-2026-12`);
    await page.click('a[href^="/18"]:not([href*="ouders"])');
    expect(page.url()).toBe(`${baseUrl}/18?bron=kaart18-2026-12`);
    await page.click('.hulp18 .knop');
    expect(page.url()).toBe(`${baseUrl}/aanmelden?bron=kaart18-2026-12`);
    await page.fill('[name=verhaal]', 'Ik ben 18 en ik heb een vraag.');
    await page.check('[value=code]');
    await page.click('button[type=submit]');
    await page.waitForSelector('#terugkomcode');
    const nieuwste = (await desk.list()).toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]!;
    expect((await desk.open(nieuwste.id)).bericht).toMatchObject({ verhaal: 'Ik ben 18 en ik heb een vraag.', bron: 'kaart18-2026-12' });
  });

  test.each(['jan%20de%20vries', '%3Cscript%3E', 'a'.repeat(41), ''])('die geen code is, reist niet mee: "%s"', async (bron) => {
    const page = await open(`/18?bron=${bron}`);
    expect(await page.locator('a[data-met-bron]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/aanmelden', '/18/ouders', '/aanmelden']);
  });

  test('staat niet op papier en niet in wat er wordt bewaard', async () => {
    const page = await open('/18?bron=kaart18-2026-12');
    await maakPlan(page, '2026-10');
    await page.click('#achttien-bewaar');
    expect(JSON.stringify(await bewaardOp(page))).not.toContain('kaart18');
    await page.emulateMedia({ media: 'print' });
    expect(await page.innerText('body')).not.toContain('bron=');
  });
});

describe('de pagina voor ouders', () => {
  test('spreekt met u, past op 320 px, en heeft één hoofdknop', async () => {
    const page = await open('/18/ouders');
    expect(await page.innerText('main')).not.toMatch(/\b(je|jij|jouw)\b/i);
    expect(await page.locator('.knop--hoofd:visible').count()).toBe(1);
    expect(await past(page)).toBe(true);
    expect(await axe(page)).toEqual([]);
  });
});

describe('op /18', () => {
  test('staat nergens u, is één hoofdknop, en staat van wie de lijst is', async () => {
    const page = await open();
    const tekst = await page.innerText('main');
    expect(tekst).not.toMatch(/\b(u|uw)\b/i);
    expect(tekst).toContain('Van de gemeente Steenwijkerland');
    expect(await page.locator('.knop--hoofd:visible').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
  });

  test.each([{ colorScheme: 'dark' as const }, { forcedColors: 'active' as const }, { viewport: { width: 1280, height: 900 } }])('klopt het ook met %o', async (opties) => {
    const page = await open('/18', opties);
    await maakPlan(page, '2026-10');
    await page.check('#taak-zorgtoeslag');
    expect(await axe(page)).toEqual([]);
    expect(await past(page)).toBe(true);
  });

  test('is op papier een blad met de hele lijst, vinkjes en telefoonnummer, zonder knoppen', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button:visible, main select:visible, main .knop:visible').count()).toBe(0);
    expect(await page.locator('.taak__vinkje:visible').count()).toBe(taken.length);
    expect(await page.innerText('body')).toContain('14 0521');
    expect(await page.innerText('footer')).toContain('/18');
    // Two sides of one sheet.
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });

  test('is elk vinkje en elke link groot genoeg voor een duim', async () => {
    const page = await open();
    const hoogte = (keuze: string) => page.locator(keuze).evaluateAll((delen) => Math.min(...delen.map((deel) => deel.getBoundingClientRect().height)));
    expect(await hoogte('.taak label')).toBeGreaterThanOrEqual(44);
    expect(await hoogte('.taak__actie a')).toBeGreaterThanOrEqual(36);
  });
});
