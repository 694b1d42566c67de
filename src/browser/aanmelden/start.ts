import type { AanmeldenGegevens } from '../../components/aanmelden/teksten.ts';
import { isBron } from '../../domain/aanmelding/bron.ts';
import { meegenomen } from '../kaart.ts';
import { wissel } from '../wissel.ts';
import { hoortBij, klad, ontvangst, wachtendBericht } from './postbus.ts';
import { vulKlad, zetBewaarknop } from './klad.ts';
import { meldGeenSlot } from './voortgang.ts';
import { maakStartzinnen } from './startzinnen.ts';

/**
 * What the page loads at once: start sentences, the campaign code, the draft. Sealing and the views come when the
 * resident starts to type. Without any of this the form posts by itself.
 */
const wortel = document.getElementById('aanmelden');
const begonnen = Date.now();

type App = typeof import('./app.ts');
let app: Promise<App> | null = null;
const laadApp = (): Promise<App> => (app ??= import('./app.ts').catch((reden: unknown) => {
  app = null;
  throw reden;
}));

/** A card or letter may carry a campaign code in its address; it names a batch, never a person. */
const neemBronOver = (formulier: HTMLFormElement): void => {
  const bron = new URLSearchParams(location.search).get('bron');
  const veld = formulier.querySelector<HTMLInputElement>('[name=bron]');
  if (bron && veld && isBron(bron)) veld.value = bron;
};

const start = (houder: HTMLElement): void => {
  const gegevens = JSON.parse(houder.dataset['gegevens'] ?? '{}') as AanmeldenGegevens;
  const formulier = document.querySelector<HTMLFormElement>('#aanmeldformulier');
  if (!formulier || gegevens.ontvangers.length === 0) return;
  const opSlot = document.querySelector('#op-slot > .wissel');
  if (opSlot) wissel(opSlot, gegevens.tekst.opSlot);
  maakStartzinnen(formulier);
  neemBronOver(formulier);
  // A draft and the card of the zelftest belong to the form of /aanmelden; the others are short.
  const gewoon = gegevens.vorm === 'aanmelden';
  if (gewoon) zetBewaarknop(formulier, gegevens.tekst);
  const eerder = gewoon ? klad.lees() : null;
  if (eerder) vulKlad(formulier, eerder, gegevens.tekst);

  const metApp = (werk: (a: App) => void): void => { void laadApp().then(werk, () => undefined); };
  formulier.addEventListener('input', () => metApp((a) => a.bereidVoor()), { once: true });
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    // Without our script nothing can be sealed here: say so, and let the resident choose the way without script.
    laadApp().then((a) => a.verstuur(gegevens, begonnen), () => meldGeenSlot(gegevens, () => formulier.submit()));
  });
  const kaart = gewoon ? meegenomen.lees() : null;
  const bewijs = ontvangst.lees();
  if ((bewijs && hoortBij(bewijs, gegevens.vorm)) || wachtendBericht.lees()) metApp((a) => a.hervat(gegevens));
  else if (kaart) metApp((a) => a.toonKaart(gegevens, kaart));
};

if (wortel) start(wortel);
