import { expect, test } from 'vitest';
import { addScaledRows } from './dense-rows.ts';

test.each([0, 1, 3, 4, 5, 8, 11])('adds %i rows as one at a time would', (count) => {
  const width = 6;
  const matrix = Float32Array.from({ length: 12 * width }, (_, i) => ((i * 7) % 11) - 5);
  const rows = Int32Array.from({ length: 16 }, (_, i) => (i * 5) % 12);
  const factors = Float64Array.from({ length: 16 }, (_, i) => (i % 4) - 1.5);
  const sums = Float64Array.from({ length: width }, (_, j) => j);
  const expected = Array.from(sums, (start, j) => {
    let sum = start;
    for (let i = 0; i < count; i++) sum += factors[i]! * matrix[rows[i]! * width + j]!;
    return sum;
  });
  addScaledRows(matrix, rows, factors, count, sums);
  expect(Array.from(sums)).toEqual(expected);
});
