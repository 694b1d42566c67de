/** `npm run taal -- vertalingen`: reads content/<taal>, says what is not in order, and writes down what was looked at. */
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Bronfout } from '../bronnen/brontekst.ts';
import { type Catalogus, maakCatalogus } from './catalogus.ts';
import { type Bronlijst, controleerVertaling, legVast, vertaalcodes, type Vertaalmelding } from './controle.ts';

export const vertalingenGebruik = `Kloppen de vertalingen nog met het Nederlands?

  npm run taal -- vertalingen                              kijkt alle talen na
  npm run taal -- vertalingen --vastleggen en              legt bij nieuwe vertalingen vast van welke tekst ze komen
  npm run taal -- vertalingen --vastleggen en <sleutel>    zegt dat u deze vertaling heeft nagekeken; meer sleutels mag ook

Einde met code 0: er zijn geen fouten. Code 1: wel. Code 2: de vraag is niet begrepen.
`;

/** What goes to the screen, and the exit code. */
export type Uitvoer = { readonly code: 0 | 1 | 2; readonly uit: string; readonly fout: string };

const schema = z.strictObject({
  nagelezen: z.iso.date().nullable(),
  zinnen: z.record(z.string(), z.string().regex(/^[\da-f]{12}$/)),
  magGelijk: z.record(z.string(), z.string().trim().min(10, 'een reden, in een zin')),
});
const leegeLijst: Bronlijst = { nagelezen: null, zinnen: {}, magGelijk: {} };

/** The languages beside Dutch, by the name of their folder. */
export const talenVan = (root: string): string[] =>
  readdirSync(join(root, 'content'), { withFileTypes: true }).filter((map) => map.isDirectory() && map.name !== 'nl' && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(map.name)).map(({ name }) => name).sort();

const leesCatalogus = (root: string, taal: string): Catalogus => {
  const map = join(root, 'content', taal);
  const paden = globSync('**/*.{json,md}', { cwd: map }).map((pad) => pad.split(sep).join('/')).filter((pad) => pad !== 'bron.json').sort();
  return maakCatalogus(Object.fromEntries(paden.map((pad) => [pad, readFileSync(join(map, pad), 'utf8')])));
};

const bronpad = (taal: string): string => `content/${taal}/bron.json`;
const leesBronlijst = (root: string, taal: string): Bronlijst => {
  const bestand = join(root, bronpad(taal));
  if (!existsSync(bestand)) return leegeLijst;
  let waarde: unknown;
  try {
    waarde = JSON.parse(readFileSync(bestand, 'utf8'));
  } catch {
    throw new Bronfout(`${bronpad(taal)} is geen goede JSON. Kijk of er een komma of aanhalingsteken mist.`);
  }
  const uitkomst = schema.safeParse(waarde);
  if (!uitkomst.success) throw new Bronfout(`${bronpad(taal)} klopt niet: ${z.prettifyError(uitkomst.error)}`);
  return uitkomst.data;
};

const zeg = (taal: string, aantalTeksten: number, meldingen: readonly Vertaalmelding[]): string => {
  const regels = meldingen.map(({ code, sleutel, reden }) => `  ${code} ${vertaalcodes[code].ernst} ${vertaalcodes[code].naam}  ${[sleutel, reden].filter(Boolean).join('\n       ')}`);
  const fouten = meldingen.filter(({ code }) => vertaalcodes[code].ernst === 'fout').length;
  return [`${taal}: ${aantalTeksten} teksten, ${fouten} fouten, ${meldingen.length - fouten} tips`, ...regels, ''].join('\n');
};

const kijkNa = (root: string): Uitvoer => {
  const talen = talenVan(root);
  if (talen.length === 0) return { code: 0, uit: 'Er is nog niets vertaald: naast content/nl staat er geen andere taal in content/.\n', fout: '' };
  const nederlands = leesCatalogus(root, 'nl');
  const perTaal = talen.map((taal) => {
    const vertaling = leesCatalogus(root, taal);
    return { taal, aantal: vertaling.size, meldingen: controleerVertaling(taal, nederlands, vertaling, leesBronlijst(root, taal)) };
  });
  const goed = perTaal.every(({ meldingen }) => meldingen.every(({ code }) => vertaalcodes[code].ernst === 'tip'));
  return { code: goed ? 0 : 1, uit: perTaal.map(({ taal, aantal, meldingen }) => zeg(taal, aantal, meldingen)).join('\n'), fout: '' };
};

const leg = (root: string, taal: string, sleutels: readonly string[]): Uitvoer => {
  if (!talenVan(root).includes(taal)) return { code: 2, uit: '', fout: `Er is geen map content/${taal}.\n` };
  const vertaling = leesCatalogus(root, taal);
  const weg = sleutels.filter((sleutel) => !vertaling.has(sleutel));
  if (weg.length > 0) return { code: 2, uit: '', fout: `Deze sleutels zijn er niet in content/${taal}: ${weg.join(', ')}.\n` };
  const was = leesBronlijst(root, taal);
  const wordt = legVast(taal, leesCatalogus(root, 'nl'), vertaling, was, sleutels.length > 0 ? sleutels : 'nieuw');
  writeFileSync(join(root, bronpad(taal)), `${JSON.stringify(wordt, null, 2)}\n`);
  const anders = Object.entries(wordt.zinnen).filter(([sleutel, afdruk]) => was.zinnen[sleutel] !== afdruk).length;
  return { code: 0, uit: `Vastgelegd in ${bronpad(taal)}: ${anders} teksten.\n`, fout: '' };
};

/** Carries out the command. @param args what stands behind `npm run taal -- vertalingen` */
export const vertalingen = (args: readonly string[], root: string): Uitvoer => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { vastleggen: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) return { code: 0, uit: vertalingenGebruik, fout: '' };
    if (values.vastleggen !== undefined) return leg(root, values.vastleggen, positionals);
    return positionals.length > 0 ? { code: 2, uit: '', fout: vertalingenGebruik } : kijkNa(root);
  } catch (fout) {
    if (fout instanceof Bronfout) return { code: 1, uit: '', fout: `${fout.message}\n` };
    if (fout instanceof TypeError && 'code' in fout && String(fout.code).startsWith('ERR_PARSE_ARGS')) return { code: 2, uit: '', fout: vertalingenGebruik };
    throw fout;
  }
};
