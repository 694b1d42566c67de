/** KT05: a text says u or je, not both. What somebody else says, between quotation marks, does not count. */
import type { Melding, Zin } from '../soorten.ts';
import { kleineVorm } from '../tekst/woordsoort.ts';
import { overWoorden } from './melding.ts';

const formal = new Set(['u', 'uw', 'uzelf', 'uwe']);
/** Without "jullie": whoever says u to one reader may say that to two. */
const informal = new Set(['je', 'jij', 'jou', 'jouw', 'jezelf', 'jouwe']);

const quoted = /["“„][^"”]*["”]|‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu;

type Span = { readonly van: number; readonly tot: number };

/** What stands between quotation marks in each sentence, also when the quotation holds several sentences. */
const citaten = (zinnen: readonly Zin[]): ReadonlyMap<Zin, readonly Span[]> => {
  const found = new Map<Zin, readonly Span[]>();
  for (const [{ tekst }, together] of Map.groupBy(zinnen, (zin) => zin.blok)) {
    const quotes = [...tekst.matchAll(quoted)].map((match) => ({ van: match.index, tot: match.index + match[0].length }));
    let at = 0;
    for (const zin of together) {
      const start = tekst.indexOf(zin.tekst, at);
      found.set(zin, quotes.map(({ van, tot }) => ({ van: van - start, tot: tot - start })));
      at = start + zin.tekst.length;
    }
  }
  return found;
};

type Plek = { readonly zin: Zin; readonly i: number };

const plekken = (zinnen: readonly Zin[], quotes: ReadonlyMap<Zin, readonly Span[]>, words: ReadonlySet<string>): Plek[] => zinnen.flatMap((zin) =>
  zin.woorden.flatMap(({ tekst, van }, i) => (words.has(kleineVorm(tekst)) && !quotes.get(zin)?.some((quote) => quote.van < van && van < quote.tot) ? [{ zin, i }] : [])));

/** KT05 for all sentences of one stuk: the form that stands there less often is the mistake; u stays when both do as often. */
export const uEnJe = (zinnen: readonly Zin[]): Melding[] => {
  const quotes = citaten(zinnen);
  const [u, je] = [plekken(zinnen, quotes, formal), plekken(zinnen, quotes, informal)];
  if (u.length === 0 || je.length === 0) return [];
  const [fewer, other] = u.length < je.length ? [u, 'je'] : [je, 'u'];
  return fewer.map(({ zin, i }) => overWoorden(zin, i, i, { code: 'KT05', ernst: 'fout', reden: `in de rest van de tekst staat "${other}": kies één van de twee`, winst: 0.6 }));
};
