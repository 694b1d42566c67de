import { scryptAsync } from '@noble/hashes/scrypt.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import { codeLengte, formatCode, readCode } from '../../src/domain/aanmelding/terugkomcode.ts';
import { openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel, makeCode, type Scrypt } from '../../src/envelop/terugkomcode.ts';

const browserScrypt: Scrypt = (wachtwoord, zout, maten) => scryptAsync(wachtwoord, zout, maten);
const cijfers = fc.stringMatching(/^\d{16}$/);

describe('de terugkomcode', () => {
  it('heeft 16 cijfers, ook met nullen vooraan, en is nooit twee keer dezelfde', () => {
    const codes = Array.from({ length: 2000 }, makeCode);
    for (const code of codes) expect(code).toMatch(/^\d{16}$/);
    expect(new Set(codes).size).toBe(2000);
    expect(codes.some((c) => c.startsWith('0'))).toBe(true);
  });

  it('elk cijfer komt op elke plaats ongeveer even vaak voor', () => {
    const telling = Array.from({ length: codeLengte }, () => Array.from({ length: 10 }, () => 0));
    for (let i = 0; i < 20_000; i += 1) [...makeCode()].forEach((c, plaats) => { telling[plaats]![Number(c)]! += 1; });
    // 2000 expected, standard deviation 42: seven of them.
    for (const plaats of telling) for (const n of plaats) expect(Math.abs(n - 2000)).toBeLessThan(300);
  });

  it('staat in vier groepen van vier', () => {
    expect(formatCode('1234567890123456')).toBe('1234 5678 9012 3456');
  });

  it('wat wij tonen kan zo worden overgetypt', () => {
    fc.assert(fc.property(cijfers, (code) => { expect(readCode(formatCode(code))).toEqual({ code, cijfers: 16 }); }));
  });
});

describe('wie een code overtypt mag slordig zijn', () => {
  const code = '1010567890123456';
  it.each([
    '1010567890123456', '1010 5678 9012 3456', '1010-5678-9012-3456', ' 1010.5678/9012_3456\n', '10 10 56 78 90 12 34 56',
    'IOlo 5678 9O12 3456', 'i0L0567890i23456', '|0|0 5678 9012 3456', '١٠١٠ ٥٦٧٨ ٩٠١٢ ٣٤٥٦', '۱۰۱۰ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶', '１０１０５６７８９０１２３４５６', '१०१० ५६७८ ९०१२ ३४५६',
    '\u202a1010\u00a05678\u20119012\u00ad3456\u202c',
  ])('%j', (getypt) => {
    expect(readCode(getypt).code).toBe(code);
  });

  it.each([['', 0], ['123', 3], ['1010 5678 9012 345', 15], ['1010 5678 9012 34567', 17], ['geen', 0]])('%j heeft %i cijfers, en dat zeggen wij', (getypt, aantal) => {
    expect(readCode(getypt)).toEqual({ code: null, cijfers: aantal });
  });

  it('laat het programma nooit vallen', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (getypt) => {
      const { code: gelezen, cijfers: aantal } = readCode(getypt);
      expect(gelezen === null || /^\d{16}$/.test(gelezen)).toBe(true);
      expect(aantal).toBeGreaterThanOrEqual(0);
    }), { numRuns: 2000 });
  });
});

describe('de sleutel uit een code', () => {
  it('is op de server (node:crypto) en in de browser (@noble/hashes) precies dezelfde', async () => {
    for (const code of ['0000000000000000', '1234567890123456', makeCode()]) {
      expect(await deriveTerugkomsleutel(code, serverScrypt)).toEqual(await deriveTerugkomsleutel(code, browserScrypt));
    }
  });

  it('blijft altijd dezelfde: een code van vorig jaar opent nog', async () => {
    const { tag, ontvanger } = await deriveTerugkomsleutel('1234567890123456', serverScrypt);
    expect({ tag, ontvanger }).toMatchInlineSnapshot(`
      {
        "ontvanger": "age1gp48h8jq7seeq0azrgdnxuj8xwhlrx2njntqhxtx7lqyevz0090sem8p5v",
        "tag": "87abac47775fcfb1c54a8dce5d6e25ba4e22c26e924a5ee56d50ec248f586fa4",
      }
    `);
  });

  it('opent het antwoord dat voor deze code op slot ging, en geen ander', async () => {
    const [mijn, ander] = await Promise.all(['1111222233334444', '1111222233334445'].map((c) => deriveTerugkomsleutel(c, serverScrypt)));
    const antwoord = await sealEnvelop({ versie: 1, doel: 'antwoord', id: 'x', tekst: 'Kom maar langs.' }, [mijn!.ontvanger]);
    expect((await openEnvelop(antwoord, mijn!.identiteit, { doel: 'antwoord' })).tekst).toBe('Kom maar langs.');
    await expect(openEnvelop(antwoord, ander!.identiteit, { doel: 'antwoord' })).rejects.toThrow();
    expect(mijn!.tag).not.toBe(ander!.tag);
  });

  it('de tag die wij opzoeken zegt niets over de sleutel', async () => {
    const { tag, identiteit, ontvanger } = await deriveTerugkomsleutel('1234567890123456', serverScrypt);
    expect(tag).toMatch(/^[0-9a-f]{64}$/);
    expect(identiteit).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
    expect(ontvanger).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
    const bytes = Buffer.from(tag, 'hex');
    // The identity carries its 32 bytes in bech32; the tag, read as a key, must not open anything.
    expect(identiteit).not.toContain(bytes.toString('base64url'));
  });

  it('scrypt heeft de zwaarte die security.md noemt: N = 2^14, r = 8, 32 bytes', async () => {
    let gezien: unknown;
    await deriveTerugkomsleutel('1234567890123456', (wachtwoord, zout, maten) => {
      gezien = { ...maten, wachtwoord: Buffer.from(wachtwoord).toString(), zout: Buffer.from(zout).toString() };
      return Promise.resolve(new Uint8Array(32));
    });
    expect(gezien).toEqual({ N: 16_384, r: 8, p: 1, dkLen: 32, wachtwoord: '1234567890123456', zout: 'geldloket terugkomcode v1' });
  });
});

describe('afleiden op de server', () => {
  it('doet er twee tegelijk, de rest wacht, en iedereen komt aan de beurt', async () => {
    const uit = await Promise.all(Array.from({ length: 12 }, (_, i) => serverScrypt(Buffer.from(`w${i}`), Buffer.from('z'), { N: 1024, r: 8, p: 1, dkLen: 32 })));
    expect(new Set(uit.map((u) => Buffer.from(u).toString('hex'))).size).toBe(12);
  });

  it('een fout houdt de rij niet op', async () => {
    const maten = { N: 1024, r: 8, p: 1, dkLen: 32 };
    const proef = (N: number) => serverScrypt(Buffer.from('w'), Buffer.from('z'), { ...maten, N }).then(() => 'goed', () => 'fout');
    expect(await Promise.all([1000, 1024, 1000, 1024, 1000, 1024].map(proef))).toEqual(['fout', 'goed', 'fout', 'goed', 'fout', 'goed']);
  });
});
