import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { paginaSchema } from './domain/inhoud/pagina.ts';

// What is wrong with a page is said before this is read, with file and line: tools/inhoud.
export const collections = {
  paginas: defineCollection({ loader: glob({ pattern: '*.md', base: './content/nl/paginas' }), schema: paginaSchema }),
};
