/**
 * KT17: a begrip without its explanation. A page in Markdown explains a begrip by itself where running text names it
 * (src/layouts/begrippen.ts), so only a begrip that stands in headings and tables alone is an error there. The other
 * texts have to explain it in their own words; as they are not read from top to bottom, that is a tip.
 */
import nl from '../../../content/nl/begrippen/begrippen.json' with { type: 'json' };
import { type Begrip, leesBegrippen } from '../../../src/domain/begrip/begrip.ts';
import { maakZoeker, type Vindplaats } from '../../../src/domain/begrip/vindplaats.ts';
import type { Melding, Zin } from '../soorten.ts';
import { heeftUitleg } from './uitgelegd.ts';

const vormen: ReadonlySet<string> = new Set(leesBegrippen(nl).flatMap((b) => [b.term, ...b.vormen]).map((vorm) => vorm.toLowerCase()));

/** Is the word or phrase (capitals do not count) a begrip of the site, or one of its forms? Then the site explains it. */
export const isBegrip = (tekst: string): boolean => vormen.has(tekst.toLowerCase());

type Gevonden = Vindplaats & { readonly zin: Zin };

/** The explanation comes after text that runs on, not after a heading or in a cell. */
const lopend = ({ zin: { blok } }: Gevonden): boolean => blok.doorlopend ?? blok.isZin;
/** The text says it itself; also before it, in "extra geld: de AIO". */
const zegtHetZelf = ({ zin, van, tot }: Gevonden): boolean => heeftUitleg(zin, { van, tot }) || /:\s+(?:de|het|een)?\s*["'“‘(]?$/.test(zin.tekst.slice(0, van));

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
