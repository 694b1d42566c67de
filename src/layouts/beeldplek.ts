/** Where the picture of a page stands: after its first words, so that it is seen before there is much to read. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const lezer = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Cuts a page in two before its first heading of the second level: there comes the picture. Without such a heading
 * everything comes before it. A heading inside a quotation or a list is no part of the page as a whole.
 * @param html rendered Markdown
 * @returns two pieces that together are `html`
 */
export const splitsVoorKop = (html: string): [eerst: string, daarna: string] => {
  const kop = lezer.parse(html).children.find((knoop) => knoop.type === 'element' && knoop.tagName === 'h2');
  const plek = kop?.position?.start.offset ?? html.length;
  return [html.slice(0, plek), html.slice(plek)];
};
