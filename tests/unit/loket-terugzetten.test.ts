import { expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { type Api, Apifout, type Vervangen } from '../../src/browser/loket/api.ts';
import { type Kluis, Kluisfout } from '../../src/browser/loket/kluis.ts';
import { maakTerugzetting } from '../../src/browser/loket/terugzetten.ts';
import { maakZaken } from '../../src/browser/loket/zaken.ts';
import { begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Dossier, Lijstregel, Paginagegevens } from '../../src/components/loket/typen.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

const regel: Lijstregel = {
  id: 'a', fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: null, opzij: [], dubbelVan: null,
  eigenaar: null, dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null,
};
const notitie = { id: 'n', soort: 'notitie', op: '2026-11-24T09:00:00.000Z', door: 'kim', inhoud: 'c3R1aw==' } as const;

/** What lies there does not open, but for what is named in `goed`. */
const toneel = ({ bericht, tekst = null, vervangen = [], goed, fout }: { bericht: string; tekst?: string | null; vervangen?: Vervangen[]; goed: string[]; fout?: Record<string, unknown> }) => {
  const dossier: Dossier = { ...regel, bericht, berichtHash: `hash ${bericht}`, gebeurtenissen: tekst === null ? [] : [{ ...notitie, inhoud: tekst }], wisVanaf: null };
  const gehaald: string[] = [];
  const gestuurd: unknown[] = [];
  const weiger = (wat: string): void => { if (fout?.[wat]) throw fout[wat]; };
  const api = {
    leesDossier: async () => dossier,
    leesVervangen: async () => { weiger('lees'); return { vervangen }; },
    haalVervangen: async (_id: string, naam: string) => { gehaald.push(naam); weiger(naam); return { inhoud: naam, hash: `hash ${naam}` }; },
    hersleutel: async (_id: string, nieuw: unknown) => { weiger('hersleutel'); gestuurd.push(nieuw); return { ...dossier, overgeslagen: [] }; },
  } as Partial<Api> as Api;
  const vraag = async (soort: string, v: { bericht: string; teksten: { id: string; inhoud: string }[] }): Promise<unknown> => {
    if (soort === 'openTeksten') return Object.fromEntries(v.teksten.map((t) => [t.id, goed.includes(t.inhoud) ? 'open' : null]));
    if (!goed.includes(v.bericht)) throw new Kluisfout(v.bericht === 'kluis' ? 'kluis' : 'niet-te-openen');
    return soort === 'open' ? { bericht: {}, antwoordOntvanger: null, telzaad: 'z' }
      : { vervangt: v.bericht, bericht: `nieuw van ${v.bericht}`, hash: 'h', gebeurtenissen: v.teksten.map((t) => ({ id: t.id, vervangt: t.inhoud, inhoud: `nieuw van ${t.inhoud}` })), overgeslagen: [] };
  };
  const kluis = { vraag } as unknown as Kluis;
  return { api, kluis, gehaald, gestuurd, zetTerug: () => maakTerugzetting({ api, kluis, ontvangers: ['age1x'] }).zetTerug('a') };
};
const lag = (naam: string, wat = 'bericht'): Vervangen => ({ naam, wat, op: '2026-11-24T10:00:00.000Z' });

it('de laatste die opengaat, komt in de plaats van wat er nu ligt', async () => {
  const t = toneel({ bericht: 'stuk', vervangen: [lag('ook-stuk'), lag('goed'), lag('ouder')], goed: ['goed', 'ouder'] });
  expect(await t.zetTerug()).toBeNull();
  expect(t.gehaald).toEqual(['ook-stuk', 'goed']);
  expect(t.gestuurd).toMatchObject([{ vervangt: 'hash stuk', bericht: 'nieuw van goed', gebeurtenissen: [] }]);
});

it('een tekst die niet opengaat, komt terug zonder dat het bericht een ander wordt', async () => {
  const t = toneel({ bericht: 'heel', tekst: notitie.inhoud, vervangen: [lag('ander', 'm'), lag('tekst', 'n')], goed: ['heel', 'tekst'] });
  expect(await t.zetTerug()).toBeNull();
  expect(t.gestuurd).toMatchObject([{ vervangt: 'hash heel', bericht: 'nieuw van heel', gebeurtenissen: [{ id: 'n', vervangt: vingerafdruk(new TextEncoder().encode('stuk')), inhoud: 'nieuw van tekst' }] }]);
});

it('past de sleutel nergens op, dan gaat er niets over de lijn en hoort de medewerker dat', async () => {
  for (const t of [toneel({ bericht: 'stuk', vervangen: [lag('ook-stuk')], goed: [] }), toneel({ bericht: 'heel', tekst: notitie.inhoud, vervangen: [lag('stuk', 'n')], goed: ['heel'] })]) {
    expect([await t.zetTerug(), t.gestuurd]).toEqual(['past-niet', []]);
  }
});

it('wat intussen te oud werd, telt als niet passend; een collega die eerder was, is goed; een oude pagina hoort dat zij oud is', async () => {
  const met = (fout: Record<string, unknown>) => toneel({ bericht: 'stuk', vervangen: [lag('weg'), lag('goed')], goed: ['goed'], fout }).zetTerug();
  expect(await met({ weg: new Apifout('verdwenen') })).toBeNull();
  expect(await met({ hersleutel: new Apifout('al-hersleuteld') })).toBeNull();
  expect(await met({ hersleutel: new Apifout('oude-sleutelring') })).toBe('oude-ring');
  await expect(met({ goed: new Apifout('storing') })).rejects.toThrow('storing');
  await expect(toneel({ bericht: 'kluis', vervangen: [lag('goed')], goed: ['goed'] }).zetTerug()).rejects.toThrow(new Kluisfout('kluis'));
});

/** A desk that opens message `a` of this scene. */
const loket = async (t: ReturnType<typeof toneel>): Promise<{ staat: () => Staat; zetTerug: () => Promise<void> }> => {
  let staat = verwerk(verwerk(begin(true), { soort: 'opent', stap: 'bezig' }), { soort: 'open', ik: { id: 'ik', naam: 'Ik' }, regels: [regel], nu: 'nu' });
  const gegevens = { woorden, ontvangers: ['age1x'], medewerkers: [] } as Partial<Paginagegevens> as Paginagegevens;
  const zaken = maakZaken({ api: t.api, kluis: t.kluis, gegevens, staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); }, teller: { tel: () => Promise.resolve() }, verlopen: () => undefined });
  await zaken.bekijk('a');
  return { staat: () => staat, zetTerug: zaken.zetTerug };
};

it('de knop staat er alleen als er iets is om terug te zetten', async () => {
  expect((await loket(toneel({ bericht: 'stuk', vervangen: [lag('goed')], goed: ['goed'] }))).staat().zaak).toMatchObject({ laden: 'niet-te-openen', terugzetting: 'kan' });
  expect((await loket(toneel({ bericht: 'stuk', goed: [] }))).staat().zaak).toMatchObject({ laden: 'niet-te-openen', terugzetting: null });
  expect((await loket(toneel({ bericht: 'stuk', vervangen: [lag('goed')], goed: ['goed'], fout: { lees: new Apifout('storing') } }))).staat().zaak).toMatchObject({ laden: 'niet-te-openen', terugzetting: null });
});

it('lukt het niet, dan staat er waarom, en is er niets veranderd', async () => {
  const past = await loket(toneel({ bericht: 'stuk', vervangen: [lag('ook-stuk')], goed: [] }));
  await past.zetTerug();
  expect([past.staat().zaak?.terugzetting, past.staat().melding]).toEqual(['past-niet', woorden.zaak.terugzetten['past-niet']]);
  const t = toneel({ bericht: 'stuk', vervangen: [lag('goed')], goed: ['goed'], fout: { hersleutel: new Apifout('geen-verbinding') } });
  const mislukt = await loket(t);
  await mislukt.zetTerug();
  expect([mislukt.staat().zaak?.terugzetting, t.gestuurd]).toEqual(['mislukt', []]);
});
