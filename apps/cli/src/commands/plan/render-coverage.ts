import type { Plan, PlanCoverage } from '@router/generator';
import type { Paint } from '../../terminal/paint.ts';

/** What a plan covers, in a few lines. */
export function renderCoverage({ hash }: Plan, coverage: PlanCoverage, paint: Paint): string {
  const { rows, intents, teachers, boundaryRows, boundarySets, edgeCaseRows, cells, pairs } = coverage;
  const share = (count: number) => `${((100 * count) / Math.max(1, rows)).toFixed(1)} %`;
  const line = (name: string, text: string) => `  ${paint.dim(name.padEnd(18))}${text}`;
  return `${[
    paint.bold(`${rows} rows in ${cells} cells`),
    line(
      'intents',
      Object.entries(intents)
        .map(([intent, count]) => `${intent} ${share(count)}`)
        .join(', '),
    ),
    line(
      'teachers',
      Object.entries(teachers)
        .map(([teacher, count]) => `${teacher} ${count}`)
        .join(', '),
    ),
    line('boundary sets', `${boundarySets} with ${boundaryRows} rows (${share(boundaryRows)})`),
    line('edge cases', `${edgeCaseRows} rows`),
    ...Object.entries(pairs).map(([pair, { possible, covered, min, max }]) =>
      line(pair.replace('_', ' × '), `${covered} of ${possible} pairs, ${min} to ${max} rows each`),
    ),
    line('hash', hash),
  ].join('\n')}\n`;
}
