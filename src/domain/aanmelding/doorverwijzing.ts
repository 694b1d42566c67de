/**
 * Kinds of help to which the Geldloket hands somebody over. Which organisatie gives it is content of the gemeente; the name
 * of one that stands in no list travels in the sealed part (`anders`).
 */
export const bestemmingen = ['schuldhulpverlening', 'formulierhulp', 'administratiehulp', 'taalhulp', 'ondernemershulp', 'spreekuur', 'anders'] as const;
export type Bestemming = (typeof bestemmingen)[number];

/** How a handover is done: by telephone, with the card on paper, or together with the resident. */
export const manieren = ['telefoon', 'papier', 'samen'] as const;
export type Manier = (typeof manieren)[number];

/** The last handover of an aanmelding. */
export type Doorverwijzing = {
  /** Id of the event with which it was asked; a confirmation names it. */
  id: string;
  naar: Bestemming;
  manier: Manier;
  /** ISO date by which the receiver must have confirmed. */
  bevestigenVoor: string;
  /** Asked; confirmed by the receiver; or back at the desk. */
  fase: 'gevraagd' | 'bevestigd' | 'teruggekomen';
  /** ISO time at which this phase began. */
  sinds: string;
  /** It came back because nobody confirmed in time, and no worker has seen to it since: the alarm runs. */
  onbeheerd: boolean;
};

/** Whether a next helper was asked or has confirmed: nobody else can be asked meanwhile. */
export const isUitHanden = (doorverwijzing: Doorverwijzing | null): boolean => doorverwijzing !== null && doorverwijzing.fase !== 'teruggekomen';

/** Whether this is the handover that can be confirmed; also after it came back, for who confirms late. @param id of its event */
export const kanBevestigen = (doorverwijzing: Doorverwijzing | null, id: string): doorverwijzing is Doorverwijzing => doorverwijzing?.id === id && doorverwijzing.fase !== 'bevestigd';

/**
 * Whether this handover can come back. The round takes back only what nobody confirmed; a worker also what the receiver
 * gives back later.
 * @param id of its event @param vanzelf by the round
 */
export const kanTerugkomen = (doorverwijzing: Doorverwijzing | null, id: string, vanzelf: boolean): doorverwijzing is Doorverwijzing =>
  doorverwijzing?.id === id && (doorverwijzing.fase === 'gevraagd' || (doorverwijzing.fase === 'bevestigd' && !vanzelf));

/**
 * Whether a message cannot be closed: a handover waits for its confirmation, or it would be called handed over without one.
 * Messages closed before handovers were kept have none, and stay closed.
 * @param reden why it is closed
 */
export const kanNietDicht = (doorverwijzing: Doorverwijzing | null, reden: string): boolean =>
  doorverwijzing !== null && (doorverwijzing.fase === 'gevraagd' || (reden === 'doorverwezen' && doorverwijzing.fase !== 'bevestigd'));

/** Who answers for a resident. */
export type Houder = { soort: 'organisatie'; naar: Bestemming; sinds: string } | { soort: 'medewerker'; id: string };

/** Who answers for the resident now: the receiver once it has confirmed, until then the worker. Null: nobody yet. */
export const houderVan = ({ doorverwijzing, eigenaar }: { doorverwijzing: Doorverwijzing | null; eigenaar: string | null }): Houder | null => {
  if (doorverwijzing?.fase === 'bevestigd') return { soort: 'organisatie', naar: doorverwijzing.naar, sinds: doorverwijzing.sinds };
  return eigenaar === null ? null : { soort: 'medewerker', id: eigenaar };
};
