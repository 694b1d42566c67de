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
const groepenVan = (zaak: Zaak): string[] => kaartVan(zaak).filter((regel) => regel.startsWith('wie:')).map((regel) => regel.slice('wie:'.length));
const wegVan = ({ zaak, contact, dicht }: Streep): string => {
  if (zaak.velden.aanleiding !== 'brief') return zaak.velden.aanleiding ?? 'formulier';
  return dicht?.brief ? `brief-${dicht.brief}` : contact === null ? 'brief-niet-bereikt' : 'brief-bereikt';
};
/** Nobody in this week waits longer than the law allows. */
const wachtVan = ({ kwam, contact }: Streep): string => {
  if (contact === null) return 'geen';
  return contact === kwam ? 'zelfde-dag' : contact - kwam <= 3 ? 'drie-werkdagen' : 'later';
};
/** In what a case falls, of everything that is counted. */
const valtIn = (streep: Streep): Record<string, string> => {
  const { zaak, spoed, door, dicht } = streep;
  return {
    totaal: 'ja',
    kern: kernen.find(({ naam }) => naam === zaak.velden.kern)?.code ?? 'onbekend',
    weg: wegVan(streep),
    zelftest: kaartVan(zaak).length > 0 ? 'ja' : 'nee',
    campagne: zaak.velden.bron ?? 'geen',
    spoed: spoed ? 'ja' : 'nee',
    wacht: wachtVan(streep),
    afloop: dicht!.reden === 'doorverwezen' ? 'geholpen' : dicht!.reden,
    doorverwijzing: door ?? 'geen',
    hoelang: kaartVan(zaak).find((regel) => regel.startsWith('hoelang:'))?.slice('hoelang:'.length) ?? 'onbekend',
    schuld: dicht!.schuld ?? 'onbekend',
    ...Object.fromEntries(groepenVan(zaak).map((groep) => [`doelgroep-${groep}`, 'ja'])),
  };
};

/** Counts what happens beside the desk, without asking the desk. */
export const makeTurf = () => {
  const strepen = new Map<number, Streep>();
  const van = (nr: number): Streep => {
    const streep = strepen.get(nr);
    if (!streep) throw new Error(`case ${nr} has not come in`);
    return streep;
  };
  const gesloten = (): Record<string, string>[] => [...strepen.values()].filter(({ dicht }) => dicht !== null).map(valtIn);
  return {
    kwam: (zaak: Zaak, dag: number): void => { strepen.set(zaak.nr, { zaak, kwam: dag, spoed: zaak.spoed, contact: null, door: null, dicht: null }); },
    contact: (nr: number, dag: number): void => { van(nr).contact ??= dag; },
    spoed: (nr: number): void => { van(nr).spoed = true; },
    door: (nr: number, hoe: Streep['door']): void => { van(nr).door = hoe; },
    /** Closed again it replaces; opened again it stays. */
    dicht: (nr: number, hoe: Sluiting): void => { van(nr).dicht = hoe; },
    aantal: (): number => gesloten().length,
    /** How many there are of everything, also of what is too small to be shown. */
    tellingen: (): Record<string, Record<string, number>> => {
      const som: Record<string, Record<string, number>> = {};
      for (const [dimensie, waarde] of gesloten().flatMap((codes) => Object.entries(codes))) {
        const aantallen = (som[dimensie] ??= {});
        aantallen[waarde] = (aantallen[waarde] ?? 0) + 1;
      }
      return som;
    },
    /** What the print has to say. */
    blad: (): Blad => {
      const alle = gesloten();
      const per = (code: keyof typeof namen, regels?: Record<string, string>, opties?: { verzwijg: boolean }): [string, Bladtabel] => {
        const { kop, waarden, rest } = namen[code] as { kop: string; waarden: Record<string, string>; rest: string };
        return [kop, tabelVan(alle.map((codes) => codes[code]!), { ...regels, ...waarden }, rest, opties)];
      };
      const groep = (code: string): number => alle.filter((codes) => codes[`doelgroep-${code}`] === 'ja').length;
      return {
        totaal: alle.length,
        tabellen: Object.fromEntries([
          [namen.doelgroep.kop, Object.fromEntries(Object.entries(namen.doelgroep.waarden).map(([code, naam]) => [naam, groep(code) >= kleinste ? String(groep(code)) : minder]))],
          per('kern', Object.fromEntries(kernen.map(({ code, naam }) => [code, naam]))),
          per('campagne', Object.fromEntries(campagnes.map(({ code, naam }) => [code, naam])), { verzwijg: true }),
          per('weg'), per('zelftest'), per('spoed'), per('wacht'), per('afloop'), per('doorverwijzing'), per('hoelang'), per('schuld'),
        ]),
      };
    },
  };
};
