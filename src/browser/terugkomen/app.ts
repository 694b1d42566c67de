import { type ComponentChild, h, render } from 'preact';
import { vul } from '../../components/formulier/zin.ts';
import { codeFout, Codeformulier } from '../../components/terugkomen/Codeformulier.tsx';
import { type TerugblikProps, Terugblikweergave, Verwijderd } from '../../components/terugkomen/Terugblikweergave.tsx';
import type { TerugkomenGegevens } from '../../components/terugkomen/teksten.ts';
import { aanvullingFout } from '../../domain/aanmelding/aanvulling.ts';
import { grenzen } from '../../domain/aanmelding/invoer.ts';
import { readCode } from '../../domain/aanmelding/terugkomcode.ts';
import { draaddoel, type GeopendeTerugblik, type Terugblik } from '../../domain/aanmelding/terugblik.ts';
import type { Terugkomsleutel } from '../../envelop/terugkomcode.ts';
import { naarBase64, vanBase64 } from '../bytes.ts';
import { maakVerzegelaar } from '../verzegelaar.ts';
import { vraagCodeTeSturen } from './zonder-script.ts';
import { type Actie, TerugkomFout, vraagTerug } from './api.ts';

const verzegelaar = maakVerzegelaar();
let bezig = false;

const wortel = (): HTMLElement => document.getElementById('terugkomen')!;
/** The page starts with HTML of the server; the first view of ours replaces it whole. */
let eigen = false;
const toon = (weergave: ComponentChild): void => {
  if (!eigen) wortel().replaceChildren();
  eigen = true;
  render(weergave, wortel());
};
const richt = (id: string): void => {
  const doel = document.getElementById(id);
  doel?.focus();
  doel?.scrollIntoView({ block: 'start' });
};

const toonCodefout = (gegevens: TerugkomenGegevens, getypt: string, fout: string): void => {
  toon(h(Codeformulier, { ...gegevens, getypt, fout, autofocus: false }));
  richt('fouten');
};

const codeVan = (reden: unknown): TerugkomFout['code'] => (reden instanceof TerugkomFout ? reden.code : 'storing');

/** What to say when nothing could be looked up: looking is all that was asked. */
const zinVan = ({ tekst: { fouten }, telefoon }: TerugkomenGegevens, reden: unknown): string => {
  const code = codeVan(reden);
  return vul(fouten[code === 'vernieuwd-gedaan' ? 'vernieuwd' : code], { telefoon });
};

/** What to say when nothing was done; a text that was written still stands there. */
const nietGedaan = ({ tekst: { fouten }, telefoon }: TerugkomenGegevens, reden: unknown): string => {
  const code = codeVan(reden);
  return vul(code === 'genoeg-vandaag' ? fouten[code] : code === 'vernieuwd' ? fouten['vernieuwd-tekst'] : fouten['niet-verstuurd'], { telefoon });
};

const openTerugblik = async (terugblik: Terugblik, { identiteit }: Terugkomsleutel): Promise<GeopendeTerugblik> => ({
  ...terugblik,
  draad: await Promise.all(terugblik.draad.map(async ({ van, op, inhoud }) => ({
    van, op, tekst: await verzegelaar.vraag('open', { bytes: vanBase64(inhoud), identiteit, id: terugblik.id, doel: draaddoel[van] }).catch(() => null),
  }))),
});

type Extra = Partial<Pick<TerugblikProps, 'gedaan' | 'vernieuwd' | 'zeker' | 'aanvulling' | 'fout'>>;

/** Shows where it stands and gives the buttons their work. The key stays in memory, for this page only. */
const toonTerugblik = async (gegevens: TerugkomenGegevens, sleutel: Terugkomsleutel, terugblik: Terugblik, extra: Extra = {}): Promise<void> => {
  const geopend = await openTerugblik(terugblik, sleutel);
  const props: TerugblikProps = { ...gegevens, terugblik: geopend, code: null, gedaan: null, zeker: false, aanvulling: '', fout: null, ...extra };
  // A fresh view each time: fields that were sent must not keep their text.
  render(null, wortel());
  toon(h(Terugblikweergave, props));
  richt(props.fout ? 'fouten' : props.zeker ? 'zeker' : 'terugblik-titel');
  for (const formulier of wortel().querySelectorAll<HTMLFormElement>('form[data-actie]')) {
    formulier.addEventListener('submit', (gebeurtenis) => {
      gebeurtenis.preventDefault();
      void doe(gegevens, sleutel, terugblik, formulier);
    });
  }
};

/** Seals what is added, for the desk and for the resident: with the code both read the same thread. */
const seal = async (gegevens: TerugkomenGegevens, { ontvanger }: Terugkomsleutel, id: string, tekst: string): Promise<string> => {
  const { bytes } = await verzegelaar.vraag('verzegel', { envelop: { versie: 1, doel: 'aanvulling', id, tekst }, ontvangers: [ontvanger, ...gegevens.ontvangers] });
  return naarBase64(bytes);
};

const doe = async (gegevens: TerugkomenGegevens, sleutel: Terugkomsleutel, terugblik: Terugblik, formulier: HTMLFormElement): Promise<void> => {
  if (bezig) return;
  const naam = formulier.dataset['actie'];
  const aanvulling = String(new FormData(formulier).get('tekst') ?? '');
  if (naam === 'verwijderen') return toonTerugblik(gegevens, sleutel, terugblik, { zeker: true });
  const tekstfout = naam === 'aanvullen' ? aanvullingFout(aanvulling) : null;
  if (tekstfout) {
    return toonTerugblik(gegevens, sleutel, terugblik, { aanvulling, fout: vul(gegevens.tekst.fouten[tekstfout], { grens: grenzen.verhaal.toLocaleString('nl-NL') }) });
  }
  const gedaan = naam === 'aanvullen' || naam === 'intrekken' ? naam : null;
  bezig = true;
  try {
    const actie: Actie = naam === 'aanvullen' ? { actie: naam, inhoud: await seal(gegevens, sleutel, terugblik.id, aanvulling) }
      : naam === 'intrekken' ? { actie: naam } : naam === 'verwijderen-zeker' ? { actie: 'verwijderen' } : { actie: 'bekijken' };
    const straks = await vraagTerug(sleutel.tag, actie);
    if (straks) await toonTerugblik(gegevens, sleutel, straks, { gedaan });
    else {
      toon(h(Verwijderd, gegevens));
      richt('terugblik-titel');
    }
  } catch (reden) {
    const extra: Extra = codeVan(reden) === 'vernieuwd-gedaan' ? { gedaan, vernieuwd: true } : { aanvulling, fout: nietGedaan(gegevens, reden) };
    await toonTerugblik(gegevens, sleutel, terugblik, extra);
  } finally {
    bezig = false;
  }
};

/** Looks up what belongs to the typed code. When this device cannot derive the key, the server does. */
export const bekijk = async (gegevens: TerugkomenGegevens, formulier: HTMLFormElement): Promise<void> => {
  if (bezig) return;
  const getypt = String(new FormData(formulier).get('code') ?? '');
  const { code, cijfers } = readCode(getypt);
  if (code === null) return toonCodefout(gegevens, getypt, codeFout(gegevens.tekst, cijfers));
  bezig = true;
  const melding = document.createElement('p');
  melding.className = 'melding';
  melding.setAttribute('role', 'status');
  melding.textContent = gegevens.tekst.bezig;
  formulier.after(melding);
  try {
    let sleutel: Terugkomsleutel;
    try {
      sleutel = await verzegelaar.vraag('sleutel', { code });
    } catch {
      vraagCodeTeSturen(gegevens, formulier);
      return;
    }
    const terugblik = await vraagTerug(sleutel.tag, { actie: 'bekijken' });
    if (terugblik) await toonTerugblik(gegevens, sleutel, terugblik);
  } catch (reden) {
    toonCodefout(gegevens, getypt, zinVan(gegevens, reden));
  } finally {
    melding.remove();
    bezig = false;
  }
};
