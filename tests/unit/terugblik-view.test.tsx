import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import tekst from '../../content/nl/terugkomen.json' with { type: 'json' };
import { Terugblikweergave, type TerugblikProps } from '../../src/components/terugkomen/Terugblikweergave.tsx';
import { bestemmingen } from '../../src/domain/aanmelding/doorverwijzing.ts';

const terugblik: TerugblikProps['terugblik'] = {
  id: 'a', fase: 'geclaimd', spoed: false, ontvangen: '2026-11-23T09:00:00.000Z', toegezegd: null, voorstel: false, teLaat: false,
  contact: '2026-11-23T10:00:00.000Z', totEnMet: null, aanvullingen: [], hulp: null,
};
const toon = (anders: Partial<TerugblikProps['terugblik']>): string => render(
  <Terugblikweergave tekst={tekst} telefoon="0521 00 00 00" ontvangers={[]} terugblik={{ ...terugblik, ...anders }} antwoorden={[]} code={null} gedaan={null} zeker={false} aanvulling="" fout={null} />,
).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('de pagina van een inwoner met een code', () => {
  it('zegt pas wie nu helpt als die dat heeft bevestigd, en sinds wanneer', () => {
    expect(toon({})).toContain('Een medewerker van het Geldloket heeft uw bericht opgepakt.');
    const met = toon({ hulp: { naar: 'taalhulp', sinds: '2026-11-25T09:00:00.000Z' } });
    expect(met).toContain('U krijgt nu hulp bij lezen en schrijven. Dat is zo sinds woensdag 25 november. Gaat het niet goed? Schrijf ons hieronder of bel 0521 00 00 00.');
    expect(met).not.toContain('heeft uw bericht opgepakt');
  });
  it('zegt ook na afsluiten wie helpt', () => {
    expect(toon({ fase: 'gesloten', hulp: { naar: 'anders', sinds: '2026-11-25T09:00:00.000Z' } })).toContain('De organisatie waar wij over spraken, helpt u nu verder.');
  });
  it('heeft voor elke hulp een zin', () => {
    expect(Object.keys(tekst.stand.hulpWie)).toEqual([...bestemmingen]);
  });
});
