/**
 * Adds rows of a matrix, each times its factor, to `sums`. Four at a time, which spares most of the reading and
 * writing of sums: the bulk of training and of classifying.
 */
export function addScaledRows(
  matrix: Float32Array,
  rows: Int32Array,
  factors: Float64Array,
  count: number,
  sums: Float64Array,
): void {
  const width = sums.length;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const a = rows[i]! * width;
    const b = rows[i + 1]! * width;
    const c = rows[i + 2]! * width;
    const d = rows[i + 3]! * width;
    const fa = factors[i]!;
    const fb = factors[i + 1]!;
    const fc = factors[i + 2]!;
    const fd = factors[i + 3]!;
    for (let j = 0; j < width; j++)
      sums[j] =
        sums[j]! + fa * matrix[a + j]! + fb * matrix[b + j]! + fc * matrix[c + j]! + fd * matrix[d + j]!;
  }
  for (; i < count; i++) {
    const from = rows[i]! * width;
    const factor = factors[i]!;
    for (let j = 0; j < width; j++) sums[j] = sums[j]! + factor * matrix[from + j]!;
  }
}
