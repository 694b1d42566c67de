import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import tekst from '../../content/nl/terugkomen.json' with { type: 'json' };
import { Terugblikweergave, type TerugblikProps } from '../../src/components/terugkomen/Terugblikweergave.tsx';
import { bestemmingen } from '../../src/domain/aanmelding/doorverwijzing.ts';

const terugblik: TerugblikProps['terugblik'] = {
  id: 'a', fase: 'geclaimd', spoed: false, ontvangen: '2026-11-23T09:00:00.000Z', toegezegd: null, voorstel: false, teLaat: false,
  druk: false, contact: '2026-11-23T10:00:00.000Z', totEnMet: null, draad: [], hulp: null,
};
const toon = (anders: Partial<TerugblikProps['terugblik']>): string => render(
  <Terugblikweergave tekst={tekst} telefoon="0521 00 00 00" ontvangers={[]} terugblik={{ ...terugblik, ...anders }} code={null} gedaan={null} zeker={false} aanvulling="" fout={null} />,
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
  it('toont wat beide kanten schreven in de volgorde waarin dat is gebeurd, en wie het schreef', () => {
    const draad = [
      { van: 'loket', op: '2026-11-24T09:00:00.000Z', tekst: 'Kom maar langs.' }, { van: 'inwoner', op: '2026-11-25T09:00:00.000Z', tekst: 'Dat doe ik.' },
      { van: 'loket', op: '2026-11-26T09:00:00.000Z', tekst: 'Tot dan.' },
    ] as const;
    expect(toon({ draad: [...draad] })).toContain(
      'Wat u en wij schreven Het Geldloket schreef op dinsdag 24 november Kom maar langs. U schreef op woensdag 25 november Dat doe ik. Het Geldloket schreef op donderdag 26 november Tot dan.',
    );
  });
  it('wie wacht, leest of er een antwoord is en of de laatste tekst bij ons ligt', () => {
    const [geen, bijOns] = [tekst.draad.geenAntwoord, tekst.draad.ligtBijOns];
    const staat = (anders: Partial<TerugblikProps['terugblik']>): boolean[] => [geen, bijOns].map((zin) => toon(anders).includes(zin));
    const regel = (van: 'loket' | 'inwoner', dag: number) => ({ van, op: `2026-11-${dag}T09:00:00.000Z`, tekst: 'Woorden.' });
    expect(staat({})).toEqual([true, false]);
    expect(staat({ draad: [regel('inwoner', 24)] })).toEqual([true, true]);
    expect(staat({ draad: [regel('loket', 24)] })).toEqual([false, false]);
    expect(staat({ draad: [regel('loket', 24), regel('inwoner', 25)] })).toEqual([false, true]);
    // Nobody waits any more: nothing is promised.
    expect(staat({ fase: 'gesloten', draad: [regel('inwoner', 24)] })).toEqual([false, false]);
    expect(toon({ fase: 'ingetrokken' })).not.toContain(tekst.draad.kopLeeg);
  });
  it('wat niet opengaat: van de inwoner staat er wanneer, en dat wij het hebben; van ons het telefoonnummer', () => {
    const op = '2026-11-24T09:00:00.000Z';
    const zonder = toon({ draad: [{ van: 'inwoner', op, tekst: null }] });
    expect(zonder).toContain('U schreef op dinsdag 24 november Deze tekst kunnen wij hier niet laten zien. Het Geldloket heeft hem wel.');
    expect(zonder).not.toContain('niet openen');
    expect(toon({ draad: [{ van: 'loket', op, tekst: null }] })).toContain('Dit antwoord kunnen wij niet openen. Bel 0521 00 00 00.');
  });
  it('zegt wie wacht dat het druk is, dat opnieuw schrijven niet hoeft en erbij schrijven wel mag', () => {
    expect(toon({ druk: true })).toContain('Het is druk bij het Geldloket. Wij bewaren uw bericht en een medewerker leest het. U hoeft niet opnieuw te schrijven. Verandert er iets? Zet het er dan hieronder bij. Heeft u haast? Kijk wat u nu kunt doen');
    expect(toon({})).not.toContain('druk');
  });
  it('heeft voor elke hulp een zin', () => {
    expect(Object.keys(tekst.stand.hulpWie)).toEqual([...bestemmingen]);
  });
});
