import type { DatasetManifest } from '@router/formatter';

/** The files of a set, a line a configuration, and what a configuration had no place for. */
export function renderFiles({ configs, splits }: DatasetManifest): string {
  const lines = configs.map(({ name, files }) => {
    const written = new Map(files.map(({ split, rows }) => [split, rows]));
    const left = Object.entries(splits).reduce(
      (sum, [split, { rows }]) => sum + rows - (written.get(split) ?? 0),
      0,
    );
    const why = left > 0 ? `; ${left} rows left out: they hold nothing for this template` : '';
    return `${name}: ${files.map(({ path, rows }) => `${path} (${rows} rows)`).join(', ')}${why}\n`;
  });
  return lines.join('');
}
