import type { TrainingExample } from '@router/schemas';
import { hashText } from '../features/hash.ts';

/** A 64-bit fingerprint of rows in their order, as 16 hexadecimal digits. Not cryptographic. */
export function datasetHash(rows: readonly TrainingExample[]): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (const { user_query, output, context } of rows) {
    const text = JSON.stringify([user_query, output, context ?? 0]);
    a = Math.imul(a ^ hashText(text, 1), 0x01000193);
    b = Math.imul(b ^ hashText(text, a), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
