import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gewichten, moeite } from '../../tools/klare-taal/leesscore/moeite.ts';
import { leesscore } from '../../tools/klare-taal/leesscore/leesscore.ts';
import { fleschDouma, zinslengte } from '../../tools/klare-taal/meting/klassiek.ts';
import { perHonderd, telAlarm, woordenIn } from '../../tools/klare-taal/meting/meting.ts';
import { Parenfout, zoekOfficieel } from '../../tools/klare-taal/meting/officieel.ts';
import ondergrens from '../../tools/klare-taal/meting/ondergrens.json' with { type: 'json' };
import { onzeRegels } from '../../tools/klare-taal/meting/regels.ts';
import { alsZinnen, eigenParen, goedeTeksten, INGREPEN, onderwerpenVan, zegelVan } from '../../tools/klare-taal/meting/sets.ts';
import { punt, raak } from '../../tools/klare-taal/meting/statistiek.ts';

const regels = onzeRegels(join(import.meta.dirname, '../..'));
const helften = ['ontwikkeling', 'bewaard'] as const;
const alleParen = helften.flatMap(eigenParen);

describe('het oordeel', () => {
  it.each(helften)(`van klare taal kiest de klare zin van elk paar minstens zo vaak als op ${ondergrens.gemeten}: %s`, (helft) => {
    const gekozen = eigenParen(helft).map((paar) => {
      const { moeilijk, makkelijk } = alsZinnen(paar);
      return { paar, score: { moeilijk: moeite(moeilijk, regels), makkelijk: moeite(makkelijk, regels) } };
    });
    const mis = gekozen.filter(({ score }) => punt(score) < 1).map(({ paar }) => paar.moeilijk);
    // Which kept pairs go wrong is for nobody to see: whoever mends exactly those has nothing left to measure with.
    const uitleg = helft === 'bewaard' ? `${mis.length} van de bewaarde paren. Zoek de oorzaak in de andere helft.` : `Niet gekozen:\n${mis.join('\n')}`;
    expect(100 * raak(gekozen.map(({ score }) => score)).waarde, uitleg).toBeGreaterThanOrEqual(ondergrens.goedGekozenProcent[helft]);
  });

  it('roept in goede, makkelijke tekst zelden loos alarm', () => {
    const alarm = telAlarm(goedeTeksten(), regels);
    const fouten = alarm.treffers.filter(({ ernst }) => ernst === 'fout').map(({ code, voorbeelden }) => `${code}: ${voorbeelden.join(', ')}`);
    expect(perHonderd(alarm, 'fout'), fouten.join('\n')).toBeLessThanOrEqual(ondergrens.foutenPer100WoordenGoedeTekst);
  });

  it('telt een fout en een tip bij de leesscore op, per zin', () => {
    const { moeilijk: zinnen } = alsZinnen({ moeilijk: 'Wij bellen u. Wij helpen u graag.', makkelijk: '' });
    const zin = zinnen[0];
    if (!zin) throw new Error('There is no sentence.');
    const melding = (ernst: 'fout' | 'tip') => ({ code: 'KT00', ernst, zin, van: 0, tot: 3, reden: '', vervangingen: [], vast: false, winst: 0 });
    expect(zinnen).toHaveLength(2);
    expect(moeite(zinnen, { controleer: () => [] })).toBe(leesscore(zinnen));
    expect(moeite(zinnen, { controleer: () => [melding('fout'), melding('tip')] })).toBeCloseTo(leesscore(zinnen) + (gewichten.fout + gewichten.tip) / 2, 9);
    expect(moeite([], regels)).toBe(0);
  });

  it('over een paar kijkt alleen naar de zinnen van dat paar', () => {
    const { moeilijk } = alsZinnen({ moeilijk: 'Wij bellen u. Wij doen dit middels een formulier.', makkelijk: '' });
    expect(moeite(moeilijk.slice(0, 1), regels)).toBe(leesscore(moeilijk.slice(0, 1)));
    expect(moeite(moeilijk.slice(1), regels)).toBeGreaterThan(leesscore(moeilijk.slice(1)));
  });
});

describe('de paren', () => {
  it('zijn er genoeg, en geen zin staat er twee keer in', () => {
    expect(alleParen.length).toBeGreaterThanOrEqual(80);
    const zinnen = alleParen.flatMap(({ moeilijk, makkelijk }) => [moeilijk, makkelijk]);
    expect(new Set(zinnen).size).toBe(zinnen.length);
  });

  it('hebben per onderwerp dezelfde soorten herschrijving, en de helften delen geen onderwerp', () => {
    const verdeling = (helft: typeof helften[number]) => Object.fromEntries(Object.keys(INGREPEN).map((ingreep) => [ingreep, eigenParen(helft).filter((paar) => paar.ingreep === ingreep).length]));
    expect(verdeling('ontwikkeling')).toEqual(verdeling('bewaard'));
    expect(Object.values(verdeling('bewaard')).every((aantal) => aantal >= 6)).toBe(true);
    expect(onderwerpenVan('ontwikkeling').filter((onderwerp) => onderwerpenVan('bewaard').includes(onderwerp))).toEqual([]);
  });

  it.each(helften)('verraden de klare zin niet door de lengte van zinnen of woorden: %s', (helft) => {
    const gekozen = (moeilijkheid: typeof zinslengte) => raak(eigenParen(helft).map(alsZinnen).map(({ moeilijk, makkelijk }) => ({ moeilijk: moeilijkheid(moeilijk), makkelijk: moeilijkheid(makkelijk) }))).waarde;
    expect(gekozen(zinslengte)).toBeLessThan(0.65);
    expect(gekozen((zinnen) => -fleschDouma(zinnen))).toBeLessThan(0.85);
  });
});

describe('wat bevroren is', () => {
  it('blijft zoals het is: de bewaarde paren en de goede teksten worden niet aangepast aan de regels', () => {
    expect({ bewaard: zegelVan('bewaard'), goed: zegelVan('goed') }).toEqual(ondergrens.zegel);
  });

  it('bevat genoeg goede tekst om loos alarm op te meten', () => {
    expect(woordenIn(goedeTeksten()).length).toBeGreaterThanOrEqual(1500);
  });
});

describe('de officiële paren', () => {
  it('mogen ontbreken: dan wordt dat gezegd', () => {
    const map = mkdtempSync(join(tmpdir(), 'klare-taal-'));
    expect(zoekOfficieel(join(map, 'project'), undefined)).toEqual({ waar: 'rvo-pairs.json staat niet naast het project' });
    expect(zoekOfficieel(map, join(map, 'weg.json'))).toEqual({ waar: `${join(map, 'weg.json')} is er niet` });
  });

  it('worden gelezen waar ze staan, maar niet half', () => {
    const map = mkdtempSync(join(tmpdir(), 'klare-taal-'));
    const bestand = join(map, 'rvo-pairs.json');
    writeFileSync(bestand, '{"bron":"proef","paren":[{"moeilijk":"a","makkelijk":"b"}]}');
    expect(zoekOfficieel(join(map, 'project'), undefined)).toEqual({ bron: 'proef', bestand, paren: [{ moeilijk: 'a', makkelijk: 'b' }] });
    writeFileSync(bestand, '{"bron":"proef"}');
    expect(() => zoekOfficieel(map, bestand)).toThrow(Parenfout);
    writeFileSync(bestand, 'geen json');
    expect(() => zoekOfficieel(map, bestand)).toThrow(`${bestand} klopt niet`);
  });
});
