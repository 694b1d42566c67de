import { parseArgs } from 'node:util';
import { SleutelFout } from './ring.ts';

export const gebruik = `Sleutels van het Geldloket

Iedere medewerker heeft een eigen sleutelbestand met een wachtwoord. De publieke helften staan samen in de
sleutelring. Berichten worden voor iedereen in de ring versleuteld, en altijd ook voor een herstelsleutel.

  npm run sleutels -- maak --medewerker "Balie 1" --medewerker "Balie 2"
      Maakt een nieuwe ring: een sleutelbestand per medewerker en een herstelsleutel.

  npm run sleutels -- aanvraag --medewerker "Balie 3"
      Voor de nieuwe collega zelf: maakt een sleutelbestand en toont wat de beheerder moet weten.

  npm run sleutels -- voeg-toe --medewerker "Balie 3" --ontvanger age1...
      Zet een collega in de ring, met de publieke sleutel uit haar aanvraag. Zonder --ontvanger wordt de sleutel hier
      gemaakt. Met --herstel "Kluis" in plaats van --medewerker komt er een herstelsleutel bij.

  npm run sleutels -- aanvragen --uit <map>
      Toont wie in het loket een sleutel heeft aangevraagd, uit een reservekopie. Verandert niets.

  npm run sleutels -- haal-weg --id balie-2
      Haalt iemand uit de ring. Nieuwe berichten kan die persoon niet meer lezen, oude nog wel.

  npm run sleutels -- controleer
      Zegt of de ring goed is.

Mogelijkheden
  --naar <map>                   waar sleutelbestanden komen (./sleutels-prive)
  --ring <bestand>               de ring (content/gemeenten/<GEMEENTE>/sleutelring.json)
  --wachtwoorden-naar <bestand>  schrijft wachtwoorden in een bestand in plaats van op het scherm
  --help                         deze uitleg

Een wachtwoord vergeten? Dat kan niemand opnieuw maken. Haal de oude sleutel weg en maak een nieuwe. Oude berichten
opent u dan met de herstelsleutel: age -d -i sleutels-prive/herstel.sleutel.age <bericht>
`;

export type Opdracht =
  | { soort: 'help' }
  | { soort: 'maak'; medewerkers: string[]; herstel: string | undefined }
  | { soort: 'aanvraag'; medewerker: string }
  | { soort: 'voeg-toe'; naam: string; rol: 'medewerker' | 'herstel'; ontvanger: string | undefined }
  | { soort: 'aanvragen'; uit: string }
  | { soort: 'haal-weg'; id: string }
  | { soort: 'controleer' };
export type Plaatsen = { naar: string; ring: string | undefined; wachtwoordenNaar: string | undefined };

/** The command line is not understood; usage is shown. */
export class GebruikFout extends SleutelFout {
  override name = 'GebruikFout';
}

const een = (waarden: string[] | undefined, optie: string): string => {
  const [eerste, ...rest] = waarden ?? [];
  if (eerste === undefined || rest.length > 0) throw new GebruikFout(`Geef precies één keer ${optie} op.`);
  return eerste;
};

/**
 * Reads the command line.
 * @throws GebruikFout for an unknown command or option, or one that is missing
 */
export const leesOpdracht = (args: string[]): { opdracht: Opdracht; plaatsen: Plaatsen } => {
  let gelezen;
  try {
    gelezen = parseArgs({
      args,
      allowPositionals: true,
      options: {
        medewerker: { type: 'string', multiple: true },
        herstel: { type: 'string', multiple: true },
        ontvanger: { type: 'string' },
        id: { type: 'string' },
        uit: { type: 'string' },
        naar: { type: 'string', default: 'sleutels-prive' },
        ring: { type: 'string' },
        'wachtwoorden-naar': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (fout) {
    throw new GebruikFout(`Dit begrijp ik niet: ${fout instanceof Error ? fout.message : ''}`);
  }
  const { values: v, positionals: [naam, ...over] } = gelezen;
  const plaatsen = { naar: v.naar, ring: v.ring, wachtwoordenNaar: v['wachtwoorden-naar'] };
  const opdracht = (): Opdracht => {
    if (v.help || naam === 'help') return { soort: 'help' };
    if (over.length > 0) throw new GebruikFout(`Dit begrijp ik niet: ${over.join(' ')}. Zet een naam met een spatie tussen aanhalingstekens.`);
    switch (naam) {
      case 'maak':
        if (!v.medewerker?.length) throw new GebruikFout('Geef ten minste één --medewerker "Naam" op.');
        return { soort: 'maak', medewerkers: v.medewerker, herstel: v.herstel && een(v.herstel, '--herstel') };
      case 'aanvraag':
        return { soort: 'aanvraag', medewerker: een(v.medewerker, '--medewerker "Naam"') };
      case 'voeg-toe':
        if (v.medewerker && v.herstel) throw new GebruikFout('Geef --medewerker of --herstel op, niet allebei.');
        return v.herstel
          ? { soort: 'voeg-toe', naam: een(v.herstel, '--herstel "Naam"'), rol: 'herstel', ontvanger: v.ontvanger }
          : { soort: 'voeg-toe', naam: een(v.medewerker, '--medewerker "Naam"'), rol: 'medewerker', ontvanger: v.ontvanger };
      case 'aanvragen':
        if (!v.uit) throw new GebruikFout('Geef --uit op: de map van een reservekopie (npm run uitvoer).');
        return { soort: 'aanvragen', uit: v.uit };
      case 'haal-weg':
        if (!v.id) throw new GebruikFout('Geef --id op, bijvoorbeeld --id balie-2.');
        return { soort: 'haal-weg', id: v.id };
      case 'controleer':
        return { soort: 'controleer' };
      case undefined:
        throw new GebruikFout('Zeg wat er moet gebeuren.');
      default:
        throw new GebruikFout(`De opdracht "${naam}" ken ik niet.`);
    }
  };
  return { opdracht: opdracht(), plaatsen };
};
