/** Carries out a command: reads the texts, checks them, writes what is asked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Bronblok, Bronfout } from './bronnen/brontekst.ts';
import { bronbestanden, leesBestand } from './bronnen/index.ts';
import { controleerAlles, isGeslaagd, type Regels, type Verslag } from './controle.ts';
import { vervang } from './fix.ts';
import { gebruik, Gebruikfout, kiesBestanden, leesOpdracht, type Opdracht } from './opdracht.ts';
import { leesUitzonderingen, Uitzonderingfout } from './uitzonderingen.ts';
import { htmlVerslag } from './verslag/html.ts';
import { markdownVerslag } from './verslag/markdown.ts';
import { terminalVerslag, type Verf } from './verslag/terminal.ts';
import { aantal, meldingInWoorden } from './verslag/zeggen.ts';

export const uitzonderingenbestand = 'tools/klare-taal/uitzonderingen.json';
export const verslagbestand = 'docs/klare-taal.md';
const rapportbestand = '.tmp/klare-taal.html';

export type Plek = {
  /** Folder of the project. */
  readonly root: string;
  /** Folder in which the command was given: files are named from there or from the root. */
  readonly map: string;
  readonly regels: Regels;
  readonly verf: Verf;
};
/** What goes to the screen, and the exit code. */
export type Uitvoer = { readonly code: 0 | 1 | 2; readonly uit: string; readonly fout: string };

const lees = ({ root }: Pick<Plek, 'root'>, bestand: string): string => readFileSync(join(root, bestand), 'utf8');
const schrijf = ({ root }: Pick<Plek, 'root'>, bestand: string, tekst: string): void => {
  mkdirSync(dirname(join(root, bestand)), { recursive: true });
  writeFileSync(join(root, bestand), tekst);
};

/** Everything there is to say about these files; a suppression for a file that is gone is for nobody. */
const kijkNa = (plek: Pick<Plek, 'root' | 'regels'>, bestanden: readonly string[], alle: readonly string[]): Verslag<Bronblok> => {
  const uitzonderingen = leesUitzonderingen(uitzonderingenbestand, lees(plek, uitzonderingenbestand));
  const stukken = bestanden.flatMap((bestand) => leesBestand(bestand, lees(plek, bestand)));
  return controleerAlles(stukken, plek.regels, uitzonderingen.filter(({ bestand }) => bestanden.includes(bestand) || !alle.includes(bestand)));
};

/** The check of the whole site, as `npm test` has it. */
export const kijkAllesNa = (plek: Pick<Plek, 'root' | 'regels'>): Verslag<Bronblok> => {
  const alle = bronbestanden(plek.root);
  return kijkNa(plek, alle, alle);
};

/** Makes the fixed replacements, and says which. */
const verbeter = (plek: Plek, { stukken }: Verslag<Bronblok>): string[] =>
  [...Map.groupBy(stukken, ({ bestand }) => bestand)].flatMap(([bestand, vanBestand]) => {
    const { tekst, gedaan, overgeslagen } = vervang(bestand, lees(plek, bestand), vanBestand.flatMap(({ zinnen }) => zinnen));
    if (gedaan.length > 0) schrijf(plek, bestand, tekst);
    return [
      ...gedaan.map(({ regel, was, wordt }) => `${bestand}:${regel}  ${plek.verf('green', 'verbeterd')} "${was}" → ${wordt}`),
      ...overgeslagen.map((m) => `${bestand}:${m.zin.regel}  ${plek.verf('yellow', 'met de hand')} ${m.code} ${meldingInWoorden(m)}`),
    ];
  });

const doe = (opdracht: Opdracht, plek: Plek): Uitvoer => {
  if (opdracht.soort === 'help') return { code: 0, uit: gebruik, fout: '' };
  const alle = bronbestanden(plek.root);
  const gevraagd = opdracht.gevraagd.map((pad) => {
    const vanuit = relative(plek.root, resolve(plek.map, pad)).split(sep).join('/');
    return alle.some((bestand) => `${bestand}/`.startsWith(`${vanuit}/`)) ? vanuit : pad;
  });
  const bestanden = kiesBestanden(gevraagd, alle);
  const regels: string[] = [];
  if (opdracht.fix) {
    const gedaan = verbeter(plek, kijkNa(plek, bestanden, alle));
    regels.push(...(gedaan.length > 0 ? gedaan : ['Er was niets dat vanzelf beter kon.']), '');
  }
  const verslag = kijkNa(plek, bestanden, alle);
  regels.push(terminalVerslag(verslag, plek.verf));
  if (opdracht.rapport) {
    schrijf(plek, rapportbestand, htmlVerslag(verslag));
    regels.push(`Het rapport over ${aantal(verslag.stukken.length, 'tekst', 'teksten')} staat in ${rapportbestand}.\n`);
  }
  if (opdracht.verslag) {
    schrijf(plek, verslagbestand, markdownVerslag(verslag));
    regels.push(`Het verslag staat in ${verslagbestand}.\n`);
  }
  return { code: isGeslaagd(verslag) ? 0 : 1, uit: regels.join('\n'), fout: '' };
};

/** Runs the command. @param args what stands behind `npm run taal --` */
export const voerUit = (args: readonly string[], plek: Plek): Uitvoer => {
  try {
    return doe(leesOpdracht(args), plek);
  } catch (fout) {
    if (fout instanceof Gebruikfout) return { code: 2, uit: '', fout: `${fout.message}\n` };
    if (fout instanceof Bronfout || fout instanceof Uitzonderingfout) return { code: 1, uit: '', fout: `${fout.message}\n` };
    throw fout;
  }
};
