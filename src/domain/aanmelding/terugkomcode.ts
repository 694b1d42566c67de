/** Digits of a terugkomcode: 10^16 possibilities, 53 bits. */
export const codeLengte = 16;

/** A terugkomcode as people read it: four groups of four digits. @param code 16 digits */
export const formatCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** Where the digits of other scripts begin: Arabic, Persian and Urdu, Devanagari, full width. */
const cijferreeksen = [0x0660, 0x06f0, 0x0966, 0xff10];

const naarCijfer = (teken: string): string => {
  const punt = teken.codePointAt(0)!;
  const begin = cijferreeksen.find((b) => punt >= b && punt <= b + 9);
  return begin === undefined ? teken : String(punt - begin);
};

/**
 * Reads a code as people type it: spaces, dashes and other signs fall away, the letter o is a nought, l and i are a
 * one, digits of other scripts count.
 * @returns the 16 digits, or how many digits there were
 */
export const readCode = (getypt: string): { code: string; cijfers: number } | { code: null; cijfers: number } => {
  const cijfers = [...getypt].map(naarCijfer).join('').replace(/o/gi, '0').replace(/[li|]/gi, '1').replace(/\D/g, '');
  return { code: cijfers.length === codeLengte ? cijfers : null, cijfers: cijfers.length };
};
