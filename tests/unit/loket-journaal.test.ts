import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import beheerwoorden from '../../content/nl/loket-beheer.json' with { type: 'json' };
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { type Api, Apifout } from '../../src/browser/loket/api.ts';
import { maakBeheer } from '../../src/browser/loket/beheer.ts';
import type { Kluis } from '../../src/browser/loket/kluis.ts';
import { Journaal } from '../../src/components/loket/beheer/Journaal.tsx';
import {
  beginJournaal, collegasIn, eersteRegels, gekozenUit, isBegin, journaalAlsCsv, type Journaalscherm, maandenVan, meerRegels, perDag, soortenVan, zinVan,
} from '../../src/components/loket/beheer/journaalregels.ts';
import { beginBeheer } from '../../src/components/loket/beheer/typen.ts';
import { omgevingVan } from '../../src/components/loket/omgeving.ts';
import { begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Lijstregel, Paginagegevens } from '../../src/components/loket/typen.ts';
import { type Journaalregel, type Journaalsoort, journaalsoorten } from '../../src/domain/journaal/journaal.ts';

// What the other screens of the desk need is not here.
const gegevens = {
  woorden, beheer: { woorden: beheerwoorden } as Paginagegevens['beheer'], tijdzone: 'Europe/Amsterdam', rooster: { tijden: {}, vrij: [] },
  medewerkers: [{ id: 'balie-1', naam: 'Balie één' }, { id: 'balie-2', naam: 'Zoë van de balie' }],
} as Partial<Paginagegevens> as Paginagegevens;
const id = `3f2a9c01b${'0'.repeat(55)}`;
const nu = '2026-11-24T10:00:00.000Z';
const regel = (wat: Journaalsoort, anders: Partial<Journaalregel> = {}): Journaalregel => ({ op: '2026-11-24T08:15:00.000Z', wie: 'balie-2', wat, over: null, ...anders });
const gelezen = regel('geopend', { over: id });

const staatMet = (journaal: Partial<Journaalscherm>, ids: string[] = []): Staat => ({
  ...begin(true), fase: 'open', ik: { id: 'balie-1', naam: 'Balie één' }, nu, regels: ids.map((i) => ({ id: i }) as Lijstregel),
  beheer: { ...beginBeheer('journaal'), journaal: { ...beginJournaal, laden: 'klaar', maand: '2026-11', ...journaal } },
});
const o = omgevingVan(staatMet({}), gegevens, () => undefined);
const html = (journaal: Partial<Journaalscherm>, ids: string[] = []): string => {
  const staat = staatMet(journaal, ids);
  return renderToString(h(Journaal, { o: omgevingVan(staat, gegevens, () => undefined), beheer: staat.beheer! }));
};
const leest = (wat: string): string => wat.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** So many lines, a minute apart, the latest first. */
const veel = (aantal: number): Journaalregel[] =>
  Array.from({ length: aantal }, (_, i) => regel(i % 2 ? 'geopend' : 'ingelogd', { op: new Date(Date.parse(nu) - i * 60_000).toISOString(), wie: `balie-${i % 3}`, over: i % 2 ? id : null }));

describe('een regel', () => {
  it('heeft voor elke soort een zin met wie het deed, en een naam om op te kiezen', () => {
    expect(Object.keys(beheerwoorden.journaal.zinnen)).toEqual([...journaalsoorten]);
    expect(soortenVan(beheerwoorden.journaal).map(({ code }) => code)).toEqual([...journaalsoorten]);
    for (const wat of journaalsoorten) {
      const { voor, bericht, na } = zinVan(regel(wat, { over: id }), o);
      expect(`${voor}${bericht ?? ''}${na}`).toMatch(/^Zoë van de balie [^{}]+\.$/);
      expect(bericht === null, wat).toBe(!['geopend', 'uitgevoerd', 'hersleuteld'].includes(wat));
    }
  });
  it('noemt het bericht waar het over gaat, en zegt het als het er geen is', () => {
    expect(zinVan(gelezen, o)).toEqual({ voor: 'Zoë van de balie las ', bericht: 'bericht 3F2A9C01B', na: '.' });
    expect(zinVan(regel('uitgevoerd'), o)).toEqual({ voor: 'Zoë van de balie maakte één bestand van alle berichten.', bericht: null, na: '' });
    expect(zinVan(regel('ingelogd', { wie: 'weg-gegaan' }), o).voor).toBe('Weg gegaan opende het loket.');
    expect(zinVan(regel('geopend'), o).voor).toBe('Zoë van de balie las een bericht.');
    expect([zinVan(regel('drukte-aan'), o).voor, zinVan(regel('drukte-uit'), o).voor]).toEqual(['Zoë van de balie zette op de site dat het druk is.', 'Zoë van de balie haalde van de site dat het druk is.']);
  });
  it('opent het bericht zolang dat in de lijst staat', () => {
    expect(html({ regels: [gelezen] }, [id])).toMatch(/las <button[^>]*>bericht 3F2A9C01B<\/button>\./);
    expect(html({ regels: [gelezen] })).toContain('las bericht 3F2A9C01B.');
  });
});

describe('de maanden', () => {
  it('zijn deze en de twaalf ervoor, ook over de jaarwisseling', () => {
    const maanden = maandenVan('2026-02-24T10:00:00.000Z');
    expect([maanden.length, maanden[0], maanden[1], maanden[2], maanden.at(-1)]).toEqual([13, '2026-02', '2026-01', '2025-12', '2025-02']);
  });
  it('gaan in zoals de server telt: wat hier op 1 december net na middernacht was, staat bij november onder die dag', () => {
    const nacht = '2026-11-30T23:30:00.000Z';
    expect(maandenVan(nacht)[0]).toBe('2026-11');
    const tekst = leest(html({ regels: [regel('ingelogd', { op: nacht }), regel('ingelogd', { op: '2026-11-30T22:59:00.000Z' })] }));
    expect(tekst).toMatch(/dinsdag 1 december 2026 0\.30 uur .* maandag 30 november 2026 23\.59 uur/);
  });
});

describe('de regels op het scherm', () => {
  it('staan bij elkaar per dag van hier, de laatste eerst', () => {
    const dagen = perDag([gelezen, regel('drukte', { op: '2026-11-23T23:05:00.000Z' }), regel('ingelogd', { op: '2026-11-23T22:55:00.000Z' })], o);
    expect(dagen.map(({ datum, regels }) => [datum, regels.map((r) => r.index)])).toEqual([['2026-11-24', [0, 1]], ['2026-11-23', [2]]]);
  });
  it('zijn smaller te maken: op wie en op wat, en samen', () => {
    const regels = [gelezen, regel('ingelogd'), regel('ingelogd', { wie: 'balie-1' })];
    const aantal = (wie: string, wat: Journaalsoort | '') => gekozenUit(regels, { wie, wat }).length;
    expect([aantal('', ''), aantal('balie-2', ''), aantal('', 'ingelogd'), aantal('balie-2', 'ingelogd'), aantal('balie-1', 'geopend')]).toEqual([3, 2, 2, 1, 0]);
    const smal = leest(html({ regels, keuze: { wie: 'balie-2', wat: 'ingelogd' } }));
    expect(smal).toContain('november 2026: 1 van de 3 regels.');
    // On paper the choices themselves are not to be seen.
    expect(smal).toContain('Gekozen: Zoë van de balie, Loket geopend.');
    const geen = leest(html({ regels, keuze: { wie: 'balie-1', wat: 'geopend' } }));
    expect(geen).toContain('Geen regel past bij uw keuze. In november 2026 staan wel andere regels. Wis uw keuze of toon een andere maand.');
    expect([geen, leest(html({ regels }))].map((tekst) => tekst.includes('Wis deze keuze'))).toEqual([true, false]);
  });
  it('laten iedereen kiezen die iets deed, op naam, en wie al gekozen was', () => {
    expect(collegasIn([gelezen, gelezen, regel('ingelogd', { wie: 'balie-1' })], 'weg', o.naam).map(({ naam }) => naam)).toEqual(['Balie één', 'Weg', 'Zoë van de balie']);
  });
  it('zijn er eerst honderd, en dan steeds meer', () => {
    const eerst = html({ regels: veel(1_000) });
    expect(eerst.match(/class="journaal__regel"/g)).toHaveLength(eersteRegels);
    expect(leest(eerst)).toContain('U ziet de laatste 100 van de 1000 regels.');
    const meer = html({ regels: veel(1_000), aantal: eersteRegels + meerRegels });
    expect(meer.match(/class="journaal__regel"/g)).toHaveLength(600);
    expect([meer.includes('id="journaal-100"'), meer.includes('id="journaal-101"')]).toEqual([true, false]);
    expect([0, 99, 100, 599, 600].map(isBegin)).toEqual([false, false, true, false, true]);
    expect(leest(html({ regels: veel(100) }))).not.toContain('Toon meer');
  });
  it('zeggen het als er niets is of als het niet te lezen was, en zeggen altijd wat er niet in staat', () => {
    const [leeg, mis] = [leest(html({})), leest(html({ laden: 'storing' }))];
    expect(leeg).toContain('In november 2026 staat hier niets.');
    expect(mis).toContain('Het loket heeft een storing.');
    for (const tekst of [leeg, mis]) expect(tekst).toContain('Er staat niets in van wat een inwoner schreef.');
    expect(mis).not.toContain('staat hier niets');
  });
});

describe('het bestand', () => {
  it('heeft elke regel met de tijd van hier, en niets dat een rekenprogramma uitvoert of voor een getal aanziet', () => {
    const getal = `123e45678${'0'.repeat(55)}`;
    const stout = { ...o, naam: () => '=HYPERLINK("x";"y")' };
    expect(journaalAlsCsv([regel('geopend', { over: getal }), regel('drukte-uit', { op: '2026-11-23T23:05:00.000Z' })], o).split('\r\n')).toEqual([
      '\ufeffDag;Tijd;Wie;Wat;Over', '2026-11-24;09:15;Zoë van de balie;Bericht gelezen;bericht 123E45678', '2026-11-24;00:05;Zoë van de balie;Drukte uitgezet;', '',
    ]);
    expect(journaalAlsCsv([gelezen], stout)).toContain(`;"'=HYPERLINK(""x"";""y"")";`);
  });
});

/** The part with a server of ours. */
const metServer = (leesJournaal: Api['leesJournaal'], noteerJournaaluitvoer: Api['noteerJournaaluitvoer'] = () => Promise.resolve()) => {
  let staat = staatMet({ maand: '' });
  const verlopen = vi.fn();
  const beheer = maakBeheer({ api: { leesJournaal, noteerJournaaluitvoer } as Partial<Api> as Api, kluis: {} as Kluis, gegevens, staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); }, verlopen, gesloten: verlopen });
  return { beheer, verlopen, staat: () => staat, weg: () => { staat = verwerk(staat, { soort: 'bekijk', id }); } };
};
const journaalIn = (staat: Staat): Journaalscherm => staat.beheer!.journaal;

describe('lezen', () => {
  it('begint met deze maand, en zegt welke er staat', async () => {
    const lees = vi.fn(() => Promise.resolve({ regels: [gelezen] }));
    const { beheer, staat } = metServer(lees);
    beheer.toon('journaal');
    await vi.waitFor(() => { expect(journaalIn(staat())).toMatchObject({ laden: 'klaar', maand: '2026-11', regels: [gelezen] }); });
    expect(lees).toHaveBeenCalledExactlyOnceWith('2026-11');
    expect(staat().melding).toBe('U ziet nu november 2026. Regels: 1.');
  });
  it('toont de maand die het laatst gevraagd is, ook als een eerdere later komt', async () => {
    const antwoorden = new Map<string, (wat: { regels: Journaalregel[] }) => void>();
    const { beheer, staat } = metServer((maand) => new Promise((klaar) => { antwoorden.set(maand, klaar); }));
    beheer.journaal.doe({ wil: 'lezen', maand: '2026-10' });
    beheer.journaal.doe({ wil: 'lezen', maand: '2026-09' });
    antwoorden.get('2026-09')!({ regels: [gelezen] });
    await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
    antwoorden.get('2026-10')!({ regels: [] });
    await new Promise((klaar) => { setTimeout(klaar); });
    expect(journaalIn(staat())).toMatchObject({ maand: '2026-09', regels: [gelezen] });
  });
  it('wie een bericht opende en teruggaat, ziet wat er stond; na het slot weet het niets meer', async () => {
    const { beheer, staat, weg } = metServer(() => Promise.resolve({ regels: [gelezen] }));
    beheer.journaal.doe({ wil: 'lezen', maand: '2026-10' });
    beheer.journaal.doe({ wil: 'kiezen', keuze: { wie: 'balie-2', wat: '' } });
    beheer.journaal.doe({ wil: 'meer' });
    weg();
    beheer.toon('journaal');
    expect(journaalIn(staat())).toMatchObject({ maand: '2026-10', keuze: { wie: 'balie-2' }, aantal: eersteRegels + meerRegels });
    weg();
    beheer.journaal.vergeet();
    beheer.toon('journaal');
    expect(journaalIn(staat())).toMatchObject({ maand: '2026-11', keuze: { wie: '' } });
    await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
  });
  it('gaat bij meer naar de eerste nieuwe regel, en begint bij een andere keuze weer vooraan', async () => {
    const { beheer, staat } = metServer(() => Promise.resolve({ regels: veel(1_000) }));
    beheer.journaal.doe({ wil: 'lezen', maand: '2026-11' });
    await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
    beheer.journaal.doe({ wil: 'meer' });
    expect([journaalIn(staat()).aantal, staat().focus.op]).toEqual([600, 'journaal-100']);
    beheer.journaal.doe({ wil: 'kiezen', keuze: { wie: '', wat: 'geopend' } });
    expect(journaalIn(staat()).aantal).toBe(eersteRegels);
  });
  it.each([['geen-verbinding', false], ['storing', false], ['verlopen', true]] as const)('zegt het als het niet lukt (%s)', async (code, dicht) => {
    const { beheer, staat, verlopen } = metServer(() => Promise.reject(new Apifout(code)));
    beheer.toon('journaal');
    await vi.waitFor(() => { expect(dicht ? verlopen.mock.calls.length : journaalIn(staat()).laden).toBe(dicht ? 1 : code); });
  });
});

describe('printen en bewaren', () => {
  it('staat eerst zelf in het journaal; wat daar niet komt, komt er ook niet uit', async () => {
    const geprint = vi.fn();
    vi.stubGlobal('print', geprint);
    try {
      let lukt = false;
      const noteer = vi.fn(() => (lukt ? Promise.resolve() : Promise.reject(new Apifout('storing'))));
      const { beheer, staat } = metServer(() => Promise.resolve({ regels: [gelezen] }), noteer);
      beheer.toon('journaal');
      await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
      beheer.journaal.doe({ wil: 'printen' });
      beheer.journaal.doe({ wil: 'printen' });
      await vi.waitFor(() => { expect(journaalIn(staat())).toMatchObject({ bezig: false, mislukt: 'storing' }); });
      expect([staat().focus.op, noteer.mock.calls.length, geprint.mock.calls.length]).toEqual(['fout-journaal', 1, 0]);
      expect(leest(html({ regels: [gelezen], mislukt: 'storing' }))).toContain('Er is niets geprint of bewaard. Het loket heeft een storing.');
      lukt = true;
      beheer.journaal.doe({ wil: 'printen' });
      await vi.waitFor(() => { expect(geprint).toHaveBeenCalledOnce(); });
      expect(journaalIn(staat()).mislukt).toBeNull();
    } finally {
      vi.unstubAllGlobals();
    }
  });
  it('komt er niet uit voor wie intussen iets anders deed', async () => {
    const geprint = vi.fn();
    vi.stubGlobal('print', geprint);
    try {
      let klaar = (): void => undefined;
      const { beheer, staat, weg } = metServer(() => Promise.resolve({ regels: [gelezen] }), () => new Promise((af) => { klaar = af; }));
      beheer.toon('journaal');
      await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
      beheer.journaal.doe({ wil: 'printen' });
      weg();
      klaar();
      await new Promise((af) => { setTimeout(af); });
      expect(geprint).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('kiezen', () => {
  it('is in één keer te wissen, en dan staat de focus waar iemand opnieuw kiest', async () => {
    const { beheer, staat } = metServer(() => Promise.resolve({ regels: [gelezen] }));
    beheer.toon('journaal');
    await vi.waitFor(() => { expect(journaalIn(staat()).laden).toBe('klaar'); });
    beheer.journaal.doe({ wil: 'kiezen', keuze: { wie: 'balie-2', wat: 'geopend' } });
    beheer.journaal.doe({ wil: 'allesTonen' });
    expect([journaalIn(staat()).keuze, staat().focus.op]).toEqual([{ wie: '', wat: '' }, 'veld-wie']);
  });
});
