/** KT18: too many begrippen that the reader meets here for the first time, close together. */
import type { Melding, Zin } from '../soorten.ts';
import type { Woordkennis } from '../woorden/lijsten.ts';

const hoogstens = 3;
const perWoorden = 100;

/** KT18 for all sentences of one stuk: at the first begrip that is one too many within a hundred words. */
export const nieuweWoorden = (zinnen: readonly Zin[], kennis: Woordkennis): Melding[] => {
  const met = new Set<string>();
  /** Where in the stuk each first mention stands, counted in words. */
  let recent: number[] = [];
  let before = 0;
  const found: Melding[] = [];
  for (const zin of zinnen) {
    for (const { code, van, tot } of kennis.zoekBegrippen(zin.tekst)) {
      if (met.has(code)) continue;
      met.add(code);
      const at = before + zin.woorden.filter((word) => word.tot <= van).length;
      recent = [...recent.filter((earlier) => at - earlier < perWoorden), at];
      if (recent.length <= hoogstens) continue;
      found.push({ code: 'KT18', ernst: 'tip', zin, van, tot, reden: `${recent.length} nieuwe woorden dicht bij elkaar: spreid ze, of laat er weg`, vervangingen: [], vast: false, winst: 0.3 });
      recent = [];
    }
    before += zin.woorden.length;
  }
  return found;
};
