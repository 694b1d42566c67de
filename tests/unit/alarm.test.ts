import { beforeEach, describe, expect, it } from 'vitest';
import type { Handeling } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { ringBells, ringOnReceipt } from '../../src/application/alarm.ts';
import { appendGebeurtenis } from '../../src/application/dossiers.ts';
import { addHandeling } from '../../src/application/loket.ts';
import { MailFout, StoreFout, type Store } from '../../src/application/ports.ts';
import { doRound, lastRound } from '../../src/application/round.ts';
import { readStatus } from '../../src/application/status.ts';
import { submitAanmelding, type Inzending } from '../../src/application/submit-aanmelding.ts';
import { act, type Terugkomactie } from '../../src/application/terugkomen.ts';
import { maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
/** A second later, as it is with people: what happens in the same millisecond has no order of its own. */
const doe = (id: string, handeling: Handeling, door: string) => { o.klok.vooruit(1 / 60); return addHandeling(o.deps, id, handeling, door); };
const vraag = (tag: string, wat: Terugkomactie) => { o.klok.vooruit(1 / 60); return act(o.deps, tag, wat); };
const stuur = async (stuk: Partial<Inzending> = {}): Promise<{ id: string; tag: string }> => {
  const tag = maakTag();
  const { id } = await submitAanmelding(o.deps, { bericht: nepBericht(), tag, spoed: false, opzij: [], ...stuk });
  return { id, tag };
};
const ontvang = async (stuk: Partial<Inzending> = {}) => {
  const uit = await stuur(stuk);
  await ringOnReceipt(o.deps);
  return uit;
};
/** Who was rung, in order. */
const gebeld = (): string[] => o.postbode.post.map((m) => (m.soort === 'bel' ? m.aan : 'inwoner'));
/** Lets the schedule run every five minutes. */
const laatLopen = async (minuten: number): Promise<void> => {
  for (let m = 0; m < minuten; m += 5) {
    o.klok.vooruit(5);
    await doRound(o.deps);
  }
};

describe('de bel', () => {
  it('gaat bij het loket zodra er iets binnenkomt', async () => {
    await ontvang();
    expect(gebeld()).toEqual(['loket']);
  });

  it('zegt niets over het bericht: vaste tekst, geen id, geen naam', async () => {
    const { id, tag } = await ontvang({ spoed: true });
    await laatLopen(600);
    const teksten = o.postbode.post.map((m) => `${m.onderwerp}|${m.tekst}`);
    expect(new Set(teksten).size).toBeLessThanOrEqual(2);
    expect(JSON.stringify(o.postbode.post)).not.toContain(id.slice(0, 12));
    expect(JSON.stringify(o.postbode.post)).not.toContain(tag.slice(0, 12));
  });

  it('gaat hoogstens een keer per tien minuten bij dezelfde mensen, hoeveel er ook binnenkomt', async () => {
    for (let minuut = 0; minuut < 60; minuut += 1) {
      await ontvang({ spoed: minuut % 3 === 0 });
      if (minuut % 5 === 0) await doRound(o.deps);
      o.klok.vooruit(1);
    }
    for (const aan of ['loket', 'iedereen', 'teamleider', 'manager']) {
      const tijden = o.postbode.post.filter((m) => m.soort === 'bel' && m.aan === aan).map((m) => Date.parse(m.op));
      for (let i = 1; i < tijden.length; i += 1) expect(tijden[i]! - tijden[i - 1]!).toBeGreaterThanOrEqual(10 * 60_000);
    }
    await laatLopen(15);
    expect((await readStatus(o.deps)).belAchterstand).toBe(0);
  });

  it('10 berichten op hetzelfde moment: de sleutel van de mail is dezelfde, dus er gaat een mail uit', async () => {
    await Promise.all(Array.from({ length: 10 }, () => ontvang()));
    const sleutels = new Set(o.postbode.post.map((m) => (m.soort === 'bel' ? m.eenmalig : '')));
    expect(sleutels.size).toBe(1);
  });
});

describe('escalatie: zolang niemand contact heeft gehad', () => {
  it('spoed van maandag 10.00 uur: iedereen om 12.00, teamleider om 14.00, manager dinsdag om 10.00 uur', async () => {
    await ontvang({ spoed: true });
    await laatLopen(26 * 60);
    const bellen = o.postbode.post.map((m) => [m.soort === 'bel' && m.aan, m.op]);
    expect(bellen).toEqual([
      ['loket', '2026-11-23T09:00:00.000Z'], ['iedereen', '2026-11-23T11:05:00.000Z'], ['teamleider', '2026-11-23T13:05:00.000Z'], ['manager', '2026-11-24T09:05:00.000Z'],
    ].map(([aan, op]) => [aan, expect.stringMatching(op!.slice(0, 15))]));
  });

  it('stopt bij het eerste contact, en niet eerder', async () => {
    const { id } = await ontvang({ spoed: true });
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'geopend' }, 'balie-1');
    await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'niet-bereikt' }, 'balie-1');
    await laatLopen(130);
    expect(gebeld()).toEqual(['loket', 'iedereen']);
    await doe(id, { soort: 'contact', kanaal: 'bellen', resultaat: 'gesproken' }, 'balie-1');
    await laatLopen(3 * 24 * 60);
    expect(gebeld()).toEqual(['loket', 'iedereen']);
  });

  it.each(['ingetrokken', 'verwijderd'] as const)('stopt als de inwoner het bericht heeft %s', async (soort) => {
    const { id } = await ontvang({ spoed: true });
    await appendGebeurtenis(o.store, id, { soort, op: o.klok.now() });
    await laatLopen(24 * 60);
    expect(gebeld()).toEqual(['loket']);
  });

  it('een gewoon bericht gaat de volgende werkdag aan het eind van de middag naar iedereen, en naar de manager als de dag voorbij is', async () => {
    await ontvang();
    await laatLopen(4 * 24 * 60);
    expect(gebeld()).toEqual(['loket', 'iedereen', 'teamleider', 'manager']);
    expect(o.postbode.post.map((m) => m.op.slice(0, 13))).toEqual(['2026-11-23T09', '2026-11-24T13', '2026-11-26T11', '2026-11-26T15']);
  });

  it('wat opzij is gelegd belt een keer en escaleert niet; opgepakt telt het als ieder ander', async () => {
    const { id } = await ontvang({ spoed: true, opzij: ['te-snel'] });
    await laatLopen(24 * 60);
    expect(gebeld()).toEqual(['loket']);
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await laatLopen(15);
    expect(gebeld()).toEqual(expect.arrayContaining(['iedereen', 'teamleider', 'manager']));
  });

  it('wie iets toevoegt belt opnieuw, ook na sluiten', async () => {
    const { id, tag } = await ontvang();
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    await doe(id, { soort: 'gesloten', reden: 'geholpen', dossierKlaar: true }, 'balie-1');
    o.klok.vooruit(60);
    await vraag(tag, { actie: 'aanvullen', inhoud: nepBericht() });
    o.klok.vooruit(1 / 60);
    await ringOnReceipt(o.deps);
    expect(gebeld()).toEqual(['loket', 'loket']);
    await laatLopen(30);
    expect(gebeld()).toEqual(['loket', 'loket']);
  });
});

describe('als de mail een uur lang niet werkt', () => {
  it('200 aanmeldingen: geen een kwijt, alle te zien, alle gebeld binnen tien minuten erna', async () => {
    o.postbode.kapot = true;
    for (let i = 0; i < 200; i += 1) {
      await (i % 5 ? stuur : ontvang)({ spoed: i % 4 === 0 });
      if (i % 3 === 0) o.klok.vooruit(1);
      if (i % 15 === 0) await doRound(o.deps);
    }
    const stuk = await readStatus(o.deps);
    expect(stuk).toMatchObject({ open: 200, belAchterstand: 200, gezond: false });
    expect(stuk.belAchterstandMinuten).toBeGreaterThanOrEqual(60);
    expect(o.regels.filter((r) => r.wat === 'bel-mislukt').length).toBeGreaterThan(0);

    o.postbode.kapot = false;
    await laatLopen(10);
    expect((await readStatus(o.deps))).toMatchObject({ open: 200, belAchterstand: 0, gezond: true });
    expect(gebeld().filter((aan) => aan === 'loket')).toHaveLength(1);
  });

  it('een mail die faalt voor de ene groep houdt de andere niet tegen', async () => {
    await ontvang({ spoed: true });
    const stuur2 = o.postbode.send;
    o.deps.mailer.send = async (mail) => { if (mail.soort === 'bel' && mail.aan === 'iedereen') throw new MailFout('x'); return stuur2(mail); };
    await laatLopen(5 * 60);
    expect(gebeld()).toEqual(['loket', 'teamleider']);
  });

  it('mail die lang op zich laat wachten houdt de ronde een keer op, niet een keer per groep', async () => {
    await ontvang({ spoed: true });
    o.klok.vooruit(3 * 24 * 60);
    let tegelijk = 0;
    let meest = 0;
    o.deps.mailer.send = async () => {
      tegelijk += 1;
      meest = Math.max(meest, tegelijk);
      await new Promise((verder) => { setTimeout(verder, 20); });
      tegelijk -= 1;
      throw new MailFout('no answer in time');
    };
    expect(await ringBells(o.deps)).toEqual({ gebeld: 0, mislukt: 3 });
    expect(meest).toBe(3);
  });

  it('breekt het af tussen bellen en opschrijven, dan belt het liever twee keer dan nooit', async () => {
    await stuur();
    const kapot: Store = { ...o.store, put: (key, b) => (key.includes('gebeurtenis/') ? Promise.reject(new StoreFout('x')) : o.store.put(key, b)) };
    expect(await ringBells({ ...o.deps, store: kapot })).toEqual({ gebeld: 0, mislukt: 1 });
    expect(await ringBells(o.deps)).toEqual({ gebeld: 1, mislukt: 0 });
    expect(gebeld()).toEqual(['loket', 'loket']);
  });
});

describe('een klok die een dag verkeerd heeft gestaan', () => {
  it.each([-1, 1])('%i dag: de bel gaat nog, wat bleef liggen wordt opgenomen, en status ziet een rooster dat stilstaat', async (dagen) => {
    o.klok.vooruit(dagen * 24 * 60);
    await ontvang();
    await o.store.put(`aanmelding/${'a'.repeat(64)}`, nepBericht());
    await doRound(o.deps);
    o.klok.vooruit(-dagen * 24 * 60);
    expect(await readStatus(o.deps)).toMatchObject({ gezond: false });
    o.postbode.post.length = 0;
    await stuur();
    await laatLopen(20);
    expect(gebeld()).toContain('loket');
    expect((await readStatus(o.deps))).toMatchObject({ open: 3, gezond: true });
  });
});

describe('de ronde', () => {
  it('belt ook als de rest van de ronde misgaat', async () => {
    await stuur();
    const kapot: Store = { ...o.store, list: (prefix) => (prefix.startsWith('aanmelding/') || prefix.startsWith('wees/') ? Promise.reject(new StoreFout('x')) : o.store.list(prefix)) };
    await expect(doRound({ ...o.deps, store: kapot })).rejects.toThrow(StoreFout);
    expect(gebeld()).toEqual(['loket']);
    expect(await lastRound(o.deps)).toBeNull();
  });

  it('belt voor een bericht dat nooit was bevestigd', async () => {
    await o.store.put(`aanmelding/${'a'.repeat(64)}`, nepBericht());
    await laatLopen(15);
    expect(gebeld()).toEqual(['loket']);
    expect((await readStatus(o.deps)).spoedOpen).toBe(1);
  });
});

describe('status, voor wie van buiten meekijkt', () => {
  it('stopt het rooster, dan is dat binnen 30 minuten te zien', async () => {
    await laatLopen(10);
    expect((await readStatus(o.deps)).gezond).toBe(true);
    o.klok.vooruit(30);
    expect(await readStatus(o.deps)).toMatchObject({ gezond: false, laatsteRondeMinuten: 30 });
  });

  it('zonder een enkele ronde is het niet gezond', async () => {
    expect(await readStatus(o.deps)).toMatchObject({ gezond: false, laatsteRondeMinuten: null, open: 0, oudsteNietOpgepaktMinuten: null });
  });

  it('telt wat wacht, en niets anders', async () => {
    await ontvang({ spoed: true });
    o.klok.vooruit(10);
    const { id } = await stuur();
    await stuur({ opzij: ['te-snel'] });
    await doe(id, { soort: 'geclaimd' }, 'balie-1');
    const status = await readStatus(o.deps);
    expect(status).toMatchObject({ open: 3, spoedOpen: 1, nietOpgepakt: 2, oudsteNietOpgepaktMinuten: 10, terNakijken: 1, onleesbaar: 0 });
    expect(Object.values(status).every((w) => w === null || typeof w === 'number' || typeof w === 'boolean')).toBe(true);
  });

  it('een bel die een weekend lang nog niet hoefde is geen achterstand van een weekend', async () => {
    o.klok.zet('2026-11-27T15:00:00.000Z'); // Friday 16.00
    await ontvang({ spoed: true });
    o.klok.zet('2026-11-30T09:32:00.000Z'); // Monday, two minutes after it is due for everybody
    await doRound({ ...o.deps, mailer: { send: () => Promise.reject(new MailFout('x')) } });
    expect(await readStatus(o.deps)).toMatchObject({ belAchterstand: 1, belAchterstandMinuten: 2, gezond: true });
  });

  it('openen maakt een achterstand niet jonger', async () => {
    const { id } = await stuur();
    o.klok.vooruit(40);
    await doe(id, { soort: 'geopend' }, 'balie-1');
    expect((await readStatus(o.deps)).belAchterstandMinuten).toBe(40);
  });

  it('een gebeurtenis die niet te lezen is maakt het ongezond: er moet iemand kijken', async () => {
    const { id } = await ontvang();
    await laatLopen(10);
    await o.store.put(`gebeurtenis/${id}/x`, new TextEncoder().encode('{}'));
    expect(await readStatus(o.deps)).toMatchObject({ gezond: false, onleesbaar: 1 });
  });

  it('kan de opslag niet worden gelezen, dan is dat een fout en geen nul', async () => {
    const stuk: Store = { ...o.store, list: () => Promise.reject(new StoreFout('x')) };
    await expect(readStatus({ ...o.deps, store: stuk })).rejects.toThrow(StoreFout);
  });
});
