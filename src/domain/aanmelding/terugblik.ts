import type { Bestemming } from './doorverwijzing.ts';
import type { Stand } from './stand.ts';

/** A text of the thread, sealed to the resident as well (base64): an answer of the desk, or what the resident added. */
export type Draadregel = { van: 'loket' | 'inwoner'; op: string; inhoud: string };

/** For which purpose a text of the thread was sealed. */
export const draaddoel = { loket: 'antwoord', inwoner: 'aanvulling' } as const satisfies Record<Draadregel['van'], string>;

/** What a resident sees with a code: where it stands, and what was written, still sealed (base64). */
export type Terugblik = {
  id: string;
  fase: Stand['fase'];
  spoed: boolean;
  ontvangen: string;
  toegezegd: string | null;
  /** The promise is a proposal that the gemeente has not confirmed. */
  voorstel: boolean;
  /** The promised day is over and nobody has been in touch: we say so, and it escalates. */
  teLaat: boolean;
  /** It is busy at the desk, and this resident still waits. Who is in a hurry does not wait for that. */
  druk: boolean;
  contact: string | null;
  /** ISO date until which the code works, once the message is closed or withdrawn. */
  totEnMet: string | null;
  /** Answers and additions of both sides, in order. Additions from before residents kept a copy do not open. */
  draad: Draadregel[];
  /** Who helps now, and since when (ISO time), once they have confirmed it. */
  hulp: { naar: Bestemming; sinds: string } | null;
};

/** A text of the thread as it was opened; null where the key did not fit. */
export type GeopendeDraadregel = Omit<Draadregel, 'inhoud'> & { tekst: string | null };

/** A terugblik of which the texts were opened. */
export type GeopendeTerugblik = Omit<Terugblik, 'draad'> & { draad: GeopendeDraadregel[] };

/** Which terugblik a page reads. A page that does not say so is from before this number: version 1. */
export const terugblikversie = 2;

/** What a page of version 1 reads: answers and moments of additions apart from each other. It may still be open in a tab. */
export const voorVersie1 = (terugblik: Terugblik): Terugblik & { antwoorden: { op: string; inhoud: string }[]; aanvullingen: string[] } => ({
  ...terugblik,
  antwoorden: terugblik.draad.flatMap(({ van, op, inhoud }) => (van === 'loket' ? [{ op, inhoud }] : [])),
  aanvullingen: terugblik.draad.flatMap(({ van, op }) => (van === 'inwoner' ? [op] : [])),
});
