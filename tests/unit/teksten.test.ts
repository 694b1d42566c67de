import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bron = globSync(['src/**/*.{ts,tsx,astro}', 'netlify/**/*.ts', 'server/**/*.ts', 'tools/**/*.ts'], { cwd: root })
  .map((pad) => ({ pad, tekst: readFileSync(`${root}/${pad}`, 'utf8') }));
const alles = bron.map((b) => b.tekst).join('\n');

type Zinnen = { [sleutel: string]: string | (string | Zinnen)[] | Zinnen };
const bladen = (zinnen: Zinnen, pad: string): [string, string][] => Object.entries(zinnen).flatMap(([naam, waarde]) => {
  const hier = pad ? `${pad}.${naam}` : naam;
  if (typeof waarde === 'string') return [[hier, waarde] as [string, string]];
  return Array.isArray(waarde)
    ? waarde.flatMap((w): [string, string][] => (typeof w === 'string' ? [[hier, w]] : bladen(w, hier)))
    : bladen(waarde, hier);
});
/** The sentences of a file, by the key that code uses: teksten.json has no name in front, the others have. */
const bestanden = globSync('content/nl/*.json', { cwd: root }).sort().map((pad) => {
  const naam = basename(pad, '.json');
  const zinnen = JSON.parse(readFileSync(`${root}/${pad}`, 'utf8')) as Zinnen;
  return { naam, zinnen: bladen(zinnen, naam === 'teksten' ? '' : naam) };
});
const bekend = new Set(bestanden.flatMap((b) => b.zinnen.map(([sleutel]) => sleutel)));

const letterlijk = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const komtVoor = (patroon: string): boolean => new RegExp(patroon).test(alles);
/** i18next puts the plural behind the key. */
const zonderMeervoud = (sleutel: string): string => sleutel.replace(/_(zero|one|two|few|many|other)$/, '');

/**
 * Whether a sentence is used: its whole key stands in the code, or the beginning of it with the rest filled in
 * (`feiten.toezegging.${soort}`), or a view takes it from its data by its last name or by a code of the same name.
 */
const wordtGebruikt = (sleutel: string): boolean => {
  const delen = zonderMeervoud(sleutel).split('.');
  const laatste = delen.at(-1)!;
  if (komtVoor(`['"\`]${letterlijk(delen.join('.'))}['"\`]`)) return true;
  for (let n = 1; n < delen.length; n += 1) {
    const begin = letterlijk(delen.slice(0, n).join('.'));
    if (komtVoor(`\`${begin}\\.\\$\\{`) || komtVoor(`['"]${begin}['"],\\s*\\{\\s*returnObjects`)) return true;
  }
  const ouder = delen.at(-2);
  return komtVoor(`[.?]${letterlijk(laatste)}\\b`) || komtVoor(`['"\`]${letterlijk(laatste)}['"\`]`)
    || (ouder !== undefined && komtVoor(`[.?]?\\b${letterlijk(ouder)}\\[`)) || komtVoor(`\\{[^}]*\\b${letterlijk(laatste)}\\b[^}]*\\}\\s*=`);
};

describe('de zinnen van de site', () => {
  it.each(bestanden.map((b) => [b.naam, b.zinnen] as const))('elke zin in content/nl/%s.json wordt ergens gebruikt', (_, zinnen) => {
    const over = [...new Set(zinnen.map(([sleutel]) => sleutel))].filter((sleutel) => !wordtGebruikt(sleutel));
    expect(over, 'Haal deze zinnen weg, of gebruik ze').toEqual([]);
  });

  it('elke zin die de code vraagt is er', () => {
    const gevraagd = bron.flatMap(({ pad, tekst }) => [...tekst.matchAll(/\bt\(\s*['"]([\w.]+)['"]/g)].map((m) => [pad, m[1]!] as const));
    expect(gevraagd.length).toBeGreaterThan(20);
    const ontbreekt = gevraagd.filter(([, sleutel]) => ![...bekend].some((b) => zonderMeervoud(b) === sleutel || b.startsWith(`${sleutel}.`)));
    expect(ontbreekt).toEqual([]);
  });

  it('geen zin is leeg, heeft spaties om zich heen te veel of een plek die niet kan worden ingevuld', () => {
    for (const { naam, zinnen } of bestanden) {
      for (const [sleutel, zin] of zinnen) {
        expect(zin.trim(), `${naam}: ${sleutel}`).not.toBe('');
        expect(zin, `${naam}: ${sleutel}`).not.toMatch(/ {2}|\{(?!\{)[^{}]*\}(?!\})|\{\{\s*\}\}/);
      }
    }
  });

  it('nergens staat de bare belofte "anoniem": wij weten niet wie u bent is niet hetzelfde (de zin van 113 is van 113)', () => {
    for (const { zinnen } of bestanden) for (const [sleutel, zin] of zinnen) if (sleutel !== 'noodlijnen.zelfdoding') expect(/\banoniem\b/i.test(zin), `${sleutel}: ${zin}`).toBe(false);
  });
});
