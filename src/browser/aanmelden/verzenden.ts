import { ontvangst, type Ontvangen, type Wachtend, wachtendBericht } from './postbus.ts';

/** Seconds until the next try. After the last it stays at a minute; the network coming back tries at once. */
const pauzes = [2, 5, 15, 60];

/** How sending goes, for who shows it. */
export type Voortgang =
  | { soort: 'bezig' }
  | { soort: 'wacht'; seconden: number }
  | { soort: 'ontvangen'; ontvangen: Ontvangen }
  | { soort: 'geweigerd' };

type Melder = (voortgang: Voortgang) => void;

const post = (wachtend: Wachtend, bevestigingAan: string | undefined): Promise<Response> =>
  fetch('/api/aanmelding', {
    method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(30_000),
    body: JSON.stringify({ bericht: wachtend.bericht, hash: wachtend.hash, tag: wachtend.tag, spoed: wachtend.spoed, opzij: wachtend.opzij, bevestigingAan }),
  });

/** Waits, or until the network is back, or until the resident presses the button (`nu`). */
const wachtEven = (seconden: number, nu: EventTarget): Promise<void> => new Promise((verder) => {
  const klaar = (): void => {
    clearTimeout(klok);
    removeEventListener('online', klaar);
    nu.removeEventListener('nu', klaar);
    verder();
  };
  const klok = setTimeout(klaar, seconden * 1000);
  addEventListener('online', klaar);
  nu.addEventListener('nu', klaar);
});

/**
 * Sends what waits until the server says it is stored. The same bytes each time, so it is received once.
 * @param nu an event `nu` on it tries at once
 * @param bevestigingAan address for the one confirmation; only in memory
 */
export const verzend = async (wachtend: Wachtend, meld: Melder, nu: EventTarget, bevestigingAan?: string): Promise<void> => {
  wachtendBericht.zet(wachtend);
  for (let poging = 0; ; poging++) {
    meld({ soort: 'bezig' });
    try {
      const antwoord = await post(wachtend, bevestigingAan);
      if (antwoord.status === 201) {
        const { ontvangen, toegezegd, voorstel, bevestiging } = await antwoord.json() as Ontvangen;
        const { vorm, contactwijze, spoed, code, herkenzin } = wachtend;
        const alles = { ontvangen, toegezegd, voorstel, contactwijze, spoed, code, herkenzin, ...(vorm ? { vorm } : {}), ...(bevestiging === undefined ? {} : { bevestiging }) };
        ontvangst.zet(alles);
        wachtendBericht.wis();
        meld({ soort: 'ontvangen', ontvangen: alles });
        return;
      }
      // A refusal will not pass by waiting; the form still holds the text and has another route.
      if (antwoord.status >= 400 && antwoord.status < 500 && antwoord.status !== 429 && antwoord.status !== 408) {
        wachtendBericht.wis();
        meld({ soort: 'geweigerd' });
        return;
      }
    } catch {
      // No answer: the line is bad or the server is away. It is tried again below.
    }
    const seconden = pauzes[Math.min(poging, pauzes.length - 1)]!;
    meld({ soort: 'wacht', seconden });
    await wachtEven(seconden, nu);
  }
};
