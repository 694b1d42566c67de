import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noodlijnen } from '../../src/components/noodlijnen.ts';
import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import { gemeente } from '../../src/gemeenten/kies.ts';
import { feitenVan, zegTijden, zegToezegging } from '../../src/i18n/feiten.ts';
import { teksten, vulIn } from '../../src/i18n/index.ts';

const t = teksten('nl');
const zonder = <T extends object>(feit: T): T => ({ ...feit, waarde: null });
/** The gemeente before it has told us anything about the Geldloket and its promise. */
const onbekend: Gemeente = {
  ...gemeente,
  toezegging: zonder(gemeente.toezegging),
  bewaren: zonder(gemeente.bewaren),
  geldloket: Object.fromEntries(Object.entries(gemeente.geldloket).map(([naam, feit]) => [naam, zonder(feit)])) as Gemeente['geldloket'],
};
const paginas = readdirSync('content/nl/paginas').map((naam) => ({ naam, tekst: readFileSync(`content/nl/paginas/${naam}`, 'utf8') }));

describe('wat de gemeente niet heeft verteld', () => {
  it('wordt een zin die zegt wat u wel kunt doen, of blijft weg', () => {
    const feiten = feitenVan(onbekend, true, t);
    expect(feiten.langskomen).toBe('Bel <a href="tel:+31140521">14 0521</a>. Wij vertellen u waar en wanneer u kunt langskomen.');
    expect(feiten.kosten).toBe('');
    expect(feiten.toezeggingGewoon).toBe('Een medewerker neemt contact met u op.');
    for (const [naam, html] of Object.entries(feiten)) expect(html, naam).not.toMatch(/null|undefined|\{\{/);
  });

  it('wordt in productie niet beloofd zolang het een voorstel is', () => {
    const voorstel: Gemeente = { ...gemeente, toezegging: { waarde: { spoed: { werkdagen: 1 }, gewoon: { werkdagen: 3 } }, bevestigd: false } };
    expect(zegToezegging(voorstel, 'spoed', false, t)).toBeNull();
    expect(zegToezegging(voorstel, 'spoed', true, t)).toContain('voorstel');
    const bevestigd: Gemeente = { ...voorstel, toezegging: { ...voorstel.toezegging, bevestigd: true } };
    expect(zegToezegging(bevestigd, 'spoed', false, t)).toBe('Een medewerker neemt dan binnen 1 werkdag contact met u op.');
    expect(zegToezegging(bevestigd, 'gewoon', false, t)).toBe('Een medewerker neemt binnen 3 werkdagen contact met u op.');
  });

  it('kan geen opmaak in een pagina brengen', () => {
    const stout: Gemeente = { ...gemeente, geldloket: { ...gemeente.geldloket, bezoekadres: { waarde: '<b>&"', bevestigd: true } } };
    expect(feitenVan(stout, true, t).langskomen).toContain('&lt;b&gt;&amp;&quot;');
  });
});

describe('openingstijden in woorden', () => {
  const van9tot5 = [{ van: '09:00', tot: '17:00' }];
  it('nemen dagen met dezelfde tijden samen', () => {
    expect(zegTijden({ 1: van9tot5, 2: van9tot5, 3: van9tot5, 5: [{ van: '09:00', tot: '12:00' }] }, t)).toEqual([
      { dagen: 'maandag tot en met woensdag', tijden: '9.00 tot 17.00 uur' },
      { dagen: 'vrijdag', tijden: '9.00 tot 12.00 uur' },
    ]);
  });
  it('verbinden twee dagen met "en" en noemen een pauze', () => {
    expect(zegTijden({ 4: van9tot5, 5: van9tot5, 6: [{ van: '09:30', tot: '12:00' }, { van: '13:00', tot: '14:00' }] }, t)).toEqual([
      { dagen: 'donderdag en vrijdag', tijden: '9.00 tot 17.00 uur' },
      { dagen: 'zaterdag', tijden: '9.30 tot 12.00 en 13.00 tot 14.00 uur' },
    ]);
  });
});

describe('de noodlijnen', () => {
  const zinnen = noodlijnen(t);
  it('zeggen over zelfdoding precies de afgesproken zin', () => {
    expect(zinnen[1]?.map((d) => d.tekst).join('')).toBe('Denkt u aan zelfdoding? Bel dan 24/7 gratis en anoniem 113 of chat op 113.nl.');
  });
  it('maken van elk nummer en adres een link', () => {
    expect(zinnen.map((delen) => delen.flatMap((d) => d.href ?? []))).toEqual([['tel:112'], ['tel:113', 'https://www.113.nl'], ['tel:08002000']]);
  });
});

describe('de pagina’s in Markdown', () => {
  const feiten = feitenVan(gemeente, true, t);
  it.each(paginas)('$naam gebruikt alleen feiten die bestaan', ({ naam, tekst }) => {
    expect(() => vulIn(tekst, feiten, naam)).not.toThrow();
  });
  it('stoppen de bouw bij een feit dat niemand kent', () => {
    expect(() => vulIn('{{bestaatNiet}}', feiten, 'x.md')).toThrow('x.md: {{bestaatNiet}} is not a known fact');
  });
  it.each(paginas)('$naam is niet over de datum', ({ tekst }) => {
    const verloopt = /^verloopt: (\S+)$/m.exec(tekst)?.[1] ?? '';
    expect(verloopt > new Date().toISOString().slice(0, 10), `verloopt: ${verloopt}`).toBe(true);
  });
  it.each([...paginas, { naam: 'teksten.json', tekst: readFileSync('content/nl/teksten.json', 'utf8') }])(
    '$naam spreekt met u, zonder uitroep, verkleinwoorden of beloften die niet van ons zijn', ({ tekst }) => {
      const woorden = tekst.replace(/\{\{[^}]*\}\}/g, '');
      expect(woorden).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
      expect(woorden).not.toMatch(/!|\b(eenvoudig|slechts|gewoon|simpelweg|verplicht)\b/i);
      // "anoniem" stands only in the sentence of 113.
      expect(woorden.replace('gratis en anoniem 113', '')).not.toMatch(/anoniem/i);
    },
  );
});
