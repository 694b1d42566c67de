import type { Page } from 'playwright-core';
import type { Balie } from './loket-balie.ts';
import { pakknop } from './loket-handen.ts';

/**
 * Two have the same message open and press at the same moment: neither claim arrives before both have left.
 * @param eerst whose claim goes on first
 */
export const drukkenSamen = async (balies: readonly [Balie, Balie], eerst: 0 | 1): Promise<void> => {
  const vertrokken = balies.map(() => Promise.withResolvers<undefined>());
  await Promise.all(balies.map(({ page }, i) => page.route('**/gebeurtenissen', async (route) => {
    if (!route.request().postData()?.includes('"geclaimd"')) return route.continue();
    vertrokken[i]!.resolve(undefined);
    await Promise.all(vertrokken.map(({ promise }) => promise));
    if (i !== eerst) await new Promise((klaar) => { setImmediate(klaar); });
    return route.continue();
  })));
  await Promise.all(balies.map(({ page }) => pakknop(page).click()));
  for (const { page } of balies) {
    await page.getByText(/U heeft dit bericht opgepakt|was net eerder/).first().waitFor();
    await page.unroute('**/gebeurtenissen');
  }
};

/** Watches a page for a text. @returns asks whether it was there, now or at any moment since */
export const waakt = async (page: Page, tekst: string): Promise<() => Promise<boolean>> => {
  const uitkomst = await page.evaluateHandle((woord) => {
    const dit = { gezien: false };
    const kijk = (): void => { dit.gezien ||= document.documentElement.outerHTML.includes(woord); };
    new MutationObserver(kijk).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
    kijk();
    return dit;
  }, tekst);
  return () => uitkomst.evaluate(({ gezien }) => gezien);
};
