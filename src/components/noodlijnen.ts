import type { Teksten } from '../i18n/index.ts';

/** A sentence in pieces; a piece with an address is a link. Plain data, so that a view can have it as props. */
export type Deel = { tekst: string; href?: string };
export type Noodlijn = Deel[];

/** What becomes a link wherever it stands in a sentence. The longest first: 113.nl is not 113. */
const adressen = new Map([
  ['0800-2000', 'tel:08002000'],
  ['0800-8115', 'tel:08008115'],
  ['113.nl', 'https://www.113.nl'],
  ['113', 'tel:113'],
  ['112', 'tel:112'],
]);

const patroon = new RegExp(`(${[...adressen.keys()].map((a) => a.replace('.', '\\.')).join('|')})`);

/** Makes the numbers and sites of national lines in a sentence into links. */
export const metLinks = (zin: string): Deel[] =>
  zin.split(patroon).filter(Boolean).map((tekst) => {
    const href = adressen.get(tekst);
    return href ? { tekst, href } : { tekst };
  });

/** The three lines that stand by the field on every form and on the page for who is in a hurry. */
export const noodlijnen = (t: Teksten): Noodlijn[] =>
  [t('noodlijnen.gevaar'), t('noodlijnen.zelfdoding'), t('noodlijnen.thuis')].map(metLinks);
