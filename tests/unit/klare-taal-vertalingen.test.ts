import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maakCatalogus, vingerafdruk } from '../../tools/klare-taal/vertalingen/catalogus.ts';
import { type Bronlijst, controleerVertaling, legVast } from '../../tools/klare-taal/vertalingen/controle.ts';
import { vertalingen } from '../../tools/klare-taal/vertalingen/opdracht.ts';

type Zinnen = Record<string, string>;
const catalogus = (zinnen: Zinnen) => maakCatalogus({ 'teksten.json': JSON.stringify(zinnen) });
const leeg: Bronlijst = { nagelezen: '2026-11-22', zinnen: {}, magGelijk: {} };
const bijgewerkt = (taal: string, nl: Zinnen, vertaling: Zinnen, magGelijk: Zinnen = {}): Bronlijst =>
  ({ ...legVast(taal, catalogus(nl), catalogus(vertaling), leeg, 'nieuw'), magGelijk });
/** What is found in a translation that was made from this Dutch text, as code and key. */
const vind = (nl: Zinnen, vertaling: Zinnen, { taal = 'en', bron = bijgewerkt(taal, nl, vertaling) } = {}): string[] =>
  controleerVertaling(taal, catalogus(nl), catalogus(vertaling), bron).map(({ code, sleutel }) => `${code} ${sleutel.replace('teksten.json#', '')}`);

const nl = { titel: 'Schrijf ons', bel: 'Bel ons als u hulp wilt: {{telefoon}}.' };
const en = { titel: 'Write to us', bel: 'Call us if you would like help: {{telefoon}}.' };

describe('een vertaling naast het Nederlands', () => {
  it('is goed als alles er staat, met dezelfde invulplekken, van de tekst van nu', () => expect(vind(nl, en)).toEqual([]));

  it.each([
    ['mist een zin', nl, { titel: en.titel }, ['VT01 bel']],
    ['heeft een zin die het Nederlands niet meer heeft', { titel: nl.titel }, en, ['VT02 bel']],
    ['vergeet het telefoonnummer', nl, { ...en, bel: 'Call us if you would like help.' }, ['VT03 bel']],
    ['verzint een invulplek', nl, { ...en, titel: 'Write to {{gemeente}}' }, ['VT03 titel']],
    ['zet een invulplek er twee keer in', nl, { ...en, bel: 'Call {{telefoon}} if you like: {{telefoon}}.' }, ['VT03 bel']],
    ['laat een zin staan zoals hij is', nl, { ...en, titel: 'Schrijf ons' }, ['VT05 titel']],
    ['laat de helft weg', { a: 'Bel ons als u hulp wilt bij uw geld.' }, { a: 'Call us.' }, ['VT06 a']],
    ['is te lang', { a: 'Bel ons als u hulp wilt.' }, { a: 'Please do not hesitate to call us whenever you need help.' }, ['VT06 a']],
    ['maakt van drie zinnen er één', { a: 'Bel ons. Schrijf ons. Kom langs.' }, { a: 'Call us, write or come by here.' }, ['VT07 a']],
    ['heeft een zin van meer dan twintig woorden', { a: `Wij ${'helpen u en '.repeat(10)}luisteren.` }, { a: `We ${'do help and '.repeat(9)}listen.` }, ['VT08 a']],
  ] as [string, Zinnen, Zinnen, string[]][])('%s', (_, bron, vertaling, verwacht) => expect(vind(bron, vertaling)).toEqual(verwacht));

  it('is verouderd als het Nederlands daarna is veranderd', () => {
    expect(vind({ ...nl, titel: 'Vertel het ons' }, en, { bron: bijgewerkt('en', nl, en) })).toEqual(['VT04 titel']);
  });

  it('is verouderd zolang nergens staat van welke tekst ze komt', () => expect(vind(nl, en, { bron: leeg })).toEqual(['VT04 titel', 'VT04 bel']));

  it('spaties aan het eind van een regel maken een tekst niet anders', () => {
    expect(vingerafdruk('Bel ons.  \nNu. \n')).toBe(vingerafdruk('Bel ons.\nNu.'));
    expect(vingerafdruk('Bel ons.\nNu.')).not.toBe(vingerafdruk('Bel ons. Nu.'));
  });

  it('wat in elke taal zo heet mag gelijk zijn, met een reden, en alleen zolang het gelijk is', () => {
    const naam = { a: 'Geldfit' };
    expect(vind(naam, naam)).toEqual(['VT05 a']);
    const reden = { 'teksten.json#a': 'Een naam, in elke taal dezelfde.' };
    expect(vind(naam, naam, { bron: bijgewerkt('en', naam, naam, reden) })).toEqual([]);
    expect(vind(naam, { a: 'Moneyfit' }, { bron: bijgewerkt('en', naam, { a: 'Moneyfit' }, reden) })).toEqual(['VT05 a']);
    expect(vind({}, {}, { bron: { ...leeg, magGelijk: reden } })).toEqual(['VT02 a']);
  });

  it('wat geen woorden heeft mag gelijk zijn: een nummer, een adres, alleen een invulplek', () => {
    const cijfers = { a: '0800-8115', b: 'https://www.geldfit.nl', c: '{{van}} - {{tot}}', d: '/aanmelden' };
    expect(vind(cijfers, cijfers)).toEqual([]);
  });

  it('een label wordt niet op lengte vergeleken, en een taal zonder grens ook niet', () => {
    expect(vind({ a: 'Bel' }, { a: 'Please call us' })).toEqual([]);
    expect(vind({ a: 'Bel ons als u hulp wilt.' }, { a: 'Дзвоніть.' }, { taal: 'uk' })).toEqual([]);
  });

  it('een tip blijft tot iemand die de taal spreekt alles heeft gelezen', () => {
    expect(vind(nl, en, { bron: { ...bijgewerkt('en', nl, en), nagelezen: null } })).toEqual(['VT09 ']);
  });

  describe('meervoud', () => {
    const dagen = { dag_one: 'Wij bellen u over {{count}} dag.', dag_other: 'Wij bellen u over {{count}} dagen.' };
    const pools = { dag_one: 'Zadzwonimy za jeden dzień.', dag_few: 'Zadzwonimy za {{count}} dni.', dag_many: 'Zadzwonimy za {{count}} dni.', dag_other: 'Zadzwonimy za {{count}} dnia.' };

    it('heeft de vormen van de taal zelf: in het Pools vier', () => {
      expect(vind(dagen, pools, { taal: 'pl' })).toEqual([]);
      expect(vind(dagen, { dag_one: pools.dag_one, dag_other: pools.dag_other }, { taal: 'pl' })).toEqual(['VT01 dag_few', 'VT01 dag_many']);
      expect(vind(dagen, { ...pools, dag_two: 'Zadzwonimy za dwa dni.' }, { taal: 'pl' })).toEqual(['VT02 dag_two']);
    });

    it('mag bij één het getal weglaten, bij veel niet', () => {
      expect(vind(dagen, { ...pools, dag_many: 'Zadzwonimy za wiele dni.' }, { taal: 'pl' })).toEqual(['VT03 dag_many']);
    });

    it('een naam die toevallig op _other eindigt is geen meervoud', () => expect(vind({ zo_few: 'Weinig.' }, { zo_few: 'A few.' })).toEqual([]));
  });
});

describe('vastleggen dat een vertaling is nagekeken', () => {
  const nieuw = { ...nl, titel: 'Vertel het ons' };
  const was = bijgewerkt('en', nl, en);

  it('een nieuwe vertaling vanzelf, een verouderde pas als iemand haar noemt', () => {
    const vanzelf = legVast('en', catalogus(nieuw), catalogus(en), was, 'nieuw');
    expect(vind(nieuw, en, { bron: vanzelf })).toEqual(['VT04 titel']);
    expect(vind(nieuw, en, { bron: legVast('en', catalogus(nieuw), catalogus(en), was, ['teksten.json#titel']) })).toEqual([]);
  });

  it('wat er niet meer is, blijft niet staan, en de volgorde is altijd dezelfde', () => {
    const over = legVast('en', catalogus({ titel: nl.titel }), catalogus(en), was, 'nieuw');
    expect(Object.keys(over.zinnen)).toEqual(['teksten.json#titel']);
    expect(Object.keys(was.zinnen)).toEqual(['teksten.json#bel', 'teksten.json#titel']);
  });
});

describe('wat er te vertalen is', () => {
  it('een begrip bij zijn code, zonder zijn vormen en bronnen', () => {
    const begrip = (code: string) => ({ code, term: code, vormen: ['x'], uitleg: `Uitleg van ${code}.`, bronnen: ['y'], nagekeken: '2026-11-22', verloopt: '2027-05-22' });
    const lijst = maakCatalogus({ 'begrippen/begrippen.json': JSON.stringify([begrip('beslag'), begrip('toeslag')]) });
    expect([...lijst.keys()]).toEqual(['beslag.term', 'beslag.uitleg', 'toeslag.term', 'toeslag.uitleg'].map((s) => `begrippen/begrippen.json#${s}`));
    expect(lijst.get('begrippen/begrippen.json#toeslag.uitleg')?.ruw).toBe('Uitleg van toeslag.');
  });

  it('een pagina als geheel, met opmaak voor de vergelijking en zonder voor het tellen', () => {
    const pagina = maakCatalogus({ 'paginas/x.md': '---\ntitel: Hulp\nomschrijving: Zo helpen wij u.\nbronnen: []\n---\nBel **ons**.\n\n- een\n- [twee](/spoed)\n' });
    expect([...pagina.keys()]).toEqual(['titel', 'omschrijving', 'tekst'].map((s) => `paginas/x.md#${s}`));
    expect(pagina.get('paginas/x.md#tekst')).toMatchObject({ ruw: 'Bel **ons**.\n\n- een\n- [twee](/spoed)', delen: ['Bel ons.', 'een', 'twee'] });
  });

  it('alles wat een inwoner leest, en niet wat alleen medewerkers lezen', () => {
    const map = fileURLToPath(new URL('../../content/nl', import.meta.url));
    const alles = maakCatalogus(Object.fromEntries(globSync('**/*.{json,md}', { cwd: map }).map((pad) => [pad, readFileSync(join(map, pad), 'utf8')])));
    const sleutels = [...alles.keys()];
    for (const sleutel of ['teksten.json#kop.telefoon', 'paginas/privacy.md#tekst', 'email.json#bevestigingTekst', 'begrippen/begrippen.json#beslag.uitleg']) expect(sleutels).toContain(sleutel);
    expect(sleutels.filter((s) => /^loket(-\w+)?\.json|^email\.json#(bel|wacht)/.test(s))).toEqual([]);
    for (const { sleutel, delen } of alles.values()) expect(delen.join(''), sleutel).not.toBe('');
  });
});

describe('npm run taal -- vertalingen', () => {
  let root: string;
  const zet = (pad: string, inhoud: string): void => {
    mkdirSync(dirname(join(root, pad)), { recursive: true });
    writeFileSync(join(root, pad), inhoud);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vertalingen-'));
    zet('content/nl/teksten.json', JSON.stringify(nl));
    zet('content/gemeenten/x/gemeente.json', '{}');
  });
  afterEach(() => { rmSync(root, { recursive: true, force: true }); });

  it('zegt dat er nog niets vertaald is zolang er geen andere taal is', () => {
    expect(vertalingen([], root)).toMatchObject({ code: 0, uit: expect.stringContaining('nog niets vertaald') });
  });

  it('zegt per taal wat er mist, legt vast, en is daarna tevreden', () => {
    zet('content/en/teksten.json', JSON.stringify({ titel: en.titel }));
    const eerst = vertalingen([], root);
    expect(eerst.code).toBe(1);
    expect(eerst.uit).toContain('en: 1 teksten, 2 fouten, 1 tips');
    expect(eerst.uit).toContain('VT01 fout ontbreekt  teksten.json#bel');

    zet('content/en/teksten.json', JSON.stringify(en));
    expect(vertalingen(['--vastleggen', 'en'], root)).toMatchObject({ code: 0, uit: 'Vastgelegd in content/en/bron.json: 2 teksten.\n' });
    expect(vertalingen([], root)).toMatchObject({ code: 0, uit: expect.stringContaining('en: 2 teksten, 0 fouten, 1 tips\n  VT09 tip niet nagelezen') });

    zet('content/nl/teksten.json', JSON.stringify({ ...nl, titel: 'Vertel het ons' }));
    expect(vertalingen([], root).code).toBe(1);
    expect(vertalingen(['--vastleggen', 'en', 'teksten.json#titel'], root).uit).toContain('1 teksten');
    expect(vertalingen([], root).code).toBe(0);
  });

  it('een bron.json die niet klopt stopt met de plek van de fout', () => {
    zet('content/en/teksten.json', '{}');
    zet('content/en/bron.json', '{');
    expect(vertalingen([], root)).toMatchObject({ code: 1, fout: expect.stringContaining('content/en/bron.json is geen goede JSON') });
    zet('content/en/bron.json', JSON.stringify({ nagelezen: null, zinnen: { a: 'kort' }, magGelijk: {} }));
    expect(vertalingen([], root)).toMatchObject({ code: 1, fout: expect.stringContaining('zinnen.a') });
  });

  it.each([[['--onbekend']], [['iets']], [['--vastleggen', 'xx']], [['--vastleggen', 'en', 'teksten.json#weg']]])('%j is geen vraag', (args) => {
    zet('content/en/teksten.json', JSON.stringify(en));
    expect(vertalingen(args, root)).toMatchObject({ code: 2, uit: '' });
  });
});
