import { z } from 'zod';

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'gebruik kleine letters, cijfers en streepjes').max(30);

/**
 * Campaigns of the gemeente: the code on its cards and letters, and its name in the numbers. A batch may add a month to the
 * code. Only these are counted: the field is one in which residents can type.
 */
export const campagnesSchema = z.array(z.strictObject({ code, naam: z.string().min(1) }))
  .refine((campagnes) => new Set(campagnes.map((c) => c.code)).size === campagnes.length, 'geef elke campagne een eigen code')
  .refine((campagnes) => campagnes.every((c) => c.code !== 'andere' && c.code !== 'geen'), 'kies een andere code: "andere" en "geen" telt het loket zelf');
