import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const baseUrl = inject('baseUrl');
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());
afterEach(() => context.close());

type Stem = { name: string; lang: string; localService: boolean };
const eigen: Stem = { name: 'Eigen', lang: 'nl-NL', localService: true };
const ver: Stem = { name: 'Ver weg', lang: 'nl-NL', localService: false };
const engels: Stem = { name: 'English', lang: 'en-GB', localService: true };

/** What stands in for the voices of a device, and for a person who listens. */
type Spreker = { stemmen: Stem[]; rij: { text: string; voice: Stem | null }[]; gestopt: number; zegVolgende: () => void };
declare global {
  // A global of a page can only be declared with var.
  var spreker: Spreker;
}

const open = async (pad: string, stemmen: Stem[], options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.addInitScript((begin) => {
    class Zin {
      text: string;
      voice: Stem | null = null;
      lang = '';
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      constructor(text: string) { this.text = text; }
    }
    const rij: Zin[] = [];
    const nep = Object.assign(new EventTarget(), {
      stemmen: begin,
      rij,
      gestopt: 0,
      getVoices: () => nep.stemmen,
      speak: (zin: Zin) => { rij.push(zin); },
      cancel: () => {
        nep.gestopt += 1;
        for (const zin of rij.splice(0)) zin.onerror?.();
      },
      zegVolgende: () => { rij.shift()?.onend?.(); },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: nep });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Zin, spreker: nep });
  }, stemmen);
  await page.goto(baseUrl + pad);
  return page;
};
const knop = (page: Page) => page.locator('[data-lees-voor]');
const gezegd = (page: Page): Promise<string[]> => page.evaluate(() => spreker.rij.map((zin) => zin.text));
const axe = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);

describe('de knop Lees voor', () => {
  test.each([
    ['zonder stemmen', [], false],
    ['met alleen een stem die de tekst naar een ander stuurt', [ver], false],
    ['met alleen een stem in een andere taal', [engels], false],
    ['met een Nederlandse stem op het toestel', [engels, ver, eigen], true],
    ['met een stem zoals Android die schrijft', [{ ...eigen, lang: 'nl_NL' }], true],
  ])('%s', async (_, stemmen, zichtbaar) => {
    const page = await open('/schulden', stemmen);
    expect(await knop(page).isVisible()).toBe(zichtbaar);
  });

  test('is er niet zonder script, en de tekst is dan dezelfde', async () => {
    const tekst = async (javaScriptEnabled: boolean): Promise<string> => {
      const page = await open('/schulden', [], { javaScriptEnabled });
      expect(await knop(page).isVisible()).toBe(false);
      const gelezen = await page.innerText('main');
      await context.close();
      return gelezen;
    };
    expect(await tekst(false)).toBe(await tekst(true));
    context = await browser.newContext();
  });

  test('is er niet in een browser die niet kan voorlezen', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const fouten: string[] = [];
    page.on('pageerror', (error) => { fouten.push(error.message); });
    await page.addInitScript(() => { Reflect.deleteProperty(globalThis, 'speechSynthesis'); });
    await page.goto(`${baseUrl}/schulden`);
    expect(await page.evaluate(() => 'speechSynthesis' in globalThis)).toBe(false);
    expect([await knop(page).isVisible(), fouten]).toEqual([false, []]);
  });

  test.each([320, 390, 1280])('komt er later bij zonder iets te verschuiven of te bedekken (%i px)', async (width) => {
    const page = await open('/schulden', [], { viewport: { width, height: 700 } });
    const plek = () => page.locator('main > :is(nav, h1, p)').evaluateAll((delen) => delen.map((deel) => deel.getBoundingClientRect().top));
    const eerst = await plek();
    await page.evaluate((stem) => {
      spreker.stemmen = [stem];
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    }, eigen);
    await knop(page).waitFor();
    expect(await plek()).toEqual(eerst);
    const [vak, kruimel] = [(await knop(page).boundingBox())!, (await page.locator('.kruimelpad a').first().boundingBox())!];
    expect(vak.y + vak.height <= kruimel.y || vak.x >= kruimel.x + kruimel.width).toBe(true);
    expect(Math.min(vak.height, vak.width)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page)).toEqual([]);
  });
});

describe('voorlezen', () => {
  test.each(['/schulden', '/post-openen', '/iemand-helpen', '/moeite-met-lezen', '/gokken'])('zegt op %s alles wat er staat, van boven naar beneden, en geen knoppen', async (pad) => {
    const page = await open(pad, [ver, eigen]);
    await knop(page).click();
    const alles = await gezegd(page);
    expect(new Set(await page.evaluate(() => spreker.rij.map((zin) => zin.voice?.name)))).toEqual(new Set(['Eigen']));
    // What one sees, line by line, without what leads elsewhere.
    const gezien = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      for (const weg of main.querySelectorAll('nav, aside, .knop, .nagekeken, [aria-hidden=true]')) weg.remove();
      return main.innerText.split('\n').map((regel) => regel.replace(/\s+/g, ' ').trim()).filter(Boolean);
    });
    // A begrip begins with a capital only to the eye.
    const klein = (zinnen: string[]): string[] => zinnen.map((zin) => zin.toLowerCase());
    expect(klein(alles)).toEqual(klein(gezien));
    expect(alles[0]).toBe(await page.innerText('h1'));
    expect(alles.length).toBeGreaterThan(10);
    for (const zin of alles) expect(['Schrijf ons', 'Lees voor', 'Stop met voorlezen', 'Lees ook', 'Alle onderwerpen']).not.toContain(zin);
  });

  test('zegt een kop, de woorden van het beeld, een lijst en de uitleg van een woord elk op hun plek', async () => {
    const page = await open('/schulden', [eigen]);
    await knop(page).click();
    const alles = await gezegd(page);
    const plekken = await page.evaluate(() => ['h1', 'figcaption', 'figure b', 'main > h2', 'main > ol > li', '.begrip dt', '.begrip dd']
      .map((deel) => document.querySelector(deel)!.cloneNode(true) as HTMLElement)
      .map((deel) => {
        for (const weg of deel.querySelectorAll('[aria-hidden=true]')) weg.remove();
        return deel.textContent!.replace(/\s+/g, ' ').trim();
      }));
    const volgorde = plekken.map((tekst) => alles.indexOf(tekst));
    expect(volgorde).not.toContain(-1);
    expect(volgorde).toEqual(volgorde.toSorted((a, b) => a - b));
  });

  test('stopt met dezelfde knop, die in beeld blijft als u verder leest', async () => {
    const page = await open('/schulden', [eigen]);
    expect(await knop(page).innerText()).toBe('Lees voor');
    await knop(page).click();
    expect(await knop(page).innerText()).toBe('Stop met voorlezen');
    expect(await axe(page)).toEqual([]);
    const voor = await page.evaluate(() => spreker.gestopt);
    await page.evaluate(() => { scrollTo(0, document.body.scrollHeight); });
    const { y, height } = (await knop(page).boundingBox())!;
    expect([y >= 0, y + height <= 700]).toEqual([true, true]);
    await knop(page).click();
    expect(await page.evaluate(() => spreker.gestopt)).toBe(voor + 1);
    expect([await gezegd(page), await knop(page).innerText()]).toEqual([[], 'Lees voor']);
    await knop(page).click();
    expect((await gezegd(page))[0]).toBe(await page.innerText('h1'));
  });

  test('is aan het eind klaar, en niet eerder', async () => {
    const page = await open('/moeite-met-lezen', [eigen]);
    await knop(page).click();
    const aantal = (await gezegd(page)).length;
    for (let nog = aantal; nog > 0; nog -= 1) {
      expect(await knop(page).innerText()).toBe('Stop met voorlezen');
      await page.evaluate(() => { spreker.zegVolgende(); });
    }
    expect(await knop(page).innerText()).toBe('Lees voor');
  });

  test('zwijgt als iemand de pagina verlaat, ook met de knop om snel weg te gaan', async () => {
    const page = await open('/gokken', [eigen]);
    await knop(page).click();
    expect((await gezegd(page)).length).toBeGreaterThan(0);
    // What a page writes down while it goes is there for the next page of this site.
    await page.evaluate(() => {
      const { cancel } = speechSynthesis;
      Object.assign(speechSynthesis, { cancel: () => { cancel(); localStorage.setItem('zwijgt', 'ja'); } });
    });
    await page.route('https://www.knmi.nl/**', (route) => route.fulfill({ body: 'weer' }));
    await page.click('[data-snel-weg]');
    await page.waitForURL('https://www.knmi.nl/');
    await page.goto(`${baseUrl}/cookies`);
    expect(await page.evaluate(() => localStorage.getItem('zwijgt'))).toBe('ja');
  });

  test('stuurt niets weg en bewaart niets', async () => {
    const page = await open('/schulden', [eigen]);
    await page.waitForLoadState('networkidle');
    const gevraagd: string[] = [];
    page.on('request', (request) => { gevraagd.push(request.url()); });
    await knop(page).click();
    await page.evaluate(() => { spreker.zegVolgende(); });
    await knop(page).click();
    await page.waitForLoadState('networkidle');
    expect(gevraagd).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('leest bij de zelftest de vraag die er staat met de antwoorden, en zwijgt bij de volgende', async () => {
    const page = await open('/zelftest', [eigen]);
    await knop(page).click();
    const vraag = page.locator('.vraag:not([hidden])');
    const verwacht = [await vraag.locator('legend').innerText(), await vraag.locator('.veld__uitleg').first().innerText(), ...await vraag.locator('label').allInnerTexts()];
    expect(await gezegd(page)).toEqual(verwacht.map((tekst) => tekst.replace(/\s+/g, ' ').trim()));
    expect(await knop(page).innerText()).toBe('Stop met voorlezen');
    await page.click('#zelftest-sla-over');
    expect([await gezegd(page), await knop(page).innerText()]).toEqual([[], 'Lees voor']);
    await knop(page).click();
    expect((await gezegd(page))[0]).toBe(await page.innerText('.vraag:not([hidden]) legend'));
  });
});
