const longest = 80;

/** A value in a few words for messages: scalars as JSON, cut at 80 characters, containers by size. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoteText(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const size = Object.keys(value).length;
    return size === 0 ? 'an empty object' : `an object with ${size} ${size === 1 ? 'key' : 'keys'}`;
  }
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return String(value);
}

/** The text in JSON quotes, cut at 80 characters with its length beside it. */
export function quoteText(text: string): string {
  if (text.length <= longest) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, longest))}... (${text.length} characters)`;
}

/** `a, b or c`, each in quotes. */
export function listChoices(choices: Iterable<unknown>): string {
  const quoted = [...choices].map((choice) => JSON.stringify(choice));
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
