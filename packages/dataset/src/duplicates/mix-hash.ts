/** Spreads the bits of a 32-bit integer: the finalizer of MurmurHash3 (Austin Appleby, public domain). */
export function mixHash(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A 32-bit hash of a text's UTF-16 code units; not for secrets. */
export function hashText(text: string, seed = 0): number {
  let hash = mixHash(seed ^ 0x9e3779b9);
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) ^ (hash >>> 15);
  return mixHash(hash ^ text.length);
}
