import { z } from 'zod';
import { diensten } from '../zelftest/regels.ts';
import { bestemmingen, manieren } from './doorverwijzing.ts';

/** The most that a text may be, as characters of base64: about 1 MB of ciphertext. */
export const inhoudGrens = 1_400_000;

/** Ciphertext in base64. */
const inhoud = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/).max(inhoudGrens);
const medewerker = z.string();
const basis = { op: z.iso.datetime() };
/** Time of the last thing a resident added that the worker had before her; null: nothing was added. */
const gezienTot = z.iso.datetime().nullable().optional();
/** Id of the event with which a handover was asked. */
const doorverwijzing = z.string().regex(/^[0-9A-Za-z-]{1,80}$/);

/** What a worker finds after reading: how pressing it is and which help fits. The reason is sealed, also when nothing changed. */
const triage = { soort: z.literal('triage'), spoed: z.boolean(), dienst: z.enum(diensten), inhoud, gezienTot };
/** Asks a next helper; sealed are the card that travels and the permission in the words of the resident. */
const overgedragen = {
  soort: z.literal('overgedragen'), naar: z.enum(bestemmingen), manier: z.enum(manieren), bevestigenVoor: z.iso.date(), inhoud, gezienTot,
};
/** The receiver said that it has the resident now; sealed is who said so, if anything. */
const bevestigd = { soort: z.literal('bevestigd'), doorverwijzing, inhoud: inhoud.optional() };
/** Takes over from a colleague who is away: `van` is the owner that was seen, sealed is why. */
const overgenomen = { soort: z.literal('overgenomen'), van: medewerker.max(40), inhoud };

/** Ways in which a worker tried to reach a resident, and what came of it. */
export const kanalen = ['bellen', 'email', 'post', 'langs'] as const;
export const resultaten = ['gesproken', 'verstuurd', 'niet-bereikt', 'niets-achtergelaten'] as const;
/** Why a case ends at the desk. */
export const sluitredenen = ['geholpen', 'doorverwezen', 'niet-bereikt', 'hoeft-niet-meer', 'dubbel', 'anders'] as const;

/** For which alarm a bell rang besides the first contact and additions: nobody has it, or a handover came back. */
export const belredenen = ['zonder-eigenaar', 'teruggekomen'] as const;

/** Why a message was put aside for review (never away). */
export const opzijRedenen = ['verborgen-veld', 'te-snel', 'veel-achter-elkaar'] as const;

/**
 * What happened to an aanmelding. Append-only and readable by the server, so nothing a resident or worker wrote
 * stands in it except as ciphertext. `op` is the time of the server (UTC).
 */
export const gebeurtenisSchema = z.discriminatedUnion('soort', [
  z.strictObject({
    ...basis, soort: z.literal('ontvangen'), spoed: z.boolean(), toegezegd: z.iso.date().nullable(),
    opzij: z.array(z.enum(opzijRedenen)), dubbelVan: z.string().optional(),
  }),
  z.strictObject({ ...basis, soort: z.literal('gebeld'), trap: z.int(), voor: z.enum(belredenen).optional() }),
  z.strictObject({ ...basis, soort: z.literal('geopend'), door: medewerker }),
  z.strictObject({ ...basis, soort: z.literal('geclaimd'), door: medewerker }),
  z.strictObject({ ...basis, soort: z.literal('losgelaten'), door: medewerker }),
  z.strictObject({ ...basis, ...overgenomen, door: medewerker }),
  // By the round: `van` is no longer in the ring, so nobody would come back to the resident.
  z.strictObject({ ...basis, soort: z.literal('vrijgekomen'), van: medewerker }),
  z.strictObject({ ...basis, soort: z.literal('contact'), door: medewerker, kanaal: z.enum(kanalen), resultaat: z.enum(resultaten), gezienTot }),
  z.strictObject({ ...basis, soort: z.literal('beantwoord'), door: medewerker, inhoud, gezienTot }),
  z.strictObject({ ...basis, soort: z.literal('gesloten'), door: medewerker, reden: z.enum(sluitredenen), dossierKlaar: z.boolean(), gezienTot }),
  z.strictObject({ ...basis, soort: z.literal('heropend'), door: medewerker }),
  // The case system has what must be kept: said after closing.
  z.strictObject({ ...basis, soort: z.literal('bewaard'), door: medewerker }),
  // For colleagues only: a resident never gets it, also not sealed.
  z.strictObject({ ...basis, soort: z.literal('notitie'), door: medewerker, inhoud }),
  z.strictObject({ ...basis, ...triage, door: medewerker }),
  z.strictObject({ ...basis, ...overgedragen, door: medewerker }),
  z.strictObject({ ...basis, ...bevestigd, door: medewerker }),
  // Without `door`: by the round, because nobody confirmed in time.
  z.strictObject({ ...basis, soort: z.literal('teruggekomen'), doorverwijzing, door: medewerker.optional() }),
  z.strictObject({ ...basis, soort: z.literal('aangevuld'), inhoud }),
  z.strictObject({ ...basis, soort: z.literal('ingetrokken') }),
  z.strictObject({ ...basis, soort: z.literal('verwijderd') }),
]);
export type Gebeurtenis = z.infer<typeof gebeurtenisSchema>;
export type Soort = Gebeurtenis['soort'];

/** An event with its id; ids sort in the order of the server's time, so (op, id) orders all events the same everywhere. */
export type Vastgelegd<G extends Gebeurtenis = Gebeurtenis> = G & { id: string };

/** What a worker may add, before the server sets time and name. */
export const handelingSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('geopend') }),
  z.strictObject({ soort: z.literal('geclaimd') }),
  z.strictObject({ soort: z.literal('losgelaten') }),
  z.strictObject(overgenomen),
  z.strictObject({ soort: z.literal('contact'), kanaal: z.enum(kanalen), resultaat: z.enum(resultaten), gezienTot }),
  z.strictObject({ soort: z.literal('beantwoord'), inhoud, gezienTot }),
  z.strictObject({ soort: z.literal('gesloten'), reden: z.enum(sluitredenen), dossierKlaar: z.boolean(), gezienTot }),
  z.strictObject({ soort: z.literal('heropend') }),
  z.strictObject({ soort: z.literal('bewaard') }),
  z.strictObject({ soort: z.literal('notitie'), inhoud }),
  z.strictObject(triage),
  z.strictObject(overgedragen),
  z.strictObject(bevestigd),
  z.strictObject({ soort: z.literal('teruggekomen'), doorverwijzing }),
]);
export type Handeling = z.infer<typeof handelingSchema>;
