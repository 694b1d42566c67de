import { EnvFout, readEnv } from '../../src/adapters/env.ts';
import type { Punt } from './lijst.ts';

type Bron = Record<string, string | undefined>;
type Tekort = { naam: string; wat: string; voorbeeld: string };

const waar = 'Netlify: Project configuration > Environment variables, scope Functions. Eigen server: het bestand met instellingen (docs/beheer.md).';

const punt = (naam: string, wat: string, doe: string): Punt => ({ soort: 'omgeving', naam, blokkeert: true, wat, doe, waar });

/** What a variable is for. docs/beheer.md has the whole table. */
const betekenis: Readonly<Record<string, string>> = {
  SITE_URL: 'het openbare adres van de site', GEHEIM_TERUGKOM: 'het geheim achter de terugkomcodes', GEHEIM_SESSIE: 'het geheim achter het inloggen van het loket',
  RESEND_API_KEY: 'de sleutel om mail te versturen', MAIL_VAN: 'de afzender van de mail', MAIL_LOKET: 'wie als eerste een seintje krijgt',
  MAIL_IEDEREEN: 'wie een seintje krijgt als het loket niet reageert', MAIL_TEAMLEIDER: 'het adres van de teamleider', MAIL_MANAGER: 'het adres van de manager',
};
const metBetekenis = (naam: string): string => (betekenis[naam] ? `${naam}, ${betekenis[naam]},` : naam);

/** The lines of the message in which src/adapters/env.ts names each variable. */
const leesTekorten = (bericht: string): Tekort[] =>
  [...bericht.matchAll(/^ {2}([A-Z_]+): (.+?)\. Voorbeeld: \1=(.*)$/gm)].map(([, naam = '', wat = '', voorbeeld = '']) => ({ naam, wat, voorbeeld }));

/** An example that passes, so that what stands behind it is looked at as well. */
const invulling = (voorbeeld: string): string => voorbeeld.replace(/\s+\(.*\)$/, '').replace('<64 hexadecimale tekens>', '0'.repeat(64));

/** All variables that are missing or wrong. readEnv tells the first round before it looks for the second. */
const tekorten = (bron: Bron): Tekort[] => {
  const gevonden: Tekort[] = [];
  let nu: Bron = { ...bron, OMGEVING: 'productie' };
  for (;;) {
    try {
      readEnv(nu);
      return gevonden;
    } catch (fout) {
      if (!(fout instanceof EnvFout)) throw fout;
      const nieuw = leesTekorten(fout.message).filter(({ naam }) => !gevonden.some((t) => t.naam === naam));
      if (nieuw.length === 0) throw fout;
      gevonden.push(...nieuw);
      nu = { ...nu, ...Object.fromEntries(nieuw.map(({ naam, voorbeeld }) => [naam, invulling(voorbeeld)])) };
    }
  }
};

/** Names that are for examples only (RFC 2606, and the ones our own documents use). */
const verzonnen = /(^|[@.])(voorbeeld\.[a-z]+|example\.[a-z]+|[a-z0-9.-]+\.(invalid|test|example))(>|,|$)/i;

/**
 * What is wrong with an environment for production.
 * @param bron the variables as they would be given to the server
 */
export const omgevingspunten = (bron: Bron): Punt[] => {
  const site = bron['SITE_URL'] || bron['URL'] || '';
  const gevonden = tekorten(bron);
  const mis = (naam: string): boolean => gevonden.some((t) => t.naam === naam);
  return [
    ...(bron['OMGEVING'] === 'productie' ? [] : [punt('OMGEVING', 'OMGEVING is niet productie. De site is dan een demonstratie.', 'zet OMGEVING=productie')]),
    ...gevonden.map(({ naam, wat, voorbeeld }) => punt(naam, `${metBetekenis(naam)} ${wat}.`, `zet ${naam}, bijvoorbeeld: ${naam}=${voorbeeld}`)),
    ...(!mis('SITE_URL') && !/^https:\/\/(?!localhost\b)/.test(site) ? [punt('SITE_URL', `SITE_URL is ${site}. Inwoners moeten de site over https bereiken.`, 'zet het openbare adres, zonder schuine streep aan het eind: SITE_URL=https://geldloket.gemeente.nl')] : []),
    ...['MAIL_VAN', 'MAIL_LOKET', 'MAIL_IEDEREEN', 'MAIL_TEAMLEIDER', 'MAIL_MANAGER']
      .filter((naam) => !mis(naam) && verzonnen.test(bron[naam] ?? ''))
      .map((naam) => punt(naam, `${naam} is een verzonnen adres. Daar komt geen bel aan.`, `zet een echt adres in ${naam}`)),
    ...(bron['SLEUTELRING'] ? [punt('SLEUTELRING', 'SLEUTELRING staat in de instellingen. In productie horen de sleutels in git te staan, waar iedereen een wijziging ziet.', 'haal SLEUTELRING weg')] : []),
  ];
};
