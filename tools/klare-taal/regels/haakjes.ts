/** KT14: a remark in brackets. An abbreviation, a number or a date in brackets is no second sentence. */
import type { Melding, Zinsregel } from '../soorten.ts';

const short = /^\((?:[\p{Lu}\d][\p{L}\d.-]*|[\d\s.,:€%+-]+|\p{L}{1,3})\)$/u;

/** KT14, one melding per pair of brackets. */
export const haakjes: Zinsregel = (zin) =>
  !zin.blok.isZin ? [] : [...zin.tekst.matchAll(/\([^()]*\)/g)].filter(([text]) => !short.test(text)).map((match): Melding => ({
    code: 'KT14', ernst: 'tip', zin, van: match.index, tot: match.index + match[0].length, reden: 'laat dit weg, of maak er een zin van', vervangingen: [], vast: false, winst: 0.25,
  }));
