import { describe, expect, test } from 'vitest';
import type { Blok } from '../../tools/klare-taal/soorten.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';

const blok = (tekst: string, rest: Partial<Blok> = {}): Blok => ({ tekst, bestand: 'content/nl/paginas/proef.md', regel: 10, soort: 'pagina', isZin: true, ...rest });
const zinnen = (tekst: string, rest?: Partial<Blok>) => zinnenVan(blok(tekst, rest)).map((zin) => zin.tekst);
const woorden = (tekst: string) => zinnenVan(blok(tekst)).map((zin) => zin.woorden.map((woord) => woord.tekst));

describe('waar een zin ophoudt', () => {
  test.each<[string, string[]]>([
    ['Wij bellen u. Dan weet u meer.', ['Wij bellen u.', 'Dan weet u meer.']],
    ['Dat is zo. Zeg het ons.', ['Dat is zo.', 'Zeg het ons.']],
    ['Smeer er lijm op. Wacht even.', ['Smeer er lijm op.', 'Wacht even.']],
    ['Dat weet u al. Uw dag is vrij. Het kost 10 cent. Het is ver.', ['Dat weet u al.', 'Uw dag is vrij.', 'Het kost 10 cent.', 'Het is ver.']],
    ['Dat doen wij in week 3. Dan komt u.', ['Dat doen wij in week 3.', 'Dan komt u.']],
    ['Het kost € 1.234,50. U krijgt o.a. geld terug.', ['Het kost € 1.234,50.', 'U krijgt o.a. geld terug.']],
    ['Kies plan A. Dan bent u klaar.', ['Kies plan A.', 'Dan bent u klaar.']],
    ['Neem eten, kleren enz. mee.', ['Neem eten, kleren enz. mee.']],
    ['Neem eten, kleren enz. Morgen gaan wij.', ['Neem eten, kleren enz.', 'Morgen gaan wij.']],
    ['Mw. Jansen belt dhr. De Vries i.v.m. de zorgtoeslag. Dat is fijn.', ['Mw. Jansen belt dhr. De Vries i.v.m. de zorgtoeslag.', 'Dat is fijn.']],
    ['Vraag het aan J. de Vries of aan A. Bakker.', ['Vraag het aan J. de Vries of aan A. Bakker.']],
    ['1. Kies een dag. 2. Bel ons.', ['1. Kies een dag.', '2. Bel ons.']],
    ['Kijk op www.site.nl. Mail naar info@gemeente.nl. Om 14.30 uur.', ['Kijk op www.site.nl.', 'Mail naar info@gemeente.nl.', 'Om 14.30 uur.']],
    ['Kunt u niet? Bel ons!  Wij luisteren...', ['Kunt u niet?', 'Bel ons!', 'Wij luisteren...']],
    ['Hij zei: "Kom langs." Toen ging hij.', ['Hij zei: "Kom langs."', 'Toen ging hij.']],
    ['Artikel 3.2 van de wet.', ['Artikel 3.2 van de wet.']],
  ])('%s', (tekst, verwacht) => {
    expect(zinnen(tekst)).toEqual(verwacht);
  });

  test('een kop of knop is één stuk, ook met een punt erin', () => {
    expect(zinnen(' Wij bellen u. Dan weet u meer ', { isZin: false })).toEqual(['Wij bellen u. Dan weet u meer']);
  });

  test('tekst zonder woorden geeft geen zin', () => {
    expect(zinnen('')).toEqual([]);
    expect(zinnen(' – ... ')).toEqual([]);
    expect(zinnen('–', { isZin: false })).toEqual([]);
  });
});

describe('de woorden van een zin', () => {
  test.each<[string, string[][]]>([
    ['Wij helpen u. Foto’s mogen ook.', [['Wij', 'helpen', 'u'], ['Foto’s', 'mogen', 'ook']]],
    ['Bel dhr. Bos i.v.m. de huur.', [['Bel', 'dhr.', 'Bos', 'i.v.m.', 'de', 'huur']]],
    ['Sociaal- en zorgpunt, wet-/regelgeving en/of IP-adres', [['Sociaal-', 'en', 'zorgpunt', 'wet-', 'regelgeving', 'en/of', 'IP-adres']]],
    ['Zie https://a.nl/x?y=2 voor € 1.234,50.', [['Zie', 'https://a.nl/x?y=2', 'voor', '1.234,50']]],
    ["'s Avonds zijn baby's moe.", [["'s", 'Avonds', 'zijn', "baby's", 'moe']]],
  ])('%s', (tekst, verwacht) => {
    expect(woorden(tekst)).toEqual(verwacht);
  });

  test('van en tot wijzen het woord aan in de tekst van zijn eigen zin', () => {
    const alle = zinnenVan(blok('Wij bellen u. Dan weet u\nmeer over dhr. Bos. Zie a@b.nl.'));
    expect(alle).toHaveLength(3);
    for (const zin of alle) for (const woord of zin.woorden) expect(zin.tekst.slice(woord.van, woord.tot)).toBe(woord.tekst);
  });

  test('de regel telt de regeleinden vóór de zin mee', () => {
    expect(zinnenVan(blok('Een.\nTwee loopt\ndoor. Drie.\n\nVier.')).map((zin) => zin.regel)).toEqual([10, 11, 12, 14]);
  });
});
