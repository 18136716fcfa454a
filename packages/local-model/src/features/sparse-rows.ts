import type { WeighedFeatures } from './weigh-features.ts';

/** Many sparse rows behind one another (compressed sparse rows). */
export interface SparseRows {
  starts: Int32Array;
  ids: Int32Array;
  values: Float32Array;
  count: number;
}

export function createSparseRows(rows: number): SparseRows {
  return {
    starts: new Int32Array(rows + 1),
    ids: new Int32Array(rows * 256),
    values: new Float32Array(rows * 256),
    count: 0,
  };
}

export function appendRow(rows: SparseRows, features: WeighedFeatures): void {
  const start = rows.starts[rows.count]!;
  const end = start + features.length;
  if (end > rows.ids.length) {
    const ids = new Int32Array(Math.max(end, rows.ids.length * 2));
    const values = new Float32Array(ids.length);
    ids.set(rows.ids.subarray(0, start));
    values.set(rows.values.subarray(0, start));
    rows.ids = ids;
    rows.values = values;
  }
  rows.ids.set(features.ids.subarray(0, features.length), start);
  rows.values.set(features.values.subarray(0, features.length), start);
  rows.count++;
  rows.starts[rows.count] = end;
}
