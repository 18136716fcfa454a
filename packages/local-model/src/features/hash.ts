/** One step of FNV-1a over a UTF-16 code unit. */
export function hashStep(state: number, code: number): number {
  return Math.imul(state ^ code, 0x01000193);
}

/** Spreads a hash over all bits (the finaliser of MurmurHash3) and keeps the highest `bits`. */
export function hashFinish(state: number, bits: number): number {
  let h = state ^ (state >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - bits);
}

/** The hash state of a whole string, starting from a salt. */
export function hashText(text: string, salt = 0): number {
  return hashOn(0x811c9dc5 ^ salt, text);
}

/** Goes on from a state with a text or a part of it: strings need not be joined, nor cut, to be hashed. */
export function hashOn(from: number, text: string, start = 0, end = text.length): number {
  let state = from;
  for (let i = start; i < end; i++) state = hashStep(state, text.charCodeAt(i));
  return state;
}
