import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { paginabezwaren } from '../../tools/paginas/bezwaren.ts';
import { leesPagina, leesPaginas, vasteAdressen } from '../../tools/paginas/lezen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paginas = leesPaginas(root);
const vast = vasteAdressen(root);
const zeg = ({ bestand, regel, wat, doe }: ReturnType<typeof paginabezwaren>[number]): string => `${bestand}:${regel} ${wat} ${doe}`;

describe('elke pagina', () => {
  test.each(paginas.map((pagina) => [pagina.adres, pagina] as const))('%s heeft bronnen, een knop, en links die ergens heen leiden', (_, pagina) => {
    expect(paginabezwaren([pagina], [...vast, ...paginas.map(({ adres }) => adres).filter((adres) => adres !== pagina.adres)]).map(zeg)).toEqual([]);
  });

  test.each(paginas.map((pagina) => [pagina.adres, pagina] as const))('%s wordt binnen een half jaar weer nagekeken', (_, { kop }) => {
    const dag = (veld: string): number => Date.parse(String(kop.get(veld)?.waarde));
    expect((dag('verloopt') - dag('gecontroleerd')) / 86_400_000).toBeLessThanOrEqual(184);
    expect(dag('verloopt')).toBeGreaterThan(dag('gecontroleerd'));
  });

  it('heeft een adres dat geen andere pagina heeft', () => {
    const adressen = [...vast, ...paginas.map(({ adres }) => adres)];
    expect(adressen.filter((adres, i) => adressen.indexOf(adres) !== i)).toEqual([]);
  });
});

test('de vier doelgroepen van het beleidsplan hebben een eigen pagina', () => {
  expect(paginas.filter(({ kop }) => kop.get('groep')?.waarde === 'voor-wie').map(({ adres }) => adres))
    .toEqual(expect.arrayContaining(['/jongeren', '/ouderen', '/werk-en-geldzorgen', '/ondernemers']));
});

describe('een fout in een pagina noemt bestand, regel en wat te doen', () => {
  const kop = (extra = ''): string => `---\ntitel: Proef\nbronnen:\n  - Iemand\nactie: { tekst: Schrijf ons, adres: /aanmelden }\n${extra}---\n`;
  const bezwaren = (tekst: string): string[] => paginabezwaren([leesPagina('content/nl/paginas/proef.md', tekst)], ['/', '/aanmelden']).map(zeg);

  it('zegt niets van een goede pagina', () => {
    expect(bezwaren(`${kop('verwant: [aanmelden]\n')}Lees [dit](/aanmelden#boven), of [dat](https://www.rijksoverheid.nl).\n\n## Kop\n\n### Onder\n`)).toEqual([]);
  });

  test.each([
    ['een dode link', `${kop()}Een.\n\nNaar [niets](/bestaat-niet).\n`, 'proef.md:9 De link naar /bestaat-niet'],
    ['een onveilig adres', `${kop()}Naar [daar](http://voorbeeld.nl).\n`, 'proef.md:7 Het adres "http://voorbeeld.nl"'],
    ['een verwante pagina die er niet is', `${kop('verwant: [weg]\n')}Tekst.\n`, 'proef.md:6 Bij "verwant" staat weg'],
    ['een pagina die zichzelf aanraadt', `${kop('verwant: [proef]\n')}Tekst.\n`, 'proef.md:6 Bij "verwant" staat deze pagina zelf'],
    ['geen knop', '---\ntitel: Proef\nbronnen: [Iemand]\n---\nTekst.\n', 'proef.md:1 De pagina eindigt niet'],
    ['een knop naar nergens', '---\nbronnen: [Iemand]\nactie: { tekst: Ga, adres: /weg }\n---\nTekst.\n', 'proef.md:3 De knop leidt naar /weg'],
    ['geen bron', '---\nbronnen: []\nactie: { tekst: Ga, adres: / }\n---\nTekst.\n', 'proef.md:2 Er staat niet bij waar'],
    ['een grote kop in de tekst', `${kop()}# Groot\n`, 'proef.md:7 Er staat een kop met een #'],
    ['een kop die een niveau overslaat', `${kop()}## Twee\n\n#### Vier\n`, 'proef.md:9 Een kop met 4 hekjes'],
  ])('%s', (_, tekst, begin) => {
    expect(bezwaren(tekst).filter((zin) => zin.includes(begin))).toHaveLength(1);
  });

  it('en een kop die geen YAML is, noemt bestand en regel', () => {
    expect(() => leesPagina('content/nl/paginas/proef.md', '---\ntitel: "open\n---\nTekst.\n')).toThrow(/proef\.md, regel 2: Er mist een aanhalingsteken/);
  });
});
