import { formatNumber, percent, plain, table } from '../markdown.ts';
import type { CardSection } from './section.ts';

/** Teachers and their shares, the funnel, the reasons of rejection, the cost. */
export const makingSection: CardSection = {
  title: 'How it was made',
  render: ({ statistics = {}, manifest }) => {
    const { teachers = [], funnel = [], rejections = {}, costUsd } = statistics;
    const accepted = teachers.reduce((sum, { rows }) => sum + rows, 0);
    const parts = [
      teachers.length > 0 &&
        table(
          ['teacher', 'rows', 'share', 'requests', 'tokens', 'cost, USD'],
          teachers.map(({ id, rows, requests, tokens, costUsd }) => [
            plain(id),
            rows,
            percent(rows, accepted),
            requests ?? '',
            tokens ?? '',
            costUsd ?? '',
          ]),
        ),
      funnel.length > 0 && '![Rows after each stage](plots/funnel.svg)',
      funnel.length > 0 &&
        table(
          ['stage', 'rows', 'of the first'],
          funnel.map(({ stage, rows }) => [plain(stage), rows, percent(rows, funnel[0]!.rows)]),
        ),
      Object.keys(rejections).length > 0 &&
        table(
          ['rejected by', 'rows'],
          Object.entries(rejections).sort(([, left], [, right]) => right - left),
        ),
      costUsd !== undefined &&
        `The teachers cost ${formatNumber(costUsd)} USD${accepted > 0 ? `, ${formatNumber(costUsd / accepted)} USD an accepted row` : ''}.`,
      provenance(manifest.provenance, manifest.code),
    ].filter((part): part is string => typeof part === 'string' && part !== '');
    return parts.length > 0 ? parts.join('\n\n') : undefined;
  },
};

function provenance(
  origin: Readonly<Record<string, string>> = {},
  code: Readonly<Record<string, string>> = {},
): string {
  const rows = [...Object.entries(origin), ...Object.entries(code)];
  return rows.length === 0
    ? ''
    : table(
        ['made with', 'version or hash'],
        rows.map(([key, value]) => [plain(key), `\`${value}\``]),
      );
}
