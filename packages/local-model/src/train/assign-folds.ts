import type { TrainingExample } from '@router/schemas';
import { hashFinish, hashText } from '../features/hash.ts';

/** Folds for cross-fitting: rows of one group, and queries that differ only in case, digits or marks, stay together. */
export function assignFolds(rows: readonly TrainingExample[], folds: number, seed: number): Int32Array {
  return Int32Array.from(rows, ({ user_query, meta }) => {
    const key =
      meta?.group ??
      user_query
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim();
    return hashFinish(hashText(key, seed), 20) % folds;
  });
}
