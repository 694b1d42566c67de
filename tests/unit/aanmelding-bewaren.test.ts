import { beforeEach, describe, expect, it } from 'vitest';
import { appendGebeurtenis, listDossiers, listOrphans, readBericht, readDossier } from '../../src/application/dossiers.ts';
import { adoptOrphans } from '../../src/application/orphans.ts';
import { type Store, StoreFout } from '../../src/application/ports.ts';
import { submitPlain } from '../../src/application/seal-on-server.ts';
import { GeenEnvelop, type Inzending, submitAanmelding } from '../../src/application/submit-aanmelding.ts';
import { findByTag } from '../../src/application/terugkom-index.ts';
import { openEnvelop } from '../../src/envelop/envelop.ts';
import type { Scrypt } from '../../src/envelop/terugkomcode.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';
import { faultyStore, kans, memoryStore, type MemoryStore } from './memory-store.ts';
import { balie1, echtBericht, invoer, kluis, maakOpstelling, maakTag, nepBericht, type Opstelling } from './opstelling.ts';

let o: Opstelling;
beforeEach(() => { o = maakOpstelling(); });
const inzending = (stuk: Partial<Inzending> = {}): Inzending => ({ bericht: nepBericht(), tag: maakTag(), spoed: false, opzij: [], ...stuk });

/** What must be there once a message was acknowledged: its bytes, its event, and the way to it from the code. */
const staatEr = async (deps: Opstelling['deps'], { bericht, tag }: Inzending): Promise<boolean> => {
  const id = vingerafdruk(bericht);
  const bytes = await readBericht(deps.store, id);
  return bytes !== null && Buffer.compare(bytes, bericht) === 0 && (await readDossier(deps.store, id)) !== null && (await findByTag(deps, tag)).includes(id);
};

describe('een aanmelding ontvangen', () => {
  it('bewaart bericht, gebeurtenis en weg vanaf de code, en zegt wanneer iemand reageert', async () => {
    const post = inzending({ spoed: true });
    const { id, nieuw, ontvangst } = await submitAanmelding(o.deps, post);
    expect(id).toBe(vingerafdruk(post.bericht));
    expect(nieuw).toBe(true);
    expect(ontvangst).toEqual({ ontvangen: '2026-11-23T09:00:00.000Z', toegezegd: '2026-11-24', voorstel: true });
    expect(await staatEr(o.deps, post)).toBe(true);
    expect((await readDossier(o.store, id))!.stand).toMatchObject({ fase: 'nieuw', spoed: true, toegezegd: '2026-11-24', eigenaar: null });
  });

  it('wat niet op slot is, wordt niet bewaard', async () => {
    for (const bericht of [new Uint8Array(), new TextEncoder().encode('Ik heb schulden en mijn telefoon is 06'.repeat(20)), nepBericht().subarray(0, 150)]) {
      await expect(submitAanmelding(o.deps, inzending({ bericht }))).rejects.toThrow(GeenEnvelop);
    }
    expect(o.store.inhoud.size).toBe(0);
  });

  it('de tag staat alleen gehasht met een geheim in de opslag: uit een kopie is geen code te raden', async () => {
    const post = inzending();
    await submitAanmelding(o.deps, post);
    expect([...o.store.inhoud.keys()].join('\n')).not.toContain(post.tag);
    const zonderGeheim = { ...o.deps, geheimen: { ...o.deps.geheimen, peppers: [new Uint8Array(32).fill(9)] } };
    expect(await findByTag(zonderGeheim, post.tag)).toEqual([]);
  });

  it('na het wisselen van het geheim werken oude codes, zolang het oude geheim vooraan blijft staan', async () => {
    const post = inzending();
    await submitAanmelding(o.deps, post);
    const gewisseld = { ...o.deps, geheimen: { ...o.deps.geheimen, peppers: [...o.deps.geheimen.peppers, new Uint8Array(32).fill(7)] } };
    expect(await findByTag(gewisseld, post.tag)).toHaveLength(1);
  });

  it('100 keer hetzelfde versturen is een aanmelding, met steeds dezelfde datum', async () => {
    const post = inzending();
    const eerste = await submitAanmelding(o.deps, post);
    for (let i = 0; i < 100; i += 1) {
      o.klok.vooruit(60);
      expect(await submitAanmelding(o.deps, { ...post, spoed: true })).toEqual({ ...eerste, nieuw: false });
    }
    expect(await listDossiers(o.store)).toHaveLength(1);
    expect((await readDossier(o.store, eerste.id))!.gebeurtenissen).toHaveLength(1);
  });

  it('10 keer tegelijk is een aanmelding, en alle 10 krijgen een bevestiging', async () => {
    // A store that takes time, so that the ten are really under way together; every write gets a time of its own.
    const traag: Store = Object.fromEntries(Object.entries(o.store).map(([naam, werk]) => [naam, async (...a: never[]) => {
      await new Promise((verder) => { setTimeout(verder, Math.random() * 4); });
      o.klok.zet(new Date(Date.parse(o.klok.now()) + 1).toISOString());
      return (werk as (...x: never[]) => unknown)(...a);
    }])) as Store;
    const post = inzending();
    const uit = await Promise.all(Array.from({ length: 10 }, () => submitAanmelding({ ...o.deps, store: traag }, post)));
    expect(new Set(uit.map((u) => u.id)).size).toBe(1);
    expect(uit.filter((u) => u.nieuw).length).toBeGreaterThanOrEqual(1);
    expect(await listDossiers(o.store)).toHaveLength(1);
    expect(await staatEr(o.deps, post)).toBe(true);
  });

  it('een gewist bericht komt niet terug als de telefoon het nog eens verstuurt', async () => {
    const post = inzending();
    const { id } = await submitAanmelding(o.deps, post);
    await appendGebeurtenis(o.store, id, { soort: 'verwijderd', op: o.klok.now() });
    await o.store.delete(`aanmelding/${id}`);
    for (const key of await o.store.list('code/')) await o.store.delete(key);
    await submitAanmelding(o.deps, post);
    expect(await o.store.list('aanmelding/')).toEqual([]);
    expect(await findByTag(o.deps, post.tag)).toEqual([]);
  });
});

describe('als de opslag het begeeft', () => {
  /** A store that fails at the so-manieth call, before or after doing it. */
  const bijStap = (echt: MemoryStore, stap: number, na: boolean): Store => {
    let n = 0;
    const om = <A extends unknown[], R>(werk: (...a: A) => Promise<R>) => async (...a: A): Promise<R> => {
      n += 1;
      if (n !== stap) return werk(...a);
      if (na) await werk(...a);
      throw new StoreFout('simulated');
    };
    return { put: om(echt.put), get: om(echt.get), list: om(echt.list), delete: om(echt.delete) };
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8].flatMap((stap) => [[stap, 'voor'], [stap, 'na']] as const))(
    'bij stap %i (%s het werk): alleen een bevestiging als het er echt is, en opnieuw versturen lukt, een keer', async (stap, wanneer) => {
      const echt = memoryStore();
      const post = inzending();
      const deps = { ...o.deps, store: bijStap(echt, stap, wanneer === 'na') };
      const goed = { ...o.deps, store: echt };
      const uitkomst = await submitAanmelding(deps, post).catch((fout: unknown) => fout);
      if (uitkomst instanceof Error) expect(uitkomst).toBeInstanceOf(StoreFout);
      else expect(uitkomst).toMatchObject({ nieuw: true, ontvangst: { toegezegd: '2026-11-26' } });
      if (!(uitkomst instanceof Error)) expect(await staatEr(goed, post)).toBe(true);
      // How busy it is may stay unknown, and that it was received may turn out to stand there.
      if (![4, 5, 6].includes(stap)) expect(uitkomst).toBeInstanceOf(Error);
      await submitAanmelding(goed, post);
      expect(await staatEr(goed, post)).toBe(true);
      expect(await listDossiers(echt)).toHaveLength(1);
    },
  );

  it('de stappen hierboven zijn alle stappen', async () => {
    let n = 0;
    const tel: Store = Object.fromEntries(Object.entries(o.store).map(([naam, werk]) => [naam, (...a: never[]) => { n += 1; return (werk as (...x: never[]) => unknown)(...a); }])) as Store;
    await submitAanmelding({ ...o.deps, store: tel }, inzending());
    expect(n).toBe(8);
  });

  it('10.000 aanmeldingen op opslag die weigert, antwoorden verliest, ja zegt zonder te schrijven of oud leest: geen enkele valse bevestiging', async () => {
    const loting = kans(2026);
    let bevestigd = 0;
    let geweigerd = 0;
    for (let i = 0; i < 10_000; i += 1) {
      const echt = memoryStore();
      const slecht = { ...o.deps, store: faultyStore(echt, 0.1 + 0.4 * loting(), loting) };
      const post = inzending({ bericht: nepBericht(260) });
      let klaar = false;
      for (let poging = 0; poging < 3 && !klaar; poging += 1) {
        try {
          await submitAanmelding(slecht, post);
          klaar = true;
        } catch (fout) {
          if (!(fout instanceof StoreFout)) throw fout;
        }
      }
      if (!klaar) { geweigerd += 1; continue; }
      bevestigd += 1;
      if (!await staatEr({ ...o.deps, store: memoryStore(echt.inhoud) }, post)) throw new Error(`run ${i}: acknowledged, and not there`);
    }
    expect(bevestigd).toBeGreaterThan(1000);
    expect(geweigerd).toBeGreaterThan(1000);
  });
});

describe('wat wel bewaard is maar nooit bevestigd, wordt toch gehoord', () => {
  const alleenBericht = async (): Promise<string> => {
    const bericht = nepBericht();
    await o.store.put(`aanmelding/${vingerafdruk(bericht)}`, bericht);
    return vingerafdruk(bericht);
  };
  const ronde = async () => adoptOrphans(o.deps, await listDossiers(o.store));

  it('na een paar minuten wachten, als spoed omdat niemand weet of het dat is', async () => {
    const id = await alleenBericht();
    expect(await ronde()).toBe(0);
    o.klok.vooruit(3);
    expect(await ronde()).toBe(0);
    o.klok.vooruit(2);
    expect(await ronde()).toBe(1);
    expect((await readDossier(o.store, id))!.stand).toMatchObject({ spoed: true, fase: 'nieuw', toegezegd: '2026-11-24' });
    expect(await listOrphans(o.store, await listDossiers(o.store))).toEqual([]);
    expect(await ronde()).toBe(0);
  });

  it('wordt het intussen gewoon ontvangen, dan blijft het daarbij en blijft er niets over', async () => {
    const post = inzending();
    await o.store.put(`aanmelding/${vingerafdruk(post.bericht)}`, post.bericht);
    await ronde();
    o.klok.vooruit(2);
    await submitAanmelding(o.deps, post);
    o.klok.vooruit(10);
    expect(await ronde()).toBe(0);
    expect((await listDossiers(o.store))[0]!.stand.spoed).toBe(false);
    expect(await o.store.list('wees/')).toEqual([]);
  });

  it('stuurt de telefoon het later alsnog, dan werkt de code ook', async () => {
    const post = inzending();
    await o.store.put(`aanmelding/${vingerafdruk(post.bericht)}`, post.bericht);
    await ronde();
    o.klok.vooruit(5);
    await ronde();
    expect((await submitAanmelding(o.deps, post)).nieuw).toBe(false);
    expect(await staatEr(o.deps, post)).toBe(true);
  });
});

describe('een gebeurtenis die niet te lezen is', () => {
  it('verbergt geen andere berichten, en wordt geteld', async () => {
    const { id } = await submitAanmelding(o.deps, inzending());
    await submitAanmelding(o.deps, inzending());
    await o.store.put(`gebeurtenis/${id}/2026-11-23T090000000Z-x`, new TextEncoder().encode('{"soort":"van-later","op":"2027-01-01T00:00:00Z"}'));
    await o.store.put(`gebeurtenis/${id}/2026-11-23T090000000Z-y`, new TextEncoder().encode('{"soort":'));
    const dossiers = await listDossiers(o.store);
    expect(dossiers).toHaveLength(2);
    expect(dossiers.find((d) => d.id === id)!.onleesbaar).toBe(2);
  });

  it('wordt ook nooit geschreven', async () => {
    const { id } = await submitAanmelding(o.deps, inzending());
    await expect(appendGebeurtenis(o.store, id, { soort: 'aangevuld', op: o.klok.now(), inhoud: 'A'.repeat(1_400_004) })).rejects.toThrow();
    await expect(appendGebeurtenis(o.store, id, { soort: 'aangevuld', op: 'gisteren', inhoud: 'AAAA' })).rejects.toThrow();
    expect((await readDossier(o.store, id))!.gebeurtenissen).toHaveLength(1);
  });
});

describe('zonder JavaScript', () => {
  // Light on purpose: the strength is tested with the terugkomcode.
  const scrypt: Scrypt = async (w, z) => new Uint8Array(Buffer.from(vingerafdruk(new Uint8Array([...w, ...z])), 'hex'));

  it('gaat het bericht op slot voordat er iets wordt bewaard, en opent het Geldloket wat er stond', async () => {
    const kanarie = `kanarie-${crypto.randomUUID()}`;
    const stuk = { verhaal: kanarie, telefoon: '0698765432', contactwijze: 'bellen' as const, naam: kanarie, herkenzin: kanarie, situatie: ['huis-uit' as const] };
    const { code, ontvangst } = await submitPlain(o.deps, scrypt, invoer(stuk), []);
    expect(code).toMatch(/^\d{16}$/);
    expect(ontvangst.toegezegd).toBe('2026-11-24');
    const dump = [...o.store.inhoud].map(([key, bytes]) => key + Buffer.from(bytes).toString('latin1')).join('\n') + JSON.stringify([o.regels, o.postbode.post]);
    for (const geheim of [kanarie, '0698765432', code]) expect(dump).not.toContain(geheim);
    const [dossier] = await listDossiers(o.store);
    const bericht = (await readBericht(o.store, dossier!.id))!;
    for (const { identiteit } of [balie1, kluis]) expect((await openEnvelop(bericht, identiteit, { doel: 'aanmelding' })).bericht).toEqual(invoer(stuk));
    expect(dossier!.stand.spoed).toBe(true);
  });

  it('een tweede keer dezelfde woorden op een dag wordt als dubbel gemerkt, niet geweigerd', async () => {
    await submitPlain(o.deps, scrypt, invoer(), []);
    await submitPlain(o.deps, scrypt, invoer(), []);
    await submitPlain(o.deps, scrypt, invoer({ naam: 'een ander' }), []);
    const dossiers = await listDossiers(o.store);
    expect(dossiers).toHaveLength(3);
    const dubbel = dossiers.filter((d) => d.stand.dubbelVan !== null);
    expect(dubbel).toHaveLength(1);
    expect(dossiers.map((d) => d.id)).toContain(dubbel[0]!.stand.dubbelVan);
  });

  it('kan het merken niet, dan komt het bericht toch aan', async () => {
    const zonder: Store = { ...o.store, get: (key) => (key.startsWith('dubbel/') ? Promise.reject(new StoreFout('x')) : o.store.get(key)), put: (key, b) => (key.startsWith('dubbel/') ? Promise.reject(new StoreFout('x')) : o.store.put(key, b)) };
    await submitPlain({ ...o.deps, store: zonder }, scrypt, invoer(), []);
    expect(await listDossiers(o.store)).toHaveLength(1);
    expect(o.regels.map((r) => r.wat)).toEqual(expect.arrayContaining(['dubbel-onbekend', 'dubbel-niet-onthouden']));
  });

  it('twee keer hetzelfde bericht met JavaScript is nooit hetzelfde bestand', async () => {
    const [een, twee] = await Promise.all([echtBericht(), echtBericht()]);
    expect(vingerafdruk(een!)).not.toBe(vingerafdruk(twee!));
  });
});
