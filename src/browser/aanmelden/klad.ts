import type { AanmeldenTeksten } from '../../components/aanmelden/teksten.ts';
import { klad } from './postbus.ts';

/** Fields that are never kept in a draft: what bots fill in. */
const nooit = ['website'];

const veldenVan = (formulier: HTMLFormElement): [string, string][] =>
  [...new FormData(formulier)].filter((paar): paar is [string, string] => typeof paar[1] === 'string' && paar[1] !== '' && !nooit.includes(paar[0]));

const knop = (tekst: string): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'knop knop--rustig';
  element.textContent = tekst;
  return element;
};

/** The button "Bewaar op dit toestel": a draft is kept only when someone asks for it. */
export const zetBewaarknop = (formulier: HTMLFormElement, { bewaar }: AanmeldenTeksten): void => {
  const blok = document.createElement('div');
  blok.className = 'bewaren';
  const uitleg = document.createElement('p');
  uitleg.className = 'veld__uitleg';
  uitleg.textContent = bewaar.uitleg;
  const uitkomst = document.createElement('p');
  uitkomst.setAttribute('role', 'status');
  const doe = knop(bewaar.knop);
  const wis = knop(bewaar.wis);
  wis.hidden = klad.lees() === null;
  doe.addEventListener('click', () => {
    const gelukt = klad.zet(veldenVan(formulier));
    uitkomst.textContent = gelukt ? bewaar.gelukt : bewaar.mislukt;
    wis.hidden = !gelukt;
  });
  wis.addEventListener('click', () => {
    klad.wis();
    uitkomst.textContent = bewaar.gewist;
    wis.hidden = true;
  });
  blok.append(uitleg, doe, wis, uitkomst);
  formulier.after(blok);
};

/** Puts a kept draft back, unless something is there already. */
export const vulKlad = (formulier: HTMLFormElement, velden: readonly [string, string][], { bewaar }: AanmeldenTeksten): void => {
  if (veldenVan(formulier).some(([naam]) => naam === 'verhaal')) return;
  for (const [naam, waarde] of velden) {
    for (const veld of formulier.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(naam)}"]`)) {
      if (veld.type === 'radio' || veld.type === 'checkbox') veld.checked ||= veld.value === waarde;
      else veld.value = waarde;
    }
  }
  const melding = document.getElementById('bewaar-terug');
  if (melding) {
    melding.textContent = bewaar.terug;
    melding.hidden = false;
  }
};
