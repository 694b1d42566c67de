/** Long words of Dutch are made of short ones. Takes them apart into parts that the reader knows, or not at all. */
import { isFunctiewoord } from './functiewoorden.ts';
import { inWoordenboek } from './spelling.ts';
import { infinitieven, isScheidbaar, isWerkwoordsvorm } from './werkwoord.ts';

/** Zipf value of a part that is known by itself; undefined when it is not. */
export type Deelwaarde = (deel: string) => number | undefined;

/** The parts from left to right. The last one says what the word is (huurtoeslag is a toeslag): `zipf` is its value. */
export type Ontleding = { readonly delen: readonly string[]; readonly zipf: number };

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of the words of three letters only these are parts; the others split words by accident (bel|emmert, taal|ach|ter). */
const shortParts = words(`
  app arm arts bad bak bal bed bon bos bus dag dak deel doe eis eet gas gok hof ijs jas kas kat kip kop les lid lof loon map mes mis
  net nul oog oor pak pan pas pen pin pot rij rit rug sap sms spel stad tas tax tip top tot tv uur vak val vee vet vis
  was web weg wet wc wijk zak zee zelf zin zon zus`);

/** Words that are hardly ever a part, but look like one in many others: wezen|lijk, vers|trekken, trans|formatie. */
const noParts = words(`
  aars baar baren best beste dingen erop even ever heid heden king lande lijk lijke lijken lozen maat mate para rijke ring ringen schap
  ster sten tanden teren trans verg vers verst formatie goed schelden naties geluide rein tere zing waarts`);

/** Verbs take these in front; what is left is a form of another verb (op|zoeken, terug|gebeld). */
const particles = [...words(`
  aan achter af bij binnen boven buiten dicht door goed heen in kapot klaar kwijt langs los mee na neer om onder op open over rond samen
  stil tegen schoon terecht terug thuis toe tussen uit vast vol voor voorbij vooruit weer weg`)];

const linking = ['', 's', 'en', 'e', 'n'];

const isPart = (part: string): boolean => shortParts.has(part) || (part.length >= 4 && !noParts.has(part) && !isFunctiewoord(part));

/** The first part may end in a letter that only joins: gemeente|s|raad, boek|en|kast. */
const modifier = (part: string, value: Deelwaarde): string | undefined =>
  linking.map((letters) => (part.endsWith(letters) ? part.slice(0, part.length - letters.length) : '')).find((word) => isPart(word) && value(word) !== undefined);

const inTwo = (woord: string, value: Deelwaarde, shortest: number): Ontleding | undefined => {
  let best: Ontleding | undefined;
  for (let at = shortest; at <= woord.length - shortest; at += 1) {
    const right = woord.slice(at);
    const zipf = isPart(right) ? value(right) : undefined;
    if (zipf === undefined || (best && best.zipf >= zipf)) continue;
    const left = modifier(woord.slice(0, at), value);
    if (left !== undefined) best = { delen: [left, right], zipf };
  }
  return best;
};

const inThree = (woord: string, value: Deelwaarde): Ontleding | undefined => {
  if (woord.length < 12) return undefined;
  for (let at = 4; at <= woord.length - 4; at += 1) {
    const right = woord.slice(at);
    const left = woord.slice(0, at);
    const head = isPart(right) && right.length >= 4 ? value(right) : undefined;
    if (head !== undefined) {
      const front = linking.map((letters) => (left.endsWith(letters) ? inTwo(left.slice(0, left.length - letters.length), value, 4) : undefined)).find(Boolean);
      if (front) return { delen: [...front.delen, right], zipf: head };
    }
    const first = left.length >= 4 ? modifier(left, value) : undefined;
    const rest = first === undefined ? undefined : inTwo(right, value, 4);
    if (first !== undefined && rest) return { delen: [first, ...rest.delen], zipf: rest.zipf };
  }
  return undefined;
};

/** huurtoeslag → huur + toeslag. Every part is known, at most three of them; a word with a hyphen is cut there. Small letters. */
export const samenstelling = (woord: string, value: Deelwaarde): Ontleding | undefined => {
  if (!woord.includes('-')) return inTwo(woord, value, 2) ?? inThree(woord, value);
  const delen = woord.split('-').filter(Boolean);
  const values = delen.map((deel) => value(deel) ?? inTwo(deel, value, 2)?.zipf ?? inThree(deel, value)?.zipf);
  const zipf = values.at(-1);
  // In front of a hyphen a letter or two are a name (e-mail, ov-kaart).
  return delen.length > 1 && zipf !== undefined && values.every((v, i) => v !== undefined || (delen[i] ?? '').length <= 3) ? { delen, zipf } : undefined;
};

/** The verb that -ing makes a noun of, unless on -eren: activering, monitoring and contractering are of the office. */
const verbOfNoun = (woord: string): string[] => {
  const stem = /^(.{3,})ing(?:en)?$/.exec(woord)?.[1];
  return stem === undefined || stem.endsWith('er') ? [] : [`${stem}en`];
};

/** opzoeken → op + zoeken: a verb, or its noun on -ing, with a particle in front. Small letters. */
export const metVoorzetsel = (woord: string, value: Deelwaarde): Ontleding | undefined => {
  for (const particle of particles) {
    const rest = woord.slice(particle.length);
    if (!woord.startsWith(particle) || rest.length < 3 || noParts.has(rest)) continue;
    const zipf = isWerkwoordsvorm(rest) && !rest.endsWith('heid') ? value(rest) : verbOfNoun(rest).map(value).find((v) => v !== undefined);
    if (zipf !== undefined && (inWoordenboek(woord) || isScheidbaar(woord))) return { delen: [particle, rest], zipf };
  }
  return undefined;
};

/** Beginnings and endings that every reader knows, and the word that must be known without them. */
const derivations: readonly ((woord: string) => readonly string[])[] = [
  (woord) => [/^on(.{4,})$/.exec(woord)?.[1] ?? ''],
  verbOfNoun,
  (woord) => infinitieven(/^(.{3,}?)(?:d?ers?|sters?)$/.exec(woord)?.[1] ?? '').filter((verb) => isWerkwoordsvorm(verb)),
  (woord) => { const stem = /^(.{3,})ba(?:ar|re|arder)$/.exec(woord)?.[1]; return stem !== undefined && isWerkwoordsvorm(stem) ? [...infinitieven(stem)] : []; },
  (woord) => [/^(.{4,})(?:loos|loze|lozen)$/.exec(woord)?.[1] ?? ''],
  (woord) => [/^(.{4,})(?:heid|heden)$/.exec(woord)?.[1] ?? ''],
  (woord) => [/^(?:her|mede)(.{5,})$/.exec(woord)?.[1] ?? ''],
];

/** onduidelijk → duidelijk, lezer → lezen: a known word with a beginning or an ending. Small letters. */
export const afleiding = (woord: string, value: Deelwaarde): Ontleding | undefined => {
  for (const bases of derivations) {
    for (const base of bases(woord)) {
      // invulling → invullen: of a noun the verb can have a particle.
      const zipf = base.length >= 4 ? (value(base) ?? (bases === verbOfNoun ? metVoorzetsel(base, value)?.zipf : undefined)) : undefined;
      if (zipf !== undefined && inWoordenboek(woord)) return { delen: [base], zipf };
    }
  }
  return undefined;
};
