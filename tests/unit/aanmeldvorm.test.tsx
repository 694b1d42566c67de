import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Aanmeldformulier } from '../../src/components/aanmelden/Aanmeldformulier.tsx';
import { aanmeldenGegevens } from '../../src/components/aanmelden/gegevens.ts';
import { indelingen, vasteVelden, vormen, vormVan } from '../../src/components/aanmelden/vorm.ts';
import { vormkeuze } from '../../src/components/aanmelden/vormkeuze.ts';
import { type Fout, leesInvoer, type RuweInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { gemeente, kernen } from '../../src/gemeenten/kies.ts';
import { teksten, zinnen } from '../../src/i18n/index.ts';

const gegevensVan = (vorm: (typeof vormen)[number]) =>
  aanmeldenGegevens(zinnen('nl').aanmelden, gemeente, kernen, null, teksten('nl'), new URL('https://loket.example'), vormkeuze(vorm, zinnen('nl')));
const tekent = (vorm: (typeof vormen)[number], waarden: RuweInvoer = {}, fouten: Fout[] = []): string =>
  render(<Aanmeldformulier {...gegevensVan(vorm)} waarden={waarden} bevestiging={false} kaart={[]} fouten={fouten} autofocus={false} />);
const namenIn = (html: string): string[] => [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, naam]) => naam!))];
const bereik = { telefoon: '0521 538 538', email: 'a@voorbeeld.nl', adres: 'Markt 1' };

describe.each(vormen)('het formulier %s', (vorm) => {
  const vast = Object.fromEntries(vasteVelden(vorm)) as RuweInvoer;

  it('komt na een fout terug als hetzelfde formulier', () => {
    expect(vormVan(vast)).toBe(vorm);
    for (const [naam, waarde] of vasteVelden(vorm)) expect(tekent(vorm)).toContain(`<input type="hidden" name="${naam}" value="${waarde}"/>`);
  });

  it.each(indelingen[vorm].wijzen)('biedt alleen manieren die wij aannemen: %s', (contactwijze) => {
    const { invoer, fouten } = leesInvoer({ ...vast, ...bereik, verhaal: 'x', contactwijze });
    expect([invoer?.contactwijze, fouten]).toEqual([contactwijze, []]);
    expect(tekent(vorm)).toContain(`id="wijze-${contactwijze}"`);
  });

  it('wijst bij elke fout naar een veld dat er staat, en zegt daar wat er mis is', () => {
    const html = tekent(vorm);
    // A village is chosen from a list, so it cannot be typed wrong.
    const velden = namenIn(html).filter((naam) => naam !== 'kern' && html.includes(`id="veld-${naam}"`));
    const { fouten } = leesInvoer({ ...vast, contactwijze: 'bellen', telefoon: 'geen nummer', ...Object.fromEntries(velden.filter((v) => v !== 'telefoon').map((v) => [v, 'x'.repeat(10_001)])) });
    expect(fouten.length).toBeGreaterThan(2);
    const metFouten = tekent(vorm, vast, fouten);
    for (const { veld } of fouten) {
      expect(metFouten).toContain(`href="#veld-${veld}"`);
      expect(metFouten).toContain(`id="veld-${veld}"`);
      expect(metFouten).toContain(`id="fout-${veld}"`);
    }
  });

  it('laat staan wat iemand schreef', () => {
    const html = tekent(vorm, { ...vast, verhaal: 'Mijn <woorden>', telefoon: '06', contactwijze: 'bellen' });
    expect(html).toContain('Mijn &lt;woorden>');
    expect(html).toMatch(/id="wijze-bellen"[^>]* checked/);
  });
});

describe('de formulieren voor organisaties', () => {
  it.each(['werkgever', 'organisatie'] as const)('%s heeft geen veld dat over een ander gaat', (vorm) => {
    expect(namenIn(tekent(vorm)).sort()).toEqual(
      ['aanleiding', 'bevestiging', 'contactwijze', 'email', 'naam', 'organisatie', 'organisatiesoort', 'telefoon', 'verhaal', 'website', 'wens'],
    );
    expect(tekent(vorm)).toMatch(/Schrijf niets over een (medewerker|ander)\./);
  });
});

describe('de zinnen van een formulier', () => {
  it('zijn die van schrijf ons, met eigen zinnen waar dat nodig is', () => {
    const gewoon = gegevensVan('aanmelden').tekst;
    const brief = gegevensVan('brief').tekst;
    expect(gewoon).toEqual(zinnen('nl').aanmelden);
    expect(brief.verhaal.vraag).toBe(zinnen('nl').brief.ja.formulier.verhaal.vraag);
    expect([brief.verhaal.nietSchrijven, brief.fouten, brief.ontvangst]).toEqual([gewoon.verhaal.nietSchrijven, gewoon.fouten, gewoon.ontvangst]);
    expect(zinnen('nl').aanmelden.verhaal.startzinnen.length).toBeGreaterThan(0);
    expect(tekent('brief')).not.toContain('startzinnen');
  });
});
