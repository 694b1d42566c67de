import { h, hydrate, render } from 'preact';
import { Aanmeldformulier } from '../../components/aanmelden/Aanmeldformulier.tsx';
import type { FormulierProps } from '../../components/aanmelden/formulierdeel.ts';
import { Ontvangst } from '../../components/aanmelden/Ontvangst.tsx';
import type { AanmeldenGegevens } from '../../components/aanmelden/teksten.ts';
import { type AanmeldingInvoer, type Fout, leesInvoer, ruweInvoerVan } from '../../domain/aanmelding/invoer.ts';
import { isSpoed } from '../../domain/aanmelding/situatie.ts';
import type { Kaartlijn } from '../../domain/zelftest/kaart.ts';
import type { Terugkomsleutel } from '../../envelop/terugkomcode.ts';
import { naarBase64 } from '../bytes.ts';
import { meegenomen, type MeegenomenKaart } from '../kaart.ts';
import { maakVerzegelaar } from '../verzegelaar.ts';
import { koppelKnoppen } from './ontvangst-knoppen.ts';
import { hoortBij, klad, ontvangst, type Ontvangen, type Wachtend, wachtendBericht } from './postbus.ts';
import { maakStartzinnen } from './startzinnen.ts';
import { meldEerderBericht, meldGeenSlot, meldVoortgang, verwijderMelding } from './voortgang.ts';
import { verzend } from './verzenden.ts';

/** Faster than any person: a flag for review, never a refusal. */
const teSnel = 200;

const verzegelaar = maakVerzegelaar();
let sleutel: Promise<{ code: string; sleutel: Terugkomsleutel }> | null = null;
let bezig = false;
let gehydrateerd = false;
const nu = new EventTarget();

/** Makes the code at the first key press: it does not need the message. */
export const bereidVoor = (): void => {
  sleutel ??= verzegelaar.vraag('nieuweCode', {}).catch((reden: unknown) => {
    sleutel = null;
    throw reden;
  });
  sleutel.catch(() => undefined);
};

const inhoud = (): HTMLElement => document.getElementById('aanmelden-inhoud')!;
const formulier = (): HTMLFormElement => document.querySelector<HTMLFormElement>('#aanmeldformulier')!;

/** The form as it stands there, with errors or a card in it. What was typed is in the fields and stays. */
const toonFormulier = (gegevens: AanmeldenGegevens, wijziging: Partial<Pick<FormulierProps, 'fouten' | 'kaart' | 'waarden'>>): void => {
  const form = new FormData(formulier());
  const props: FormulierProps = {
    ...gegevens, waarden: ruweInvoerVan(form), bevestiging: form.get('bevestiging') === 'ja', fouten: [], kaart: getoondeKaart, autofocus: false,
  };
  if (!gehydrateerd) hydrate(h(Aanmeldformulier, props), inhoud());
  gehydrateerd = true;
  render(h(Aanmeldformulier, { ...props, ...wijziging }), inhoud());
  maakStartzinnen(formulier());
};

const toonFouten = (gegevens: AanmeldenGegevens, fouten: Fout[]): void => {
  toonFormulier(gegevens, { fouten });
  document.getElementById('fouten')?.focus();
};

/** Lines of a card that the server put in the form (the route without script), so that they survive a new view. */
const kaartInFormulier = (): Kaartlijn[] =>
  [...document.querySelectorAll<HTMLInputElement>('#kaart input')].map((vak) => {
    const tekst = vak.labels?.[0]?.textContent ?? '';
    return vak.name === 'kern' ? { regel: 'kern', tekst, kern: vak.value } : { regel: vak.value, tekst };
  });
let getoondeKaart: Kaartlijn[] = kaartInFormulier();

/** Puts the card of the zelftest in the form, every line ticked, and ticks what threatens. */
export const toonKaart = (gegevens: AanmeldenGegevens, { lijnen, situatie }: MeegenomenKaart): void => {
  const eerder = ruweInvoerVan(new FormData(formulier()));
  const kern = lijnen.find((lijn) => lijn.kern)?.kern;
  const eerst = { ...eerder, kaart: lijnen.map(({ regel }) => regel), ...(kern ? { kern } : {}) };
  toonFormulier(gegevens, {});
  getoondeKaart = lijnen;
  toonFormulier(gegevens, { kaart: lijnen, waarden: eerst });
  for (const code of situatie) {
    const vak = document.getElementById(`situatie-${code}`);
    if (vak instanceof HTMLInputElement) vak.checked = true;
  }
};

const toonOntvangst = (gegevens: AanmeldenGegevens, ontvangen: Ontvangen, herkenzin: string | boolean): void => {
  verwijderMelding();
  const wortel = document.getElementById('aanmelden')!;
  wortel.replaceChildren();
  render(h(Ontvangst, { ...gegevens, ...ontvangen, herkenzin }), wortel);
  koppelKnoppen(wortel, gegevens.tekst, ontvangen.code);
  document.title = document.title.replace(gegevens.tekst.titel, gegevens.tekst.ontvangst.titel);
  const kop = document.getElementById('ontvangst-titel');
  kop?.focus();
  kop?.scrollIntoView({ block: 'start' });
};

const pak = async (gegevens: AanmeldenGegevens, invoer: AanmeldingInvoer, opzij: string[]): Promise<Wachtend> => {
  bereidVoor();
  const { code, sleutel: { tag, ontvanger } } = await sleutel!;
  const { bytes, hash } = await verzegelaar.vraag('verzegel', {
    envelop: { versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: invoer, antwoordOntvanger: ontvanger },
    ontvangers: gegevens.ontvangers,
  });
  return {
    vorm: gegevens.vorm, bericht: naarBase64(bytes), hash, tag, opzij, spoed: isSpoed(invoer.situatie, gegevens.spoedSituaties),
    contactwijze: invoer.contactwijze, herkenzin: invoer.herkenzin.trim() !== '', code: invoer.contactwijze === 'code' ? code : null,
  };
};

/** The route without sealing on the device; the server seals before it keeps anything. */
const verstuurZonderSlot = (): void => { formulier().submit(); };

const zend = (gegevens: AanmeldenGegevens, wachtend: Wachtend, herkenzin: string | boolean, bevestigingAan?: string): Promise<void> =>
  verzend(wachtend, (voortgang) => {
    if (voortgang.soort === 'ontvangen') toonOntvangst(gegevens, voortgang.ontvangen, herkenzin);
    else meldVoortgang(gegevens, voortgang, () => nu.dispatchEvent(new Event('nu')), verstuurZonderSlot);
    if (voortgang.soort === 'geweigerd') bezig = false;
  }, nu, bevestigingAan);

/** The resident pressed the button: check, seal, send. Pressing again changes nothing. */
export const verstuur = async (gegevens: AanmeldenGegevens, begonnen: number): Promise<void> => {
  if (bezig) return;
  const form = new FormData(formulier());
  const gelezen = leesInvoer(ruweInvoerVan(form));
  if (!gelezen.invoer) {
    toonFouten(gegevens, gelezen.fouten);
    return;
  }
  const { invoer } = gelezen;
  const opzij = [...(form.get('website') ? ['verborgen-veld'] : []), ...(Date.now() - begonnen < teSnel ? ['te-snel'] : [])];
  const bevestigingAan = form.get('bevestiging') === 'ja' && invoer.contactwijze === 'email' ? invoer.email.trim() : undefined;
  bezig = true;
  document.getElementById('fouten')?.remove();
  meldVoortgang(gegevens, { soort: 'bezig' }, () => undefined, verstuurZonderSlot);
  let wachtend: Wachtend;
  try {
    wachtend = await pak(gegevens, invoer, opzij);
  } catch {
    bezig = false;
    meldGeenSlot(gegevens, verstuurZonderSlot);
    return;
  }
  sleutel = null;
  await zend(gegevens, wachtend, invoer.herkenzin, bevestigingAan);
  // Only what was sent from this form may be forgotten; a draft beside an older message stays.
  if (ontvangst.lees() && gegevens.vorm === 'aanmelden') {
    klad.wis();
    meegenomen.wis();
  }
};

/**
 * After a refresh or a closed tab: shows the receipt again, or sends what still waits. A receipt belongs to the form it
 * was sent from; what waits goes from any of them.
 */
export const hervat = (gegevens: AanmeldenGegevens): void => {
  const eerder = ontvangst.lees();
  if (eerder && hoortBij(eerder, gegevens.vorm)) {
    toonOntvangst(gegevens, eerder, eerder.herkenzin);
    return;
  }
  const wachtend = wachtendBericht.lees();
  if (!wachtend || bezig) return;
  bezig = true;
  meldEerderBericht(gegevens);
  void zend(gegevens, wachtend, wachtend.herkenzin);
};
