import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import sjablonen from '../../content/nl/loket-sjablonen.json' with { type: 'json' };
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { leesBericht } from '../../src/components/loket/bericht.ts';
import { Contact } from '../../src/components/loket/Contact.tsx';
import { contactfouten, type Contactkeuze } from '../../src/components/loket/contactregels.ts';
import type { Omgeving } from '../../src/components/loket/omgeving.ts';
import { begin, type Zaak } from '../../src/components/loket/staat.ts';
import { Kaartvel } from '../../src/components/loket/Kaartvel.tsx';
import { Lijst } from '../../src/components/loket/Lijst.tsx';
import { Oppakken } from '../../src/components/loket/Oppakken.tsx';
import { Overdracht } from '../../src/components/loket/Overdracht.tsx';
import { overdrachtfouten } from '../../src/components/loket/overdrachtfouten.ts';
import { kaartdelen, ontvangerVan, type Overdrachtinvoer, reiskaart } from '../../src/components/loket/reiskaart.ts';
import { metSjabloon, openPlekIn } from '../../src/components/loket/sjabloon.ts';
import { Triage } from '../../src/components/loket/Triage.tsx';
import type { Dossier, Lijstregel, Vastgelegd } from '../../src/components/loket/typen.ts';
import { voorstelVan } from '../../src/components/loket/voorstel.ts';
import type { Doorverwijzing } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { bestemmingen, manieren } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { nogNiet, regels, vangnet } from '../../src/domain/zelftest/regels.ts';

const nu = '2026-11-24T10:00:00.000Z';
const omgeving = {
  staat: { ...begin(true), fase: 'open', ik: { id: 'balie-1', naam: 'Balie 1' }, nu }, woorden,
  gegevens: { woorden, spoedSituaties: null, gemeente: 'Steenwijkerland', ontvangendeOrganisaties: { taalhulp: ['Taalpunt van de bibliotheek'], schuldhulpverlening: ['Schuldhulp', 'Kredietbank'] }, telefoon: '0521 00 00 00', kaartwoorden: [{ regel: 'rekeningen:huur', tekst: 'Lukt niet: de huur' }], rooster: { tijden: {}, vrij: [] }, tijdzone: 'Europe/Amsterdam' },
  klok: { nu, tijdzone: 'Europe/Amsterdam', rooster: { tijden: {}, vrij: [] }, woorden }, naam: (id: string) => id, doe: () => {},
} as unknown as Omgeving;
const deel = (invoer: object, anders: Partial<Lijstregel> = {}, gebeurtenissen: Vastgelegd[] = [], teksten: Zaak['teksten'] = {}) => {
  const dossier: Dossier = {
    id: 'a', fase: 'geclaimd', spoed: false, ontvangen: nu, toegezegd: null, opzij: [], dubbelVan: null, eigenaar: 'balie-1', dienst: null,
    doorverwijzing: null, eersteContact: null, aanvullingWacht: false, laatsteActiviteit: nu, overgenomenVan: null, klaarSinds: null, ...anders, bericht: 'x', berichtHash: 'x', gebeurtenissen, wisVanaf: null,
  };
  const bericht = leesBericht(invoer);
  const zaak = { id: 'a', laden: 'klaar', dossier, bericht, teksten, bezig: null, fout: null, gelukt: null, contactkeuze: null, overdracht: null } as unknown as Zaak;
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

const doorverwijzing = (anders: Partial<Doorverwijzing> = {}): Doorverwijzing =>
  ({ id: 'd', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-11-26', fase: 'gevraagd', sinds: nu, onbeheerd: false, ...anders });
const kaart = { kaart: 'Naam: Sam\nTelefoon: 06 12', toestemming: 'Ja, bel ze maar.', organisatie: 'Taalpunt, Kim' };

describe('doorgeven vraagt alles wat ontbreekt in één keer', () => {
  const { fouten } = woorden.zaak.overdracht;
  const heel = { naar: 'taalhulp', gekozen: 'Taalpunt', organisatie: '', manier: 'papier', bevestigenVoor: '2026-11-26', mag: 'ja', toestemming: 'Ja.', delen: [], verhaal: '' } as const;
  const namen = (anders: Partial<Overdrachtinvoer>, opKaart = 'Naam: Sam') => overdrachtfouten({ ...heel, ...anders }, opKaart, fouten).map(({ naam, zin }) => [naam, zin]);
  it('en niets als het klopt', () => {
    expect(namen({})).toEqual([]);
    expect(namen({ naar: 'x', gekozen: 'andere', manier: null, mag: null, bevestigenVoor: '' }, '').map(([naam]) => naam)).toEqual(['naar', 'organisatie', 'manier', 'mag', 'verhaal', 'voor']);
  });
  it('zegt bij nee dat er niets wordt doorgegeven, en vraagt pas bij ja wat de inwoner zei', () => {
    expect(namen({ mag: 'nee', toestemming: '' })).toEqual([['mag', fouten.magNiet]]);
    expect(namen({ toestemming: '  ' })).toEqual([['toestemming', fouten.toestemming]]);
    expect(namen({}, 'x'.repeat(20_001))).toEqual([['verhaal', fouten.teLang]]);
  });
});

describe('wie gebeld wil worden', () => {
  const contact = (resultaat: 'verstuurd' | 'gesproken' | 'niet-bereikt'): Vastgelegd => ({ id: resultaat, op: nu, soort: 'contact', door: 'balie-1', kanaal: resultaat === 'verstuurd' ? 'email' : 'bellen', resultaat });
  it('en een mail kreeg, staat nog te bellen tot er is gesproken', () => {
    const zin = (gebeurtenissen: Vastgelegd[], contactwijze = 'bellen') => leest(render(<Contact {...deel({ contactwijze }, {}, gebeurtenissen)} />)).includes(woorden.zaak.contact.belNog);
    expect(zin([])).toBe(false);
    expect(zin([contact('verstuurd')])).toBe(true);
    expect(zin([contact('verstuurd'), contact('niet-bereikt')])).toBe(true);
    expect(zin([contact('verstuurd'), contact('gesproken')])).toBe(false);
    expect(zin([contact('verstuurd')], 'email')).toBe(false);
  });
});

describe('contact vastleggen', () => {
  const w = woorden.zaak.contact;
  const vorm = (contactwijze: string, keuze: Contactkeuze | null, anders: object = {}): string => {
    const d = deel({ contactwijze, ...anders });
    return leest(render(<Contact {...d} zaak={{ ...d.zaak, contactkeuze: keuze }} />));
  };
  it('zegt vooraf dat er iets anders was gevraagd, en weigert niets', () => {
    const post = { kanaal: 'email', resultaat: 'verstuurd' };
    expect(vorm('bellen', post)).toContain(`De inwoner wil gebeld worden. ${w.anders} ${w.verstuurdTelt}`);
    expect(vorm('bellen', { kanaal: 'bellen', resultaat: 'verstuurd' })).toContain(w.anders);
    expect(vorm('email', { kanaal: 'bellen', resultaat: null })).toContain(`De inwoner wil een mail. ${w.anders}`);
    expect(vorm('code', { kanaal: 'bellen', resultaat: 'gesproken' })).toContain(w.anders);
    expect(vorm('bellen', post, { aanleiding: 'organisatie' })).toContain(`De organisatie wil gebeld worden. ${w.anders}`);
    expect(contactfouten(post, w)).toEqual([]);
  });
  it('zegt niets als het gaat zoals was gevraagd, of als er nog niets is gekozen', () => {
    for (const [wijze, kanaal, resultaat] of [['bellen', 'bellen', 'niet-bereikt'], ['email', 'email', 'verstuurd'], ['post', 'post', 'verstuurd'], ['langskomen', 'langs', 'gesproken'], ['code', null, null]] as const) {
      expect(vorm(wijze, { kanaal, resultaat })).not.toContain(w.anders);
    }
    expect(vorm('bellen', null)).not.toContain(w.anders);
  });
  it('vraagt alles wat ontbreekt in één keer', () => {
    const namen = (kanaal: string | null, resultaat: string | null) => contactfouten({ kanaal, resultaat }, w).map(({ naam, zin }) => [naam, zin]);
    expect(namen(null, null)).toEqual([['kanaal', w.kanaalLeeg], ['resultaat', w.resultaatLeeg]]);
    expect(namen('bellen', 'verstuurd')).toEqual([['resultaat', w.pastNiet]]);
    expect(namen(null, 'verstuurd')).toEqual([['kanaal', w.kanaalLeeg]]);
  });
});

describe('de kaart die meegaat', () => {
  const bericht = leesBericht({
    naam: 'Sam', telefoon: '06 12\n34', herkenzin: 'de fiets', verhaal: 'Een lang verhaal', situatie: ['huis-uit'], kaart: { regels: ['rekeningen:huur'] },
  });
  const delen = kaartdelen(bericht, omgeving.gegevens);
  it('heeft alleen wat is gekozen, en het verhaal zoals het korter is gemaakt', () => {
    expect(reiskaart(delen, ['naam', 'rekeningen:huur'], ' Kort. ')).toBe([
      'Naam: Sam', 'Laat geen bericht achter. Spreek niets in en stuur geen sms. Iemand anders kan het horen of lezen.', 'Lukt niet: de huur', '', 'Kort.',
    ].join('\n'));
  });
  it('zegt altijd dat er niets achtergelaten mag worden, als dat niet veilig is', () => {
    expect(reiskaart(delen, [], '')).toContain('Laat geen bericht achter');
    expect(kaartdelen(leesBericht({ telefoon: '06', veilig: true }), omgeving.gegevens).map((d) => d.code)).toEqual(['telefoon']);
  });
  it('laat een inwoner geen regel verzinnen: elke regel is één regel', () => {
    expect(delen.find((d) => d.code === 'telefoon')?.tekst).toBe('Telefoon: 06 12 34');
  });
});

describe('warm doorgeven', () => {
  const vraag: Vastgelegd = { id: 'd', op: nu, soort: 'overgedragen', door: 'balie-1', naar: 'taalhulp', manier: 'telefoon', bevestigenVoor: '2026-11-26', inhoud: 'QQ==' };
  const toon = (d: Doorverwijzing | null, anders: Partial<Lijstregel> = {}): string =>
    leest(render(<Overdracht {...deel({ verhaal: 'x' }, { doorverwijzing: d, ...anders }, d ? [vraag] : [], { d: kaart })} />));
  it('stelt twee werkdagen voor, en vraagt de woorden van de inwoner', () => {
    const dicht = deel({ verhaal: 'Het hele verhaal' });
    expect(leest(render(<Overdracht {...dicht} />)).trim()).toBe('Geef de inwoner warm door');
    const html = render(<Overdracht {...dicht} zaak={{ ...dicht.zaak, overdracht: { stap: 'invullen' } }} />);
    expect(html).toContain('type="date" aria-describedby="uitleg-voor" min="2026-11-24" max="2026-12-22" value="2026-11-26"');
    expect(html).toContain('Wat zei de inwoner toen u vroeg of het mag?');
    // The woorden of every code.
    for (const code of [...bestemmingen, ...manieren]) expect(html).toContain(`value="${code}"`);
  });
  it('noemt wie deze hulp hier geeft, en een ander kan altijd', () => {
    const invoer = { naar: null as string | null, gekozen: '', organisatie: '', manier: null, bevestigenVoor: '', mag: null, toestemming: '', delen: [], verhaal: '' };
    const vul = (stuk: Partial<typeof invoer>): string => {
      const d = deel({ verhaal: 'x' });
      const staat = { ...d.o.staat, overdrachten: { a: { ...invoer, ...stuk } } };
      return render(<Overdracht {...d} o={{ ...d.o, staat }} zaak={{ ...d.zaak, overdracht: { stap: 'invullen' } }} />);
    };
    expect(vul({})).not.toContain('veld-gekozen');
    expect(vul({})).toContain('Welke organisatie, en wie?');
    // One name is chosen already; of more the worker says which.
    expect(vul({ naar: 'taalhulp' })).toContain('<option value="Taalpunt van de bibliotheek" selected>');
    expect(vul({ naar: 'schuldhulpverlening' })).toContain('Kies een organisatie');
    expect(vul({ naar: 'schuldhulpverlening', gekozen: 'Kredietbank' })).toContain('<option value="Kredietbank" selected>');
    expect(vul({ naar: 'taalhulp', gekozen: 'andere' })).toContain('<option value="andere" selected>');
    // A name of another kind of help is no choice here.
    expect(vul({ naar: 'taalhulp', gekozen: 'Kredietbank' })).toContain('<option value="Taalpunt van de bibliotheek" selected>');
    expect(ontvangerVan({ gekozen: 'Taalpunt', organisatie: 'Kim' })).toBe('Taalpunt, Kim');
    expect(ontvangerVan({ gekozen: 'andere', organisatie: 'De buurtkamer' })).toBe('De buurtkamer');
    expect(ontvangerVan({ gekozen: 'andere', organisatie: '' })).toBe('');
  });
  it('zegt op de kaart alleen van wie de code koos en geen adres gaf, dat het via ons moet', () => {
    const kaartVan = (bericht: object): string => {
      const d = deel({ verhaal: 'x', ...bericht });
      return leest(render(<Kaartvel {...d} kaart="x" aan="Taalpunt" op={nu} voor="2026-11-26" />));
    };
    expect(kaartVan({ contactwijze: 'code' })).toContain('Deze inwoner leest antwoorden op onze site.');
    for (const bericht of [{ contactwijze: 'langskomen' }, { contactwijze: 'geen' }, { contactwijze: 'code', telefoon: '06 1' }]) {
      expect(kaartVan(bericht)).not.toContain('leest antwoorden op onze site');
    }
    expect(kaartVan({ contactwijze: 'code' })).toContain('Van het Geldloket Steenwijkerland, dinsdag 24 november 2026. Nummer A.');
  });
  it('kan alleen wie de inwoner helpt, en niet voor een organisatie', () => {
    expect(toon(null, { eigenaar: 'balie-2' })).toBe('');
    expect(render(<Overdracht {...deel({ aanleiding: 'organisatie' })} />)).toBe('');
  });
  it('laat zolang de ander niets zegt de inwoner bij wie vroeg, en een tweede vraag kan niet', () => {
    const tekst = toon(doorverwijzing());
    expect(tekst).toContain('Gevraagd aan: Taalpunt, Kim. De ander laat uiterlijk donderdag 26 november iets weten. Tot dan helpt het loket de inwoner.');
    expect(tekst).toContain('Ja, bel ze maar.');
    expect(tekst).not.toContain('Vraag een ander');
    const wie = leest(render(<Oppakken {...deel({}, { doorverwijzing: doorverwijzing() })} />));
    expect(wie).toContain('U helpt deze inwoner. U wacht op een ander: hulp bij lezen en schrijven.');
    expect(wie).not.toContain('Ik laat dit los');
  });
  it('kan een collega vastleggen die het hoort', () => {
    expect(toon(doorverwijzing(), { eigenaar: 'balie-2' })).toContain('De inwoner is nu bij de ander');
  });
  it('zegt na bevestigen overal bij wie de inwoner is, en een vergissing is terug te draaien', () => {
    const d = doorverwijzing({ fase: 'bevestigd' });
    expect(toon(d)).toContain('De inwoner is nu bij: Taalpunt, Kim.');
    expect(toon(d)).toContain('De inwoner is weer bij ons');
    expect(leest(render(<Oppakken {...deel({}, { doorverwijzing: d })} />))).toContain('De inwoner is bij een ander: hulp bij lezen en schrijven.');
    const regels = [deel({}, { doorverwijzing: d, spoed: true }).dossier];
    expect(leest(render(<Lijst o={{ ...omgeving, staat: { ...omgeving.staat, regels } }} />))).toContain('Bij een ander: hulp bij lezen en schrijven');
  });
  it('zegt hard dat niemand op tijd iets liet weten, en laat het een ander vragen', () => {
    const tekst = toon(doorverwijzing({ fase: 'teruggekomen', onbeheerd: true }));
    expect(tekst).toContain('wij hoorden niets van: Taalpunt, Kim');
    expect(tekst).toContain('De inwoner is nu bij de ander');
    expect(tekst).toContain('Vraag een ander');
    const regels = [deel({}, { doorverwijzing: doorverwijzing({ fase: 'teruggekomen', onbeheerd: true }) }).dossier];
    expect(leest(render(<Lijst o={{ ...omgeving, staat: { ...omgeving.staat, regels } }} />))).toContain('Terug, niemand liet iets weten');
  });
  it('haalt ook terug wat niet meer hoeft, want anders kan het bericht niet dicht', () => {
    expect(toon(doorverwijzing(), { fase: 'ingetrokken' })).toContain('Haal de inwoner terug');
    expect(toon(doorverwijzing(), { fase: 'gesloten' })).not.toContain('Haal de inwoner terug');
  });
});

describe('een voorbeeld voor een antwoord', () => {
  it('komt onder wat er al staat, zodat niets verloren gaat', () => {
    expect(metSjabloon(' \n', 'Dag,')).toBe('Dag,');
    expect(metSjabloon('Beste Sam,\n', 'Dag,')).toBe('Beste Sam,\n\nDag,');
  });
  it('gaat niet weg zolang er een plek open is; eigen haken mogen', () => {
    expect(openPlekIn(sjablonen.post.tekst, sjablonen)).toBe('[dag]');
    expect(openPlekIn(sjablonen.post.tekst.replace('[dag]', 'maandag').replace('[tijd]', '9 uur'), sjablonen)).toBeNull();
    expect(openPlekIn('Neem [eventueel] een pen mee.', sjablonen)).toBeNull();
  });
});
