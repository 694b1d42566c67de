/**
 * Says what still keeps the gemeente from going live: `npm run gereed`, or with `-- --json` for a program.
 * Exit code 1 when something blocks, 2 when the question is not understood.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nagekeken } from '../../src/domain/achttien/bronnen.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import { landelijkeRegelingenSchema } from '../../src/domain/regeling/regeling.ts';
import { leesInhoud } from '../inhoud/bestanden.ts';
import { inhoudbezwaren, toonBezwaren } from '../inhoud/controle.ts';
import { paginabezwaren } from '../paginas/bezwaren.ts';
import { leesPaginas, type Paginabestand, vasteAdressen } from '../paginas/lezen.ts';
import { bezwaarpunten, maakLijst, type Tekst, toonLijst } from './lijst.ts';
import { omgevingspunten } from './omgeving.ts';

const gebruik = `Wat moet er nog gebeuren voordat de site live kan?

  npm run gereed                        de hele lijst
  npm run gereed -- --json              dezelfde lijst voor een programma
  npm run gereed -- --zonder-omgeving   zonder de instellingen van de server, bijvoorbeeld bij het bouwen

De lijst kijkt naar de instellingen van de plek waar u hem start. Einde met code 1: er is nog iets dat tegenhoudt.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

const dagVan = (waarde: unknown): string => (waarde instanceof Date ? waarde.toISOString().slice(0, 10) : String(waarde));

/** The day until which we stand behind a page. @throws when there is none: then nobody would notice */
const leesTekst = ({ bestand, kop }: Paginabestand): Tekst => {
  const verloopt = dagVan(kop.get('verloopt')?.waarde);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(verloopt)) throw new Error(`${bestand}: "verloopt" ontbreekt bovenaan. Voorbeeld: verloopt: 2027-05-22`);
  return { bestand, verloopt };
};

/** The texts about the 18th birthday stand in JSON; when they were checked stands beside their sources. */
const achttien: Tekst = { bestand: 'src/domain/achttien/bronnen.ts', verloopt: nagekeken.verloopt };

const leesRing = (lees: () => Sleutelring | null): Sleutelring | null | { fout: string } => {
  try {
    return lees();
  } catch (fout) {
    return { fout: fout instanceof Error ? fout.message : String(fout) };
  }
};

const kijk = async (json: boolean, metOmgeving: boolean): Promise<boolean> => {
  const stuk = inhoudbezwaren(leesInhoud(root));
  if (stuk.length > 0) {
    // The rest of the list cannot be made of files that cannot be read.
    console.log(json ? JSON.stringify({ gereed: false, omgevingBekeken: false, punten: bezwaarpunten(stuk) }, null, 2) : toonBezwaren(stuk));
    return false;
  }
  const omgeving = metOmgeving ? omgevingspunten(process.env) : null;
  // The committed ring counts, and a mistyped OMGEVING is a point on the list, not the end of it.
  for (const naam of ['SLEUTELRING', 'OMGEVING']) delete process.env[naam];
  const { gemeente, leesSleutelring, organisaties, regelingen, spreekuren, vrijeDagen } = await import('../../src/gemeenten/kies.ts');
  const { default: begrippen } = await import('../../content/nl/begrippen/begrippen.json', { with: { type: 'json' } });
  const { default: landelijk } = await import('../../content/nl/regelingen/landelijk.json', { with: { type: 'json' } });
  const paginas = leesPaginas(root);
  // The list of words counts as one text: the first word that has to be looked at again says when.
  const woordenlijst: Tekst = { bestand: 'content/nl/begrippen/begrippen.json', verloopt: begrippen.map((begrip) => begrip.verloopt).toSorted()[0]! };
  const punten = maakLijst({
    gemeente, organisaties, spreekuren, regelingen, landelijk: landelijkeRegelingenSchema.parse(landelijk), ring: leesRing(leesSleutelring), vrijeDagenTot: vrijeDagen.tot, teksten: [...paginas.map(leesTekst), woordenlijst, achttien],
    bezwaren: paginabezwaren(paginas, vasteAdressen(root)), omgeving,
    vandaag: new Date().toISOString().slice(0, 10),
  });
  const gereed = !punten.some((p) => p.blokkeert);
  console.log(json ? JSON.stringify({ gereed, gemeente: gemeente.slug, omgevingBekeken: metOmgeving, punten }, null, 2) : toonLijst(gemeente, punten, metOmgeving));
  return gereed;
};

const leesVraag = (): { json: boolean; zonder: boolean; help: boolean } | null => {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, 'zonder-omgeving': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
    return { json: values.json ?? false, zonder: values['zonder-omgeving'] ?? false, help: values.help ?? false };
  } catch {
    return null;
  }
};

const vraag = leesVraag();
if (!vraag || vraag.help) {
  console.log(gebruik);
  process.exitCode = vraag ? 0 : 2;
} else {
  try {
    process.exitCode = await kijk(vraag.json, !vraag.zonder) ? 0 : 1;
  } catch (fout) {
    console.error(fout instanceof Error ? fout.message : fout);
    process.exitCode = 1;
  }
}
