/** Measures how well klare taal tells easy from hard, and how often it is wrong: `npm run taal:meet`. A look, not a test. */
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { leesBronnen } from './bronnen/index.ts';
import { meetIngrepen, meetSet, methoden, scorezinnen, telAlarm, telTeMoeilijk, telTeMoeilijkeParen, woordenIn } from './meting/meting.ts';
import { woordenboek, woordenlijsten } from './meting/lijsten.ts';
import { naam as officieelBestand, Parenfout, zoekOfficieel } from './meting/officieel.ts';
import ondergrens from './meting/ondergrens.json' with { type: 'json' };
import { onzeRegels } from './meting/regels.ts';
import { alsStuk, eigenParen, goedeTeksten, INGREPEN, onderwerpenVan, type Paar } from './meting/sets.ts';
import { meetTijd, veelVerschillend, vulAan } from './meting/snelheid.ts';
import { type Meting, type Set, verslag } from './meting/verslag.ts';

const gebruik = `Hoe goed is klare taal?

  npm run taal:meet                      meet alles en toont tabellen
  npm run taal:meet -- --json            hetzelfde als JSON
  npm run taal:meet -- --paren <bestand> officiële paren; of zet het pad in KLARE_TAAL_PAREN
                                         (anders: ${officieelBestand} naast het project, als dat er is)
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const BOEK = 50_000;

const officieleSet = (gevraagd: string | undefined): { over: string; paren: readonly Paar[] } | { afwezig: string } => {
  const gevonden = zoekOfficieel(root, gevraagd);
  return 'waar' in gevonden ? { afwezig: gevonden.waar } : {
    paren: gevonden.paren,
    over: `${gevonden.bron}. Niet van ons en niet in dit project. Op deze paren is de leesscore ook ontwikkeld: geen onafhankelijk bewijs.`,
  };
};

const meet = (gevraagd: string | undefined): Meting => {
  const regels = onzeRegels(root);
  const alle = methoden(regels);
  const officieel = officieleSet(gevraagd);
  const [ontwikkeling, bewaard] = [eigenParen('ontwikkeling'), eigenParen('bewaard')];
  const onderwerpen = (helft: 'ontwikkeling' | 'bewaard'): string => onderwerpenVan(helft).join(', ');
  const sets: Set[] = [
    'afwezig' in officieel ? { naam: 'Officiële paren', ...officieel } : { naam: 'Officiële paren', over: officieel.over, paren: officieel.paren.length, meting: meetSet(officieel.paren, alle) },
    { naam: 'Eigen paren, ontwikkeling', over: `Van onszelf; regels en lijsten mogen erop worden gekozen. Over ${onderwerpen('ontwikkeling')}.`, paren: ontwikkeling.length, meting: meetSet(ontwikkeling, alle) },
    { naam: 'Eigen paren, bewaard', over: `Van onszelf, andere onderwerpen: ${onderwerpen('bewaard')}. Niet bedoeld om een regel, lijst of grens op te kiezen, en door dezelfde mensen geschreven. ${ondergrens.bewaardGezien}`, paren: bewaard.length, meting: meetSet(bewaard, alle) },
  ];
  const [goed, site] = [goedeTeksten(), leesBronnen(root)];
  const paginas = site.filter(({ bestand }) => bestand.endsWith('.md'));
  const teksten = [...goed, ...site, ...[...ontwikkeling, ...bewaard].flatMap(({ moeilijk, makkelijk }) => [alsStuk(moeilijk), alsStuk(makkelijk)])];
  const langste = paginas.toSorted((a, b) => woordenIn([b]).length - woordenIn([a]).length).slice(0, 1);
  const spelling = woordenboek();
  const los = spelling.filter((woord) => /^\p{Ll}{4,16}$/u.test(woord));
  const [druk = 0] = loadavg();
  return {
    op: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'onbekend'}. Drukte vooraf (load): ${druk.toFixed(1)}.`,
    methoden: alle.map(({ naam, uitleg }) => ({ naam, uitleg })),
    sets,
    ingrepen: meetIngrepen(ontwikkeling, alle).map((i) => ({ ...i, uitleg: INGREPEN[i.ingreep] ?? '' })),
    alarm: [
      { naam: 'goede tekst', teksten: goed.length, ...telAlarm(goed, regels) },
      { naam: 'pagina\'s van de site', teksten: paginas.length, ...telAlarm(paginas, regels) },
    ],
    grens: [
      { naam: 'goede tekst', ...telTeMoeilijk(goed.map(scorezinnen)) },
      { naam: 'pagina\'s van de site', ...telTeMoeilijk(paginas.map(scorezinnen)) },
      ...(['ontwikkeling', 'bewaard'] as const).flatMap((helft) => (['makkelijk', 'moeilijk'] as const).map((kant) => (
        { naam: `eigen paren, ${helft}: 5 ${kant === 'makkelijk' ? 'klare' : 'ambtelijke'} zinnen`, ...telTeMoeilijkeParen(eigenParen(helft), kant) }))),
    ],
    tijden: [
      ...langste.map((pagina) => meetTijd(`de langste pagina (${pagina.naam})`, [pagina], regels)),
      meetTijd('alle teksten van hier, herhaald', vulAan(teksten, BOEK), regels),
      meetTijd('de helft elk maar een keer, uit het woordenboek', veelVerschillend(teksten, los, BOEK), regels),
    ],
    lijsten: woordenlijsten(root, spelling.length),
  };
};

/** What is asked; null when it is not understood. */
const vraag = (): { json: boolean; paren: string | undefined; help: boolean } | null => {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, paren: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } });
    return { json: values.json, help: values.help, paren: values.paren ?? (process.env['KLARE_TAAL_PAREN'] || undefined) };
  } catch {
    return null;
  }
};

const voerUit = (): void => {
  const gevraagd = vraag();
  if (!gevraagd) {
    console.error(`De vraag is niet begrepen.\n\n${gebruik}`);
    process.exitCode = 2;
    return;
  }
  if (gevraagd.help) {
    console.log(gebruik);
    return;
  }
  try {
    const meting = meet(gevraagd.paren);
    console.log(gevraagd.json ? JSON.stringify(meting, null, 2) : verslag(meting));
  } catch (fout) {
    if (!(fout instanceof Parenfout)) throw fout;
    console.error(fout.message);
    process.exitCode = 1;
  }
};

voerUit();
