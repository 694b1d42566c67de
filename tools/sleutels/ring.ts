import { sleutelidVan } from '../../src/domain/gemeente/sleutelkenmerk.ts';
import { sleutelringSchema, type Medewerker, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';

/** Something the person at the keyboard can put right; the message (Dutch) says what happened and what to do. */
export class SleutelFout extends Error {
  override name = 'SleutelFout';
}

/** The id of a member, made from the name. @throws SleutelFout when it has no letters or digits */
export const idVan = (naam: string): string => {
  const id = sleutelidVan(naam);
  if (!id) throw new SleutelFout(`Van de naam "${naam}" kan geen bestandsnaam worden gemaakt. Gebruik letters of cijfers.`);
  return id;
};

/**
 * Checks a ring as the build does.
 * @returns the ring
 * @throws SleutelFout with every point that is wrong
 */
export const controleerRing = (waarde: unknown): Sleutelring => {
  if (Array.isArray((waarde as { herstel?: unknown } | null)?.herstel) && (waarde as Sleutelring).herstel.length === 0) {
    throw new SleutelFout('De sleutelring heeft geen herstelsleutel. Zonder herstelsleutel gaan berichten verloren als iemand een wachtwoord vergeet.\nMaak de ring opnieuw met npm run sleutels -- maak, of zet de vorige versie terug met git.');
  }
  const uitkomst = sleutelringSchema.safeParse(waarde);
  if (uitkomst.success) return uitkomst.data;
  const punten = uitkomst.error.issues.map((i) => `  - ${i.path.join('.') || 'de sleutelring'}: ${i.message}`);
  throw new SleutelFout(`De sleutelring is niet goed:\n${punten.join('\n')}`);
};

const leden = (ring: Sleutelring): Medewerker[] => [...ring.medewerkers, ...ring.herstel];

/** Adds a worker or a recovery key. @throws SleutelFout when the name, id or key already stands in the ring */
export const voegToe = (ring: Sleutelring, rol: 'medewerker' | 'herstel', nieuw: Medewerker): Sleutelring => {
  if (leden(ring).some((l) => l.id === nieuw.id)) {
    throw new SleutelFout(`"${nieuw.id}" staat al in de sleutelring. Kies een andere naam, of haal eerst de oude weg.`);
  }
  if (leden(ring).some((l) => l.ontvanger === nieuw.ontvanger)) {
    throw new SleutelFout('Deze publieke sleutel staat al in de sleutelring, onder een andere naam.');
  }
  const deel = rol === 'medewerker' ? 'medewerkers' : 'herstel';
  return controleerRing({ ...ring, [deel]: [...ring[deel], nieuw] });
};

/** Takes a member out. @throws SleutelFout for an unknown id, the last worker and the last recovery key */
export const haalWeg = (ring: Sleutelring, id: string): Sleutelring => {
  if (!leden(ring).some((l) => l.id === id)) {
    throw new SleutelFout(`"${id}" staat niet in de sleutelring. Wel: ${leden(ring).map((l) => l.id).join(', ')}.`);
  }
  const over = { ...ring, medewerkers: ring.medewerkers.filter((l) => l.id !== id), herstel: ring.herstel.filter((l) => l.id !== id) };
  if (over.herstel.length === 0) {
    throw new SleutelFout('Dit is de laatste herstelsleutel. Zonder herstelsleutel gaan berichten verloren als iemand een wachtwoord vergeet. Voeg eerst een nieuwe toe: npm run sleutels -- voeg-toe --herstel "Kluis".');
  }
  if (over.medewerkers.length === 0) {
    throw new SleutelFout('Dit is de laatste medewerker. Dan kan niemand nieuwe berichten lezen. Voeg eerst iemand toe.');
  }
  return controleerRing(over);
};
