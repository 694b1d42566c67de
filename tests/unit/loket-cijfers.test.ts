import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import woorden from '../../content/nl/cijfers.json' with { type: 'json' };
import loketwoorden from '../../content/nl/loket.json' with { type: 'json' };
import { maakTeller } from '../../src/browser/loket/teller.ts';
import { Apifout, type Api } from '../../src/browser/loket/api.ts';
import { alsCsv, cijfersAlsCsv } from '../../src/components/loket/cijfers/csv.ts';
import { blokkenVan, kwartaalInWoorden, type Rij } from '../../src/components/loket/cijfers/rijen.ts';
import { Cijfers } from '../../src/components/loket/cijfers/Cijfers.tsx';
import type { Cijfergegevens } from '../../src/components/loket/cijfers/typen.ts';
import { omgevingVan } from '../../src/components/loket/omgeving.ts';
import { type Actie, begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';
import type { Paginagegevens } from '../../src/components/loket/typen.ts';
import { briefuitkomsten, dimensies, type DimensieCode, doelgroepen } from '../../src/domain/cijfers/dimensies.ts';
import type { Gesloten } from '../../src/domain/cijfers/telling.ts';
import type { Telpost } from '../../src/domain/cijfers/telpost.ts';
import { type Kwartaalblad, toonbaar } from '../../src/domain/cijfers/vertoning.ts';
import { campagnes, gemeente, kernen, vrijeDagen } from '../../src/gemeenten/kies.ts';

const cijfers: Cijfergegevens = { woorden, kernen, campagnes, doel: 90 };
// What the other screens of the desk need is not here.
const gegevens = {
  woorden: loketwoorden, tijdzone: gemeente.tijdzone, ontvangers: [], kaartwoorden: [], bewaren: { naOverdracht: 30, uiterlijk: 90 }, cijfers,
  rooster: { tijden: gemeente.telefonischBereikbaar.waarde!, vrij: vrijeDagen.dagen.map((d) => d.datum) },
} as Partial<Paginagegevens> as Paginagegevens;
type Klaar = Extract<Kwartaalblad, { stand: 'klaar' }>;
const basis = { kwartaal: '2026-4', kwartalen: ['2027-1', '2026-4'], vanaf: '2027-01-01' };
const blad: Klaar = {
  ...basis, stand: 'klaar', ...toonbaar({
    totaal: { ja: 60 }, kern: { steenwijk: 31, vollenhove: 6, giethoorn: 3, onbekend: 20 }, weg: { formulier: 40, 'brief-geaccepteerd': 7, organisatie: 13 },
    zelftest: { ja: 30, nee: 30 }, 'doelgroep-jong': { ja: 12 }, 'doelgroep-aow': { ja: 2 }, 'doelgroep-werk': { ja: 28 }, spoed: { ja: 58, nee: 2 },
    campagne: { geen: 40, 'kaart18-2026-12': 8, kaart18: 5, andere: 7 }, wacht: { 'zelfde-dag': 20, 'drie-werkdagen': 30, 'te-laat': 5, geen: 5 },
  })!,
};
const rijenVan = (code: string): Rij[] | null => blokkenVan(blad, cijfers).find((b) => b.code === code)!.rijen;
const scherm = (wat: Kwartaalblad | null, laden: 'bezig' | 'klaar' | 'geen-verbinding' | 'storing' = 'klaar'): string => {
  const staat: Staat = { ...begin(true), fase: 'open', nu: '2027-01-04T09:00:00.000Z' };
  return renderToString(h(Cijfers, { o: omgevingVan(staat, gegevens, () => undefined), cijfers: { laden, kwartaal: null, blad: wat } }));
};
const alsTekst = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('de tabellen', () => {
  it('hebben een naam voor elke waarde die geteld kan worden', () => {
    for (const [code, { waarden }] of Object.entries(dimensies) as [DimensieCode, (typeof dimensies)[DimensieCode]][]) {
      if (code === 'totaal' || code.startsWith('doelgroep-') || waarden === null) continue;
      expect(Object.keys(woorden.tabellen[code as 'weg'].waarden).sort(), code).toEqual([...waarden].sort());
    }
    expect(Object.keys(woorden.tabellen.doelgroep.waarden)).toEqual(doelgroepen.map(({ groep }) => groep));
    expect(Object.keys(woorden.sluiten.briefkeuzes)).toEqual([...briefuitkomsten]);
  });

  it('zetten plaatsen met een getal voorop, van veel naar weinig, en de rest achteraan', () => {
    const rijen = rijenVan('kern')!;
    expect(rijen.slice(0, 2)).toEqual([{ naam: 'Steenwijk', aantal: 31 }, { naam: 'Vollenhove', aantal: 6 }]);
    expect(rijen.at(-1)).toEqual({ naam: 'Niet gezegd, samen met wat minder dan 5 is', aantal: 23 });
    expect(rijen).toHaveLength(kernen.length + 2);
    expect(rijen.find(({ naam }) => naam === 'Giethoorn')).toEqual({ naam: 'Giethoorn', aantal: 'minder' });
  });

  it('zeggen van de rest alleen dat er iets bij zit als dat zo kan zijn', () => {
    expect(rijenVan('zelftest')).toEqual([{ naam: 'Stuurde antwoorden van de zelftest mee', aantal: 30 }, { naam: 'Stuurde geen antwoorden mee', aantal: 30 }]);
    expect(rijenVan('spoed')).toBeNull();
  });

  it('noemen een code bij zijn naam, en geen code waarmee minder dan vijf mensen kwamen', () => {
    expect(rijenVan('campagne')).toEqual([
      { naam: 'Kaart bij 18 jaar, december 2026', aantal: 8 }, { naam: 'Een andere code', aantal: 7 }, { naam: 'Kaart bij 18 jaar', aantal: 5 },
      { naam: 'Geen code, samen met wat minder dan 5 is', aantal: 40 },
    ]);
  });

  it('hebben van een groep een getal, minder dan vijf, of niets als het aantal dat er niet bij hoort te klein is', () => {
    expect(rijenVan('doelgroep')!.slice(0, 3).map(({ aantal }) => aantal)).toEqual([12, 'minder', 'dicht']);
    expect(blokkenVan({ ...blad, tabellen: { ...blad.tabellen, ...Object.fromEntries(doelgroepen.map(({ code }) => [code, null])) } }, cijfers).find((b) => b.code === 'doelgroep')!.rijen).toBeNull();
  });
});

describe('het scherm', () => {
  it('heeft onder elk plaatje een tabel met dezelfde getallen, en het plaatje is alleen voor de ogen', () => {
    const html = scherm(blad);
    const delen = html.split('<section').slice(1);
    expect(delen).toHaveLength(11);
    for (const deel of delen.filter((d) => d.includes('<svg'))) {
      const inTabel = deel.slice(deel.indexOf('<table'));
      expect(deel).toMatch(/<div class="staven" aria-hidden="true">/);
      const staven = [...deel.matchAll(/<p>([^<]+): (\d+)<\/p><svg/g)];
      expect(staven.length).toBeGreaterThan(0);
      for (const [, naam, aantal] of staven) expect(inTabel).toContain(`<th scope="row">${naam}</th><td class="cijfertabel__aantal">${aantal}</td>`);
    }
    expect(html).not.toContain('style=');
  });

  it('zegt hoeveel mensen op tijd contact hadden, en wat het doel is', () => {
    expect(alsTekst(scherm(blad))).toContain('60 berichten afgesloten Had u contact? Dan was dat bij 90 van elke 100 mensen op tijd. Het doel is 90 van de 100.');
    const anders = { ...blad, tabellen: { ...blad.tabellen, wacht: { aantallen: {}, rest: 60 } } };
    expect(alsTekst(scherm(anders))).toContain('minstens 92 van elke 100');
    expect(alsTekst(scherm({ ...anders, totaal: 20 }))).toContain(woorden.opTijd.onbekend);
  });

  it('zegt van een tabel die er niet is waarom', () => {
    const html = scherm(blad);
    expect(html.slice(html.indexOf('kop-spoed'), html.indexOf('kop-wacht'))).toContain(woorden.tabel.dicht);
  });

  it('neemt plaatsen met minder dan vijf samen in één regel: anders vindt niemand de andere', () => {
    const html = scherm(blad);
    const kern = html.slice(html.indexOf('kop-kern'), html.indexOf('kop-zelftest'));
    expect(kern.match(/<tr>/g)).toHaveLength(1 + 2 + 1 + 1);
    expect(kern).toContain('Giethoorn');
  });

  it('noemt een groep met minder dan vijf één keer, ook de laatste', () => {
    const klein = { aantallen: {}, rest: 30 };
    const html = scherm({ ...blad, tabellen: { ...blad.tabellen, ...Object.fromEntries(doelgroepen.map(({ code }) => [code, klein])), 'doelgroep-werk': { aantallen: { ja: 12 }, rest: 18 } } });
    const groepen = html.slice(html.indexOf('kop-doelgroep'), html.indexOf('kop-spoed'));
    expect([...groepen.matchAll(/<th scope="row">([^<]+)/g)].map(([, naam]) => naam)).toEqual([
      'Werk', 'Jonger dan 27 jaar, AOW, Eigen bedrijf, Uitkering, Studeert, Lezen of schrijven is lastig, Gokt vaak: elk',
    ]);
  });

  it('zegt van een kwartaal dat loopt vanaf welke dag het er staat, en waarom niet eerder', () => {
    for (const [totaal, zin] of [[null, 'minder dan 10 berichten geteld'], [14, 'Tot nu toe zijn 14 berichten geteld.']] as const) {
      const tekst = alsTekst(scherm({ ...basis, kwartaal: '2027-1', vanaf: '2027-04-01', stand: 'loopt', totaal }));
      expect(tekst).toContain(zin);
      expect(tekst).toContain('vanaf donderdag 1 april');
      expect(tekst).not.toContain('Aantal');
    }
  });

  it('zegt bij te weinig berichten, bij geen verbinding en tijdens het wachten wat er is', () => {
    expect(alsTekst(scherm({ ...basis, stand: 'te-weinig', totaal: null }))).toContain('Te weinig om te laten zien');
    expect(alsTekst(scherm(null, 'bezig'))).toContain(woorden.laadt);
    expect(alsTekst(scherm(blad, 'storing'))).toContain(woorden.fouten.storing);
    expect(scherm(blad, 'geen-verbinding')).not.toContain('<table');
  });

  it('noemt een kwartaal bij zijn maanden', () => {
    expect(['2026-1', '2026-2', '2026-3', '2026-4'].map((k) => kwartaalInWoorden(k, woorden))).toEqual([
      'januari tot en met maart 2026', 'april tot en met juni 2026', 'juli tot en met september 2026', 'oktober tot en met december 2026',
    ]);
  });
});

/** Reads such a file as RFC 4180 says, apart from the sign between cells. */
const leesCsv = (tekst: string): string[][] => {
  const rijen: string[][] = [[]];
  for (const [, cel, einde] of tekst.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/g)) {
    rijen.at(-1)!.push(cel!.startsWith('"') ? cel!.slice(1, -1).replaceAll('""', '"') : cel!);
    if (einde === '\r\n') rijen.push([]);
  }
  return rijen.slice(0, -1);
};

describe('het bestand', () => {
  it('komt cel voor cel terug zoals het was, ook met aanhalingstekens, puntkomma’s en nieuwe regels', () => {
    const rijen = [['a', 'b;c', 'd"e"', ''], ['f\r\ng', 'h\ni', '’s', ' j ']];
    expect(leesCsv(alsCsv(rijen))).toEqual(rijen);
    expect(alsCsv([['a', 'b']])).toBe('\ufeffa;b\r\n');
  });

  it('is nooit een formule', () => {
    for (const begin of ['=', '+', '-', '@', '\t', '\r']) expect(leesCsv(alsCsv([[`${begin}1+1`]]))).toEqual([[`'${begin}1+1`]]);
  });

  it('heeft dezelfde regels als het scherm: het totaal, elk getal, en woorden waar geen getal staat', () => {
    const rijen = leesCsv(cijfersAlsCsv(blad, cijfers));
    const kwartaal = 'oktober tot en met december 2026';
    expect(rijen[0]).toEqual(['kwartaal', 'tabel', 'waarde', 'aantal']);
    expect(rijen).toContainEqual([kwartaal, 'Cijfers', 'Alle afgesloten berichten', '60']);
    expect(rijen).toContainEqual([kwartaal, 'Waar mensen wonen', 'Steenwijk', '31']);
    expect(rijen).toContainEqual([kwartaal, 'Waar mensen wonen', 'Giethoorn', 'minder dan 5']);
    expect(rijen).toContainEqual([kwartaal, 'Spoed', '', 'niet te zien']);
    expect(rijen.every((rij) => rij.length === 4)).toBe(true);
    const tabelrijen = blokkenVan(blad, cijfers).reduce((som, { rijen: r }) => som + (r?.length ?? 1), 0);
    expect(rijen).toHaveLength(2 + tabelrijen);
  });
});

describe('de plek in het loket', () => {
  const na = (...acties: Actie[]): Staat => acties.reduce(verwerk, begin(true));
  const open: Actie[] = [{ soort: 'opent', stap: 'bezig' }, { soort: 'open', ik: { id: 'ik', naam: 'Ik' }, regels: [], nu: 'nu' }];
  const naarCijfers: Actie = { soort: 'cijfers', cijfers: { laden: 'bezig', kwartaal: null, blad: null }, nieuw: true };
  it('is een eigen scherm: terug gaat naar de lijst, met de focus op de knop waarmee u kwam', () => {
    const er = na(...open, naarCijfers);
    expect(er).toMatchObject({ zaak: null, cijfers: { laden: 'bezig' }, focus: { op: 'kop' } });
    expect(verwerk(er, { soort: 'terug' })).toMatchObject({ cijfers: null, focus: { op: 'knop-cijfers' } });
    expect(verwerk(er, { soort: 'bekijk', id: 'a' })).toMatchObject({ cijfers: null, zaak: { id: 'a' } });
  });
  it('een ander kwartaal verplaatst de focus niet, en zegt wat er nu staat', () => {
    const er = na(...open, naarCijfers);
    expect(verwerk(er, { soort: 'cijfers', cijfers: { laden: 'klaar', kwartaal: '2026-4', blad }, melding: 'Klaar.' })).toMatchObject({ focus: er.focus, melding: 'Klaar.' });
  });
  it('op slot blijft er niets van over', () => {
    expect(na(...open, naarCijfers, { soort: 'nogTellen', aantal: 2 }, { soort: 'slot', reden: 'rust' })).toMatchObject({ cijfers: null, nogTellen: 0 });
  });
});

describe('de teller', () => {
  const gesloten: Gesloten = {
    bericht: { kern: 'Steenwijk', bron: 'Jan de Vries', aanleiding: '', kaart: [] }, ingevuld: { hoelang: null, schuld: null, brief: null },
    gebeurtenissen: [
      { id: '0-ontvangen', op: '2026-11-23T08:00:00.000Z', soort: 'ontvangen', spoed: false, toegezegd: null, opzij: [] },
      { id: '1', op: '2026-11-23T09:00:00.000Z', soort: 'geclaimd', door: 'a' }, { id: '2', op: '2026-11-24T09:00:00.000Z', soort: 'gesloten', door: 'a', reden: 'geholpen', dossierKlaar: false },
    ],
  };
  const maak = (telBij: (posten: readonly Telpost[]) => Promise<unknown>) => {
    const gemeld: Actie[] = [];
    const verlopen = vi.fn();
    return { teller: maakTeller({ api: { telBij } as unknown as Api, gegevens, meld: (actie) => { gemeld.push(actie); }, verlopen }), gemeld, verlopen };
  };

  it('stuurt codes en sleutels, en niets van wat een inwoner typte', async () => {
    const gestuurd: (readonly Telpost[])[] = [];
    const { teller } = maak(async (posten) => { gestuurd.push(posten); });
    await teller.tel('zaad', gesloten);
    expect(gestuurd).toHaveLength(1);
    expect(JSON.stringify(gestuurd)).not.toMatch(/Jan|Vries|zaad|0-ontvangen|2026/);
    expect(gestuurd[0]).toContainEqual({ dimensie: 'kern', waarde: 'steenwijk', sleutel: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(new Set(gestuurd[0]!.map((p) => p.sleutel)).size).toBe(gestuurd[0]!.length);
  });

  it('houdt vast wat niet aankwam, zegt hoeveel dat is, en stuurt het dan precies zo opnieuw', async () => {
    const gestuurd: string[] = [];
    let stuk = true;
    const { teller, gemeld } = maak(async (posten) => {
      gestuurd.push(JSON.stringify(posten));
      if (stuk) throw new Apifout('geen-verbinding');
    });
    await teller.tel('een', gesloten);
    await teller.tel('twee', gesloten);
    expect(gemeld.at(-1)).toEqual({ soort: 'nogTellen', aantal: 2 });
    stuk = false;
    await teller.probeer();
    expect(gemeld.at(-1)).toEqual({ soort: 'nogTellen', aantal: 0 });
    expect(gestuurd.at(-2)).toBe(gestuurd[0]);
    expect(gestuurd.at(-1)).not.toBe(gestuurd[0]);
    const tot = gestuurd.length;
    await teller.probeer();
    expect(gestuurd).toHaveLength(tot);
  });

  it('vergeet alles als het loket op slot gaat, ook wat net onderweg was', async () => {
    const { teller, gemeld } = maak(async () => { teller.vergeet(); throw new Apifout('storing'); });
    await teller.tel('een', gesloten);
    expect(gemeld.at(-1)).toEqual({ soort: 'nogTellen', aantal: 0 });
  });

  it('gaat op slot als de sessie voorbij is', async () => {
    const { teller, verlopen } = maak(async () => { throw new Apifout('verlopen'); });
    await teller.tel('een', gesloten);
    expect(verlopen).toHaveBeenCalledTimes(1);
  });
});
