import { vul } from '../../components/formulier/zin.ts';
import type { AanmeldenGegevens } from '../../components/aanmelden/teksten.ts';
import type { Voortgang } from './verzenden.ts';

const naam = 'verzend-melding';

/** The place where sending is told, by the button; made once and read out when it changes. */
const plek = (): HTMLElement => {
  const bestaand = document.getElementById(naam);
  if (bestaand) return bestaand;
  const vers = document.createElement('div');
  vers.id = naam;
  vers.className = 'melding';
  vers.setAttribute('role', 'status');
  document.querySelector('#aanmeldformulier button[type=submit]')?.closest('p')?.after(vers);
  return vers;
};

const alinea = (tekst: string): HTMLElement => {
  const p = document.createElement('p');
  p.textContent = tekst;
  return p;
};

const knop = (tekst: string, doe: () => void): HTMLElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'knop knop--rustig';
  element.textContent = tekst;
  element.addEventListener('click', doe);
  return element;
};

const zetKnop = (uit: boolean): void => {
  const verstuur = document.querySelector<HTMLButtonElement>('#aanmeldformulier button[type=submit]');
  verstuur?.setAttribute('aria-disabled', String(uit));
};

/** Tells how sending goes. Nothing is said to have arrived here: the receipt does that. */
export const meldVoortgang = (
  { tekst: { verzenden: t }, telefoon }: AanmeldenGegevens, voortgang: Exclude<Voortgang, { soort: 'ontvangen' }>,
  nogmaals: () => void, zonderSlot: () => void,
): void => {
  const bel = alinea(vul(t.bel, { telefoon }));
  zetKnop(voortgang.soort !== 'geweigerd');
  switch (voortgang.soort) {
    case 'bezig': return plek().replaceChildren(alinea(t.bezig));
    case 'wacht': return plek().replaceChildren(alinea(vul(t.wacht, { seconden: voortgang.seconden })), knop(t.opnieuw, nogmaals), bel);
    case 'geweigerd': return plek().replaceChildren(alinea(t.mislukt), knop(t.zonderSlotKnop, zonderSlot), bel);
  }
};

/** The device cannot seal: say so and offer the other route. */
export const meldGeenSlot = ({ tekst: { verzenden: t }, telefoon }: AanmeldenGegevens, zonderSlot: () => void): void => {
  zetKnop(false);
  plek().replaceChildren(alinea(t.mislukt), alinea(t.zonderSlot), knop(t.zonderSlotKnop, zonderSlot), alinea(vul(t.bel, { telefoon })));
};

export const verwijderMelding = (): void => { document.getElementById(naam)?.remove(); };
