import { describe, expect, test } from 'vitest';
import { controleer } from '../../tools/klare-taal/regels/index.ts';
import type { Blok, Melding, Tekstsoort } from '../../tools/klare-taal/soorten.ts';
import type { Woordenlijsten } from '../../tools/klare-taal/woorden/lijsten.ts';

const begrip = (term: string, ...vormen: string[]) => ({ code: term, term, vormen, uitleg: 'Dit is een uitleg voor de proef.', bronnen: ['Algemene woordbetekenis'], nagekeken: '2026-11-22', verloopt: '2027-05-22' });
const lijsten: Woordenlijsten = {
  begrippen: [begrip('beschikking', 'beschikkingen'), begrip('dwangsom', 'dwangsommen'), begrip('surseance'), begrip('executeur'), begrip('codicil')],
  projectwoorden: ['Zwamdorp', 'grutmolen'],
};

const blok = (tekst: string, rest: Partial<Blok> = {}): Blok => ({ tekst, bestand: 'proef.md', regel: 1, soort: 'pagina', isZin: true, ...rest });
const kijk = (blokken: readonly Blok[]): Melding[] => controleer({ naam: 'proef', bestand: 'proef.md', blokken }, lijsten);
/** What one code marks in a text. */
const gemerkt = (code: string, tekst: string, rest?: Partial<Blok>): string[] =>
  kijk([blok(tekst, rest)]).filter((m) => m.code === code).map((m) => m.zin.tekst.slice(m.van, m.tot));
const enige = (code: string, tekst: string, rest?: Partial<Blok>): Melding => {
  const [eerste, tweede] = kijk([blok(tekst, rest)]).filter((m) => m.code === code);
  if (!eerste || tweede) throw new Error(`Not one ${code}: ${tekst}`);
  return eerste;
};

const vanLengte = (woorden: number): string => `${Array.from({ length: woorden - 1 }, (_, i) => (i % 2 ? 'en' : 'u')).join(' ')} nu.`.replace(/^u/, 'U');

describe('KT03: een zin die te lang is', () => {
  test.each<[Tekstsoort, number, 'fout' | 'tip' | 'niets']>([
    ['pagina', 15, 'niets'], ['pagina', 16, 'tip'], ['pagina', 25, 'tip'], ['pagina', 26, 'fout'],
    ['zin', 12, 'niets'], ['zin', 13, 'tip'], ['zin', 20, 'tip'], ['zin', 21, 'fout'],
    ['mail', 13, 'tip'], ['fout', 21, 'fout'], ['knop', 13, 'tip'],
  ])('%s van %i woorden: %s', (soort, woorden, verwacht) => {
    const [melding] = kijk([blok(vanLengte(woorden), { soort })]).filter((m) => m.code === 'KT03');
    expect(melding?.ernst ?? 'niets').toBe(verwacht);
  });

  test('de melding noemt het aantal, en hoeveel zinnen het worden', () => {
    expect(enige('KT03', vanLengte(27)).reden).toBe('27 woorden: maak 2 zinnen');
    expect(enige('KT03', vanLengte(45)).reden).toBe('45 woorden: maak 3 zinnen');
    expect(enige('KT03', vanLengte(16)).reden).toBe('16 woorden: kan dit korter?');
  });

  test('een kop mag lang zijn', () => {
    expect(gemerkt('KT03', vanLengte(30), { isZin: false })).toEqual([]);
  });
});

describe('KT04: een zeldzaam woord', () => {
  test.each<[string, string[]]>([
    ['De geconsolideerde versie is irreëel.', ['geconsolideerde', 'irreëel']],
    ['Respijtzorg vraagt om cohesie.', ['Respijtzorg', 'cohesie']],
    ['De herindicatie volgt later.', ['herindicatie']],
    ['U krijgt huurtoeslag en zorgtoeslag.', []],
    ['Vul uw telefoonnummer en mailadres in.', []],
    ['Wij bellen u terug als u iets heeft ingevuld.', []],
    ['Maak een kopietje van uw loonstrookjes.', []],
    ['De wasmachine en de koelkast zijn kapotgegaan.', []],
    ['Kom naar het inloopspreekuur in Zwamdorp.', []],
    ['Zwamdorp heeft grutmolens.', []],
    ['U krijgt een beschikking over de dwangsommen.', []],
    ['Ik woon in Xyzstad bij mevrouw Qwertz.', []],
    ['Wij sturen een sms met de IP-adressen.', []],
  ])('%s', (tekst, verwacht) => {
    expect(gemerkt('KT04', tekst)).toEqual(verwacht);
  });

  test('een woord dat de tekst zelf uitlegt, mag', () => {
    expect(gemerkt('KT04', 'U krijgt een indicatie. Dat betekent dat u recht op zorg heeft.')).toEqual([]);
    expect(gemerkt('KT04', 'U krijgt een indicatie.')).toEqual(['indicatie']);
  });

  test('ook in een kop', () => {
    expect(gemerkt('KT04', 'Uw indicatie', { isZin: false })).toEqual(['indicatie']);
  });

  test('een woord met een eigen vervanging heet niet ook nog zeldzaam', () => {
    const meldingen = kijk([blok('Wij doen dit middels een brief.')]).filter((m) => m.zin.tekst.slice(m.van, m.tot) === 'middels');
    expect(meldingen.map((m) => m.code)).toEqual(['KT01']);
  });
});

describe('KT05: u en je door elkaar', () => {
  test('wat het minst voorkomt, is de fout', () => {
    expect(gemerkt('KT05', 'U belt ons. Uw brief is er. Dan bellen wij je terug.')).toEqual(['je']);
    expect(gemerkt('KT05', 'Je belt ons. Jouw brief is er. Dan bellen wij u terug.')).toEqual(['u']);
  });

  test('bij gelijkspel blijft u staan', () => {
    expect(enige('KT05', 'Bel ons als u wilt. Of mail als je wilt.').reden).toBe('in de rest van de tekst staat "u": kies één van de twee');
  });

  test('het telt over de hele tekst, ook met de kop', () => {
    const meldingen = kijk([blok('Wat kun je doen', { isZin: false }), blok('U kunt bellen.'), blok('U kunt ook mailen.')]);
    expect(meldingen.filter((m) => m.code === 'KT05')).toHaveLength(1);
  });

  test.each(['U kunt bellen. Uw brief is er.', 'Je kunt bellen. Jullie brief is er.', 'Zeg tegen uw zoon: "Ik help je. Je mag bellen." U kunt ook mailen.', 'Vraag uw buurvrouw: ‘Wil jij mij helpen?’ Dan bent u niet alleen.'])('%s: dat mag', (tekst) => {
    expect(gemerkt('KT05', tekst)).toEqual([]);
  });
});

describe('KT06: spelling', () => {
  test.each<[string, string, string]>([
    ['Wij sturen u een rekenning.', 'rekenning', 'rekening'],
    ['Vul het formulier onmiddelijk in.', 'onmiddelijk', 'onmiddellijk'],
    ['U krijgt een uitkeering.', 'uitkeering', 'uitkering'],
    ['Spreekt u nederlands?', 'nederlands', 'Nederlands'],
    ['Verzekring betaald.', 'Verzekring', 'Verzekering'],
  ])('%s', (tekst, fout, goed) => {
    const melding = enige('KT06', tekst);
    expect(tekst.slice(melding.van, melding.tot)).toBe(fout);
    expect(melding.vervangingen[0]).toBe(goed);
    expect(melding.vast).toBe(false);
  });

  test.each([
    'Eén brief is genoeg, en één foto ook.', "Baby's en foto’s mogen mee, 's ochtends ook.", 'Ons mailbedrijf maakt een herkenzin.', 'Sociaal- en zorgpunt, wet- en regelgeving.',
    'Zwamdorp heeft een grutmolen.', 'Mail naar info@voorbeeld.nl of kijk op www.voorbeeld.nl.', 'Dat is zó vóór uw 18e.', 'Vraag mevrouw Qwrtz van Stichting Blorp.',
    'Als er iets kapotgaat, belt u ons.', 'Het UWV en de SVB betalen € 12,50.',
  ])('%s: dat klopt', (tekst) => {
    expect(gemerkt('KT06', tekst)).toEqual([]);
  });

  test('een klein woord dat er twee keer staat', () => {
    const melding = enige('KT06', 'Wij kijken naar de de brief.');
    expect(melding.vervangingen).toEqual(['de']);
    expect(gemerkt('KT06', 'Wij weten dat dat kan.')).toEqual([]);
  });
});

describe('KT10: lijdende vorm', () => {
  test.each<[string, string[]]>([
    ['Het onderzoek wordt door de gemeente uitgevoerd.', ['wordt door de gemeente uitgevoerd']],
    ['De brieven worden verstuurd.', ['worden verstuurd']],
    ['Uw aanvraag moet betaald worden.', ['betaald worden']],
    ['De toeslag kan worden aangevraagd.', ['worden aangevraagd']],
    ['Uw brief is door ons gelezen.', ['is door ons gelezen']],
    ['Er werd niets gedaan.', ['werd niets gedaan']],
    ['De winkel is gesloten.', []],
    ['U bent verhuisd.', []],
    ['Zij is in 1980 geboren.', []],
    ['Uw bericht is aangekomen.', []],
    ['Hij wordt ziek en boos.', []],
    ['Het wordt morgen koud.', []],
    ['Wij hebben uw brief gelezen.', []],
    ['U wordt 18, en wij hebben het geregeld.', []],
    ['Wij gaan door de stad en zijn gestopt.', []],
  ])('%s', (tekst, verwacht) => {
    expect(gemerkt('KT10', tekst)).toEqual(verwacht);
  });

  test('het is een tip die vraagt wie het doet', () => {
    expect(enige('KT10', 'De brief wordt verstuurd.')).toMatchObject({ ernst: 'tip', reden: 'wie doet het?' });
  });
});

describe('KT11: woorden die ver uit elkaar staan', () => {
  test('meer dan twaalf woorden tussen hulpwerkwoord en werkwoord', () => {
    const tekst = 'Wij zullen samen met onze partners in de wijk en met de mensen van het dorp een plan maken.';
    expect(enige('KT11', tekst).reden).toBe('tussen "zullen" en "maken" staan 16 woorden');
  });

  test('twaalf woorden mag nog', () => {
    expect(gemerkt('KT11', 'Wij zullen met de mensen van het dorp en de wijk samen iets maken.')).toEqual([]);
  });

  test.each(['Wij zullen een plan maken, want de mensen van het dorp en de wijk hebben ons daar al heel lang om gevraagd.', 'Wat hebben wij bereikt van alle plannen uit de stukken van het vorige jaar en het jaar daarvoor?'])('%s', (tekst) => {
    expect(gemerkt('KT11', tekst)).toEqual([]);
  });
});

describe('KT12: naamwoordstijl', () => {
  test.each<[string, number]>([
    ['De uitvoering en de versterking vragen om verbetering van de samenwerking.', 1],
    ['Het realiseren van plannen vraagt om monitoring en evaluatie.', 1],
    ['De uitvoering vraagt om samenwerking.', 0],
    ['Uw rekening, uw verzekering, uw woning en uw uitkering.', 0],
    ['U betaalt de lening en de korting van de vereniging.', 0],
  ])('%s', (tekst, aantal) => {
    expect(gemerkt('KT12', tekst)).toHaveLength(aantal);
  });

  test.each<[string, string[]]>([
    ['Het opzeggen van de huur doet u met een brief.', ['Het opzeggen van']],
    ['Voor het krijgen van hulp neemt u uw post mee.', ['het krijgen van']],
    ['Het leven van Karim werd rustiger.', []],
    ['Het eten van de voedselbank is gratis.', []],
    ['Als u het betaalt van uw spaargeld, houdt u weinig over.', []],
  ])('een werkwoord zonder wie het doet, is er een genoeg: %s', (tekst, stukken) => {
    expect(gemerkt('KT12', tekst)).toEqual(stukken);
  });
});

describe('KT13: dubbele ontkenning', () => {
  test.each<[string, string[]]>([
    ['Dat is niet onmogelijk.', ['niet onmogelijk']],
    ['Het is geen onnodige vraag.', ['geen onnodige']],
    ['Wij doen nooit niets.', ['nooit niets']],
    ['Doe dit niet zonder hulp.', ['niet zonder']],
    ['U kunt niet bellen en niet mailen.', []],
    ['Heeft u geen code? Dan kan het niet.', []],
    ['Dat geldt niet alleen voor u, maar ook voor niemand anders.', []],
    ['Niet onder de boom zitten.', []],
    ['Dit werkt niet bij sites zonder vergunning.', []],
    ['Wij weten niet of u geen werk heeft.', []],
  ])('%s', (tekst, verwacht) => {
    expect(gemerkt('KT13', tekst)).toEqual(verwacht);
  });
});

describe('KT14: haakjes', () => {
  test.each<[string, string[]]>([
    ['Neem een bewijs (op papier of op uw telefoon) mee.', ['(op papier of op uw telefoon)']],
    ['U krijgt (een deel van) het geld terug.', ['(een deel van)']],
    ['Uw burgerservicenummer (BSN) is nodig.', []],
    ['Bel ons (14 0521) morgen.', []],
  ])('%s', (tekst, verwacht) => {
    expect(gemerkt('KT14', tekst)).toEqual(verwacht);
  });
});

describe('KT15: een lang woord', () => {
  test('vanaf zestien letters, en een streepje telt als einde', () => {
    expect(gemerkt('KT15', 'De telefoonrekening is er.')).toEqual(['telefoonrekening']);
    expect(gemerkt('KT15', 'De lange rekening is er.')).toEqual([]);
    expect(gemerkt('KT15', 'De televisie-afstandsbediening is er.')).toEqual(['televisie-afstandsbediening']);
    expect(gemerkt('KT15', 'Het vergader-onderwerp is er.')).toEqual([]);
  });

  test('een naam of een uitgelegd woord mag lang zijn', () => {
    const lang: Woordenlijsten = { ...lijsten, begrippen: [begrip('schuldhulpverlener', 'schuldhulpverleners')] };
    const codes = (tekst: string) => controleer({ naam: 'x', bestand: 'x', blokken: [blok(tekst)] }, lang).map((m) => m.code);
    expect(codes('Bel uw schuldhulpverlener.')).not.toContain('KT15');
    expect(codes('Zij woont in Steenwijkerlandsedorp.')).not.toContain('KT15');
  });
});

describe('KT16: een knop', () => {
  test.each(['Verder', 'Terug naar het begin', 'Uw code', 'Snel weg'])('"%s" begint niet met een werkwoord', (tekst) => {
    expect(gemerkt('KT16', tekst, { soort: 'knop', isZin: false })).toHaveLength(1);
  });

  test.each(['Verstuur', 'Stuur uw bericht', 'Ga verder', 'Bel ons', 'Ik pak dit op', 'Ja', 'Nee, ga terug', 'Wis alles', 'Lees meer', 'Sla over'])('"%s" is goed', (tekst) => {
    expect(gemerkt('KT16', tekst, { soort: 'knop', isZin: false })).toEqual([]);
  });

  test('een gewone zin is geen knop', () => {
    expect(gemerkt('KT16', 'Uw code is nieuw.')).toEqual([]);
  });
});

describe('KT18: veel nieuwe woorden', () => {
  test('meer dan drie begrippen binnen honderd woorden', () => {
    const tekst = 'Een beschikking kan komen. Een dwangsom ook. Soms is er surseance. Dan komt een executeur.';
    expect(enige('KT18', tekst)).toMatchObject({ ernst: 'tip', reden: '4 nieuwe woorden dicht bij elkaar: spreid ze, of laat er weg' });
    expect(gemerkt('KT18', tekst)).toEqual(['executeur']);
  });

  test('hetzelfde woord telt één keer, en verspreid mag het', () => {
    expect(gemerkt('KT18', 'Een beschikking, nog een beschikking, een dwangsom en surseance.')).toEqual([]);
    const rust = `${'Wij helpen u graag met uw post. '.repeat(20)}`;
    expect(gemerkt('KT18', `Een beschikking en een dwangsom. ${rust} Een codicil en een executeur.`)).toEqual([]);
  });
});

describe('alle regels samen', () => {
  test('meldingen staan in de volgorde van de tekst, en wijzen een stuk van hun zin aan', () => {
    const meldingen = kijk([blok('Dat is niet onmogelijk. Wij doen dit middels een rekenning (een soort brief).'), blok('De herindicatie wordt gewist.')]);
    expect(meldingen.map((m) => m.code)).toEqual(['KT13', 'KT01', 'KT06', 'KT14', 'KT04', 'KT10']);
    for (const m of meldingen) {
      expect(m.van).toBeGreaterThanOrEqual(0);
      expect(m.tot).toBeGreaterThan(m.van);
      expect(m.tot).toBeLessThanOrEqual(m.zin.tekst.length);
      expect(m.winst).toBeGreaterThan(0);
      expect(m.winst).toBeLessThanOrEqual(1);
    }
  });

  test('een goede makkelijke tekst krijgt geen fouten', () => {
    const tekst = 'Krijgt u brieven over geld? U hoeft ze niet alleen te lezen. Neem ze mee naar het Geldloket. Wij maken ze samen met u open. Daarna maken wij een lijstje van wat u moet betalen. '
      + 'Kunt u de huur of de stroom niet betalen? Bel ons dan vandaag. Wij bellen met de verhuurder of het energiebedrijf. Soms kunt u in kleine stukjes betalen. Dat heet een afspraak over betalen. '
      + 'Uw kinderen merken vaak dat er zorgen zijn. Er is geld voor zwemles, een fiets of een laptop voor school. Vraag ernaar op school of bij de gemeente.';
    expect(kijk([blok(tekst)]).filter((m) => m.ernst === 'fout')).toEqual([]);
  });

  test('zonder tekst zijn er geen meldingen', () => {
    expect(kijk([])).toEqual([]);
    expect(kijk([blok('')])).toEqual([]);
  });
});
