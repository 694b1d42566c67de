/** Makes the replacements that need no thought, in the source, and leaves every other byte as it is. */
import type { Bronblok } from './bronnen/brontekst.ts';
import { leesBestand } from './bronnen/index.ts';
import type { Zinverslag } from './controle.ts';
import type { Melding } from './soorten.ts';

/** One replacement in a source file: `van` to `tot` in UTF-16 units, and the line it stands on. */
export type Wijziging = { readonly van: number; readonly tot: number; readonly regel: number; readonly was: string; readonly wordt: string };
export type Uitkomst = {
  readonly tekst: string;
  readonly gedaan: readonly Wijziging[];
  /** Fixed replacements that do not fit in the source as they are: half of it is bold, or it is a placeholder. */
  readonly overgeslagen: readonly Melding[];
};

/** Signs that mean nothing in Markdown, JSON or YAML inside a sentence. */
const gewoon = /^[\p{L}\p{M}\d’ -]+$/u;

const wijzigingVan = ({ blok, zin, begin }: Zinverslag<Bronblok>, { van, tot, vervangingen: [wordt] }: Melding): Wijziging | null => {
  const plaatsen = blok.plaatsen.slice(begin + van, begin + tot);
  const [eerste] = plaatsen;
  const aaneen = eerste !== undefined && eerste >= 0 && plaatsen.every((plaats, i) => plaats === eerste + i);
  return aaneen && wordt !== undefined && gewoon.test(wordt) ? { van: eerste, tot: eerste + plaatsen.length, regel: zin.regel, was: zin.tekst.slice(van, tot), wordt } : null;
};

const pasToe = (tekst: string, wijzigingen: readonly Wijziging[]): string =>
  wijzigingen.toReversed().reduce((t, { van, tot, wordt }) => t.slice(0, van) + wordt + t.slice(tot), tekst);

/** The text of a block as it has to be afterwards. */
const verwacht = ({ tekst, plaatsen }: Bronblok, gedaan: readonly Wijziging[]): string =>
  pasToe(tekst, gedaan.flatMap((w) => {
    const van = plaatsen.indexOf(w.van);
    return van < 0 ? [] : [{ ...w, van, tot: van + w.was.length }];
  }));

/**
 * Makes the fixed replacements of one file; of two that overlap the first.
 * @param bestand says how the file is read
 * @param tekst the source from which `zinnen` were read
 * @throws Error when the file would read otherwise than meant; nothing may be written then
 */
export const vervang = (bestand: string, tekst: string, zinnen: readonly Zinverslag<Bronblok>[]): Uitkomst => {
  const vast = zinnen.flatMap((zin) => zin.meldingen.filter((m) => m.vast).map((melding) => ({ melding, wijziging: wijzigingVan(zin, melding) })));
  const gedaan: Wijziging[] = [];
  for (const wijziging of vast.flatMap((v) => v.wijziging ?? []).toSorted((a, b) => a.van - b.van)) {
    if (wijziging.van >= (gedaan.at(-1)?.tot ?? 0)) gedaan.push(wijziging);
  }
  const nieuw = pasToe(tekst, gedaan);
  const blokkenVan = (bron: string): Bronblok[] => leesBestand(bestand, bron).flatMap(({ blokken }) => blokken);
  const bedoeld = blokkenVan(tekst).map((blok) => verwacht(blok, gedaan));
  if (blokkenVan(nieuw).map((blok) => blok.tekst).join('\0') !== bedoeld.join('\0')) throw new Error(`${bestand} would not read as meant after the replacements.`);
  return { tekst: nieuw, gedaan, overgeslagen: vast.filter((v) => !v.wijziging).map(({ melding }) => melding) };
};
