import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '@scure/base';

/** Says what it is for, so that the same digest never means something else. */
const doel = 'geldloket/cijfers/1';

const digest = (...delen: readonly string[]): string => hex.encode(sha256(utf8.decode(JSON.stringify([doel, ...delen]))));

/**
 * What the keys of the counts of one case begin with. It is made of the random id inside the sealed message, so only who
 * can open the message can make it: the server cannot tell which case a count belongs to, and the same case gives the
 * same keys in every browser.
 * @param id of the aanmelding @param binnen the random id inside the envelope
 */
export const telzaadVan = (id: string, binnen: string): string => digest(id, binnen);

/** The key under which a case counts in one dimension. Of two dimensions nobody can tell that they are of one case. */
export const telsleutel = (zaad: string, dimensie: string): string => digest(zaad, dimensie);
