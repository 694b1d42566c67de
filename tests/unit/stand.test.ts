import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verwijderenVanaf } from '../../src/domain/aanmelding/bewaren.ts';
import { belredenen, type Gebeurtenis, gebeurtenisSchema, handelingSchema, kanalen, opzijRedenen, resultaten, sluitredenen, type Vastgelegd } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { bestemmingen, manieren } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { bepaalStand, isOpen, opVolgorde, type Stand, wachtOpEersteContact } from '../../src/domain/aanmelding/stand.ts';
import { diensten } from '../../src/domain/zelftest/regels.ts';

const t = (minuut: number): string => new Date(Date.parse('2026-11-23T09:00:00.000Z') + minuut * 60_000).toISOString();
let teller = 0;
// `Omit` on a union keeps only what all have in common; this keeps each member.
type Los<T> = T extends unknown ? Omit<T, 'op'> : never;
const op = (minuut: number, g: Los<Gebeurtenis>, id = String((teller += 1)).padStart(6, '0')): Vastgelegd => ({ ...g, op: t(minuut), id }) as Vastgelegd;
const ontvangen = op(0, { soort: 'ontvangen', spoed: true, toegezegd: '2026-11-24', opzij: [] }, '0-ontvangen');
const stand = (...g: Vastgelegd[]): Stand => bepaalStand([ontvangen, ...g])!;
const claim = (minuut: number, door: string, id?: string) => op(minuut, { soort: 'geclaimd', door }, id);
const gesproken = (minuut: number, door = 'a') => op(minuut, { soort: 'contact', door, kanaal: 'bellen', resultaat: 'gesproken' });
const sluit = (minuut: number, dossierKlaar = false) => op(minuut, { soort: 'gesloten', door: 'a', reden: 'geholpen', dossierKlaar });

/** A shuffle that a seed repeats. */
const geschud = <T>(items: readonly T[], zaad: number): T[] => {
  const uit = [...items];
  let s = zaad * 2654435761 + 1;
  for (let i = uit.length - 1; i > 0; i -= 1) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    const j = s % (i + 1);
    [uit[i], uit[j]] = [uit[j]!, uit[i]!];
  }
  return uit;
};

describe('een bericht heeft op elk moment een eigenaar', () => {
  it('wie het eerst oppakt heeft het, wie daarna komt niet', () => {
    expect(stand(claim(1, 'a'), claim(2, 'b'))).toMatchObject({ eigenaar: 'a', fase: 'geclaimd', laatsteActiviteit: t(1) });
  });

  it('50 medewerkers pakken tegelijk op: elke lezer wijst dezelfde eigenaar aan, in welke volgorde hij ook leest', () => {
    for (const [naam, minuut] of [['op hetzelfde moment', () => 1], ['vlak na elkaar', (i: number) => 1 + (i % 7)]] as const) {
      const claims = Array.from({ length: 50 }, (_, i) => claim(minuut(i), `m${i}`, `id-${(i * 31) % 50}`));
      const eigenaren = new Set(Array.from({ length: 200 }, (_, zaad) => bepaalStand(geschud([ontvangen, ...claims], zaad))!.eigenaar));
      const eerste = claims.toSorted((a, b) => (a.op + a.id < b.op + b.id ? -1 : 1))[0]!;
      expect([...eigenaren], naam).toEqual(['door' in eerste ? eerste.door : '']);
    }
  });

  it('de volgorde is voor alle gebeurtenissen overal gelijk: tijd van de server, dan id', () => {
    const gebeurtenissen = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.string({ minLength: 1, maxLength: 3 })), { maxLength: 20 })
      .map((l) => l.map(([m, id], i) => claim(m, 'x', `${id}${i}`)));
    fc.assert(fc.property(gebeurtenissen, fc.nat(), (g, zaad) => {
      expect(opVolgorde(geschud(g, zaad))).toEqual(opVolgorde(g));
    }));
  });

  it('na loslaten kan een ander het oppakken; alleen de eigenaar laat los', () => {
    expect(stand(claim(1, 'a'), op(2, { soort: 'losgelaten', door: 'b' })).eigenaar).toBe('a');
    expect(stand(claim(1, 'a'), op(2, { soort: 'losgelaten', door: 'a' }))).toMatchObject({ eigenaar: null, fase: 'nieuw' });
    expect(stand(claim(1, 'a'), op(2, { soort: 'losgelaten', door: 'a' }), claim(3, 'b')).eigenaar).toBe('b');
  });

  it('een oude claim van wie te laat was gaat niet alsnog in als de eigenaar loslaat', () => {
    expect(stand(claim(1, 'a'), claim(2, 'b'), op(3, { soort: 'losgelaten', door: 'a' })).eigenaar).toBeNull();
  });

  it('een gesloten bericht wordt niet zomaar opgepakt', () => {
    expect(stand(sluit(1), claim(2, 'b'))).toMatchObject({ fase: 'gesloten', eigenaar: null });
  });
});

describe('het eerste contact', () => {
  it('is er ook als de mail of brief is verstuurd die de inwoner wilde; van een telefoontje zegt dat niets', () => {
    const verstuurd = (kanaal: 'email' | 'post' | 'bellen' | 'langs') => stand(op(2, { soort: 'contact', door: 'a', kanaal, resultaat: 'verstuurd' })).eersteContact;
    expect([verstuurd('email'), verstuurd('post'), verstuurd('bellen'), verstuurd('langs')]).toEqual([t(2), t(2), null, null]);
  });

  it('is er als iemand de inwoner heeft gesproken, of heeft geantwoord', () => {
    expect(stand(claim(1, 'a'), gesproken(2)).eersteContact).toBe(t(2));
    expect(stand(op(3, { soort: 'beantwoord', door: 'a', inhoud: 'AAAA' }))).toMatchObject({ eersteContact: t(3), fase: 'beantwoord' });
    expect(stand(gesproken(2), gesproken(5)).eersteContact).toBe(t(2));
  });

  it.each(['niet-bereikt', 'niets-achtergelaten'] as const)('%s is geen contact: de bel blijft gaan', (resultaat) => {
    const s = stand(claim(1, 'a'), op(2, { soort: 'contact', door: 'a', kanaal: 'bellen', resultaat }));
    expect(s.eersteContact).toBeNull();
    expect(wachtOpEersteContact(s)).toBe(true);
  });

  it('openen, oppakken en bellen van de bel is geen contact', () => {
    const s = stand(op(1, { soort: 'geopend', door: 'a' }), claim(2, 'a'), op(3, { soort: 'gebeld', trap: 1 }));
    expect(wachtOpEersteContact(s)).toBe(true);
    expect(s).toMatchObject({ gebeld: [1], laatsteActiviteit: t(2) });
  });

  it('na contact, sluiten, intrekken of verwijderen gaat de bel niet meer', () => {
    expect(wachtOpEersteContact(stand())).toBe(true);
    for (const g of [gesproken(1), sluit(1), op(1, { soort: 'ingetrokken' }), op(1, { soort: 'verwijderd' })]) {
      expect(wachtOpEersteContact(stand(g)), g.soort).toBe(false);
    }
  });
});

describe('opzij voor nakijken is nooit weg', () => {
  const opzij = (...g: Vastgelegd[]): Stand =>
    bepaalStand([op(0, { soort: 'ontvangen', spoed: false, toegezegd: null, opzij: ['te-snel'] }, '0-ontvangen'), ...g])!;

  it('het blijft open en staat in de lijst, maar maakt niemand wakker', () => {
    expect(isOpen(opzij())).toBe(true);
    expect(opzij().opzij).toEqual(['te-snel']);
    expect(wachtOpEersteContact(opzij())).toBe(false);
  });

  it('wie het oppakt heeft het nagekeken: van dan af wacht de inwoner als ieder ander', () => {
    expect(wachtOpEersteContact(opzij(claim(1, 'a')))).toBe(true);
    expect(wachtOpEersteContact(opzij(claim(1, 'a'), gesproken(2)))).toBe(false);
  });
});

describe('wie weer schrijft wordt weer gehoord', () => {
  const vul = (minuut: number) => op(minuut, { soort: 'aangevuld', inhoud: 'AAAA' });

  it('een gesloten of ingetrokken bericht gaat weer open, bij de eigenaar als die er is', () => {
    expect(stand(claim(1, 'a'), sluit(2, true), vul(3))).toMatchObject({ fase: 'geclaimd', eigenaar: 'a', klaarSinds: null, aanvullingWacht: true });
    expect(stand(sluit(2), vul(3)).fase).toBe('nieuw');
    expect(stand(op(2, { soort: 'ingetrokken' }), vul(3))).toMatchObject({ fase: 'nieuw', aanvullingWacht: true });
    expect(isOpen(stand(sluit(2), vul(3)))).toBe(true);
  });

  it('de bel gaat een keer voor elke aanvulling', () => {
    const s = stand(op(1, { soort: 'gebeld', trap: 0 }), vul(2));
    expect(s).toMatchObject({ aanvullingWacht: true, aanvullingGebeld: [] });
    expect(stand(op(1, { soort: 'gebeld', trap: 0 }), vul(2), op(3, { soort: 'gebeld', trap: 0 })).aanvullingGebeld).toEqual([0]);
    expect(stand(vul(2), op(3, { soort: 'gebeld', trap: 0 }), vul(4)).aanvullingGebeld).toEqual([]);
  });

  it('wacht niet meer na een gesprek, een antwoord of sluiten, wel na een poging', () => {
    expect(stand(vul(1), gesproken(2)).aanvullingWacht).toBe(false);
    expect(stand(vul(1), op(2, { soort: 'beantwoord', door: 'a', inhoud: 'AAAA' })).aanvullingWacht).toBe(false);
    expect(stand(vul(1), sluit(2)).aanvullingWacht).toBe(false);
    expect(stand(vul(1), op(2, { soort: 'contact', door: 'a', kanaal: 'bellen', resultaat: 'niet-bereikt' })).aanvullingWacht).toBe(true);
  });

  it('heropenen geeft het terug aan de eigenaar, of aan de lijst', () => {
    expect(stand(claim(1, 'a'), sluit(2, true), op(3, { soort: 'heropend', door: 'b' }))).toMatchObject({ fase: 'geclaimd', eigenaar: 'a', klaarSinds: null });
    expect(stand(sluit(2), op(3, { soort: 'heropend', door: 'b' })).fase).toBe('nieuw');
  });
});

describe('verwijderd is verwijderd', () => {
  it('wat er ook op hetzelfde moment of daarna nog binnenkomt', () => {
    const alles = [claim(1, 'a'), gesproken(2), op(3, { soort: 'aangevuld', inhoud: 'AAAA' }), sluit(4), op(5, { soort: 'heropend', door: 'a' }), op(2, { soort: 'verwijderd' }, '000000')];
    for (let zaad = 0; zaad < 200; zaad += 1) {
      const s = bepaalStand(geschud([ontvangen, ...alles], zaad))!;
      expect(s.fase).toBe('verwijderd');
      expect(isOpen(s)).toBe(false);
      expect(wachtOpEersteContact(s)).toBe(false);
    }
  });
});

it('zonder ontvangst is er geen aanmelding, en niets dat er een lijkt', () => {
  expect(bepaalStand([])).toBeNull();
  expect(bepaalStand([claim(1, 'a')])).toBeNull();
});

describe('elke gebeurtenis die kan gebeuren is te lezen zoals ze is geschreven', () => {
  const alles: Gebeurtenis[] = [
    { soort: 'ontvangen', op: t(0), spoed: false, toegezegd: null, opzij: [...opzijRedenen], dubbelVan: 'a'.repeat(64) },
    { soort: 'gebeld', op: t(0), trap: 0 },
    ...belredenen.map((voor) => ({ soort: 'gebeld' as const, op: t(0), trap: 1, voor })),
    { soort: 'notitie', op: t(0), door: 'a', inhoud: 'AAAA' },
    ...diensten.map((dienst) => ({ soort: 'triage' as const, op: t(0), door: 'a', spoed: true, dienst, inhoud: 'AAAA', gezienTot: null })),
    ...bestemmingen.flatMap((naar) => manieren.map((manier) => ({ soort: 'overgedragen' as const, op: t(0), door: 'a', naar, manier, bevestigenVoor: '2026-11-30', inhoud: 'AAAA' }))),
    { soort: 'bevestigd', op: t(0), door: 'a', doorverwijzing: '20261123T090000000Z-x' }, { soort: 'bevestigd', op: t(0), door: 'a', doorverwijzing: 'x', inhoud: 'AAAA' },
    { soort: 'teruggekomen', op: t(0), doorverwijzing: 'x' }, { soort: 'teruggekomen', op: t(0), doorverwijzing: 'x', door: 'a' },
    ...(['geopend', 'geclaimd', 'losgelaten', 'heropend', 'bewaard'] as const).map((soort) => ({ soort, op: t(0), door: 'a' })),
    { soort: 'overgenomen', op: t(0), door: 'a', van: 'b', inhoud: 'AAAA' }, { soort: 'vrijgekomen', op: t(0), van: 'b' },
    ...kanalen.flatMap((kanaal) => resultaten.map((resultaat) => ({ soort: 'contact' as const, op: t(0), door: 'a', kanaal, resultaat }))),
    { soort: 'beantwoord', op: t(0), door: 'a', inhoud: 'AAAA' },
    ...sluitredenen.map((reden) => ({ soort: 'gesloten' as const, op: t(0), door: 'a', reden, dossierKlaar: true })),
    { soort: 'aangevuld', op: t(0), inhoud: 'AAA=' }, { soort: 'ingetrokken', op: t(0) }, { soort: 'verwijderd', op: t(0) },
  ];

  it.each(alles)('$soort', (g) => {
    expect(gebeurtenisSchema.parse(JSON.parse(JSON.stringify(g)))).toEqual(g);
  });

  it('een medewerker kan tijd en naam niet zelf invullen, en niets doen dat alleen de inwoner of de server doet', () => {
    expect(handelingSchema.safeParse({ soort: 'geclaimd' }).success).toBe(true);
    for (const slecht of [
      { soort: 'geclaimd', door: 'baas' }, { soort: 'geclaimd', op: t(0) }, { soort: 'verwijderd' }, { soort: 'ingetrokken' },
      { soort: 'ontvangen', spoed: true, toegezegd: null, opzij: [] }, { soort: 'gebeld', trap: 3 }, { soort: 'aangevuld', inhoud: 'AAAA' },
      { soort: 'notitie' }, { soort: 'notitie', inhoud: 'Mevrouw wil niet dat haar man het hoort.' }, { soort: 'triage', spoed: true, dienst: 'bank', inhoud: 'AAAA' },
      { soort: 'triage', spoed: true, dienst: 'geldloket' }, { soort: 'overgedragen', naar: 'Kwintes', manier: 'papier', bevestigenVoor: '2026-11-30', inhoud: 'AAAA' },
      { soort: 'overgedragen', naar: 'taalhulp', manier: 'papier', bevestigenVoor: '30 november', inhoud: 'AAAA' }, { soort: 'overgedragen', naar: 'taalhulp', manier: 'papier', bevestigenVoor: '2026-11-30' },
      { soort: 'bevestigd', doorverwijzing: 'Jan van de balie' }, { soort: 'teruggekomen', doorverwijzing: 'x', door: 'a' }, { soort: 'bevestigd', doorverwijzing: 'x', naam: 'Jan' },
      { soort: 'overgenomen', van: 'balie-1' }, { soort: 'overgenomen', van: 'balie-1', inhoud: 'Zij is ziek.' }, { soort: 'vrijgekomen', van: 'balie-1' }, { soort: 'bewaard', op: t(0) },
      { soort: 'beantwoord', inhoud: 'geen base64!' }, { soort: 'beantwoord', inhoud: 'A'.repeat(1_400_001) },
    ]) expect(handelingSchema.safeParse(slecht).success, JSON.stringify(slecht).slice(0, 60)).toBe(false);
  });
});

describe('bewaren (de gemeente beslist, voorstel 30 en 90 dagen)', () => {
  const bewaren = { naOverdracht: 30, uiterlijk: 90 };
  const dagen = (s: Stand): number | null => {
    const vanaf = verwijderenVanaf(s, bewaren);
    return vanaf === null ? null : (Date.parse(vanaf) - Date.parse(s.laatsteActiviteit)) / 86_400_000;
  };

  it('wat open is wordt nooit verwijderd, hoe oud ook', () => {
    for (const s of [stand(), stand(claim(1, 'a')), stand(op(1, { soort: 'beantwoord', door: 'a', inhoud: 'AAAA' })), stand(sluit(1), op(2, { soort: 'heropend', door: 'a' }))]) {
      expect(dagen(s)).toBeNull();
    }
  });

  it('30 dagen na sluiten als het dossier klaar is, anders 90 dagen na de laatste activiteit', () => {
    expect(dagen(stand(sluit(1, true)))).toBe(30);
    expect(dagen(stand(sluit(1, false)))).toBe(90);
    expect(dagen(stand(op(1, { soort: 'ingetrokken' })))).toBe(90);
    expect(dagen(stand(op(1, { soort: 'verwijderd' })))).toBe(30);
  });

  it('telt vanaf de laatste activiteit van een mens; de bel telt niet mee', () => {
    const s = stand(sluit(1, true), op(500, { soort: 'gebeld', trap: 3 }));
    expect(verwijderenVanaf(s, bewaren)).toBe(new Date(Date.parse(t(1)) + 30 * 86_400_000).toISOString());
    expect(stand(sluit(1, true), op(9, { soort: 'geopend', door: 'a' })).laatsteActiviteit).toBe(t(9));
  });
});

describe('wat een inwoner schrijft terwijl een medewerker bezig is, blijft wachten', () => {
  const vul = op(10, { soort: 'aangevuld', inhoud: 'AAAA' });
  const sluitNa = (gezienTot: string | null) => op(11, { soort: 'gesloten', door: 'a', reden: 'geholpen', dossierKlaar: false, gezienTot });
  it('sluiten zonder de aanvulling te zien laat het bericht open', () => {
    expect(stand(claim(1, 'a'), gesproken(2), vul, sluitNa(null))).toMatchObject({ fase: 'geclaimd', aanvullingWacht: true });
  });
  it('sluiten met de aanvulling op het scherm sluit het bericht', () => {
    expect(stand(claim(1, 'a'), gesproken(2), vul, sluitNa(t(10)))).toMatchObject({ fase: 'gesloten', aanvullingWacht: false });
  });
  it('een antwoord dat er net voor geschreven is, maakt de aanvulling niet gelezen', () => {
    const antwoord = op(11, { soort: 'beantwoord', door: 'a', inhoud: 'AAAA', gezienTot: null });
    expect(stand(claim(1, 'a'), vul, antwoord)).toMatchObject({ fase: 'beantwoord', aanvullingWacht: true });
  });
});

describe('triage', () => {
  const triage = (minuut: number, spoed: boolean, door = 'a') => op(minuut, { soort: 'triage', door, spoed, dienst: 'schuldhulpverlening', inhoud: 'AAAA' });

  it('een medewerker bevestigt of verandert hoe dringend het is en welke hulp past', () => {
    expect(stand(claim(1, 'a'))).toMatchObject({ dienst: null, spoed: true });
    expect(stand(claim(1, 'a'), triage(2, true))).toMatchObject({ dienst: 'schuldhulpverlening', spoed: true, laatsteActiviteit: t(2) });
    expect(stand(claim(1, 'a'), triage(2, false), triage(3, true))).toMatchObject({ spoed: true });
  });

  it('dat doet alleen wie het bericht heeft, en niet meer als het klaar is', () => {
    expect(stand(claim(1, 'a'), triage(2, false, 'b'))).toMatchObject({ spoed: true, dienst: null });
    expect(stand(triage(2, false))).toMatchObject({ spoed: true, dienst: null });
    expect(stand(claim(1, 'a'), sluit(2), triage(3, false))).toMatchObject({ spoed: true, dienst: null, fase: 'gesloten' });
  });

  it('wordt het spoed, dan tellen de stappen opnieuw vanaf dat moment; het loket wordt niet nog eens gebeld', () => {
    const gewoon = { ...ontvangen, spoed: false } as Vastgelegd;
    const gebeld = [0, 1].map((trap) => op(2, { soort: 'gebeld', trap }));
    expect(bepaalStand([gewoon, claim(1, 'a'), ...gebeld, triage(3, true)])).toMatchObject({ alarmSinds: t(3), gebeld: [0], toegezegd: '2026-11-24' });
    expect(bepaalStand([gewoon, claim(1, 'a'), ...gebeld, triage(3, false)])).toMatchObject({ alarmSinds: t(0), gebeld: [0, 1] });
    expect(stand(claim(1, 'a'), ...gebeld, triage(3, false))).toMatchObject({ alarmSinds: t(0), gebeld: [0] });
  });

  it('triage en een notitie zijn geen contact: de bel blijft gaan', () => {
    expect(wachtOpEersteContact(stand(claim(1, 'a'), triage(2, true), op(3, { soort: 'notitie', door: 'b', inhoud: 'AAAA' })))).toBe(true);
  });
});

describe('sinds wanneer niemand een bericht heeft', () => {
  const vrij = (...g: Vastgelegd[]) => stand(...g).vrijSinds;
  const los = (minuut: number) => op(minuut, { soort: 'losgelaten', door: 'a' });

  it('telt vanaf de ontvangst, of vanaf het loslaten', () => {
    expect(vrij()).toBe(t(0));
    expect(vrij(claim(1, 'a'))).toBeNull();
    expect(vrij(claim(1, 'a'), gesproken(2), los(3))).toBe(t(3));
    expect(vrij(claim(1, 'a'), los(3), claim(4, 'b'))).toBeNull();
  });

  it('telt niet als het klaar is, en weer vanaf het heropenen of vanaf wat de inwoner schrijft', () => {
    expect(vrij(sluit(2))).toBeNull();
    expect(vrij(sluit(2), op(5, { soort: 'heropend', door: 'b' }))).toBe(t(5));
    expect(vrij(sluit(2), op(6, { soort: 'aangevuld', inhoud: 'AAAA' }))).toBe(t(6));
  });

  it('de stappen beginnen opnieuw, telkens als iemand loslaat', () => {
    const bel = op(4, { soort: 'gebeld', trap: 0, voor: 'zonder-eigenaar' });
    expect(stand(claim(1, 'a'), los(3), bel)).toMatchObject({ vrijGebeld: [0], gebeld: [], aanvullingGebeld: [] });
    expect(stand(claim(1, 'a'), los(3), bel, claim(5, 'a'), los(6)).vrijGebeld).toEqual([]);
  });
});

it('een lijst van voor de doorverwijzing, zoals zij in de opslag staat, geeft dezelfde stand als toen', () => {
  const opgeslagen = `[
    {"soort":"ontvangen","op":"2026-11-23T09:00:00.000Z","spoed":false,"toegezegd":"2026-11-26","opzij":["te-snel"]}
    {"soort":"gebeld","op":"2026-11-23T09:00:01.000Z","trap":0}
    {"soort":"geopend","op":"2026-11-23T09:10:00.000Z","door":"balie-1"}
    {"soort":"geclaimd","op":"2026-11-23T09:11:00.000Z","door":"balie-1"}
    {"soort":"geclaimd","op":"2026-11-23T09:11:00.001Z","door":"balie-2"}
    {"soort":"gebeld","op":"2026-11-24T13:35:00.000Z","trap":1}
    {"soort":"contact","op":"2026-11-24T14:00:00.000Z","door":"balie-1","kanaal":"bellen","resultaat":"niets-achtergelaten"}
    {"soort":"contact","op":"2026-11-24T15:00:00.000Z","door":"balie-1","kanaal":"bellen","resultaat":"gesproken","gezienTot":null}
    {"soort":"aangevuld","op":"2026-11-25T08:00:00.000Z","inhoud":"YWdl"}
    {"soort":"gebeld","op":"2026-11-25T08:00:01.000Z","trap":0}
    {"soort":"beantwoord","op":"2026-11-25T09:00:00.000Z","door":"balie-1","inhoud":"YWdl","gezienTot":"2026-11-25T08:00:00.000Z"}
    {"soort":"gesloten","op":"2026-11-25T10:00:00.000Z","door":"balie-1","reden":"doorverwezen","dossierKlaar":true,"gezienTot":"2026-11-25T08:00:00.000Z"}
    {"soort":"heropend","op":"2026-11-26T10:00:00.000Z","door":"balie-2"}
    {"soort":"gesloten","op":"2026-11-26T11:00:00.000Z","door":"balie-1","reden":"doorverwezen","dossierKlaar":true}
  ]`.split('\n').slice(1, -1).map((regel, i) => ({ ...gebeurtenisSchema.parse(JSON.parse(regel)), id: `id-${i}` }));
  expect(bepaalStand(opgeslagen)).toEqual({
    fase: 'gesloten', spoed: false, ontvangen: '2026-11-23T09:00:00.000Z', toegezegd: '2026-11-26', opzij: ['te-snel'], nagekeken: true, dubbelVan: null,
    eigenaar: 'balie-1', eersteContact: '2026-11-24T15:00:00.000Z', gebeld: [0, 1, 0], laatsteActiviteit: '2026-11-26T11:00:00.000Z', aanvullingWacht: false,
    laatsteAanvulling: '2026-11-25T08:00:00.000Z', aanvullingGebeld: [0], overgenomenVan: null, klaarSinds: '2026-11-26T11:00:00.000Z',
    // What came since.
    alarmSinds: '2026-11-23T09:00:00.000Z', dienst: null, vrijSinds: null, doorverwijzing: null, vrijGebeld: [], terugGebeld: [],
  });
});

describe('bewaard: een medewerker zegt dat alles in het eigen systeem staat', () => {
  const bewaren = { naOverdracht: 30, uiterlijk: 90 };
  const dag = (moment: string, dagen: number): string => new Date(Date.parse(moment) + dagen * 86_400_000).toISOString();
  const bewaard = (minuut: number) => op(minuut, { soort: 'bewaard', door: 'b' });

  it('telt van dat moment, ook als het pas later wordt gezegd, en een tweede keer verandert niets', () => {
    expect(stand(sluit(1), bewaard(500), bewaard(900))).toMatchObject({ klaarSinds: t(500), laatsteActiviteit: t(1) });
    expect(verwijderenVanaf(stand(sluit(1), bewaard(500)), bewaren)).toBe(dag(t(500), 30));
  });

  it('wist nooit later dan zonder dat woord', () => {
    const laat = 80 * 24 * 60;
    expect(verwijderenVanaf(stand(sluit(1), bewaard(laat)), bewaren)).toBe(dag(t(1), 90));
  });

  it('wie een bericht dat klaar is nog eens leest, houdt het niet langer', () => {
    expect(verwijderenVanaf(stand(sluit(1, true), op(900, { soort: 'geopend', door: 'b' })), bewaren)).toBe(dag(t(1), 30));
  });

  it('zegt niets van wat open is, en geldt niet meer als het weer opengaat', () => {
    expect(stand(claim(1, 'a'), bewaard(2)).klaarSinds).toBeNull();
    expect(stand(sluit(1), bewaard(2), op(3, { soort: 'heropend', door: 'a' }), sluit(4)).klaarSinds).toBeNull();
    expect(stand(sluit(1), bewaard(2), op(3, { soort: 'aangevuld', inhoud: 'AAAA' })).klaarSinds).toBeNull();
    expect(stand(op(1, { soort: 'ingetrokken' }), bewaard(2)).klaarSinds).toBe(t(2));
  });

  it('wat daarna nog wordt geschreven of gezegd, staat daar niet: het woord telt dan niet meer', () => {
    const ingetrokken = [claim(1, 'a'), op(2, { soort: 'ingetrokken' }), bewaard(3)];
    expect(verwijderenVanaf(stand(...ingetrokken), bewaren)).toBe(dag(t(3), 30));
    for (const g of [op(4, { soort: 'beantwoord', door: 'a', inhoud: 'AAAA' }), op(4, { soort: 'notitie', door: 'b', inhoud: 'AAAA' }), gesproken(4)]) {
      expect(verwijderenVanaf(stand(...ingetrokken, g, op(5, { soort: 'ingetrokken' })), bewaren)).toBe(dag(t(5), 90));
      expect(stand(...ingetrokken, g, op(5, { soort: 'ingetrokken' }), bewaard(6)).klaarSinds).toBe(t(6));
    }
  });
});
