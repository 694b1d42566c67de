import { vul } from '../../components/formulier/zin.ts';
import type { AanmeldenGegevens } from '../../components/aanmelden/teksten.ts';
import type { Voortgang } from './verzenden.ts';

const naam = 'verzend-melding';

/** The place where sending is told, right under the form; made once and read out when it changes. */
const plek = (): HTMLElement => {
  const bestaand = document.getElementById(naam);
  if (bestaand) return bestaand;
  const vers = document.createElement('div');
  vers.id = naam;
  vers.className = 'melding';
  vers.setAttribute('role', 'status');
  document.getElementById('aanmeldformulier')?.after(vers);
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

/** While a message is on its way the form is locked: what is changed now would not travel along. */
const zetVast = (vast: boolean): void => {
  const formulier = document.getElementById('aanmeldformulier');
  formulier?.toggleAttribute('inert', vast);
  formulier?.querySelector('button[type=submit]')?.setAttribute('aria-disabled', String(vast));
};

/** An older message is still on its way: it goes first, and the form waits out of sight with all that is in it. */
export const meldEerderBericht = ({ tekst: { verzenden: t } }: AanmeldenGegevens): void => {
  const formulier = document.getElementById('aanmeldformulier');
  const kop = document.createElement('p');
  kop.className = 'melding';
  kop.id = `${naam}-eerder`;
  kop.textContent = t.open;
  formulier?.before(kop);
  formulier?.toggleAttribute('hidden', true);
};

/** Tells how sending goes. Nothing is said to have arrived here: the receipt does that. */
export const meldVoortgang = (
  { tekst: { verzenden: t }, telefoon }: AanmeldenGegevens, voortgang: Exclude<Voortgang, { soort: 'ontvangen' }>,
  nogmaals: () => void, zonderSlot: () => void,
): void => {
  const bel = alinea(vul(t.bel, { telefoon }));
  zetVast(voortgang.soort !== 'geweigerd');
  if (voortgang.soort === 'geweigerd') toonFormulierWeer();
  switch (voortgang.soort) {
    case 'bezig': return plek().replaceChildren(alinea(t.bezig));
    case 'wacht': return plek().replaceChildren(alinea(vul(t.wacht, { seconden: voortgang.seconden })), knop(t.opnieuw, nogmaals), bel);
    case 'geweigerd': return plek().replaceChildren(alinea(t.mislukt), alinea(t.zonderSlot), knop(t.zonderSlotKnop, zonderSlot), bel);
  }
};

/** The device cannot seal: say so and offer the other route. */
export const meldGeenSlot = ({ tekst: { verzenden: t }, telefoon }: AanmeldenGegevens, zonderSlot: () => void): void => {
  zetVast(false);
  plek().replaceChildren(alinea(t.mislukt), alinea(t.zonderSlot), knop(t.zonderSlotKnop, zonderSlot), alinea(vul(t.bel, { telefoon })));
};

const toonFormulierWeer = (): void => {
  document.getElementById(`${naam}-eerder`)?.remove();
  document.getElementById('aanmeldformulier')?.toggleAttribute('hidden', false);
};

export const verwijderMelding = (): void => { document.getElementById(naam)?.remove(); };
