import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, describe, expect, test } from 'vitest';
import { ontvangersVan } from '../../src/domain/gemeente/sleutelring.ts';
import { makeSleutelbestand, openSleutelbestand, SleutelbestandFout } from '../../src/envelop/sleutelbestand.ts';
import { zorgVoorDemoSleutels } from '../../tools/sleutels/demo.ts';
import { schrijfSleutels } from '../../tools/sleutels/bestanden.ts';
import { makeSleutel, makeSleutelring } from '../../tools/sleutels/maak.ts';
import { leesOpdracht } from '../../tools/sleutels/opdracht.ts';
import { controleerRing, haalWeg, idVan, voegToe } from '../../tools/sleutels/ring.ts';
import { makeWachtwoord } from '../../src/envelop/wachtwoord.ts';

const snel = 8;
const { ring, sleutels } = await makeSleutelring({ medewerkers: ['Balie 1', 'Balie 2'], demo: false, workFactor: snel });
const map = await mkdtemp(join(tmpdir(), 'sleutels-'));
afterAll(() => rm(map, { recursive: true, force: true }));

describe('de sleutelring', () => {
  test('een nieuwe ring heeft iedere medewerker en een herstelsleutel', () => {
    expect(ring.medewerkers.map((l) => l.id)).toEqual(['balie-1', 'balie-2']);
    expect(ring.herstel.map((l) => l.id)).toEqual(['herstel']);
    expect(new Set(ontvangersVan(ring)).size).toBe(3);
  });

  test('wat naar een ring is versleuteld, opent iedere medewerker en de herstelsleutel', async () => {
    const encrypter = new Encrypter();
    for (const ontvanger of ontvangersVan(ring)) encrypter.addRecipient(ontvanger);
    const bericht = await encrypter.encrypt('hallo');
    for (const s of sleutels) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(await openSleutelbestand(s.bestand, s.wachtwoord));
      expect(await decrypter.decrypt(bericht, 'text')).toBe('hallo');
    }
  });

  test('in de ring staat niets geheims', () => {
    expect(JSON.stringify(ring)).not.toContain('SECRET');
    for (const s of sleutels) expect(JSON.stringify(ring)).not.toContain(s.wachtwoord);
  });

  test('een ring zonder herstelsleutel wordt geweigerd', () => {
    expect(() => controleerRing({ ...ring, herstel: [] })).toThrow(/geen herstelsleutel/);
    expect(() => haalWeg(ring, 'herstel')).toThrow(/laatste herstelsleutel/);
  });

  test('een collega komt erbij en gaat eruit', async () => {
    const nieuw = await makeSleutel('Balie 3', 'medewerker', snel);
    const groter = voegToe(ring, 'medewerker', { id: nieuw.id, naam: nieuw.naam, ontvanger: nieuw.ontvanger });
    expect(groter.medewerkers).toHaveLength(3);
    expect(haalWeg(groter, 'balie-3')).toEqual(ring);
  });

  test('dezelfde naam of sleutel komt niet twee keer in de ring', () => {
    const eerste = ring.medewerkers[0]!;
    expect(() => voegToe(ring, 'medewerker', eerste)).toThrow(/staat al in de sleutelring/);
    expect(() => voegToe(ring, 'medewerker', { ...eerste, id: 'anders' })).toThrow(/onder een andere naam/);
  });

  test('de laatste medewerker gaat er niet uit', () => {
    expect(() => haalWeg(haalWeg(ring, 'balie-2'), 'balie-1')).toThrow(/laatste medewerker/);
    expect(() => haalWeg(ring, 'wie')).toThrow(/Wel: balie-1, balie-2, herstel/);
  });

  test.each([['Balie 1', 'balie-1'], ['Café Über', 'cafe-uber'], ['  A/B..c ', 'a-b-c']])('de naam "%s" wordt %s', (naam, id) => {
    expect(idVan(naam)).toBe(id);
  });
});

describe('een sleutelbestand', () => {
  const [eerste, tweede] = sleutels;
  if (!eerste || !tweede) throw new Error('no keys');

  test('opent met het eigen wachtwoord, hoe slordig ook overgetypt', async () => {
    const identity = await openSleutelbestand(eerste.bestand, eerste.wachtwoord);
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
    const slordig = eerste.wachtwoord.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await openSleutelbestand(eerste.bestand, ` ${slordig} `)).toBe(identity);
  });

  test('opent niet met een ander wachtwoord', async () => {
    await expect(openSleutelbestand(eerste.bestand, tweede.wachtwoord)).rejects.toMatchObject({ code: 'verkeerd-wachtwoord' });
  });

  test.each([['niets', ''], ['een foto', '\u0089PNG'], ['half', new TextDecoder().decode(eerste.bestand.subarray(0, 60))]])('%s is geen sleutelbestand', async (_, tekst) => {
    const fout = await openSleutelbestand(new TextEncoder().encode(tekst), eerste.wachtwoord).catch((e: unknown) => e);
    expect(fout).toBeInstanceOf(SleutelbestandFout);
    expect(fout).toMatchObject({ code: 'geen-sleutelbestand' });
  });

  test('neemt ook een zelfgekozen wachtwoord, letter voor letter', async () => {
    for (const eigen of ['Vijf gewone woorden op rij', 'oilabcdefghjkmnpqrst']) {
      const { bestand } = await makeSleutelbestand(eigen, 'x', snel);
      expect(await openSleutelbestand(bestand, eigen)).toMatch(/^AGE-SECRET-KEY-1/);
    }
  });

  test('een naam kan geen regel aan het bestand toevoegen', async () => {
    const { bestand } = await makeSleutelbestand('x', 'A\nAGE-SECRET-KEY-1VALS\u2028B', snel);
    const decrypter = new Decrypter();
    decrypter.addPassphrase('x');
    expect((await decrypter.decrypt(bestand, 'text')).trim().split('\n')).toHaveLength(3);
  });
});

test('een wachtwoord heeft vijf groepen van vier, zonder letters die op cijfers lijken', () => {
  const alle = new Set(Array.from({ length: 500 }, makeWachtwoord));
  expect(alle.size).toBe(500);
  for (const wachtwoord of alle) expect(wachtwoord).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
});

describe('op schijf', () => {
  test('sleutelbestanden zijn alleen voor de eigenaar en worden nooit overschreven', async () => {
    const naar = join(map, 'prive');
    const [pad] = await schrijfSleutels(naar, sleutels);
    expect((await stat(pad!)).mode & 0o777).toBe(0o600);
    expect(await readFile(join(naar, '.gitignore'), 'utf8')).toBe('*\n');
    await expect(schrijfSleutels(naar, sleutels)).rejects.toThrow(/bestaat al/);
  });

  test('een map die git meeneemt wordt geweigerd', async () => {
    await expect(schrijfSleutels(new URL('../../docs', import.meta.url).pathname, sleutels)).rejects.toThrow(/zit in git/);
  });

  test('demosleutels worden één keer gemaakt en daarna teruggevonden', async () => {
    const eerst = await zorgVoorDemoSleutels(join(map, 'demo'), snel);
    expect(eerst.ring.demo).toBe(true);
    expect(await zorgVoorDemoSleutels(join(map, 'demo'), snel)).toEqual(eerst);
    const uitleg = await readFile(eerst.uitleg, 'utf8');
    for (const s of eerst.sleutels) {
      expect(uitleg).toContain(s.wachtwoord);
      expect(await openSleutelbestand(await readFile(s.bestand), s.wachtwoord)).toMatch(/^AGE-SECRET-KEY-1/);
    }
  });
});

describe('de opdrachtregel', () => {
  test('leest wat er moet gebeuren', () => {
    expect(leesOpdracht(['maak', '--medewerker', 'A', '--medewerker', 'B c', '--ring', 'r.json'])).toEqual({
      opdracht: { soort: 'maak', medewerkers: ['A', 'B c'], herstel: undefined },
      plaatsen: { naar: 'sleutels-prive', ring: 'r.json', wachtwoordenNaar: undefined },
    });
    expect(leesOpdracht(['--help']).opdracht).toEqual({ soort: 'help' });
  });

  test.each([[[]], [['weg']], [['maak']], [['maak', 'Balie', '1']], [['haal-weg']], [['maak', '--wat']], [['voeg-toe', '--medewerker', 'a', '--herstel', 'b']]])('vraagt om uitleg bij %j', (args) => {
    expect(() => leesOpdracht(args)).toThrow(expect.objectContaining({ name: 'GebruikFout' }));
  });
});
