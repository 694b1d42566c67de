/** A campaign code on a card or in a letter: it names a batch, never a person. Letters, digits and hyphens, 40 at most. */
const vorm = /^[A-Za-z0-9-]{1,40}$/;

/** Whether a text may travel as campaign code. */
export const isBron = (tekst: string): boolean => vorm.test(tekst);
