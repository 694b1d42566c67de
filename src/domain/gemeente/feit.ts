import { z } from 'zod';

/**
 * A fact about the gemeente. `waarde` is null as long as nobody told us; `bevestigd` says whether the gemeente
 * stands behind it. A page shows a fact only when it has a value, and production starts only when every fact
 * marked as needed is confirmed (see `gereed.ts`).
 */
export type Feit<T> = { waarde: T | null; bevestigd: boolean; bron?: string | undefined };

/** Schema of a fact around the schema of its value. */
export const feit = <T extends z.ZodType>(waarde: T) =>
  z.strictObject({ waarde: waarde.nullable(), bevestigd: z.boolean(), bron: z.string().optional() });
