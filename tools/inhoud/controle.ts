/** Whether the files in content/ can be built with, said with file, line and what to do. Reads no file itself. */
import type { z } from 'zod';
import { type Begrip, begrippenSchema } from '../../src/domain/begrip/begrip.ts';
import { gemeenteSchema, kernenSchema, type Kernen, vrijeDagenSchema } from '../../src/domain/gemeente/gemeente.ts';
import { organisatiesSchema } from '../../src/domain/gemeente/organisaties.ts';
import { bestemmingenSchema } from '../../src/domain/gemeente/bestemmingen.ts';
import { campagnesSchema } from '../../src/domain/gemeente/campagnes.ts';
import { spreekurenSchema } from '../../src/domain/gemeente/spreekuur.ts';
import { schemafouten } from '../../src/domain/inhoud/fout.ts';
import { feitnamen, paginaSchema } from '../../src/domain/inhoud/pagina.ts';
import { landelijkeRegelingenSchema, plaatselijkeRegelingenSchema } from '../../src/domain/regeling/regeling.ts';
import type { Bezwaar } from '../paginas/bezwaren.ts';
import { type Gelezen, leesJson, type Regelfout } from './json.ts';
import { leesVoorwerk } from './voorwerk.ts';

/** A file of content/: its path from the root of the project, with forward slashes, and its text. */
export type Bestand = { pad: string; tekst: string };

/** The rules of klare taal need it before they can say anything. */
export const begrippenbestand = 'content/nl/begrippen/begrippen.json';

/** What a file has to fit. Sentences of the interface have no schema: the compiler holds their names against the pages. */
const schemas: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^content\/nl\/paginas\/[^/]+\.md$/, paginaSchema],
  [/^content\/nl\/begrippen\/begrippen\.json$/, begrippenSchema],
  [/^content\/nl\/regelingen\/landelijk\.json$/, landelijkeRegelingenSchema],
  [/^content\/gemeenten\/[^/]+\/gemeente\.json$/, gemeenteSchema],
  [/^content\/gemeenten\/[^/]+\/kernen\.json$/, kernenSchema],
  [/^content\/gemeenten\/[^/]+\/organisaties\.json$/, organisatiesSchema],
  [/^content\/gemeenten\/[^/]+\/regelingen\.json$/, plaatselijkeRegelingenSchema],
  [/^content\/gemeenten\/[^/]+\/spreekuren\.json$/, spreekurenSchema],
  [/^content\/gemeenten\/[^/]+\/bestemmingen\.json$/, bestemmingenSchema],
  [/^content\/gemeenten\/[^/]+\/campagnes\.json$/, campagnesSchema],
  [/^content\/gemeenten\/[^/]+\/vrije-dagen\.json$/, vrijeDagenSchema],
];

/** The schema of a file; undefined when it has none. */
export const schemaVan = (pad: string): z.ZodType | undefined => schemas.find(([patroon]) => patroon.test(pad))?.[1];

const isFout = (gelezen: Gelezen | Regelfout): gelezen is Regelfout => 'wat' in gelezen;
const lees = ({ pad, tekst }: Bestand): Gelezen | Regelfout => (pad.endsWith('.md') ? leesVoorwerk(tekst) : leesJson(tekst));

/** Data that fits, or null: what is wrong with it is said where it stands. */
const goed = <T>(bestand: Bestand | undefined, schema: z.ZodType<T>): T | null => {
  const gelezen = bestand && lees(bestand);
  return gelezen && !isFout(gelezen) ? schema.safeParse(gelezen.waarde).data ?? null : null;
};

const gat = /\{\{([^{}]*)\}\}/g;
const gaten = ({ pad, tekst }: Bestand): Bezwaar[] => tekst.split('\n').flatMap((zin, i) =>
  [...zin.matchAll(gat)].filter(([, naam]) => !feitnamen.includes(naam!.trim() as (typeof feitnamen)[number])).map(([heel]) => ({
    bestand: pad, regel: i + 1, wat: `${heel} ken ik niet.`, doe: `Kies uit: ${feitnamen.map((naam) => `{{${naam}}}`).join(', ')}.`,
  })));

const onbekendeBegrippen = ({ pad }: Bestand, { waarde, regelVan }: Gelezen, begrippen: readonly Begrip[] | null): Bezwaar[] => {
  const codes = (waarde as { zonderUitleg?: unknown }).zonderUitleg;
  if (begrippen === null || !Array.isArray(codes)) return [];
  return codes.flatMap((code, i) => (begrippen.some((b) => b.code === code) ? [] : [{
    bestand: pad, regel: regelVan(['zonderUitleg', i]), wat: `Bij "zonderUitleg" staat ${String(code)}. Dat woord staat niet in de begrippenlijst.`, doe: `Schrijf het zoals bij "code" in ${begrippenbestand}, of haal het weg.`,
  }]));
};

const onbekendeKernen = ({ pad }: Bestand, { waarde, regelVan }: Gelezen, kernen: Kernen | null): Bezwaar[] => {
  const spreekuren = spreekurenSchema.safeParse(waarde).data?.waarde;
  if (!kernen || !spreekuren) return [];
  return spreekuren.flatMap(({ kern }, i) => (kernen.some(({ code }) => code === kern) ? [] : [{
    bestand: pad, regel: regelVan(['waarde', i, 'kern']), wat: `Bij "kern" staat "${kern}". Die kern staat niet in kernen.json.`, doe: 'Schrijf de kern zoals bij "code" in kernen.json, met kleine letters en streepjes.',
  }]));
};

/**
 * What keeps the site from being built, in the order of the files and their lines.
 * @param bestanden all files of content/ that end in .md or .json
 */
export const inhoudbezwaren = (bestanden: readonly Bestand[]): Bezwaar[] => {
  const op = (pad: string): Bestand | undefined => bestanden.find((bestand) => bestand.pad === pad);
  const begrippen = goed(op(begrippenbestand), begrippenSchema);
  return bestanden.flatMap((bestand) => {
    const { pad } = bestand;
    const gelezen = lees(bestand);
    if (isFout(gelezen)) return [{ bestand: pad, ...gelezen }];
    const schema = schemaVan(pad);
    const bezwaren: Bezwaar[] = [
      ...(schema ? schemafouten(schema, gelezen.waarde) : []).map((fout) => ({ bestand: pad, regel: gelezen.regelVan(fout.pad), wat: fout.wat, doe: fout.doe })),
      ...(pad.endsWith('.md') ? [...onbekendeBegrippen(bestand, gelezen, begrippen), ...gaten(bestand)] : []),
      ...(pad.endsWith('/spreekuren.json') ? onbekendeKernen(bestand, gelezen, goed(op(pad.replace('spreekuren', 'kernen')), kernenSchema)) : []),
    ];
    return bezwaren.toSorted((a, b) => a.regel - b.regel);
  });
};

/** The list in words, for a terminal or the log of a build. */
export const toonBezwaren = (bezwaren: readonly Bezwaar[]): string => [
  bezwaren.length === 1 ? 'Er is iets mis in de teksten. Zo kan de site niet worden gemaakt.' : `Er zijn ${bezwaren.length} dingen mis in de teksten. Zo kan de site niet worden gemaakt.`,
  ...bezwaren.flatMap(({ bestand, regel, wat, doe }) => ['', `${bestand}, regel ${regel}`, `  ${wat}`, `  Doe dit: ${doe.charAt(0).toLowerCase()}${doe.slice(1)}`]),
  '',
].join('\n');
