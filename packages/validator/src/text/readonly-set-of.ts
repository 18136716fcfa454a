/** The words of a space-separated list. */
export function readonlySetOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
