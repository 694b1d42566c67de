import kernen from '../../content/gemeenten/steenwijkerland/kernen.json' with { type: 'json' };
import campagnes from '../../content/gemeenten/steenwijkerland/campagnes.json' with { type: 'json' };
import { tabel as zinnen, tabellen as namen } from '../../content/nl/cijfers.json' with { type: 'json' };
import type { Sluiting, Zaak } from './loket-week-zaken.ts';

/** What was noted of one case by who stood beside the desk. Days count working days from the Monday of the week. */
type Streep = {
  zaak: Zaak; kwam: number; spoed: boolean; contact: number | null; door: 'bevestigd' | 'teruggekomen' | null; dicht: Sluiting | null;
};

/** A table as it is printed: every line with its number, or null when it says that it is not shown. */
export type Bladtabel = Record<string, string> | null;
export type Blad = { totaal: number; tabellen: Record<string, Bladtabel> };

/** The rules of the print, written down once more: under five no number, and what is small goes into the last line. */
const kleinste = 5;
const minder = zinnen.minder.replace('{{kleinste}}', String(kleinste));
const samen = (rest: string): string => zinnen.rest.replace('{{rest}}', rest).replace('{{kleinste}}', String(kleinste));

/**
 * One table.
 * @param waarden what each case fell in; @param regels names of the values that have a line; all others are the rest
 */
const tabelVan = (waarden: readonly string[], regels: Readonly<Record<string, string>>, rest: string, { verzwijg = false } = {}): Bladtabel => {
  const aantal = (waarde: string): number => waarden.filter((w) => w === waarde).length;
  const groot = Object.keys(regels).filter((waarde) => aantal(waarde) >= kleinste);
  const over = waarden.length - groot.reduce((som, waarde) => som + aantal(waarde), 0);
  if (over < kleinste) return null;
  const gemengd = verzwijg || groot.length < Object.keys(regels).length;
  const getoond = Object.entries(regels).filter(([waarde]) => !verzwijg || groot.includes(waarde));
  return {
    ...Object.fromEntries(getoond.map(([waarde, naam]) => [naam, groot.includes(waarde) ? String(aantal(waarde)) : minder])),
    [gemengd ? samen(rest) : rest]: String(over),
  };
};

const kaartVan = ({ velden }: Zaak): string[] => velden.kaart ?? [];
const wegVan = ({ zaak, contact, dicht }: Streep): string => {
  if (zaak.velden.aanleiding !== 'brief') return zaak.velden.aanleiding ?? 'formulier';
  return dicht?.brief ? `brief-${dicht.brief}` : contact === null ? 'brief-niet-bereikt' : 'brief-bereikt';
};
/** Nobody in this week waits longer than the law allows. */
const wachtVan = ({ kwam, contact }: Streep): string => {
  if (contact === null) return 'geen';
  return contact === kwam ? 'zelfde-dag' : contact - kwam <= 3 ? 'drie-werkdagen' : 'later';
};

/** Counts what happens beside the desk, without asking the desk. */
export const makeTurf = () => {
  const strepen = new Map<number, Streep>();
  const van = (nr: number): Streep => {
    const streep = strepen.get(nr);
    if (!streep) throw new Error(`case ${nr} has not come in`);
    return streep;
  };
  const gesloten = (): Streep[] => [...strepen.values()].filter(({ dicht }) => dicht !== null);
  return {
    kwam: (zaak: Zaak, dag: number): void => { strepen.set(zaak.nr, { zaak, kwam: dag, spoed: zaak.spoed, contact: null, door: null, dicht: null }); },
    contact: (nr: number, dag: number): void => { van(nr).contact ??= dag; },
    spoed: (nr: number): void => { van(nr).spoed = true; },
    door: (nr: number, hoe: Streep['door']): void => { van(nr).door = hoe; },
    /** Closed again it replaces; opened again it stays. */
    dicht: (nr: number, hoe: Sluiting): void => { van(nr).dicht = hoe; },
    aantal: (): number => gesloten().length,
    /** What the print has to say. */
    blad: (): Blad => {
      const alle = gesloten();
      const per = (code: keyof typeof namen, waarde: (streep: Streep) => string): [string, Bladtabel] => {
        const { kop, waarden, rest } = namen[code] as { kop: string; waarden: Record<string, string>; rest: string };
        return [kop, tabelVan(alle.map(waarde), waarden, rest)];
      };
      const metKaart = alle.filter(({ zaak }) => kaartVan(zaak).length > 0);
      const groep = (code: string): number => metKaart.filter(({ zaak }) => kaartVan(zaak).includes(`wie:${code}`)).length;
      const kernnamen = { ...Object.fromEntries(kernen.map(({ naam }) => [naam, naam])), elders: namen.kern.waarden.elders };
      const codes = { ...Object.fromEntries(campagnes.map(({ code, naam }) => [code, naam])), ...namen.campagne.waarden };
      return {
        totaal: alle.length,
        tabellen: Object.fromEntries([
          [namen.kern.kop, tabelVan(alle.map(({ zaak }) => zaak.velden.kern ?? ''), kernnamen, namen.kern.rest)],
          [namen.campagne.kop, tabelVan(alle.map(({ zaak }) => zaak.velden.bron ?? ''), codes, namen.campagne.rest, { verzwijg: true })],
          [namen.doelgroep.kop, Object.fromEntries(Object.entries(namen.doelgroep.waarden).map(([code, naam]) => [naam, groep(code) >= kleinste ? String(groep(code)) : minder]))],
          per('weg', wegVan),
          per('zelftest', ({ zaak }) => (kaartVan(zaak).length > 0 ? 'ja' : 'nee')),
          per('spoed', ({ spoed }) => (spoed ? 'ja' : 'nee')),
          per('wacht', wachtVan),
          per('afloop', ({ dicht }) => (dicht!.reden === 'doorverwezen' ? 'geholpen' : dicht!.reden)),
          per('doorverwijzing', ({ door }) => door ?? 'geen'),
          per('hoelang', ({ zaak }) => kaartVan(zaak).find((regel) => regel.startsWith('hoelang:'))?.slice('hoelang:'.length) ?? ''),
          per('schuld', ({ dicht }) => dicht!.schuld ?? ''),
        ]),
      };
    },
  };
};
