/** A replacement takes over the capitals of what it replaces. */

const upperFirst = (text: string): string => text.replace(/^(\P{L}*)(ij|\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** `Indien` gives `Als`, `INDIEN` gives `ALS`, `indien` gives `als`. Capitals inside the replacement stay. */
export const metHoofdletters = (origineel: string, vervanging: string): string => {
  const letters = origineel.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return vervanging.toUpperCase();
  return /^\P{L}*\p{Lu}/u.test(origineel) ? upperFirst(vervanging) : vervanging;
};
