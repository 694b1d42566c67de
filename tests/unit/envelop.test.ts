import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverScrypt } from '../../src/adapters/scrypt.ts';
import type { AanmeldingInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { type Aanmelding, EnvelopFout, isAgeBestand, openEnvelop, sealEnvelop } from '../../src/envelop/envelop.ts';
import { deriveTerugkomsleutel } from '../../src/envelop/terugkomcode.ts';
import { openUitdaging, sealUitdaging } from '../../src/envelop/uitdaging.ts';
import { vingerafdruk } from '../../src/envelop/vingerafdruk.ts';

const invoer: AanmeldingInvoer = {
  verhaal: 'Ik krijg brieven die ik niet open.', contactwijze: 'bellen', telefoon: '0612345678', email: '', adres: '', bestmoment: '', veilig: false,
  naam: '', herkenzin: 'de gele fiets', situatie: ['huis-uit'], taal: '', tolk: false, kern: 'blokzijl', bron: '', kaart: null,
  aanleiding: '', organisatie: '', organisatiesoort: '', wens: [],
};
const sleutel = async () => {
  const identiteit = await generateX25519Identity();
  return { identiteit, ontvanger: await identityToRecipient(identiteit) };
};
type Sleutel = Awaited<ReturnType<typeof sleutel>>;
let medewerkers: Sleutel[];
let herstel: Sleutel[];
let resident: Sleutel;
let ring: Sleutelring;
const ringVan = (m: Sleutel[], h: Sleutel[]): Sleutelring => ({
  demo: false,
  medewerkers: m.map(({ ontvanger }, i) => ({ id: `m${i}`, naam: `m${i}`, ontvanger })),
  herstel: h.map(({ ontvanger }, i) => ({ id: `h${i}`, naam: `h${i}`, ontvanger })),
});
const aanmelding = (bericht: Partial<AanmeldingInvoer> = {}): Aanmelding =>
  ({ versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: { ...invoer, ...bericht }, antwoordOntvanger: resident.ontvanger });

beforeAll(async () => {
  medewerkers = await Promise.all([sleutel(), sleutel(), sleutel()]);
  herstel = await Promise.all([sleutel(), sleutel()]);
  resident = await sleutel();
  ring = ringVan(medewerkers, herstel);
});

describe('een bericht gaat op slot voor het Geldloket', () => {
  it('elke medewerker en elke herstelsleutel opent het, en leest precies wat er stond', async () => {
    const bericht = aanmelding();
    const bytes = await sealEnvelop(bericht, ontvangersVan(ring));
    for (const { identiteit } of [...medewerkers, ...herstel]) expect(await openEnvelop(bytes, identiteit, { doel: 'aanmelding' })).toEqual(bericht);
  });

  it('een sleutel die niet in de ring staat opent niets, ook die van de inwoner niet', async () => {
    const bytes = await sealEnvelop(aanmelding(), ontvangersVan(ring));
    for (const { identiteit } of [resident, await sleutel()]) await expect(openEnvelop(bytes, identiteit, { doel: 'aanmelding' })).rejects.toThrow(EnvelopFout);
  });

  it('na het weghalen van elke medewerker opent de rest alle nieuwe berichten, en de weggehaalde geen een', async () => {
    for (const weg of medewerkers) {
      const over = medewerkers.filter((m) => m !== weg);
      const bytes = await sealEnvelop(aanmelding(), ontvangersVan(ringVan(over, herstel)));
      for (const { identiteit } of [...over, ...herstel]) expect((await openEnvelop(bytes, identiteit, { doel: 'aanmelding' })).bericht).toEqual(invoer);
      await expect(openEnvelop(bytes, weg.identiteit, { doel: 'aanmelding' })).rejects.toThrow(EnvelopFout);
    }
  });

  it('zonder een enkele sleutel wordt er niets op slot gedaan, en niets verstuurd', async () => {
    await expect(sealEnvelop(aanmelding(), [])).rejects.toThrow(EnvelopFout);
  });

  it('een sleutel die niet klopt houdt het hele bericht tegen: liever een fout dan een slot dat niet iedereen opent', async () => {
    await expect(sealEnvelop(aanmelding(), [...ontvangersVan(ring), `age1${'q'.repeat(58)}`])).rejects.toThrow();
  });

  it('twee keer hetzelfde bericht is nooit dezelfde vingerafdruk, en niets van de tekst is te zien', async () => {
    const bericht = aanmelding();
    const [een, twee] = await Promise.all([sealEnvelop(bericht, ontvangersVan(ring)), sealEnvelop(bericht, ontvangersVan(ring))]);
    expect(vingerafdruk(een)).not.toBe(vingerafdruk(twee));
    expect(Buffer.from(een).includes('brieven')).toBe(false);
    expect(isAgeBestand(een)).toBe(true);
  });
});

describe('wat er in een envelop hoort, wordt bij het openen gecontroleerd', () => {
  it('een bericht gaat niet door voor een antwoord, en een antwoord niet voor een ander bericht', async () => {
    const id = 'a'.repeat(64);
    const antwoord = await sealEnvelop({ versie: 1, doel: 'antwoord', id, tekst: 'Wij bellen u morgen.' }, [resident.ontvanger]);
    const open = (verwacht: Parameters<typeof openEnvelop>[2]) => openEnvelop(antwoord, resident.identiteit, verwacht);
    await expect(open({ doel: 'antwoord', id })).resolves.toMatchObject({ tekst: 'Wij bellen u morgen.' });
    await expect(open({ doel: 'aanvulling', id })).rejects.toThrow(EnvelopFout);
    await expect(open({ doel: 'aanmelding' })).rejects.toThrow(EnvelopFout);
    await expect(open({ doel: 'antwoord', id: 'b'.repeat(64) })).rejects.toThrow(EnvelopFout);
  });

  it('wat voor collega’s is, gaat nooit door voor een antwoord aan de inwoner, en een doorverwijzing is van een bericht', async () => {
    const id = 'a'.repeat(64);
    const baas = medewerkers[0]!;
    for (const doel of ['notitie', 'triage', 'bevestiging'] as const) {
      const bytes = await sealEnvelop({ versie: 1, doel, id, tekst: 'Voor ons.' }, ontvangersVan(ring));
      expect((await openEnvelop(bytes, baas.identiteit, { doel, id })).tekst).toBe('Voor ons.');
      await expect(openEnvelop(bytes, baas.identiteit, { doel: 'antwoord', id })).rejects.toThrow(EnvelopFout);
      await expect(openEnvelop(bytes, resident.identiteit, { doel, id })).rejects.toThrow(EnvelopFout);
    }
    const kaart = { versie: 1, doel: 'doorverwijzing', id, toestemming: 'Ja, dat mag.', kaart: 'Huur, twee maanden.', organisatie: '' } as const;
    const bytes = await sealEnvelop(kaart, ontvangersVan(ring));
    expect(await openEnvelop(bytes, baas.identiteit, { doel: 'doorverwijzing', id })).toEqual(kaart);
    await expect(openEnvelop(bytes, baas.identiteit, { doel: 'doorverwijzing', id: 'b'.repeat(64) })).rejects.toThrow(EnvelopFout);
    await expect(openEnvelop(bytes, baas.identiteit, { doel: 'notitie', id })).rejects.toThrow(EnvelopFout);
  });

  it('een andere versie, of iets dat geen envelop is, wordt geweigerd', async () => {
    const pak = (waarde: unknown) => sealEnvelop(waarde as Aanmelding, [resident.ontvanger]);
    for (const waarde of [{ ...aanmelding(), versie: 2 }, { doel: 'aanmelding' }, 'tekst', null, 3, [], { versie: 1, doel: 'grap', id: 'x' }]) {
      await expect(openEnvelop(await pak(waarde), resident.identiteit, { doel: 'aanmelding' })).rejects.toThrow(EnvelopFout);
    }
  });

  it('elke verandering van een byte wordt gemerkt', async () => {
    const bytes = await sealEnvelop({ versie: 1, doel: 'antwoord', id: 'x', tekst: 'hoi' }, [resident.ontvanger]);
    for (let i = 0; i < bytes.length; i += 37) {
      const stuk = bytes.slice();
      stuk[i]! ^= 1;
      await expect(openEnvelop(stuk, resident.identiteit, { doel: 'antwoord' }), `byte ${i}`).rejects.toThrow(EnvelopFout);
    }
    await expect(openEnvelop(bytes.slice(0, -1), resident.identiteit, { doel: 'antwoord' })).rejects.toThrow(EnvelopFout);
  });
});

describe('een tekst blijft tot op de letter gelijk', () => {
  it('ook met halve tekens, schrijfrichting, NUL, regeleinden en JSON erin', async () => {
    const lastig = fc.constantFrom('\u202e', '\u0000', '\ud800', '\udc00', '\r\n', '\u2028', '"', '\\', '{"versie":2}', '  ', '👩‍👩‍👧');
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(lastig, fc.string({ unit: 'binary' })), { maxLength: 30 }).map((d) => d.join('')), async (verhaal) => {
      const bytes = await sealEnvelop(aanmelding({ verhaal }), [resident.ontvanger]);
      expect((await openEnvelop(bytes, resident.identiteit, { doel: 'aanmelding' })).bericht.verhaal).toBe(verhaal);
    }), { numRuns: 60 });
  });
});

describe('de grootte verraadt niets', () => {
  const maat = async (verhaal: string): Promise<number> => (await sealEnvelop(aanmelding({ verhaal }), [resident.ontvanger])).length;

  it('korte berichten zijn allemaal even groot', async () => {
    const maten = await Promise.all(['', 'help', 'x'.repeat(200), 'x'.repeat(1200)].map(maat));
    expect(new Set(maten).size).toBe(1);
  });

  it('langere gaan in stappen van een verdubbeling, een paar maten voor alles wat in het formulier past', async () => {
    const maten = new Set<number>();
    for (let n = 0; n <= 10_000; n += 500) maten.add(await maat('x'.repeat(n)));
    expect(maten.size).toBe(4); // 2, 4, 8 and 16 KiB
    const groot = await maat('\ud800'.repeat(10_000));
    expect(groot).toBeLessThan(150_000); // the worst that fits: each unit is six bytes
  });
});

describe('wat een age-bestand is', () => {
  it('begint met de kop en is niet leeg', async () => {
    const bytes = await sealEnvelop(aanmelding(), [resident.ontvanger]);
    expect(isAgeBestand(bytes)).toBe(true);
    expect(isAgeBestand(bytes.subarray(0, 100))).toBe(false);
    expect(isAgeBestand(bytes.subarray(1))).toBe(false);
    expect(isAgeBestand(new TextEncoder().encode('x'.repeat(500)))).toBe(false);
    expect(isAgeBestand(new Uint8Array())).toBe(false);
  });
});

describe('de uitdaging bij het inloggen', () => {
  it('gaat alleen open met de sleutel van de medewerker', async () => {
    const dicht = await sealUitdaging('een getal', medewerkers[0]!.ontvanger);
    expect(await openUitdaging(dicht, medewerkers[0]!.identiteit)).toBe('een getal');
    await expect(openUitdaging(dicht, medewerkers[1]!.identiteit)).rejects.toThrow();
  });
});

describe('het gewone programma age opent onze berichten: de gemeente zit niet aan ons vast', () => {
  const age = process.env['AGE_PATH'] || 'age';
  let map: string | undefined;
  beforeAll(async () => {
    try {
      execFileSync(age, ['--version']);
    } catch {
      throw new Error('This test needs the program `age`. Get it with `apt-get install age` (Debian, Ubuntu) or from https://github.com/FiloSottile/age/releases, or set AGE_PATH to where it is.');
    }
    map = await mkdtemp(join(tmpdir(), 'geldloket-age-'));
  });
  afterAll(async () => { if (map) await rm(map, { recursive: true, force: true }); });

  const opent = async (bytes: Uint8Array, identiteit: string): Promise<unknown> => {
    const bestand = join(map!, crypto.randomUUID());
    await writeFile(bestand, bytes);
    await writeFile(`${bestand}.sleutel`, `# een sleutel\n${identiteit}\n`, { mode: 0o600 });
    const { stdout } = await promisify(execFile)(age, ['-d', '-i', `${bestand}.sleutel`, bestand]);
    return JSON.parse(stdout);
  };

  it('met de sleutel van een medewerker en met de herstelsleutel', async () => {
    const bericht = aanmelding({ verhaal: 'Het water is dicht.\r\n\u202eمرحبا' });
    const bytes = await sealEnvelop(bericht, ontvangersVan(ring));
    expect(await opent(bytes, medewerkers[1]!.identiteit)).toEqual(bericht);
    expect(await opent(bytes, herstel[0]!.identiteit)).toEqual(bericht);
    await expect(opent(bytes, resident.identiteit)).rejects.toThrow();
  });

  it('ook een antwoord, met de sleutel uit de terugkomcode', async () => {
    const { identiteit, ontvanger } = await deriveTerugkomsleutel('1234567890123456', serverScrypt);
    const antwoord = { versie: 1 as const, doel: 'antwoord' as const, id: 'x', tekst: 'Kom maar langs.' };
    expect(await opent(await sealEnvelop(antwoord, [ontvanger]), identiteit)).toEqual(antwoord);
  });

  it('en omgekeerd: wat age op slot doet, openen wij', async () => {
    const bericht = aanmelding();
    const dicht = execFileSync(age, ['-r', resident.ontvanger], { input: JSON.stringify(bericht) });
    expect(await openEnvelop(new Uint8Array(dicht), resident.identiteit, { doel: 'aanmelding' })).toEqual(bericht);
  });
});
