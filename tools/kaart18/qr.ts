import { fill, type PDFOperator, popGraphicsState, pushGraphicsState, rectangle, setFillingCmykColor } from '@cantoo/pdf-lib';
import encodeQR from 'qr';

/** Light modules around the code, as ISO 18004 asks; without them phones do not find it. */
const rand = 4;

/** A QR code as rows of modules, true is dark, with its quiet zone. A quarter of it may be damaged. */
export const qrVan = (tekst: string): boolean[][] => encodeQR(tekst, 'raw', { ecc: 'quartile', border: rand });

/**
 * Draws the dark modules as one shape of rectangles, in black ink only: edges stay sharp at any size.
 * @param x,y lower left corner of the quiet zone @param zijde of the code with its quiet zone; all in points
 */
export const tekenQr = (modules: readonly (readonly boolean[])[], x: number, y: number, zijde: number): PDFOperator[] => {
  const maat = zijde / modules.length;
  const vlakken = modules.flatMap((rij, r) => {
    const onder = y + zijde - (r + 1) * maat;
    const stukken: PDFOperator[] = [];
    for (let van = rij.indexOf(true); van !== -1;) {
      const eind = rij.indexOf(false, van);
      const tot = eind === -1 ? rij.length : eind;
      stukken.push(rectangle(x + van * maat, onder, (tot - van) * maat, maat));
      van = rij.indexOf(true, tot);
    }
    return stukken;
  });
  return [pushGraphicsState(), setFillingCmykColor(0, 0, 0, 1), ...vlakken, fill(), popGraphicsState()];
};
