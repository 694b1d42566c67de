/** The explanations of begrippen in a page, put there when the site is built: no script, the same on paper. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Begrip } from '../domain/begrip/begrip.ts';
import { maakZoeker } from '../domain/begrip/vindplaats.ts';

const lezer = unified().use(rehypeParse, { fragment: true }).freeze();

/** A heading announces, a link leads elsewhere, a table compares: none of them is the place where a word is explained. */
const slaOver = new Set(['a', 'button', 'caption', 'code', 'dfn', 'dt', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'kbd', 'label', 'nav', 'pre', 'script', 'select', 'style', 'summary', 'svg', 'table', 'textarea']);
/** A note comes after these as a whole: it is no part of a quotation, and paper shows it when the details are shut. */
const geheel = new Set(['blockquote', 'details']);
const lijsten = new Set(['dl', 'ol', 'ul']);
const blokken = new Set([...geheel, ...lijsten, 'article', 'aside', 'dd', 'div', 'dt', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'p', 'pre', 'section', 'table']);

type Knoop = RootContent | ElementContent;
const isBlok = (knoop: Knoop | undefined): knoop is Element => knoop?.type === 'element' && blokken.has(knoop.tagName);
const isLijst = (knoop: Knoop | undefined): knoop is Element => knoop?.type === 'element' && lijsten.has(knoop.tagName);
const begin = (knoop: Knoop): number => knoop.position!.start.offset!;
const eind = (knoop: Knoop): number => knoop.position!.end.offset!;
const tekstVan = (knoop: Root | Knoop): string =>
  knoop.type === 'text' ? knoop.value : 'children' in knoop ? knoop.children.map(tekstVan).join('') : '';

const ontsnap = (tekst: string): string => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const noot = (uitleg: readonly Begrip[]): string =>
  `<dl class="begrip">${uitleg.map((b) => `<div><dt><dfn>${ontsnap(b.term)}</dfn></dt><dd>${ontsnap(b.uitleg)}</dd></div>`).join('')}</dl>`;

/** What a text says between `**` and a colon, and its own lists of terms. */
const eigenTermen = (knoop: Root | Knoop): string[] => {
  if (!('children' in knoop)) return [];
  return knoop.children.flatMap((kind, i) => {
    if (kind.type !== 'element') return [];
    const tekst = tekstVan(kind).trim();
    const volgt = knoop.children[i + 1];
    if (kind.tagName === 'dfn' || kind.tagName === 'dt') return [tekst];
    if (kind.tagName !== 'strong' && kind.tagName !== 'b') return eigenTermen(kind);
    if (tekst.endsWith(':')) return [tekst.slice(0, -1)];
    return volgt?.type === 'text' && /^\s*:/.test(volgt.value) ? [tekst] : [];
  });
};

/**
 * Where the note comes for what stands at `i`: after a paragraph, and for loose text before the next block, or at `slot`
 * when none follows. After a colon the list that belongs to it goes first.
 */
const plekNa = (knopen: readonly Knoop[], i: number, slot: number): number => {
  const knoop = knopen[i]!;
  const alinea = isBlok(knoop);
  const j = knopen.findIndex((k, n) => n > i && (alinea ? k.type === 'element' : isBlok(k)));
  const volgt = knopen[j];
  const tekst = knopen.slice(i, j === -1 ? undefined : j).map(tekstVan).join('').trimEnd();
  if (tekst.endsWith(':') && isLijst(volgt)) return eind(volgt);
  if (alinea) return eind(knoop);
  return volgt ? begin(volgt) : slot;
};

/**
 * Puts the explanation of each begrip after the paragraph, or at the end of the item of a list, that names it first.
 * Nothing else in the page changes.
 *
 * Not in headings, links and tables; not for what the page explains itself (`**beslag**: …`); not for `zonderUitleg`.
 * @param html rendered Markdown
 * @param begrippen the list in the language of the page
 * @param zonderUitleg codes the editor switches off: the word means something else here, or the text says it well
 * @param herkomst named in the message
 * @throws when `zonderUitleg` has a code that is no begrip. A code this page does not need is no mistake: a text changes more often than its list
 */
export const legBegrippenUit = (
  html: string, begrippen: readonly Begrip[], { zonderUitleg = [], herkomst }: { zonderUitleg?: readonly string[]; herkomst: string },
): string => {
  const boom = lezer.parse(html);
  const zoek = maakZoeker(begrippen);
  const perCode = new Map(begrippen.map((b) => [b.code, b]));
  const zelf = new Set(eigenTermen(boom).flatMap((term) => zoek(term).filter((v) => v.van === 0 && v.tot === term.length).map((v) => v.code)));
  /** Where the note of a begrip comes, in the order of first mention. */
  const plekken = new Map<string, number>();

  const kijkIn = (knopen: readonly Knoop[], slot: number, plek?: number): void => {
    for (const [i, knoop] of knopen.entries()) {
      if (knoop.type === 'text') {
        for (const { code } of zoek(knoop.value)) if (!plekken.has(code)) plekken.set(code, plek ?? plekNa(knopen, i, slot));
      } else if (knoop.type === 'element' && !slaOver.has(knoop.tagName)) {
        if (geheel.has(knoop.tagName)) kijkIn(knoop.children, slot, plek ?? eind(knoop));
        // Inside it, before the `<` of its closing tag.
        else if (isBlok(knoop) && knoop.tagName !== 'p') kijkIn(knoop.children, html.lastIndexOf('<', eind(knoop) - 1), plek);
        else kijkIn(knoop.children, slot, plek ?? plekNa(knopen, i, slot));
      }
    }
  };
  kijkIn(boom.children, html.length);

  for (const code of zonderUitleg) {
    if (!perCode.has(code)) throw new Error(`${herkomst}: bij "zonderUitleg" staat "${code}". Dat woord staat niet in de begrippenlijst. Verbeter het, of haal het weg.`);
  }

  const perPlek = Map.groupBy([...plekken].filter(([code]) => !zelf.has(code) && !zonderUitleg.includes(code)), ([, plek]) => plek);
  let [uit, vanaf] = ['', 0];
  for (const [plek, codes] of [...perPlek].toSorted(([a], [b]) => a - b)) {
    uit += html.slice(vanaf, plek) + noot(codes.map(([code]) => perCode.get(code)!));
    vanaf = plek;
  }
  return uit + html.slice(vanaf);
};
