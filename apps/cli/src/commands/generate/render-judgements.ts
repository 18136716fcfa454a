import type { GenerateSummary } from '@router/generator';
import type { Paint } from '../../terminal/paint.ts';

const shownCells = 5;

/** How often the blind judge agreed, by intent, and the cells where it disagreed most; nothing without a judge. */
export function renderJudgements({ judged, judgedCells = {} }: GenerateSummary, paint: Paint): string[] {
  if (!judged) return [];
  const text = ({ agreed, disagreed, unreadable }: (typeof judgedCells)[string]) =>
    `${agreed} of ${agreed + disagreed} agreed${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`;
  const worst = Object.entries(judgedCells)
    .filter(([, { disagreed }]) => disagreed > 0)
    .sort(([first, a], [second, b]) => b.disagreed - a.disagreed || (first < second ? -1 : 1));
  return [
    paint.bold('blind judge'),
    ...Object.entries(judged).map(([intent, count]) => `  ${intent.padEnd(10)} ${text(count)}`),
    ...worst.slice(0, shownCells).map(([cell, count]) => paint.dim(`  ${cell}: ${text(count)}`)),
  ];
}
