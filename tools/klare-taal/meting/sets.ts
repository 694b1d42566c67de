/** The texts that klare taal is measured on: our own pairs, the official ones when they are there, and good easy text. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { zinnenVan } from '../tekst/ontleden.ts';
import type { Blok, Stuk, Tekstsoort, Zin } from '../soorten.ts';
import { geschud, toeval } from './statistiek.ts';
import goedBestand from './goed.json' with { type: 'json' };
import parenBestand from './paren.json' with { type: 'json' };

/** A sentence as an office writes it, and one that says the same plainly. */
export type Paar = { readonly moeilijk: string; readonly makkelijk: string };
/** What was done to make it plain; paren.json says what each means, and has as many of each in every subject. */
export type EigenPaar = Paar & { readonly ingreep: string };
/** Sentences of a pair, taken apart. */
export type ZinnenPaar = { readonly moeilijk: readonly Zin[]; readonly makkelijk: readonly Zin[] };
export type Helft = 'ontwikkeling' | 'bewaard';

const paarSchema = z.object({ moeilijk: z.string().min(1), makkelijk: z.string().min(1) });
const eigenSchema = z.object({
  ingrepen: z.record(z.string(), z.string()),
  onderwerpen: z.array(z.object({
    onderwerp: z.string(), helft: z.enum(['ontwikkeling', 'bewaard']), paren: z.array(paarSchema.extend({ ingreep: z.string() })),
  })),
});
const officieelSchema = z.object({ bron: z.string(), paren: z.array(paarSchema).min(1) });

const { ingrepen, onderwerpen } = eigenSchema.parse(parenBestand);

/** Our own pairs. `bewaard` has subjects of its own, and is not to be looked at to choose a rule, a list or a threshold. */
export const eigenParen = (helft: Helft): EigenPaar[] => onderwerpen.filter((o) => o.helft === helft).flatMap(({ paren }) => paren);

/** Each kind of rewriting with what it means. */
export const INGREPEN: Readonly<Record<string, string>> = ingrepen;

/** Subjects of a half. */
export const onderwerpenVan = (helft: Helft): string[] => onderwerpen.filter((o) => o.helft === helft).map(({ onderwerp }) => onderwerp);

/** Fingerprint (SHA-256, hex) of what is frozen: the kept half and the good texts. */
export const zegelVan = (wat: 'bewaard' | 'goed'): string =>
  createHash('sha256').update(JSON.stringify(wat === 'goed' ? goedBestand.teksten : onderwerpen.filter(({ helft }) => helft === 'bewaard'))).digest('hex');

/** Reads a file of pairs of others: `{ "bron": "...", "paren": [{ "moeilijk", "makkelijk" }] }`. */
export const leesOfficieel = (json: string): { bron: string; paren: Paar[] } => officieelSchema.parse(JSON.parse(json));

const blok = (tekst: string, bestand: string, regel: number, isZin = true, soort: Tekstsoort = 'pagina'): Blok => ({ tekst, bestand, regel, soort, isZin });

/** A text of its own as a page of one paragraph, to put to the rules. */
export const alsStuk = (tekst: string, naam = 'paar'): Stuk => ({ naam, bestand: naam, blokken: [blok(tekst, naam, 1)] });

export const alsZinnen = ({ moeilijk, makkelijk }: Paar): ZinnenPaar => ({
  moeilijk: zinnenVan(blok(moeilijk, 'paar', 1)), makkelijk: zinnenVan(blok(makkelijk, 'paar', 1)),
});

/** The good easy texts, each a page with its title. */
export const goedeTeksten = (): Stuk[] => goedBestand.teksten.map(({ titel, alineas }) => ({
  naam: titel, bestand: 'goed.json', blokken: [blok(titel, 'goed.json', 1, false), ...alineas.map((tekst) => blok(tekst, 'goed.json', 1))],
}));

/**
 * Documents of so many sentences, each from one side of the pairs: the pairs are put in another order `rondes` times
 * (fixed seed), their sentences laid end to end and cut. What is left over is dropped.
 */
export const documentenUit = (paren: readonly ZinnenPaar[], kant: keyof Paar, zinnen = 5, rondes = 20): Zin[][] => {
  const kans = toeval(2);
  return Array.from({ length: rondes }, () => {
    const rij = geschud(paren, kans).flatMap((paar) => paar[kant]);
    return Array.from({ length: Math.floor(rij.length / zinnen) }, (_, i) => rij.slice(i * zinnen, (i + 1) * zinnen));
  }).flat();
};
