/**
 * The value without object keys that are null, at any depth ("null tax"). Arrays keep their length.
 * The input is not changed; a value without nulls is returned as it is.
 */
export function stripNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(stripNulls);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries
    .filter(([, item]) => item !== null)
    .map(([key, item]) => [key, stripNulls(item)] as const);
  const unchanged =
    kept.length === entries.length && kept.every(([, item], index) => item === entries[index]?.[1]);
  return unchanged ? value : Object.fromEntries(kept);
}
