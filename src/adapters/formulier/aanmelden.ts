import { ringOnReceipt } from '../../application/alarm.ts';
import { sendConfirmation } from '../../application/confirmation.ts';
import { submitPlain } from '../../application/seal-on-server.ts';
import type { Inzending, Ontvangst } from '../../application/submit-aanmelding.ts';
import { type AanmeldingInvoer, type Fout, leesInvoer, type RuweInvoer, ruweInvoerVan } from '../../domain/aanmelding/invoer.ts';
import type { App } from '../compose.ts';
import { FormulierWeigering, readForm } from '../http/read-form.ts';
import { type Bezoek, formulierGrens, veelTeller } from './bezoek.ts';

/** How a post of the form without JavaScript ended, for the page that answers it. */
export type AanmeldUitkomst =
  | { soort: 'ontvangen'; status: 200; invoer: AanmeldingInvoer; ontvangst: Ontvangst; code: string; bevestiging: boolean | undefined }
  | { soort: 'fouten'; status: 422; waarden: RuweInvoer; bevestigen: boolean; fouten: Fout[] }
  | { soort: 'geweigerd'; status: number }
  | { soort: 'storing'; status: 503; waarden: RuweInvoer; bevestigen: boolean };

/** More than this from one place in ten minutes is set aside for review, never refused. */
const veel = 30;
const teller = veelTeller();

/** The app, or why there is none: what was typed is read first, so that it can be shown again. */
const openApp = (app: () => App): App | Error => {
  try {
    return app();
  } catch (fout) {
    return fout instanceof Error ? fout : new Error('unknown');
  }
};

/**
 * Takes a post of the form without JavaScript. What was typed comes back with every answer but the last two refusals,
 * where it could not be read.
 * @param app called late: a configuration that is not right is a storing, not a crash
 */
export const receiveAanmelding = async (app: () => App, bezoek: Bezoek): Promise<AanmeldUitkomst> => {
  let waarden: RuweInvoer = {};
  let bevestigen = false;
  try {
    const geopend = openApp(app);
    const form = await readForm(bezoek.request, formulierGrens, geopend instanceof Error ? [] : [geopend.origins.site]);
    waarden = ruweInvoerVan(form);
    bevestigen = form.get('bevestiging') === 'ja';
    if (geopend instanceof Error) throw geopend;
    const { deps } = geopend;
    const { invoer, fouten } = leesInvoer(waarden);
    if (!invoer) return { soort: 'fouten', status: 422, waarden, bevestigen, fouten };
    const opzij: Inzending['opzij'] = [
      ...(form.get('website') ? ['verborgen-veld' as const] : []),
      ...(teller.count(bezoek.ip) > veel ? ['veel-achter-elkaar' as const] : []),
    ];
    const { code, ontvangst } = await submitPlain(deps, bezoek.scrypt, invoer, opzij);
    // Stored; a bell that fails now is rung by the next round.
    bezoek.waitUntil(ringOnReceipt(deps).catch(() => deps.log({ wat: 'bel-mislukt' })));
    // Who sends a lot from one place gets no mail sent to addresses of their choice.
    const bevestig = opzij.includes('veel-achter-elkaar') ? () => Promise.resolve(false) : sendConfirmation;
    const bevestiging = bevestigen && invoer.contactwijze === 'email' ? await bevestig(deps, invoer.email.trim()) : undefined;
    return { soort: 'ontvangen', status: 200, invoer, ontvangst, code, bevestiging };
  } catch (reden) {
    if (reden instanceof FormulierWeigering) return { soort: 'geweigerd', status: reden.status };
    bezoek.log({ wat: 'aanmelding-mislukt', status: 503, fout: reden instanceof Error ? reden.name : 'onbekend' });
    return { soort: 'storing', status: 503, waarden, bevestigen };
  }
};
