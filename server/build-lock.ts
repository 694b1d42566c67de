import { withLock } from './lock.mjs';

/**
 * Runs `work` while no other build of this project runs: astro builds by way of .netlify/ and .astro/, so two at once
 * would spoil each other.
 * @param onWait called once when there is something to wait for
 */
export const withBuildLock = <T>(work: () => Promise<T>, onWait: () => void): Promise<T> => withLock('bouwslot', work, onWait);
