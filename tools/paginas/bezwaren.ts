import type { Paginabestand } from './lezen.ts';

/** What is wrong in a page: where, what and what to do. Dutch, for who writes. */
export type Bezwaar = { bestand: string; regel: number; wat: string; doe: string };

const zonderAnker = (adres: string): string => adres.replace(/[?#].*$/, '');
const isEigen = (adres: string): boolean => adres.startsWith('/');

const linkbezwaren = (pagina: Paginabestand, adressen: ReadonlySet<string>): Bezwaar[] =>
  pagina.links.flatMap(({ waarde, regel }) => {
    const hier = (wat: string, doe: string): Bezwaar[] => [{ bestand: pagina.bestand, regel, wat, doe }];
    if (isEigen(waarde)) return adressen.has(zonderAnker(waarde)) ? [] : hier(`De link naar ${waarde} leidt nergens heen.`, 'Verander het adres, of haal de link weg.');
    if (waarde.startsWith('#') || /^(https:\/\/|tel:|mailto:)/.test(waarde)) return [];
    return hier(`Het adres "${waarde}" is niet veilig of niet heel.`, 'Begin met / voor een pagina van deze site, of met https://.');
  });

const kopbezwaren = (pagina: Paginabestand, adressen: ReadonlySet<string>): Bezwaar[] => {
  const { bestand, kop } = pagina;
  const bij = (veld: string): number => kop.get(veld)?.regel ?? 1;
  const bezwaren: Bezwaar[] = [];
  const verwant = (kop.get('verwant')?.waarde ?? []) as string[];
  for (const naam of verwant) {
    if (!adressen.has(`/${naam}`)) bezwaren.push({ bestand, regel: bij('verwant'), wat: `Bij "verwant" staat ${naam}. Die pagina is er niet.`, doe: 'Verander de naam, of haal hem weg.' });
    if (`/${naam}` === pagina.adres) bezwaren.push({ bestand, regel: bij('verwant'), wat: 'Bij "verwant" staat deze pagina zelf.', doe: 'Kies een andere pagina.' });
  }
  const actie = kop.get('actie')?.waarde as { tekst?: string; adres?: string } | undefined;
  if (!actie?.adres) bezwaren.push({ bestand, regel: bij('actie'), wat: 'De pagina eindigt niet met iets dat men kan doen.', doe: 'Zet boven de tekst: actie: { tekst: Schrijf ons, adres: /aanmelden }' });
  else if (isEigen(actie.adres) && !adressen.has(zonderAnker(actie.adres))) bezwaren.push({ bestand, regel: bij('actie'), wat: `De knop leidt naar ${actie.adres}. Die pagina is er niet.`, doe: 'Verander het adres bij "actie".' });
  else if (zonderAnker(actie.adres) === pagina.adres) bezwaren.push({ bestand, regel: bij('actie'), wat: 'De knop leidt naar deze pagina zelf.', doe: 'Kies een andere pagina.' });
  const bronnen = (kop.get('bronnen')?.waarde ?? []) as string[];
  if (bronnen.length === 0) bezwaren.push({ bestand, regel: bij('bronnen'), wat: 'Er staat niet bij waar de feiten vandaan komen.', doe: 'Noem bij "bronnen" wie het zegt, en waar.' });
  return bezwaren;
};

const niveaubezwaren = ({ bestand, koppen }: Paginabestand): Bezwaar[] =>
  koppen.flatMap(({ waarde, regel }, i) => {
    if (waarde === 1) return [{ bestand, regel, wat: 'Er staat een kop met een # in de tekst.', doe: 'Gebruik ##. De titel boven de tekst is de grote kop.' }];
    const vorige = koppen[i - 1]?.waarde ?? 1;
    return waarde > vorige + 1 ? [{ bestand, regel, wat: `Een kop met ${waarde} hekjes komt na een kop met ${vorige}.`, doe: 'Sla geen niveau over.' }] : [];
  });

/**
 * What an editor has to put right in the pages: dead links, a button to nowhere, a source that is not named, headings
 * that skip a level.
 * @param vast addresses of the pages that are not Markdown
 */
export const paginabezwaren = (paginas: readonly Paginabestand[], vast: readonly string[]): Bezwaar[] => {
  const adressen = new Set([...vast, ...paginas.map(({ adres }) => adres)]);
  return paginas.flatMap((pagina) => [...kopbezwaren(pagina, adressen), ...linkbezwaren(pagina, adressen), ...niveaubezwaren(pagina)]);
};
