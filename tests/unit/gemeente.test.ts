import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeenteSchema, kernenSchema, type Gemeente, vrijeDagenSchema } from '../../src/domain/gemeente/gemeente.ts';
import { openstaandeFeiten, sleutelbezwaren } from '../../src/domain/gemeente/gereed.ts';
import { ontvangersVan, sleutelringSchema, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { isSpoed, wettelijkeSpoed } from '../../src/domain/aanmelding/situatie.ts';
import { gemeente, kernen, vrijeDagen } from '../../src/gemeenten/kies.ts';
import { feestdagen } from '../../tools/vrije-dagen/feestdagen.ts';

const ruw = (bestand: string): unknown => JSON.parse(readFileSync(new URL(`../../content/gemeenten/steenwijkerland/${bestand}`, import.meta.url), 'utf8'));

describe('de vrije dagen', () => {
  const { dagen, tot } = vrijeDagenSchema.parse(ruw('vrije-dagen.json'));
  const jaren = dagen.map((d) => Number(d.datum.slice(0, 4)));
  const eerste = Math.min(...jaren);

  it('zijn die van de Algemene termijnenwet, artikel 3, zoals npm run vrije-dagen ze maakt', () => {
    expect(dagen).toEqual(feestdagen(eerste, Number(tot.slice(0, 4))));
    expect(tot).toMatch(/-12-31$/);
  });

  it('nog minstens een jaar vooruit, gerekend vanaf vandaag: anders npm run vrije-dagen', () => {
    // The real date, on purpose: without days off a promise falls on a day nobody works.
    const overEenJaar = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
    expect(tot >= overEenJaar, `vrije-dagen.json loopt tot ${tot}. Draai npm run vrije-dagen en leg het bestand vast.`).toBe(true);
    expect(eerste).toBeLessThanOrEqual(new Date().getUTCFullYear());
  });

  it('elk jaar heeft negen vaste en bewegende dagen, elke dag een keer', () => {
    for (let jaar = eerste; jaar <= Number(tot.slice(0, 4)); jaar += 1) {
      const namen = dagen.filter((d) => d.datum.startsWith(String(jaar))).map((d) => d.naam).sort();
      expect(namen, String(jaar)).toEqual(['Bevrijdingsdag', 'Eerste kerstdag', 'Goede Vrijdag', 'Hemelvaartsdag', 'Koningsdag', 'Nieuwjaarsdag', 'Tweede kerstdag', 'Tweede paasdag', 'Tweede pinksterdag']);
    }
    expect(new Set(dagen.map((d) => d.datum)).size).toBe(dagen.length);
  });

  it.each([
    ['2027-03-28', -2, 'Goede Vrijdag'], ['2027-03-28', 1, 'Tweede paasdag'], ['2027-03-28', 39, 'Hemelvaartsdag'], ['2027-03-28', 50, 'Tweede pinksterdag'],
    ['2028-04-16', -2, 'Goede Vrijdag'], ['2028-04-16', 39, 'Hemelvaartsdag'],
  ])('pasen %s en %i dagen is %s', (pasen, erna, naam) => {
    const datum = new Date(Date.parse(pasen) + erna * 86_400_000).toISOString().slice(0, 10);
    expect(dagen.find((d) => d.datum === datum)?.naam).toBe(naam);
  });

  it('Koningsdag is op zaterdag 26 april als 27 april een zondag is (2031)', () => {
    expect(feestdagen(2031, 2031).find((d) => d.naam === 'Koningsdag')?.datum).toBe('2031-04-26');
    expect(feestdagen(2025, 2025).find((d) => d.naam === 'Koningsdag')?.datum).toBe('2025-04-26');
  });
});

describe('gemeente.json', () => {
  it('past in het schema en kent geen feit zonder waarde dat toch bevestigd is', () => {
    gemeenteSchema.parse(ruw('gemeente.json'));
    const leeg = openstaandeFeiten(gemeente).filter((o) => !o.heeftVoorstel).map((o) => o.veld);
    const bevestigdMaarLeeg = (waarde: unknown): boolean => typeof waarde === 'object' && waarde !== null
      && ('bevestigd' in waarde ? waarde.bevestigd === true && 'waarde' in waarde && waarde.waarde === null : Object.values(waarde).some(bevestigdMaarLeeg));
    expect(bevestigdMaarLeeg(gemeente), leeg.join()).toBe(false);
  });

  it('weigert een veld dat niemand kent, een onmogelijke tijd en een tijdvak dat eindigt voor het begint', () => {
    const met = (stuk: Partial<Record<keyof Gemeente, unknown>>) => gemeenteSchema.safeParse({ ...gemeente, ...stuk }).success;
    expect(met({})).toBe(true);
    expect(met({ hobby: 1 } as never)).toBe(false);
    for (const [van, tot] of [['25:00', '26:00'], ['8:30', '12:00'], ['12:30', '08:30'], ['08:30', '08:30']]) {
      expect(met({ telefonischBereikbaar: { waarde: { '1': [{ van, tot }] }, bevestigd: true } }), `${van}-${tot}`).toBe(false);
    }
    expect(met({ telefonischBereikbaar: { waarde: { maandag: [] }, bevestigd: true } })).toBe(false);
    expect(met({ bewaren: { waarde: { naOverdracht: 30, uiterlijk: 91 }, bevestigd: true } })).toBe(false);
  });

  it('de instelling van de gemeente haalt geen wettelijke spoed weg', () => {
    for (const s of wettelijkeSpoed) expect(isSpoed([s], gemeente.spoedSituaties.waarde)).toBe(true);
  });
});

describe('kernen.json', () => {
  it('elke kern een keer, met postcodes van vier cijfers', () => {
    const lijst = kernenSchema.parse(ruw('kernen.json'));
    expect(lijst).toEqual(kernen);
    expect(new Set(lijst.map((k) => k.code)).size).toBe(lijst.length);
    expect(lijst.map((k) => k.naam)).toEqual(expect.arrayContaining(['Steenwijk', 'Vollenhove', 'Blokzijl', 'Giethoorn', 'Oldemarkt']));
  });
});

describe('de sleutelring', () => {
  // Public keys made with age-keygen; nobody has the other halves.
  const sleutels: Record<string, string> = {
    q: 'age1nu46xsl9tk9pnm2gsxe4dpeqefdc0xw0x4wrkj4xnxxrevrg04cq9gmxhx',
    p: 'age18qcghre9r5at8kq3gr9pvdn8h6yq3jgddges5kkrvt9pdvarhv8qsj93ym',
    z: 'age1jwqg2xke9tggk6sdglvag4wq7fxsq2dg0hguqxzxq0ck8axglpzqru55yu',
  };
  const lid = (id: string, teken: string) => ({ id, naam: id, ontvanger: sleutels[teken]! });
  const ring: Sleutelring = { demo: false, medewerkers: [lid('a', 'q'), lid('b', 'p')], herstel: [lid('kluis', 'z')] };
  const geldig = (r: unknown) => sleutelringSchema.safeParse(r).success;

  it('is leeg, of geldig: het bestand dat is vastgelegd', () => {
    const bestand = ruw('sleutelring.json') as Sleutelring;
    expect(bestand.medewerkers.length === 0 && bestand.herstel.length === 0 || geldig(bestand)).toBe(true);
  });

  it('zonder herstelsleutel of zonder medewerker wordt geweigerd: een verloren wachtwoord zou berichten verliezen', () => {
    expect(geldig(ring)).toBe(true);
    expect(geldig({ ...ring, herstel: [] })).toBe(false);
    expect(geldig({ ...ring, medewerkers: [] })).toBe(false);
  });

  it('elke sleutel en elke id een keer, ook over medewerkers en herstel heen', () => {
    expect(geldig({ ...ring, medewerkers: [lid('a', 'q'), lid('b', 'q')] })).toBe(false);
    expect(geldig({ ...ring, medewerkers: [lid('a', 'q'), lid('a', 'p')] })).toBe(false);
    expect(geldig({ ...ring, herstel: [lid('kluis', 'q')] })).toBe(false);
    expect(geldig({ ...ring, herstel: [lid('a', 'z')] })).toBe(false);
  });

  it('een geheime sleutel of een andere vorm komt er niet in', () => {
    for (const ontvanger of [`AGE-SECRET-KEY-1${'Q'.repeat(58)}`, 'age1kort', `age1pq1${'q'.repeat(58)}`, `age1${'q'.repeat(57)}b`, `age1${'q'.repeat(58)}`, sleutels['q']!.replace(/.$/, (t) => (t === 'q' ? 'p' : 'q')), sleutels['q']!.replace(/(.)(.)$/, '$2$1')]) {
      expect(geldig({ ...ring, medewerkers: [{ id: 'a', naam: 'a', ontvanger }] }), ontvanger).toBe(false);
    }
  });

  it('iedereen in de ring, ook herstel, krijgt elk bericht', () => {
    expect(ontvangersVan(ring)).toEqual([...ring.medewerkers, ...ring.herstel].map((l) => l.ontvanger));
  });

  it('productie weigert geen sleutels, demosleutels en minder dan twee medewerkers met herstel', () => {
    expect(sleutelbezwaren(null)).toEqual(['geen-sleutels']);
    expect(sleutelbezwaren({ ...ring, demo: true })).toEqual(['demosleutels']);
    expect(sleutelbezwaren({ ...ring, medewerkers: [lid('a', 'q')] })).toEqual(['te-weinig-sleutels']);
    expect(sleutelbezwaren(ring)).toEqual([]);
  });
});

describe('gereed: wat een gemeente nog van livegang scheidt', () => {
  it('noemt elk onbevestigd feit, wat blokkeert eerst', () => {
    const open = openstaandeFeiten(gemeente);
    const blokkeert = open.map((o) => o.blokkeert);
    expect(blokkeert).toEqual([...blokkeert].sort((a, b) => Number(b) - Number(a)));
    expect(open.filter((o) => o.blokkeert).map((o) => o.veld).sort()).toEqual([
      'bewaren', 'escalatie', 'privacy.functionarisGegevensbescherming', 'privacy.grondslag', 'privacy.verantwoordelijke', 'spoedSituaties', 'toezegging',
    ]);
    expect(open.find((o) => o.veld === 'geldloket.belnummer')).toEqual({ veld: 'geldloket.belnummer', blokkeert: false, heeftVoorstel: false });
    expect(open.find((o) => o.veld === 'toezegging')).toMatchObject({ heeftVoorstel: true });
  });

  it('een bevestigd feit zonder waarde telt niet als bevestigd', () => {
    const zonder: Gemeente = { ...gemeente, telefoon: { waarde: null, bevestigd: true } };
    expect(openstaandeFeiten(zonder)).toContainEqual({ veld: 'telefoon', blokkeert: true, heeftVoorstel: false });
  });

  it('als alles bevestigd is blijft er niets over', () => {
    const bevestig = (waarde: unknown): unknown => {
      if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return waarde;
      if ('bevestigd' in waarde) return { waarde: ('waarde' in waarde ? waarde.waarde : null) ?? 'x', bevestigd: true };
      return Object.fromEntries(Object.entries(waarde).map(([k, v]) => [k, bevestig(v)]));
    };
    expect(openstaandeFeiten(bevestig(gemeente) as Gemeente)).toEqual([]);
  });
});

it('wat kies.ts uitdeelt is wat er in de map staat', () => {
  expect(vrijeDagen).toEqual(ruw('vrije-dagen.json'));
  expect(gemeente).toEqual(ruw('gemeente.json'));
});
