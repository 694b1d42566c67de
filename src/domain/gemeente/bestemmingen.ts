import { z } from 'zod';
import { bestemmingen as soorten } from '../aanmelding/doorverwijzing.ts';

/**
 * Who gives each kind of help in this gemeente, for a worker to choose from: what stands here is a start, another organisatie
 * can always be typed. `bron` says where we know it from.
 */
export const bestemmingenSchema = z.partialRecord(z.enum(soorten).exclude(['anders']), z.array(z.strictObject({ naam: z.string().min(3).max(100), bron: z.string().min(3) })));
export type Bestemmingen = z.infer<typeof bestemmingenSchema>;
