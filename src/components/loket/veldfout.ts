import type { Veldfout } from './staat.ts';

/**
 * A field that is not right, or nothing.
 * @param naam of the field
 * @param naarId id of the element to go to
 */
export const veldfout = (mis: boolean, naam: string, naarId: string, zin: string): Veldfout[] => (mis ? [{ naam, naarId, zin }] : []);
