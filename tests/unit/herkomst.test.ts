import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { leesPaginas, vasteAdressen } from '../../tools/paginas/lezen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tekst = readFileSync(join(root, 'docs/herkomst.md'), 'utf8');
const adressen = new Set([...vasteAdressen(root), ...leesPaginas(root).map(({ adres }) => adres)]);
const inhoud = globSync('content/**/*.{md,json}', { cwd: root }).map((pad) => readFileSync(join(root, pad), 'utf8')).join('\n').toLowerCase();

type Rij = { bron: string; naam: string; waar: string; hoe: string };
/** The rows of the tables, with the heading above them. */
const rijen: Rij[] = tekst.split(/^## /m).slice(1).flatMap((deel) => {
  const bron = deel.split('\n', 1)[0]!;
  return [...deel.matchAll(/^\| (.+?) \| (.+?) \|(?: (.*?))? \|$/gm)].map(([, naam, waar, hoe]) => ({ bron, naam: naam!, waar: waar!, hoe: hoe ?? '' }))
    .filter(({ naam }) => naam !== 'uit de bron');
});
const perNaam = rijen.map((rij) => [`${rij.bron}: ${rij.naam}`, rij] as const);
const codesIn = (cel: string): string[] => [...cel.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('docs/herkomst.md', () => {
  it('heeft een tabel voor elk van de vijf bronnen, en leest elke rij', () => {
    expect([...new Set(rijen.map(({ bron }) => bron))]).toHaveLength(5);
    expect(rijen).toHaveLength([...tekst.matchAll(/^\| /gm)].length - 5);
  });

  test.each(perNaam)('%s: elke pagina en elk bestand is er', (_, { waar, hoe }) => {
    const ontbreekt = [...codesIn(waar), ...codesIn(hoe)].filter((code) => (code.startsWith('/') ? !adressen.has(code) : code.includes('/') && !existsSync(join(root, code))));
    expect(ontbreekt).toEqual([]);
  });

  test.each(perNaam)('%s: staat ergens, of er staat waarom niet', (_, { waar, hoe }) => {
    if (waar === 'nergens') expect(hoe.length).toBeGreaterThan(10);
    else expect(codesIn(waar).length).toBeGreaterThan(0);
  });

  test.each(perNaam.filter(([, { naam }]) => naam.includes('**')))('%s: wat vet staat, staat met die naam in content/', (_, { naam }) => {
    for (const [, vet] of naam.matchAll(/\*\*([^*]+)\*\*/g)) expect(inhoud, vet).toContain(vet!.toLowerCase());
  });

  it('noemt elke pagina voor een doelgroep', () => {
    const genoemd = new Set(rijen.flatMap(({ waar }) => codesIn(waar)));
    const doelgroepen = leesPaginas(root).filter(({ kop }) => kop.get('groep')?.waarde === 'voor-wie').map(({ adres }) => adres);
    expect(doelgroepen.filter((adres) => !genoemd.has(adres))).toEqual([]);
  });
});
