import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { kanalen, opzijRedenen, resultaten, sluitredenen } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { bestemmingen, manieren } from '../../src/domain/aanmelding/doorverwijzing.ts';
import { isWerkdag, type Kalender, lokaleDatum, werkdagNa } from '../../src/domain/termijnen/kalender.ts';
import { diensten } from '../../src/domain/zelftest/regels.ts';
import bron from './berichten.json' with { type: 'json' };

/** Before now: "35 minuten", "3 uur", or "2 werkdagen 09:15", which is always before today. */
const opVorm = /^(?:(\d+) (minuten|uur)|([1-9]\d*) werkdagen (\d\d:\d\d))$/;
const op = z.string().regex(opVorm);
const tekst = z.string().min(1);

const vanInwoner = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('aangevuld'), tekst }),
  z.strictObject({ soort: z.literal('ingetrokken') }),
  z.strictObject({ soort: z.literal('verwijderd') }),
]);
const vanBalie = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.enum(['geopend', 'geclaimd', 'losgelaten', 'heropend']) }),
  z.strictObject({ soort: z.literal('contact'), kanaal: z.enum(kanalen), resultaat: z.enum(resultaten) }),
  z.strictObject({ soort: z.enum(['beantwoord', 'notitie', 'bevestigd', 'overgenomen']), tekst }),
  z.strictObject({ soort: z.literal('triage'), spoed: z.boolean(), dienst: z.enum(diensten), tekst }),
  z.strictObject({
    soort: z.literal('overgedragen'), naar: z.enum(bestemmingen), manier: z.enum(manieren),
    /** In working days from today; negative is past. */
    bevestigenVoor: z.int(), toestemming: tekst, kaart: tekst, organisatie: z.string(),
  }),
  z.strictObject({ soort: z.literal('gesloten'), reden: z.enum(sluitredenen), dossierKlaar: z.boolean() }),
]);
export type VanInwoner = z.infer<typeof vanInwoner>;
export type VanBalie = z.infer<typeof vanBalie>;

const schema = z.array(z.strictObject({
  nr: z.int().positive(), op,
  /** As a form posts them. */
  velden: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  opzij: z.array(z.enum(opzijRedenen)).default([]),
  /** Number of an earlier one with the same words. */
  dubbelVan: z.int().optional(),
  daarna: z.array(z.union([
    z.strictObject({ op, wie: z.literal('inwoner'), doet: vanInwoner }),
    /** Which worker of the ring, by order. */
    z.strictObject({ op, wie: z.enum(['balie-1', 'balie-2']), doet: vanBalie }),
  ])),
}));
export type Demobericht = z.infer<typeof schema>[number];

/** The messages of the demonstration, written for training: nobody in them exists. */
export const demoberichten: readonly Demobericht[] = schema.parse(bron);

const werkdagTerug = (kalender: Kalender, vandaag: string, aantal: number): string => {
  let dag = Temporal.PlainDate.from(vandaag);
  for (let geteld = 0; geteld < aantal;) {
    dag = dag.subtract({ days: 1 });
    if (isWerkdag(kalender, dag.toString())) geteld++;
  }
  return dag.toString();
};

/** The ISO date a number of working days from today; negative is past. @param nu ISO time in UTC */
export const werkdagVan = (kalender: Kalender, nu: string, aantal: number): string => {
  const vandaag = lokaleDatum(kalender, nu);
  return aantal < 0 ? werkdagTerug(kalender, vandaag, -aantal) : werkdagNa(kalender, vandaag, aantal);
};

/** The moment of which the messages say how long ago it was. @param nu ISO time in UTC @returns the same */
export const momentVan = (kalender: Kalender, nu: string, hoeLang: string): string => {
  const [, aantal, eenheid, werkdagen, tijd] = opVorm.exec(hoeLang) ?? [];
  if (aantal) return new Date(Date.parse(nu) - Number(aantal) * (eenheid === 'uur' ? 3_600_000 : 60_000)).toISOString();
  if (!werkdagen || !tijd) throw new RangeError(`${hoeLang} is no moment`);
  const dag = Temporal.PlainDate.from(werkdagVan(kalender, nu, -Number(werkdagen)));
  return dag.toZonedDateTime({ timeZone: kalender.tijdzone, plainTime: tijd }).toInstant().toString({ smallestUnit: 'millisecond' });
};
