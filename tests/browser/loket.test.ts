import { describe, expect, inject, test } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { openDesk } from './desk-client.ts';
import { axe, type Balie, type Balieopties, focusOp, openBericht } from './loket-balie.ts';
import { schrijf } from './loket-inwoner.ts';
import { gebruikWerkplek } from './loket-werkplek.ts';

const baseUrl = inject('baseUrl');
const [balie1, balie2] = inject('sleutels');
const ring = JSON.parse(inject('serverEnv')['SLEUTELRING']!) as Sleutelring;
const werkplek = gebruikWerkplek(baseUrl);
const { opSlot } = werkplek;
const met = (sleutel = balie1!, opties?: Balieopties): Promise<Balie> => werkplek.met(sleutel, opties);

describe('een bericht', () => {
  test('van openen tot afsluiten, en de inwoner leest het antwoord', async () => {
    const inwoner = await schrijf(baseUrl, ring, {
      verhaal: 'Ik open mijn post niet meer.\n\nMorgen moet ik eruit.', contactwijze: 'code', telefoon: '06 12 34 56 78', naam: 'Sam',
      herkenzin: 'het gaat over de fiets', situatie: ['huis-uit'], bestmoment: 'na drie uur', tolk: true, kern: 'elders',
    }, { spoed: true });
    const balie = await met();
    const { page } = balie;
    expect(await axe(page)).toEqual([]);
    expect(await page.locator(`.groep--spoed #rij-${inwoner.id}`).count()).toBe(1);
    await openBericht(balie, inwoner.id);
    await page.getByText('Wat de inwoner vertelt').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop');
    const voor = await page.innerText('main');
    for (const zin of ['Morgen moet ik eruit.', 'Moet het huis uit', 'het gaat over de fiets', 'na drie uur', 'Wil graag een tolk.', 'een andere gemeente', 'Laat geen bericht achter']) expect(voor).toContain(zin);
    // Not in the page at all, rather than hidden.
    expect(await page.content()).not.toContain('06 12 34 56 78');
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('06 12 34 56 78').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop-bereiken');

    await page.locator('#formulier-contact [value=bellen]').check();
    await page.getByLabel('Niet bereikt', { exact: true }).check();
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.locator('.gelukt', { hasText: 'Dit is vastgelegd.' }).waitFor();
    expect(await page.getByRole('status').innerText()).toBe('Dit is vastgelegd.');
    expect(await page.getByLabel('Niet bereikt', { exact: true }).isChecked()).toBe(false);

    await page.getByLabel('Uw antwoord').fill('Dag Sam,\n\nIk bel u <b>morgen</b>.');
    await page.getByRole('button', { name: 'Lees het na' }).click();
    await expect.poll(() => focusOp(page)).toBe('kop-nakijken');
    expect(await page.locator('.draad__tekst--antwoord').innerText()).toBe('Dag Sam,\n\nIk bel u <b>morgen</b>.');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verander de tekst' }).click();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe('Dag Sam,\n\nIk bel u <b>morgen</b>.');
    await page.getByRole('button', { name: 'Lees het na' }).click();
    await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await page.getByText('U schreef vandaag').waitFor();
    await expect.poll(() => focusOp(page)).toBe('kop-draad');
    expect(await inwoner.antwoorden()).toEqual(['Dag Sam,\n\nIk bel u <b>morgen</b>.']);

    await inwoner.vulAan('Ik kreeg vandaag een brief.');
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await expect.poll(() => focusOp(page)).toBe(`rij-${inwoner.id}`);
    await page.getByRole('button', { name: 'Kijk nu' }).click();
    await page.locator('.regel', { has: page.locator(`#rij-${inwoner.id}`) }).getByText('Inwoner schreef iets erbij').waitFor();
    expect(await page.locator('.regel', { has: page.locator(`#rij-${inwoner.id}`) }).innerText()).toContain('Sam');
    await openBericht(balie, inwoner.id);
    await page.getByText('Ik kreeg vandaag een brief.').waitFor();
    expect(await page.locator('.draad > li').allInnerTexts()).toEqual([expect.stringContaining('Ik bel u <b>morgen</b>.'), expect.stringContaining('Ik kreeg vandaag een brief.')]);

    await page.getByText('Sluit dit bericht af').click();
    await page.getByRole('button', { name: 'Sluit af', exact: true }).click();
    await page.locator('.foutlijst a', { hasText: 'Kies waarom u dit bericht afsluit.' }).waitFor();
    await expect.poll(() => focusOp(page)).toBe('fout-sluiten');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('De inwoner is geholpen').check();
    await page.getByLabel('Alles wat wij moeten bewaren staat in ons eigen systeem').check();
    await page.getByRole('button', { name: 'Sluit af', exact: true }).click();
    await page.getByText('Dit bericht is afgesloten: de inwoner is geholpen.').waitFor();
    expect(await page.getByLabel('Uw antwoord').count()).toBe(0);
    await page.getByText('Wat er is gebeurd').click();
    const gebeurd = (await page.locator('.geschiedenis li').allInnerTexts()).map((zin) => zin.replace(/^.*uur\s*/s, ''));
    // The bell rings in its own time.
    expect(gebeurd.filter((zin) => !zin.includes('seintje'))).toEqual([
      'Het bericht kwam binnen.', 'Balie 1 las het bericht.', 'Balie 1 pakte het bericht op.', 'Balie 1: gebeld. Niet bereikt.',
      'Balie 1 schreef een antwoord.', 'De inwoner schreef iets erbij.', 'Balie 1 sloot het bericht af: de inwoner is geholpen.',
    ]);
    const desk = await openDesk(baseUrl, balie2!.bestand, balie2!.wachtwoord);
    expect((await desk.read(inwoner.id)).gebeurtenissen.find((g) => g.soort === 'gesloten')).toMatchObject({ reden: 'geholpen', dossierKlaar: true });

    await page.getByRole('button', { name: 'Open dit bericht weer' }).click();
    await page.getByText('Dit bericht is weer open.').first().waitFor({ state: 'attached' });
    await page.getByLabel('Uw antwoord').waitFor();
    // Nothing that a resident or worker wrote crossed the wire in words.
    expect(balie.verstuurd.join('\n')).not.toMatch(/Ik open mijn post|Ik bel u|kreeg vandaag|06 12 34|de fiets|Sam\b/);
  });

  test('is bij twee tegelijk van dezelfde, op beide schermen', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Wie is de eerste?', contactwijze: 'bellen', telefoon: '06 98 76 54 32' });
    const balies = [await met(balie1!), await met(balie2!)];
    for (const balie of balies) await openBericht(balie, id);
    await Promise.all(balies.map(({ page }) => page.getByRole('button', { name: 'Ik pak dit op' }).click()));
    for (const { page } of balies) await page.getByText(/U heeft dit bericht opgepakt|was net eerder/).first().waitFor();
    const eigenaar = (await (await openDesk(baseUrl, balie1!.bestand, balie1!.wachtwoord)).read(id)).eigenaar;
    const winnaar = balies[eigenaar === balie1!.id ? 0 : 1]!;
    const verliezer = balies[eigenaar === balie1!.id ? 1 : 0]!;
    expect(await winnaar.page.innerText('main')).toContain('06 98 76 54 32');
    expect(await verliezer.page.content()).not.toContain('06 98 76 54 32');
    expect(await verliezer.page.innerText('main')).toContain(`${eigenaar === balie1!.id ? 'Balie 1' : 'Balie 2'} was net eerder en helpt deze inwoner.`);
    await expect.poll(() => focusOp(verliezer.page)).toBe('kop-oppakken');
    expect(await axe(verliezer.page)).toEqual([]);
  });

  test('is weer van iedereen als u het loslaat', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Los', contactwijze: 'post', adres: 'Kerkstraat 1' });
    const balie = await met();
    await openBericht(balie, id);
    await balie.page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await balie.page.getByText('Kerkstraat 1').waitFor();
    await balie.page.getByRole('button', { name: 'Ik laat dit los' }).click();
    await balie.page.getByRole('button', { name: 'Ik pak dit op' }).waitFor();
    expect(await balie.page.innerHTML('main')).not.toContain('Kerkstraat 1');
  });

  test('dat onderweg is veranderd, gaat niet open', async () => {
    const goed = await schrijf(baseUrl, ring, { verhaal: 'Het goede bericht' });
    const ander = await schrijf(baseUrl, ring, { verhaal: 'Een ander bericht' });
    const desk = await openDesk(baseUrl, balie1!.bestand, balie1!.wachtwoord);
    const { bericht, berichtHash } = await desk.read(ander.id);
    const balie = await met();
    // Also when the server says that it is the right one.
    for (const wissel of [{ bericht }, { bericht, berichtHash }]) {
      await balie.page.route(`**/api/loket/aanmeldingen/${goed.id}`, async (route) => {
        const antwoord = await route.fetch();
        await route.fulfill({ response: antwoord, json: { ...await antwoord.json() as object, ...wissel } });
      }, { times: 1 });
      await openBericht(balie, goed.id);
      await balie.page.getByText('Dit bericht is niet meer zoals het binnenkwam.').waitFor();
      expect(await balie.page.innerHTML('main')).not.toContain('Een ander bericht');
      await balie.page.keyboard.press('Escape');
      await balie.page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    }
    await openBericht(balie, goed.id);
    await balie.page.getByText('Het goede bericht').waitFor();
    expect(await axe(balie.page)).toEqual([]);
  });

  test('dat de inwoner wist terwijl het openstaat, verdwijnt van het scherm', async () => {
    const inwoner = await schrijf(baseUrl, ring, { verhaal: 'Straks gewist', naam: 'Weg' });
    const balie = await met(balie1!, { viewport: { width: 390, height: 844 }, klok: true });
    await openBericht(balie, inwoner.id);
    await balie.page.getByText('Straks gewist').waitFor();
    await inwoner.wis();
    await balie.page.clock.runFor(31_000);
    await balie.page.getByText('De inwoner heeft dit bericht gewist.').first().waitFor();
    expect(await balie.page.innerHTML('main')).not.toContain('Straks gewist');
    await balie.page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    expect(await balie.page.innerHTML('main')).not.toContain('>Weg<');
  });
});

describe('wie iets anders vroeg dan er gebeurt', () => {
  test('krijgt dat gezegd voordat het vastligt, en wie gebeld wil worden staat daarna nog te bellen', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Belt u mij?', contactwijze: 'bellen', telefoon: '0521 00 00 01', email: 'bel@voorbeeld.example' });
    const balie = await met();
    const { page } = balie;
    await openBericht(balie, id);
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('0521 00 00 01').waitFor();
    const vorm = page.locator('#formulier-contact');
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await expect.poll(() => focusOp(page)).toBe('fout-contact');
    await page.locator('.foutlijst a', { hasText: 'Kies hoe het ging.' }).click();
    await expect.poll(() => focusOp(page)).toBe('resultaat-gesproken');
    expect(await axe(page)).toEqual([]);
    await vorm.locator('[value=bellen]').check();
    await page.getByLabel('Mail of brief verstuurd').check();
    await vorm.getByText('De inwoner wil gebeld worden. U koos iets anders.').waitFor();
    await vorm.locator('[value=email]').check();
    expect(await page.getByLabel('Mail of brief verstuurd').isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('Er ging een mail of brief uit. Bel ook nog.').waitFor();
    expect(await vorm.getByText('U koos iets anders').count()).toBe(0);
  });
});

describe('wat niet lukt', () => {
  test('een antwoord dat aankwam terwijl de verbinding wegviel, wordt geen tweede antwoord', async () => {
    const inwoner = await schrijf(baseUrl, ring, { verhaal: 'Antwoord mij', contactwijze: 'code' });
    const balie = await met();
    const { page } = balie;
    await openBericht(balie, inwoner.id);
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByLabel('Uw antwoord').fill('Eén keer.');
    await page.getByRole('button', { name: 'Lees het na' }).click();
    await page.route('**/gebeurtenissen', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await page.getByText('Dit is nog niet bewaard.').waitFor();
    await expect.poll(() => focusOp(page)).toBe('fout-antwoord');
    await page.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await page.getByText('U schreef vandaag').waitFor();
    expect(await inwoner.antwoorden()).toEqual(['Eén keer.']);
  });

  test('mislukt iets als de medewerker al verder is, dan staat dat boven het scherm, met de weg terug', async () => {
    const { id } = await schrijf(baseUrl, ring, { verhaal: 'Ik wacht.', contactwijze: 'bellen', telefoon: '0521 00 00 00' });
    const balie = await met();
    const { page } = balie;
    await openBericht(balie, id);
    await page.getByRole('button', { name: 'Ik pak dit op' }).click();
    await page.getByText('0521 00 00 00').waitFor();
    const verder = Promise.withResolvers<void>();
    await page.route('**/gebeurtenissen', async (route) => {
      await verder.promise;
      await route.abort();
    }, { times: 1 });
    await page.locator('#formulier-contact [value=bellen]').check();
    await page.getByLabel('Gesproken', { exact: true }).check();
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('button', { name: 'Terug naar de berichten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    verder.resolve();
    const melding = page.getByRole('alert').filter({ hasText: 'Het contact ligt niet vast' });
    await melding.waitFor();
    expect(await melding.innerText()).toContain('Dit is nog niet bewaard.');
    expect(await axe(page)).toEqual([]);
    await melding.getByRole('button', { name: 'Ga naar dit bericht' }).click();
    await page.getByText('0521 00 00 00').waitFor();
    await expect.poll(() => focusOp(page)).toBe('fout-contact');
    expect(await melding.count()).toBe(0);
  });

  test('als de lijst niet ververst, staat er hoe oud hij is', async () => {
    const balie = await met();
    await balie.page.route('**/api/loket/aanmeldingen?bekend=*', (route) => route.abort());
    await balie.page.getByRole('button', { name: 'Kijk nu' }).click();
    await balie.page.getByText('Er is nu geen verbinding.').waitFor();
    expect(await axe(balie.page)).toEqual([]);
    await balie.page.unroute('**/api/loket/aanmeldingen?bekend=*');
    await balie.page.getByRole('button', { name: 'Kijk nu' }).click();
    await balie.page.getByText('Bijgewerkt om').waitFor();
  });
});

test('alles kan met het toetsenbord', async () => {
  const { id } = await schrijf(baseUrl, ring, { verhaal: 'Zonder muis', contactwijze: 'bellen', telefoon: '0521 00 00 00' });
  const balie = await opSlot();
  const { page } = balie;
  await page.getByLabel('Kies uw sleutelbestand').setInputFiles(balie1!.bestand);
  await page.getByLabel('Kies uw sleutelbestand').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type(balie1!.wachtwoord);
  await page.keyboard.press('Enter');
  await page.locator(`#rij-${id}`).waitFor();
  await page.locator(`#rij-${id}`).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Zonder muis').waitFor();
  for (let i = 0; i < 30 && await page.evaluate(() => document.activeElement?.textContent) !== 'Ik pak dit op'; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('0521 00 00 00').waitFor();
});

test('wie gebeld wil worden heeft geen code, dus een schriftelijk antwoord is er niet', async () => {
  const inwoner = await schrijf(baseUrl, ring, { verhaal: 'Bel mij.', contactwijze: 'bellen', telefoon: '06 12 34 56 78' });
  const balie = await met();
  await openBericht(balie, inwoner.id);
  await balie.page.getByRole('button', { name: 'Ik pak dit op' }).click();
  await balie.page.getByText('Deze inwoner heeft geen code en leest uw antwoord niet.').waitFor();
  expect(await balie.page.getByLabel('Uw antwoord').count()).toBe(0);
});
