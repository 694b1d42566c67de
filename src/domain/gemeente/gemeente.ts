import { z } from 'zod';
import { situatieCodes } from '../aanmelding/situatie.ts';
import { feit } from './feit.ts';

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'schrijf een tijd zo: 08:30');
const tijdvak = z.strictObject({ van: tijd, tot: tijd }).refine(({ van, tot }) => van < tot, 'zet bij "van" een tijd die voor "tot" komt');

/** Opening hours a week: ISO weekday ('1' is Monday) to the hours of that day, in local time of the gemeente. */
const openingstijdenSchema = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(tijdvak));
export type Openingstijden = z.infer<typeof openingstijdenSchema>;

const termijnSchema = z.strictObject({
  /** Working days after the day of receipt within which a person of the Geldloket responds. */
  werkdagen: z.int().min(0).max(20),
});

const ontvangerVanAlarm = z.enum(['loket', 'iedereen', 'teamleider', 'manager']);
export type AlarmOntvanger = z.infer<typeof ontvangerVanAlarm>;

/** A step of the alarm: a number of working hours after receipt, or a number of working hours before a moment. */
const trapSchema = z.union([
  z.strictObject({ werkurenNa: z.number().min(0), aan: ontvangerVanAlarm }),
  z.strictObject({
    /** End of the next working day, or end of the promised day (without a promise: of the legal ceiling). */
    moment: z.enum(['volgende-werkdag', 'toegezegde-dag']),
    werkurenEerder: z.number().min(0),
    aan: ontvangerVanAlarm,
  }),
]);
export type EscalatieTrap = z.infer<typeof trapSchema>;

/** Everything that differs from one gemeente to the next. */
export const gemeenteSchema = z.strictObject({
  slug: z.string().regex(/^[a-z-]+$/),
  naam: z.string(),
  tijdzone: z.string(),
  /** The switchboard of the gemeente: always shown, so it has to be right. */
  telefoon: feit(z.strictObject({ weergave: z.string(), nummer: z.string().regex(/^\+\d+$/) })),
  email: feit(z.email()),
  postadres: feit(z.string()),
  telefonischBereikbaar: feit(openingstijdenSchema),
  geldloket: z.strictObject({
    bezoekadres: feit(z.string()),
    bijOrganisatie: feit(z.string()),
    openingstijden: feit(openingstijdenSchema),
    afspraakNodig: feit(z.boolean()),
    telefoon: feit(z.string()),
    /** The number residents see when the Geldloket calls them. */
    belnummer: feit(z.string()),
    kostenloos: feit(z.boolean()),
    rolstoel: feit(z.string()),
    talen: feit(z.array(z.string())),
    crisisBuitenKantooruren: feit(z.string()),
  }),
  /** When a person responds. A promise to residents: shown only when confirmed, or as a proposal outside production. */
  toezegging: feit(z.strictObject({ spoed: termijnSchema, gewoon: termijnSchema })),
  /** Of every hundred residents, how many should have contact within the term of the law: shown with the numbers of the desk. */
  doelOpTijd: feit(z.int().min(1).max(100)),
  /** Situations that make a message spoed besides those of Wgs article 4, second paragraph. */
  spoedSituaties: feit(z.array(z.enum(situatieCodes))),
  /** Steps of the alarm for as long as no person recorded a first contact. */
  escalatie: feit(z.strictObject({ spoed: z.array(trapSchema), gewoon: z.array(trapSchema) })),
  /** Days after closing, once the case system has what it must keep, and days after the last activity at most. */
  bewaren: feit(z.strictObject({ naOverdracht: z.int().min(1).max(90), uiterlijk: z.int().min(1).max(90) })),
  privacy: z.strictObject({
    verantwoordelijke: feit(z.string()),
    functionarisGegevensbescherming: feit(z.string()),
    grondslag: feit(z.string()),
  }),
  toegankelijkheid: z.strictObject({ registerLink: feit(z.url()), status: feit(z.string()) }),
  beveiligingContact: feit(z.string()),
});
export type Gemeente = z.infer<typeof gemeenteSchema>;

/** The kernen (villages and towns) of the gemeente, with the four digits of their postcodes: a hint, never a gate. */
export const kernenSchema = z.array(z.strictObject({ code: z.string().regex(/^[a-z-]+$/), naam: z.string(), pc4: z.array(z.string().regex(/^\d{4}$/)) }));
export type Kernen = z.infer<typeof kernenSchema>;

/** Days on which nobody works, as ISO dates (yyyy-mm-dd), made by `npm run vrije-dagen`. */
export const vrijeDagenSchema = z.strictObject({
  gemaaktMet: z.string(),
  tot: z.iso.date(),
  dagen: z.array(z.strictObject({ datum: z.iso.date(), naam: z.string() })),
});
export type VrijeDagen = z.infer<typeof vrijeDagenSchema>;
