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
  /** Where the facts come from. */
  bronnen: z.array(z.string().min(1)),
  /** Day on which a person last held the text against its sources. */
  gecontroleerd: z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), dag),
  /** Day on which that has to happen again. */
  verloopt: z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), dag),
}).refine((p) => p.verloopt > p.gecontroleerd, 'verloopt has to be after gecontroleerd');

export const collections = {
  paginas: defineCollection({ loader: glob({ pattern: '*.md', base: './content/nl/paginas' }), schema: pagina }),
};
