/**
 * Which hash buckets are known, and their feature numbers in the order of buckets. For every 32 buckets two words: a
 * bit each, and how many are known before them. That is a sixteenth of a table of numbers, so that the look-ups of a
 * query, which fall anywhere, stay in the processor's cache.
 */
export interface BucketIndex {
  readonly words: Int32Array;
  /** How many buckets are known. */
  readonly count: number;
}

/** Indexes buckets given as one bit each, lowest bit first: what the weights file stores. */
export function indexBuckets(bits: Uint8Array): BucketIndex {
  const words = new Int32Array(bits.length >> 1);
  let count = 0;
  for (let at = 0; at < words.length; at += 2) {
    const byte = at << 1;
    const word = bits[byte]! | (bits[byte + 1]! << 8) | (bits[byte + 2]! << 16) | (bits[byte + 3]! << 24);
    words[at] = word;
    words[at + 1] = count;
    count += countBits(word);
  }
  return { words, count };
}

/** The bits that {@link indexBuckets} was given. */
export function bucketBits({ words }: BucketIndex): Uint8Array {
  const bits = new Uint8Array(words.length << 1);
  for (let byte = 0; byte < bits.length; byte++) bits[byte] = words[(byte >> 2) << 1]! >>> ((byte & 3) << 3);
  return bits;
}

/** The bucket's feature number, -1 where it is not known. */
export function featureOf(words: Int32Array, bucket: number): number {
  const at = (bucket >>> 5) << 1;
  const word = words[at]!;
  const bit = 1 << (bucket & 31);
  return (word & bit) === 0 ? -1 : words[at + 1]! + countBits(word & (bit - 1));
}

/** How many of 32 bits are set, by adding up neighbours. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
