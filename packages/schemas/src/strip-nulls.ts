/**
 * The value without object keys that are null, at any depth ("null tax"). Arrays keep their length.
 * The input is not changed; a value without null keys is returned as it is. Walks without recursion, so that
 * no depth of data overflows the stack.
 */
export function stripNulls(value: unknown): unknown {
  if (!isContainer(value) || !holdsNullKey(value)) return value;
  const copies = new Map<object, object>();
  const copyOf = (source: object) => {
    const known = copies.get(source);
    if (known) return known;
    const copy = Array.isArray(source) ? [] : {};
    copies.set(source, copy);
    return copy;
  };
  const root = copyOf(value);
  // A Map visits what is added while it is walked: the containers below follow by themselves.
  for (const [source, copy] of copies)
    for (const [key, item] of Object.entries(source)) {
      if (item === null && !Array.isArray(source)) continue;
      const kept = isContainer(item) ? copyOf(item) : item;
      // Defined, not assigned: a key named __proto__ must stay a key.
      Object.defineProperty(copy, key, { value: kept, writable: true, enumerable: true, configurable: true });
    }
  return root;
}

function holdsNullKey(root: object): boolean {
  const seen = new Set([root]);
  for (const container of seen)
    for (const item of Object.values(container)) {
      if (item === null && !Array.isArray(container)) return true;
      if (isContainer(item)) seen.add(item);
    }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
