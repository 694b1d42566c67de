/** Says whether the telephone is answered now, and if not, when again. Works from data on the page; asks nobody. */
import { openTot, plaatselijk, volgendeOpening, type Rooster } from '../domain/termijnen/open.ts';

type Gegevens = {
  rooster: Rooster;
  tijdzone: string;
  zinnen: Record<'nuOpen' | 'weerVandaag' | 'weerMorgen' | 'weerLater', string>;
};

const regel = document.querySelector<HTMLElement>('[data-nu-open]');
const kop = document.querySelector<HTMLElement>('[data-bij-dicht]');
const kopAltijd = kop?.textContent ?? '';

const zegTijd = (tijd: string): string => tijd.replace(/^0/, '').replace(':', '.');
const zegDag = (datum: string, overDagen: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: 'UTC', weekday: 'long', ...(overDagen > 6 && { day: 'numeric', month: 'long' }),
  }).format(new Date(datum));

const zin = ({ rooster, tijdzone, zinnen }: Gegevens, moment: Date): { open: boolean; tekst: string } | null => {
  const nu = plaatselijk(moment, tijdzone);
  const tot = openTot(rooster, nu);
  if (tot) return { open: true, tekst: zinnen.nuOpen.replace('{{tijd}}', zegTijd(tot)) };
  const straks = volgendeOpening(rooster, nu);
  if (!straks) return null;
  const vorm = straks.overDagen === 0 ? zinnen.weerVandaag : straks.overDagen === 1 ? zinnen.weerMorgen : zinnen.weerLater;
  return {
    open: false,
    tekst: vorm.replace('{{tijd}}', zegTijd(straks.tijd)).replace('{{dag}}', zegDag(straks.datum, straks.overDagen)),
  };
};

/** One main button: to call while someone answers, to write while nobody does. */
const wijsHoofdknop = (open: boolean): void => {
  for (const knop of document.querySelectorAll<HTMLElement>('[data-hoofd-als]')) {
    knop.classList.toggle('knop--hoofd', (knop.dataset['hoofdAls'] === 'open') === open);
  }
};

const werkBij = (): void => {
  if (!regel?.dataset['nuOpen']) return;
  const stand = zin(JSON.parse(regel.dataset['nuOpen']) as Gegevens, new Date());
  if (!stand) return;
  if (regel.textContent !== stand.tekst) regel.textContent = stand.tekst;
  if (kop) kop.textContent = stand.open ? kopAltijd : (kop.dataset['bijDicht'] ?? kopAltijd);
  wijsHoofdknop(stand.open);
};

/** Paper is read on another day: there it says what always holds. */
const voorPapier = (): void => {
  if (kop) kop.textContent = kopAltijd;
  wijsHoofdknop(true);
};

werkBij();
// A page may stay open over lunch, or come back from the background the next day.
setInterval(werkBij, 30_000);
document.addEventListener('visibilitychange', werkBij);
addEventListener('beforeprint', voorPapier);
addEventListener('afterprint', werkBij);
