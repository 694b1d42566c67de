/** How much a word is used, on the Zipf scale: 7.6 for the word used most, one point less for ten times less. */
import { zipfInLijst, zipfViaVorm } from './frequentie.ts';
import projectwoorden from './projectwoorden.json' with { type: 'json' };
import { afleiding, metVoorzetsel, samenstelling } from './samenstelling.ts';
import { inWoordenboek } from './spelling.ts';
import { stammen } from './verbuiging.ts';

/** A word that no list knows. */
export const ONBEKEND = 3.0;
/** A word that our readers know but the films of the list hardly use counts as the rarest word of that list: 7.6 - log10(10,000). */
export const PROJECTWOORD = 3.6;
/** An opening or closing that the word list does not know itself makes a word a little rarer than the word it is made of. */
const DERIVED = 0.5;

/** How a word is known. */
export type Woordsoort = 'lijst' | 'project' | 'vorm' | 'samenstelling' | 'voorzetsel' | 'afleiding' | 'onbekend';
export type Woordwaarde = { readonly zipf: number; readonly soort: Woordsoort };

const own: ReadonlySet<string> = new Set(Object.values(projectwoorden.woorden).flat());
const ownStems: ReadonlySet<string> = new Set([...own].flatMap((word) => [...stammen(word)]));

/** Small letters, straight apostrophes, and without the accents that only stress (vóór, zó); één keeps being één. */
export const gewoneVorm = (woord: string): string => {
  // "Eén" is how "één" starts a sentence.
  const plain = woord.toLowerCase().replace(/[’‘]/g, "'").replace(/^-+|-+$/g, '').replace(/^eén$/, 'één');
  if (plain === 'één' || !/[áéíóú]/.test(plain)) return plain;
  const unstressed = plain.replace(/[áéíóú]/g, (letter) => letter.normalize('NFD').charAt(0));
  return (zipfInLijst(unstressed) ?? 0) > (zipfInLijst(plain) ?? 0) || (inWoordenboek(unstressed) && !inWoordenboek(plain)) ? unstressed : plain;
};

const asItIs = (woord: string): Woordwaarde | undefined => {
  const zipf = zipfInLijst(woord);
  if (zipf !== undefined) return { zipf, soort: 'lijst' };
  return own.has(woord) ? { zipf: PROJECTWOORD, soort: 'project' } : undefined;
};

const asForm = (woord: string): Woordwaarde | undefined => {
  const zipf = zipfViaVorm(woord);
  if (zipf !== undefined) return { zipf, soort: 'vorm' };
  return [...stammen(woord)].some((stem) => ownStems.has(stem)) ? { zipf: PROJECTWOORD, soort: 'project' } : undefined;
};

const parts = new Map<string, number | undefined>();
/** Zipf value of a part of a word, undefined when it is not known. Names and English from the films are no parts: it must be a Dutch word too. */
export const deelwaarde = (deel: string): number | undefined => {
  if (parts.has(deel)) return parts.get(deel);
  const value = inWoordenboek(deel) || own.has(deel) ? (asItIs(deel) ?? asForm(deel))?.zipf : undefined;
  parts.set(deel, value);
  return value;
};

const cache = new Map<string, Woordwaarde>();

/**
 * What we know of a word, in whatever capitals. A word that is not in the list gets the value of another form of itself,
 * or as a compound that of its last part (huurtoeslag: toeslag).
 */
export const woordwaarde = (woord: string): Woordwaarde => {
  const plain = gewoneVorm(woord);
  const known = cache.get(plain);
  if (known) return known;
  const compound = (): Woordwaarde | undefined => {
    const found = samenstelling(plain, deelwaarde);
    return found && { zipf: found.zipf, soort: 'samenstelling' };
  };
  const verb = (): Woordwaarde | undefined => {
    const found = metVoorzetsel(plain, deelwaarde);
    return found && { zipf: Math.max(ONBEKEND, found.zipf - DERIVED), soort: 'voorzetsel' };
  };
  const derived = (): Woordwaarde | undefined => {
    const found = afleiding(plain, deelwaarde);
    return found && { zipf: Math.max(ONBEKEND, found.zipf - DERIVED), soort: 'afleiding' };
  };
  const value = asItIs(plain) ?? asForm(plain) ?? derived() ?? verb() ?? compound() ?? { zipf: ONBEKEND, soort: 'onbekend' };
  cache.set(plain, value);
  return value;
};

/** Zipf value of a word: 7.6 - log10(rank) in a list of 10,000 words, 3.0 when nothing knows it. */
export const zipf = (woord: string): number => woordwaarde(woord).zipf;

/** Names that the project uses: they are spelt right and need no explanation as a word. */
export const namen: readonly string[] = projectwoorden.namen;
