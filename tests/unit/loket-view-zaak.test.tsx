import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { leesBericht } from '../../src/components/loket/bericht.ts';
import type { Omgeving } from '../../src/components/loket/omgeving.ts';
import { begin, type Zaak } from '../../src/components/loket/staat.ts';
import { Triage } from '../../src/components/loket/Triage.tsx';
import type { Dossier, Lijstregel, Vastgelegd } from '../../src/components/loket/typen.ts';
import { voorstelVan } from '../../src/components/loket/voorstel.ts';
import { nogNiet, regels, vangnet } from '../../src/domain/zelftest/regels.ts';

const nu = '2026-11-24T10:00:00.000Z';
const omgeving = {
  staat: { ...begin(true), fase: 'open', ik: { id: 'balie-1', naam: 'Balie 1' }, nu }, woorden,
  gegevens: { woorden, spoedSituaties: null, rooster: { tijden: {}, vrij: [] }, tijdzone: 'Europe/Amsterdam' },
  klok: { nu, tijdzone: 'Europe/Amsterdam', rooster: { tijden: {}, vrij: [] }, woorden }, naam: (id: string) => id, doe: () => {},
} as unknown as Omgeving;
const deel = (invoer: object, anders: Partial<Lijstregel> = {}, gebeurtenissen: Vastgelegd[] = [], teksten: Zaak['teksten'] = {}) => {
  const dossier: Dossier = {
    id: 'a', fase: 'geclaimd', spoed: false, ontvangen: nu, toegezegd: null, opzij: [], dubbelVan: null, eigenaar: 'balie-1', dienst: null,
    doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: nu, ...anders, bericht: 'x', gebeurtenissen,
  };
  const bericht = leesBericht(invoer);
  const zaak = { id: 'a', laden: 'klaar', dossier, bericht, teksten, bezig: null, fout: null, gelukt: null } as unknown as Zaak;
  return { o: omgeving, zaak, dossier, bericht };
};
/** What is read: without marks. */
const leest = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('het voorstel', () => {
  it('volgt uit wat is aangekruist, met de redenen', () => {
    const kaart = ['rekeningen:huur', 'rekeningen:energie', 'rekeningen:zorg', 'post:nee'];
    expect(voorstelVan({ situatie: [], kaart, aanleiding: '' }, null)).toEqual({ spoed: false, dienst: 'schuldhulpverlening', redenen: ['veel-rekeningen', 'post-blijft-dicht'] });
    expect(voorstelVan({ situatie: ['huis-uit'], kaart, aanleiding: '' }, null)).toEqual({ spoed: true, dienst: 'geldloket', redenen: ['dreigt-huis-uit'] });
  });
  it('is spoed als de wet of de gemeente dat zegt', () => {
    const van = (situatie: ['beslag'] | ['huis-uit'], gemeente: [] | null) => voorstelVan({ situatie, kaart: [], aanleiding: '' }, gemeente)?.spoed;
    expect([van(['beslag'], []), van(['huis-uit'], []), van(['beslag'], null)]).toEqual([false, true, true]);
  });
  it('houdt een oud "nu niet" niet tegen iemand die wel schrijft', () => {
    expect(voorstelVan({ situatie: [], kaart: ['rekeningen:huur', 'zelf:niet-nu'], aanleiding: '' }, null)).toMatchObject({ dienst: 'geldloket', redenen: ['achterstand'] });
  });
  it('is er niet als niets is aangekruist, en nooit voor een organisatie', () => {
    expect(voorstelVan({ situatie: [], kaart: [], aanleiding: '' }, null)).toBeNull();
    expect(voorstelVan({ situatie: [], kaart: ['rekeningen:huur'], aanleiding: 'organisatie' }, null)).toBeNull();
  });
  it('heeft voor elke reden een zin', () => {
    const codes = [...regels, vangnet].map(({ code }) => code);
    expect(Object.keys(woorden.zaak.triage.redenen)).toEqual(codes);
    expect(codes).not.toContain(nogNiet.code);
  });
});

describe('wat er nodig is', () => {
  const kaart = { regels: ['rekeningen:huur', 'rondkomen:nee'] };
  it('staat er met redenen en zonder getal', () => {
    const tekst = leest(render(<Triage {...deel({ kaart })} />));
    expect(tekst).toContain('Geen spoed · Gesprek met het Geldloket');
    expect(tekst).toContain('Er is elke maand geld te kort.');
    expect(tekst).toContain('Klopt, leg dit vast');
    expect(tekst).not.toMatch(/\d|score|punten/i);
  });
  it('beslist alleen wie de inwoner helpt', () => {
    const tekst = leest(render(<Triage {...deel({ kaart }, { eigenaar: 'balie-2' })} />));
    expect(tekst).toContain('Ons voorstel');
    expect(tekst).not.toContain('Klopt');
    expect(render(<Triage {...deel({ kaart }, { fase: 'gesloten' })} />)).not.toContain('<form');
  });
  it('zegt daarna wie het besloot en waarom', () => {
    const triage: Vastgelegd = { id: 't', op: nu, soort: 'triage', door: 'balie-2', spoed: true, dienst: 'formulierhulp', inhoud: 'QQ==' };
    const tekst = leest(render(<Triage {...deel({ kaart }, { spoed: true, dienst: 'formulierhulp' }, [triage], { t: 'Ze belde: morgen komt de deurwaarder.' })} />));
    expect(tekst).toContain('balie-2 koos vandaag, 11.00 uur:');
    expect(tekst).toContain('Spoed · Hulp bij post en formulieren');
    expect(tekst).toContain('Ze belde: morgen komt de deurwaarder.');
    expect(tekst).not.toContain('Klopt');
  });
  it('vraagt zonder voorstel om zelf te kiezen', () => {
    expect(leest(render(<Triage {...deel({})} />))).toContain('Daarom is er geen voorstel.');
    expect(render(<Triage {...deel({ aanleiding: 'organisatie' })} />)).toBe('');
  });
});
