/** How long the check takes: in a process that has seen nothing yet, and in one that has seen the words before. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { controleerAlles, type Regels } from '../controle.ts';
import type { Blok, Stuk } from '../soorten.ts';
import { woordenIn } from './meting.ts';
import { geschud, toeval } from './statistiek.ts';

/** What the rules of klare taal do to some texts, all of it. */
export const kijkNa = (stukken: readonly Stuk[], regels: Regels): void => { controleerAlles(stukken, regels, []); };

/** So many words at least: the texts one after the other, from the start again when they are through. */
export const vulAan = (stukken: readonly Stuk[], woorden: number): Stuk[] => {
  const lengtes = stukken.map((stuk) => woordenIn([stuk]).length);
  if (!lengtes.some((lengte) => lengte > 0)) throw new Error('There is no text to repeat.');
  const uit: Stuk[] = [];
  for (let i = 0, som = 0; som < woorden; i += 1) {
    const stuk = stukken[i % stukken.length];
    if (stuk) uit.push(stuk);
    som += lengtes[i % lengtes.length] ?? 0;
  }
  return uit;
};

/**
 * Hard work for what is remembered about words: in each sentence of twelve words six from the word list, none of them
 * twice, so that each has to be looked up and taken apart. The other words come from the texts; fixed seed.
 * @param woordenboek words to draw from, at least half as many as `woorden`
 */
export const veelVerschillend = (stukken: readonly Stuk[], woordenboek: readonly string[], woorden: number): Stuk[] => {
  const gewoon = [...new Set(woordenIn(stukken).filter((woord) => /^\p{Ll}+$/u.test(woord)))];
  const zeldzaam = geschud(woordenboek, toeval(3));
  const zinnen = Array.from({ length: Math.ceil(woorden / 12) }, (_, i) =>
    `De ${Array.from({ length: 12 }, (_leeg, j) => (j % 2 ? zeldzaam[i * 6 + (j - 1) / 2] : gewoon[(i * 6 + j / 2) % gewoon.length])).slice(1).join(' ')}.`);
  return Array.from({ length: Math.ceil(zinnen.length / 40) }, (_, i): Stuk => ({
    naam: `verschillend ${i}`, bestand: 'verschillend', blokken: [{ tekst: zinnen.slice(i * 40, (i + 1) * 40).join(' '), bestand: 'verschillend', regel: 1, soort: 'pagina', isZin: true } satisfies Blok],
  }));
};

export type Tijd = { readonly wat: string; readonly woorden: number; readonly verschillend: number; readonly koudMs: number; readonly warmMs: number };

/** The shortest of some measurements: what else the machine does only makes them longer. */
const KEREN = 3;
const snelste = (meet: () => number): number => Math.min(...Array.from({ length: KEREN }, meet));

/** Milliseconds of a new process, from its start to its end: Node, the lists and the check. */
const koud = (stukken: readonly Stuk[]): number => {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('koud.ts', import.meta.url))], { input: JSON.stringify(stukken), encoding: 'utf8' });
  if (status !== 0) throw new Error(`koud.ts stopped with ${status}: ${stderr}`);
  return performance.now() - begin;
};

/** Milliseconds in this process, that knows the words already. */
const warm = (stukken: readonly Stuk[], regels: Regels): number => {
  const begin = performance.now();
  kijkNa(stukken, regels);
  return performance.now() - begin;
};

/** Measures one text both ways, three times each: the shortest counts. */
export const meetTijd = (wat: string, stukken: readonly Stuk[], regels: Regels): Tijd => {
  const woorden = woordenIn(stukken);
  kijkNa(stukken, regels);
  return { wat, woorden: woorden.length, verschillend: new Set(woorden.map((woord) => woord.toLowerCase())).size, koudMs: snelste(() => koud(stukken)), warmMs: snelste(() => warm(stukken, regels)) };
};
