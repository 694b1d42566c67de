import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { zichtbaar } from '../../src/components/loket/tekst.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { launchBrowser } from './browser.ts';
import { openDesk } from './desk-client.ts';
import { type Balie, openBericht, openLoket } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { geenTekst, payloads } from './loket-payloads.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const [balie1] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const velden = ['verhaal', 'telefoon', 'email', 'adres', 'bestmoment', 'naam', 'herkenzin', 'taal', 'kern', 'bron', 'organisatie'] as const;
const alleVelden = (waarde: unknown): Record<string, unknown> => Object.fromEntries(velden.map((veld) => [veld, waarde]));

let browser: Browser;
let server: ServerProcess;
let dataDir: string;
beforeAll(async () => {
  browser = await launchBrowser();
  // A store of its own: hundreds of messages would slow the list of the other tests.
  dataDir = await mkdtemp(join(dirname(inject('dataDir')), 'payloads-'));
  server = await startServerProcess({ ...inject('serverEnv'), DATA_DIR: dataDir });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const alsTekst = (geschreven: string): string => zichtbaar(geschreven).map((deel) => ('teken' in deel ? deel.teken : deel.tekst)).join('');

/** What stands in the desk, as the browser has it. */
const leesScherm = ({ page }: Balie) => page.evaluate(() => {
  const alle = [...document.querySelectorAll('#loket *')];
  return {
    verhaal: document.querySelector('.verhaal .woorden')?.textContent ?? null,
    draad: [...document.querySelectorAll('.draad .woorden')].map((element) => element.textContent),
    woorden: [...document.querySelectorAll('.gegevens .woord')].map((element) => element.textContent),
    soorten: [...new Set(alle.map((element) => element.localName))],
    inWoorden: [...new Set([...document.querySelectorAll(':is(.woorden, .woord) *')].map((element) => `${element.localName}.${element.className}`))],
    kenmerken: [...new Set(alle.flatMap((element) => element.getAttributeNames()))].filter((naam) => /^on|^style$|^src|^href$|^action$/.test(naam)),
    uitgevoerd: 'uitgevoerd' in globalThis,
    breed: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  };
});

/** Elements the desk itself is made of. */
const eigen = new Set(['div', 'p', 'h1', 'h2', 'h3', 'button', 'section', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'bdi', 'span', 'q', 'strong', 'details', 'summary', 'form', 'fieldset', 'legend', 'input', 'label', 'textarea', 'time']);

const isRustig = async (balie: Balie): Promise<void> => {
  const vreemd = balie.verstuurd.filter((vraag) => !vraag.split(' ')[1]!.startsWith(`${server.url}/`));
  const geblokkeerd = await balie.page.evaluate(() => (globalThis as unknown as { geblokkeerd: string[] }).geblokkeerd);
  expect({ mis: balie.mis, vreemd, geblokkeerd }).toEqual({ mis: [], vreemd: [], geblokkeerd: [] });
};

test(`${payloads.length} teksten die iets willen uithalen, zijn in het loket alleen tekst`, { timeout: 300_000 }, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  const desk = await openDesk(server.url, balie1!.bestand, balie1!.wachtwoord);
  // Each stands in a field of a message, and once more in what the resident added to it.
  const berichten: { id: string; deel: string[] }[] = [];
  for (let i = 0; i < payloads.length; i += velden.length) {
    const deel = payloads.slice(i, i + velden.length);
    const invoer = Object.fromEntries(deel.map((payload, j) => [velden[j], payload]));
    const inwoner = await schrijf(server.url, ring, { ...invoer, aanleiding: 'organisatie', contactwijze: 'bellen', veilig: true }, { spoed: true });
    for (const payload of deel) await inwoner.vulAan(payload);
    await desk.do(inwoner.id, { soort: 'geclaimd' });
    berichten.push({ id: inwoner.id, deel });
  }

  const balie = await openLoket(browser, server.url, balie1!, { viewport: { width: 390, height: 844 } });
  await balie.page.evaluate(() => {
    const bord = globalThis as unknown as { geblokkeerd: string[] };
    bord.geblokkeerd = [];
    document.addEventListener('securitypolicyviolation', (e) => bord.geblokkeerd.push(`${e.violatedDirective} ${e.blockedURI}`));
  });
  for (const { id, deel } of berichten) {
    await openBericht(balie, id);
    await balie.page.locator('.draad .woorden').first().waitFor();
    const scherm = await leesScherm(balie);
    const [verhaal = '', ...rest] = deel;
    expect(scherm).toMatchObject({ verhaal: verhaal.trim() === '' ? null : alsTekst(verhaal), draad: deel.map(alsTekst), kenmerken: [], uitgevoerd: false, breed: false });
    expect(scherm.woorden.toSorted()).toEqual(rest.filter((tekst) => tekst.trim() !== '').map(alsTekst).toSorted());
    expect(scherm.soorten.filter((soort) => !eigen.has(soort))).toEqual([]);
    expect(scherm.inWoorden.filter((soort) => soort !== 'span.teken')).toEqual([]);
    await balie.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await balie.page.locator(`#rij-${id}`).waitFor();
  }
  // The names stand in the list as well.
  expect((await balie.page.locator('.regel__naam').allTextContents()).toSorted())
    .toEqual(berichten.flatMap(({ deel }) => deel[velden.indexOf('naam')] ?? []).map(alsTekst).toSorted());
  expect(await balie.page.locator('#loket :is(script, img, svg, iframe, a, style, object, embed)').count()).toBe(0);
  await isRustig(balie);
  await balie.context.close();
});

test('wat geen tekst is, wordt niet getoond en breekt niets', async () => {
  const balie = await openLoket(browser, server.url, balie1!);
  await balie.page.evaluate(() => { (globalThis as unknown as { geblokkeerd: string[] }).geblokkeerd = []; });
  for (const waarde of geenTekst) {
    const { id } = await schrijf(server.url, ring, { ...alleVelden(waarde), contactwijze: waarde, situatie: waarde, veilig: waarde, aanleiding: waarde, organisatiesoort: waarde, wens: waarde }, { spoed: true });
    await openBericht(balie, id);
    expect(await balie.page.innerText('main')).toContain('De inwoner schreef geen tekst.');
    expect((await leesScherm(balie)).woorden).toEqual([]);
    await balie.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
  }
  await isRustig(balie);
  await balie.context.close();
});
