import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';

/** SHA-256 of bytes in hexadecimals: the id of a stored message. */
export const vingerafdruk = (bytes: Uint8Array): string => hex.encode(sha256(bytes));
