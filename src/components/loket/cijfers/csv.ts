import type { Kwartaalblad } from '../../../domain/cijfers/vertoning.ts';
import { aantalInWoorden, blokkenVan, kwartaalInWoorden } from './rijen.ts';
import type { Cijfergegevens } from './typen.ts';

/**
 * A cell as RFC 4180 has it, in quotes when it needs them. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
const cel = (waarde: string): string => {
  const veilig = /^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
};

/**
 * A file for a spreadsheet: lines end in CR LF (RFC 4180), with a semicolon between cells and a byte order mark, as
 * spreadsheets in Dutch expect.
 */
export const alsCsv = (rijen: readonly (readonly string[])[]): string => `\ufeff${rijen.map((rij) => `${rij.map(cel).join(';')}\r\n`).join('')}`;

/** The numbers of a quarter as such a file: what is on the screen, a line each. */
export const cijfersAlsCsv = (blad: Extract<Kwartaalblad, { stand: 'klaar' }>, gegevens: Cijfergegevens): string => {
  const { woorden } = gegevens;
  const { csv: w, kop, tabel } = woorden;
  const kwartaal = kwartaalInWoorden(blad.kwartaal, woorden);
  return alsCsv([
    [w.kwartaal, w.tabel, w.waarde, w.aantal],
    [kwartaal, kop, w.alles, String(blad.totaal)],
    ...blokkenVan(blad, gegevens).flatMap(({ kop: naam, rijen }) => rijen === null
      ? [[kwartaal, naam, '', tabel.nietGetoond]]
      : rijen.map((rij) => [kwartaal, naam, rij.naam, aantalInWoorden(rij.aantal, woorden)])),
  ]);
};
