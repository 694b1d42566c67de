import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Regels } from '../../tools/klare-taal/controle.ts';
import { type Uitvoer, voerUit } from '../../tools/klare-taal/nakijken.ts';
import type { Melding, Stuk, Zin } from '../../tools/klare-taal/soorten.ts';
import { zinnenVan } from '../../tools/klare-taal/tekst/ontleden.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Rules for this test only: three words with one replacement each, one without, and a sentence that is too long. */
const woorden: Readonly<Record<string, string>> = { middels: 'met', indien: 'als', aangaande: 'over' };
const hoofdletter = (voorbeeld: string, woord: string): string => (/^\p{Lu}/u.test(voorbeeld) ? woord.charAt(0).toUpperCase() + woord.slice(1) : woord);
const bekijk = (zin: Zin): Melding[] => {
  const vast = [...zin.tekst.matchAll(/\b(middels|indien|aangaande)\b/gi)].map((m): Melding => ({
    code: 'KT01', ernst: 'fout', zin, van: m.index, tot: m.index + m[0].length, reden: 'ambtelijk', vervangingen: [hoofdletter(m[0], woorden[m[0].toLowerCase()]!)], vast: true, winst: 0.5,
  }));
  const los = [...zin.tekst.matchAll(/\bontvangst\b/g)].map((m): Melding => ({
    code: 'KT12', ernst: 'tip', zin, van: m.index, tot: m.index + m[0].length, reden: 'maak er een werkwoord van', vervangingen: [], vast: false, winst: 0.9,
  }));
  const lang: Melding[] = zin.woorden.length > 12 ? [{ code: 'KT03', ernst: 'tip', zin, van: 0, tot: zin.tekst.length, reden: `${zin.woorden.length} woorden: maak 2 zinnen`, vervangingen: [], vast: false, winst: 0.7 }] : [];
  return [...lang, ...los, ...vast];
};
/** The score is the mean length of a sentence, times four. */
const regels: Regels = {
  controleer: (stuk: Stuk) => stuk.blokken.flatMap((blok) => zinnenVan(blok)).flatMap(bekijk),
  leesscore: (zinnen) => (zinnen.reduce((som, { woorden: w }) => som + w.length, 0) / zinnen.length) * 4,
};

let root: string;
const leg = (bestand: string, tekst: string): void => {
  mkdirSync(dirname(join(root, bestand)), { recursive: true });
  writeFileSync(join(root, bestand), tekst);
};
const lees = (bestand: string): string => readFileSync(join(root, bestand), 'utf8');
const taal = (...args: string[]): Uitvoer => voerUit(args, { root, map: root, regels, verf: (_, tekst) => tekst });
const uitzonderingen = (waarde: unknown): void => { leg('tools/klare-taal/uitzonderingen.json', JSON.stringify(waarde)); };

const privacy = 'content/nl/paginas/privacy.md';
const kop = '---\ntitel: Privacy\nomschrijving: Wat wij bewaren.\n---\n';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'klare-taal-'));
  uitzonderingen([]);
  leg(privacy, `${kop}Wij werken middels een formulier. Dat is goed.\n`);
  leg('content/nl/paginas/cookies.md', '# Cookies\n\nWij gebruiken ze niet.\n');
  leg('content/nl/loket.json', '{\n  "open": {\n    "kop": "Open het loket",\n    "uitleg": "Kies uw bestand."\n  }\n}\n');
});
afterEach(() => { rmSync(root, { recursive: true }); });

describe('npm run taal', () => {
  test('noemt van elke fout het bestand, de regel, het woord en wat er kan staan, met de zin eronder', () => {
    const { code, uit } = taal();
    expect(code).toBe(1);
    expect(uit).toContain('content/nl/paginas/privacy.md:5  fout KT01 "middels" → met\n    Wij werken middels een formulier.\n');
  });

  test('zegt zonder fouten dat het goed is, en eindigt met 0', () => {
    leg(privacy, `${kop}Wij werken met een formulier.\n`);
    const { code, uit, fout } = taal();
    expect([code, fout]).toEqual([0, '']);
    expect(uit).toContain('Goed. 0 fouten, 0 tips, 0 teksten te moeilijk, 0 uitzonderingen.');
  });

  test('laat een tip zien zonder erop te vallen, met de sleutel van de zin', () => {
    leg(privacy, 'Goed.\n');
    leg('content/nl/loket.json', '{\n  "open": { "uitleg": "Na ontvangst kijken wij." }\n}\n');
    const { code, uit } = taal();
    expect(code).toBe(0);
    expect(uit).toContain('content/nl/loket.json:2  tip KT12 "ontvangst": maak er een werkwoord van\n    open.uitleg: Na ontvangst kijken wij.\n');
  });

  test('noemt per zin hoogstens drie dingen: fouten eerst, dan wat het meest oplevert', () => {
    leg(privacy, 'Indien u na ontvangst middels een brief iets hoort aangaande de ontvangst van uw geld, bel ons.\n');
    expect(taal(privacy).uit.split('\n').filter((regel) => regel.startsWith(privacy)).map((regel) => regel.slice(privacy.length + 4))).toEqual([
      'fout KT01 "Indien" → Als', 'fout KT01 "middels" → met', 'fout KT01 "aangaande" → over',
    ]);
    leg(privacy, 'Na ontvangst middels een brief hoort u dat de ontvangst van uw geld goed is gegaan.\n');
    expect(taal(privacy).uit.split('\n').filter((regel) => regel.startsWith(privacy)).map((regel) => regel.slice(privacy.length + 4))).toEqual([
      'fout KT01 "middels" → met', 'tip KT12 "ontvangst": maak er een werkwoord van', 'tip KT12 "ontvangst": maak er een werkwoord van',
    ]);
  });

  test('valt op een tekst die te moeilijk is vanaf vijf zinnen, en niet op vier', () => {
    const zin = 'Dit is een zin die wij met opzet een flink stuk te lang maken.';
    leg(privacy, `${Array.from({ length: 4 }, () => zin).join(' ')}\n`);
    expect(taal(privacy).code).toBe(0);
    leg(privacy, `${Array.from({ length: 5 }, () => zin).join(' ')}\n`);
    const { code, uit } = taal(privacy);
    expect(code).toBe(1);
    expect(uit).toMatch(/\/privacy +56,0 +5 +0 +5 {2}te moeilijk/);
  });

  test('telt koppen en losse woorden niet mee voor de score', () => {
    leg(privacy, `${Array.from({ length: 6 }, (_, i) => `## Kop ${i}\n`).join('\n')}\nEen zin.\n`);
    expect(taal(privacy).uit).toMatch(/\/privacy +- +1 +0 +0 {2}te kort/);
  });

  test('kijkt alleen de bestanden na die zijn gevraagd, of een hele map', () => {
    expect(taal(privacy).uit).not.toContain('/cookies');
    expect(taal('content/nl/paginas').uit).toMatch(/\/cookies[\s\S]*\/privacy/);
    expect(taal('content/nl/paginas').uit).not.toContain('loket');
    expect(taal(privacy, 'content/nl/loket.json').uit).toMatch(/\/privacy[\s\S]*loket: open/);
  });

  test('vindt een bestand ook vanuit de map waarin iemand staat', () => {
    expect(voerUit(['privacy.md'], { root, map: join(root, 'content/nl/paginas'), regels, verf: (_, tekst) => tekst }).uit).toContain(`${privacy}:5`);
  });

  test('noemt bij een onbekend bestand wat erop lijkt, en eindigt met 2', () => {
    const { code, uit, fout } = taal('content/nl/paginas/privcy.md');
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toMatch(/^content\/nl\/paginas\/privcy\.md is geen bestand met teksten van de site\.\nBedoelt u misschien:\n {2}content\/nl\/paginas\/privacy\.md\n/);
  });

  test.each([
    ['--verlsag', /ken ik niet\. Bedoelt u --verslag\?/],
    ['--kleur', /--kleur ken ik niet\. Met --help/],
    ['--fix=ja', /Achter --fix hoort geen waarde/],
    ['-x', /-x ken ik niet/],
  ])('legt bij %s uit wat er wel kan, en eindigt met 2', (optie, zin) => {
    const { code, uit, fout } = taal(optie);
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toMatch(zin);
  });

  test('maakt geen verslag van de hele site uit één bestand', () => {
    expect(taal('--verslag', privacy)).toMatchObject({ code: 2, fout: expect.stringContaining('hele site') });
  });

  test('legt zichzelf uit met --help, zonder iets te lezen', () => {
    rmSync(join(root, 'content'), { recursive: true });
    expect(taal('--help')).toMatchObject({ code: 0, uit: expect.stringContaining('npm run taal -- --fix') });
  });

  test('zegt welk bestand stuk is in plaats van het over te slaan', () => {
    leg('content/nl/loket.json', '{\n  "open": "half\n}\n');
    expect(taal()).toMatchObject({ code: 1, uit: '', fout: expect.stringContaining('content/nl/loket.json:2 Er mist een aanhalingsteken.') });
  });
});

describe('npm run taal -- --fix', () => {
  const naFix = (bestand: string, tekst: string): string => {
    leg(bestand, tekst);
    taal('--fix', bestand);
    return lees(bestand);
  };

  test('zet het gewone woord neer, met de hoofdletter van het oude, ook twee keer in een zin', () => {
    expect(naFix(privacy, `${kop}Indien u wilt, werkt u middels een formulier.\nDat kan middels\neen brief.\n`)).toBe(`${kop}Als u wilt, werkt u met een formulier.\nDat kan met\neen brief.\n`);
  });

  test('laat al het andere staan: adressen van links, code, titels van links, kopregels voor onszelf, witregels', () => {
    const rest = '---\ntitel: "Privacy"   # middels\nomschrijving: Wat wij bewaren.\nbronnen:\n  - middels een wet\n---\n\n\nKijk [hier](https://x.nl/middels "middels")   en `middels`.\n\n<!-- middels -->\n\n';
    expect(naFix(privacy, `${rest}*   Wij doen het **middels** u.\n\n[middels]: /middels\n`)).toBe(`${rest}*   Wij doen het **met** u.\n\n[middels]: /middels\n`);
  });

  test('werkt ook in de titel, de omschrijving en een tabel', () => {
    expect(naFix(privacy, "---\ntitel: 'Middels ons'\nomschrijving: Werk middels ons.\n---\n\n| Indien |\n|---|\n| middels u |\n")).toBe("---\ntitel: 'Met ons'\nomschrijving: Werk met ons.\n---\n\n| Als |\n|---|\n| met u |\n");
  });

  test('laat in JSON de sleutels, de opmaak en de escapes staan', () => {
    const json = (middels: string) => `{ "middels":  "Dat gaat \\"${middels}\\" u.\\n\\nEn \\u0041nders ook.",\n\t"aangaande": ["${middels} een lijst."],  "n": 1e3 }`;
    expect(naFix('content/nl/loket.json', json('middels'))).toBe(json('met'));
  });

  test('laat met rust wat maar half in het bestand staat, en zegt dat', () => {
    leg(privacy, 'Wij werken mid**dels** u. En indien u wilt.\n');
    const { uit } = taal('--fix', privacy);
    expect(lees(privacy)).toBe('Wij werken mid**dels** u. En als u wilt.\n');
    expect(uit).toContain(`${privacy}:1  met de hand KT01 "middels" → met`);
    expect(uit).toContain(`${privacy}:1  verbeterd "indien" → als`);
  });

  test('laat staan wat is uitgezonderd, en raakt geen ander bestand aan', () => {
    uitzonderingen([{ code: 'KT01', bestand: privacy, stuk: 'middels', reden: 'Zo heet het formulier echt.' }]);
    leg('content/nl/loket.json', '{"a": "Dat gaat middels u."}');
    expect(naFix(privacy, 'Dit gaat middels u. Indien u wilt.\n')).toBe('Dit gaat middels u. Als u wilt.\n');
    expect(lees('content/nl/loket.json')).toBe('{"a": "Dat gaat middels u."}');
  });

  test('verandert niets waar het niets over te zeggen heeft', () => {
    const tekst = 'Een zin na ontvangst.\r\n\r\nNog een.\t\n';
    expect(naFix(privacy, tekst)).toBe(tekst);
    expect(taal('--fix', privacy).uit).toContain('Er was niets dat vanzelf beter kon.');
  });

  test('kijkt daarna opnieuw na', () => {
    expect(taal('--fix').code).toBe(0);
  });
});

describe('een uitzondering', () => {
  const uitzondering = { code: 'KT01', bestand: privacy, stuk: 'middels', reden: 'Zo heet het formulier echt.' };

  test('haalt een melding weg en wordt geteld', () => {
    uitzonderingen([uitzondering]);
    expect(taal()).toMatchObject({ code: 0, uit: expect.stringContaining('1 uitzondering.') });
  });

  test.each([
    ['zonder reden', { ...uitzondering, reden: undefined }, 'nummer 1, reden: een reden, in een zin'],
    ['met een lege reden', { ...uitzondering, reden: '  ' }, 'nummer 1, reden: een reden, in een zin'],
    ['met een code die er niet is', { ...uitzondering, code: 'alles' }, 'nummer 1, code: een code zoals KT01'],
  ])('%s is een fout', (_, waarde, zin) => {
    uitzonderingen([waarde]);
    expect(taal()).toMatchObject({ code: 1, fout: expect.stringContaining(zin) });
  });

  test.each([
    ['ander woord', { ...uitzondering, stuk: 'indien' }],
    ['andere code', { ...uitzondering, code: 'KT02' }],
    ['ander bestand', { ...uitzondering, bestand: 'content/nl/loket.json' }],
    ['bestand dat weg is', { ...uitzondering, bestand: 'content/nl/paginas/oud.md' }],
  ])('die nergens meer bij past is een fout (%s)', (_, waarde) => {
    leg(privacy, `${kop}Wij werken met een formulier.\n`);
    uitzonderingen([waarde]);
    const { code, uit } = taal();
    expect(code).toBe(1);
    expect(uit).toContain(`fout ${waarde.code} "${waarde.stuk}" staat niet meer zo in ${waarde.bestand}. Haal de uitzondering weg.`);
  });

  test('voor een ander bestand telt niet mee als iemand één bestand nakijkt', () => {
    uitzonderingen([{ ...uitzondering, stuk: 'bestaat niet' }]);
    expect(taal('content/nl/loket.json').code).toBe(0);
  });
});

describe('de rapporten', () => {
  beforeEach(() => {
    uitzonderingen([{ code: 'KT01', bestand: 'content/nl/loket.json', stuk: 'aangaande', reden: 'Dit is een | voorbeeld.' }]);
    leg('content/nl/loket.json', '{ "kop": "Iets <b> & \\"meer\\"", "open": "Vraag aangaande <script>alert(1)</script>." }');
  });

  test('--rapport toont elke zin, met de reden bij het woord en in de tekst, zonder script of iets van buiten', () => {
    expect(taal('--rapport').uit).toContain('staat in .tmp/klare-taal.html');
    const html = lees('.tmp/klare-taal.html');
    expect(html).toContain('<mark class="fout" title="KT01 &quot;middels&quot; → met">middels</mark>');
    expect(html).toMatch(/<li class="fout"><b>Fout: <\/b>&quot;middels&quot; → met/);
    expect(html).toContain('Wij gebruiken ze niet.');
    expect(html).not.toMatch(/<script|<link|src=|https?:/);
    expect(html).toContain('&lt;script>');
    expect(html).toContain('Dit is een | voorbeeld.');
    expect(html).toMatch(/@media \(prefers-color-scheme:dark\)[\s\S]*@media print/);
  });

  test('--rapport zet de tekst met het meeste werk vooraan', () => {
    taal('--rapport');
    expect(lees('.tmp/klare-taal.html')).toMatch(/<h2 id="tekst-1">\/privacy</);
  });

  test('--rapport houdt overlappende tekens uit elkaar', () => {
    leg(privacy, 'Na ontvangst van uw brief gaan wij middels een formulier kijken wat er nog meer kan.\n');
    taal('--rapport', privacy);
    const html = lees('.tmp/klare-taal.html');
    expect(html).toContain('<span class="zin heel tip" title="KT03 16 woorden: maak 2 zinnen">Na <mark class="tip"');
    // One is named in the explanation above, beside the word "tip".
    expect(html.match(/<mark class="fout"/g)).toHaveLength(2);
  });

  test('--verslag geeft voor dezelfde teksten dezelfde bytes, zonder datum of regelnummers', () => {
    expect(taal('--verslag').uit).toContain('staat in docs/klare-taal.md');
    const eerste = lees('docs/klare-taal.md');
    leg('content/nl/paginas/cookies.md', `\n\n${lees('content/nl/paginas/cookies.md')}`);
    taal('--verslag');
    expect(lees('docs/klare-taal.md')).toBe(eerste);
    expect(eerste).toContain('- **/privacy** "middels" → met. *Wij werken middels een formulier.*');
    expect(eerste).toContain('| loket | KT01 | aangaande | Dit is een \\| voorbeeld. |');
    expect(eerste).not.toMatch(/\d{4}-\d\d-\d\d|md:\d/);
  });

  test('zonder die opties wordt er niets geschreven', () => {
    taal();
    expect(['.tmp/klare-taal.html', 'docs/klare-taal.md'].filter((bestand) => existsSync(join(root, bestand)))).toEqual([]);
  });
});

describe('in een terminal en in een pijp', () => {
  const draai = (args: readonly string[], env: Record<string, string>) =>
    promisify(execFile)(process.execPath, [join(project, 'tools/klare-taal/main.ts'), ...args], { cwd: project, env: { PATH: process.env['PATH'], ...env } })
      .then(({ stdout }) => ({ code: 0, stdout, stderr: '' }), (fout: { code: number; stdout: string; stderr: string }) => fout);
  const kleur = String.fromCharCode(27);

  test('staan er kleuren met FORCE_COLOR, en niet in een pijp of met NO_COLOR', async () => {
    const [pijp, kleurig, zonder] = await Promise.all([draai(['content/nl/email.json'], {}), draai(['content/nl/email.json'], { FORCE_COLOR: '1' }), draai(['content/nl/email.json'], { FORCE_COLOR: '1', NO_COLOR: '1' })]);
    expect(pijp.stdout).toContain('e-mail: bevestiging');
    expect([pijp.stdout.includes(kleur), kleurig.stdout.includes(kleur)]).toEqual([false, true]);
    expect(zonder.stdout.length).toBeGreaterThan(0);
  });

  test('gaat wat er mis is naar stderr, met code 2', async () => {
    expect(await draai(['--nee'], {})).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--nee ken ik niet') });
  });
});
