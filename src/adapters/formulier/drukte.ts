import { findDrukte } from '../../application/drukte.ts';
import type { Drukte } from '../../domain/drukte/drukte.ts';
import type { App } from '../compose.ts';

/**
 * Whether it is busy today, for a page on demand; null when that cannot be read.
 * @param app called late: a configuration that is not right is no reason to show nothing
 */
export const drukteNu = async (app: () => App): Promise<Drukte | null> => {
  try {
    return await findDrukte(app().deps);
  } catch {
    return null;
  }
};
