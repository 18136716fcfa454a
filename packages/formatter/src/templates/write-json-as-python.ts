/** JSON with a space after each comma and colon: what Python's `json.dumps` and Jinja's `tojson` write. */
export function writeJsonAsPython(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeJsonAsPython).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${writeJsonAsPython(item)}`).join(', ')}}`;
}
