/** The command line of `npm run taal`: what is asked, about which texts. Reads no file. */
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';

export const gebruik = `Leest deze tekst makkelijk?

  npm run taal                                    kijkt alle teksten na
  npm run taal -- content/nl/paginas/privacy.md   kijkt één bestand na; meer bestanden of een map mag ook
  npm run taal -- --fix                           zet zelf het gewone woord neer waar maar één woord past
  npm run taal -- --rapport                       maakt .tmp/klare-taal.html: alle teksten om rustig te lezen
  npm run taal -- --verslag                       maakt docs/klare-taal.md: hoe de hele site leest
  npm run taal -- vertalingen                     kijkt na of de vertalingen compleet en van nu zijn
  npm run taal -- --help                          deze uitleg

Een fout moet weg, een tip is een aanrader. Wat de codes betekenen, en hoe u iets laat staan met een reden, staat in
tools/klare-taal/README.md.
Einde met code 0: alles is goed. Code 1: er zijn nog fouten. Code 2: de vraag is niet begrepen.
`;

/** The question is not understood; the message, in Dutch, says why and what to do. */
export class Gebruikfout extends Error {
  override name = 'Gebruikfout';
}

export type Opdracht =
  | { readonly soort: 'help' }
  | { readonly soort: 'nakijken'; readonly gevraagd: readonly string[]; readonly fix: boolean; readonly rapport: boolean; readonly verslag: boolean };

const opties = {
  fix: { type: 'boolean', default: false },
  rapport: { type: 'boolean', default: false },
  verslag: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** How much of a word may differ: "verlsag" is still --verslag, "--kleur" is nothing. */
const ruimte = 0.4;

/** The names that look most like what was typed, best first. */
export const lijktOp = (getypt: string, namen: readonly string[], hoogstens: number): string[] => {
  const zoeker = new MiniSearch<{ id: number; naam: string }>({ fields: ['naam'], tokenize: (tekst) => tekst.split(/[^\p{L}\d]+/u).filter(Boolean) });
  zoeker.addAll(namen.map((naam, id) => ({ id, naam })));
  return zoeker.search(getypt, { fuzzy: ruimte, prefix: true }).slice(0, hoogstens).map(({ id }) => namen[id as number]!);
};

/**
 * Reads the command line.
 * @throws Gebruikfout
 */
export const leesOpdracht = (args: readonly string[]): Opdracht => {
  const { tokens } = parseArgs({ args: [...args], options: opties, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(opties, token.name)) {
      const [bijna] = lijktOp(token.name, Object.keys(opties), 1);
      throw new Gebruikfout(`De optie ${token.rawName} ken ik niet. ${bijna ? `Bedoelt u --${bijna}?` : 'Met --help ziet u wat er kan.'}`);
    }
    if (token.value !== undefined) throw new Gebruikfout(`Achter ${token.rawName} hoort geen waarde. Schrijf alleen ${token.rawName}.`);
  }
  const { values, positionals: gevraagd } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
  if (values.help) return { soort: 'help' };
  if (values.verslag && gevraagd.length > 0) throw new Gebruikfout('Het verslag gaat over de hele site. Laat de bestanden weg, of kies --rapport.');
  return { soort: 'nakijken', gevraagd, fix: values.fix, rapport: values.rapport, verslag: values.verslag };
};

/**
 * The files that are asked for, in their own order; all when none is.
 * @param gevraagd files or folders, as paths from the root with forward slashes
 * @param bestanden the files with texts, as paths from the root
 * @throws Gebruikfout for one that is not there, with names that look like it
 */
export const kiesBestanden = (gevraagd: readonly string[], bestanden: readonly string[]): string[] => {
  const bij = (vraag: string, bestand: string): boolean => bestand === vraag || bestand.startsWith(`${vraag.replace(/\/$/, '')}/`);
  for (const vraag of gevraagd) {
    if (bestanden.some((bestand) => bij(vraag, bestand))) continue;
    const bijna = lijktOp(vraag, bestanden, 3);
    throw new Gebruikfout([`${vraag} is geen bestand met teksten van de site.`, ...(bijna.length > 0 ? ['Bedoelt u misschien:', ...bijna.map((naam) => `  ${naam}`)] : ['De teksten staan in content/.'])].join('\n'));
  }
  return gevraagd.length === 0 ? [...bestanden] : bestanden.filter((bestand) => gevraagd.some((vraag) => bij(vraag, bestand)));
};
