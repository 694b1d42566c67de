import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** HMAC-SHA-256: a hash that only who has the key can make or guess. */
export const hmacSha256 = (sleutel: Uint8Array, inhoud: Uint8Array): Uint8Array => hmac(sha256, sleutel, inhoud);
