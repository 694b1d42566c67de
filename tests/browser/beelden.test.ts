import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Beeldnaam } from '../../src/domain/inhoud/beeld.ts';
import { zinnen } from '../../src/i18n/index.ts';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
const woorden = zinnen('nl').beelden;
const paginas: [pad: string, naam: Beeldnaam][] = [['/schulden', 'stappen'], ['/post-openen', 'post'], ['/iemand-helpen', 'wie-helpt'], ['/wat-gebeurt-er-daarna', 'bericht']];
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

const open = async (pad: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  await page.goto(baseUrl + pad);
  return page;
};
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);

/** What sticks out of the picture, and words that stick out of their own part of it; the whole page when that is wider than the screen. */
const uitstekend = (page: Page): Promise<string[]> => page.evaluate(() => {
  const buiten = (deel: Element, kader: Element): boolean => {
    const [d, k] = [deel.getBoundingClientRect(), kader.getBoundingClientRect()];
    return d.width > 0 && (d.left < k.left - 1 || d.right > k.right + 1);
  };
  const figuur = document.querySelector('.uitlegbeeld')!;
  const delen = [
    ...[...figuur.querySelectorAll('*')].filter((deel) => buiten(deel, figuur)),
    ...[...figuur.querySelectorAll('li > span, b')].filter((woorden) => buiten(woorden, woorden.closest('li')!) || woorden.scrollWidth > woorden.clientWidth && woorden.clientWidth > 0),
  ];
  const pagina = document.documentElement;
  return [...delen.map((deel) => deel.textContent?.trim() || deel.tagName), ...(pagina.scrollWidth > pagina.clientWidth ? ['pagina'] : [])];
});

describe.each(paginas)('het uitlegbeeld van %s', (pad, naam) => {
  const { kop, punten } = woorden[naam];

  test('staat voor de eerste kop, als lijst met een tekening bij elk punt, ook zonder script', async () => {
    const page = await open(pad, { javaScriptEnabled: false });
    const volgorde = await page.locator('main > :is(h1, figure, h2)').evaluateAll((delen) => delen.slice(0, 3).map((deel) => deel.tagName));
    expect(volgorde).toEqual(['H1', 'FIGURE', 'H2']);
    const figuur = page.getByRole('figure', { name: kop });
    const regels = figuur.getByRole('list').getByRole('listitem');
    expect(await regels.count()).toBe(punten.length);
    for (const [i, { titel, tekst }] of punten.entries()) {
      const regel = regels.nth(i);
      expect((await regel.innerText()).replace(/\s+/g, ' ')).toBe(`${naam === 'wie-helpt' ? '' : `${i + 1}. `}${titel} ${tekst}`);
      const tekening = regel.locator('svg:not(.uitlegbeeld__lijn)');
      expect(await tekening.count()).toBe(1);
      expect((await tekening.boundingBox())!.width).toBeGreaterThan(40);
      expect(await tekening.locator('path').count()).toBeGreaterThan(1);
    }
    // The drawings say nothing the words do not say.
    expect(await figuur.locator('svg:not([aria-hidden=true])').count()).toBe(0);
  });

  test.each([[320, 100], [390, 200], [1280, 100], [1280, 200]])('past op %i px bij %i procent tekst', async (width, procent) => {
    const page = await open(pad, { viewport: { width, height: 900 }, bypassCSP: true });
    await page.addStyleTag({ content: `html { font-size: ${procent}% }` });
    expect(await uitstekend(page)).toEqual([]);
  });

  test('staat naast elkaar als daar ruimte voor is, en anders onder elkaar', async () => {
    const hoogtes = async (width: number): Promise<number> => {
      const page = await open(pad, { viewport: { width, height: 900 } });
      const boven = await page.locator('.uitlegbeeld li').evaluateAll((regels) => regels.map((regel) => Math.round(regel.getBoundingClientRect().top)));
      await context.close();
      return new Set(boven).size;
    };
    expect(await hoogtes(390)).toBe(punten.length);
    // Around the Geldloket there are two rows, and the middle.
    expect(await hoogtes(1280)).toBe(naam === 'wie-helpt' ? 3 : 1);
    context = await browser.newContext();
  });

  test.each(['light', 'dark'] as const)('heeft geen fouten volgens axe (%s)', async (colorScheme) => {
    expect(await axe(await open(pad, { colorScheme }))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is te zien in de kleuren die iemand zelf kiest (%s)', async (colorScheme) => {
    const page = await open(pad, { colorScheme, forcedColors: 'active' });
    const lijnen = await page.locator('.uitlegbeeld').evaluate((figuur) => {
      const inkt = getComputedStyle(figuur.querySelector('b')!).color;
      return [...figuur.querySelectorAll('svg')].map((svg) => [...svg.querySelectorAll('path')].filter((pad) => getComputedStyle(pad).display !== 'none').flatMap((pad) => {
        const { stroke, fill } = getComputedStyle(pad);
        return [...(stroke === 'none' ? [] : [stroke === inkt ? 'inkt' : stroke]), ...(fill === 'none' ? [] : [`vlak ${fill}`])];
      }));
    });
    expect(lijnen.length).toBeGreaterThanOrEqual(punten.length);
    for (const tekening of lijnen) expect([tekening.length > 0, new Set(tekening)]).toEqual([true, new Set(['inkt'])]);
  });

  test('blijft op papier heel', async () => {
    // A4 at 96 pixels an inch, with the margins Chromium takes: 1 cm.
    const [breedte, hoogte] = [794 - 76, 1123 - 76];
    const page = await open(pad, { viewport: { width: breedte, height: hoogte } });
    await page.emulateMedia({ media: 'print' });
    const figuur = page.locator('.uitlegbeeld');
    expect(await figuur.evaluate((deel) => getComputedStyle(deel).breakInside)).toBe('avoid');
    expect((await figuur.boundingBox())!.height).toBeLessThan(hoogte / 2);
    expect(await uitstekend(page)).toEqual([]);
  });
});

test('een pagina die er geen vraagt, heeft er geen', async () => {
  const page = await open('/cookies');
  expect(await page.locator('.uitlegbeeld').count()).toBe(0);
  expect(await page.locator('main h2').count()).toBeGreaterThan(0);
});
