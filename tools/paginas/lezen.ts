import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LineCounter, parseDocument } from 'yaml';
import { Inhoudfout } from '../../src/domain/inhoud/fout.ts';
import { zegYamlfout } from '../inhoud/voorwerk.ts';

/** Something in a file, with the line it stands on (from 1). */
export type Plek<T> = { waarde: T; regel: number };

/** A page in Markdown as somebody who checks it wants it. */
export type Paginabestand = {
  /** Path from the root of the project. */
  bestand: string;
  /** Its address on the site. */
  adres: string;
  /** Fields of the front matter as they stand there, with their line. */
  kop: ReadonlyMap<string, Plek<unknown>>;
  /** Addresses of the links in the text. */
  links: readonly Plek<string>[];
  /** Headings in the text, with their level. */
  koppen: readonly Plek<number>[];
};

const lezer = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

const leesKop = (bestand: string, boom: Root): Map<string, Plek<unknown>> => {
  const yaml = boom.children.find((deel): deel is Extract<RootContent, { type: 'yaml' }> => deel.type === 'yaml');
  if (!yaml) return new Map();
  const lijnen = new LineCounter();
  const document = parseDocument(yaml.value, { lineCounter: lijnen });
  const [fout] = document.errors;
  if (fout) {
    const { regel, wat, doe } = zegYamlfout(fout, yaml.value, (yaml.position?.start.line ?? 1) + 1);
    throw new Inhoudfout(`${bestand}, regel ${regel}: ${wat} ${doe}`);
  }
  const velden: [string, Plek<unknown>][] = [];
  for (const [naam, waarde] of Object.entries((document.toJS() ?? {}) as Record<string, unknown>)) {
    const paar = (document.contents as unknown as { items: { key: { value: string; range: [number, number, number] } }[] }).items.find(({ key }) => key.value === naam);
    velden.push([naam, { waarde, regel: (yaml.position?.start.line ?? 1) + (paar ? lijnen.linePos(paar.key.range[0]).line : 0) }]);
  }
  return new Map(velden);
};

/**
 * Reads one page.
 * @param tekst the file as it stands there
 * @throws Inhoudfout with file and line when the front matter is no YAML
 */
export const leesPagina = (bestand: string, tekst: string): Paginabestand => {
  const boom = lezer.parse(tekst);
  const links: Plek<string>[] = [];
  const koppen: Plek<number>[] = [];
  visit(boom, (deel) => {
    const regel = deel.position?.start.line ?? 1;
    if (deel.type === 'link' || deel.type === 'definition') links.push({ waarde: deel.url, regel });
    if (deel.type === 'heading') koppen.push({ waarde: deel.depth, regel });
  });
  return { bestand, adres: `/${bestand.replace(/^.*\/|\.md$/g, '')}`, kop: leesKop(bestand, boom), links, koppen };
};

/** All pages in Markdown, by address. @param root folder of the project */
export const leesPaginas = (root: string): Paginabestand[] =>
  globSync('content/nl/paginas/*.md', { cwd: root }).toSorted().map((bestand) => leesPagina(bestand.replaceAll('\\', '/'), readFileSync(join(root, bestand), 'utf8')));

/** Addresses of the pages that have a file of their own in src/pages. @param root folder of the project */
export const vasteAdressen = (root: string): string[] =>
  globSync('src/pages/**/*.astro', { cwd: root }).map((pad) => `/${pad.replaceAll('\\', '/').replace(/^src\/pages\/|\.astro$/g, '')}`)
    .filter((pad) => !pad.includes('[')).map((pad) => pad.replace(/\/?index$/, '') || '/').toSorted();
