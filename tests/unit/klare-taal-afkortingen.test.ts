import { describe, expect, it } from 'vitest';
import { afkortingen, afkortingenlijst } from '../../tools/klare-taal/regels/afkortingen.ts';
import { ambtelijk } from '../../tools/klare-taal/regels/ambtelijk.ts';
import type { Blok, Melding, Zin } from '../../tools/klare-taal/soorten.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';

const alinea = (tekst: string, anders: Partial<Blok> = {}): Zin[] => zinnenVan({ tekst, bestand: 'proef.md', regel: 1, soort: 'pagina', isZin: true, ...anders });
const meldingen = (...alineas: string[]): Melding[] => afkortingen(alineas.flatMap((tekst) => alinea(tekst)));
const gemarkeerd = ({ zin, van, tot }: Melding): string => zin.tekst.slice(van, tot);
const gevonden = (...alineas: string[]): string[] => meldingen(...alineas).map(gemarkeerd);
const verbeterd = (tekst: string): string =>
  alinea(tekst).map((zin) => afkortingen([zin]).filter(({ vast }) => vast).toReversed().reduce((t, { van, tot, vervangingen: [wordt = ''] }) => t.slice(0, van) + wordt + t.slice(tot), zin.tekst)).join(' ');

const spellingen = (lijst: readonly { readonly afkorting: string; readonly ook?: readonly string[] | undefined }[]): string[] => lijst.flatMap(({ afkorting, ook }) => [afkorting, ...(ook ?? [])]);

describe('de lijst van afkortingen', () => {
  it('noemt elke schrijfwijze één keer', () => {
    const alle = [...spellingen(afkortingenlijst.punten), ...spellingen(afkortingenlijst.letters), ...spellingen(afkortingenlijst.bekend)];
    expect(alle.filter((een, i) => alle.indexOf(een) !== i)).toEqual([]);
  });

  it.each(spellingen(afkortingenlijst.punten.filter(({ naGetal }) => !naGetal)))('vindt %s in een zin', (afkorting) => {
    expect(gevonden(`Dat is goed ${afkorting} 3 dagen wachten.`)).toEqual([afkorting]);
  });

  it.each(spellingen(afkortingenlijst.punten.filter(({ naGetal }) => naGetal)))('vindt %s achter een getal, en niet ergens anders', (maand) => {
    expect(gevonden(`Kom op 3 ${maand} 2027 langs.`)).toEqual([maand]);
    expect(gevonden(`Kom ${maand} 2027 langs.`)).toEqual([]);
  });

  it('raadt niets aan wat zelf een ambtelijk woord of een afkorting is', () => {
    const teksten = [...afkortingenlijst.punten.flatMap(({ voluit }) => voluit), ...afkortingenlijst.letters.map(({ wat, voluit }) => wat ?? voluit)];
    expect(teksten.filter((tekst) => alinea(`Dan ${tekst} daar.`).some((zin) => ambtelijk(zin).length > 0 || afkortingen([zin]).length > 0))).toEqual([]);
  });

  it('zegt van elke afkorting van letters wat het is, of geeft een woord dat volstaat', () => {
    expect(afkortingenlijst.letters.filter(({ wat, alleen }) => (wat === undefined) === (alleen !== true))).toEqual([]);
  });

  it('een afkorting is bekend of heeft uitleg nodig, niet allebei', () => {
    const letters = new Set(spellingen(afkortingenlijst.letters).map((naam) => naam.toLowerCase()));
    expect(afkortingenlijst.bekend.filter(({ afkorting }) => letters.has(afkorting.toLowerCase()))).toEqual([]);
  });
});

describe('afkortingen met punten schrijft u voluit', () => {
  it.each([
    ['U betaalt d.m.v. een formulier.', 'U betaalt met een formulier.'],
    ['D.m.v. dit formulier betaalt u.', 'Met dit formulier betaalt u.'],
    ['Neem bijv. uw paspoort mee.', 'Neem bijvoorbeeld uw paspoort mee.'],
    ['Het duurt max. 3 dagen.', 'Het duurt hoogstens 3 dagen.'],
    ['Dat is 10 euro incl. btw.', 'Dat is 10 euro met btw.'],
    ['Neem brood, melk enz. mee.', 'Neem brood, melk enzovoort mee.'],
    ['Neem brood, melk etc.', 'Neem brood, melk enzovoort.'],
    ['Het is 50 euro p.p.', 'Het is 50 euro per persoon.'],
    ['Van 3 t/m 7 mei.', 'Van 3 tot en met 7 mei.'],
    ['Bel ons zsm of stuur svp een brief.', 'Bel ons zo snel mogelijk of stuur alstublieft een brief.'],
  ])('%s', (zin, wordt) => {
    expect(verbeterd(zin)).toBe(wordt);
  });

  it('bij meer dan één betekenis kiest de schrijver', () => {
    const [melding] = meldingen('Bel ons i.v.m. uw huur.');
    expect(melding).toMatchObject({ code: 'KT02', ernst: 'fout', vervangingen: ['door', 'voor', 'omdat'], vast: false });
  });

  it('ook een die in geen lijst staat, met elke keer een melding', () => {
    expect(gevonden('Dat is i.h.a. goed. Dat is i.h.a. fout.')).toEqual(['i.h.a.', 'i.h.a.']);
  });

  it.each([
    ['een naam', 'Hij heet Max. Zij heet Jan.'],
    ['een gewoon woord aan het eind', 'Dat mag niet, maar dat tel.'],
    ['een adres op internet', 'Kijk op 113.nl of op www.schuldhulp.nl.'],
    ['voorletters', 'Vraag naar J.P. Jansen.'],
    ['een bedrag en een tijd', 'Betaal 1.250,50 euro om 14.30 uur.'],
    ['een woord zonder punt', 'Er is een max aan het bedrag, en ik neem een tel de tijd.'],
  ])('%s is geen afkorting', (_, zin) => {
    expect(gevonden(zin)).toEqual([]);
  });
});

describe('afkortingen van letters legt u uit', () => {
  it('zonder uitleg is het een fout, met wat het is', () => {
    const [melding] = meldingen('Het CAK stuurt u een rekening.');
    expect(melding).toMatchObject({
      code: 'KT02', ernst: 'fout', vast: false, reden: 'zeg wat het is: het kantoor van de overheid voor de kosten van zorg',
      vervangingen: ['het kantoor van de overheid voor de kosten van zorg (CAK)', 'Centraal Administratie Kantoor (CAK)'],
    });
    expect(gemarkeerd(melding!)).toBe('CAK');
  });

  it.each([
    ['voluit ervoor', 'U hoort van het Centraal Administratie Kantoor (CAK).'],
    ['in gewone woorden ervoor', 'U hoort van een kantoor voor de zorg (CAK).'],
    ['als letters van één lang woord', 'Geef uw rijbewijsnummer (RBN).'],
    ['erachter tussen haakjes', 'U hoort van het CAK (een kantoor voor de zorg).'],
    ['na een dubbele punt', 'Het CAK: een kantoor voor de zorg.'],
    ['als naam na een dubbele punt', 'Soms belt een kantoor voor de zorg: het CAK.'],
    ['met: is een', 'Het CAK is een kantoor voor de zorg.'],
    ['met: dat is', 'U hoort van het CAK. Dat is een kantoor voor de zorg.'],
    ['met: dit heet', 'Er is een kantoor voor de zorg. Dat heet het CAK.'],
    ['met: de korte naam', 'Wij werken met Kredietbank Nederland. De korte naam is KBNL.'],
    ['met een zin over wat het doet', 'U kunt het CAK bellen. Het CAK regelt de kosten van zorg.'],
  ])('%s telt als uitleg', (_, tekst) => {
    expect(gevonden(tekst)).toEqual([]);
  });

  it.each([
    ['haakjes zonder wat het is', 'Heeft u schulden (CJIB)?', ['CJIB']],
    ['een zin over u zegt niet wat het is', 'U hoort van het CAK. Het CAK stuurt u een brief.', ['CAK']],
    ['uitleg in een andere alinea die later komt', 'U hoort van het CAK.|Dat is een kantoor.', ['CAK']],
  ])('%s: geen uitleg', (_, tekst, verwacht) => {
    expect(gevonden(...tekst.split('|'))).toEqual(verwacht);
  });

  it('wat eerder in het stuk is uitgelegd, mag daarna kort', () => {
    expect(gevonden('Het Centraal Administratie Kantoor (CAK) schrijft u.', 'Bel het CAK. Of mail het CAK.')).toEqual([]);
  });

  it('uitleg die later komt, is te laat', () => {
    expect(gevonden('Bel het CAK. Of wacht.', 'Het Centraal Administratie Kantoor (CAK) schrijft u.')).toEqual(['CAK']);
  });

  it('één melding per afkorting in een stuk, ook bij een andere schrijfwijze', () => {
    expect(gevonden('U krijgt hulp van de Wmo. Vraag de WMO aan. Bel over uw Wmo-hulp.')).toEqual(['Wmo']);
  });

  it('een kop heeft geen plaats voor uitleg: de eerste zin erna wel', () => {
    const kop = alinea('Een brief van het CAK', { isZin: false });
    expect(afkortingen([...kop, ...alinea('Het CAK is een kantoor voor de zorg.')])).toEqual([]);
    expect(afkortingen([...kop, ...alinea('U hoort van het CAK.')]).map(({ zin }) => zin.tekst)).toEqual(['U hoort van het CAK.']);
    expect(afkortingen(kop).map(gemarkeerd)).toEqual(['CAK']);
  });

  it('een afkorting in een samenstelling krijgt uitleg als reden, want de rest van het woord moet mee', () => {
    const [melding] = meldingen('U krijgt een WIA-uitkering.');
    expect(melding).toMatchObject({ vervangingen: [], reden: 'zeg wat het is: een uitkering als u door ziekte minder kunt werken' });
  });

  it('ook een afkorting die in geen lijst staat', () => {
    expect(gevonden('De XQZ helpt u.')).toEqual(['XQZ']);
  });

  it.each(afkortingenlijst.bekend.map(({ afkorting }) => afkorting))('%s kennen mensen beter dan de hele naam', (afkorting) => {
    expect(gevonden(`Vraag naar ${afkorting} of ${afkorting}-hulp.`)).toEqual([]);
  });

  it.each([
    ['een begrip van de site', 'Uw BSN staat op uw paspoort.'],
    ['een woord met nadruk', 'Betaal dit NIET aan een ander.'],
    ['een zin in hoofdletters', 'LEES DIT XQZ BERICHT.'],
    ['een postcode', 'Stuur het naar 8330 AD Steenwijk.'],
    ['een Romeins getal', 'Lees hoofdstuk IV.'],
    ['een woord in gewone letters', 'Het duo at een ui en las de ind.'],
  ])('%s is geen onbekende afkorting', (_, zin) => {
    expect(gevonden(zin)).toEqual([]);
  });

  it('de meldingen staan in de volgorde van de tekst', () => {
    expect(gevonden('U krijgt WIA d.m.v. een brief. Bel bijv. het CAK.')).toEqual(['WIA', 'd.m.v.', 'bijv.', 'CAK']);
  });
});
