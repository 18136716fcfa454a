import type { Distribution, RowStatistics } from '@router/dataset';
import type { Paint } from '../../terminal/paint.ts';

const barWidth = 24;
const shownValues = 8;

/** Shares as bars, then lengths and variety. */
export function renderStatistics(statistics: RowStatistics, paint: Paint): string {
  const { rows, with_context, in_group, characters, words, thought_words, diversity } = statistics;
  const similarity = statistics.self_similarity;
  const lines = [paint.bold(`${rows} rows`), `  ${with_context} with context, ${in_group} in boundary sets`];
  for (const name of [
    'intent',
    'tool',
    'style',
    'domain',
    'persona',
    'edge_case',
    'teacher',
    'language',
  ] as const)
    lines.push('', ...renderDistribution(name.replace('_', ' '), statistics[name], paint));
  for (const [name, distribution] of Object.entries(statistics.choices))
    lines.push('', ...renderDistribution(name, distribution, paint));
  lines.push(
    '',
    paint.bold('lengths (p50 / p90 / max)'),
    ...[
      ['query, characters', characters],
      ['query, words', words],
      ['thought, words', thought_words],
    ].map(([name, length]) => `  ${String(name).padEnd(20)}${lengths(length as RowStatistics['words'])}`),
    '',
    paint.bold('variety'),
    `  distinct-1 / 2 / 3  ${[diversity.distinct_1, diversity.distinct_2, diversity.distinct_3].map((value) => value.toFixed(3)).join(' / ')}`,
    `  self-similarity     ${similarity.mean.toFixed(3)} on average, ${similarity.nearest.toFixed(3)} to the nearest`,
  );
  return `${lines.join('\n')}\n`;
}

function lengths({ p50, p90, max }: RowStatistics['words']): string {
  return `${p50} / ${p90} / ${max}`;
}

function renderDistribution(name: string, { values }: Distribution, paint: Paint): string[] {
  const shown = values.slice(0, shownValues);
  const width = Math.max(...shown.map(({ value }) => value.length), 4);
  const rest = values.length - shown.length;
  return [
    paint.bold(name),
    ...shown.map(({ value, count, share }) => {
      const bar = '█'.repeat(Math.max(1, Math.round(share * barWidth)));
      return `  ${value.padEnd(width)}  ${(100 * share).toFixed(1).padStart(5)} %  ${String(count).padStart(6)}  ${paint.cyan(bar)}`;
    }),
    ...(rest > 0 ? [paint.dim(`  … and ${rest} more`)] : []),
  ];
}
