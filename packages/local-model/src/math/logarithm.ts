const ln2 = 0.6931471805599453;

/**
 * Natural logarithm of a positive number by the atanh series: the same bits in every engine.
 * Zero and below give -745, the logarithm of the smallest positive double, so that losses stay finite.
 */
export function logarithm(x: number): number {
  if (!(x > 4e-324)) return -745;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 1.4142135623730951) {
    mantissa *= 0.5;
    exponent++;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    exponent--;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return 2 * z * sum + exponent * ln2;
}
