import { vraagCodeTeSturen } from './zonder-script.ts';
import type { TerugkomenGegevens } from '../../components/terugkomen/teksten.ts';

/** Loads the rest when someone begins to type a code; without script the form posts by itself. */
type App = typeof import('./app.ts');
let app: Promise<App> | null = null;
const laadApp = (): Promise<App> => (app ??= import('./app.ts').catch((reden: unknown) => {
  app = null;
  throw reden;
}));

const wortel = document.getElementById('terugkomen');
const formulier = document.querySelector<HTMLFormElement>('#codeformulier');

if (wortel && formulier) {
  const gegevens = JSON.parse(wortel.dataset['gegevens'] ?? '{}') as TerugkomenGegevens;
  formulier.addEventListener('input', () => { laadApp().catch(() => undefined); }, { once: true });
  // On the root: the form is replaced when there is something to show.
  wortel.addEventListener('submit', (gebeurtenis) => {
    const verstuurd = gebeurtenis.target as HTMLFormElement;
    if (verstuurd.id !== 'codeformulier') return;
    gebeurtenis.preventDefault();
    // Without our script the code itself would have to travel: the resident decides.
    laadApp().then((a) => a.bekijk(gegevens, verstuurd), () => vraagCodeTeSturen(gegevens, verstuurd));
  });
}
