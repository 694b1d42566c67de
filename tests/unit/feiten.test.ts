import { describe, expect, it } from 'vitest';
import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import { gemeente as steenwijkerland } from '../../src/gemeenten/kies.ts';
import { feitenVan } from '../../src/i18n/feiten.ts';
import { teksten } from '../../src/i18n/index.ts';

const t = teksten('nl');
const voorstel = t('feiten.toezegging.voorstel');

const met = (privacy: Partial<Gemeente['privacy']>, overig: Partial<Gemeente> = {}): Gemeente => ({ ...steenwijkerland, ...overig, privacy: { ...steenwijkerland.privacy, ...privacy } });
const proef = (gemeente: Gemeente) => feitenVan(gemeente, true, t);
const productie = (gemeente: Gemeente) => feitenVan(gemeente, false, t);

describe('wat de pagina Privacy over de gemeente zegt', () => {
  it('een voorstel staat er in een proef als voorstel, en in productie niet', () => {
    const gemeente = met({ verantwoordelijke: { waarde: 'Het college van Ergens', bevestigd: false } }, { bewaren: { waarde: { naOverdracht: 11, uiterlijk: 22 }, bevestigd: false } });
    expect(proef(gemeente).verantwoordelijke).toBe(`Het college van Ergens is verantwoordelijk voor uw gegevens. ${voorstel}`);
    expect(proef(gemeente).bewaren).toMatch(/na 11 tot 22 dagen/);
    expect(proef(gemeente).bewaren).toContain(voorstel);
    expect(productie(gemeente).verantwoordelijke).not.toContain('Ergens');
    expect(productie(gemeente).bewaren).not.toContain('dagen');
  });

  it('wat de gemeente nog moet zeggen, staat er in een proef bij, met wat u intussen kunt doen', () => {
    const gemeente = met({ functionarisGegevensbescherming: { waarde: null, bevestigd: false }, grondslag: { waarde: null, bevestigd: false } });
    for (const wat of ['functionaris', 'grondslag'] as const) {
      expect(proef(gemeente)[wat]).toContain(t(`feiten.nogNodig.${wat}`));
      expect(proef(gemeente)[wat]).toContain('href="tel:');
      expect(productie(gemeente)[wat]).not.toContain(t(`feiten.nogNodig.${wat}`));
    }
  });

  it('wat is bevestigd, staat er zonder voorbehoud', () => {
    const gemeente = met({
      functionarisGegevensbescherming: { waarde: 'fg@ergens.example', bevestigd: true }, grondslag: { waarde: 'Wij doen dit <voor> de gemeente.', bevestigd: true },
    });
    expect(proef(gemeente).functionaris).toContain('fg@ergens.example');
    expect(proef(gemeente).functionaris).not.toContain(voorstel);
    expect(proef(gemeente).grondslag).toBe('Wij doen dit &lt;voor&gt; de gemeente.');
  });
});

describe('de officiële verklaring over toegankelijkheid', () => {
  it('is een link als de gemeente hem gaf, en anders een zin die zegt wie hem nog moet geven', () => {
    const registerLink = { waarde: 'https://www.toegankelijkheidsverklaring.nl/register/1', bevestigd: true };
    expect(proef({ ...steenwijkerland, toegankelijkheid: { ...steenwijkerland.toegankelijkheid, registerLink } }).toegankelijkheidVerklaring).toMatch(/^<a href="https:\/\/www\.toegankelijkheidsverklaring\.nl\/register\/1">/);
    const zonder = { ...steenwijkerland, toegankelijkheid: { ...steenwijkerland.toegankelijkheid, registerLink: { waarde: null, bevestigd: false } } };
    expect(proef(zonder).toegankelijkheidVerklaring).toMatch(/^De gemeente/);
    expect(proef(zonder).toegankelijkheidVerklaring).not.toContain('<a');
  });
});

describe('de belofte wanneer iemand iets hoort', () => {
  it('staat nergens zonder dat drukte langer duurt, en waar u dat ziet; bij spoed verandert drukte niets', () => {
    const toezegging = { waarde: { spoed: { werkdagen: 1 }, gewoon: { werkdagen: 3 } }, bevestigd: true };
    expect(productie({ ...steenwijkerland, toezegging }).toezeggingGewoon)
      .toBe('Een medewerker neemt binnen 3 werkdagen contact met u op. Is het druk? Dan duurt het langer. <a href="/wachttijd">Kijk hoelang het nu duurt</a>.');
    expect(productie({ ...steenwijkerland, toezegging }).toezeggingSpoed).not.toContain('druk');
  });
});
