import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const dag = z.iso.date('a date such as 2026-11-22');

/** Front matter of a page in Markdown: what stands above the text, and how long we may stand behind it. */
const pagina = z.strictObject({
  /** The heading of the page and the name in the tab. */
  titel: z.string().min(1).max(60),
  /** One or two sentences for search engines. */
  omschrijving: z.string().min(20).max(160),
  /** Where the page belongs: for whom, which worry, for who helps somebody, or about us. */
  groep: z.enum(['voor-wie', 'geldzorgen', 'helpen', 'over']).default('over'),
  /** How the page speaks to its reader; never mixed on one page. */
  aanspreekvorm: z.enum(['u', 'je']).default('u'),
  /** The one thing to do after reading: what stands on the button, and where it leads (`/...`, `tel:` or https). */
  actie: z.strictObject({ tekst: z.string().min(3).max(40), adres: z.string().regex(/^(\/[a-z0-9/#-]*|tel:|https:\/\/\S+)$/, 'a path such as /aanmelden, tel: for the number of the gemeente, or an https address') }).optional(),
  /** Quick exit: a page on which someone should be able to leave at once. */
  gevoelig: z.boolean().default(false),
  /** Pages that somebody who read this may want next, by the name of their file. */
  verwant: z.array(z.string().regex(/^[a-z0-9-]+$/)).max(4).default([]),
  /** Other words with which people look for this. */
  trefwoorden: z.array(z.string().min(2)).default([]),
  /** Where the facts come from. */
  bronnen: z.array(z.string().min(1)),
  /** Day on which a person last held the text against its sources. */
  gecontroleerd: z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), dag),
  /** Day on which that has to happen again. */
  verloopt: z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), dag),
  /** Codes of begrippen that get no explanation here: the word means something else, or the text says it itself. */
  zonderUitleg: z.array(z.string()).default([]),
}).refine((p) => p.verloopt > p.gecontroleerd, 'verloopt has to be after gecontroleerd');

export const collections = {
  paginas: defineCollection({ loader: glob({ pattern: '*.md', base: './content/nl/paginas' }), schema: pagina }),
};
