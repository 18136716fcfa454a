/** Which buckets are known, one bit each; feature numbers follow bucket order. */
export function packBuckets(numbers: Int32Array): Uint8Array {
  const bits = new Uint8Array(numbers.length >> 3);
  for (let bucket = 0; bucket < numbers.length; bucket++)
    if (numbers[bucket]! >= 0) bits[bucket >> 3] = bits[bucket >> 3]! | (1 << (bucket & 7));
  return bits;
}

/** Bucket to feature number, and how many features there are. */
export function unpackBuckets(bits: Uint8Array): { numbers: Int32Array; count: number } {
  const numbers = new Int32Array(bits.length * 8).fill(-1);
  let count = 0;
  for (let byte = 0; byte < bits.length; byte++) {
    const value = bits[byte]!;
    if (value === 0) continue;
    for (let bit = 0; bit < 8; bit++) if (value & (1 << bit)) numbers[byte * 8 + bit] = count++;
  }
  return { numbers, count };
}
