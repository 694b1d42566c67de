import { z } from 'zod';
import { diensten } from '../zelftest/regels.ts';
import { feit } from './feit.ts';

/** Who gives each dienst in this gemeente, in words that fit after "Hier helpt". Rules name a dienst, never an organisatie. */
export const organisatiesSchema = z.record(z.enum(diensten), feit(z.string().min(3)));
export type Organisaties = z.infer<typeof organisatiesSchema>;
