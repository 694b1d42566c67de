import { describe, expect, test } from 'vitest';
import { isFunctiewoord } from '../../tools/klare-taal/woorden/functiewoorden.ts';
import { leesWoordenlijsten, woordkennis } from '../../tools/klare-taal/woorden/lijsten.ts';
import projectwoorden from '../../tools/klare-taal/woorden/projectwoorden.json' with { type: 'json' };
import { samenstelling } from '../../tools/klare-taal/woorden/samenstelling.ts';
import { inWoordenboek, lijktOp } from '../../tools/klare-taal/woorden/spelling.ts';
import { stammen } from '../../tools/klare-taal/woorden/verbuiging.ts';
import { isInfinitief, isVoltooidDeelwoord, isWerkwoordsvorm } from '../../tools/klare-taal/woorden/werkwoord.ts';
import { deelwaarde, gewoneVorm, ONBEKEND, PROJECTWOORD, type Woordsoort, woordwaarde, zipf } from '../../tools/klare-taal/woorden/zipf.ts';

describe('hoe vaak een woord voorkomt', () => {
  test('is 7,6 min de logaritme van de plaats in de lijst', () => {
    // "ik" is the first of the list, "geld" the 174th.
    expect(zipf('ik')).toBe(7.6);
    expect(zipf('geld')).toBeCloseTo(7.6 - Math.log10(174), 10);
    expect(zipf('Geld')).toBe(zipf('geld'));
  });

  test('is 3,0 als niets het woord kent', () => {
    for (const woord of ['subsidiabel', 'herindicatie', 'onontbeerlijk', 'qwrtzp', 'Steenwijkerland']) expect([woord, zipf(woord)]).toEqual([woord, ONBEKEND]);
  });

  test.each<[string, Woordsoort]>([
    ['werkt', 'lijst'], ['gewerkt', 'lijst'], ['toeslag', 'project'], ['toeslagen', 'project'], ['factuur', 'project'],
    ['bedragen', 'vorm'], ['filmpjes', 'vorm'], ["collega's", 'vorm'], ['collega’s', 'vorm'], ['gemaild', 'vorm'], ['brillen', 'vorm'], ['oplossingen', 'vorm'],
    ['huurtoeslag', 'samenstelling'], ['schuldenlast', 'samenstelling'], ['gemeenteraad', 'samenstelling'], ['aanvraagformulier', 'samenstelling'],
    ['zelftest', 'samenstelling'], ['IP-adres', 'samenstelling'], ['betaaldag', 'samenstelling'],
    ['opsturen', 'voorzetsel'], ['ingevuld', 'voorzetsel'], ['teruggebeld', 'voorzetsel'], ['kapotgaat', 'voorzetsel'],
    ['onduidelijke', 'lijst'], ['onleesbaar', 'project'], ['verhuizing', 'afleiding'], ['beperking', 'afleiding'], ['ontevreden', 'afleiding'], ['onveilig', 'afleiding'],
  ])('%s is bekend als %s', (woord, soort) => {
    if (soort !== 'lijst') expect(woordwaarde(woord).soort).toBe(soort);
    expect(zipf(woord)).toBeGreaterThan(ONBEKEND);
  });

  test('een samenstelling telt als zijn laatste deel', () => {
    expect(zipf('huurtoeslag')).toBe(zipf('toeslag'));
    expect(zipf('telefoonrekening')).toBe(zipf('rekening'));
  });

  test.each(['wezenlijk', 'verstrekken', 'transformatie', 'verbeurd', 'emissieterm', 'belemmert', 'activering', 'contractering', 'signalering', 'ziekteverwekkend', 'geconsolideerde', 'aangelegenheid', 'onherroepelijk'])(
    '%s valt niet per ongeluk uiteen in bekende woorden', (woord) => {
      expect(woordwaarde(woord)).toEqual({ zipf: ONBEKEND, soort: 'onbekend' });
    });

  test('de delen van een samenstelling staan er van links naar rechts', () => {
    expect(samenstelling('huurtoeslag', deelwaarde)?.delen).toEqual(['huur', 'toeslag']);
    expect(samenstelling('telefoonrekening', deelwaarde)?.delen).toEqual(['telefoon', 'rekening']);
    expect(samenstelling('keukentafelgesprek', deelwaarde)?.delen).toEqual(['keuken', 'tafel', 'gesprek']);
    expect(samenstelling('lening', deelwaarde)).toBeUndefined();
  });

  test.each([['Vóór', 'voor'], ['zó', 'zo'], ['Eén', 'één'], ['één', 'één'], ['café', 'café'], ['Baby’s', "baby's"], ['wet-', 'wet']])('%s wordt opgezocht als %s', (woord, vorm) => {
    expect(gewoneVorm(woord)).toBe(vorm);
  });
});

describe('de stam van een woord', () => {
  test.each([['betaalt', 'betaal'], ['betalen', 'betaal'], ['zetten', 'zet'], ['huizen', 'huis'], ['brieven', 'brief'], ['gebeld', 'bel'], ['kopiëren', 'kopieer'], ['ringetje', 'ring'], ['koninkje', 'koning'], ['mogelijkheden', 'mogelijkheid']])(
    '%s hoort bij %s', (woord, stam) => {
      expect(stammen(woord)).toContain(stam);
    });

  test('van een kort woord blijft geen stukje over', () => {
    expect([...stammen('wet')]).toEqual(['wet']);
  });
});

describe('vormen van werkwoorden', () => {
  test.each('gebeld betaald ontvangen verstuurd gegeven gesloten opgestuurd teruggevonden bekendgemaakt besproken vastgesteld onderzocht gedaan gezien geïnformeerd beslist verwerkt ingetrokken'.split(' '))('%s is een voltooid deelwoord', (woord) => {
    expect(isVoltooidDeelwoord(woord)).toBe(true);
  });

  test.each('betalen vertellen beginnen bekijken gebruiken gebeuren vergelijken begeleiden bestelt vergelijkt berichten gegevens gemeente overal betekent onderwerp bekend leven ervaringsdeskundigen verzekering'.split(' '))('%s is er geen', (woord) => {
    expect(isVoltooidDeelwoord(woord)).toBe(false);
  });

  test('een infinitief is geen meervoud', () => {
    for (const woord of ['werken', 'zien', 'gaan', 'zitten', 'verhuizen']) expect([woord, isInfinitief(woord)]).toEqual([woord, true]);
    for (const woord of ['mensen', 'kamers', 'rekeningen', 'gegevens']) expect([woord, isInfinitief(woord)]).toEqual([woord, false]);
  });

  test('een sterke verleden tijd is een werkwoord, een gewoon zelfstandig naamwoord niet', () => {
    for (const woord of ['kreeg', 'hielpen', 'vroeg', 'belt', 'stuurden']) expect([woord, isWerkwoordsvorm(woord)]).toEqual([woord, true]);
    for (const woord of ['toeslag', 'formele', 'breuken', 'lampen']) expect([woord, isWerkwoordsvorm(woord)]).toEqual([woord, false]);
  });
});

describe('de lijsten', () => {
  test('deftige voegwoorden tellen als inhoud, gewone niet', () => {
    for (const woord of ['de', 'omdat', 'wij', 'heeft', 'niet']) expect([woord, isFunctiewoord(woord)]).toEqual([woord, true]);
    for (const woord of ['indien', 'tevens', 'middels', 'dient', 'geld']) expect([woord, isFunctiewoord(woord)]).toEqual([woord, false]);
  });

  test('een projectwoord staat er één keer, in kleine letters, en alleen als het nodig is', () => {
    const woorden = Object.values(projectwoorden.woorden).flat();
    expect(woorden.length).toBe(new Set(woorden).size);
    expect(woorden.filter((woord) => woord !== woord.toLowerCase())).toEqual([]);
    expect(woorden.filter((woord) => woordwaarde(woord).soort === 'lijst')).toEqual([]);
    expect(woorden.filter((woord) => zipf(woord) !== PROJECTWOORD && woordwaarde(woord).soort !== 'vorm')).toEqual([]);
  });

  test('plaatsen van de gemeente en begrippen zijn bekend', () => {
    const kennis = woordkennis(leesWoordenlijsten(new URL('../..', import.meta.url).pathname));
    expect(kennis.isNaam('Giethoorn')).toBe(true);
    expect(kennis.isNaam('Netlify')).toBe(true);
    expect(kennis.isNaam('Xyzdorp')).toBe(false);
    expect(kennis.isBekend('bewindvoerders')).toBe(true);
    expect(kennis.zoekBegrippen('U heeft een bewindvoerder.')).toHaveLength(1);
  });

  test('zonder begrippen en projectwoorden blijft over wat iedereen kent', () => {
    const kennis = woordkennis({ begrippen: [], projectwoorden: ['zwamvlok', 'Grutjes'] });
    expect(kennis.isBekend('zwamvlokken')).toBe(true);
    expect(kennis.isNaam('Grutjes')).toBe(true);
    expect(kennis.isBekend('vroegsignalering')).toBe(false);
  });

  test('het woordenboek let op hoofdletters, en weet wat er bijna stond', () => {
    expect(inWoordenboek('Amsterdam')).toBe(true);
    expect(inWoordenboek('amsterdam')).toBe(false);
    expect(lijktOp('verzekring')).toContain('verzekering');
    expect(lijktOp('xqxqxqxq')).toEqual([]);
  });
});
