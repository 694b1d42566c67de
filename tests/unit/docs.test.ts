import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kanalen, opzijRedenen, resultaten, sluitredenen } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { contactwijzen, grenzen } from '../../src/domain/aanmelding/invoer.ts';
import { situatieCodes } from '../../src/domain/aanmelding/situatie.ts';
import { codeLengte } from '../../src/domain/aanmelding/terugkomcode.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lees = (pad: string): string => readFileSync(join(root, pad), 'utf8');
const aanmelding = lees('docs/aanmelding.md');
const beheer = lees('docs/beheer.md');

/** The part of a text below a heading, up to the next of the same kind or higher. */
const onder = (tekst: string, kop: string): string => {
  const begin = tekst.indexOf(`${kop}\n`);
  if (begin === -1) throw new Error(`there is no heading "${kop}"`);
  const rest = tekst.slice(begin + kop.length);
  const diepte = /^#+/.exec(kop)![0].length;
  return rest.slice(0, rest.search(new RegExp(`\\n#{1,${diepte}} `)) + 1 || undefined);
};
/** The rows of a table, as cells. */
const rijen = (tekst: string): string[][] =>
  [...tekst.matchAll(/^\|(.+)\|$/gm)].map(([, rij]) => rij!.split(/(?<!\\)\|/).map((cel) => cel.trim())).filter((rij) => !/^-+:?$/.test(rij[0]!));
const namenIn = (cel: string): string[] => [...cel.matchAll(/`([^`]+)`/g)].map(([, naam]) => naam!);

describe('docs/aanmelding.md', () => {
  const velden = rijen(onder(aanmelding, '## Fields of the form')).filter(([naam]) => naam!.startsWith('`'));

  it('heeft de grenzen van de code, voor elk veld met een grens', () => {
    const gevonden = Object.fromEntries(velden.filter(([, , langst]) => langst !== '').map(([naam, , langst]) => [namenIn(naam!)[0], Number(langst)]));
    expect(gevonden).toEqual(grenzen);
  });

  it('heeft elke contactwijze en elke situatie', () => {
    const waarden = (veld: string): string[] => namenIn(velden.find(([naam]) => naam === `\`${veld}\``)!.at(4)!);
    expect(waarden('contactwijze')).toEqual([...contactwijzen]);
    expect(waarden('situatie')).toEqual([...situatieCodes]);
  });

  it('heeft elke fout van het formulier', () => {
    const codes = [...lees('src/domain/aanmelding/invoer.ts').matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(aanmelding).toContain(`\`${code}\``);
  });

  it('heeft elk antwoord van de API, met zijn status, en geen ander', () => {
    const bron = globSync(['netlify/functions/*.ts', 'src/adapters/http/*.ts'], { cwd: root }).map(lees).join('\n');
    const inCode = new Set([...bron.matchAll(/\b(?:fout|weiger)\((\d{3}), '([a-z-]+)'/g)].map(([, status, code]) => `${status} ${code}`));
    const kanNiet = [...globSync('src/application/*.ts', { cwd: root }).map(lees).join('\n').matchAll(/KanNiet\('([a-z-]+)'\)/g)].map(([, code]) => `409 ${code}`);
    const inTabel = rijen(onder(aanmelding, '## Answers of the API')).filter(([status]) => /^\d{3}$/.test(status!))
      .flatMap(([status, codes]) => namenIn(codes!).map((code) => `${status} ${code}`));
    expect(inCode.size).toBeGreaterThan(10);
    expect(inTabel.sort()).toEqual([...new Set([...inCode, ...kanNiet])].sort());
  });

  it('heeft elke keuze van het loket en elke reden om iets opzij te leggen', () => {
    for (const keuze of [...kanalen, ...resultaten, ...sluitredenen, ...opzijRedenen]) expect(aanmelding).toContain(`${keuze}`);
  });

  it('heeft de grootste maten en de lengte van de code', () => {
    const maat = (getal: number): string => getal.toLocaleString('en-US');
    for (const [pad, kop] of [['netlify/functions/aanmelding.ts', '### POST /api/aanmelding'], ['src/adapters/formulier/bezoek.ts', '## Fields of the form']] as const) {
      const grens = Number(/(?:const grens|formulierGrens) = ([\d_]+);/.exec(lees(pad))![1]!.replaceAll('_', ''));
      expect(onder(aanmelding, kop)).toContain(`${maat(grens)} bytes`);
    }
    expect(aanmelding).toContain(`${codeLengte} digits`);
  });
});

/** The fields of the type of GET /api/status. */
const statusvelden = [.../export type Status = \{([\s\S]*?)\n\};/.exec(lees('src/application/status.ts'))![1]!.matchAll(/^ {2}(\w+):/gm)].map(([, naam]) => naam!);

describe('GET /api/status', () => {
  it('staat met elk veld in docs/aanmelding.md en wordt uitgelegd in docs/beheer.md', () => {
    expect(statusvelden.length).toBeGreaterThan(5);
    expect([...onder(aanmelding, '### GET /api/status').matchAll(/"(\w+)":/g)].map(([, naam]) => naam)).toEqual(statusvelden);
    expect(rijen(onder(beheer, '## Kijken of alles werkt')).flatMap(([naam]) => namenIn(naam!))).toEqual(expect.arrayContaining(statusvelden));
  });
});

describe('de instellingen in docs/beheer.md', () => {
  const schema = /const schema = z\.object\(\{([\s\S]*?)\n\}\);/.exec(lees('src/adapters/env.ts'))![1]!;
  const variabelen = [...schema.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, naam]) => naam!);
  const tabel = (kop: string): string[] => rijen(onder(beheer, kop)).flatMap(([naam]) => namenIn(naam!));

  it('zijn die van src/adapters/env.ts, en geen ander', () => {
    expect(variabelen.length).toBeGreaterThan(10);
    expect(tabel('### Instellingen van de site').sort()).toEqual(variabelen.sort());
  });

  it('en daarnaast die van server/ en van de gemeente', () => {
    const bron = globSync(['server/*.ts', 'src/gemeenten/*.ts'], { cwd: root }).map(lees).join('\n');
    for (const naam of tabel('### Andere instellingen')) expect(bron).toContain(`['${naam}']`);
  });

  it('hebben een voorbeeld', () => {
    for (const kop of ['### Instellingen van de site', '### Andere instellingen']) {
      for (const [naam, , , voorbeeld] of rijen(onder(beheer, kop)).slice(1)) expect([naam, voorbeeld!.length > 0]).toEqual([naam, true]);
    }
  });
});

describe('de documenten', () => {
  const documenten = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

  it.each(documenten)('%s verwijst alleen naar wat er is', (pad) => {
    const kapot = [...lees(pad).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, doel]) => join(dirname(pad), doel!))
      .filter((doel) => globSync(doel, { cwd: root }).length === 0);
    expect(kapot).toEqual([]);
  });

  it.each(documenten)('%s noemt alleen opdrachten die er zijn', (pad) => {
    const { scripts } = JSON.parse(lees('package.json')) as { scripts: Record<string, string> };
    const gevraagd = [...lees(pad).matchAll(/npm run ([a-z\d:-]+)/g)].map(([, naam]) => naam!);
    expect(gevraagd.filter((naam) => !(naam in scripts))).toEqual([]);
  });
});

describe('docs/loket.md', () => {
  const gids = lees('docs/loket.md');

  it('is in vijf minuten te lezen: 238 woorden per minuut, zoals volwassenen stil lezen (Brysbaert, 2019)', () => {
    expect(gids.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)!.length).toBeLessThanOrEqual(5 * 238);
  });

  it('wijst de weg naar de rest', () => {
    expect(gids).toContain('(loket-beheer.md)');
    expect(lees('docs/loket-beheer.md')).toContain('(loket.md)');
  });
});
