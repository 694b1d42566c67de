import { expect, it } from 'vitest';
import { type Store, StoreFout } from '../../src/application/ports.ts';

/**
 * What every store does, whatever it is made of (src/application/ports.ts, Store).
 * @param maak an empty store
 */
export const storeContract = (maak: () => Promise<Store> | Store): void => {
  const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
  const tekst = (b: Uint8Array | null): string | null => b && new TextDecoder().decode(b);

  it('wat er niet is, is null, en weghalen wat er niet is mag', async () => {
    const store = await maak();
    expect(await store.get('a/b')).toBeNull();
    await store.delete('a/b');
    expect(await store.list('a/')).toEqual([]);
  });

  it('geeft terug wat er is bewaard, tot op de byte', async () => {
    const store = await maak();
    const alle = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
    const groot = new Uint8Array(1_100_000).fill(7);
    for (const [key, waarde] of [['a/alle', alle], ['a/leeg', new Uint8Array()], ['a/groot', groot], [`a/${'x'.repeat(200)}`, alle]] as const) {
      await store.put(key, waarde);
      const terug = await store.get(key);
      expect(terug).toBeInstanceOf(Uint8Array);
      expect(Buffer.compare(terug!, waarde), key).toBe(0);
    }
  });

  it('bewaart wat er stond toen het werd gegeven, ook als het daarna verandert', async () => {
    const store = await maak();
    const waarde = bytes('eerst');
    await store.put('a/b', waarde);
    waarde.fill(0);
    expect(tekst(await store.get('a/b'))).toBe('eerst');
    (await store.get('a/b'))!.fill(0);
    expect(tekst(await store.get('a/b'))).toBe('eerst');
  });

  it('een tweede keer bewaren vervangt, en is meteen te lezen', async () => {
    const store = await maak();
    for (let i = 0; i < 20; i += 1) {
      await store.put('a/b', bytes(`versie ${i} ${'x'.repeat(20 - i)}`));
      expect(tekst(await store.get('a/b'))).toBe(`versie ${i} ${'x'.repeat(20 - i)}`);
    }
  });

  it('een lijst heeft elke sleutel met dit begin, gesorteerd', async () => {
    const store = await maak();
    const sleutels = ['code/ab/1', 'code/ab/2', 'code/abc/1', 'gebeurtenis/x/0-ontvangen', 'gebeurtenis/x/2026-11-23T090000000Z-b', 'gebeurtenis/x/2026-11-23T090000000Z-a', 'ronde/laatste'];
    for (const key of sleutels) await store.put(key, bytes('x'));
    expect(await store.list('')).toEqual([...sleutels].sort());
    expect(await store.list('code/')).toEqual(['code/ab/1', 'code/ab/2', 'code/abc/1']);
    expect(await store.list('code/ab/')).toEqual(['code/ab/1', 'code/ab/2']);
    expect(await store.list('code/ab')).toEqual(['code/ab/1', 'code/ab/2', 'code/abc/1']);
    expect(await store.list('gebeurtenis/x/')).toEqual(['gebeurtenis/x/0-ontvangen', 'gebeurtenis/x/2026-11-23T090000000Z-a', 'gebeurtenis/x/2026-11-23T090000000Z-b']);
    expect(await store.list('gebeurtenis/y/')).toEqual([]);
    expect(await store.list('od')).toEqual([]);
  });

  it('wat is weggehaald is weg, ook uit de lijst, en kan opnieuw worden bewaard', async () => {
    const store = await maak();
    await store.put('a/b', bytes('x'));
    await store.put('a/c', bytes('y'));
    await store.delete('a/b');
    expect(await store.get('a/b')).toBeNull();
    expect(await store.list('a/')).toEqual(['a/c']);
    await store.delete('a/c');
    await store.put('a/b', bytes('z'));
    expect(tekst(await store.get('a/b'))).toBe('z');
  });

  it('50 tegelijk onder eigen sleutels: alle 50 zijn er', async () => {
    const store = await maak();
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.put(`a/m${i % 7}/${i}`, bytes(`nummer ${i}`))));
    expect(await store.list('a/')).toHaveLength(50);
    for (let i = 0; i < 50; i += 1) expect(tekst(await store.get(`a/m${i % 7}/${i}`))).toBe(`nummer ${i}`);
  });

  it('20 tegelijk onder een sleutel: een van de 20, heel', async () => {
    const store = await maak();
    const waarden = Array.from({ length: 20 }, (_, i) => String(i).repeat(2000 + i));
    await Promise.all(waarden.map((w) => store.put('a/b', bytes(w))));
    expect(waarden).toContain(tekst(await store.get('a/b')));
    expect(await store.list('')).toEqual(['a/b']);
  });

  it.each(['', '/', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/../b', 'a/..', '.verborgen', 'a/.verborgen', 'a b', 'a\u0000', 'é', 'a\\b', 'a%2fb', 'a?b', `a/${'x'.repeat(400)}`])(
    '%j is geen sleutel: geweigerd, en niets bewaard', async (key) => {
      const store = await maak();
      await expect(store.put(key, bytes('x'))).rejects.toThrow(StoreFout);
      await expect(store.get(key)).rejects.toThrow(StoreFout);
      await expect(store.delete(key)).rejects.toThrow(StoreFout);
      expect(await store.list('')).toEqual([]);
    },
  );
};
