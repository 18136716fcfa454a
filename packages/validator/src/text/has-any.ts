/** Whether one of the words is among the others: the cheap question before a costly pattern. */
export function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
