/** A piece of what somebody wrote: text as it is, or the name of a character that cannot be seen. */
export type Deel = { tekst: string } | { teken: string };

/*
 * Control characters, invisible ones and those that turn the direction of the text around. Not: line break and tab,
 * and the joiners (U+200C, U+200D) that Arabic script and emoji cannot do without.
 */
const onzichtbaar = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/u;

const naam = (teken: string): string => `U+${teken.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Takes a text apart so that nothing in it stays unseen: what would hide, or turn other text around, is named. The
 * letters themselves stay as they were written.
 */
export const zichtbaar = (geschreven: string): Deel[] => {
  const delen: Deel[] = [];
  let tekst = '';
  // A form without JavaScript sends CR LF for a line break.
  for (const teken of geschreven.replace(/\r\n/g, '\n')) {
    if (!onzichtbaar.test(teken)) {
      tekst += teken;
      continue;
    }
    if (tekst) delen.push({ tekst });
    tekst = '';
    delen.push({ teken: naam(teken) });
  }
  if (tekst) delen.push({ tekst });
  return delen;
};
