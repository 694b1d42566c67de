/** The lists that the rules need beside a text, and what is made of them once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Begrip, leesBegrippen } from '../../../src/domain/begrip/begrip.ts';
import { maakZoeker, type Vindplaats } from '../../../src/domain/begrip/vindplaats.ts';
import { samenstelling } from './samenstelling.ts';
import { stammen } from './verbuiging.ts';
import { deelwaarde, namen, PROJECTWOORD, woordwaarde } from './zipf.ts';

export type Woordenlijsten = {
  /** Words that the site explains. */
  readonly begrippen: readonly Begrip[];
  /** Words and names that need no explanation, on top of woorden/projectwoorden.json. With a capital they are names. */
  readonly projectwoorden: readonly string[];
};

/** What the rules ask. All words as they stand in a text, but in small letters. */
export type Woordkennis = {
  /** Does the reader know the word, or does the site explain it? */
  readonly isBekend: (woord: string) => boolean;
  /** Is it a name of the lists, in these capitals? */
  readonly isNaam: (woord: string) => boolean;
  /** Does it stand in one of the lists of the project, in any form? Then it is spelt right too. */
  readonly isEigen: (woord: string) => boolean;
  /** Words of the terms that the site explains, as they are written there. */
  readonly begripwoorden: ReadonlySet<string>;
  readonly zoekBegrippen: (tekst: string) => Vindplaats[];
};

const kenner = ({ begrippen, projectwoorden }: Woordenlijsten): Woordkennis => {
  const begripwoorden = new Set(begrippen.flatMap(({ term, vormen }) => [term, ...vormen].flatMap((vorm) => vorm.toLowerCase().replaceAll('’', "'").split(' '))));
  const own = new Set(projectwoorden.filter((word) => word === word.toLowerCase()));
  const names = new Set([...namen, ...projectwoorden.filter((word) => word !== word.toLowerCase())].flatMap((name) => [name, `${name}s`, `${name}'s`]));
  const stems = new Set([...begripwoorden, ...own].filter((word) => word.length > 2).flatMap((word) => [...stammen(word)]));
  const isEigen = (woord: string): boolean => begripwoorden.has(woord) || own.has(woord) || woordwaarde(woord).soort === 'project' || [...stammen(woord)].some((stem) => stems.has(stem));
  const known = new Map<string, boolean>();
  const part = (deel: string): number | undefined => deelwaarde(deel) ?? (isEigen(deel) ? PROJECTWOORD : undefined);
  return {
    isBekend: (woord) => {
      const before = known.get(woord);
      if (before !== undefined) return before;
      const yes = woordwaarde(woord).soort !== 'onbekend' || isEigen(woord) || samenstelling(woord, part) !== undefined;
      known.set(woord, yes);
      return yes;
    },
    isNaam: (woord) => names.has(woord.replaceAll('’', "'")),
    isEigen,
    begripwoorden,
    zoekBegrippen: maakZoeker(begrippen),
  };
};

const made = new WeakMap<Woordenlijsten, Woordkennis>();
/** What the rules can ask about these lists. The same lists give the same answer, made once. */
export const woordkennis = (lijsten: Woordenlijsten): Woordkennis => {
  const known = made.get(lijsten) ?? kenner(lijsten);
  made.set(lijsten, known);
  return known;
};

const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
};

/** The words with a capital in the data of the gemeenten: places, organisations, streets. */
const namenVan = (json: unknown): string[] => strings(json).flatMap((text) => text.match(/(?<![\p{L}-])\p{Lu}[\p{L}'’-]+/gu) ?? []);

/** Reads the lists of the project. @param root folder of the project */
export const leesWoordenlijsten = (root: string): Woordenlijsten => {
  const gemeenten = join(root, 'content', 'gemeenten');
  const bestanden = readdirSync(gemeenten, { recursive: true, encoding: 'utf8' }).filter((bestand) => bestand.endsWith('.json') && !bestand.includes('sleutelring'));
  return {
    begrippen: leesBegrippen(JSON.parse(readFileSync(join(root, 'content', 'nl', 'begrippen', 'begrippen.json'), 'utf8'))),
    projectwoorden: [...new Set(bestanden.flatMap((bestand) => namenVan(JSON.parse(readFileSync(join(gemeenten, bestand), 'utf8')))))],
  };
};
