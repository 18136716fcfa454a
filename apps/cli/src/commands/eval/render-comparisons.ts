import type { RunComparison } from '@router/evals';
import type { Paint } from '../../terminal/paint.ts';
import { formatFigure, isBetter } from './render-comparison.ts';

export interface NamedComparison {
  readonly file: string;
  readonly comparison: RunComparison;
}

/** Several runs beside one baseline, a column each; a star marks what the set can tell from chance. */
export function renderComparisons(
  baseline: string,
  compared: readonly NamedComparison[],
  paint: Paint,
): string {
  const figures = Object.keys(compared[0]?.comparison.figures ?? {});
  const head = ['baseline', ...compared.map((_, index) => `run ${index + 1}`)];
  const legend = compared.map(
    ({ file, comparison: { items, mended, broken } }, index) =>
      `run ${index + 1}: ${file}, ${items} items in both, calls mended: ${mended.length}, broken: ${broken.length}`,
  );
  const rows = figures.map((name) => {
    const first = compared[0]?.comparison.figures[name]?.first ?? 0;
    const cells = compared.map(({ comparison }) => {
      const figure = comparison.figures[name];
      if (!figure) return ''.padStart(12);
      const certain = figure.interval.low > 0 || figure.interval.high < 0;
      const text = `${formatFigure(name, figure.second)}${certain ? ' *' : '  '}`.padStart(12);
      if (!certain) return text;
      return isBetter(name, figure.difference) ? paint.green(text) : paint.red(text);
    });
    return `${name.padEnd(24)}${formatFigure(name, first).padStart(10)}  ${cells.join('')}`.trimEnd();
  });
  return `${[
    `baseline: ${baseline}`,
    ...legend,
    '',
    paint.dim(
      `${'figure'.padEnd(24)}${head[0]?.padStart(10)}  ${head
        .slice(1)
        .map((name) => `${name}  `.padStart(12))
        .join('')}`.trimEnd(),
    ),
    ...rows,
    '',
    paint.dim('* the 95 % interval of the paired difference to the baseline leaves 0 out'),
  ].join('\n')}\n`;
}
