/** A count as a coarse label: 0, 1, 2, 3, then doubling ranges. */
export function bucket(count: number): string {
  if (count <= 3) return String(count);
  let lower = 4;
  while (lower * 2 <= count && lower < 4096) lower *= 2;
  return `${lower}+`;
}
