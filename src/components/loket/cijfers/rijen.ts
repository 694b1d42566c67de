import { leesCampagne } from '../../../domain/cijfers/campagne.ts';
import { type DimensieCode, dimensies, doelgroepen } from '../../../domain/cijfers/dimensies.ts';
import { kleinste, type Kwartaalcijfers, type Tabel } from '../../../domain/cijfers/vertoning.ts';
import { vul } from '../../formulier/zin.ts';
import { maandInWoorden } from '../dagen.ts';
import type { Cijfergegevens } from './typen.ts';

/** A line of a table: a number, fewer than is shown, or not shown because it would give another one away. */
export type Rij = { naam: string; aantal: number | 'minder' | 'dicht' };
/** A table with its heading; `rijen` null: this table is not shown. */
export type Blok = { code: string; kop: string; uitleg: string | null; rijen: Rij[] | null };

type Bladnaam = keyof Cijfergegevens['woorden']['tabellen'];
/** The tables in the order of the screen; `doelgroep` is one table of several dimensions. */
const volgorde: readonly Bladnaam[] = ['weg', 'campagne', 'kern', 'zelftest', 'doelgroep', 'spoed', 'wacht', 'doorverwijzing', 'afloop', 'hoelang', 'schuld'];

/** A campaign code as people say it. */
const campagnenaam = (code: string, { campagnes, woorden: { tabellen: { campagne: w } } }: Cijfergegevens): string => {
  const deel = leesCampagne(code, campagnes);
  if (!deel) return code;
  return deel.maand ? vul(w.maand, { naam: deel.campagne.naam, maand: maandInWoorden(deel.maand) }) : deel.campagne.naam;
};

type Namen = readonly (readonly [waarde: string, naam: string])[];

/** The values of a dimension with their names, in the order of the screen; the rest is not among them. */
const namenVan = (code: Exclude<Bladnaam, 'doelgroep'>, tabel: Tabel, gegevens: Cijfergegevens): Namen => {
  const { waarden } = gegevens.woorden.tabellen[code];
  const woord = waarden as Readonly<Record<string, string>>;
  if (code === 'kern') return [...gegevens.kernen.map((kern) => [kern.code, kern.naam] as const), ...Object.entries(woord)];
  // Which codes there were cannot be told without telling that somebody came with them.
  if (code === 'campagne') return Object.keys(tabel.aantallen).map((waarde) => [waarde, woord[waarde] ?? campagnenaam(waarde, gegevens)] as const);
  return (dimensies[code].waarden ?? []).map((waarde) => [waarde, woord[waarde] ?? waarde] as const);
};

const vanVeelNaarWeinig = (rijen: Rij[]): Rij[] => {
  const maat = ({ aantal }: Rij): number => (typeof aantal === 'number' ? aantal : -1);
  return rijen.toSorted((a, b) => maat(b) - maat(a));
};

const rijenVan = (code: Exclude<Bladnaam, 'doelgroep'>, tabel: Tabel, gegevens: Cijfergegevens): Rij[] => {
  const { tabel: w, tabellen } = gegevens.woorden;
  const rijen = namenVan(code, tabel, gegevens).map(([waarde, naam]): Rij => ({ naam, aantal: tabel.aantallen[waarde] ?? 'minder' }));
  const { rest } = tabellen[code];
  // With a campaign it cannot be told whether something small is hidden in the rest, so it is said always.
  const gemengd = code === 'campagne' || rijen.some(({ aantal }) => aantal === 'minder');
  const laatste: Rij = { naam: gemengd ? vul(w.rest, { rest, kleinste }) : rest, aantal: tabel.rest };
  // Places and codes have no order of their own; answers have.
  return [...(code === 'kern' || code === 'campagne' ? vanVeelNaarWeinig(rijen) : rijen), laatste];
};

const doelgroeprijen = ({ tabellen }: Kwartaalcijfers, { woorden }: Cijfergegevens): Rij[] | null => {
  const namen = woorden.tabellen.doelgroep.waarden;
  const rijen = doelgroepen.map(({ groep, code }): Rij => {
    const tabel = tabellen[code];
    return { naam: namen[groep], aantal: tabel ? tabel.aantallen['ja'] ?? 'minder' : 'dicht' };
  });
  return rijen.every(({ aantal }) => aantal === 'dicht') ? null : rijen;
};

/** All tables of a quarter in words, in the order of the screen. */
export const blokkenVan = (cijfers: Kwartaalcijfers, gegevens: Cijfergegevens): Blok[] => volgorde.map((code) => {
  const w = gegevens.woorden.tabellen[code];
  const tabel = code === 'doelgroep' ? null : cijfers.tabellen[code satisfies DimensieCode] ?? null;
  const rijen = code === 'doelgroep' ? doelgroeprijen(cijfers, gegevens) : tabel && rijenVan(code, tabel, gegevens);
  return { code, kop: w.kop, uitleg: 'uitleg' in w ? vul(w.uitleg, { kleinste }) : null, rijen };
});

/** What a line says where a number would stand. */
export const aantalInWoorden = (aantal: Rij['aantal'], { tabel: w }: Cijfergegevens['woorden']): string =>
  aantal === 'minder' ? vul(w.minder, { kleinste }) : aantal === 'dicht' ? w.nietGetoond : String(aantal);

/** A quarter as people say it: "oktober tot en met december 2026". */
export const kwartaalInWoorden = (kwartaal: string, { maanden, kwartaal: zin }: Cijfergegevens['woorden']): string => {
  const [jaar = '', nummer] = kwartaal.split('-');
  return vul(zin, { maanden: maanden[Number(nummer) - 1] ?? '', jaar });
};
