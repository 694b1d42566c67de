/**
 * KT17: a begrip without its explanation. A page in Markdown explains a begrip by itself where running text names it
 * (src/layouts/begrippen.ts), so only a begrip that stands in headings and tables alone is an error there. The other
 * texts have to explain it in their own words; as they are not read from top to bottom, that is a tip.
 */
import nl from '../../../content/nl/begrippen/begrippen.json' with { type: 'json' };
import { type Begrip, leesBegrippen } from '../../../src/domain/begrip/begrip.ts';
import { maakZoeker, type Vindplaats } from '../../../src/domain/begrip/vindplaats.ts';
import type { Melding, Zin } from '../soorten.ts';

const alle = leesBegrippen(nl);

/**
 * Every word of every form of the begrippen, in small letters. Whoever reads one of these gets its explanation, so a
 * rule about rare words may leave them alone.
 */
export const begrippenWoorden = (begrippen: readonly Begrip[] = alle): ReadonlySet<string> =>
  new Set(begrippen.flatMap(({ term, vormen }) => [term, ...vormen].flatMap((vorm) => vorm.toLowerCase().split(' '))));

type Gevonden = Vindplaats & { readonly zin: Zin };

/** The explanation comes after text that runs on, not after a heading or in a cell. */
const lopend = ({ zin: { blok } }: Gevonden): boolean => blok.doorlopend ?? blok.isZin;
/** "Een aanvulling: de AIO", "beslag: geld dat …": the text says it itself. */
const zegtHetZelf = ({ zin: { tekst }, van, tot }: Gevonden): boolean => /^["'”’)]?:\s/.test(tekst.slice(tot)) || /:\s+(?:de|het|een)?\s*["'“‘(]?$/.test(tekst.slice(0, van));

/** Makes the rule for a list of begrippen. It looks at all sentences of one stuk, in their order. */
export const maakBegripregel = (begrippen: readonly Begrip[]): ((zinnen: readonly Zin[]) => readonly Melding[]) => {
  const zoek = maakZoeker(begrippen);
  return (zinnen) => {
    const gevonden = zinnen.flatMap((zin) => zoek(zin.tekst).map((plek): Gevonden => ({ ...plek, zin })));
    return [...Map.groupBy(gevonden, ({ code }) => code).values()].flatMap((plekken): Melding[] => {
      // What a button is called leads to the explanation.
      const opPagina = plekken.filter(({ zin }) => zin.blok.soort === 'pagina');
      const elders = plekken.filter(({ zin }) => zin.blok.soort !== 'pagina' && zin.blok.soort !== 'knop');
      const melding = ({ zin, van, tot }: Gevonden, ernst: 'fout' | 'tip', reden: string): Melding =>
        ({ code: 'KT17', ernst, zin, van, tot, reden, vervangingen: [], vast: false, winst: 0.6 });
      if (opPagina[0]) {
        return opPagina.some(lopend) ? [] : [melding(opPagina[0], 'fout', 'moeilijk woord: noem het ook in een zin, dan komt de uitleg erbij')];
      }
      return elders[0] && !plekken.some(zegtHetZelf) ? [melding(elders[0], 'tip', 'moeilijk woord: leg het hier uit, of zeg het anders')] : [];
    });
  };
};

/** The rule for the begrippen of content/nl. @param zinnen all sentences of one stuk */
export const begrip = maakBegripregel(alle);
