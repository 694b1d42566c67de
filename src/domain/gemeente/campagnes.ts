import { z } from 'zod';

/**
 * Campaigns of the gemeente: the code on its cards and letters, and its name in the numbers. A batch may add a month to the
 * code. Only these are counted: the field is one in which residents can type.
 */
export const campagnesSchema = z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(30), naam: z.string().min(1) }))
  .refine((campagnes) => new Set(campagnes.map((c) => c.code)).size === campagnes.length, 'each code once')
  .refine((campagnes) => campagnes.every(({ code }) => code !== 'andere' && code !== 'geen'), 'andere and geen are taken');
