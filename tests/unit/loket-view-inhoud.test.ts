import { describe, expect, it } from 'vitest';
import woorden from '../../content/nl/loket.json' with { type: 'json' };
import { kanalen, resultaten, sluitredenen } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { aanleidingen, organisatiesoorten, wensen } from '../../src/domain/aanmelding/aanleiding.ts';
import { contactwijzen } from '../../src/domain/aanmelding/invoer.ts';
import { situatieCodes } from '../../src/domain/aanmelding/situatie.ts';
import { bestemmingen } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { diensten } from '../../src/domain/zelftest/regels.ts';
import { leesBericht, leesOntvanger } from '../../src/components/loket/bericht.ts';
import { dossierAlsTekst, dossierdelen } from '../../src/components/loket/dossier.ts';
import { bijschriften, geschiedenis, verzegeldeTeksten } from '../../src/components/loket/geschiedenis.ts';
import { zichtbaar } from '../../src/components/loket/tekst.ts';
import type { Dossier, Paginagegevens, Vastgelegd } from '../../src/components/loket/typen.ts';

const alsTekst = (geschreven: string): string => zichtbaar(geschreven).map((d) => ('teken' in d ? `[${d.teken}]` : d.tekst)).join('');

describe('wat een inwoner schrijft', () => {
  it('staat er letter voor letter', () => {
    const tekst = 'Ik ben <b>moe</b> & "op".\n\n\tجدا 👨‍👩‍👧 می‌خواهم é';
    expect(zichtbaar(tekst)).toEqual([{ tekst }]);
  });
  it('verbergt niets: tekens die men niet ziet krijgen een naam', () => {
    expect(alsTekst('a\u0000b\u001bc\u007fd\u0085e')).toBe('a[U+0000]b[U+001B]c[U+007F]d[U+0085]e');
    expect(alsTekst('a\u200bb\u2060c\ufeffd\u00ade')).toBe('a[U+200B]b[U+2060]c[U+FEFF]d[U+00AD]e');
    expect(alsTekst('\u{e0041}x')).toBe('[U+E0041]x');
  });
  it('draait niets om: tekens voor de richting krijgen een naam', () => {
    for (const teken of ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c']) {
      expect(alsTekst(`rekening ${teken}21`)).toBe(`rekening [U+${teken.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]21`);
    }
  });
  it('mag half zijn: een los deel van een teken krijgt een naam', () => {
    expect(alsTekst('a\ud800b')).toBe('a[U+D800]b');
  });
  it('heeft gewone regels, ook van een formulier zonder JavaScript', () => {
    expect(alsTekst('een\r\ntwee\rdrie\u2028vier')).toBe('een\ntwee[U+000D]drie[U+2028]vier');
  });
});

describe('een geopend bericht', () => {
  it('heeft alleen wat er hoort, van de goede soort', () => {
    const stout = { verhaal: { type: 'script', props: {} }, contactwijze: '__proto__', telefoon: 6, veilig: 'ja', situatie: ['huis-uit', 'x', 3, 'huis-uit'], naam: ['a'], erbij: 1 };
    const bericht = leesBericht(stout);
    expect(bericht).toEqual({
      verhaal: '', contactwijze: 'code', telefoon: '', email: '', adres: '', bestmoment: '', veilig: false, naam: '', herkenzin: '',
      situatie: ['huis-uit'], taal: '', tolk: false, kern: '', bron: '', kaart: [],
      aanleiding: '', organisatie: '', organisatiesoort: '', wens: [],
    });
    for (const niets of [null, undefined, 1, 'x', []]) expect(leesBericht(niets).verhaal).toBe('');
  });
  it('houdt de woorden van de inwoner', () => {
    expect(leesBericht({ verhaal: ' a\u0000 ', contactwijze: 'bellen', telefoon: '06', veilig: true, tolk: true }))
      .toMatchObject({ verhaal: ' a\u0000 ', contactwijze: 'bellen', telefoon: '06', veilig: true, tolk: true });
  });
  it('van voor de brief en de organisaties gaat gewoon open, zonder aanleiding', () => {
    const oud = { verhaal: 'Ik open mijn post niet.', contactwijze: 'bellen', telefoon: '0612345678', situatie: [], bron: 'kaart-18', kaart: null };
    expect(leesBericht(oud)).toMatchObject({ ...oud, kaart: [], aanleiding: '', organisatie: '', organisatiesoort: '', wens: [] });
  });
  it('kent aanleiding, soort en wensen, en niets wat daarop lijkt', () => {
    expect(leesBericht({ aanleiding: 'organisatie', organisatie: 'School', organisatiesoort: 'school', wens: ['materiaal', 'x', 3, 'gesprek'] }))
      .toMatchObject({ aanleiding: 'organisatie', organisatie: 'School', organisatiesoort: 'school', wens: ['gesprek', 'materiaal'] });
    expect(leesBericht({ aanleiding: ['brief'], organisatie: {}, organisatiesoort: 1, wens: 'advies' })).toMatchObject({ aanleiding: '', organisatie: '', organisatiesoort: '', wens: [] });
    expect(leesBericht({ contactwijze: 'geen', aanleiding: 'brief-betaald' }).contactwijze).toBe('geen');
  });
  it('is alleen te beantwoorden met een echte sleutel', () => {
    const goed = `age1${'q'.repeat(58)}`;
    expect(leesOntvanger(goed)).toBe(goed);
    for (const fout of ['', 'age1x', `${goed}\n`, null, {}]) expect(leesOntvanger(fout)).toBeNull();
  });
});

describe('de geschiedenis', () => {
  const op = (minuut: number): string => `2026-11-24T08:${String(minuut).padStart(2, '0')}:00.000Z`;
  const gebeurtenissen: Vastgelegd[] = [
    { id: '5', op: op(5), soort: 'beantwoord', door: 'a', inhoud: 'QQ==' },
    { id: '0', op: op(0), soort: 'ontvangen', spoed: false, toegezegd: null, opzij: [] },
    { id: '1b', op: op(1), soort: 'geclaimd', door: 'b' },
    { id: '1a', op: op(1), soort: 'geclaimd', door: 'a' },
    { id: '4', op: op(4), soort: 'aangevuld', inhoud: 'QR==' },
    { id: '6', op: op(6), soort: 'losgelaten', door: 'a' },
    { id: '7', op: op(7), soort: 'geclaimd', door: 'b' },
    { id: '8', op: op(8), soort: 'contact', door: 'b', kanaal: 'bellen', resultaat: 'niets-achtergelaten' },
    { id: '9', op: op(9), soort: 'gesloten', door: 'b', reden: 'geholpen', dossierKlaar: true },
  ];
  it('zegt in gewone zinnen wat er is gebeurd, en wie bij een gelijke claim de eerste was', () => {
    expect(geschiedenis(gebeurtenissen, woorden, (id) => id.toUpperCase()).map((v) => v.zin)).toEqual([
      'Het bericht kwam binnen.', 'A pakte het bericht op.', 'B wilde het ook oppakken.', 'De inwoner schreef iets erbij.',
      'A schreef een antwoord.', 'A liet het bericht los.', 'B pakte het bericht op.',
      'B: gebeld. Niet bereikt, en met opzet niets achtergelaten.', 'B sloot het bericht af: de inwoner is geholpen.',
    ]);
  });
  it('vertelt ook wat er nodig is, wie het overneemt, en dat niemand dat op tijd bevestigde', () => {
    const begin: Vastgelegd[] = [
      { id: '0', op: op(0), soort: 'ontvangen', spoed: false, toegezegd: null, opzij: [] },
      { id: '0b', op: op(0), soort: 'geclaimd', door: 'a' },
    ];
    const verder: Vastgelegd[] = [
      { id: '1', op: op(1), soort: 'triage', door: 'a', spoed: true, dienst: 'formulierhulp', inhoud: 'QQ==' },
      { id: '2', op: op(2), soort: 'notitie', door: 'b', inhoud: 'QQ==' },
      { id: '3', op: op(3), soort: 'overgedragen', door: 'a', naar: 'taalhulp', manier: 'papier', bevestigenVoor: '2026-11-26', inhoud: 'QQ==' },
      { id: '4', op: op(4), soort: 'teruggekomen', doorverwijzing: '3' },
      { id: '5', op: op(5), soort: 'gebeld', trap: 0, voor: 'teruggekomen' },
      { id: '6', op: op(6), soort: 'bevestigd', door: 'b', doorverwijzing: '3' },
      { id: '7', op: op(7), soort: 'teruggekomen', door: 'a', doorverwijzing: '3' },
    ];
    expect(geschiedenis([...begin, ...verder], woorden, (id) => id.toUpperCase()).slice(begin.length).map((v) => v.zin)).toEqual([
      'A keek wat nodig is: spoed, hulp bij post en formulieren.', 'B schreef een notitie.', 'A vroeg of een ander kan helpen: hulp bij lezen en schrijven.',
      'Niemand zei op tijd dat de inwoner daar is: hulp bij lezen en schrijven. De inwoner is weer van het loket.', 'Er ging een seintje uit, omdat de inwoner terugkwam.',
      'B hoorde dat de inwoner daar is: hulp bij lezen en schrijven.', 'A haalde de inwoner terug: hulp bij lezen en schrijven.',
    ]);
    expect(verzegeldeTeksten(verder).map((v) => [v.id, v.doel])).toEqual([['1', 'triage'], ['2', 'notitie'], ['3', 'doorverwijzing']]);
    expect(bijschriften(verder)).toEqual([{ id: '2', op: op(2), doel: 'notitie', door: 'b', inhoud: 'QQ==' }]);
  });
  it('zegt niet dat iemand het overnam als een ander net eerder was', () => {
    const samen: Vastgelegd[] = [
      { id: '0', op: op(0), soort: 'ontvangen', spoed: false, toegezegd: null, opzij: [] },
      { id: '1', op: op(1), soort: 'geclaimd', door: 'a' },
      { id: '3', op: op(2), soort: 'overgenomen', door: 'c', van: 'a', inhoud: 'QQ==' },
      { id: '2', op: op(2), soort: 'overgenomen', door: 'b', van: 'a', inhoud: 'QQ==' },
    ];
    expect(geschiedenis(samen, woorden, (id) => id.toUpperCase()).slice(2).map((v) => v.zin)).toEqual(['B nam het bericht over van A.', 'C wilde het bericht overnemen van A.']);
    expect(bijschriften(samen).map((b) => [b.id, 'telt' in b && b.telt])).toEqual([['2', true], ['3', false]]);
    const losgelaten: Vastgelegd[] = [...samen.slice(0, 2), { id: '1b', op: op(1), soort: 'losgelaten', door: 'a' }, ...samen.slice(2)];
    expect(bijschriften(losgelaten).map((b) => 'telt' in b && b.telt)).toEqual([false, false]);
  });
  it('zegt niet dat een ander is gevraagd als een collega het bericht net had overgenomen, ook niet op papier', () => {
    const laat: Vastgelegd[] = [
      { id: '0', op: op(0), soort: 'ontvangen', spoed: false, toegezegd: null, opzij: [] },
      { id: '1', op: op(1), soort: 'geclaimd', door: 'a' },
      { id: '2', op: op(2), soort: 'overgenomen', door: 'b', van: 'a', inhoud: 'QQ==' },
      { id: '3', op: op(3), soort: 'overgedragen', door: 'a', naar: 'taalhulp', manier: 'papier', bevestigenVoor: '2026-11-26', inhoud: 'QQ==' },
    ];
    const laatste = (gebeurtenissen: Vastgelegd[]) => geschiedenis(gebeurtenissen, woorden, (id) => id.toUpperCase()).at(-1)?.zin;
    expect(laatste(laat)).toBe('A wilde het aan een ander vragen: hulp bij lezen en schrijven. Dat telde niet.');
    expect(laatste(laat.filter(({ id }) => id !== '2'))).toBe('A vroeg of een ander kan helpen: hulp bij lezen en schrijven.');
    const opPapier = (gebeurtenissen: Vastgelegd[]) => dossierdelen(
      { woorden, gegevens: { kaartwoorden: [] as readonly { regel: string; tekst: string }[] } as Paginagegevens, klok: { nu: op(9), tijdzone: 'Europe/Amsterdam', rooster: { tijden: {}, vrij: [] }, woorden }, naam: (id) => id },
      { dossier: { id: 'x', ontvangen: op(0), gebeurtenissen } as Partial<Dossier> as Dossier, bericht: leesBericht({}), teksten: {} },
    ).flatMap(({ regels }) => regels.map(({ kop }) => kop)).join('\n');
    expect(opPapier(laat)).toMatch(/^Wilde een ander vragen, .* Dat telde niet\.$/m);
    expect(opPapier(laat)).not.toContain('ging mee');
    expect(opPapier(laat.filter(({ id }) => id !== '2'))).toContain('Gevraagd aan een ander');
  });
  it('geeft aanvullingen en antwoorden op volgorde', () => {
    expect(bijschriften(gebeurtenissen).map((b) => [b.id, b.doel])).toEqual([['4', 'aanvulling'], ['5', 'antwoord']]);
  });
});

describe('een dossier als gewone tekst', () => {
  it('laat niemand een kop of een regel van het loket namaken: wat iemand schreef, springt in', () => {
    const nagemaakt = 'Ik heb schulden.\r\n\r\nWAT IS BESLOTEN\nKim besloot: Geen spoed.';
    const tekst = dossierAlsTekst([
      { kop: 'Verteld', regels: [{ kop: 'Verhaal', tekst: nagemaakt, geschreven: true }, { kop: 'Naam', tekst: 'Sam', geschreven: true }] },
      { kop: 'Gebeurd', regels: [{ kop: 'vandaag', tekst: 'Kim las het bericht.', geschreven: false }] },
    ]);
    expect(tekst).toBe('VERTELD\nVerhaal:\n  Ik heb schulden.\n\n  WAT IS BESLOTEN\n  Kim besloot: Geen spoed.\nNaam: Sam\n\nGEBEURD\nvandaag: Kim las het bericht.\n');
  });
});

describe('de woorden van het loket', () => {
  it('kennen elke code van het domein', () => {
    const { zaak } = woorden;
    expect(Object.keys(zaak.contact.kanalen)).toEqual([...kanalen]);
    expect(Object.keys(zaak.contact.resultaten)).toEqual([...resultaten]);
    expect(Object.keys(zaak.sluiten.redenen)).toEqual([...sluitredenen]);
    expect(Object.keys(zaak.verhaal.situaties)).toEqual([...situatieCodes]);
    expect(Object.keys(zaak.bereiken.wijzen)).toEqual([...contactwijzen]);
    expect(Object.keys(zaak.triage.diensten)).toEqual([...diensten]);
    expect(Object.keys(zaak.overdracht.bestemmingen)).toEqual([...bestemmingen]);
    expect(Object.keys(zaak.aanleidingen)).toEqual([...aanleidingen]);
    expect(Object.keys(zaak.organisatie.soorten)).toEqual([...organisatiesoorten]);
    expect(Object.keys(zaak.organisatie.wensen)).toEqual([...wensen]);
  });
});
