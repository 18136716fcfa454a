/** A field of an object of unknown shape; never one that is inherited. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A field along a path, if it holds a string that is not empty. */
export function textField(row: unknown, ...path: string[]): string | undefined {
  const value = path.reduce(fieldOf, row);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
