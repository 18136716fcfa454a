import { createHash } from 'node:crypto';
import type { TrainingExample } from '@router/schemas';

/** SHA-256, in hexadecimal, of a row as JSON with sorted keys: the same for the same row however it was written. */
export function rowHash(row: TrainingExample): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(row)))
    .digest('hex');
}

/** The row's own id, or one made from its hash: `row-` and 16 hexadecimal digits. */
export function rowId(row: TrainingExample): string {
  return row.meta?.id ?? `row-${rowHash(row).slice(0, 16)}`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
