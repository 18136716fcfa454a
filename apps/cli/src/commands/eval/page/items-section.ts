import type { RecordLine } from '@router/evals';
import { filteredTable } from '../../../page/filtered-table.ts';

/** The searchable table of items; `itemsScript` fills it. */
export function itemsSection(lines: readonly RecordLine[], total: number): string {
  const labels = (pick: (line: RecordLine) => string) => [...new Set(lines.map(pick))].sort();
  return filteredTable({
    id: 'items',
    name: 'Items',
    held: { shown: lines.length, total, first: 'wrong ones' },
    searched: 'query, argument, id',
    selections: [
      {
        field: 'result',
        label: 'Result',
        options: [
          ['wrong', 'call wrong'],
          ['tool', 'tool wrong'],
          ['arguments', 'tool right, arguments wrong'],
          ['sure', 'wrong and sure (0.9)'],
          ['invalid', 'unreadable'],
          ['right', 'right'],
        ],
      },
      { field: 'expected', label: 'Expected', options: labels(({ expected }) => expected) },
      { field: 'decided', label: 'Decided', options: labels(({ decided }) => decided) },
      {
        field: 'order',
        label: 'Order',
        none: 'as in the file',
        options: [
          ['sure', 'surest first'],
          ['unsure', 'least sure first'],
          ['slow', 'slowest first'],
        ],
      },
    ],
    columns: ['Result', 'Expected', 'Decided', 'Sure', 'Query and output'],
  });
}
