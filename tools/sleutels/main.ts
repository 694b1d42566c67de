import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { aanvraagtekst, leesAanvragen } from './aanvragen.ts';
import { leesRingbestand, schrijfRing, schrijfSleutels, schrijfWachtwoorden } from './bestanden.ts';
import { lidVan, makeSleutel, makeSleutelring, type NieuweSleutel } from './maak.ts';
import { GebruikFout, gebruik, leesOpdracht, type Opdracht, type Plaatsen } from './opdracht.ts';
import { controleerRing, haalWeg, idVan, SleutelFout, voegToe } from './ring.ts';

const zeg = (tekst: string): void => { console.log(tekst); };

const ringpadVan = ({ ring }: Plaatsen): string =>
  ring ?? fileURLToPath(new URL(`../../content/gemeenten/${process.env['GEMEENTE'] || 'steenwijkerland'}/sleutelring.json`, import.meta.url));

/** A committed ring that nobody has filled yet. */
const isLeeg = (waarde: unknown): boolean =>
  ['medewerkers', 'herstel'].every((deel) => Array.isArray((waarde as Record<string, unknown>)[deel]) && ((waarde as Record<string, unknown[]>)[deel]?.length === 0));

/** Writes the key files and hands over the passphrases, once. */
const geefUit = async (sleutels: NieuweSleutel[], { naar, wachtwoordenNaar }: Plaatsen): Promise<void> => {
  const paden = await schrijfSleutels(naar, sleutels);
  const regels = sleutels.map((s, i) => `${s.naam}\n  bestand     ${paden[i]}\n  wachtwoord  ${s.wachtwoord}`);
  if (wachtwoordenNaar) {
    await schrijfWachtwoorden(wachtwoordenNaar, `${regels.join('\n')}\n`);
    zeg(`Gemaakt: ${paden.join(', ')}\nDe wachtwoorden staan in ${wachtwoordenNaar}.`);
    return;
  }
  zeg(`${regels.join('\n')}\n`);
  zeg('Schrijf elk wachtwoord nu op: dit is de enige keer dat u het ziet.');
  zeg('Geef bestand en wachtwoord langs verschillende wegen aan de eigenaar. Haal het bestand daarna hier weg.');
  if (sleutels.some((s) => s.rol === 'herstel')) zeg('Bewaar de herstelsleutel en het wachtwoord apart, buiten de computer: bijvoorbeeld in twee kluizen.');
};

const maak = async ({ medewerkers, herstel }: Extract<Opdracht, { soort: 'maak' }>, plaatsen: Plaatsen): Promise<void> => {
  const pad = ringpadVan(plaatsen);
  if (existsSync(pad) && !isLeeg(await leesRingbestand(pad))) {
    throw new SleutelFout(`In ${pad} staan al sleutels. Een nieuwe ring zou die overschrijven.\nEen collega erbij: npm run sleutels -- voeg-toe --medewerker "Naam"`);
  }
  const { ring, sleutels } = await makeSleutelring({ medewerkers, demo: false, ...(herstel !== undefined && { herstel }) });
  await geefUit(sleutels, plaatsen);
  await schrijfRing(pad, ring);
  zeg(`\nDe sleutelring staat in ${pad}. Die is openbaar: zet hem in git en publiceer de site opnieuw.`);
};

const aanvraag = async ({ medewerker }: Extract<Opdracht, { soort: 'aanvraag' }>, plaatsen: Plaatsen): Promise<void> => {
  const sleutel = await makeSleutel(medewerker, 'medewerker');
  await geefUit([sleutel], plaatsen);
  zeg(`\nBewaar het bestand zelf. Stuur alleen deze regel aan de beheerder:\n  npm run sleutels -- voeg-toe --medewerker "${medewerker}" --ontvanger ${sleutel.ontvanger}`);
};

const voegLidToe = async ({ naam, rol, ontvanger }: Extract<Opdracht, { soort: 'voeg-toe' }>, plaatsen: Plaatsen): Promise<void> => {
  const pad = ringpadVan(plaatsen);
  const ring = controleerRing(await leesRingbestand(pad));
  const sleutel = ontvanger === undefined ? await makeSleutel(naam, rol) : null;
  const lid = sleutel ? lidVan(sleutel) : { id: idVan(naam), naam, ontvanger: ontvanger ?? '' };
  const nieuw = voegToe(ring, rol, lid);
  if (sleutel) await geefUit([sleutel], plaatsen);
  await schrijfRing(pad, nieuw);
  zeg(`${naam} staat in de sleutelring (${lid.id}). Zet ${pad} in git en publiceer de site opnieuw.`);
  zeg('Berichten van vóór dat moment kan deze sleutel niet openen.');
};

const voerUit = async (opdracht: Opdracht, plaatsen: Plaatsen): Promise<void> => {
  const pad = ringpadVan(plaatsen);
  switch (opdracht.soort) {
    case 'help':
      zeg(gebruik);
      return;
    case 'maak':
      return maak(opdracht, plaatsen);
    case 'aanvraag':
      return aanvraag(opdracht, plaatsen);
    case 'voeg-toe':
      return voegLidToe(opdracht, plaatsen);
    case 'aanvragen': {
      const aanvragen = await leesAanvragen(opdracht.uit, controleerRing(await leesRingbestand(pad)));
      zeg(aanvragen.length === 0 ? 'Er zijn geen aanvragen die nog niet in de sleutelring staan.' : aanvragen.map(aanvraagtekst).join('\n\n'));
      return;
    }
    case 'haal-weg':
      await schrijfRing(pad, haalWeg(controleerRing(await leesRingbestand(pad)), opdracht.id));
      zeg(`${opdracht.id} is uit de sleutelring. Zet ${pad} in git en publiceer de site opnieuw.`);
      zeg('Berichten die er al waren, kan deze sleutel nog openen. Neem het sleutelbestand in.');
      return;
    case 'controleer': {
      const waarde = await leesRingbestand(pad);
      if (isLeeg(waarde)) throw new SleutelFout(`In ${pad} staan nog geen sleutels. Maak ze met: npm run sleutels -- maak --medewerker "Naam"`);
      const ring = controleerRing(waarde);
      if (ring.demo) throw new SleutelFout(`In ${pad} staan demosleutels. Productie weigert die.`);
      zeg(`De sleutelring is goed.\n  medewerkers: ${ring.medewerkers.map((l) => l.naam).join(', ')}\n  herstel: ${ring.herstel.map((l) => l.naam).join(', ')}`);
    }
  }
};

try {
  const { opdracht, plaatsen } = leesOpdracht(process.argv.slice(2));
  await voerUit(opdracht, plaatsen);
} catch (fout) {
  if (!(fout instanceof SleutelFout)) throw fout;
  console.error(`\n${fout.message}\n`);
  if (fout instanceof GebruikFout) console.error(gebruik);
  process.exitCode = fout instanceof GebruikFout ? 2 : 1;
}
