import type nl from '../../../../content/nl/loket-sleutels.json';
import type { Openfout } from '../staat.ts';

/** The sentences about keys, as the page gives them to its script. */
export type Sleutelwoorden = typeof nl;

/** Who stands in the ring, with the public key: all of it is public. */
export type Ringlid = { id: string; naam: string; rol: keyof Sleutelwoorden['ring']['rollen']; ontvanger: string };
export type Sleutelgegevens = { woorden: Sleutelwoorden; ring: readonly Ringlid[] };

/** What became of a message that did not simply go well. */
export type Hersleuteluitkomst = keyof Sleutelwoorden['hersleutel']['uitkomsten'];
/** `wacht`: no line, it goes on by itself. `storing`: it tries again soon. `oudeRing`: the page must be loaded again. */
export type Hersleutelstap = 'begin' | 'bezig' | 'wacht' | 'storing' | 'gestopt' | 'oudeRing' | 'klaar';
export type Hersleuteling = {
  stap: Hersleutelstap;
  /** How many messages were gone through, and how many there are. */
  klaar: number;
  totaal: number;
  /** How many were sealed for fewer keys than the ring has: the one thing about it that can be seen. */
  minder: number;
  anders: readonly { id: string; uitkomst: Hersleuteluitkomst }[];
};

/** What a test of a key showed, at `op` (ISO time). `bericht` null: no message was tried. */
export type Proefuitkomst = { wie: keyof Sleutelwoorden['proef']['uitkomsten']; naam: string; bericht: keyof Sleutelwoorden['proef']['berichten'] | null; op: string };
export type Sleutelproef = { bezig: boolean; fouten: readonly Openfout[]; uitkomst: Proefuitkomst | null };

/** A request that was passed on, as the API gives it. */
export type Aanvraag = { naam: string; ontvanger: string; door: string; op: string; inRing: boolean };
/** `geheim`: somebody pasted a secret key. */
export type Aanvraagfout = 'naam' | 'ontvanger' | 'geheim' | keyof Sleutelwoorden['aanvraag']['fouten'];
export type Sleutelaanvragen = { lijst: readonly Aanvraag[] | null; nietGelezen: boolean; bezig: boolean; gelukt: boolean; fouten: readonly Aanvraagfout[] };

/** The part about keys of the screen for running the desk. */
export type Sleutelscherm = { hersleuteling: Hersleuteling; proef: Sleutelproef; aanvragen: Sleutelaanvragen };

export const beginHersleuteling: Hersleuteling = { stap: 'begin', klaar: 0, totaal: 0, minder: 0, anders: [] };
export const beginSleutels: Sleutelscherm = {
  hersleuteling: beginHersleuteling,
  proef: { bezig: false, fouten: [], uitkomst: null },
  aanvragen: { lijst: null, nietGelezen: false, bezig: false, gelukt: false, fouten: [] },
};

/** What somebody does there. */
export type Sleutelhandeling =
  | { wat: 'hersleutel' }
  | { wat: 'stop' }
  | { wat: 'proef'; bestand: File | null; wachtwoord: string }
  | { wat: 'leesAanvragen' }
  | { wat: 'vraagAan'; naam: string; ontvanger: string };

/** Whether sealing again goes on by itself, at this moment or soon. */
export const isAanDeGang = ({ stap }: Pick<Hersleuteling, 'stap'>): boolean => stap === 'bezig' || stap === 'wacht' || stap === 'storing';
