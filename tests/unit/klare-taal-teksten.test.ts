import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { leesBestand } from '../../tools/klare-taal/bronnen/index.ts';
import { type Stukverslag, telMeldingen } from '../../tools/klare-taal/controle.ts';
import { kijkAllesNa, verslagbestand } from '../../tools/klare-taal/nakijken.ts';
import { leesRegels } from '../../tools/klare-taal/regelset.ts';
import { codes } from '../../tools/klare-taal/verslag/codes.ts';
import { markdownVerslag } from '../../tools/klare-taal/verslag/markdown.ts';
import { meldingInWoorden } from '../../tools/klare-taal/verslag/zeggen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lees = (bestand: string): string => readFileSync(join(root, bestand), 'utf8');
const regels = leesRegels(root);
const verslag = kijkAllesNa({ root, regels });

const fouten = ({ zinnen }: Stukverslag): string[] => zinnen.flatMap(({ zin, meldingen }) =>
  meldingen.filter(({ ernst }) => ernst === 'fout').map((m) => `${zin.blok.bestand}:${zin.regel} ${m.code} ${meldingInWoorden(m)}. ${zin.tekst}`));

describe('elke tekst van de site is in klare taal (npm run taal)', () => {
  test.each(verslag.stukken.map((stuk) => [stuk.naam, stuk] as const))('%s heeft geen fouten en is niet te moeilijk', (_, stuk) => {
    expect(fouten(stuk)).toEqual([]);
    expect([stuk.score, stuk.oordeel]).not.toEqual([stuk.score, 'te-moeilijk']);
  });

  test('geen uitzondering is over', () => {
    expect(verslag.ongebruikt).toEqual([]);
  });

  test(`${verslagbestand} is van nu: npm run taal -- --verslag`, () => {
    expect(lees(verslagbestand)).toBe(markdownVerslag(verslag));
    expect(verslag.stukken.reduce((som, stuk) => som + telMeldingen(stuk, 'fout'), 0)).toBe(0);
  });
});

describe('tools/klare-taal/README.md', () => {
  const readme = lees('tools/klare-taal/README.md');
  const rijen = [...readme.matchAll(/^\| (KT\d\d) \| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, code, ernst, voorbeeld]) => ({ code: code!, ernst: ernst!, voorbeeld: voorbeeld! }));

  test('noemt elke code die de regels kennen, en het rapport kent haar naam', () => {
    const inRegels = new Set(globSync('tools/klare-taal/regels/*.ts', { cwd: root }).flatMap((bestand) => [...lees(bestand).matchAll(/'(KT\d\d)'/g)].map(([, code]) => code!)));
    expect(inRegels.size).toBeGreaterThan(10);
    expect(rijen.map(({ code }) => code)).toEqual([...inRegels].sort());
    expect(Object.keys(codes).sort()).toEqual([...inRegels].sort());
  });

  /** The example as a text: of a page, of a button, or as a heading, as the rule asks. */
  const alsTekst = (code: string, zin: string) => {
    if (code === 'KT16') return leesBestand('content/nl/proef.json', JSON.stringify({ knop: zin }));
    return leesBestand('content/nl/paginas/proef.md', code === 'KT17' ? `## ${zin}\n` : `${zin}\n`);
  };

  test.each(rijen)('geeft bij $code een voorbeeld waarin de regel iets vindt', ({ code, ernst, voorbeeld }) => {
    const zin = /"([^"]+)"/.exec(voorbeeld)![1]!.replaceAll('*', '');
    const gevonden = alsTekst(code, zin).flatMap((stuk) => regels.controleer(stuk)).filter((m) => m.code === code);
    expect(gevonden.map((m) => m.ernst).filter((e) => ernst.includes(e)), zin).not.toEqual([]);
    const wordt = /→ (.+)$/.exec(voorbeeld)?.[1];
    if (wordt) expect(gevonden.flatMap((m) => m.vervangingen)).toContain(wordt);
  });

  const paren = [...readme.matchAll(/^\| (KT\d\d) \| ([A-Z*][^|]+) \| ([A-Z][^|]+) \|$/gm)].map(([, code, voor, na]) => ({ code: code!, voor: voor!.replaceAll('*', ''), na: na! }));

  test('geeft drie zinnen waarvan de eerste wordt aangewezen, en de tweede niet', () => {
    expect(paren).toHaveLength(3);
    const gemeld = (zin: string): string[] => alsTekst('', zin).flatMap((stuk) => regels.controleer(stuk)).map(({ code }) => code);
    for (const { code, voor, na } of paren) expect([gemeld(voor), gemeld(na)], voor).toEqual([expect.arrayContaining([code]), []]);
  });
});
