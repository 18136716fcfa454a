import type { Paint } from './paint.ts';

interface Matrix {
  readonly labels: readonly string[];
  /** `counts[expected][decided]` */
  readonly counts: readonly (readonly number[])[];
}

/** A confusion matrix: right decisions in green, wrong ones in red. */
export function renderConfusion({ labels, counts }: Matrix, paint: Paint): string[] {
  const width = Math.max(8, ...labels.map((label) => label.length)) + 2;
  const header = `${'expected \\ decided'.padEnd(width + 2)}${labels.map((label) => label.padStart(width)).join('')}`;
  const rows = labels.map((label, index) => {
    const cells = (counts[index] ?? []).map((count, column) => {
      const cell = (count === 0 ? '·' : String(count)).padStart(width);
      return column === index ? paint.green(cell) : count > 0 ? paint.red(cell) : paint.dim(cell);
    });
    return `${label.padEnd(width + 2)}${cells.join('')}`;
  });
  return [paint.dim(header), ...rows];
}
