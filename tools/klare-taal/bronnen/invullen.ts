/** What stands between accolades ({{naam}}) is filled in later. For reading, a neutral word of the same kind stands there. */
import { type Brontekst, deel, kaal, samen, verzonnen } from './brontekst.ts';

const persoon = 'Anna';
const plaats = 'Utrecht';
const telefoon = '030-1234567';
const mailadres = 'naam@voorbeeld.nl';
const website = 'www.voorbeeld.nl';
const dag = 'dinsdag 3 maart';
const getal = '3';

/** Whole sentences of teksten.json (`feiten`), which are checked there. */
const zin = '';

/** By name of the placeholder. */
const woorden: Readonly<Record<string, string>> = {
  naam: persoon,
  gemeente: plaats,
  organisatie: 'de bibliotheek', naar: 'de bibliotheek', aan: 'de bibliotheek', dienst: 'hulp met post',
  telefoon, telefoonLink: telefoon, nummer: telefoon,
  emailLink: mailadres, meldAdres: mailadres, contact: mailadres,
  site: website,
  adres: 'Kerkstraat 1', postadres: 'Kerkstraat 1',
  datum: dag, dag, wanneer: dag,
  tijd: '14.30', van: '9.00', tot: '17.00', vakken: '9.00 tot 17.00',
  aantal: getal, dagen: '14', gekozen: '2 werkdagen', uren: getal, klaar: getal, totaal: '40', getoond: '500', sleutels: getal, stap: getal, count: getal, seconden: getal, naOverdracht: '30', uiterlijk: '90', grens: '10.000',
  titel: 'Contact', pagina: 'Contact',
  kwartaal: 'januari tot en met maart 2027', maanden: 'januari tot en met maart', maand: 'maart 2027', jaar: '2027',
  procent: '90', doel: '90', kleinste: '5', namen: plaats, rest: 'Niet gezegd',
  zin: 'De fiets is rood', plek: 'de bibliotheek',
  moment: 'vandaag, 9.15 uur', keuzes: 'Balie 1', bericht: 'bericht 3F2A9C01B', einde: 'q2w3 e4r5',
  reden: 'het hoeft niet meer', kanaal: 'gebeld', resultaat: 'Gesproken',
  langskomen: zin, bijWie: zin, afspraak: zin, kosten: zin, belnummer: zin, toezeggingGewoon: zin, toezeggingSpoed: zin, bewaren: zin,
  verantwoordelijke: zin, functionaris: zin, grondslag: zin, toegankelijkheidStatus: zin, toegankelijkheidVerklaring: zin,
};
/** For a name that is not in the list. */
const onbekend = 'iets';

const gat = /\{\{\s*(\w+)\s*\}\}/g;

/** Names of placeholders that have no word yet. */
export const onbekendeGaten = (tekst: string): string[] => [...tekst.matchAll(gat)].map(([, naam]) => naam!).filter((naam) => !Object.hasOwn(woorden, naam));

/** The text with its placeholders filled in, and without white space around it. */
export const vulNeutraal = (bron: Brontekst): Brontekst => {
  const delen: Brontekst[] = [];
  let tot = 0;
  for (const { 0: heel, 1: naam, index } of bron.tekst.matchAll(gat)) {
    const woord = Object.hasOwn(woorden, naam!) ? woorden[naam!]! : onbekend;
    const ervoor = deel(bron, tot, index);
    delen.push(woord === zin ? deel(ervoor, 0, ervoor.tekst.trimEnd().length) : ervoor, verzonnen(woord));
    tot = index + heel.length;
  }
  return kaal(samen([...delen, deel(bron, tot)]));
};
