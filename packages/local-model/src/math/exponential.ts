import { powerOfTwo } from './power-of-two.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * e to the power of x by range reduction and a Taylor polynomial: additions and multiplications only.
 * `Math.exp` may differ in its last bit between engines; decisions must not. Relative error below 1e-14.
 */
export function exponential(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Number.MAX_VALUE;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - k * ln2High - k * ln2Low;
  let sum = 1 + r / 13;
  for (let n = 12; n >= 1; n--) sum = 1 + (r * sum) / n;
  return sum * powerOfTwo(k);
}
