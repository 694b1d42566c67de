/** Which texts one reads together, and what each sentence is for. The names of keys say it; exceptions stand in a list. */
import type { Tekstsoort } from '../soorten.ts';

/** Of a JSON file in content/nl: how its sentences come together in stukken, and what a person calls those. */
type Indeling = {
  /** The part of the key that sentences of one stuk share. */
  readonly groep: (sleutel: readonly string[]) => string;
  readonly naam: (groep: string) => string;
};

const alles = (naam: string): Indeling => ({ groep: () => '', naam: () => naam });
const perSleutel = (begin: string, namen: Readonly<Record<string, string>> = {}): Indeling =>
  ({ groep: (sleutel) => (sleutel.length > 1 ? sleutel[0]! : ''), naam: (groep) => namen[groep] ?? [begin, groep].filter(Boolean).join(': ') });

const indelingen: Readonly<Record<string, Indeling>> = {
  'aanmelden.json': alles('/aanmelden'),
  'achttien.json': alles('/18'),
  'ouders18.json': alles('/18/ouders'),
  'terugkomen.json': alles('/terugkomen'),
  'zelftest.json': alles('/zelftest'),
  'uitslagen.json': alles('/zelftest/uitslag'),
  'regelingen.json': alles('/regelingen'),
  'landelijk.json': alles('/regelingen: landelijk'),
  'onderwerpen.json': alles('/onderwerpen'),
  'woorden.json': alles('/woorden'),
  'email.json': { groep: ([naam = '']) => naam.replace(/(Onderwerp|Tekst)$/, ''), naam: (groep) => `e-mail: ${groep}` },
  'loket.json': perSleutel('loket'),
  'loket-beheer.json': perSleutel('loket: beheer'),
  'loket-sleutels.json': perSleutel('loket: sleutels'),
  'loket-sjablonen.json': perSleutel('antwoord van het loket'),
  'teksten.json': perSleutel('teksten', { voorpagina: '/', spoed: '/spoed', contact: '/contact', nietGevonden: 'pagina niet gevonden' }),
};

/** @param naam of the file, without folder */
export const indelingVan = (naam: string): Indeling => indelingen[naam] ?? alles(naam.replace(/\.json$/, ''));

/** Keys of buttons that their last name does not give away, by file; `*` is one name. */
const knoppen: Readonly<Record<string, readonly string[]>> = {
  'aanmelden.json': ['verstuur', 'bewaar.wis', 'verzenden.opnieuw', 'ontvangst.print', 'ontvangst.bewaar', 'ontvangst.klaar'],
  'terugkomen.json': ['bekijk', 'verwijderen.zeker', 'verwijderen.nee', 'verwijderen.naarAanmelden', 'sluit'],
  'zelftest.json': ['verder', 'uitslag', 'overslaan', 'terug', 'wis'],
  'uitslagen.json': ['neemMee', 'verander'],
  'loket.json': ['balk.sluit', 'lijst.ververs', 'zaak.terug', 'zaak.opnieuw', 'zaak.oppakken.laatLos', 'zaak.antwoord.verder', 'zaak.antwoord.verstuur', 'zaak.antwoord.verander', 'zaak.sluiten.heropen'],
  'teksten.json': ['kop.telefoon', 'spoed.bel', 'voorlezen.lees', 'voorlezen.stop'],
};

/** Sentences that are called like a button. */
const geenKnop: Readonly<Record<string, readonly string[]>> = {
  'achttien.json': ['taken.*.actie'],
  'ouders18.json': ['taken.*.actie'],
};

/** Codes, addresses, names of files and words to search by: nobody reads them. */
const geenTekst: Readonly<Record<string, readonly string[]>> = {
  'aanmelden.json': ['ontvangst.bewaarNaam'],
  'onderwerpen.json': ['trefwoorden.*.*'],
  'uitslagen.json': ['uitslagen.*.adres', 'herinnering.bestand'],
};

/** Of these files only this is read. What a begrip is called may be hard; what it means may not. */
const alleenTekst: Readonly<Record<string, readonly string[]>> = {
  'begrippen.json': ['*.uitleg'],
  'landelijk.json': ['*.voorWie', '*.wat', '*.waar'],
};

/** The patterns above, for the test that holds them against the files. */
export const benoemd = [knoppen, geenKnop, geenTekst, alleenTekst];

/** Whether a key is the one of a pattern. */
export const past = (patroon: string, sleutel: readonly string[]): boolean => {
  const delen = patroon.split('.');
  return delen.length === sleutel.length && delen.every((d, i) => d === '*' || d === sleutel[i]);
};
const staatIn = (lijst: Readonly<Record<string, readonly string[]>>, naam: string, sleutel: readonly string[]): boolean =>
  (lijst[naam] ?? []).some((patroon) => past(patroon, sleutel));

/** What a sentence of content/nl is for; null when it is no text. @param naam of the file, without folder */
export const soortVan = (naam: string, sleutel: readonly string[]): Tekstsoort | null => {
  if (staatIn(geenTekst, naam, sleutel) || (naam in alleenTekst && !staatIn(alleenTekst, naam, sleutel))) return null;
  if (naam === 'email.json') return 'mail';
  const laatste = sleutel.at(-1) ?? '';
  if (staatIn(knoppen, naam, sleutel) || (/^(knop|actie)$|Knop$/.test(laatste) && !staatIn(geenKnop, naam, sleutel))) return 'knop';
  if (sleutel.some((deel) => /^(fouten|nietGelukt)$/.test(deel)) || /^mislukt$/.test(laatste)) return 'fout';
  // These fill the gaps in the pages of Markdown.
  return naam === 'teksten.json' && sleutel[0] === 'feiten' ? 'pagina' : 'zin';
};

/** Keys whose text stands above something, or beside a field. */
export const isKop = (sleutel: readonly string[]): boolean => /^(titel|titelNu|vraag|label|kop)$|(Kop|Titel|Onderwerp)$/.test(sleutel.at(-1) ?? '');

/** A text of at least this many words is held to be a sentence, also without a full stop. Shorter ones are labels: "Uw naam". */
const woordenInZin = 6;
/** Whether a text ends like a sentence. */
export const heeftEinde = (tekst: string): boolean => /[.!?…:;]["'”’)]*$/.test(tekst);
/** Whether a text is a sentence and no label. */
export const isZin = (tekst: string): boolean => heeftEinde(tekst) || tekst.split(/\s+/).length >= woordenInZin;

/** Facts of a gemeente that residents read, by file; the rest are names, numbers and codes. */
export const gemeentefeiten: Readonly<Record<string, readonly string[]>> = {
  'gemeente.json': [
    'geldloket.rolstoel.waarde', 'geldloket.crisisBuitenKantooruren.waarde', 'privacy.verantwoordelijke.waarde', 'privacy.functionarisGegevensbescherming.waarde',
    'privacy.grondslag.waarde', 'toegankelijkheid.status.waarde',
  ],
  'organisaties.json': ['*.waarde'],
  'regelingen.json': ['*.uitleg.waarde.voorWie', '*.uitleg.waarde.wat', '*.uitleg.waarde.waar'],
};
