/** A run of words in a normalized text. */
export interface WordRun {
  text: string;
  /** Where it starts, in words. */
  start: number;
}

/** Every run of exactly `length` words of a normalized text. */
export function wordRuns(normalized: string, length: number): WordRun[] {
  const words = normalized.split(' ');
  const runs: WordRun[] = [];
  for (let start = 0; start + length <= words.length; start++)
    runs.push({ text: words.slice(start, start + length).join(' '), start });
  return runs;
}

/** The longest run of words that both normalized texts hold, with at least the run that is known to be shared. */
export function longestSharedRun(one: string, other: string, known: string): string {
  const words = one.split(' ');
  const haystack = ` ${other} `;
  const count = known.split(' ').length;
  let best = known;
  for (let start = 0; start + count <= words.length; start++) {
    let end = start + best.split(' ').length;
    while (end <= words.length && haystack.includes(` ${words.slice(start, end).join(' ')} `)) {
      best = words.slice(start, end).join(' ');
      end++;
    }
  }
  return best;
}
