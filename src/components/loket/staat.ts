import type { Aanleiding } from '../../domain/aanmelding/aanleiding.ts';
import type { Druktestand } from './beheer/druktestand.ts';
import type { Beheerscherm } from './beheer/typen.ts';
import type { Cijferscherm } from './cijfers/typen.ts';
import type { Contactkeuze } from './contactregels.ts';
import type { NieuweSleutel } from './nieuw/typen.ts';
import type { Bericht, Dossier, Lijstregel, Medewerker, Soort, Woorden, Zaaktekst } from './typen.ts';
import type { Overdrachtinvoer } from './reiskaart.ts';
import { type Filter, zoektekstVan } from './zoeken.ts';

export type Openfout = keyof Woorden['open']['fouten'];
export type Zaakfout = keyof Woorden['zaak']['fouten'];
export type Slotreden = 'gesloten' | 'overal' | 'rust' | 'verlopen' | 'kluis';
/** The part of the screen to which a mistake or a failure belongs. */
export type Plek = 'oppakken' | 'overnemen' | 'contact' | 'antwoord' | 'notitie' | 'triage' | 'overdracht' | 'bevestiging' | 'sluiten' | 'bewaren';

/** What is wrong with a field of a form: its name, and the id of the element to go to. */
export type Veldfout = { naam: string; naarId: string; zin: string };

/** Putting back what was there before, when what is there now does not open: it can be tried, is under way, or why it did not work. */
export type Terugzetting = 'kan' | 'bezig' | 'past-niet' | 'oude-ring' | 'mislukt';

/** What did not work, of which aanmelding, and why. */
export type Mislukking = { id: string; plek: Plek; zin: string };

/** One aanmelding on the screen. */
export type Zaak = {
  id: string;
  laden: 'bezig' | 'klaar' | Zaakfout;
  dossier: Dossier | null;
  bericht: Bericht | null;
  /** Public key of the resident, to which an answer is encrypted. */
  antwoordOntvanger: string | null;
  /** What the keys of its counts are made of (src/envelop/telsleutel.ts). */
  telzaad: string | null;
  /** Texts after the first message by the id of their event; null when the key does not open it. */
  teksten: Record<string, Zaaktekst>;
  /** What is being sent; nothing else can be done meanwhile. */
  bezig: Soort | null;
  fout: { plek: Plek; zin: string; /** Every field that is not right, when there is more than one. */ velden?: readonly Veldfout[] } | null;
  /** What went well, where it was done. */
  gelukt: { plek: Plek; zin: string } | null;
  /** Somebody else was first: the claim was made and did not win. */
  netTeLaat: boolean;
  /** What was chosen so far in the form that records an attempt to reach the resident; null: nothing yet. */
  contactkeuze: Contactkeuze | null;
  antwoord: 'schrijven' | 'nakijken';
  /** The whole case is on the screen as it goes on paper. */
  dossiervel: boolean;
  /** Null: everything opens, or nothing of before is there. */
  terugzetting: Terugzetting | null;
  /** A handover that is being asked: filled in, or read once more with the `kaart` that would travel. Null: none. */
  overdracht: { stap: 'invullen' } | { stap: 'nakijken'; invoer: Overdrachtinvoer; kaart: string } | null;
};

/** Everything the screen of the desk shows. In memory only. */
export type Staat = {
  /** The script has taken over; before that the button does nothing. */
  klaar: boolean;
  fase: 'dicht' | 'opent' | 'open';
  opent: 'bezig' | 'duurtLang' | 'haaltOp';
  slot: Slotreden | null;
  openfouten: Openfout[];
  /** Somebody new makes a key, on the locked desk; null: not now. */
  nieuweSleutel: NieuweSleutel | null;
  ik: Medewerker;
  regels: Lijstregel[];
  /** Server time of the list. */
  nu: string;
  /** The last attempt to refresh failed. */
  verouderd: boolean;
  ververst: boolean;
  zaak: Zaak | null;
  /** The screen with the numbers; null: another screen. */
  cijfers: Cijferscherm | null;
  /** The screen for running the desk; null: another screen. */
  beheer: Beheerscherm | null;
  /** What the site says about how busy it is; null: not read yet. */
  drukte: Druktestand | null;
  /** How many closed messages were not counted yet. */
  nogTellen: number;
  /** Names residents gave, of what was opened since the desk opened. */
  namen: Record<string, string>;
  /** Why somebody wrote, of what was opened since the desk opened: the server cannot know it. */
  aanleidingen: Record<string, Aanleiding>;
  /** What can be searched, of what was opened since the desk opened. */
  gelezen: Record<string, string>;
  /** What the list is narrowed to. */
  filter: Filter;
  zoek: string;
  /** Single keys do something; a worker can turn that off (WCAG 2.1.4). */
  sneltoetsen: boolean;
  /** Answers that were begun, and notes by notitieSleutel. */
  concepten: Record<string, string>;
  /** Handovers that were begun, by the id of the aanmelding. */
  overdrachten: Record<string, Overdrachtinvoer>;
  bijnaDicht: boolean;
  /** What did not work with an aanmelding that had been left by then, the last one at the end. */
  mislukt: readonly Mislukking[];
  /** What a screen reader hears. */
  melding: string;
  /** The element that gets the focus after drawing; `keer` makes the same one count again. */
  focus: { op: string; keer: number };
};

export type Actie =
  | { soort: 'klaar' }
  | { soort: 'opent'; stap: Staat['opent'] }
  | { soort: 'openfout'; fouten: Openfout[] }
  | { soort: 'nieuweSleutel'; sleutel: NieuweSleutel | null; focus?: string }
  | { soort: 'open'; ik: Medewerker; regels: Lijstregel[]; nu: string }
  | { soort: 'slot'; reden: Slotreden }
  /** `gezegd`: somebody pressed the button to stay. */
  | { soort: 'bijnaDicht'; aan: boolean; gezegd?: boolean }
  | { soort: 'ververst'; bezig: boolean }
  | { soort: 'lijst'; regels: Lijstregel[]; nu: string; melding?: string }
  | { soort: 'verouderd'; melding?: string }
  | { soort: 'filter'; filter: Filter; zoek: string }
  | { soort: 'sneltoetsen'; aan: boolean }
  | { soort: 'bekijk'; id: string }
  | { soort: 'terug' }
  /** `nieuw`: the screen was another one. */
  | { soort: 'cijfers'; cijfers: Cijferscherm; nieuw?: true; melding?: string }
  /** `focus`: where to go, when the part or the screen was another one. */
  | { soort: 'beheer'; beheer: Beheerscherm; focus?: string; melding?: string }
  | { soort: 'drukte'; drukte: Druktestand }
  | { soort: 'nogTellen'; aantal: number }
  | { soort: 'zaakfout'; id: string; fout: Zaakfout }
  | { soort: 'geopend'; id: string; dossier: Dossier; bericht: Bericht | null; antwoordOntvanger: string | null; telzaad?: string; teksten: Zaak['teksten']; melding: string }
  /** Read again in the background. */
  | { soort: 'bijgewerkt'; id: string; dossier: Dossier; teksten: Zaak['teksten']; melding?: string }
  /** What somebody did is kept; `zin` says so, at `plek` when it went as meant. */
  | { soort: 'gedaan'; id: string; dossier: Dossier; teksten: Zaak['teksten']; plek: Plek | null; zin: string; focus: string | null }
  | { soort: 'bezig'; wat: Soort; melding: string }
  /** `id`: of the aanmelding with which it did not work, which may have been left meanwhile. */
  | { soort: 'nietGelukt'; id: string; plek: Plek; zin: string; velden?: readonly Veldfout[] }
  /** Something went well that changes nothing of the aanmelding. */
  | { soort: 'gelukt'; plek: Plek; zin: string }
  /** It was seen that something did not work with an aanmelding that had been left. */
  | { soort: 'mislukkingGezien'; mislukking: Mislukking }
  | { soort: 'contactkeuze'; keuze: Contactkeuze }
  | { soort: 'concept'; id: string; tekst: string }
  | { soort: 'antwoord'; stap: Zaak['antwoord'] }
  | { soort: 'dossiervel'; open: boolean }
  | { soort: 'terugzetting'; id: string; stap: Terugzetting; melding?: string }
  | { soort: 'overdracht'; overdracht: Zaak['overdracht'] }
  /** Null: it was done, or is not wanted any more. */
  | { soort: 'overdrachtConcept'; id: string; invoer: Overdrachtinvoer | null };

export const begin = (klaar: boolean): Staat => ({
  klaar, fase: 'dicht', opent: 'bezig', slot: null, openfouten: [], nieuweSleutel: null, ik: { id: '', naam: '' }, regels: [], nu: '', verouderd: false,
  ververst: false, zaak: null, cijfers: null, beheer: null, drukte: null, nogTellen: 0, namen: {}, aanleidingen: {}, gelezen: {}, filter: 'alles', zoek: '', sneltoetsen: true, concepten: {}, overdrachten: {}, bijnaDicht: false, mislukt: [], melding: '', focus: { op: '', keer: 0 },
});

/** Under which a note that was begun is kept. @param id of the aanmelding */
export const notitieSleutel = (id: string): string => `${id}:notitie`;

const legeZaak = (id: string): Zaak => ({
  id, laden: 'bezig', dossier: null, bericht: null, antwoordOntvanger: null, telzaad: null, teksten: {}, bezig: null, fout: null,
  gelukt: null, netTeLaat: false, contactkeuze: null, antwoord: 'schrijven', dossiervel: false, terugzetting: null, overdracht: null,
});

const metFocus = (staat: Staat, op: string): Staat => ({ ...staat, focus: { op, keer: staat.focus.keer + 1 } });

const metZaak = (staat: Staat, id: string, wijzig: (zaak: Zaak) => Partial<Zaak>): Staat =>
  staat.zaak?.id === id ? { ...staat, zaak: { ...staat.zaak, ...wijzig(staat.zaak) } } : staat;

const zonderMislukking = (staat: Staat, mislukking: Mislukking): Staat => ({ ...staat, mislukt: staat.mislukt.filter((m) => m !== mislukking) });

/** What did not work with an aanmelding that had been left, goes back to its place when somebody opens it again. */
const metMislukking = (staat: Staat): Staat => {
  const fout = staat.mislukt.find(({ id }) => id === staat.zaak?.id);
  return fout ? metZaak(zonderMislukking(staat, fout), fout.id, () => ({ fout, overdracht: fout.plek === 'overdracht' ? { stap: 'invullen' } : null })) : staat;
};

/** The line of the list follows what was read of one aanmelding. */
const metRegel = (staat: Staat, dossier: Dossier): Staat => {
  const { bericht: _bericht, gebeurtenissen: _gebeurtenissen, wisVanaf: _wisVanaf, ...regel } = dossier;
  return { ...staat, regels: staat.regels.map((r) => (r.id === regel.id ? regel : r)) };
};

/** What a resident deleted meanwhile stays on no screen. */
const alsGewist = ({ fase }: Dossier): Partial<Zaak> => (fase === 'verwijderd' ? { bericht: null, antwoordOntvanger: null, telzaad: null, teksten: {}, dossiervel: false, overdracht: null } : {});

const alleenVan = <T>(per: Record<string, T>, mag: (id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(per).filter(([id]) => mag(id)));

/** What a resident deleted, or what is past its time, is forgotten here too. */
const zonderGewist = (staat: Staat): Staat => {
  const bestaat = new Set(staat.regels.filter((r) => r.fase !== 'verwijderd').map((r) => r.id));
  const mag = (sleutel: string): boolean => bestaat.has(sleutel.replace(/:.*$/, ''));
  return { ...staat, namen: alleenVan(staat.namen, mag), aanleidingen: alleenVan(staat.aanleidingen, mag), gelezen: alleenVan(staat.gelezen, mag), concepten: alleenVan(staat.concepten, mag), overdrachten: alleenVan(staat.overdrachten, mag), mislukt: staat.mislukt.filter(({ id }) => bestaat.has(id)) };
};

/** Where the focus goes back to from another screen than the list. */
const vandaan = ({ zaak, cijfers, beheer }: Staat): string => {
  if (zaak) return `rij-${zaak.id}`;
  return cijfers ? 'knop-cijfers' : beheer ? 'knop-beheer' : 'kop';
};

/** How the screen stands after something happened. Pure: reading, sending and opening are done elsewhere. */
export const verwerk = (staat: Staat, actie: Actie): Staat => {
  // What arrives after the desk was locked is for nobody.
  if (staat.fase === 'dicht' && !['klaar', 'opent', 'openfout', 'nieuweSleutel'].includes(actie.soort)) return staat;
  switch (actie.soort) {
    case 'klaar': return { ...staat, klaar: true };
    case 'opent': return { ...staat, fase: 'opent', opent: actie.stap, openfouten: [], slot: null };
    case 'nieuweSleutel': {
      const verder = { ...staat, nieuweSleutel: actie.sleutel, slot: null, openfouten: [] };
      return actie.focus ? metFocus(verder, actie.focus) : verder;
    }
    case 'openfout': return metFocus({ ...staat, fase: 'dicht', slot: null, openfouten: actie.fouten }, 'fouten');
    case 'open': return metFocus({ ...begin(true), focus: staat.focus, fase: 'open', ik: actie.ik, regels: actie.regels, nu: actie.nu }, 'kop');
    // Everything that was opened or typed goes.
    case 'slot': return metFocus({ ...begin(true), focus: staat.focus, slot: actie.reden }, 'slot');
    case 'bijnaDicht': {
      const verder = { ...staat, bijnaDicht: actie.aan };
      return actie.gezegd ? metFocus(verder, 'kop') : verder;
    }
    case 'ververst': return { ...staat, ververst: actie.bezig };
    case 'lijst':
      return zonderGewist({ ...staat, regels: actie.regels, nu: actie.nu, verouderd: false, ververst: false, melding: actie.melding ?? staat.melding });
    case 'verouderd': return { ...staat, verouderd: true, ververst: false, melding: actie.melding ?? staat.melding };
    case 'filter': return { ...staat, filter: actie.filter, zoek: actie.zoek };
    case 'sneltoetsen': return { ...staat, sneltoetsen: actie.aan };
    case 'bekijk':
      return metFocus(metMislukking({ ...staat, zaak: legeZaak(actie.id), cijfers: null, beheer: null, melding: '' }), 'kop');
    case 'terug':
      return metFocus({ ...staat, zaak: null, cijfers: null, beheer: null, melding: '' }, vandaan(staat));
    case 'cijfers': {
      const verder = { ...staat, zaak: null, beheer: null, cijfers: actie.cijfers, melding: actie.melding ?? '' };
      return actie.nieuw ? metFocus(verder, 'kop') : verder;
    }
    case 'beheer': {
      const verder = { ...staat, zaak: null, cijfers: null, beheer: actie.beheer, melding: actie.melding ?? '' };
      return actie.focus ? metFocus(verder, actie.focus) : verder;
    }
    case 'drukte': return { ...staat, drukte: actie.drukte };
    case 'nogTellen': return { ...staat, nogTellen: actie.aantal };
    case 'zaakfout': return metZaak(staat, actie.id, () => ({ laden: actie.fout }));
    case 'geopend': {
      const { id, dossier, bericht, antwoordOntvanger, telzaad = null, teksten } = actie;
      const verder = metZaak(metRegel(staat, dossier), id, () => ({ laden: 'klaar', dossier, bericht, antwoordOntvanger, telzaad, teksten }));
      if (verder.zaak?.id !== id) return verder;
      const bekend = bericht ? { namen: { ...verder.namen, [id]: bericht.naam }, aanleidingen: { ...verder.aanleidingen, [id]: bericht.aanleiding }, gelezen: { ...verder.gelezen, [id]: zoektekstVan(bericht) } } : {};
      const klaar = zonderGewist({ ...verder, ...bekend, melding: actie.melding });
      // What did not work with it before it was left, is said at its place.
      return verder.zaak.fout ? metFocus(klaar, `fout-${verder.zaak.fout.plek}`) : klaar;
    }
    case 'bijgewerkt': {
      const { id, dossier, teksten } = actie;
      const verder = metZaak(metRegel(staat, dossier), id, (zaak) => ({ dossier, teksten: { ...zaak.teksten, ...teksten }, ...alsGewist(dossier) }));
      return { ...verder, melding: actie.melding ?? verder.melding };
    }
    case 'gedaan': {
      const { id, dossier, teksten, plek, zin, focus } = actie;
      const verder = metZaak(metRegel(staat, dossier), id, (zaak) => ({
        dossier, teksten: { ...zaak.teksten, ...teksten }, bezig: null, fout: null, gelukt: plek && { plek, zin },
        netTeLaat: plek === null, antwoord: 'schrijven', overdracht: plek === 'overdracht' ? null : zaak.overdracht, contactkeuze: plek === 'contact' ? null : zaak.contactkeuze, ...alsGewist(dossier),
      }));
      if (verder.zaak?.id !== id) return verder;
      const gemeld = { ...verder, melding: zin };
      return focus ? metFocus(gemeld, focus) : gemeld;
    }
    case 'bezig': return staat.zaak ? { ...metZaak(staat, staat.zaak.id, () => ({ bezig: actie.wat, fout: null, gelukt: null })), melding: actie.melding } : staat;
    case 'gelukt': return staat.zaak ? { ...metZaak(staat, staat.zaak.id, () => ({ fout: null, gelukt: { plek: actie.plek, zin: actie.zin } })), melding: actie.zin } : staat;
    case 'nietGelukt':
      return staat.zaak?.id === actie.id
        ? metFocus(metZaak(staat, actie.id, () => ({ bezig: null, gelukt: null, fout: { plek: actie.plek, zin: actie.zin, ...(actie.velden && { velden: actie.velden }) } })), `fout-${actie.plek}`)
        : { ...staat, mislukt: [...staat.mislukt.filter((m) => m.id !== actie.id || m.plek !== actie.plek), { id: actie.id, plek: actie.plek, zin: actie.zin }] };
    case 'mislukkingGezien': return metFocus(zonderMislukking(staat, actie.mislukking), 'kop');
    case 'contactkeuze': return staat.zaak ? metZaak(staat, staat.zaak.id, () => ({ contactkeuze: actie.keuze })) : staat;
    case 'concept': return { ...staat, concepten: actie.tekst ? { ...staat.concepten, [actie.id]: actie.tekst } : alleenVan(staat.concepten, (id) => id !== actie.id) };
    case 'overdrachtConcept': return { ...staat, overdrachten: actie.invoer ? { ...staat.overdrachten, [actie.id]: actie.invoer } : alleenVan(staat.overdrachten, (id) => id !== actie.id) };
    case 'antwoord':
      return staat.zaak
        ? metFocus(metZaak(staat, staat.zaak.id, () => ({ antwoord: actie.stap, fout: null, gelukt: null })), actie.stap === 'nakijken' ? 'kop-nakijken' : 'veld-antwoord')
        : staat;
    case 'dossiervel':
      return staat.zaak ? metFocus(metZaak(staat, staat.zaak.id, () => ({ dossiervel: actie.open, fout: null, gelukt: null })), actie.open ? 'kop-dossier' : 'knop-dossier') : staat;
    case 'terugzetting':
      return { ...metZaak(staat, actie.id, () => ({ terugzetting: actie.stap })), melding: staat.zaak?.id === actie.id ? actie.melding ?? staat.melding : staat.melding };
    case 'overdracht':
      return staat.zaak
        ? metFocus(metZaak(staat, staat.zaak.id, () => ({ overdracht: actie.overdracht, fout: null, gelukt: null })), actie.overdracht === null ? 'knop-overdracht' : actie.overdracht.stap === 'nakijken' ? 'kop-kaart' : 'kop-overdracht')
        : staat;
  }
};

/**
 * What somebody at the desk should hear about new messages.
 * @returns how many lines there are that were not there before
 */
export const aantalNieuw = (voor: readonly Lijstregel[], na: readonly Lijstregel[]): number => {
  const bekend = new Set(voor.map((r) => r.id));
  return na.filter((r) => !bekend.has(r.id)).length;
};
