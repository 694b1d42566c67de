import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benoemd, past } from '../../tools/klare-taal/bronnen/indeling.ts';
import { bronbestanden, leesBestand, leesBronnen } from '../../tools/klare-taal/bronnen/index.ts';
import { onbekendeGaten } from '../../tools/klare-taal/bronnen/invullen.ts';
import { leesJson } from '../../tools/klare-taal/bronnen/json.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bestanden = bronbestanden(root);
const lees = (bestand: string): string => readFileSync(join(root, bestand), 'utf8');

const pagina = (tekst: string) => leesBestand('content/nl/paginas/proef.md', tekst)[0]?.blokken ?? [];
const json = (naam: string, waarde: unknown) => leesBestand(`content/nl/${naam}.json`, JSON.stringify(waarde, null, 2)).flatMap((stuk) => stuk.blokken);

/** Every sign that has a place stands at that place in the source. */
const klopt = (bron: string, blokken: readonly { tekst: string; plaatsen: readonly number[] }[]): void => {
  for (const { tekst, plaatsen } of blokken) {
    expect(plaatsen).toHaveLength(tekst.length);
    plaatsen.forEach((plaats, i) => { if (plaats >= 0) expect([tekst, i, bron[plaats]]).toEqual([tekst, i, tekst[i]]); });
  }
};

describe('een pagina in Markdown', () => {
  const tekst = [
    '---', 'titel: "Een titel"', 'omschrijving: Wat hier staat.', 'actie: { tekst: Schrijf ons, adres: /aanmelden }', 'bronnen:', '  - Een wet die niemand hier leest', 'gecontroleerd: 2026-11-22', '---',
    '# Kop met *nadruk*', '', 'Eerste regel met een [linkje](https://voorbeeld.nl/middels) en', 'een **tweede** regel. `npm run taal`.', '',
    '1. Stap één met genoeg woorden erin', '   en een vervolg', '2. Kort', '', '> Wie dit leest,', '> weet het.', '', '| kop | nog een |', '|---|---|', '| cel | Bel {{telefoonLink}} |', '',
    '{{functionaris}}', '', 'Vóór {{bewaren}}', '', 'R&amp;D \\*kost\\* geld.', '', '![Een brug over het water](brug.png)', '', '<!-- niet voor lezers -->', '',
  ].join('\n');

  test('geeft elke alinea, kop, stap en cel, met de regel waarop die begint', () => {
    expect(pagina(tekst).map(({ regel, isZin, tekst: t }) => [regel, isZin, t])).toEqual([
      [2, false, 'Een titel'],
      [3, true, 'Wat hier staat.'],
      [4, false, 'Schrijf ons'],
      [9, false, 'Kop met nadruk'],
      [11, true, 'Eerste regel met een linkje en\neen tweede regel. npm run taal.'],
      [14, true, 'Stap één met genoeg woorden erin\nen een vervolg'],
      [16, false, 'Kort'],
      [18, true, 'Wie dit leest,\nweet het.'],
      [21, false, 'kop'], [21, false, 'nog een'], [23, false, 'cel'], [23, false, 'Bel 030-1234567'],
      [27, false, 'Vóór'],
      [29, true, 'R&D *kost* geld.'],
      [31, false, 'Een brug over het water'],
    ]);
  });

  test('zegt wat doorloopt: daar krijgt een begrip zijn uitleg', () => {
    expect(pagina(tekst).filter(({ doorlopend }) => doorlopend).map(({ regel }) => regel)).toEqual([11, 14, 16, 18, 27, 29, 31]);
  });

  test('weet van elk teken waar het in het bestand staat', () => { klopt(tekst, pagina(tekst)); });

  test('weet dat ook van tekst met tekens die Markdown anders schrijft', () => {
    const woord = fc.constantFrom('wij', '*u*', '**bellen**', '\\*', '&amp;', '&eacute;n', 'a&b', '[link](/wij "wij")', '`code`', '\n', '\n> ', '  \n', '{{naam}}', 'ë', '😀', '\\', '<br>x'.slice(4));
    fc.assert(fc.property(fc.array(woord, { minLength: 1, maxLength: 12 }), (woorden) => {
      const bron = `Begin ${woorden.join(' ')} eind.\n`;
      klopt(bron, pagina(bron));
    }));
  });

  test('laat tekst in HTML niet stilletjes ongelezen', () => {
    expect(() => pagina('Goed.\n\n<div>Middels dit schrijven</div>\n')).toThrow('content/nl/paginas/proef.md:3 heeft HTML');
  });

  test('zegt op welke regel de kop van het bestand stuk is', () => {
    expect(() => pagina('---\ntitel: Een\nomschrijving: "open\n---\nTekst.\n')).toThrow(/proef\.md:3 Er mist een aanhalingsteken/);
  });
});

describe('een bestand met losse zinnen', () => {
  test('geeft elke zin met zijn sleutel en regel', () => {
    const blokken = json('aanmelden', { titel: 'Schrijf ons', lijst: ['Een zin.', 'Nog een zin.'], diep: { knop: 'Verstuur', fouten: { kop: 'Er mist iets', leeg: 'Vul iets in.' } } });
    expect(blokken.map(({ sleutel, regel, soort, isZin, tekst }) => [sleutel, regel, soort, isZin, tekst])).toEqual([
      ['titel', 2, 'zin', false, 'Schrijf ons'],
      ['lijst.0', 4, 'zin', true, 'Een zin.'],
      ['lijst.1', 5, 'zin', true, 'Nog een zin.'],
      ['diep.knop', 8, 'knop', false, 'Verstuur'],
      ['diep.fouten.kop', 10, 'fout', false, 'Er mist iets'],
      ['diep.fouten.leeg', 11, 'fout', true, 'Vul iets in.'],
    ]);
  });

  test('deelt een mail in alinea’s, alle op de regel van de mail', () => {
    expect(json('email', { belOnderwerp: 'Er is iets', belTekst: 'Goedendag,\n\nEr is post. Kijk maar.\n\nGeldloket' }).map(({ regel, soort, isZin, tekst }) => [regel, soort, isZin, tekst])).toEqual([
      [2, 'mail', false, 'Er is iets'], [3, 'mail', false, 'Goedendag,'], [3, 'mail', true, 'Er is post. Kijk maar.'], [3, 'mail', false, 'Geldloket'],
    ]);
  });

  test('zet in een gat een woord van dezelfde soort', () => {
    expect(json('aanmelden', { a: 'Wij bellen u uiterlijk {{datum}}.', b: 'Bel {{telefoon}}.', c: '{{ naam }} las {{aantal}} berichten.' }).map(({ tekst }) => tekst))
      .toEqual(['Wij bellen u uiterlijk dinsdag 3 maart.', 'Bel 030-1234567.', 'Anna las 3 berichten.']);
  });

  test('slaat over wat niemand leest: adressen, bestandsnamen, getallen', () => {
    expect(json('uitslagen', { uitslagen: { zelf: { titel: 'Dit kunt u zelf', adres: 'https://voorbeeld.nl/' } }, aantal: 3, leeg: null, streep: ' – ' }).map(({ tekst }) => tekst)).toEqual(['Dit kunt u zelf']);
  });

  test('leest van een begrip alleen de uitleg', () => {
    expect(json('begrippen/begrippen', [{ term: 'beslagvrije voet', uitleg: 'Geld dat u mag houden.', bronnen: ['Een wet over de beslagvrije voet.'] }]).map(({ tekst }) => tekst)).toEqual(['Geld dat u mag houden.']);
  });

  test('weet van elk teken waar het in het bestand staat, ook na een escape', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '"', '\\', 'é', '\u2028', '\u0007', '/', 'u', '0', '😀', ' ') }), (waarde) => {
      for (const bron of [JSON.stringify({ a: [waarde] }), JSON.stringify({ a: waarde }).replace(/[^\x20-\x7e]/g, (teken) => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`)]) {
        const [gelezen] = leesJson('x.json', bron);
        expect(gelezen?.bron.tekst).toBe(waarde);
        expect(gelezen?.bron.plaatsen.filter((plaats) => plaats >= 0).length).toBeGreaterThanOrEqual([...waarde].filter((teken) => /[au0/ ]/.test(teken)).length);
        klopt(bron, [gelezen!.bron]);
      }
    }));
  });

  test('zegt op welke regel een bestand stuk is', () => {
    expect(() => leesJson('content/nl/x.json', '{\n  "a": "een"\n  "b": "twee"\n}\n')).toThrow('content/nl/x.json:2 Er mist een komma. Zet een komma aan het eind van deze regel.');
  });
});

describe('wat er van een gemeente wordt gelezen', () => {
  test('zijn de zinnen die een inwoner ziet', () => {
    const stukken = leesBestand('content/gemeenten/ergens/gemeente.json', JSON.stringify({
      naam: 'Ergens', email: { waarde: 'info@ergens.nl', bron: 'Een brief' }, privacy: { grondslag: { waarde: 'De gemeente moet u helpen. Daarom mag dit.', bron: 'Een wet' }, verantwoordelijke: { waarde: null } },
    }));
    expect(stukken.map(({ naam, blokken }) => [naam, blokken.map(({ tekst, isZin }) => [tekst, isZin])])).toEqual([['gemeente ergens: gemeente', [['De gemeente moet u helpen. Daarom mag dit.', true]]]]);
  });
});

describe('alle teksten van de site', () => {
  const stukken = leesBronnen(root);

  test('worden gelezen, elk stuk onder een eigen naam', () => {
    expect(stukken.length).toBeGreaterThan(20);
    expect(new Set(stukken.map(({ naam }) => naam)).size).toBe(stukken.length);
    expect(bestanden.filter((bestand) => !stukken.some((stuk) => stuk.bestand === bestand))).toEqual([]);
  });

  test.each(bestanden)('%s: elk teken staat waar wij denken', (bestand) => {
    klopt(lees(bestand), stukken.filter((stuk) => stuk.bestand === bestand).flatMap(({ blokken }) => blokken));
  });

  test('hebben geen gat waarvoor wij geen woord weten (bronnen/invullen.ts)', () => {
    expect(bestanden.flatMap((bestand) => onbekendeGaten(lees(bestand)))).toEqual([]);
  });

  test('hebben de sleutels die bij naam worden genoemd (bronnen/indeling.ts)', () => {
    const genoemd = benoemd.flatMap((lijst) => Object.entries(lijst)).flatMap(([naam, patronen]) => patronen.map((patroon) => [naam, patroon] as const));
    expect(genoemd.length).toBeGreaterThan(10);
    expect(genoemd.filter(([naam, patroon]) => !leesJson(naam, lees(bestanden.find((bestand) => bestand.endsWith(`/${naam}`))!)).some(({ sleutel }) => past(patroon, sleutel)))).toEqual([]);
  });
});
