import type { Context } from '@netlify/functions';
import { GeenToegang } from '../../application/loket-sessie.ts';
import { KanNiet, NietGevonden } from '../../application/loket.ts';
import { StoreFout } from '../../application/ports.ts';
import { GeenEnvelop } from '../../application/submit-aanmelding.ts';
import { GenoegVandaag, OnbekendeCode } from '../../application/terugkomen.ts';
import { type App, theApp } from '../compose.ts';
import { EnvFout } from '../env.ts';
import { consoleLog } from '../log.ts';
import { gemeente } from '../../gemeenten/kies.ts';
import { Weigering } from './read-json.ts';
import { fout } from './respond.ts';

const telefoon = gemeente.telefoon.waarde?.weergave ?? '';

const antwoordOp = (reden: unknown): Response => {
  if (reden instanceof Weigering) return reden.antwoord;
  if (reden instanceof GeenEnvelop || reden instanceof TypeError && reden.message === 'not an age file') {
    return fout(400, 'niet-versleuteld', 'Dit bericht is niet op slot gedaan. Laad de pagina opnieuw en probeer het nog eens.');
  }
  if (reden instanceof OnbekendeCode) return fout(404, 'onbekende-code', 'Wij vinden geen bericht bij deze code. Kijk of alle cijfers kloppen.');
  if (reden instanceof GenoegVandaag) {
    return fout(429, 'genoeg-vandaag', `U schreef vandaag al heel veel. Bewaar uw tekst en stuur hem morgen, of bel ${telefoon}.`);
  }
  if (reden instanceof GeenToegang) return fout(401, 'geen-toegang', 'U bent niet meer ingelogd. Open het loket opnieuw met uw sleutel.');
  if (reden instanceof NietGevonden) return fout(404, 'niet-gevonden', 'Dit bericht is er niet meer.');
  if (reden instanceof KanNiet) return fout(409, reden.code, kanNiet[reden.code]);
  if (reden instanceof StoreFout || reden instanceof EnvFout) {
    return fout(503, 'opslag', `Nog niet verstuurd. Wij kunnen uw bericht nu niet bewaren. Probeer het zo nog eens, of bel ${telefoon}.`, { 'retry-after': '15' });
  }
  return fout(500, 'onbekend', `Er ging iets mis bij ons. Probeer het zo nog eens, of bel ${telefoon}.`);
};

const kanNiet: Record<KanNiet['code'], string> = {
  'nog-open': 'Dit bericht is nog niet afgesloten.',
  'andere-eigenaar': 'Dit bericht heeft nu een ander dan u dacht. Kijk hoe het nu staat.',
  'niet-van-u': 'Een collega heeft dit bericht opgepakt. Overleg met uw collega.',
  'nieuwe-aanvulling': 'De inwoner schreef net iets erbij. Lees dat eerst.',
  'al-gesloten': 'Dit bericht is al afgesloten. Open het eerst weer.',
  verwijderd: 'De inwoner heeft dit bericht verwijderd.',
  'al-hersleuteld': 'Een collega heeft dit bericht net opnieuw op slot gedaan. U hoeft niets te doen.',
  'oude-sleutelring': 'Deze pagina kent nog niet alle sleutels. Laad de pagina opnieuw.',
  'sleutel-bekend': 'Deze sleutel kent het loket al.',
  'doorverwijzing-loopt': 'Dit bericht is overgedragen. Haal het eerst terug.',
  'niet-bevestigd': 'De ontvanger heeft nog niet bevestigd. Tot dan helpt u deze inwoner.',
  'geen-doorverwijzing': 'Deze doorverwijzing loopt niet meer. Kijk hoe het nu staat.',
  datum: 'Kies een dag die nog komt, binnen vier weken.',
  ingetrokken: 'De inwoner heeft laten weten: het hoeft niet meer.',
};

/**
 * Wraps a function: gives it the app, and turns every error into an answer without details. What is logged is the
 * name of the error, never its message.
 * @param wat name of the function in the log
 */
export const handle = (wat: string, werk: (app: App, request: Request, context: Context) => Promise<Response>) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      return await werk(theApp(), request, context);
    } catch (reden) {
      const antwoord = antwoordOp(reden);
      if (antwoord.status >= 500) consoleLog({ wat: `${wat}-mislukt`, status: antwoord.status, fout: reden instanceof Error ? reden.name : 'onbekend' });
      if (reden instanceof EnvFout) console.error(reden.message);
      return antwoord;
    }
  };
