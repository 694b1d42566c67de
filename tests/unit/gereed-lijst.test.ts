import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openstaandeFeiten } from '../../src/domain/gemeente/gereed.ts';
import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { PlaatselijkeRegeling } from '../../src/domain/regeling/regeling.ts';
import { gemeente, organisaties } from '../../src/gemeenten/kies.ts';
import { feituitleg } from '../../tools/gereed/feiten.ts';
import { type Gegevens, maakLijst, type Punt, toonLijst } from '../../tools/gereed/lijst.ts';
import { omgevingspunten } from '../../tools/gereed/omgeving.ts';

/** Every fact with the same state. */
const alleFeiten = <T>(deel: T, zet: (feit: { waarde: unknown; bevestigd: boolean }) => object): T => {
  if (typeof deel !== 'object' || deel === null || Array.isArray(deel)) return deel;
  if ('waarde' in deel && 'bevestigd' in deel) return zet(deel as never) as T;
  return Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, alleFeiten(waarde, zet)])) as T;
};
const bevestigd: Gemeente = alleFeiten(gemeente, (f) => ({ ...f, waarde: f.waarde ?? 'iets', bevestigd: true }));
const leeg: Gemeente = alleFeiten(gemeente, () => ({ waarde: null, bevestigd: false }));

const lid = (id: string, teken: string) => ({ id, naam: id, ontvanger: `age1${teken.repeat(58)}` });
const ring: Sleutelring = { demo: false, medewerkers: [lid('een', 'q'), lid('twee', 'p')], herstel: [lid('kluis', 'z')] };
const productie = {
  OMGEVING: 'productie', SITE_URL: 'https://geldloket.steenwijkerland.nl', GEHEIM_TERUGKOM: `1:${'ab'.repeat(32)}`, GEHEIM_SESSIE: 'cd'.repeat(32),
  RESEND_API_KEY: 're_echt', MAIL_VAN: 'Geldloket <bel@steenwijkerland.nl>', MAIL_LOKET: 'loket@steenwijkerland.nl', MAIL_IEDEREEN: 'a@steenwijkerland.nl,b@steenwijkerland.nl',
  MAIL_TEAMLEIDER: 'c@steenwijkerland.nl', MAIL_MANAGER: 'd@steenwijkerland.nl',
};
const goed: Gegevens = {
  gemeente: bevestigd, organisaties: alleFeiten(organisaties, (f) => ({ ...f, bevestigd: true })), spreekuren: { waarde: [], bevestigd: true }, regelingen: [], landelijk: [], ring, vrijeDagenTot: '2031-12-31', vandaag: '2026-11-22',
  teksten: [{ bestand: 'content/nl/paginas/privacy.md', verloopt: '2027-05-22' }], bezwaren: [], omgeving: omgevingspunten(productie),
};
const namen = (punten: readonly Punt[], blokkeert?: boolean): string[] =>
  punten.filter((p) => blokkeert === undefined || p.blokkeert === blokkeert).map((p) => p.naam);

describe('de lijst voor de gemeente', () => {
  it('is leeg als alles er is', () => {
    expect(maakLijst(goed)).toEqual([]);
    expect(toonLijst(bevestigd, [], true)).toContain('Niets houdt de site nog tegen.');
  });

  it('noemt elk feit dat niet is bevestigd, en wat een belofte, alarm of recht draagt houdt tegen', () => {
    const punten = maakLijst({ ...goed, gemeente: leeg });
    expect(namen(punten).sort()).toEqual(openstaandeFeiten(leeg).map((o) => o.veld).sort());
    expect(namen(punten, true)).toEqual(expect.arrayContaining(['telefoon', 'toezegging', 'escalatie', 'bewaren', 'privacy.grondslag']));
    expect(namen(punten, false)).toEqual(expect.arrayContaining(['geldloket.bezoekadres', 'beveiligingContact']));
  });

  it('noemt wie een dienst geeft zolang de gemeente dat niet heeft bevestigd, en dat mag later', () => {
    const punten = maakLijst({ ...goed, organisaties: { ...goed.organisaties, formulierhulp: { waarde: null, bevestigd: false } } });
    expect(punten.map(({ naam, blokkeert }) => [naam, blokkeert])).toEqual([['organisaties.formulierhulp', false]]);
  });

  it('noemt de spreekuren zolang niemand ze heeft bevestigd, en een spreekuur waar lang niet naar is gevraagd', () => {
    expect(namen(maakLijst({ ...goed, spreekuren: { waarde: null, bevestigd: false } }), false)).toEqual(['spreekuren']);
    const spreekuur = { code: 'proef', kern: 'giethoorn', plek: 'Dorpshuis', adres: 'Weg 1', elkeWeek: { dag: 2, van: '10:00', tot: '11:00' }, op: [], vervallen: [] };
    expect(namen(maakLijst({ ...goed, spreekuren: { waarde: [{ ...spreekuur, gecontroleerd: '2026-08-01' }], bevestigd: true } }))).toEqual(['spreekuren.proef']);
    expect(maakLijst({ ...goed, spreekuren: { waarde: [{ ...spreekuur, gecontroleerd: '2026-11-01' }], bevestigd: true } })).toEqual([]);
  });

  it('noemt een regeling die de gemeente niet heeft bevestigd of waar niemand iets van weet, en dat mag later', () => {
    const regeling = (code: string, uitleg: PlaatselijkeRegeling['uitleg'], verloopt = '2027-05-22'): PlaatselijkeRegeling => ({ code, naam: `Regeling ${code}`, onderwerpen: ['wonen'], trefwoorden: [], gecontroleerd: '2026-10-01', verloopt, uitleg });
    const waarde = { voorWie: 'Mensen die een huis huren.', wat: 'Hulp met de huur van een huis.', waar: 'Bij de gemeente.' };
    const regelingen = [regeling('vast', { waarde, bevestigd: true }), regeling('open', { waarde, bevestigd: false }), regeling('leeg', { waarde: null, bevestigd: false })];
    expect(namen(maakLijst({ ...goed, regelingen }), false)).toEqual(['regelingen.open', 'regelingen.leeg']);
    const verlopen = regelingen.slice(0, 1).map((r) => ({ ...r, verloopt: '2026-11-01' }));
    expect(maakLijst({ ...goed, regelingen: verlopen })).toMatchObject([{ soort: 'tekst', blokkeert: true, waar: 'content/gemeenten/steenwijkerland/regelingen.json' }]);
    expect(maakLijst({ ...goed, regelingen: verlopen })[0]?.wat).toContain('2026-11-01: Regeling vast');
  });

  it.each([
    ['2027-01-21', []], ['2027-01-20', [false]], ['2026-11-22', [false]], ['2026-11-21', [true]],
  ])('noemt een landelijke regeling die op %s verloopt, gezien op 22 november 2026', (verloopt, blokkeert) => {
    const landelijk = [{ code: 'x', naam: 'Iets', onderwerpen: ['zorg' as const], trefwoorden: [], voorWie: 'Iedereen met zorg.', wat: 'Hulp met de zorg.', waar: 'Bij de zorg zelf.', bronnen: ['Wet'], gecontroleerd: '2026-10-01', verloopt }];
    expect(maakLijst({ ...goed, landelijk }).map((p) => p.blokkeert)).toEqual(blokkeert);
  });

  it('noemt een dode link met bestand en regel, en die houdt tegen', () => {
    const [punt, ...meer] = maakLijst({ ...goed, bezwaren: [{ bestand: 'content/nl/paginas/proef.md', regel: 9, wat: 'De link naar /weg leidt nergens heen.', doe: 'Verander het adres.' }] });
    expect(meer).toEqual([]);
    expect(punt).toMatchObject({ soort: 'tekst', blokkeert: true, wat: 'De link naar /weg leidt nergens heen.', doe: 'verander het adres.', waar: 'content/nl/paginas/proef.md, regel 9' });
  });

  it('legt elk feit uit dat in gemeente.json kan staan, en geen ander', () => {
    expect(Object.keys(feituitleg).sort()).toEqual(openstaandeFeiten(leeg).map((o) => o.veld).sort());
  });

  it('zegt bij elk punt wat er moet gebeuren en waar', () => {
    const punten = maakLijst({ ...goed, gemeente: leeg, ring: null, vrijeDagenTot: '2026-12-31', teksten: [{ bestand: 'x.md', verloopt: '2026-11-01' }], omgeving: omgevingspunten({}) });
    for (const punt of punten) {
      expect([punt.naam, punt.wat.length > 20, punt.doe.length > 5, punt.waar.length > 3]).toEqual([punt.naam, true, true, true]);
      expect(`${punt.wat} ${punt.doe}`).not.toContain('!');
    }
    const tekst = toonLijst(leeg, punten, true);
    for (const { wat, doe, waar } of punten) for (const deel of [wat, doe, waar]) expect(tekst).toContain(deel);
  });

  it('zet wat tegenhoudt bovenaan', () => {
    const punten = maakLijst({ ...goed, gemeente: leeg, ring: null });
    const eersteLater = punten.findIndex((p) => !p.blokkeert);
    expect(punten.slice(eersteLater).every((p) => !p.blokkeert)).toBe(true);
    expect(namen(punten, true)).toContain('geen-sleutels');
  });
});

describe('sleutels', () => {
  it.each([
    ['geen sleutels', null, ['geen-sleutels']],
    ['sleutels van een demonstratie', { ...ring, demo: true }, ['demosleutels']],
    ['één medewerker en een herstelsleutel', { ...ring, medewerkers: [ring.medewerkers[0]!] }, ['te-weinig-sleutels']],
    ['een ring die niet te lezen is', { fout: 'herstel: at least one recovery key' }, ['onleesbaar']],
    ['twee medewerkers en een herstelsleutel', ring, []],
  ])('%s', (_, welke, verwacht) => {
    expect(namen(maakLijst({ ...goed, ring: welke }), true)).toEqual(verwacht);
  });
});

describe('data die verlopen', () => {
  it.each([
    ['2027-11-22', []], ['2027-11-21', [false]], ['2026-11-22', [false]], ['2026-11-21', [true]],
  ])('vrije dagen tot en met %s, gezien op 22 november 2026', (tot, blokkeert) => {
    expect(maakLijst({ ...goed, vrijeDagenTot: tot }).map((p) => p.blokkeert)).toEqual(blokkeert);
  });

  it.each([
    ['2027-01-21', []], ['2027-01-20', [false]], ['2026-11-22', [false]], ['2026-11-21', [true]],
  ])('een tekst die op %s verloopt, gezien op 22 november 2026', (verloopt, blokkeert) => {
    expect(maakLijst({ ...goed, teksten: [{ bestand: 'a.md', verloopt }] }).map((p) => p.blokkeert)).toEqual(blokkeert);
  });
});

describe('de instellingen voor productie', () => {
  it('noemt alles wat ontbreekt in één keer', () => {
    expect(namen(omgevingspunten({}))).toEqual([
      'OMGEVING', 'SITE_URL', 'GEHEIM_TERUGKOM', 'GEHEIM_SESSIE', 'MAIL_LOKET',
      'RESEND_API_KEY', 'MAIL_VAN', 'MAIL_IEDEREEN', 'MAIL_TEAMLEIDER', 'MAIL_MANAGER',
    ]);
  });

  it.each([
    ['geen mailsleutel', { RESEND_API_KEY: '' }, ['RESEND_API_KEY']],
    ['een geheim dat te kort is', { GEHEIM_SESSIE: 'abc' }, ['GEHEIM_SESSIE']],
    ['een demonstratie', { OMGEVING: 'proef' }, ['OMGEVING']],
    ['een site zonder https', { SITE_URL: 'http://geldloket.steenwijkerland.nl' }, ['SITE_URL']],
    ['een site op deze machine', { SITE_URL: 'https://localhost:8888' }, ['SITE_URL']],
    ['een verzonnen adres', { MAIL_LOKET: 'loket@voorbeeld.nl', MAIL_VAN: 'Geldloket <geldloket@voorbeeld.invalid>' }, ['MAIL_VAN', 'MAIL_LOKET']],
    ['sleutels buiten git om', { SLEUTELRING: '{}' }, ['SLEUTELRING']],
    ['het adres dat Netlify zelf geeft', { SITE_URL: '', URL: 'https://geldloket.steenwijkerland.nl' }, []],
  ])('%s', (_, anders, verwacht) => {
    const punten = omgevingspunten({ ...productie, ...anders });
    expect(namen(punten)).toEqual(verwacht);
    expect(punten.every((p) => p.blokkeert && p.soort === 'omgeving')).toBe(true);
  });

  it('laat geen geheim zien', () => {
    const punten = omgevingspunten({ ...productie, GEHEIM_TERUGKOM: 'geheim-maar-fout', RESEND_API_KEY: 're_geheim', SITE_URL: '' });
    expect(JSON.stringify(punten)).not.toMatch(/geheim-maar-fout|re_geheim/);
  });
});

describe('npm run gereed', () => {
  const roep = (...args: string[]): Promise<{ code: number; uit: string }> =>
    promisify(execFile)(process.execPath, [fileURLToPath(new URL('../../tools/gereed/main.ts', import.meta.url)), ...args], { env: { PATH: process.env['PATH'], OMGEVING: 'prodctie', SLEUTELRING: '{' } })
      .then(({ stdout }) => ({ code: 0, uit: stdout }), (fout: { code: number; stdout: string }) => ({ code: fout.code, uit: fout.stdout }));

  it('eindigt met 1 zolang iets tegenhoudt, ook als de omgeving fout is getypt', async () => {
    const { code, uit } = await roep('--json');
    const { gereed, punten } = JSON.parse(uit) as { gereed: boolean; punten: Punt[] };
    expect([code, gereed]).toEqual([1, false]);
    expect(namen(punten, true)).toEqual(expect.arrayContaining(['OMGEVING', 'SLEUTELRING']));
  });

  it('kan zonder de instellingen van de server', async () => {
    const { uit } = await roep('--json', '--zonder-omgeving');
    expect((JSON.parse(uit) as { punten: Punt[] }).punten.some((p) => p.soort === 'omgeving')).toBe(false);
  });

  it('legt uit hoe het werkt als de vraag niet te begrijpen is', async () => {
    expect((await roep('--onbekend')).code).toBe(2);
    expect((await roep('--help')).uit).toContain('npm run gereed');
  });
});
