import { beforeEach, describe, expect, it } from 'vitest';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { listDossiers, readDossier } from '../../src/application/dossiers.ts';
import { addHandeling } from '../../src/application/loket.ts';
import { StoreFout, type Store } from '../../src/application/ports.ts';
import { purge } from '../../src/application/purge.ts';
import { doRound } from '../../src/application/round.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { act, type Terugkomactie, lookUp, OnbekendeCode } from '../../src/application/terugkomen.ts';
import { makeUitdaging } from '../../src/application/loket-sessie.ts';
import { balie1, maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
/** A second later, as it is with people: what happens in the same millisecond has no order of its own. */
const doe = (id: string, handeling: Handeling, door: string) => { o.klok.vooruit(1 / 60); return addHandeling(o.deps, id, handeling, door); };
const vraag = (tag: string, wat: Terugkomactie) => { o.klok.vooruit(1 / 60); return act(o.deps, tag, wat); };
const dag = 24 * 60;
const stuur = async () => {
  const tag = maakTag();
  const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: true, opzij: [] });
  return { id, tag };
};
const sluit = async (id: string, dossierKlaar: boolean) => {
  await doe(id, { soort: 'geclaimd' }, 'balie-1');
  await doe(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar }, 'balie-1');
};
const opruimen = async () => purge(o.deps, await listDossiers(o.store));
/** What is left of an aanmelding; that a worker once read it stays in the journaal, a year. */
const over = (id: string): string[] => [...o.store.inhoud.keys()].filter((key) => key.includes(id) && !key.startsWith('journaal/'));

describe('bewaartermijnen', () => {
  it('wat open is wordt nooit verwijderd, ook niet na drie jaar: het escaleert', async () => {
    const open = await stuur();
    const geclaimd = await stuur();
    await doe(geclaimd.id, { soort: 'geclaimd' }, 'balie-1');
    const beantwoord = await stuur();
    await doe(beantwoord.id, { soort: 'geclaimd' }, 'balie-1');
    await doe(beantwoord.id, { soort: 'beantwoord', inhoud: Buffer.from(nepBericht()).toString('base64') }, 'balie-1');
    const opzij = await submitAanmelding(o.deps, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: ['te-snel'] });
    o.klok.vooruit(3 * 365 * dag);
    expect(await opruimen()).toBe(0);
    for (const { id } of [open, geclaimd, beantwoord, opzij]) expect(over(id).length).toBeGreaterThanOrEqual(3);
    expect((await lookUp(o.deps, open.tag)).fase).toBe('nieuw');
  });

  it('30 dagen na sluiten als het dossier klaar is, en geen minuut eerder: bericht, gebeurtenissen en code', async () => {
    const { id, tag } = await stuur();
    await sluit(id, true);
    o.klok.vooruit(30 * dag - 1);
    expect(await opruimen()).toBe(0);
    expect(await lookUp(o.deps, tag)).toMatchObject({ fase: 'gesloten', totEnMet: '2026-12-23' });
    o.klok.vooruit(1);
    expect(await opruimen()).toBe(1);
    expect(over(id)).toEqual([]);
    await expect(lookUp(o.deps, tag)).rejects.toThrow(OnbekendeCode);
  });

  it('90 dagen als het dossier niet klaar is, en na intrekken', async () => {
    const gesloten = await stuur();
    await sluit(gesloten.id, false);
    const ingetrokken = await stuur();
    await vraag(ingetrokken.tag, { actie: 'intrekken' });
    o.klok.vooruit(90 * dag - 1);
    expect(await opruimen()).toBe(0);
    o.klok.vooruit(1);
    expect(await opruimen()).toBe(2);
    expect(await listDossiers(o.store)).toEqual([]);
  });

  it('wie weer schrijft begint opnieuw te tellen', async () => {
    const { id, tag } = await stuur();
    await sluit(id, true);
    o.klok.vooruit(29 * dag);
    await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    o.klok.vooruit(400 * dag);
    expect(await opruimen()).toBe(0);
  });

  it('schrijft iemand terwijl de ronde loopt, dan blijft alles staan', async () => {
    const { id, tag } = await stuur();
    await sluit(id, true);
    o.klok.vooruit(31 * dag);
    const lijst = await listDossiers(o.store);
    await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    expect(await purge(o.deps, lijst)).toBe(0);
    expect((await lookUp(o.deps, tag)).fase).toBe('geclaimd');
  });

  it.each([0, 1, 2, 3, 4, 5])('breekt het opruimen na %i stappen af, dan lijkt het nooit weer open, en maakt de volgende ronde het af', async (stappen) => {
    const { id } = await stuur();
    await sluit(id, true);
    o.klok.vooruit(31 * dag);
    let n = 0;
    const breekt: Store = { ...o.store, delete: (key) => ((n += 1) > stappen ? Promise.reject(new StoreFout('x')) : o.store.delete(key)) };
    await purge({ ...o.deps, store: breekt }, await listDossiers(o.store)).catch(() => undefined);
    // Open again, it would ring for ever, for a message that is gone.
    for (const d of await listDossiers(o.store)) expect(d.stand.fase).toBe('gesloten');
    await doRound(o.deps);
    expect(over(id)).toEqual([]);
    expect(o.postbode.post).toEqual([]);
  });
});

describe('de inwoner verwijdert het bericht', () => {
  it('meteen: bericht, antwoorden, aanvullingen en code; alleen dat het is gebeurd blijft 30 dagen', async () => {
    const { id, tag } = await stuur();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'beantwoord', inhoud: Buffer.from(nepBericht()).toString('base64') }, 'balie-1');
    await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    expect(await vraag(tag, { actie: 'verwijderen' })).toBeNull();
    const dossier = (await readDossier(o.store, id))!;
    expect(dossier.gebeurtenissen.map((g) => g.soort).sort()).toEqual(['ontvangen', 'verwijderd']);
    expect(over(id)).toHaveLength(2);
    await expect(lookUp(o.deps, tag)).rejects.toThrow(OnbekendeCode);
    o.klok.vooruit(30 * dag);
    expect(await opruimen()).toBe(1);
    expect(over(id)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('breekt het af na %i stappen, dan maakt nog eens vragen of de volgende ronde het af', async (stappen) => {
    for (const hoe of ['opnieuw', 'ronde'] as const) {
      o = maakOpstelling();
      const { id, tag } = await stuur();
      await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
      let n = 0;
      const eindig = <A extends unknown[], R>(werk: (...a: A) => Promise<R>) => (...a: A): Promise<R> => ((n += 1) > stappen ? Promise.reject(new StoreFout('x')) : werk(...a));
      const breekt: Store = { ...o.store, put: eindig(o.store.put), delete: eindig(o.store.delete) };
      const klaar = await act({ ...o.deps, store: breekt }, tag, { actie: 'verwijderen' }).then(() => true, () => false);
      const gemerkt = (await readDossier(o.store, id))!.stand.fase === 'verwijderd';
      if (hoe === 'opnieuw' && !klaar) expect(await vraag(tag, { actie: 'verwijderen' })).toBeNull();
      if (hoe === 'ronde' && gemerkt) await doRound(o.deps);
      if (hoe === 'opnieuw' || gemerkt) {
        expect(o.store.inhoud.has(`aanmelding/${id}`)).toBe(false);
        expect((await readDossier(o.store, id))!.gebeurtenissen.some((g) => 'inhoud' in g)).toBe(false);
        await expect(lookUp(o.deps, tag)).rejects.toThrow(OnbekendeCode);
      }
    }
  });
});

describe('wat maar kort nodig is', () => {
  it('uitdagingen en dubbelmerken zijn na twee dagen weg', async () => {
    await makeUitdaging(o.deps, balie1.ontvanger);
    await o.store.put(`dubbel/2026-11-23/${'a'.repeat(64)}`, new Uint8Array([1]));
    await opruimen();
    expect(o.store.inhoud.size).toBe(2);
    o.klok.vooruit(2 * dag);
    await opruimen();
    expect(o.store.inhoud.size).toBe(0);
  });
});
