import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leesBericht } from '../../src/components/loket/bericht.ts';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { type Api, Apifout } from '../../src/browser/loket/api.ts';
import type { Kluis } from '../../src/browser/loket/kluis.ts';
import { maakZaken } from '../../src/browser/loket/zaken.ts';
import { type Actie, begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Dossier, Lijstregel, Paginagegevens } from '../../src/components/loket/typen.ts';

const regel: Lijstregel = {
  id: 'a', fase: 'geclaimd', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: null, opzij: [], dubbelVan: null,
  eigenaar: 'kim', dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null,
};
const dossier = (eigenaar: string | null): Dossier => ({ ...regel, eigenaar, bericht: 'x', berichtHash: 'x', gebeurtenissen: [], wisVanaf: null });
const gegevens = { woorden, ontvangers: ['age1x'], medewerkers: [{ id: 'kim', naam: 'Kim' }, { id: 'noor', naam: 'Noor' }] } as Partial<Paginagegevens> as Paginagegevens;

/** A desk with the message of Kim on the screen. */
const opstelling = (api: Partial<Api>, van = 'kim') => {
  let staat: Staat = ([
    { soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'ik', naam: 'Ik' }, regels: [regel], nu: 'nu' }, { soort: 'bekijk', id: 'a' },
    { soort: 'geopend', id: 'a', dossier: dossier(van), bericht: leesBericht({ verhaal: 'x' }), antwoordOntvanger: null, teksten: {}, melding: '' },
  ] satisfies Actie[]).reduce<Staat>(verwerk, begin(true));
  const kluis = { vraag: () => Promise.resolve({ inhoud: 'x' }) } as Partial<Kluis> as Kluis;
  const zaken = maakZaken({ api: api as Api, kluis, gegevens, staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); }, teller: { tel: () => Promise.resolve() }, verlopen: () => undefined });
  return { zaken, staat: () => staat, meld: (actie: Actie) => { staat = verwerk(staat, actie); } };
};

/** A colleague takes over what Kim has; whose it is when it is read back. */
const neemOver = async (daarna: string | null): Promise<Staat> => {
  const { zaken, staat } = opstelling({ voegToe: () => Promise.resolve(dossier('kim')), leesDossier: () => Promise.resolve(dossier(daarna)) });
  const klaar = zaken.neemOver('Kim is ziek.');
  await vi.runAllTimersAsync();
  await klaar;
  return staat();
};

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('wie overneemt, leest van wie het bericht daarna is: van haar, van een collega die eerder was, of van niemand', async () => {
  expect((await neemOver('ik')).melding).toBe('U helpt deze inwoner nu.');
  expect((await neemOver('noor')).melding).toBe('Noor pakte dit bericht net eerder op dan u. Overleg met uw collega.');
  expect((await neemOver(null)).melding).toBe('Dit was net al anders. Kijk wie deze inwoner nu helpt.');
});

const invoer = { naar: 'taalhulp', gekozen: 'Taalpunt', organisatie: '', manier: 'papier', bevestigenVoor: '2026-11-26', mag: 'ja' as const, toestemming: 'Ja.', delen: [], verhaal: 'x' };

/** A worker asks a receiver for what was hers until a moment ago; the answer of the server, or its refusal. */
const vraagTeLaat = async (voegToe: Api['voegToe']): Promise<Staat> => {
  const { zaken, staat, meld } = opstelling({ voegToe, leesDossier: () => Promise.resolve(dossier('noor')) }, 'ik');
  meld({ soort: 'overdrachtConcept', id: 'a', invoer });
  meld({ soort: 'overdracht', overdracht: { stap: 'nakijken', invoer, kaart: 'x' } });
  await zaken.vraagOver();
  await vi.runAllTimersAsync();
  return staat();
};

it('wie een ander vraagt als een collega het bericht net heeft, leest van wie het nu is en dat het niet telt, en houdt wat zij invulde', async () => {
  for (const voegToe of [() => Promise.resolve(dossier('noor')), () => Promise.reject(new Apifout('niet-van-u'))]) {
    const { zaak, overdrachten, focus } = await vraagTeLaat(voegToe);
    expect(zaak?.fout).toEqual({ plek: 'oppakken', zin: 'Noor helpt deze inwoner nu. Uw vraag aan de ander telt niet. Overleg met uw collega. Wat u invulde, staat er nog tot u het loket sluit.' });
    expect(focus.op).toBe('fout-oppakken');
    expect(zaak?.dossier?.eigenaar).toBe('noor');
    expect(overdrachten).toEqual({ a: invoer });
  }
});

it('wat iemand besluit over een bericht dat net van een collega is, heet niet vastgelegd', async () => {
  const { zaken, staat } = opstelling({ voegToe: () => Promise.resolve(dossier('noor')), leesDossier: () => Promise.resolve(dossier('noor')) }, 'ik');
  await zaken.legTriageVast({ spoed: false, dienst: 'formulierhulp', reden: 'Wil hulp bij post.' });
  await vi.runAllTimersAsync();
  expect(staat().zaak?.gelukt).toBeNull();
  expect(staat().zaak?.fout?.zin).toBe('Noor helpt deze inwoner nu. Wat u net deed, telt niet. Overleg met uw collega.');
});

it('wat na een weggevallen verbinding toch was aangekomen, gaat niet nog een keer, en dezelfde woorden later wel', async () => {
  const notitie = { id: 'n1', op: '2026-11-24T09:00:00.000Z', soort: 'notitie', door: 'ik', inhoud: 'x' } as const;
  const voegToe = vi.fn<Api['voegToe']>(() => Promise.resolve(dossier('ik'))).mockRejectedValueOnce(new Apifout('geen-verbinding'));
  const { zaken } = opstelling({ voegToe, leesDossier: () => Promise.resolve({ ...dossier('ik'), gebeurtenissen: [notitie] }) }, 'ik');
  await zaken.noteer('Niet thuis.');
  await zaken.noteer('Niet thuis.');
  expect(voegToe).toHaveBeenCalledTimes(1);
  await zaken.noteer('Niet thuis.');
  expect(voegToe).toHaveBeenCalledTimes(2);
});

it('wie twee keer op printen drukt, print één keer, en dat staat er één keer bij', async () => {
  const noteerUitvoer = vi.fn(() => Promise.resolve());
  const druk = vi.fn();
  const { zaken } = opstelling({ noteerUitvoer });
  await Promise.all([zaken.printDossier(druk), zaken.printDossier(druk)]);
  expect([noteerUitvoer.mock.calls.length, druk.mock.calls.length]).toEqual([1, 1]);
  await zaken.printDossier(druk);
  expect(druk).toHaveBeenCalledTimes(2);
});

it('wat misschien al aankwam, gaat later met dezelfde bytes, ook als er intussen iets anders is verstuurd', async () => {
  let staat: Staat = ([
    { soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'kim', naam: 'Kim' }, regels: [regel, { ...regel, id: 'b' }], nu: 'nu' },
  ] satisfies Actie[]).reduce<Staat>(verwerk, begin(true));
  const open = (id: string): void => {
    for (const actie of [{ soort: 'bekijk', id }, { soort: 'geopend', id, dossier: { ...dossier('kim'), id }, bericht: null, antwoordOntvanger: null, teksten: {}, melding: '' }] satisfies Actie[]) staat = verwerk(staat, actie);
  };
  let nummer = 0;
  const kluis = { vraag: () => Promise.resolve({ inhoud: `bytes ${(nummer += 1)}` }) } as unknown as Kluis;
  const gestuurd: unknown[] = [];
  const voegToe = vi.fn(async (id: string, handeling: { soort: string }) => {
    gestuurd.push([id, 'inhoud' in handeling && handeling.inhoud]);
    if (gestuurd.length === 1) throw new Apifout('geen-verbinding');
    return { ...dossier('kim'), id };
  });
  const api = { voegToe, leesDossier: (id: string) => Promise.resolve({ ...dossier('kim'), id }) } as Partial<Api> as Api;
  const zaken = maakZaken({ api, kluis, gegevens, staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); }, teller: { tel: () => Promise.resolve() }, verlopen: () => undefined });
  open('a');
  await zaken.noteer('Bel morgen.');
  expect(zaken.isOnderweg()).toBe(false);
  open('b');
  await zaken.noteer('Iets anders.');
  open('a');
  await zaken.noteer('Bel morgen.');
  await zaken.noteer('Bel morgen.');
  expect(gestuurd).toEqual([['a', 'bytes 1'], ['b', 'bytes 2'], ['a', 'bytes 1'], ['a', 'bytes 3']]);
});
