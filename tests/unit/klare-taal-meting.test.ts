import { describe, expect, it } from 'vitest';
import { fleschDouma, lettergrepen, lix, zinslengte } from '../../tools/klare-taal/meting/klassiek.ts';
import { leesleeftijd } from '../../tools/klare-taal/meting/readability.ts';
import { alsZinnen, documentenUit, leesOfficieel } from '../../tools/klare-taal/meting/sets.ts';
import { auc, geschud, raak, toeval, verschil } from '../../tools/klare-taal/meting/statistiek.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';

const zinnen = (tekst: string) => zinnenVan({ tekst, bestand: 'proef', regel: 1, soort: 'pagina', isZin: true });

describe('lettergrepen', () => {
  it.each([
    [1, 'geld huis eeuw nieuw één ruim schuld draai'],
    [2, 'geïnd groeien buien draaien bureau nieuwe café baby hobby zeeën loyaal kwijting brieven'],
    [3, 'rekening bedragen gemeente sociaal radio ruïne meubelen ideeën'],
    [4, 'financieel januari beoordelen geadresseerd beëindigen oorspronkelijk individu'],
    [5, 'schuldhulpverlening officiële bewindvoerderschap realiseren'],
    [6, 'zorgverzekeringen uitkeringsgerechtigd'],
    [7, 'verantwoordelijkheden'],
  ])('van %i worden geteld zoals een Nederlands woord wordt afgebroken', (aantal, woorden) => {
    expect(woorden.split(' ').map((woord) => [woord, lettergrepen(woord)])).toEqual(woorden.split(' ').map((woord) => [woord, aantal]));
  });

  it('zijn er altijd minstens een, ook in een getal of een afkorting zonder klinkers', () => {
    expect(['2026', 'BSN', '€'].map(lettergrepen)).toEqual([1, 1, 1]);
  });
});

describe('de formules van anderen', () => {
  it('rekenen zoals hun makers ze opschreven', () => {
    // 4 words of 1, 1, 3 and 2 syllables in 2 sentences.
    expect(fleschDouma(zinnen('Wij eten. Rekeningen wachten.'))).toBeCloseTo(206.84 - 0.93 * 2 - 77 * (1 + 2 + 4 + 2) / 4, 6);
    expect(lix(zinnen('Wij eten. Rekeningen wachten.'))).toBeCloseTo(2 + 100 * 2 / 4, 6);
    expect(zinslengte(zinnen('Wij eten brood. Jij ook.'))).toBe(2.5);
  });

  it('vinden een zin met lange woorden moeilijker dan een zin met korte', () => {
    const [kort, lang] = [zinnen('Wij sturen u een brief.'), zinnen('Verstrekking van aansprakelijkheidsverzekeringen geschiedt schriftelijk.')];
    expect(fleschDouma(kort)).toBeGreaterThan(fleschDouma(lang));
    expect(lix(kort)).toBeLessThan(lix(lang));
    expect(leesleeftijd(kort)).toBeLessThan(leesleeftijd(lang));
  });
});

describe('de maten', () => {
  it('tellen een paar zonder verschil voor de helft', () => {
    expect(raak([{ moeilijk: 2, makkelijk: 1 }, { moeilijk: 1, makkelijk: 1 }, { moeilijk: 1, makkelijk: 2 }, { moeilijk: 3, makkelijk: 1 }]).waarde).toBe(0.625);
  });

  it('geven bij weinig paren een ruim interval en bij veel paren een krap', () => {
    const paren = (n: number) => Array.from({ length: n }, (_, i) => ({ moeilijk: i % 5, makkelijk: 1 }));
    const breedte = (n: number) => raak(paren(n)).tot - raak(paren(n)).van;
    expect(breedte(10)).toBeGreaterThan(2 * breedte(100));
    // Wilson: 8 of 10 is .490 to .943.
    const acht = raak(Array.from({ length: 10 }, (_, i) => ({ moeilijk: i < 8 ? 2 : 0, makkelijk: 1 })));
    expect([acht.van, acht.tot]).toEqual([expect.closeTo(0.490, 3), expect.closeTo(0.943, 3)]);
  });

  it('noemen hoe vaak een moeilijke tekst hoger scoort dan een makkelijke', () => {
    expect(auc([3, 4], [1, 2])).toBe(1);
    expect(auc([1, 3], [2])).toBe(0.5);
    expect(auc([2], [2])).toBe(0.5);
  });

  it('vergelijken twee methoden op dezelfde paren', () => {
    const goed = Array.from({ length: 40 }, () => ({ moeilijk: 2, makkelijk: 1 }));
    const half = goed.map((paar, i) => i % 2 ? paar : { moeilijk: 1, makkelijk: 2 });
    const winst = verschil(goed, half);
    expect(winst.waarde).toBe(0.5);
    expect(winst.van).toBeGreaterThan(0.3);
    expect(winst.tot).toBeLessThan(0.7);
    expect(verschil(goed, goed)).toEqual({ waarde: 0, van: 0, tot: 0 });
  });

  it('geven elke keer dezelfde volgorde', () => {
    const lijst = Array.from({ length: 20 }, (_, i) => i);
    expect(geschud(lijst, toeval(7))).toEqual(geschud(lijst, toeval(7)));
    expect(geschud(lijst, toeval(7))).not.toEqual(lijst);
    expect(geschud(lijst, toeval(7)).toSorted((a, b) => a - b)).toEqual(lijst);
  });
});

describe('de teksten van de meting', () => {
  it('worden documenten van vijf zinnen van een kant', () => {
    const paren = Array.from({ length: 6 }, (_, i) => alsZinnen({ moeilijk: `Moeilijk ${i}. Nog eens.`, makkelijk: `Makkelijk ${i}.` }));
    expect(documentenUit(paren, 'moeilijk', 5, 1).map((zinnen) => zinnen.length)).toEqual([5, 5]);
    expect(documentenUit(paren, 'makkelijk', 5, 3).map((zinnen) => zinnen.length)).toEqual([5, 5, 5]);
    expect(documentenUit(paren, 'makkelijk', 5, 1).flat().every((zin) => zin.tekst.startsWith('Makkelijk'))).toBe(true);
  });

  it('van anderen worden geweigerd als er iets aan ontbreekt', () => {
    expect(leesOfficieel('{"bron":"x","paren":[{"moeilijk":"a","makkelijk":"b"}]}').paren).toHaveLength(1);
    expect(() => leesOfficieel('{"bron":"x","paren":[{"moeilijk":"a"}]}')).toThrow('makkelijk');
    expect(() => leesOfficieel('{"bron":"x","paren":[]}')).toThrow('paren');
  });
});
