import { describe, expect, test } from 'vitest';
import { leesscore, onderdelen } from '../../tools/klare-taal/leesscore/leesscore.ts';
import type { Zin } from '../../tools/klare-taal/soorten.ts';
import { aantalDeelzinnen, langsteTang } from '../../tools/klare-taal/tekst/deelzinnen.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';
import { inhoudswoorden, isNaam } from '../../tools/klare-taal/tekst/woordsoort.ts';

const zinnen = (tekst: string): Zin[] => zinnenVan({ tekst, bestand: 'proef.md', regel: 1, soort: 'pagina', isZin: true });
const zin = (tekst: string): Zin => {
  const [eerste, tweede] = zinnen(tekst);
  if (!eerste || tweede) throw new Error(`Not one sentence: ${tekst}`);
  return eerste;
};
const score = (tekst: string): number => leesscore(zinnen(tekst));

const makkelijk = 'U krijgt een brief van de bank. U begrijpt de brief niet. Bel ons dan. Wij lezen de brief met u. Daarna kijken wij samen wat u kunt doen. U hoeft niets te betalen voor deze hulp.';
const moeilijk = 'De integrale beleidsvisie beoogt de zelfredzaamheid van kwetsbare inwoners te bevorderen door middel van preventieve interventies. De uitvoeringsorganisatie rapporteert periodiek over de gerealiseerde prestatie-indicatoren. Subsidiëring geschiedt op basis van de vastgestelde verordening. Bij overschrijding van het budgetplafond wordt de toekenning heroverwogen. De evaluatie van de pilot resulteert in aanbevelingen ter optimalisering van de dienstverlening.';

describe('de leesscore', () => {
  test('een makkelijke tekst blijft onder 42, een beleidstekst komt ver boven 44', () => {
    expect(score(makkelijk)).toBeLessThan(42);
    expect(score(moeilijk)).toBeGreaterThan(50);
  });

  test.each<[string, string, string]>([
    ['een zeldzaam woord', 'U krijgt een brief over uw geld.', 'U krijgt een brief over uw surseance.'],
    ['een deftig voegwoord', 'Bel ons als u hulp wilt.', 'Bel ons indien u hulp wilt.'],
    ['meer inhoud in één deel van de zin', 'U krijgt een brief. U betaalt de rekening. U belt de bank.', 'U krijgt een brief, betaalt een rekening, een boete en de bank.'],
    ['woorden die ver uit elkaar staan', 'U moet de rekening betalen voor het eind van de week.', 'U moet voor het eind van de week de rekening betalen.'],
  ])('%s maakt de score hoger', (_wat, laag, hoog) => {
    expect(score(hoog)).toBeGreaterThan(score(laag));
  });

  test('de score is de som van zijn onderdelen', () => {
    const delen = onderdelen(zinnen(makkelijk));
    expect(delen).toBeDefined();
    if (delen) expect(score(makkelijk)).toBeCloseTo(110 - 17.46 * delen.zipf + 0.4 * delen.tang + 2.82 * delen.dichtheid, 10);
  });

  test('zonder inhoud is er niets te scoren', () => {
    expect(leesscore([])).toBe(0);
    expect(score('Dat is het.')).toBe(0);
  });

  test('een naam maakt de score niet hoger', () => {
    expect(score('U krijgt hulp van Sociaal Werk de Kop.')).toBe(score('U krijgt hulp van Tinten.'));
  });
});

describe('inhoud', () => {
  test.each<[string, string[]]>([
    ['U krijgt een brief van de gemeente Steenwijkerland.', ['krijgt', 'brief', 'gemeente']],
    ['Het UWV betaalt € 1.234,50 op 3 mei via info@uwv.nl.', ['betaalt', 'mei']],
    ['Werkt u? Of bent u ziek?', ['Werkt', 'ziek']],
    ['Zij zei: "Kom morgen."', ['zei']],
  ])('%s', (tekst, verwacht) => {
    expect(zinnen(tekst).flatMap((z) => inhoudswoorden(z).map((i) => z.woorden[i]?.tekst))).toEqual(verwacht);
  });

  test('een hoofdletter midden in de zin is een naam, aan het begin niet', () => {
    expect(zin('Schulden komen voor in Zwolle en bij DigiD.').woorden.map((_, i) => isNaam(zin('Schulden komen voor in Zwolle en bij DigiD.'), i))).toEqual([false, false, false, false, true, false, false, true]);
    expect(isNaam(zin('Zwolle helpt u.'), 0)).toBe(true);
  });
});

describe('deelzinnen', () => {
  test.each<[number, string]>([
    [1, 'Wij helpen u met de post.'],
    [1, 'Dat doen wij in dat geval graag.'],
    [1, 'Stuur een brief of een mail.'],
    [1, 'Wij kijken naar uw inkomsten en uitgaven.'],
    [2, 'Als u belt, helpen wij u.'],
    [2, 'Wij weten niet of u thuis bent.'],
    [2, 'U belt ons en wij komen langs.'],
    [2, 'De brief die u kreeg, is van ons.'],
    [3, 'Wij weten dat u belt omdat u hulp zoekt.'],
  ])('%i: %s', (aantal, tekst) => {
    expect(aantalDeelzinnen(zin(tekst))).toBe(aantal);
  });
});

describe('woorden die bij elkaar horen', () => {
  test.each<[string, string, string, number]>([
    ['U moet de rekening morgen betalen.', 'moet', 'betalen', 3],
    ['Wij hebben gisteren uw brief over de huur gekregen.', 'hebben', 'gekregen', 6],
    ['Het plan is na lang overleg vertaald in drie doelen.', 'is', 'vertaald', 3],
    ['Wij bellen u omdat de rekening van de bank nog niet betaald is.', 'omdat', 'betaald', 6],
    ['Wij lezen de door u en uw partner verstuurde brief.', 'de', 'brief', 6],
    ['Als u een vraag over de huur heeft dan bellen wij u.', 'Als', 'heeft', 5],
  ])('%s', (tekst, van, tot, afstand) => {
    const tang = langsteTang(zin(tekst));
    const woord = (i: number | undefined) => zin(tekst).woorden[i ?? -1]?.tekst;
    expect([woord(tang?.van), woord(tang?.tot), tang?.afstand]).toEqual([van, tot, afstand]);
  });

  test.each(['Wij helpen u.', 'Wat hebben wij gedaan?', 'Kom langs.'])('%s: daar zit niets tussen', (tekst) => {
    expect(langsteTang(zin(tekst))?.afstand ?? 0).toBeLessThanOrEqual(1);
  });
});
