/** 2 to an integer power by repeated squaring: exact in every engine, which `**` does not promise. */
export function powerOfTwo(exponent: number): number {
  let base = exponent < 0 ? 0.5 : 2;
  let left = Math.abs(exponent);
  let result = 1;
  while (left > 0) {
    if (left & 1) result *= base;
    base *= base;
    left >>= 1;
  }
  return result;
}
