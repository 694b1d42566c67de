import { describe, expect, it, test } from 'vitest';
import { leesZoekindex, maakZoekindex, type Zoekbaar } from '../../src/zoeken/zoekindex.ts';

const pagina = (adres: string, titel: string, wat: Partial<Zoekbaar> = {}): Zoekbaar => ({ adres, titel, omschrijving: '', trefwoorden: [], tekst: '', ...wat });
const paginas = [
  pagina('/boetes', 'Een boete die u niet kunt betalen', { tekst: '## Vraag om uitstel\n\nBel het [CJIB](https://www.cjib.nl). {{telefoonLink}}' }),
  pagina('/huur', 'Huur of hypotheek', { trefwoorden: ['ontruiming', 'woning'], tekst: 'Betaalt u de huur te laat? Bel uw verhuurder.' }),
  pagina('/zorg', 'Uw zorgverzekering', { omschrijving: 'De premie lukt niet.', tekst: 'Ook bij een boete kunt u ons vragen.' }),
];
// As it goes to the browser: through a file.
const zoek = leesZoekindex(JSON.parse(JSON.stringify(maakZoekindex(paginas))) as object);
const eerste = (vraag: string): string | undefined => zoek(vraag)[0]?.adres;

describe('zoeken op de site', () => {
  test.each([
    ['een woord in de titel', 'boete', '/boetes'],
    ['hoofdletters en leestekens', 'BOETE!', '/boetes'],
    ['het begin van een woord', 'zorgverz', '/zorg'],
    ['een typfout', 'zorgverzekring', '/zorg'],
    ['twee letters omgewisseld', 'hypohteek', '/huur'],
    ['een ander woord dat mensen gebruiken', 'ontruiming', '/huur'],
    ['een vraag in een zin', 'ik kan mijn huur niet betalen', '/huur'],
    ['een tussenkop', 'uitstel', '/boetes'],
  ])('%s: "%s" vindt %s', (_, vraag, adres) => { expect(eerste(vraag)).toBe(adres); });

  it('zet de pagina die over het woord gaat boven de pagina die het noemt', () => {
    expect(zoek('boete').map(({ adres }) => adres)).toEqual(['/boetes', '/zorg']);
  });

  it('zoekt niet in adressen van links en plekken voor de gemeente', () => {
    expect(zoek('https')).toEqual([]);
    expect(zoek('telefoonLink')).toEqual([]);
  });

  it('vindt niets bij alleen woorden die overal staan, en bij onzin', () => {
    expect(zoek('ik wil niet')).toEqual([]);
    expect(zoek('xqzwj')).toEqual([]);
  });

  it('geeft titel en omschrijving mee voor de lijst', () => {
    expect(zoek('premie')).toEqual([{ adres: '/zorg', titel: 'Uw zorgverzekering', omschrijving: 'De premie lukt niet.' }]);
  });
});
