import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { makeSleutelbestand } from '../../src/envelop/sleutelbestand.ts';
import { openDesk } from './desk-client.ts';
import { axe, type Balie, type Balieopties, focusOp, openBericht, probeerSleutel } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1, balie2, herstel] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const werkplek = gebruikWerkplek(baseUrl);
const { opSlot } = werkplek;
const met = (sleutel = balie1!, opties?: Balieopties): Promise<Balie> => werkplek.met(sleutel, opties);

describe('het loket openen', () => {
  test('lukt met sleutelbestand en wachtwoord, hoe het wachtwoord ook is getypt', async () => {
    const balie = await opSlot();
    const { page } = balie;
    await probeerSleutel(balie, balie1!.bestand, balie1!.wachtwoord.toLowerCase().replaceAll('-', ' '));
    await page.getByText('U bent Balie 1').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop');
    // Neither the passphrase nor the key goes anywhere, and nothing is kept on the computer.
    expect(balie.verstuurd.join('\n')).not.toMatch(/AGE-SECRET-KEY/i);
    expect(balie.verstuurd.join('\n')).not.toContain(balie1!.wachtwoord);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('zegt wat er mist, met de focus bij de fouten', async () => {
    const { page } = await opSlot();
    await page.getByRole('button', { name: 'Open het loket' }).click();
    await expect.poll(() => focusOp(page)).toBe('fouten');
    expect(await page.title()).toMatch(/^Fout: Het loket/);
    expect(await page.locator('#fouten').innerText()).toContain('Kies eerst uw sleutelbestand.');
    await page.getByRole('link', { name: 'Typ uw wachtwoord.' }).click();
    await expect.poll(() => focusOp(page)).toBe('veld-wachtwoord');
    expect(await axe(page)).toEqual([]);
  });

  test.each([
    ['een verkeerd wachtwoord', () => [balie1!.bestand, '0000-0000-0000-0000-0000'], 'Dit wachtwoord past niet op dit sleutelbestand.'],
    ['het wachtwoord van een ander', () => [balie1!.bestand, balie2!.wachtwoord], 'Dit wachtwoord past niet op dit sleutelbestand.'],
    ['een bestand dat geen sleutel is', () => [join(import.meta.dirname, 'browser.ts'), 'x'], 'Dit is geen sleutelbestand.'],
    ['een herstelsleutel', () => [herstel!.bestand, herstel!.wachtwoord], 'Het loket kent deze sleutel niet of niet meer.'],
  ])('%s geeft een zin die zegt wat u kunt doen, en het wachtwoord blijft staan', async (_, wat, zin) => {
    const balie = await opSlot({ viewport: { width: 390, height: 844 } });
    const [bestand, wachtwoord] = wat() as [string, string];
    await probeerSleutel(balie, bestand, wachtwoord);
    await balie.page.locator('#fouten').waitFor();
    expect(await balie.page.locator('#fouten').innerText()).toContain(zin);
    expect(await balie.page.getByLabel('Typ uw wachtwoord').inputValue()).toBe(wachtwoord);
    expect(await axe(balie.page)).toEqual([]);
  });

  test('een sleutel die niet in de ring staat, opent niets', async () => {
    const bestand = join(await mkdtemp(join(tmpdir(), 'loket-')), 'vreemd.sleutel.age');
    await writeFile(bestand, (await makeSleutelbestand('AAAA-AAAA-AAAA-AAAA-AAAA', 'Vreemd', 10)).bestand);
    const balie = await opSlot();
    await probeerSleutel(balie, bestand, 'AAAA-AAAA-AAAA-AAAA-AAAA');
    await balie.page.getByText('Het loket kent deze sleutel niet of niet meer.').waitFor();
  });

  test('zonder server zegt het loket dat er geen verbinding is', async () => {
    const balie = await opSlot();
    await balie.page.route('**/api/loket/**', (route) => route.abort());
    await probeerSleutel(balie, balie1!.bestand, balie1!.wachtwoord);
    await balie.page.getByText('Er is geen verbinding met het loket.').waitFor();
  });

  test('een bericht dat zich voordoet als uitdaging, wordt niet voorgelezen', async () => {
    const desk = await openDesk(baseUrl, balie1!.bestand, balie1!.wachtwoord);
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'NIET-VOORLEZEN' });
    const { bericht } = await desk.read(id);
    const balie = await opSlot();
    await balie.page.route('**/api/loket/uitdaging', (route) => route.fulfill({ json: { id: 'x', versleuteld: bericht } }));
    await probeerSleutel(balie, balie1!.bestand, balie1!.wachtwoord);
    await balie.page.getByText('Het loket gaf een vreemd antwoord.').waitFor();
    expect(balie.verstuurd.join('\n')).not.toMatch(/NIET-VOORLEZEN|loket\/sessie/);
  });

  test('als de werker van de browser niet start, staat er wat u kunt doen', async () => {
    const balie = await opSlot();
    await balie.page.route('**/loket-worker*', (route) => route.abort());
    await probeerSleutel(balie, balie1!.bestand, balie1!.wachtwoord);
    await balie.page.getByText('Uw browser kan de sleutel niet openen.').waitFor();
  });

  test('zonder JavaScript staat er dat het loket dat nodig heeft', async () => {
    const context = await werkplek.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseUrl}/loket`);
    expect(await page.innerText('main')).toContain('Daarvoor is JavaScript nodig.');
    expect(await page.locator('form').isVisible()).toBe(false);
    await context.close();
  });
});

describe('rust', () => {
  test('na 28 minuten vraagt het loket of u er nog bent, na 30 minuten gaat het dicht en is alles weg', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Hier mag niemand meelezen', naam: 'Kim' });
    const balie = await met(balie1!, { klok: true });
    const { page } = balie;
    await openBericht(balie, id);
    await page.getByText('Hier mag niemand meelezen').waitFor();
    await page.clock.fastForward('28:10');
    await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click();
    expect(await page.getByText('Bent u er nog?').count()).toBe(0);
    await page.clock.fastForward('30:10');
    await page.getByText('U was 30 minuten weg.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('slot');
    expect(await page.content()).not.toMatch(/Hier mag niemand meelezen|Kim/);
    expect(await axe(page)).toEqual([]);
    await page.goBack().catch(() => null);
    expect(await page.content()).not.toContain('Hier mag niemand meelezen');
  });

  test('de knop sluit het loket, en terug in de browser opent het niet', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Dicht is dicht' });
    const balie = await met();
    await openBericht(balie, id);
    await balie.page.getByText('Dicht is dicht').waitFor();
    await balie.page.goBack();
    await balie.page.getByRole('heading', { name: 'Berichten' }).waitFor();
    await balie.page.goForward();
    await balie.page.getByText('Dicht is dicht').waitFor();
    await balie.page.getByRole('button', { name: 'Sluit het loket' }).click();
    await balie.page.getByText('U heeft het loket gesloten.').waitFor();
    await balie.page.goBack();
    await balie.page.getByRole('button', { name: 'Open het loket' }).waitFor();
    expect(await balie.page.innerHTML('main')).not.toContain('Dicht is dicht');
  });
});

describe('verversen', () => {
  test('houdt de plek en de focus, en zegt dat er iets nieuws is', async () => {
    const eerste = await schrijf(baseUrl, ring, { verhaal: 'Eerste' });
    const balie = await met(balie1!, { klok: true });
    const { page } = balie;
    await page.locator(`#rij-${eerste.id}`).focus();
    const tweede = await schrijf(baseUrl, ring, { verhaal: 'Tweede' }, { spoed: true });
    await page.clock.runFor(31_000);
    await page.locator(`#rij-${tweede.id}`).waitFor();
    await expect.poll(() => focusOp(page)).toBe(`rij-${eerste.id}`);
    expect(await page.getByRole('status').innerText()).toBe('Er is een nieuw bericht.');
    // A colleague takes it: the line moves to another group and takes the focus along.
    const desk = await openDesk(baseUrl, balie2!.bestand, balie2!.wachtwoord);
    await desk.do(eerste.id, { soort: 'geclaimd' });
    await page.clock.runFor(31_000);
    await page.locator(`.groep--collega #rij-${eerste.id}`).waitFor();
    await expect.poll(() => focusOp(page)).toBe(`rij-${eerste.id}`);
  });
});
