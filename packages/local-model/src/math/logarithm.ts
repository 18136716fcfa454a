/**
 * Natural logarithm of a positive number by the atanh series: the same bits in every engine.
 * Zero and below give -745, the logarithm of the smallest positive double, so that losses stay finite.
 */
export function logarithm(x: number): number {
  if (!(x > 0)) return -745;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa *= 0.5;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return 2 * z * sum + exponent * Math.LN2;
}
