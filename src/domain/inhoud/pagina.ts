import { z } from 'zod';
import { beeldnamen } from './beeld.ts';

/** A day in front matter: YAML may have made a date of it. */
const dag = z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), z.iso.date('schrijf een dag zo: 2026-11-22'));

/** Front matter of a page in Markdown: what stands above the text, and how long we may stand behind it. */
export const paginaSchema = z.strictObject({
  /** The heading of the page and the name in the tab. */
  titel: z.string().min(1).max(60),
  /** One or two sentences for search engines. */
  omschrijving: z.string().min(20).max(160),
  /** Where the page belongs: for whom, which worry, for who helps somebody, or about us. */
  groep: z.enum(['voor-wie', 'geldzorgen', 'helpen', 'over']).default('over'),
  /** How the page speaks to its reader; never mixed on one page. */
  aanspreekvorm: z.enum(['u', 'je']).default('u'),
  /** The one thing to do after reading: what stands on the button, and where it leads (`/...`, `tel:` or https). */
  actie: z.strictObject({
    tekst: z.string().min(3).max(40),
    adres: z.string().regex(/^(\/[a-z0-9/#-]*|tel:|https:\/\/\S+)$/, 'schrijf een pagina zoals /aanmelden, tel: voor het nummer van de gemeente, of een adres met https://'),
  }).optional(),
  /** Quick exit: a page on which someone should be able to leave at once. */
  gevoelig: z.boolean().default(false),
  /** A picture that explains, between the first words and the first heading. */
  beeld: z.enum(beeldnamen).optional(),
  /** Pages that somebody who read this may want next, by the name of their file. */
  verwant: z.array(z.string().regex(/^[a-z0-9-]+$/, 'schrijf de naam van een pagina zonder / en zonder .md')).max(4).default([]),
  /** Other words with which people look for this. */
  trefwoorden: z.array(z.string().min(2)).default([]),
  /** Where the facts come from. */
  bronnen: z.array(z.string().min(1)),
  /** Day on which a person last held the text against its sources. */
  gecontroleerd: dag,
  /** Day on which that has to happen again. */
  verloopt: dag,
  /** Codes of begrippen that get no explanation here: the word means something else, or the text says it itself. */
  zonderUitleg: z.array(z.string()).default([]),
}).refine((p) => p.verloopt > p.gecontroleerd, { message: 'kies een dag die na "gecontroleerd" komt', path: ['verloopt'] });

/** Names that a text may use between accolades, as in {{telefoonLink}}: facts of the gemeente, filled in at the build. */
export const feitnamen = [
  'gemeente', 'telefoonLink', 'emailLink', 'postadres', 'langskomen', 'bijWie', 'afspraak', 'kosten', 'belnummer', 'toezeggingGewoon', 'toezeggingSpoed', 'bewaren', 'verantwoordelijke', 'functionaris', 'grondslag',
  'toegankelijkheidStatus', 'toegankelijkheidVerklaring', 'meldAdres',
] as const;
export type Feitnaam = (typeof feitnamen)[number];
