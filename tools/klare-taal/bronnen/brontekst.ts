/** Text as people read it, that still knows where each sign of it stands in the source file. */
import type { Blok } from '../soorten.ts';

/**
 * `plaatsen` has for each UTF-16 unit of `tekst` its place in the source file, or -1 where that file has no such sign:
 * in the word that fills a placeholder, for instance.
 */
export type Brontekst = { readonly tekst: string; readonly plaatsen: readonly number[] };
export type Bronblok = Blok & Brontekst;
/** A Stuk that can be traced to its source. */
export type Bronstuk = { readonly naam: string; readonly bestand: string; readonly blokken: readonly Bronblok[] };

/** A source that cannot be read; the message, in Dutch, says where and what to do. */
export class Bronfout extends Error {
  override name = 'Bronfout';
}

export const leeg: Brontekst = { tekst: '', plaatsen: [] };

/** Text that stands in the source as it is, from `van` on. */
export const letterlijk = (tekst: string, van: number): Brontekst => ({ tekst, plaatsen: Array.from({ length: tekst.length }, (_, i) => van + i) });

/** Text that does not stand in the source. */
export const verzonnen = (tekst: string): Brontekst => ({ tekst, plaatsen: Array.from({ length: tekst.length }, () => -1) });

export const samen = (delen: readonly Brontekst[]): Brontekst => ({ tekst: delen.map((d) => d.tekst).join(''), plaatsen: delen.flatMap((d) => d.plaatsen) });

export const deel = ({ tekst, plaatsen }: Brontekst, van: number, tot = tekst.length): Brontekst => ({ tekst: tekst.slice(van, tot), plaatsen: plaatsen.slice(van, tot) });

/** Without white space around it. */
export const kaal = (bron: Brontekst): Brontekst => {
  const begin = bron.tekst.length - bron.tekst.trimStart().length;
  return deel(bron, begin, begin + bron.tekst.trim().length);
};

/** The paragraphs of a text in which a line break is one. */
export const alineas = (bron: Brontekst): Brontekst[] => {
  const delen: Brontekst[] = [];
  let van = 0;
  for (const { 0: breuk, index } of bron.tekst.matchAll(/\n+/g)) {
    delen.push(deel(bron, van, index));
    van = index + breuk.length;
  }
  return [...delen, deel(bron, van)].map(kaal).filter(({ tekst }) => tekst !== '');
};

/**
 * Lays text beside the source it was read from, sign by sign.
 * @param bron the source; `van` to `tot` is where the text stands, without quotes around it
 * @param teken finds the next sign of the source, and what the reader sees of it; undefined when that is not known
 */
export const naast = (tekst: string, bron: string, van: number, tot: number, teken: { readonly patroon: RegExp; readonly lees: (m: RegExpExecArray) => string | undefined }): Brontekst => {
  const ruw = bron.slice(van, tot);
  if (ruw === tekst) return letterlijk(tekst, van);
  const plaatsen: number[] = [];
  const patroon = new RegExp(teken.patroon.source, 'giy');
  for (let gevonden = patroon.exec(ruw); gevonden !== null; gevonden = patroon.exec(ruw)) {
    const gezien = teken.lees(gevonden);
    const lengte = gezien?.length ?? 1;
    for (let i = 0; i < lengte; i += 1) plaatsen.push(gezien === gevonden[0] ? van + gevonden.index + i : -1);
    if (gezien !== undefined && tekst.slice(plaatsen.length - lengte, plaatsen.length) !== gezien) return verzonnen(tekst);
  }
  return plaatsen.length === tekst.length ? { tekst, plaatsen } : verzonnen(tekst);
};
