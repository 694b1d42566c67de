import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, test } from 'vitest';
import { feitnamen, paginaSchema } from '../../src/domain/inhoud/pagina.ts';
import { gemeente } from '../../src/gemeenten/kies.ts';
import { feitenVan } from '../../src/i18n/feiten.ts';
import { teksten } from '../../src/i18n/index.ts';
import { leesInhoud } from '../../tools/inhoud/bestanden.ts';
import { eisGoedeInhoud, inhoudscontrole } from '../../tools/inhoud/bouw.ts';
import { type Bestand, inhoudbezwaren, schemaVan, toonBezwaren } from '../../tools/inhoud/controle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inhoud = leesInhoud(root);

/** What is said after one file was changed. */
const na = (pad: string, anders: (tekst: string) => string): string[] => {
  const was = inhoud.find((bestand) => bestand.pad === pad);
  if (!was) throw new Error(`${pad} is er niet`);
  const tekst = anders(was.tekst);
  expect(tekst, 'er is niets veranderd').not.toBe(was.tekst);
  return inhoudbezwaren(inhoud.map((bestand) => (bestand === was ? { pad, tekst } : bestand))).map(zeg);
};
const zeg = ({ bestand, regel, wat, doe }: ReturnType<typeof inhoudbezwaren>[number]): string => `${bestand}:${regel} ${wat} ${doe}`;
/** Line of the first text that has this, from 1. */
const regelVan = (pad: string, stuk: string): number => {
  const tekst = inhoud.find((bestand) => bestand.pad === pad)!.tekst;
  return tekst.slice(0, tekst.indexOf(stuk)).split('\n').length;
};

const boetes = 'content/nl/paginas/boetes.md';
const langskomen = 'content/nl/langskomen.json';
const begrippen = 'content/nl/begrippen/begrippen.json';
const spreekuren = 'content/gemeenten/steenwijkerland/spreekuren.json';
const regelingen = 'content/gemeenten/steenwijkerland/regelingen.json';
const organisaties = 'content/gemeenten/steenwijkerland/organisaties.json';

describe('de teksten van de site', () => {
  it('zijn goed', () => expect(inhoudbezwaren(inhoud).map(zeg)).toEqual([]));

  it('elk bestand van een gemeente heeft een schema; de sleutelring kijkt npm run sleutels na', () => {
    const zonder = inhoud.map(({ pad }) => pad).filter((pad) => pad.startsWith('content/gemeenten/') && !pad.endsWith('/sleutelring.json') && !schemaVan(pad));
    expect(zonder).toEqual([]);
  });

  it('de plekken die een tekst mag noemen, zijn die de site kan vullen', () => {
    expect(Object.keys(feitenVan(gemeente, true, teksten('nl'))).toSorted()).toEqual(feitnamen.toSorted());
  });
});

describe('een fout boven een pagina noemt bestand, regel en wat te doen', () => {
  const regel = (stuk: string): number => regelVan(boetes, stuk);
  test.each([
    ['een aanhalingsteken dat niet sluit', (t: string) => t.replace(/^titel: .*$/m, 'titel: "Een boete'), () => `${boetes}:2 Er mist een aanhalingsteken of een haakje. Zet het aan het eind van deze regel.`],
    ['een dubbele punt in de tekst', (t: string) => t.replace(/^titel: .*$/m, 'titel: Een boete: wat nu?'), () => `${boetes}:2 Er staat een dubbele punt midden in de tekst. Zet de tekst tussen aanhalingstekens, zoals titel: "Een boete: wat nu?".`],
    ['een tab', (t: string) => t.replace(/^bronnen:\n {2}-/m, 'bronnen:\n\t-'), () => `${boetes}:${regel('bronnen:') + 1} Deze regel begint met een tab. Gebruik twee spaties in plaats van een tab.`],
    ['een naam die er twee keer staat', (t: string) => t.replace(/^groep: .*$/m, '$&\n$&'), () => `${boetes}:${regel('groep:') + 1} Deze naam staat er twee keer. Haal er één weg.`],
    ['een groep die er niet is', (t: string) => t.replace(/^groep: .*$/m, 'groep: geldzorg'), () => `${boetes}:${regel('groep:')} Bij "groep" staat "geldzorg". Dat kan hier niet. Kies uit: voor-wie, geldzorgen, helpen, over.`],
    ['een dag die geen dag is', (t: string) => t.replace(/^gecontroleerd: .*$/m, 'gecontroleerd: 22-11-2026'), () => `${boetes}:${regel('gecontroleerd:')} Bij "gecontroleerd" staat "22-11-2026". Dat kan hier niet. Schrijf een dag zo: 2026-11-22.`],
    ['een dag die ontbreekt', (t: string) => t.replace(/^verloopt: .*\n/m, ''), () => `${boetes}:2 "verloopt" ontbreekt. Zet "verloopt" erbij. Schrijf een dag zo: 2026-11-22.`],
    ['verlopen voor het is nagekeken', (t: string) => t.replace(/^verloopt: .*$/m, 'verloopt: 2020-01-01'), () => `${boetes}:${regel('verloopt:')} Bij "verloopt" staat "2020-01-01". Dat kan hier niet. Kies een dag die na "gecontroleerd" komt.`],
    ['een typfout in een naam', (t: string) => t.replace(/^trefwoorden:/m, 'trefworden:'), () => `${boetes}:${regel('trefwoorden:')} De naam "trefworden" ken ik hier niet. Zit er een typfout in? Verbeter de naam, of haal deze regel weg.`],
    ['een titel die te lang is', (t: string) => t.replace(/^titel: .*$/m, `titel: ${'a'.repeat(61)}`), () => `${boetes}:2 De tekst bij "titel" is te lang: 61 tekens. Maak er hooguit 60 tekens van.`],
    ['een tekst waar een lijst hoort', (t: string) => t.replace(/^verwant: .*$/m, 'verwant: schulden'), () => `${boetes}:${regel('verwant:')} Bij "verwant" staat "schulden". Daar hoort een lijst tussen [ en ]. Kijk hoe het bij de andere is geschreven.`],
    ['een knop naar een half adres', (t: string) => t.replace(/^( {2}adres: ).*$/m, '$1aanmelden'), () => `${boetes}:${regel('  adres:')} Bij "adres" staat "aanmelden". Dat kan hier niet. Schrijf een pagina zoals /aanmelden, tel: voor het nummer van de gemeente, of een adres met https://.`],
    ['een begrip dat er niet is', (t: string) => t.replace(/^groep: /m, 'zonderUitleg: [beslg]\ngroep: '), () => `${boetes}:${regel('groep:')} Bij "zonderUitleg" staat beslg. Dat woord staat niet in de begrippenlijst. Schrijf het zoals bij "code" in ${begrippen}, of haal het weg.`],
    ['geen regels boven de tekst', (t: string) => t.replace(/^---[\s\S]*?\n---\n/, ''), () => `${boetes}:1 Boven de tekst staan geen regels tussen --- en ---. Neem die regels over van een andere pagina, en verander wat er staat.`],
  ])('%s', (_, anders, verwacht) => expect(na(boetes, anders)).toContain(verwacht()));

  it('een plek die niemand kan invullen', () => {
    const [gevonden, ...meer] = na(boetes, (t) => t.replace(/\n---\n/, '\n---\nBel {{telefoon}} of {{ telefoonLink }}.\n'));
    expect(meer).toEqual([]);
    expect(gevonden).toMatch(/^content\/nl\/paginas\/boetes\.md:\d+ \{\{telefoon\}\} ken ik niet\. Kies uit: \{\{gemeente\}\}, \{\{telefoonLink\}\}/);
  });
});

describe('een fout in JSON noemt bestand, regel en wat te doen', () => {
  test.each([
    ['een komma die mist', (t: string) => t.replace('",\n', '"\n'), 2, 'Er mist een komma. Zet een komma aan het eind van deze regel.'],
    ['een komma die mist voor een blok', (t: string) => t.replace(/",\n {2}"waar": /, '"\n  "waar": '), regelVan(langskomen, '"waar": {') - 1, 'Er mist een komma.'],
    ['een komma te veel', (t: string) => t.replace(/"\n\}\s*$/, '",\n}\n'), regelVan(langskomen, '"knop"'), 'Er staat een komma te veel. Haal de komma aan het eind van deze regel weg.'],
    ['een aanhalingsteken dat mist', (t: string) => t.replace(/^( {2}"titel": "[^"]*)",$/m, '$1,'), 2, 'Er mist een aanhalingsteken. Zet " aan het eind van de tekst op deze regel.'],
    ['een aanhalingsteken midden in de tekst', (t: string) => t.replace('Kom langs', 'Kom "nu" langs'), 2, String.raw`Er staat een aanhalingsteken midden in de tekst. Schrijf \" in plaats van ", of haal het weg.`],
    ['een krom aanhalingsteken', (t: string) => t.replace('"titel": "', '"titel": “'), 2, 'Er staat een krom aanhalingsteken: “ Maak er een recht aanhalingsteken van: "'],
    ['een naam die er twee keer staat', (t: string) => t.replace(/^( {2}"titel": .*\n)/m, '$1$1'), 3, 'Deze naam staat er twee keer. Haal er één weg.'],
    ['een bestand dat ophoudt', (t: string) => t.trimEnd().slice(0, -1), inhoud.find(({ pad }) => pad === langskomen)!.tekst.trimEnd().split('\n').length - 1, 'Dit is geen goede JSON. Kijk op deze regel en de regel erboven'],
    ['een woord zonder aanhalingstekens', (t: string) => t.replace('"Kom langs"', 'Kom langs'), 2, 'Dit is geen goede JSON. Kijk op deze regel en de regel erboven'],
  ] as const)('%s', (_, anders, regel, zin) => {
    expect(na(langskomen, anders).filter((gezegd) => gezegd.startsWith(`${langskomen}:${regel} ${zin}`))).toHaveLength(1);
  });
});

describe('een fout bij de gemeente noemt bestand, regel en wat te doen', () => {
  const spreekuur = { code: 'giethoorn', kern: 'giethoorn', plek: 'Dorpshuis', adres: 'Weg 1, Giethoorn', elkeWeek: { dag: 2, van: '10:00', tot: '11:00' } as object | null, gecontroleerd: '2026-11-22' };
  const met = (anders: object): string[] => na(spreekuren, () => JSON.stringify({ waarde: [{ ...spreekuur, ...anders }], bevestigd: true }, null, 1));

  it('zegt niets van een goed spreekuur', () => expect(met({})).toEqual([]));

  test.each([
    ['een tijd zonder nul', { elkeWeek: { dag: 2, van: '9:00', tot: '11:00' } }, `${spreekuren}:10 Bij "van" staat "9:00". Dat kan hier niet. Schrijf een tijd zo: 08:30.`],
    ['een dag die er niet is', { elkeWeek: { dag: 8, van: '09:00', tot: '11:00' } }, `${spreekuren}:9 Bij "dag" staat 8. Dat kan hier niet. Schrijf een getal van hooguit 7.`],
    ['een dag in woorden', { elkeWeek: { dag: 'dinsdag', van: '09:00', tot: '11:00' } }, `${spreekuren}:9 Bij "dag" staat "dinsdag". Daar hoort een getal. Kijk hoe het bij de andere is geschreven.`],
    ['geen dag', { elkeWeek: null }, `${spreekuren}:3 Hier klopt iets niet. Noem een dag: vul "elkeWeek" in, of zet een dag bij "op".`],
    ['een kern die er niet is', { kern: 'gietoorn' }, `${spreekuren}:5 Bij "kern" staat "gietoorn". Die kern staat niet in kernen.json. Schrijf de kern zoals bij "code" in kernen.json, met kleine letters en streepjes.`],
    ['geen plek', { plek: undefined }, `${spreekuren}:3 "plek" ontbreekt. Zet "plek" erbij. Daar hoort tekst.`],
  ])('een spreekuur met %s', (_, anders, verwacht) => expect(met(anders)).toContain(verwacht));

  it('twee spreekuren met dezelfde code', () => {
    expect(na(spreekuren, () => JSON.stringify({ waarde: [spreekuur, spreekuur], bevestigd: true }))).toEqual([`${spreekuren}:1 Hier klopt iets niet. Geef elk spreekuur een eigen code.`]);
  });

  it('een onderwerp dat een regeling niet kan hebben', () => {
    expect(na(regelingen, (t) => t.replace('"kinderen", "meedoen"', '"kinderen", "sport"'))).toEqual([`${regelingen}:5 Bij "onderwerpen" staat "sport". Dat kan hier niet. Kies uit: kinderen, zorg, wonen, meedoen, werk, inkomen.`]);
  });

  it('bevestigd met een woord in plaats van true', () => {
    const [eerste] = na(organisaties, (t) => t.replace('"bevestigd": true', '"bevestigd": "ja"'));
    expect(eerste).toMatch(/organisaties\.json:\d+ Bij "bevestigd" staat "ja"\. Daar hoort true of false\./);
  });
});

describe('een fout bij een begrip noemt bestand, regel en wat te doen', () => {
  const voeg = (begrip: object) => (t: string): string => t.trimEnd().replace(/\n\]$/, `,\n  ${JSON.stringify(begrip)}\n]\n`);
  const nieuw = { code: 'aflossing', term: 'aflossing', vormen: [], uitleg: 'Geld dat iemand terugbetaalt.', bronnen: ['Algemene woordbetekenis'], nagekeken: '2026-11-22', verloopt: '2027-05-22' };
  const laatste = inhoud.find(({ pad }) => pad === begrippen)!.tekst.trimEnd().split('\n').length;

  it('zegt niets van een goed begrip', () => expect(na(begrippen, voeg(nieuw))).toEqual([]));

  test.each([
    ['een code die niet past', { code: 'Aflossing' }, 'Bij "code" staat "Aflossing". Dat kan hier niet. Schrijf de term met kleine letters, zonder accenten en met streepjes'],
    ['een uitleg die te kort is', { uitleg: 'Geld.' }, 'De tekst bij "uitleg" is te kort: 5 tekens. Maak er minstens 10 tekens van.'],
    ['geen bron', { bronnen: [] }, 'De lijst bij "bronnen" is te kort. Zet er minstens 1 in.'],
    ['een woord dat al bij een ander begrip staat', { vormen: ['loonbeslag'] }, 'Hier klopt iets niet. Kies waar "loonbeslag" hoort: het staat bij loonbeslag en bij aflossing.'],
  ])('%s', (_, anders, begin) => {
    expect(na(begrippen, voeg({ ...nieuw, ...anders })).filter((gezegd) => gezegd.startsWith(`${begrippen}:${laatste} ${begin}`))).toHaveLength(1);
  });
});

describe('docs/redactie.md', () => {
  const uitleg = readFileSync(join(root, 'docs/redactie.md'), 'utf8');
  const spreekuur = /```json\n(\{\n {2}"waarde": \[[\s\S]*?)```/.exec(uitleg)![1]!;
  const meldingen = [...uitleg.matchAll(/^```\n(content\/\S+, regel \d+\n[\s\S]*?)```$/gm)].map(([, melding]) => melding!.trimEnd());

  it('laat meldingen zien zoals ze zijn', () => {
    const fouten: [string, (tekst: string) => string][] = [
      [boetes, (t) => t.replace(/^groep: .*$/m, 'groep: geldzorg')],
      [boetes, (t) => t.replace(/^titel: .*$/m, 'titel: Een boete: wat nu?')],
      [langskomen, (t) => t.replace('",\n', '"\n')],
      [spreekuren, () => spreekuur.replace('09:00', '9:00')],
      [spreekuren, () => spreekuur.replace('"giethoorn"', '"gietoorn"')],
      [boetes, (t) => t.replace(/^groep: /m, 'zonderUitleg: [beslg]\ngroep: ')],
    ];
    const echt = fouten.map(([pad, anders]) => {
      const nu = inhoud.map((bestand) => (bestand.pad === pad ? { pad, tekst: anders(bestand.tekst) } : bestand));
      return toonBezwaren(inhoudbezwaren(nu)).split('\n').slice(2).join('\n').trimEnd();
    });
    expect(meldingen).toEqual(echt);
  });

  it('heeft voorbeelden die kloppen', () => {
    const voorbeelden = [...uitleg.matchAll(/```json\n([\s\S]*?)```/g)].map(([, voorbeeld]) => voorbeeld!);
    expect(voorbeelden).toHaveLength(3);
    const [regeling, begrip] = voorbeelden;
    expect(inhoudbezwaren([
      { pad: regelingen, tekst: `[${regeling}]` }, { pad: begrippen, tekst: `[${begrip}]` }, { pad: spreekuren, tekst: spreekuur },
      inhoud.find(({ pad }) => pad.endsWith('/kernen.json'))!,
    ]).map(zeg)).toEqual([]);
  });

  it('legt elke regel uit die boven een pagina kan staan, en geen andere', () => {
    const tabel = [...uitleg.matchAll(/^\| (`[^|]+`) \| (?!.*\.json|.*\.md)/gm)].flatMap(([, cel]) => [...cel!.matchAll(/`([a-zA-Z]+)`/g)].map(([, naam]) => naam!));
    expect(tabel.toSorted()).toEqual(Object.keys(paginaSchema.shape).toSorted());
  });
});

describe('het bouwen van de site', () => {
  const map = mkdtempSync(join(tmpdir(), 'inhoud-'));
  const leg = ({ pad, tekst }: Bestand): void => {
    mkdirSync(join(map, dirname(pad)), { recursive: true });
    writeFileSync(join(map, pad), tekst);
  };
  const begin = (command: string): unknown => {
    const hook = inhoudscontrole(map).hooks['astro:config:setup'] as unknown as (vraag: { command: string }) => void;
    return hook({ command });
  };
  afterEach(() => rmSync(join(map, 'content'), { recursive: true, force: true }));

  it('houdt op met alles wat er mis is, en zegt niet waar het programma struikelde', () => {
    leg({ pad: langskomen, tekst: '{ "a": 1, }\n' });
    leg({ pad: boetes, tekst: 'Tekst.\n' });
    expect(() => begin('build')).toThrow(expect.objectContaining({
      stack: '',
      message: `Er zijn 2 dingen mis in de teksten. Zo kan de site niet worden gemaakt.\n\n${langskomen}, regel 1\n  Er staat een komma te veel.\n  Doe dit: haal de komma aan het eind van deze regel weg.\n\n${boetes}, regel 1\n  Boven de tekst staan geen regels tussen --- en ---.\n  Doe dit: neem die regels over van een andere pagina, en verander wat er staat.\n`,
    }));
    expect(() => begin('dev')).toThrow('2 dingen mis');
    expect(() => begin('preview')).not.toThrow();
  });

  it('gaat door als alles goed is', () => {
    leg({ pad: langskomen, tekst: '{ "a": "b" }\n' });
    expect(() => eisGoedeInhoud(map)).not.toThrow();
  });
});

describe('npm run gereed en npm run taal', () => {
  it('zeggen het eerst, ook als de begrippenlijst zelf stuk is', async () => {
    const kopie = mkdtempSync(join(tmpdir(), 'opdracht-'));
    try {
      for (const deel of ['content', 'src', 'tools', 'package.json']) cpSync(join(root, deel), join(kopie, deel), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(kopie, 'node_modules'));
      writeFileSync(join(kopie, begrippen), '[\n  { "code": "a" }\n  { "code": "b" }\n]\n');
      const roep = (...args: string[]): Promise<string> =>
        promisify(execFile)(process.execPath, args, { cwd: kopie, env: { PATH: process.env['PATH'] } }).then(() => 'het ging goed', (fout: { code: number; stdout: string; stderr: string }) => `${fout.code} ${fout.stdout}${fout.stderr}`);
      const verwacht = `1 Er is iets mis in de teksten. Zo kan de site niet worden gemaakt.\n\n${begrippen}, regel 2\n  Er mist een komma.\n  Doe dit: zet een komma aan het eind van deze regel.\n`;
      const [gereed, taal, json] = await Promise.all([roep('tools/gereed/main.ts'), roep('tools/klare-taal/main.ts'), roep('tools/gereed/main.ts', '--json')]);
      expect([gereed!.trimEnd(), taal!.trimEnd()]).toEqual([verwacht.trimEnd(), verwacht.trimEnd()]);
      expect(JSON.parse(json!.slice(2))).toMatchObject({ gereed: false, punten: [{ blokkeert: true, waar: `${begrippen}, regel 2` }] });
    } finally {
      rmSync(kopie, { recursive: true, force: true });
    }
  });
});
