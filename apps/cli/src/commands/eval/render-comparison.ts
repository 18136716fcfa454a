import type { ComparedFigure, RunComparison } from '@router/evals';
import type { Paint } from '../../terminal/paint.ts';

const shownIds = 12;
/** Figures of which less is better. */
const lessIsBetter = new Set(['invalid_rate', 'confident_wrong_rate', 'call_brier', 'mean_latency_ms']);

/** Differences with their intervals; what the set cannot tell from chance is dimmed. */
export function renderComparison(
  { items, only_in_first, only_in_second, figures, mended, broken, moved }: RunComparison,
  [first, second]: readonly [string, string],
  paint: Paint,
): string {
  const head = `${'figure'.padEnd(24)}${'first'.padStart(10)}${'second'.padStart(10)}${'change'.padStart(10)}   95 % of the change      p (McNemar)`;
  const rows = Object.entries(figures).map(([name, figure]) => renderFigure(name, figure, paint));
  const left = [
    ...(only_in_first > 0 ? [`${only_in_first} only in the first`] : []),
    ...(only_in_second > 0 ? [`${only_in_second} only in the second`] : []),
  ];
  const lines = [
    `${items} items in both: ${first} (first) and ${second} (second)${left.length > 0 ? `; ${left.join(', ')}, left out` : ''}`,
    '',
    paint.dim(head),
    ...rows,
    '',
    `calls mended: ${mended.length} ${paint.dim(listed(mended))}`.trimEnd(),
    `calls broken: ${broken.length} ${paint.dim(listed(broken))}`.trimEnd(),
    `another tool: ${moved.length}`,
  ];
  return `${lines.join('\n')}\n`;
}

function renderFigure(
  name: string,
  { first, second, difference, interval, mcnemar }: ComparedFigure,
  paint: Paint,
): string {
  const format = (value: number, sign = false) =>
    `${sign && value > 0 ? '+' : ''}${formatFigure(name, value)}`;
  const certain = interval.low > 0 || interval.high < 0;
  const colour = !certain ? paint.dim : isBetter(name, difference) ? paint.green : paint.red;
  const range = `[${format(interval.low, true)}, ${format(interval.high, true)}]`;
  return `${name.padEnd(24)}${format(first).padStart(10)}${format(second).padStart(10)}${colour(format(difference, true).padStart(10))}   ${range.padEnd(22)} ${mcnemar ? mcnemar.pValue.toPrecision(2) : ''}`.trimEnd();
}

/** A figure as people read it: milliseconds, a Brier score or a share. */
export function formatFigure(name: string, value: number): string {
  if (name.endsWith('_ms')) return value.toFixed(2);
  return name === 'call_brier' ? value.toFixed(4) : `${(100 * value).toFixed(1)} %`;
}

/** Whether a change of a figure is for the better. */
export function isBetter(name: string, difference: number): boolean {
  return difference > 0 !== lessIsBetter.has(name);
}

function listed(ids: readonly string[]): string {
  return ids.length <= shownIds
    ? ids.join(' ')
    : `${ids.slice(0, shownIds).join(' ')} and ${ids.length - shownIds} more`;
}
