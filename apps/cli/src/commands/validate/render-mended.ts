import type { ValidatedFile } from './validate-file.ts';

const deeds: Readonly<Record<string, string>> = {
  'structural/null-removed': 'null left out',
  'structural/arguments-parsed': 'arguments read out of a string',
  'structural/thought-removed': 'thought beside an answer removed',
};

/** What `--fix` did, in one line. */
export function renderMended(
  { rows, rules }: ValidatedFile['mended'],
  rewritten: string | undefined,
): string {
  if (rows === 0) return 'Nothing to mend.\n';
  const what = [...rules].map(([rule, count]) => `${deeds[rule] ?? rule} (${count})`).join(', ');
  return `Mended ${rows} ${rows === 1 ? 'row' : 'rows'}${rewritten ? ` in ${rewritten}` : ''}: ${what}.\n`;
}
