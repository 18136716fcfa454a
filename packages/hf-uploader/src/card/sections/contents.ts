import { formatNumber, percent, plain, table } from '../markdown.ts';
import type { CardSection } from './section.ts';

/** What is in the rows: counts by dimension, measures of variety, tokens. */
export const contentsSection: CardSection = {
  title: 'What is in it',
  render: ({ statistics = {} }) => {
    const { shares = {}, diversity = {}, tokens = {} } = statistics;
    const counts = Object.entries(shares).map(([dimension, values]) => {
      const whole = Object.values(values).reduce((sum, rows) => sum + rows, 0);
      const sorted = Object.entries(values).sort(([, left], [, right]) => right - left);
      return table(
        [plain(dimension), 'rows', 'share'],
        sorted.map(([value, rows]) => [plain(value), rows, percent(rows, whole)]),
      );
    });
    const parts = [
      counts.length > 0 ? '![Shares of the rows](plots/shares.svg)' : '',
      ...counts,
      measures('variety', diversity),
      measures('tokens', tokens),
    ].filter((part) => part !== '');
    return parts.length > 0 ? parts.join('\n\n') : undefined;
  },
};

function measures(title: string, values: Readonly<Record<string, number>>): string {
  const entries = Object.entries(values);
  return entries.length === 0
    ? ''
    : table(
        [title, 'measured'],
        entries.map(([name, value]) => [plain(name), formatNumber(value)]),
      );
}
