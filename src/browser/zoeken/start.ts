import type { Vondst } from '../../zoeken/zoekindex.ts';

/**
 * The search of /onderwerpen. Index and library come when somebody begins to type; what is typed stays on the device
 * and in no address.
 */
type Woorden = { een: string; meer: string; niets: string; mislukt: string };
type Zoek = (vraag: string) => Vondst[];

/** More does not help anybody choose. */
const meeste = 10;

let zoek: Promise<Zoek> | null = null;
const laad = (): Promise<Zoek> => (zoek ??= Promise.all([
  import('../../zoeken/zoekindex.ts'),
  fetch('/zoekindex.json').then((antwoord) => antwoord.json() as Promise<object>),
]).then(([{ leesZoekindex }, index]) => leesZoekindex(index)).catch((reden: unknown) => {
  zoek = null;
  throw reden;
}));

const regel = ({ adres, titel, omschrijving }: Vondst): HTMLLIElement => {
  const link = Object.assign(document.createElement('a'), { href: adres, textContent: titel });
  const uitleg = Object.assign(document.createElement('span'), { textContent: omschrijving });
  const li = document.createElement('li');
  li.append(link, ' ', uitleg);
  return li;
};

const start = (houder: HTMLElement): void => {
  const woorden = JSON.parse(houder.dataset['woorden'] ?? '{}') as Woorden;
  const veld = houder.querySelector<HTMLInputElement>('#zoekveld')!;
  const stand = houder.querySelector<HTMLElement>('#zoekstand')!;
  const lijst = houder.querySelector<HTMLElement>('#zoeklijst')!;
  const niets = houder.querySelector<HTMLElement>('#zoekniets')!;

  const toon = (vraag: string, gevonden: Vondst[]): void => {
    lijst.replaceChildren(...gevonden.slice(0, meeste).map(regel));
    niets.hidden = vraag === '' || gevonden.length > 0;
    if (vraag === '') stand.textContent = '';
    else if (gevonden.length === 0) stand.textContent = woorden.niets;
    else stand.textContent = gevonden.length === 1 ? woorden.een : woorden.meer.replace('{{count}}', String(Math.min(gevonden.length, meeste)));
  };

  veld.addEventListener('focus', () => { laad().catch(() => undefined); }, { once: true });
  veld.addEventListener('input', () => {
    const vraag = veld.value.trim();
    laad().then((zoeken) => {
      // Somebody may have typed on while the index came.
      if (vraag === veld.value.trim()) toon(vraag, vraag.length > 1 ? zoeken(vraag) : []);
    }, () => { stand.textContent = woorden.mislukt; });
  });
  veld.addEventListener('keydown', (toets) => {
    if (toets.key === 'Escape') {
      veld.value = '';
      toon('', []);
    }
  });
};

const houder = document.getElementById('zoek');
if (houder) start(houder);
