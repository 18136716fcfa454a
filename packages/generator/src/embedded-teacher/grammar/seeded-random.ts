/** A stream of numbers that depends on its key alone. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** An integer from `minimum` to `maximum`, both included. */
  integer(minimum: number, maximum: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** `count` different items, fewer where there are fewer, in drawn order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

/** A counter-based random: a mixed counter, started at the hash of the key. Nothing else is read. */
export function seededRandom(key: string): Random {
  const start = hashText(key);
  let counter = 0;
  const next = () => {
    counter += 1;
    return mix(start + Math.imul(counter, 0x9e3779b9)) / 4294967296;
  };
  const integer = (minimum: number, maximum: number) =>
    minimum + Math.floor(next() * (maximum - minimum + 1));
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    sample: (items, count) => {
      const left = [...items];
      const drawn = [];
      while (drawn.length < count && left.length > 0)
        drawn.push(...left.splice(Math.floor(next() * left.length), 1));
      return drawn;
    },
  };
}

/** FNV-1a over UTF-16 units, mixed once more so that near keys start far apart. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The finalizer of MurmurHash3 (32 bits). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
