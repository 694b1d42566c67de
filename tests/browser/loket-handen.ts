import type { Page } from 'playwright-core';

/** What a worker does on the screen of the desk. Everything that knows where a button is, is here. */

const knop = (page: Page, naam: string) => page.getByRole('button', { name: naam, exact: true });
/** Something folded, by its heading. */
const klap = (page: Page, kop: string): Promise<void> => page.locator('summary', { hasText: kop }).click();

export const naarLijst = async (page: Page): Promise<void> => {
  await knop(page, 'Terug naar de berichten').click();
  await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
};
/** Asks for the newest list, and waits for it. While the desk looks by itself the button does nothing. */
export const kijkNu = async (page: Page): Promise<void> => {
  const vrij = page.locator('button:not([aria-disabled])', { hasText: 'Kijk nu' });
  await vrij.waitFor();
  const lijst = page.waitForResponse((antwoord) => new URL(antwoord.url()).pathname === '/api/loket/aanmeldingen');
  await vrij.click();
  await lijst;
  await vrij.waitFor();
};
/** The line of a message in the list, with the group it stands in. */
export const regelVan = async (page: Page, id: string): Promise<{ groep: string; tekst: string }> => {
  const rij = page.locator(`#rij-${id}`);
  await rij.waitFor({ state: 'attached' });
  return rij.evaluate((element) => {
    const groep = element.closest('section, details')?.querySelector('h2, summary')?.textContent ?? '';
    return { groep: groep.replace(/\s*\(\d+\)$/, ''), tekst: element.closest('li')?.textContent ?? '' };
  });
};

export const pakknop = (page: Page) => knop(page, 'Ik pak dit op');
/** Takes up the message that is open, alone. */
export const pakOp = async (page: Page): Promise<void> => {
  await pakknop(page).click();
  await page.getByText('U heeft dit bericht opgepakt.').first().waitFor({ state: 'attached' });
};
export const laatLos = async (page: Page): Promise<void> => {
  await knop(page, 'Ik laat dit los').click();
  await pakknop(page).waitFor();
};

export const legContactVast = async (page: Page, kanaal: 'bellen' | 'email' | 'post' | 'langs', hoe: 'gesproken' | 'verstuurd' | 'niet-bereikt'): Promise<void> => {
  const formulier = page.locator('#formulier-contact');
  await formulier.locator(`[name=kanaal][value=${kanaal}]`).check();
  await formulier.locator(`[name=resultaat][value=${hoe}]`).check();
  await formulier.getByRole('button', { name: 'Leg vast' }).click();
  await page.locator('.gelukt', { hasText: 'Dit is vastgelegd.' }).waitFor();
};

export const schrijfAntwoord = async (page: Page, tekst: string): Promise<void> => {
  await page.getByLabel('Uw antwoord').fill(tekst);
  await knop(page, 'Lees het na').click();
  await knop(page, 'Verstuur het antwoord').click();
  await page.locator('.draad').getByText(tekst).waitFor();
};
export const noteer = async (page: Page, tekst: string): Promise<void> => {
  await klap(page, 'Schrijf een notitie');
  await page.getByLabel('Uw notitie').fill(tekst);
  await knop(page, 'Bewaar de notitie').click();
  await page.locator('.draad').getByText(tekst).waitFor();
};

/** What is needed, as the desk proposes it. */
export const volgVoorstel = async (page: Page): Promise<void> => {
  await knop(page, 'Klopt, leg dit vast').click();
  await page.locator('#triage-besluit').waitFor();
};
/** What is needed, as the worker thinks. */
export const kiesZelf = async (page: Page, { spoed, dienst, reden }: { spoed: boolean; dienst: string; reden: string }): Promise<void> => {
  await klap(page, 'Ik kies iets anders');
  const formulier = page.locator('#formulier-triage');
  await formulier.locator(`[name=haast][value=${spoed ? 'ja' : 'nee'}]`).check();
  await formulier.locator(`[name=dienst][value=${dienst}]`).check();
  await formulier.getByLabel('Waarom?').fill(reden);
  await formulier.getByRole('button', { name: 'Leg dit vast' }).click();
  await page.locator('#triage-besluit').getByText(reden).waitFor();
};

export type Overdracht = { naar: string; wie: string; manier: 'telefoon' | 'papier' | 'samen'; toestemming: string; verhaal: string; voor?: string };
export const geefDoor = async (page: Page, { naar, wie, manier, toestemming, verhaal, voor }: Overdracht): Promise<void> => {
  await knop(page, 'Geef de inwoner warm door').click();
  const formulier = page.locator('#formulier-overdracht');
  await formulier.locator(`[name=naar][value=${naar}]`).check();
  // Of several that the gemeente knows none is chosen for her; who is asked stands in her own words then.
  const lijst = formulier.getByLabel('Welke organisatie?', { exact: true });
  if (await lijst.count() > 0 && await lijst.inputValue() === '') await lijst.selectOption({ label: 'Een andere organisatie' });
  await formulier.locator('[name=organisatie]').fill(wie);
  await formulier.locator(`[name=manier][value=${manier}]`).check();
  await formulier.locator('#mag-ja').check();
  await formulier.getByLabel('Wat zei de inwoner').fill(toestemming);
  await formulier.getByLabel('Het verhaal op de kaart').fill(verhaal);
  if (voor) await formulier.getByLabel('Voor welke dag').fill(voor);
  await formulier.getByRole('button', { name: 'Bekijk de kaart' }).click();
  await knop(page, 'Ja, leg dit vast').click();
  await page.locator('#stand-overdracht', { hasText: /^Gevraagd aan:/ }).getByText(wie).waitFor();
};
export const bevestig = async (page: Page, wieZei: string): Promise<void> => {
  await page.getByLabel('Wie liet het weten?').fill(wieZei);
  await knop(page, 'De inwoner is nu bij de ander').click();
  await page.getByText('De inwoner is nu bij:').waitFor();
};

/** Closes the message that is open, and waits until it was counted. */
export const sluitAf = async (page: Page, { reden, klaar, kies = {} }: { reden: string; klaar?: boolean; kies?: Record<string, string | undefined> }): Promise<void> => {
  await klap(page, 'Sluit dit bericht af');
  const formulier = page.locator('#formulier-sluiten');
  await formulier.locator(`[name=reden][value=${reden}]`).check();
  if (klaar) await formulier.getByLabel('Alles wat wij moeten bewaren staat in ons eigen systeem').check();
  for (const [naam, waarde] of Object.entries(kies)) {
    if (waarde) await formulier.locator(`[name=${naam}][value="${waarde}"]`).check();
  }
  const geteld = page.waitForResponse((antwoord) => antwoord.url().endsWith('/api/loket/cijfers') && antwoord.status() === 201);
  await formulier.getByRole('button', { name: 'Sluit af', exact: true }).click();
  await page.getByText(/^Dit bericht is afgesloten:/).waitFor();
  await geteld;
};
export const heropen = async (page: Page): Promise<void> => {
  await knop(page, 'Open dit bericht weer').click();
  await page.getByText('Dit bericht is weer open.').first().waitFor({ state: 'attached' });
};

export const openCijfers = async (page: Page): Promise<void> => {
  await knop(page, 'Cijfers').click();
  await page.getByRole('heading', { level: 1, name: 'Cijfers' }).waitFor();
};
/** The tables on the screen with their headings: every line with its number; null when the table is not shown. */
export const leesTabellen = async (page: Page): Promise<Record<string, Record<string, string> | null>> => {
  const delen = await page.locator('main section:has(> h2)').evaluateAll((secties) => secties.map((sectie) => ({
    kop: sectie.querySelector('h2')!.textContent ?? '',
    rijen: sectie.querySelector('table') ? [...sectie.querySelectorAll('tbody tr')].map((rij) => [...rij.children].map((cel) => cel.textContent ?? '')) : null,
  })));
  // Lines that say nothing but that they are small share one line.
  const los = ([naam = '', aantal = '']: string[]): [string, string][] =>
    (naam.endsWith(': elk') ? naam.slice(0, -': elk'.length).split(', ').map((een): [string, string] => [een, aantal]) : [[naam, aantal]]);
  return Object.fromEntries(delen.map(({ kop, rijen }) => {
    const regels = rijen?.flatMap(los) ?? [];
    if (new Set(regels.map(([naam]) => naam)).size < regels.length) throw new Error(`${kop}: a line stands there twice`);
    return [kop, rijen && Object.fromEntries(regels)];
  }));
};
export const bewaarAlsTabel = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), knop(page, 'Bewaar als tabel').click()]);
  return (await download.path());
};
