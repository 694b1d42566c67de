import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDossier } from '../../src/application/dossiers.ts';
import { setDrukte } from '../../src/application/drukte.ts';
import { StoreFout } from '../../src/application/ports.ts';
import { submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { lookUp } from '../../src/application/terugkomen.ts';
import type { Drukte } from '../../src/domain/drukte/drukte.ts';
import { termijnBijDrukte } from '../../src/domain/drukte/termijn.ts';
import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import { lokaleDatum, werkdagNa } from '../../src/domain/termijnen/kalender.ts';
import { bepaalTermijn } from '../../src/domain/termijnen/toezegging.ts';
import { kalender, maakOpstelling, maakTag, maandag, nepBericht, type Opstelling } from './opstelling.ts';

const drie: Gemeente['toezegging'] = { waarde: { spoed: { werkdagen: 1 }, gewoon: { werkdagen: 3 } }, bevestigd: true };
const geen: Gemeente['toezegging'] = { waarde: null, bevestigd: false };
const druk = (werkdagen: number, tot = '2026-12-18'): Drukte => ({ aan: true, werkdagen, tot });

describe('de beloofde dag als het druk is', () => {
  const dag = (drukte: Drukte, { spoed = false, toezegging = drie, op = maandag } = {}) => termijnBijDrukte(kalender, toezegging, op, spoed, drukte).toegezegd;

  it('is de laatste van wat de gemeente belooft en wat het loket zegt', () => {
    expect(dag({ aan: false })).toBe('2026-11-26');
    expect(dag(druk(5))).toBe('2026-11-30');
    expect(dag(druk(3))).toBe('2026-11-26');
    expect(dag(druk(2))).toBe('2026-11-26');
  });

  it('telt met de laatste dag van de drukte mee, en daarna niet meer, op de klok van hier', () => {
    expect(dag(druk(5, '2026-11-23'))).toBe('2026-11-30');
    expect(dag(druk(5, '2026-11-22'))).toBe('2026-11-26');
    // Half an hour after midnight here, while the clock of the server still says the day before.
    expect(dag(druk(5, '2026-11-23'), { op: '2026-11-23T23:30:00.000Z' })).toBe('2026-11-27');
  });

  it('gaat nooit voorbij vier weken', () => {
    expect(dag(druk(20))).toBe('2026-12-21');
    // Days off push twenty working days past the four weeks of the law.
    expect(werkdagNa(kalender, '2026-12-14', 20)).toBe('2027-01-13');
    expect(dag(druk(20), { op: '2026-12-14T09:00:00.000Z' })).toBe('2027-01-11');
  });

  it('verandert nooit iets voor wie haast heeft', () => {
    for (const drukte of [druk(1), druk(5), druk(20)]) expect(dag(drukte, { spoed: true })).toBe('2026-11-24');
    expect(dag(druk(5), { spoed: true, toezegging: geen })).toBeNull();
  });

  it('is zonder belofte van de gemeente wat het loket zegt, en zonder drukte geen', () => {
    expect(dag(druk(5), { toezegging: geen })).toBe('2026-11-30');
    expect(dag({ aan: false }, { toezegging: geen })).toBeNull();
    expect(dag(druk(5, '2026-11-22'), { toezegging: geen })).toBeNull();
  });

  it('is nooit eerder dan zonder drukte, nooit na de wet, en bij spoed altijd gelijk', () => {
    const moment = fc.integer({ min: Date.parse('2026-01-02T00:00:00Z'), max: Date.parse('2031-10-01T00:00:00Z') }).map((ms) => new Date(ms).toISOString());
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: -3, max: 28 }), fc.boolean(), (op, gewoon, werkdagen, later, spoed) => {
      const toezegging = { waarde: { spoed: { werkdagen: 1 }, gewoon: { werkdagen: gewoon } }, bevestigd: true };
      const tot = lokaleDatum(kalender, new Date(Date.parse(op) + later * 86_400_000).toISOString());
      const zonder = bepaalTermijn(kalender, toezegging, op, spoed);
      const met = termijnBijDrukte(kalender, toezegging, op, spoed, druk(werkdagen, tot));
      expect(met.wettelijk).toBe(zonder.wettelijk);
      expect(met.toegezegd! >= zonder.toegezegd! && met.toegezegd! <= met.wettelijk).toBe(true);
      if (spoed || later < 0) expect(met).toEqual(zonder);
    }), { numRuns: 300 });
  });
});

describe('een bericht dat binnenkomt als het druk is', () => {
  let o: Opstelling;
  beforeEach(() => { o = maakOpstelling(); });
  const stuur = (bericht = nepBericht(), { spoed = false, tag = maakTag() } = {}) => submitAanmelding(o.deps, { bericht, tag, spoed, opzij: [] });
  const zet = (werkdagen: number) => setDrukte(o.deps, { aan: true, werkdagen, tot: '2026-11-27' }, 'balie-1');

  it('krijgt de dag die de site noemt: op het scherm, in wat bewaard is, en met de code', async () => {
    await zet(5);
    const tag = maakTag();
    const { id, ontvangst } = await stuur(nepBericht(), { tag });
    expect(ontvangst).toEqual({ ontvangen: maandag, toegezegd: '2026-11-30', voorstel: true });
    expect((await readDossier(o.store, id))!.stand.toegezegd).toBe('2026-11-30');
    expect((await lookUp(o.deps, tag)).toegezegd).toBe('2026-11-30');
    expect((await stuur(nepBericht(), { spoed: true })).ontvangst.toegezegd).toBe('2026-11-24');
  });

  it('houdt die dag als de telefoon het nog eens verstuurt, ook als de drukte over is of pas begon', async () => {
    const [rustig, bericht] = [nepBericht(), nepBericht()];
    await stuur(rustig);
    await zet(5);
    await stuur(bericht);
    expect((await stuur(rustig)).ontvangst.toegezegd).toBe('2026-11-26');
    await setDrukte(o.deps, { aan: false }, 'balie-1');
    expect((await stuur(bericht)).ontvangst.toegezegd).toBe('2026-11-30');
    o.klok.zet('2026-12-02T09:00:00.000Z');
    expect(await stuur(bericht)).toMatchObject({ nieuw: false, ontvangst: { ontvangen: maandag, toegezegd: '2026-11-30' } });
  });

  it('komt altijd aan: is de drukte niet te lezen, dan geldt de gewone belofte en zegt het logboek dat', async () => {
    const store = { ...o.store, get: async (key: string) => { if (key.startsWith('drukte/')) throw new StoreFout('simulated'); return o.store.get(key); } };
    const { nieuw, ontvangst } = await submitAanmelding({ ...o.deps, store }, { bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [] });
    expect([nieuw, ontvangst.toegezegd]).toEqual([true, '2026-11-26']);
    expect(o.regels).toContainEqual({ wat: 'drukte-niet-gelezen', fout: 'StoreFout' });
    await o.store.put('drukte/nu', new TextEncoder().encode('{'));
    expect((await stuur()).ontvangst.toegezegd).toBe('2026-11-26');
    expect(o.regels).toContainEqual({ wat: 'drukte-onleesbaar' });
  });

  it('geeft zonder belofte van de gemeente de dag van het loket, als voorstel; en anders geen', async () => {
    o = maakOpstelling({ gemeente: { ...o.deps.gemeente, toezegging: geen } });
    expect((await stuur()).ontvangst).toEqual({ ontvangen: maandag, toegezegd: null, voorstel: false });
    await zet(5);
    expect((await stuur()).ontvangst).toEqual({ ontvangen: maandag, toegezegd: '2026-11-30', voorstel: true });
  });
});
