import type { TrainingExample } from '@router/schemas';
import type { FormatOptions } from './format-options.ts';
import { formatRow, rejectedAnswer } from './format-row.ts';
import type { FormattedRow } from './formatted-row.ts';

export interface FormatRowsOptions extends FormatOptions {
  /** Stops between two rows; the generator then throws the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Rows as text or records, one at a time and in order. Rows without a rejected output are left out where the
 * template writes preference pairs.
 * @throws what {@link formatRow} throws, for the first row that cannot be written
 */
export async function* formatRows(
  rows: AsyncIterable<TrainingExample> | Iterable<TrainingExample>,
  options: FormatRowsOptions = {},
): AsyncGenerator<FormattedRow, void, undefined> {
  const { template, signal } = options;
  const pairs = template?.kind === 'record' && template.needsRejected;
  for await (const row of rows) {
    signal?.throwIfAborted();
    if (pairs && rejectedAnswer(row, options) === undefined) continue;
    yield formatRow(row, options);
  }
}
