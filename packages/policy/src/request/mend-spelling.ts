/** Words that decide, by their sorted letters: swapped letters are the commonest slip of the finger. */
const words = [
  'kindly',
  'please',
  'just',
  'could',
  'would',
  'delete',
  'remove',
  'purge',
  'erase',
  'truncate',
  'destroy',
  'restart',
  'deploy',
  'publish',
  'overwrite',
  'clear',
  'clean',
  'reset',
  'flush',
  'entire',
  'every',
  'everything',
  'reverse',
  'production',
  'database',
  'account',
  'accounts',
  'users',
  'customers',
  'tables',
  'records',
  'again',
];
const byLetters: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  words.map((word) => [sorted(word), word]),
);

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Undoes swapped letters in words that matter; the length stays, so offsets hold. */
export function mendSpelling(text: string): string {
  return text.replace(/\b[a-z]{4,10}\b/gi, (word) => {
    const known = byLetters.get(sorted(word.toLowerCase()));
    return known === undefined || known[0] !== word[0]!.toLowerCase() ? word : known;
  });
}
