import type { SparseRows } from '../features/sparse-rows.ts';
import type { LinearLayer } from './linear-layer.ts';
import { scoreLinear } from './linear-layer.ts';

/** Scores of all columns for one stored row. */
export function scoreRow(layer: LinearLayer, rows: SparseRows, row: number): Float64Array {
  const scores = new Float64Array(layer.columns);
  const [start, end] = [rows.starts[row]!, rows.starts[row + 1]!];
  scoreLinear(
    layer,
    {
      ids: rows.ids.subarray(start, end),
      values: rows.values.subarray(start, end),
      length: end - start,
      known: 1,
    },
    scores,
  );
  return scores;
}
