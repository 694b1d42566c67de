import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import beheerwoorden from '../../content/nl/loket-beheer.json' with { type: 'json' };
import druktewoorden from '../../content/nl/drukte.json' with { type: 'json' };
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { type Api, Apifout, type Apifoutcode } from '../../src/browser/loket/api.ts';
import { maakBeheer } from '../../src/browser/loket/beheer.ts';
import type { Kluis } from '../../src/browser/loket/kluis.ts';
import { Drukte, Druktebalk } from '../../src/components/loket/beheer/Drukte.tsx';
import { beginDrukte, beginInvoer, type Druktescherm, type Druktestand, geldtNu, laatsteDag, leesInvoer, wachttijden, zinVoorInwoner } from '../../src/components/loket/beheer/druktestand.ts';
import { beginBeheer } from '../../src/components/loket/beheer/typen.ts';
import { omgevingVan } from '../../src/components/loket/omgeving.ts';
import { begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Paginagegevens } from '../../src/components/loket/typen.ts';
import { drukteSchema, kanGeldenTot } from '../../src/domain/drukte/drukte.ts';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';

// What the other screens of the desk need is not here.
const gegevens = {
  woorden, beheer: { woorden: beheerwoorden, drukte: { woorden: druktewoorden, beloofd: 3 } }, tijdzone: 'Europe/Amsterdam', medewerkers: [{ id: 'balie-2', naam: 'Balie twee' }],
  rooster: { tijden: gemeente.telefonischBereikbaar.waarde!, vrij: vrijeDagen.dagen.map((d) => d.datum) },
} as Partial<Paginagegevens> as Paginagegevens;
const dinsdag = '2026-11-24T10:00:00.000Z';
const druk = { aan: true, werkdagen: 5, tot: '2026-12-09' } as const;
const op = '2026-11-23T08:15:00.000Z';
const aan: Druktestand = { geldt: druk, gezet: { drukte: druk, gezetDoor: 'balie-2', op } };
const over: Druktestand = { geldt: { aan: false }, gezet: { drukte: { ...druk, tot: '2026-11-20' }, gezetDoor: 'balie-2', op } };
const gestopt: Druktestand = { geldt: { aan: false }, gezet: { drukte: { aan: false }, gezetDoor: 'balie-2', op } };
const nooit: Druktestand = { geldt: { aan: false }, gezet: null };

const staatMet = (drukte: Druktestand | null, scherm: Partial<Druktescherm> = {}, nu = dinsdag): Staat =>
  ({ ...begin(true), fase: 'open', ik: { id: 'balie-1', naam: 'Balie één' }, nu, drukte, beheer: { ...beginBeheer('drukte'), drukte: { ...beginDrukte, laden: 'klaar', ...scherm } } });
const omgeving = (staat: Staat) => omgevingVan(staat, gegevens, () => undefined);
const { klok } = omgeving(staatMet(null));
const html = (drukte: Druktestand | null, scherm: Partial<Druktescherm> = {}): string => {
  const staat = staatMet(drukte, scherm);
  return renderToString(h(Drukte, { o: omgeving(staat), beheer: staat.beheer! }));
};
const leest = (wat: string): string => wat.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('het formulier', () => {
  it('stelt een werkdag over twee weken voor, en niet hoe lang mensen wachten', () => {
    expect(beginInvoer(nooit, klok, 3)).toEqual({ werkdagen: '', tot: '2026-12-08' });
    // Two weeks later is a Saturday, or Christmas.
    expect(beginInvoer(over, { ...klok, nu: '2026-11-28T10:00:00.000Z' }, 3).tot).toBe('2026-12-14');
    expect(beginInvoer(gestopt, { ...klok, nu: '2026-12-11T10:00:00.000Z' }, 3).tot).toBe('2026-12-28');
  });
  it('biedt niet minder aan dan de gemeente belooft, want dat zegt de site nooit', () => {
    expect(wachttijden(3)).toEqual(wachttijden(null).slice(2));
    const formulier = html(nooit);
    expect([...formulier.matchAll(/<option[^>]* value="?(\d+)"?/g)].map(([, n]) => Number(n))).toEqual(wachttijden(3));
    expect(leest(formulier)).toContain('De gemeente belooft 3 werkdagen. Minder kunt u niet kiezen.');
  });
  it('zegt van minder dagen van vroeger wat er echt geldt, en begint daarmee', () => {
    const vroeger = { ...druk, werkdagen: 1 };
    const stand: Druktestand = { geldt: vroeger, gezet: { drukte: vroeger, gezetDoor: 'balie-2', op } };
    expect(leest(html(stand))).toContain('U hoort nu binnen ongeveer 3 werkdagen van ons. Eerder is 1 werkdag gekozen. De gemeente belooft 3 werkdagen. Dat geldt.');
    expect(leest(html(aan))).not.toContain('Eerder is');
    expect(beginInvoer(stand, klok, 3)).toEqual({ werkdagen: '3', tot: '2026-12-09' });
    expect(beginInvoer(stand, klok, null).werkdagen).toBe('1');
  });
  it('begint met wat er nu geldt', () => { expect(beginInvoer(aan, klok, 3)).toEqual({ werkdagen: '5', tot: '2026-12-09' }); });

  it.each([
    ['', '2026-12-08', 'werkdagen'], ['2', '2026-12-08', 'werkdagen'], ['0', '2026-12-08', 'werkdagen'], ['21', '2026-12-08', 'werkdagen'], ['2.5', '2026-12-08', 'werkdagen'],
    ['5', '', 'tot-leeg'], ['5', '2026-11-23', 'tot'], ['5', '2026-12-23', 'tot'], ['', '', 'werkdagen'],
  ])('met "%s" werkdagen en "%s" zegt het wat er mis is: %s', (werkdagen, tot, fout) => {
    expect(leesInvoer({ werkdagen, tot }, klok, 3)).toEqual({ fout });
  });
  it('laat alles toe wat de server toelaat, en niets anders', () => {
    const alle = wachttijden(null);
    expect(alle.map((werkdagen) => drukteSchema.safeParse({ ...druk, werkdagen }).success)).toEqual(Array(20).fill(true));
    expect(drukteSchema.safeParse({ ...druk, werkdagen: alle.length + 1 }).success).toBe(false);
    for (const tot of ['2026-11-23', '2026-11-24', '2026-12-22', '2026-12-23']) {
      expect('drukte' in leesInvoer({ werkdagen: '20', tot }, klok, null), tot).toBe(kanGeldenTot(tot, '2026-11-24'));
    }
    expect(laatsteDag(klok)).toBe('2026-12-22');
  });
  it('zegt bij het veld wat er mis is, ook aan wie het niet ziet', () => {
    const fout = html(nooit, { fout: 'werkdagen' });
    expect(fout).toMatch(/<select[^>]*aria-describedby="uitleg-werkdagen fout-werkdagen" aria-invalid="true"/);
    expect(leest(fout)).toContain('Kies hoe lang mensen nu wachten.');
    expect(fout).not.toMatch(/<input[^>]*aria-invalid/);
    expect(leest(html(nooit, { fout: 'tot' }))).toContain('Kies een dag van vandaag tot en met dinsdag 22 december.');
  });
  it('laat zien wat een inwoner leest', () => {
    expect([zinVoorInwoner(1, { woorden: druktewoorden, beloofd: null }), zinVoorInwoner(12, gegevens.beheer.drukte)]).toEqual([
      'Het is druk bij het Geldloket. U hoort nu binnen ongeveer 1 werkdag van ons.', 'Het is druk bij het Geldloket. U hoort nu binnen ongeveer 12 werkdagen van ons.',
    ]);
    const voorbeeld = leest(html(nooit, { invoer: { werkdagen: '8', tot: '2026-12-01' } }));
    expect(voorbeeld).toContain('U hoort nu binnen ongeveer 8 werkdagen van ons.');
    expect(voorbeeld).toContain('Dit staat op de site tot en met dinsdag 1 december.');
    expect(leest(html(nooit))).toContain('Kies eerst hoe lang mensen wachten.');
  });
});

describe('hoe het nu staat', () => {
  it.each([
    ['aan', aan, ['Het staat aan, tot en met woensdag 9 december.', 'Balie twee zette het aan: gisteren, 9.15 uur.', 'ongeveer 5 werkdagen', 'Zet dit nu uit']],
    ['voorbij', over, ['Het staat uit.', 'Die gold tot en met vrijdag 20 november.', 'Balie twee zette het aan: gisteren, 9.15 uur.']],
    ['uit', gestopt, ['Het staat uit.', 'Balie twee zette het uit: gisteren, 9.15 uur.']],
    ['nooit aan geweest', nooit, ['Het staat uit.']],
  ] as const)('%s', (_, stand, zinnen) => {
    const tekst = leest(html(stand));
    for (const zin of zinnen) expect(tekst).toContain(zin);
    expect(tekst.includes('Zet dit nu uit')).toBe(stand === aan);
    expect(tekst.includes(' zette het ')).toBe(stand !== nooit);
  });
  it('staat er niet als het niet te lezen was: oud nieuws is geen nieuws', () => {
    const tekst = leest(html(aan, { laden: 'geen-verbinding' }));
    expect(tekst).toContain('Er is geen verbinding.');
    expect(tekst).not.toMatch(/Het staat aan|werkdagen/);
  });
  it('staat voor iedereen boven de lijst, tot en met de laatste dag hier', () => {
    const balk = (nu: string, stand: Druktestand | null = aan) => leest(renderToString(h(Druktebalk, { o: omgeving(staatMet(stand, {}, nu)) }))).trim();
    expect(balk(dinsdag)).toBe('De site zegt nu: het is druk, tot en met woensdag 9 december. Bekijk of verander dit');
    expect(balk('2026-12-09T22:59:00.000Z')).toContain('tot en met vandaag');
    expect([balk('2026-12-09T23:00:00.000Z'), balk(dinsdag, over), balk(dinsdag, null)]).toEqual(['', '', '']);
    expect(geldtNu(aan, klok)).toEqual(druk);
  });
});

/** The part with a server of ours. */
const metServer = (beginstand: Druktestand | null, anders: Partial<Pick<Api, 'leesDrukte' | 'zetDrukte'>>) => {
  let staat = staatMet(beginstand);
  const api = { leesDrukte: vi.fn(() => Promise.resolve(nooit)), zetDrukte: vi.fn(() => Promise.resolve(aan)), ...anders };
  const verlopen = vi.fn();
  const { drukte } = maakBeheer({ api: api as Partial<Api> as Api, kluis: {} as Kluis, gegevens, staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); }, verlopen, gesloten: verlopen });
  return { api, drukte, verlopen, staat: () => staat };
};
const mislukt = (code: Apifoutcode) => () => Promise.reject(new Apifout(code));
const goed = { werkdagen: '5', tot: '2026-12-09' };

describe('zetten en stoppen', () => {
  it('laat zien hoe het staat zodra het is gezet, en zegt het', async () => {
    const { api, drukte, staat } = metServer(nooit, {});
    drukte.doe({ wil: 'zetten', invoer: goed });
    await vi.waitFor(() => { expect(staat().beheer?.drukte.bezig).toBeNull(); });
    expect(api.zetDrukte).toHaveBeenCalledExactlyOnceWith({ aan: true, werkdagen: 5, tot: '2026-12-09' });
    expect(staat()).toMatchObject({ drukte: aan, melding: 'De site zegt nu dat het druk is, tot en met woensdag 9 december.', focus: { op: 'kop-drukte-nu' } });
  });
  it('gaat naar het veld waar iets mis is, en stuurt niets', () => {
    const { api, drukte, staat } = metServer(nooit, {});
    drukte.doe({ wil: 'zetten', invoer: { werkdagen: '', tot: '' } });
    expect([staat().focus.op, staat().beheer?.drukte.invoer]).toEqual(['veld-werkdagen', { werkdagen: '', tot: '' }]);
    drukte.doe({ wil: 'zetten', invoer: { werkdagen: '3', tot: '2027-06-01' } });
    expect(staat().focus.op).toBe('veld-tot');
    expect(api.zetDrukte).not.toHaveBeenCalled();
  });
  it.each([
    ['datum', 'veld-tot', { fout: 'tot', mislukt: null }], ['geen-verbinding', 'fout-drukte', { fout: null, mislukt: 'geen-verbinding' }], ['storing', 'fout-drukte', { mislukt: 'storing' }],
  ] as const)('bij %s blijft staan wat is ingevuld', async (code, focus, scherm) => {
    const { drukte, staat } = metServer(nooit, { zetDrukte: mislukt(code) });
    drukte.doe({ wil: 'invullen', invoer: goed });
    drukte.doe({ wil: 'zetten', invoer: goed });
    await vi.waitFor(() => { expect(staat().focus.op).toBe(focus); });
    expect(staat().beheer?.drukte).toMatchObject({ bezig: null, invoer: goed, ...scherm });
    expect(staat().drukte).toEqual(nooit);
  });
  it('twee keer drukken is één keer zetten, en wie is afgemeld meldt zich eerst aan', async () => {
    const { api, drukte, verlopen } = metServer(aan, { zetDrukte: vi.fn(mislukt('verlopen')) });
    drukte.doe({ wil: 'stoppen' });
    drukte.doe({ wil: 'stoppen' });
    await vi.waitFor(() => { expect(verlopen).toHaveBeenCalled(); });
    expect(api.zetDrukte).toHaveBeenCalledExactlyOnceWith({ aan: false });
  });
});

describe('lezen', () => {
  it('een ouder antwoord maakt niet ongedaan wat net is gezet', async () => {
    let antwoord = (_: Druktestand): void => undefined;
    const { drukte, staat } = metServer(nooit, { leesDrukte: () => new Promise((klaar) => { antwoord = klaar; }) });
    const ververst = drukte.ververs(true);
    drukte.doe({ wil: 'zetten', invoer: goed });
    await vi.waitFor(() => { expect(staat().drukte).toEqual(aan); });
    antwoord(nooit);
    await ververst;
    expect(staat().drukte).toEqual(aan);
  });
  it('gaat met de lijst mee, hooguit eens in de vijf minuten, tenzij iemand erom vraagt', async () => {
    vi.useFakeTimers({ now: Date.parse(dinsdag) });
    try {
      const { api, drukte } = metServer(null, {});
      for (const minuut of [0, 1, 4, 5, 6]) {
        vi.setSystemTime(Date.parse(dinsdag) + minuut * 60_000);
        await drukte.ververs(false);
      }
      expect(api.leesDrukte).toHaveBeenCalledTimes(2);
      await drukte.ververs(true);
      expect(api.leesDrukte).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });
  it('houdt bij een storing wat er stond, zonder een woord erover boven de lijst', async () => {
    const { drukte, staat } = metServer(aan, { leesDrukte: mislukt('storing') });
    await drukte.ververs(true);
    expect([staat().drukte, staat().melding]).toEqual([aan, '']);
  });
});
