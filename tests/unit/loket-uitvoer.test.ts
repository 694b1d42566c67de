import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import beheerwoorden from '../../content/nl/loket-beheer.json' with { type: 'json' };
import druktewoorden from '../../content/nl/drukte.json' with { type: 'json' };
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { type Api, Apifout } from '../../src/browser/loket/api.ts';
import { maakBeheer } from '../../src/browser/loket/beheer.ts';
import type { Kluis } from '../../src/browser/loket/kluis.ts';
import { type Actie, begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Dossier, Lijstregel, Paginagegevens } from '../../src/components/loket/typen.ts';
import { gemeente } from '../../src/gemeenten/kies.ts';

const regel = (id: string): Lijstregel => ({
  id, fase: 'nieuw', spoed: false, ontvangen: '2026-11-24T08:15:00.000Z', toegezegd: null, opzij: [], dubbelVan: null,
  eigenaar: null, dienst: null, doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: '2026-11-24T08:15:00.000Z', overgenomenVan: null, klaarSinds: null,
});
const dossier = (id: string, anders: Partial<Dossier> = {}): Dossier => ({ ...regel(id), bericht: 'x', berichtHash: 'x', gebeurtenissen: [], wisVanaf: null, ...anders });
const gegevens = {
  woorden, tijdzone: gemeente.tijdzone, ontvangers: ['age1x'], kaartwoorden: [], medewerkers: [], rooster: { tijden: {}, vrij: [] }, beheer: { woorden: beheerwoorden, drukte: { woorden: druktewoorden, beloofd: null } },
} as Partial<Paginagegevens> as Paginagegevens;

/** A desk with these messages, open at the part that takes everything out. */
const opstelling = (ids: string[], lees: (id: string) => Dossier) => {
  let staat: Staat = [
    { soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'ik', naam: 'Kim' }, regels: ids.map(regel), nu: '2026-11-24T09:00:00.000Z' },
  ].reduce((s, actie) => verwerk(s, actie as Actie), begin(true));
  const meld = (actie: Actie): void => { staat = verwerk(staat, actie); };
  let archief: Record<string, string> = {};
  const vraag = (soort: string, inhoud: { bestanden: Record<string, string> }): Promise<unknown> => Promise.resolve().then(() => {
    if (soort === 'archief') archief = inhoud.bestanden;
    return { open: { bericht: {} }, openTeksten: {}, archief: { bytes: new Uint8Array(1) } }[soort];
  });
  const api = { noteerUitvoer: () => Promise.resolve(), leesDossier: (id: string) => Promise.resolve().then(() => lees(id)) };
  const beheer = maakBeheer({ api: api as Partial<Api> as Api, kluis: { vraag } as Partial<Kluis> as Kluis, gegevens, staat: () => staat, meld, verlopen: () => undefined, gesloten: () => undefined });
  beheer.toon('uitvoer');
  return { beheer, meld, stand: () => staat.beheer?.uitvoer, leesmij: () => archief['LEESMIJ.txt'] };
};

beforeEach(() => { vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) }); });
afterEach(() => { vi.unstubAllGlobals(); });

describe('alle berichten uit het loket', () => {
  it('wie intussen iets anders bekeek, leest daarna nog hoe het afliep', async () => {
    for (const mislukt of [false, true]) {
      const o = opstelling(['a', 'b'], (id) => {
        if (mislukt && id === 'b') throw new Apifout('geen-verbinding');
        return dossier(id);
      });
      const klaar = o.beheer.uitvoer.voerUit();
      o.meld({ soort: 'terug' });
      await klaar;
      o.beheer.toon('uitvoer');
      expect(o.stand()?.stand).toBe(mislukt ? 'mislukt' : 'klaar');
      o.beheer.uitvoer.vergeet();
      o.meld({ soort: 'terug' });
      o.beheer.toon('uitvoer');
      expect(o.stand()?.stand).toBe('rust');
    }
  });

  it('wat de inwoner intussen wiste, heet niet op slot', async () => {
    const o = opstelling(['a', 'b', 'c', 'd'], (id) => {
      if (id === 'd') throw new Apifout('verdwenen');
      return dossier(id, id === 'b' ? { fase: 'verwijderd', bericht: null } : id === 'c' ? { bericht: null } : {});
    });
    await o.beheer.uitvoer.voerUit();
    expect(o.stand()).toMatchObject({ stand: 'klaar', klaar: 2, dicht: ['c'] });
    expect(o.leesmij()).not.toMatch(/^[BD]$/m);
    expect(o.leesmij()).toMatch(/^C$/m);
  });
});
