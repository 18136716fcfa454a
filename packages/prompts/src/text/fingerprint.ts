import { sha256 } from './sha256.ts';

/**
 * A stable name of some text: the first 128 bits of SHA-256 over the parts, as 32 hexadecimal digits.
 * Collisions are out of reach by accident and, at 2^64 work, by intent. Parts do not run into each other.
 */
export function fingerprint(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
