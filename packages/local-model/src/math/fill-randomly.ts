import type { Random } from './random.ts';

/** Fills with roughly normal numbers, sums of three uniform ones: what a layer starts from. */
export function fillRandomly(matrix: Float32Array, spread: number, random: Random): Float32Array {
  for (let i = 0; i < matrix.length; i++) matrix[i] = (random() + random() + random() - 1.5) * spread;
  return matrix;
}
