/** Paragraphs, headings, list items and tables of a page in Markdown, with their line. */
import type { Nodes, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { zegYamlfout } from '../../inhoud/voorwerk.ts';
import { type Brontekst, Bronfout, leeg, letterlijk, naast, samen, verzonnen } from './brontekst.ts';

/** What a piece is on the page. */
export type Stand = 'kop' | 'alinea' | 'lijst' | 'cel' | 'titel' | 'omschrijving' | 'actie';
export type Stukje = { readonly stand: Stand; readonly regel: number; readonly bron: Brontekst };

const standen: Partial<Record<Nodes['type'], Stand>> = { heading: 'kop', paragraph: 'alinea', tableCell: 'cel' };

const lezer = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** Backslash and sign, character reference, line break with the white space around it. */
const teken = {
  patroon: /\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|[ \t]*\n[ \t>]*|[\s\S]/,
  lees: ([ruw]: RegExpExecArray): string | undefined => {
    if (ruw.length > 1 && ruw.startsWith('&')) return undefined;
    if (ruw.length > 1 && ruw.startsWith('\\')) return ruw.slice(1);
    return ruw.includes('\n') ? '\n' : ruw;
  },
};

/** The words in a piece; addresses of links and marks for bold fall away. */
const woordenIn = (knoop: Nodes, bron: string): Brontekst => {
  const { type, position } = knoop;
  if (type === 'text') return position ? naast(knoop.value, bron, position.start.offset!, position.end.offset!, teken) : verzonnen(knoop.value);
  if (type === 'inlineCode') return verzonnen(knoop.value);
  if (type === 'break') return verzonnen('\n');
  if (type === 'image') return verzonnen(knoop.alt ?? '');
  return 'children' in knoop ? samen(knoop.children.map((kind) => woordenIn(kind, bron))) : leeg;
};

/** The lines above a page that residents read, by their key; the others are for us. */
const bovenaan: Readonly<Record<string, Stand>> = { titel: 'titel', omschrijving: 'omschrijving', 'actie.tekst': 'actie' };

const voorwerk = (knoop: Yaml, bron: string, bestand: string): Stukje[] => {
  const begin = bron.indexOf(knoop.value, knoop.position!.start.offset! + 3);
  const regels = new LineCounter();
  const document = parseDocument(knoop.value, { lineCounter: regels });
  const eerste = knoop.position!.start.line;
  if (document.errors[0]) {
    const { regel, wat, doe } = zegYamlfout(document.errors[0], knoop.value, eerste + 1);
    throw new Bronfout(`${bestand}:${regel} ${wat} ${doe}`);
  }
  return Object.entries(bovenaan).flatMap(([sleutel, stand]): Stukje[] => {
    const waarde = document.getIn(sleutel.split('.'), true);
    if (!isScalar(waarde) || typeof waarde.value !== 'string' || !waarde.range) return [];
    const [van, tot] = waarde.range;
    const ruw = knoop.value.slice(van, tot);
    const marge = ruw === waarde.value ? 0 : 1;
    const staatEr = ruw.slice(marge, ruw.length - marge) === waarde.value;
    return [{ stand, regel: eerste + regels.linePos(van).line, bron: staatEr ? letterlijk(waarde.value, begin + van + marge) : verzonnen(waarde.value) }];
  });
};

/**
 * The pieces of a page, in the order in which they stand there.
 * @throws Bronfout for text this does not read: HTML in Markdown
 */
export const leesMarkdown = (bestand: string, bron: string): Stukje[] => {
  const loop = (knoop: Nodes, inLijst: boolean): Stukje[] => {
    const regel = knoop.position?.start.line ?? 1;
    if (knoop.type === 'yaml') return voorwerk(knoop, bron, bestand);
    if (knoop.type === 'html' && !/^<!--[\s\S]*-->$/.test(knoop.value.trim())) {
      throw new Bronfout(`${bestand}:${regel} heeft HTML. Tekst in HTML wordt niet nagekeken. Schrijf het in Markdown.`);
    }
    const stand = knoop.type === 'paragraph' && inLijst ? 'lijst' : standen[knoop.type];
    if (stand) return [{ stand, regel, bron: woordenIn(knoop, bron) }];
    return 'children' in knoop ? knoop.children.flatMap((kind) => loop(kind, inLijst || knoop.type === 'listItem')) : [];
  };
  return loop(lezer.parse(bron), false);
};
