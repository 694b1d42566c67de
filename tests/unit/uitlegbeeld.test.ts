import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { beeldnamen } from '../../src/domain/inhoud/beeld.ts';
import { paginaSchema } from '../../src/domain/inhoud/pagina.ts';
import { zinnen } from '../../src/i18n/index.ts';
import { splitsVoorKop } from '../../src/layouts/beeldplek.ts';
import { leesPaginas } from '../../tools/paginas/lezen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('een uitlegbeeld staat na de eerste woorden', () => {
  it.each([
    ['voor de eerste kop', '<p>a</p>\n<h2 id="k">K</h2>\n<p>b</p>\n<h2>L</h2>', '<p>a</p>\n'],
    ['zonder kop aan het eind', '<p>a</p>\n<ul><li>b</li></ul>', '<p>a</p>\n<ul><li>b</li></ul>'],
    ['na een lijst die voor de kop staat', '<ol><li>a</li></ol><h2>K</h2>', '<ol><li>a</li></ol>'],
    ['na de uitleg van een woord', '<p>a</p><dl class="begrip"><div><dt>x</dt><dd>y</dd></div></dl><h2>K</h2>', '<p>a</p><dl class="begrip"><div><dt>x</dt><dd>y</dd></div></dl>'],
    ['niet midden in een citaat met een kop', '<blockquote>\n<h2>K</h2>\n</blockquote><p>a</p><h2>L</h2>', '<blockquote>\n<h2>K</h2>\n</blockquote><p>a</p>'],
    ['niet bij een kleinere kop', '<p>a</p><h3>K</h3><h2>L</h2>', '<p>a</p><h3>K</h3>'],
    ['bovenaan als de tekst met een kop begint', '<h2>K</h2><p>a</p>', ''],
    ['nergens anders als er geen tekst is', '', ''],
  ])('%s', (_, html, eerst) => expect(splitsVoorKop(html)).toEqual([eerst, html.slice(eerst.length)]));

  it('laat elke letter van de pagina staan, en de eerste kop begint het tweede deel', () => {
    const blok = fc.constantFrom('<p>a &amp; b</p>', '<h2>K</h2>', '<h3>L</h3>', '<ol>\n<li>c</li>\n</ol>', '<blockquote><h2>M</h2></blockquote>', '\n');
    fc.assert(fc.property(fc.array(blok, { maxLength: 8 }), (blokken) => {
      const [eerst, daarna] = splitsVoorKop(blokken.join(''));
      expect(eerst + daarna).toBe(blokken.join(''));
      expect(eerst).toBe(blokken.slice(0, [...blokken, '<h2>K</h2>'].indexOf('<h2>K</h2>')).join(''));
    }), { seed: 20261122 });
  });
});

describe('elk uitlegbeeld', () => {
  const woorden = zinnen('nl').beelden;

  test('heeft woorden, en geen woorden staan er zonder beeld', () => {
    expect(Object.keys(woorden).sort()).toEqual([...beeldnamen].sort());
  });

  test.each(beeldnamen)('%s zegt bij elke tekening wat zij laat zien', (naam) => {
    const { kop, punten } = woorden[naam];
    expect(kop).toMatch(/\S/);
    expect(punten.length).toBeGreaterThanOrEqual(3);
    for (const { titel, tekst } of punten) expect([titel, tekst]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\.$/)]);
    expect(new Set(punten.map(({ titel }) => titel)).size).toBe(punten.length);
  });

  test.each(beeldnamen)('%s staat op een pagina', (naam) => {
    const paginas = leesPaginas(root).filter(({ kop }) => kop.get('beeld')?.waarde === naam).map(({ adres }) => adres);
    expect(paginas).not.toEqual([]);
  });

  test('een naam die wij niet kennen, houdt de pagina tegen', () => {
    const pagina = { titel: 'Proef', omschrijving: 'Een omschrijving van genoeg tekens.', bronnen: ['Iemand'], gecontroleerd: '2026-11-22', verloopt: '2027-05-22' };
    expect(paginaSchema.safeParse({ ...pagina, beeld: 'stappen' }).success).toBe(true);
    expect(paginaSchema.safeParse({ ...pagina, beeld: 'brug' }).success).toBe(false);
  });
});
