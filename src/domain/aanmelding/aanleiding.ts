/**
 * Why somebody writes, when a page of ours already knows: a letter because of vroegsignalering, that letter being paid
 * already or wrong, or a question of an organisation of its own. Empty: none of these. It travels in the sealed message.
 */
export const aanleidingen = ['brief', 'brief-betaald', 'organisatie'] as const;
export type Aanleiding = (typeof aanleidingen)[number] | '';

/** What kind of organisation asks something. */
export const organisatiesoorten = ['werkgever', 'school', 'zorg', 'sport', 'geloof', 'anders'] as const;
export type Organisatiesoort = (typeof organisatiesoorten)[number] | '';

/** What an organisation would like from the Geldloket. */
export const wensen = ['gesprek', 'materiaal', 'advies'] as const;
export type Wens = (typeof wensen)[number];

const eenVan = <T extends string>(codes: readonly T[], waarde: unknown): T | '' => codes.find((code) => code === waarde) ?? '';

/** Reads an aanleiding; what we do not know is none. */
export const leesAanleiding = (waarde: unknown): Aanleiding => eenVan(aanleidingen, waarde);
/** Reads a kind of organisation; what we do not know is none. */
export const leesOrganisatiesoort = (waarde: unknown): Organisatiesoort => eenVan(organisatiesoorten, waarde);
/** Reads what an organisation would like, in our order; what we do not know is left out. */
export const leesWensen = (waarden: readonly unknown[]): Wens[] => wensen.filter((wens) => waarden.includes(wens));
