import type nl from '../../../content/nl/loket.json';
import type { Bestemming } from '../../domain/aanmelding/doorverwijzing.ts';
import type { Gebeurtenis, Handeling, Vastgelegd } from '../../domain/aanmelding/gebeurtenis.ts';
import type { AanmeldingInvoer } from '../../domain/aanmelding/invoer.ts';
import type { Situatie } from '../../domain/aanmelding/situatie.ts';
import type { Stand } from '../../domain/aanmelding/stand.ts';
import type { Rooster } from '../../domain/termijnen/open.ts';
import type { Dienst } from '../../domain/zelftest/regels.ts';
import type { Ingevuld } from '../../domain/cijfers/telling.ts';
import type { Druktewens } from './beheer/druktestand.ts';
import type { Journaalwens } from './beheer/journaalregels.ts';
import type { Sleutelgegevens, Sleutelhandeling } from './beheer/sleutels.ts';
import type { Beheerdeel, Beheergegevens } from './beheer/typen.ts';
import type { Cijfergegevens } from './cijfers/typen.ts';
import type { Contactkeuze } from './contactregels.ts';
import type { NieuweSleutelhandeling } from './nieuw/typen.ts';
import type { Overdrachtinvoer } from './reiskaart.ts';
import type { Mislukking } from './staat.ts';
import type { Sjablonen } from './sjabloon.ts';
import type { Filter } from './zoeken.ts';

/** The sentences of the desk, as the page gives them to its script. */
export type Woorden = typeof nl;

/** A line of the list, as the API gives it: everything the server can read, no content. */
export type Lijstregel = Pick<Stand,
  'fase' | 'spoed' | 'ontvangen' | 'toegezegd' | 'opzij' | 'dubbelVan' | 'eigenaar' | 'dienst' | 'doorverwijzing' | 'eersteContact' | 'aanvullingWacht' | 'laatsteActiviteit' | 'overgenomenVan' | 'klaarSinds'
> & { id: string };

/** One aanmelding, as the API gives it: ciphertext, what that hashes to, and events. */
export type Dossier = Lijstregel & {
  bericht: string | null; berichtHash: string | null; gebeurtenissen: Vastgelegd[];
  /** ISO date from which it is deleted; null while it is open. */
  wisVanaf: string | null;
};

/** A handover that was opened: the card that travelled, the permission in the words of the resident, and who was asked. */
export type Kaarttekst = { kaart: string; toestemming: string; organisatie: string };
/** What was sealed with an event; null when the key does not open it. */
export type Zaaktekst = string | Kaarttekst | null;

export type Medewerker = { id: string; naam: string };

/** A message that was opened; every field is known to be of its type, whoever sealed it. */
export type Bericht = Omit<AanmeldingInvoer, 'kaart'> & {
  /** Lines of the card of the zelftest; codes, the words are in Paginagegevens. */
  kaart: readonly string[];
};

export type { Gebeurtenis, Handeling, Vastgelegd };
export type Soort = Handeling['soort'];
export type Kanaal = Extract<Handeling, { soort: 'contact' }>['kanaal'];
export type Resultaat = Extract<Handeling, { soort: 'contact' }>['resultaat'];
export type Sluitreden = Extract<Handeling, { soort: 'gesloten' }>['reden'];

/** What the page knows when it is built. */
export type Paginagegevens = {
  woorden: Woorden;
  sjablonen: Sjablonen;
  tijdzone: string;
  /** When people work, for the hours that are left. */
  rooster: Rooster;
  /** All public keys of the ring: what an answer is encrypted to, besides the resident. */
  ontvangers: string[];
  bewaren: { naOverdracht: number; uiterlijk: number };
  /** Name of the gemeente. */
  gemeente: string;
  /** Where a receiver calls back; empty: not known. */
  telefoon: string;
  /** What makes a message spoed besides the situations of the law; null: not decided. */
  spoedSituaties: readonly Situatie[] | null;
  /** What the lines of the card of the zelftest say. */
  kaartwoorden: readonly { regel: string; tekst: string }[];
  cijfers: Cijfergegevens;
  beheer: Beheergegevens;
  sleutels: Sleutelgegevens;
  /** Everybody in the ring, so that a colleague has a name. */
  medewerkers: readonly Medewerker[];
  /** Names of organisaties of this gemeente by kind of help. */
  ontvangendeOrganisaties: Readonly<Partial<Record<Bestemming, readonly string[]>>>;
};

/** What somebody does on the screen; src/browser/loket acts on it. */
export type Doe = (wat:
  | { soort: 'ontgrendel'; bestand: File | null; wachtwoord: string }
  | { soort: 'sluitLoket' }
  | { soort: 'sluitOveral' }
  | { soort: 'voerUit' }
  | { soort: 'stopUitvoer' }
  | { soort: 'beheer'; deel: Beheerdeel }
  | ({ soort: 'drukte' } & Druktewens)
  | ({ soort: 'journaal' } & Journaalwens)
  | { soort: 'sleutels'; wat: Sleutelhandeling }
  | { soort: 'nieuweSleutel'; wat: NieuweSleutelhandeling }
  | { soort: 'ikBenErNog' }
  | { soort: 'ververs' }
  | { soort: 'filter'; filter: Filter; zoek: string }
  | { soort: 'sneltoetsen'; aan: boolean }
  | { soort: 'bekijk'; id: string }
  | { soort: 'terug' }
  | { soort: 'pakOp' }
  | { soort: 'laatLos' }
  | { soort: 'neemOver'; reden: string }
  | { soort: 'zetTerug' }
  | { soort: 'mislukkingGezien'; mislukking: Mislukking }
  | { soort: 'heropen' }
  | ({ soort: 'contact' } & Contactkeuze)
  | { soort: 'contactkeuze'; keuze: Contactkeuze }
  | { soort: 'sluit'; reden: string | null; dossierKlaar: boolean; ingevuld: Ingevuld }
  /** `kwartaal` null: the one the server chooses. */
  | { soort: 'cijfers'; kwartaal: string | null }
  | { soort: 'printCijfers' }
  | { soort: 'bewaarCijfers' }
  | { soort: 'concept'; tekst: string }
  | { soort: 'notitieConcept'; tekst: string }
  | { soort: 'noteer'; tekst: string }
  | { soort: 'kijkOverdrachtNa'; invoer: Overdrachtinvoer }
  | { soort: 'beginOverdracht' }
  /** What was filled in so far. */
  | { soort: 'overdrachtConcept'; invoer: Overdrachtinvoer }
  | { soort: 'stopOverdracht' }
  | { soort: 'veranderOverdracht' }
  | { soort: 'vraagOver' }
  | { soort: 'bevestigOverdracht'; wie: string }
  | { soort: 'haalTerug' }
  | { soort: 'printKaart' }
  | { soort: 'dossiervel'; open: boolean }
  | { soort: 'printDossier' }
  | { soort: 'zegBewaard' }
  | { soort: 'triage'; spoed: boolean; dienst: Dienst | null; reden: string }
  | { soort: 'sjabloon'; code: string }
  | { soort: 'leesNa'; tekst: string }
  | { soort: 'verander' }
  | { soort: 'verstuur' }
) => void;
