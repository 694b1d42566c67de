import { z } from 'zod';
import { dimensieCodes, isTelregel, type Telregel } from './dimensies.ts';

/** One step of a count on its way, under the key that keeps it from counting twice (src/envelop/telsleutel.ts). */
export type Telpost = Telregel & { sleutel: string };

const telpost = z.object({ dimensie: z.string(), waarde: z.string(), sleutel: z.string().regex(/^[0-9a-f]{64}$/) })
  .refine(isTelregel).transform((post) => post as Telpost);

/** What a closed case adds to the counts: every dimension once at most, and nothing but codes of ours. */
export const telpostenSchema = z.object({
  tellingen: z.array(telpost).min(1).max(dimensieCodes.length)
    .refine((posten) => new Set(posten.map((p) => p.dimensie)).size === posten.length)
    .refine((posten) => new Set(posten.map((p) => p.sleutel)).size === posten.length),
});
