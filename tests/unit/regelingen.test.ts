import { describe, expect, it, test } from 'vitest';
import { landelijkeRegelingenSchema, onderwerpen, perOnderwerp, type PlaatselijkeRegeling, plaatselijkeRegelingenSchema, rekenhulpen, teTonen } from '../../src/domain/regeling/regeling.ts';
import { regelingen as plaatselijk } from '../../src/gemeenten/kies.ts';
import { zinnen } from '../../src/i18n/index.ts';
import { landelijkeRegelingen } from '../../src/i18n/regelingen.ts';
import { regelingen } from '../../src/layouts/regelingen.ts';

const landelijk = landelijkeRegelingen('nl');
const alle = [
  ...landelijk.map((r) => ({ ...r, bron: r.bronnen.join('; '), tekst: [r.naam, r.voorWie, r.wat, r.waar] })),
  ...plaatselijk.map((r) => ({ ...r, bron: r.uitleg.bron ?? '', rekenhulp: r.uitleg.waarde?.rekenhulp, tekst: [r.naam, r.uitleg.waarde?.voorWie ?? '', r.uitleg.waarde?.wat ?? '', r.uitleg.waarde?.waar ?? ''] })),
];
const perNaam = alle.map((r) => [r.naam, r] as const);
const woorden = zinnen('nl').regelingen;
const paginatekst = JSON.stringify(woorden);

describe('elke regeling', () => {
  test.each(perNaam)('%s heeft een bron en een dag waarop iemand opnieuw kijkt, hooguit een half jaar later', (_, { bron, gecontroleerd, verloopt }) => {
    expect(bron.length).toBeGreaterThan(5);
    const dagen = (Date.parse(verloopt) - Date.parse(gecontroleerd)) / 86_400_000;
    expect(dagen).toBeGreaterThan(0);
    expect(dagen).toBeLessThanOrEqual(184);
  });

  test.each(perNaam)('%s heeft geen link, of een link naar een officiële rekenhulp', (_, { rekenhulp, tekst }) => {
    expect([undefined, ...rekenhulpen]).toContain(rekenhulp);
    expect(tekst.join(' ')).not.toMatch(/https?:|www\./);
  });

  test.each(perNaam)('%s is niet gestopt en bestaat hier', (_, { naam, code, tekst, trefwoorden }) => {
    expect([naam, code, ...tekst, ...trefwoorden].join(' ')).not.toMatch(/\b(tozo|tonk|energietoeslag|jpf|jongeren perspectief fonds|jeugdsportfonds|iedereen aan boord)\b/i);
  });

  test.each(perNaam)('%s noemt geen bedrag, en zegt niemand dat het niet voor hem is', (_, { tekst }) => {
    expect(tekst.join(' ')).not.toMatch(/€|\beuro\b|\d[.,]\d{2}\b|procent/i);
    expect(tekst.join(' ')).not.toMatch(/geen recht|niet voor u|komt u niet in aanmerking|alleen als|u mag geen/i);
  });

  it('heeft een eigen code, ook over land en gemeente heen: het is het adres op de pagina', () => {
    const codes = alle.map(({ code }) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    // Nothing else on the page has an address like it.
    expect(codes.filter((code) => /^(onderwerp-|regeling(links|filter|stand|alles|uitleg|kop)|inhoud)/.test(code))).toEqual([]);
  });
});

describe('wat op de pagina staat', () => {
  const regeling = (code: string, uitleg: PlaatselijkeRegeling['uitleg']): PlaatselijkeRegeling => ({ code, naam: 'Proef', onderwerpen: ['wonen', 'zorg'], trefwoorden: [], gecontroleerd: '2026-11-22', verloopt: '2027-01-31', uitleg });
  const waarde = { voorWie: 'Mensen met een huis.', wat: 'Hulp met dat huis.', waar: 'Bij de gemeente.' };

  it('zegt pas waar iemand iets vraagt als de gemeente het heeft bevestigd, en zwijgt over wat niemand weet', () => {
    const plaats = [regeling('ja', { waarde, bevestigd: true }), regeling('nog-niet', { waarde, bevestigd: false }), regeling('weet-niet', { waarde: null, bevestigd: false })];
    expect(teTonen([], plaats).map(({ code, waar }) => [code, waar])).toEqual([['ja', 'Bij de gemeente.'], ['nog-niet', null]]);
    expect(woorden.vraagOns).toBe('Vraag het ons. Wij kijken of dit voor u kan.');
  });

  it('staat onder het eerste onderwerp, een keer', () => {
    expect(perOnderwerp(teTonen([], [regeling('ja', { waarde, bevestigd: true })]))).toMatchObject([{ onderwerp: 'wonen', regelingen: [{ code: 'ja' }] }]);
    expect(perOnderwerp(regelingen).flatMap((groep) => groep.regelingen.map(({ code }) => code)).toSorted()).toEqual(regelingen.map(({ code }) => code).toSorted());
  });

  it('heeft bij elk onderwerp een regeling, en voor elk onderwerp en elke rekenhulp een naam', () => {
    expect(perOnderwerp(regelingen).map(({ onderwerp }) => onderwerp)).toEqual([...onderwerpen]);
    expect(Object.keys(woorden.onderwerpen)).toEqual([...onderwerpen]);
    expect(Object.keys(woorden.zelf.hulpen)).toEqual(rekenhulpen.map((adres) => adres.replace('https://www.', '')));
  });

  it('laat niemand het maatwerkbudget aanvragen', () => {
    const maatwerk = plaatselijk.find(({ code }) => code === 'maatwerkbudget')!;
    expect(maatwerk.uitleg.waarde).toMatchObject({ wat: expect.stringContaining('niet zelf aanvragen') });
    expect(maatwerk.uitleg.waarde?.rekenhulp).toBeUndefined();
    expect(paginatekst).not.toMatch(/\d{3}|€|\beuro\b/);
  });
});

describe('het schema weigert', () => {
  const goed = landelijk[0]!;
  const waarom = (lijst: unknown): string[] => landelijkeRegelingenSchema.safeParse(lijst).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  it('niets van een goede', () => expect(waarom([goed])).toEqual([]));

  test.each([
    ['een bedrag', { wat: 'U krijgt € 120 per maand.' }, '0.wat: noem geen bedrag'],
    ['een bedrag in woorden', { wat: 'U krijgt honderd euro per maand.' }, '0.wat: noem geen bedrag'],
    ['een link naar een ander', { rekenhulp: 'https://www.voorbeeld.nl' }, '0.rekenhulp'],
    ['een onderwerp dat er niet is', { onderwerpen: ['auto'] }, '0.onderwerpen.0'],
    ['geen bron', { bronnen: [] }, '0.bronnen'],
    ['een dag die geen dag is', { gecontroleerd: '2026-13-01' }, '0.gecontroleerd'],
    ['verlopen voor het is nagekeken', { verloopt: goed.gecontroleerd }, '0.verloopt: zet hier een dag die na'],
    ['een code met een spatie', { code: 'kindgebonden budget' }, '0.code: gebruik kleine letters'],
    ['een veld dat niemand kent', { bedrag: 1 }, '0'],
  ])('%s', (_, anders, begin) => {
    expect(waarom([{ ...goed, ...anders }]).filter((regel) => regel.startsWith(begin))).not.toEqual([]);
  });

  it('twee regelingen met dezelfde code, en een regeling van de gemeente zonder bron', () => {
    expect(waarom([goed, goed])).toEqual(['1.code: "kindgebonden-budget" staat er al. Kies een andere code']);
    const { bron: _, ...zonder } = plaatselijk[0]!.uitleg;
    expect(plaatselijkeRegelingenSchema.safeParse([{ ...plaatselijk[0], uitleg: zonder }]).success).toBe(false);
  });
});
