import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Begrip, codeVan, leesBegrippen } from '../../src/domain/begrip/begrip.ts';
import { maakZoeker } from '../../src/domain/begrip/vindplaats.ts';
import { begrippen } from '../../src/i18n/begrippen.ts';
import { legBegrippenUit } from '../../src/layouts/begrippen.ts';
import { maakBegripregel } from '../../tools/klare-taal/regels/begrip.ts';
import type { Blok, Zin } from '../../tools/klare-taal/soorten.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';

const lijst = begrippen('nl');
const begrip = (term: string, ...vormen: string[]): Begrip =>
  ({ code: codeVan(term), term, vormen, uitleg: `Dit is wat ${term.length} tekens zeggen.`, bronnen: ['test'], nagekeken: '2026-11-22', verloopt: '2027-05-22' });
const kort = [begrip('beslag'), begrip('beslagvrije voet'), begrip('deurwaarder', 'deurwaarders'), begrip('BKR'), begrip('AIO-aanvulling', 'AIO'), begrip('toeslag', 'toeslagen')];
const noot = (...termen: string[]): string =>
  `<dl class="begrip">${termen.map((t) => `<div><dt><dfn>${t}</dfn></dt><dd>Dit is wat ${t.length} tekens zeggen.</dd></div>`).join('')}</dl>`;
const leg = (html: string, ...zonderUitleg: string[]): string => legBegrippenUit(html, kort, { zonderUitleg, herkomst: 'test.md' });

describe('de lijst met begrippen', () => {
  const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?])\s+/);

  it.each(lijst.map((b) => [b.term, b] as const))('%s staat in hooguit twee zinnen van hooguit twaalf woorden uitgelegd', (_, { uitleg }) => {
    expect(zinnen(uitleg).length).toBeLessThanOrEqual(2);
    for (const zin of zinnen(uitleg)) {
      expect(zin).toMatch(/^\p{Lu}.*[.]$/u);
      expect(zin.split(/\s+/).length, zin).toBeLessThanOrEqual(12);
    }
  });

  it('een uitleg past op elke pagina: zonder u, je of wij, en zonder bedragen', () => {
    for (const { term, uitleg } of lijst) expect(uitleg, term).not.toMatch(/\b(u|uw|je|jij|jou|jouw|wij|we|ons|onze|ik|mijn)\b|[€!]|\d{3}/i);
  });

  it('een uitleg gebruikt geen ander begrip', () => {
    const zoek = maakZoeker(lijst);
    for (const { term, uitleg } of lijst) expect(zoek(uitleg), `${term}: ${uitleg}`).toEqual([]);
  });

  it('staat op volgorde van het alfabet, zodat wie hem wijzigt zijn plek vindt', () => {
    const pad = fileURLToPath(new URL('../../content/nl/begrippen/begrippen.json', import.meta.url));
    expect(leesBegrippen(JSON.parse(readFileSync(pad, 'utf8'))).map((b) => b.term)).toEqual(lijst.map((b) => b.term));
  });

  it('weigert een woord dat bij twee begrippen hoort, en een code die niet bij de term past', () => {
    expect(() => leesBegrippen([begrip('beslag'), begrip('loonbeslag', 'beslag')])).toThrow(/begrippen\.json klopt niet:\n.*kies waar "beslag" hoort: het staat bij beslag en bij loonbeslag/i);
    expect(() => leesBegrippen([{ ...begrip('beslag'), code: 'iets-anders' }])).toThrow(/Schrijf de term met kleine letters/);
    expect(() => leesBegrippen([{ ...begrip('beslag'), verloopt: '2026-11-22' }])).toThrow(/Kies een dag die na "nagekeken" komt/);
  });
});

describe('begrippen vinden', () => {
  const vind = (tekst: string): string[] => maakZoeker(kort)(tekst).map(({ van, tot }) => tekst.slice(van, tot));

  it.each([
    ['de langste vorm wint', 'De beslagvrije voet is geen beslag.', ['beslagvrije voet', 'beslag']],
    ['ook over het einde van een regel', 'de beslagvrije\nvoet', ['beslagvrije\nvoet']],
    ['een deel van een woord telt niet', 'loonbeslag, beslagen, toeslagenwet', []],
    ['een hoofdletter aan het begin mag', 'Deurwaarders komen. Beslag!', ['Deurwaarders', 'Beslag']],
    ['een afkorting telt alleen zoals hij geschreven is', 'BKR, bkr, Bkr, AIO, aio', ['BKR', 'AIO']],
    ['een streepje of haakje is een grens', 'BKR-registratie (toeslag) en "beslag"', ['BKR', 'toeslag', 'beslag']],
    ['een adres telt niet', 'Kijk op www.toeslagen.nl of toeslagen.nl/beslag, of mail toeslag@voorbeeld.nl.', []],
    ['de punt aan het eind van een zin hoort er niet bij', 'Dat is een toeslag.', ['toeslag']],
    ['een woord met een é ervoor is een ander woord', 'cliëntébeslag', []],
  ])('%s', (_, tekst, gevonden) => expect(vind(tekst)).toEqual(gevonden));

  it('een lege lijst vindt niets', () => expect(maakZoeker([])('beslag')).toEqual([]));
});

describe('begrippen uitleggen op een pagina', () => {
  it.each([
    ['na de alinea die het begrip het eerst noemt, en nergens anders', '<p>Er is beslag.</p>\n<p>Beslag duurt.</p>', `<p>Er is beslag.</p>${noot('beslag')}\n<p>Beslag duurt.</p>`],
    ['samen als een alinea er twee noemt, op volgorde', '<p>Een <strong>deurwaarder</strong> legt beslag.</p>', `<p>Een <strong>deurwaarder</strong> legt beslag.</p>${noot('deurwaarder', 'beslag')}`],
    ['niet in een kop', '<h2>Beslag</h2><p>Bel ons bij beslag.</p>', `<h2>Beslag</h2><p>Bel ons bij beslag.</p>${noot('beslag')}`],
    ['niet in een link', '<p><a href="/x">Over beslag</a></p><p>Beslag.</p>', `<p><a href="/x">Over beslag</a></p><p>Beslag.</p>${noot('beslag')}`],
    ['niet in een tabel', '<table><tr><td>beslag</td></tr></table>', '<table><tr><td>beslag</td></tr></table>'],
    ['in het onderdeel van een lijst', '<ul>\n<li>een toeslag;</li>\n<li>meer</li>\n</ul>', `<ul>\n<li>een toeslag;${noot('toeslag')}</li>\n<li>meer</li>\n</ul>`],
    ['in een ruime lijst na de alinea', '<ol><li><p>Toeslag.</p><p>Meer.</p></li></ol>', `<ol><li><p>Toeslag.</p>${noot('toeslag')}<p>Meer.</p></li></ol>`],
    ['voor de lijst die erin hangt', '<ul><li>Toeslag <ul><li>a</li></ul></li></ul>', `<ul><li>Toeslag ${noot('toeslag')}<ul><li>a</li></ul></li></ul>`],
    ['na de lijst die bij de zin hoort', '<p>Bij beslag heeft u nodig:</p>\n<ul><li>pen</li></ul><p>a</p>', `<p>Bij beslag heeft u nodig:</p>\n<ul><li>pen</li></ul>${noot('beslag')}<p>a</p>`],
    ['na een dubbele punt zonder lijst gewoon na de alinea', '<p>Beslag:</p><p>a</p>', `<p>Beslag:</p>${noot('beslag')}<p>a</p>`],
    ['na een citaat als geheel', '<blockquote><p>beslag</p><p>b</p></blockquote>', `<blockquote><p>beslag</p><p>b</p></blockquote>${noot('beslag')}`],
    ['na iets dat dicht kan, zodat papier de uitleg heeft', '<details><summary>Beslag</summary><p>beslag</p></details>', `<details><summary>Beslag</summary><p>beslag</p></details>${noot('beslag')}`],
    ['ook als een teken als code geschreven staat', '<p>gas &amp; beslag</p>', `<p>gas &amp; beslag</p>${noot('beslag')}`],
    ['niet als de pagina het zelf uitlegt', '<p>Er is beslag.</p><p><strong>Beslag</strong>: geld apart houden.</p>', '<p>Er is beslag.</p><p><strong>Beslag</strong>: geld apart houden.</p>'],
    ['niet als de pagina het zelf uitlegt, met de dubbele punt in het vet', '<p><strong>Beslag:</strong> geld.</p>', '<p><strong>Beslag:</strong> geld.</p>'],
    ['wel als het alleen vet staat', '<p><strong>Beslag</strong> is vervelend.</p>', `<p><strong>Beslag</strong> is vervelend.</p>${noot('beslag')}`],
    ['wel als de vette woorden meer zeggen dan het begrip', '<p><strong>Heeft u beslag</strong>: bel.</p>', `<p><strong>Heeft u beslag</strong>: bel.</p>${noot('beslag')}`],
    ['niet als de pagina een eigen lijst met woorden heeft', '<dl><dt>Beslag</dt><dd>geld</dd></dl><p>beslag</p>', '<dl><dt>Beslag</dt><dd>geld</dd></dl><p>beslag</p>'],
  ])('%s', (_, html, uit) => expect(leg(html)).toBe(uit));

  it('de redacteur kan een uitleg uitzetten', () => expect(leg('<p>Beslag en toeslag.</p>', 'beslag')).toBe(`<p>Beslag en toeslag.</p>${noot('toeslag')}`));

  it('wat de redacteur uitzet moet bestaan; staat het woord niet meer in de tekst, dan is dat geen fout', () => {
    expect(() => leg('<p>Beslag.</p>', 'beslg')).toThrow('test.md: bij "zonderUitleg" staat "beslg". Dat woord staat niet in de begrippenlijst');
    expect(leg('<h2>Beslag</h2>', 'beslag')).toBe('<h2>Beslag</h2>');
  });

  it('tekens met een betekenis in HTML blijven tekst', () => {
    const raar = { ...begrip('a & b'), uitleg: 'Kleiner < groter & meer.' };
    expect(legBegrippenUit('<p>a &amp; b</p>', [raar], { herkomst: 'x' })).toContain('<dfn>a &amp; b</dfn></dt><dd>Kleiner &lt; groter &amp; meer.</dd>');
  });

  const woord = fc.constantFrom('Er', 'is', 'beslag', 'loonbeslag', 'beslagvrije voet', 'een deurwaarder', 'BKR', '<strong>toeslag</strong>', '<strong>BKR</strong>:', '<a href="/x">AIO</a>', 'en', '&amp;', 'zo:');
  const zin = fc.array(woord, { minLength: 1, maxLength: 6 }).map((w) => w.join(' '));
  const blok = fc.oneof(
    zin.map((z) => `<p>${z}</p>`), zin.map((z) => `<h2>${z}</h2>`), fc.array(zin, { minLength: 1, maxLength: 3 }).map((z) => `<ul>\n${z.map((i) => `<li>${i}</li>`).join('\n')}\n</ul>`),
    zin.map((z) => `<blockquote>\n<p>${z}</p>\n</blockquote>`), zin.map((z) => `<ol><li><p>${z}</p></li><li>${z}<ul><li>${z}</li></ul></li></ol>`),
    zin.map((z) => `<table><tbody><tr><td>${z}</td></tr></tbody></table>`),
  );
  const pagina = fc.array(blok, { maxLength: 6 }).map((b) => b.join('\n'));

  it('voegt alleen toe, legt elk begrip één keer uit, en doet dat de tweede keer niet opnieuw', () => {
    fc.assert(fc.property(pagina, (html) => {
      const uit = leg(html);
      expect(uit.replace(/<dl class="begrip">.*?<\/dl>/g, '')).toBe(html);
      const uitgelegd = [...uit.matchAll(/<dfn>(.*?)<\/dfn>/g)].map((m) => m[1]);
      expect(new Set(uitgelegd).size).toBe(uitgelegd.length);
      expect(leg(uit)).toBe(uit);
      // A begrip in running text is explained, and its explanation comes after the first mention.
      const lopend = html.replace(/<(h2|table|a)\b[\s\S]*?<\/\1>/g, (weg) => ' '.repeat(weg.length)).replace(/<[^>]*>/g, (weg) => '\n'.repeat(weg.length));
      const genoemd = new Set(maakZoeker(kort)(lopend).map((v) => v.code));
      const zelf = [...html.matchAll(/<strong>(\w+)<\/strong>\s*:/g)].map((m) => codeVan(m[1]!));
      expect(new Set(uitgelegd.map((t) => codeVan(t!)))).toEqual(new Set([...genoemd].filter((c) => !zelf.includes(c))));
    }), { seed: 20261122 });
  });
});

describe('KT17: een begrip zonder uitleg', () => {
  const regel = maakBegripregel(kort);
  const zinnen = (...blokken: [tekst: string, blok?: Partial<Blok>][]): Zin[] => blokken.flatMap(([tekst, blok]) =>
    zinnenVan({ tekst, bestand: 'content/nl/paginas/x.md', regel: 1, soort: 'pagina', isZin: true, ...blok }));
  const kop = { isZin: false };

  it.each([
    ['een zin op een pagina krijgt de uitleg vanzelf', [['Er is beslag. Bel ons.']], []],
    ['een kop niet', [['Beslag', kop], ['Bel ons dan.']], ['fout: Beslag']],
    ['een kop met een zin eronder wel', [['Beslag', kop], ['Bij beslag belt u ons.']], []],
    ['een kort onderdeel van een lijst wel', [['beslag', { isZin: false, doorlopend: true }]], []],
    ['de omschrijving voor zoekmachines niet', [['Bij beslag helpen wij u.', { doorlopend: false }], ['Bel ons.']], ['fout: beslag']],
    ['een link is geen plek voor uitleg, en heeft hem niet nodig', [['Lees over beslag', { soort: 'knop', isZin: false }]], []],
    ['een zin van een formulier legt het zelf uit', [['Er is beslag op uw loon.', { soort: 'zin' }], ['Er is beslag.', { soort: 'fout' }]], ['tip: beslag']],
    ['een zin die zegt wat het is, is goed', [['Soms is er extra geld: de AIO.', { soort: 'zin' }]], []],
    ['ook met heet', [['Uw werkgever houdt geld apart. Dat heet beslag.', { soort: 'zin' }]], []],
    ['ook andersom', [['Toeslag: extra geld van de overheid.', { soort: 'mail' }]], []],
    ['elk begrip één keer', [['Toeslag en AIO', kop], ['Toeslag', kop]], ['fout: Toeslag', 'fout: AIO']],
  ] as [string, [string, Partial<Blok>?][], string[]][])('%s', (_, blokken, verwacht) => {
    expect(regel(zinnen(...blokken)).map((m) => `${m.ernst}: ${m.zin.tekst.slice(m.van, m.tot)}`)).toEqual(verwacht);
  });
});
