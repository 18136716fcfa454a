/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** The path as a JSON Pointer (RFC 6901); the root is the empty string. */
export function toJsonPointer(path: JsonPath): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value at a path, own properties only; undefined where the path leads nowhere. */
export function valueAtPath(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}
