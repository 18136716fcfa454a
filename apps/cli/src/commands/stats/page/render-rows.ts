import { filteredTable } from '../../../page/filtered-table.ts';
import type { ReportData } from './report-data.ts';

/** The searchable table; `rowsScript` fills it. */
export function renderRows({ rows, rules, totalRows }: ReportData): string {
  return filteredTable({
    id: 'rows',
    name: 'Rows',
    held: { shown: rows.length, total: totalRows, first: 'rejected ones' },
    searched: 'query, thought, argument',
    selections: [
      { field: 'verdict', label: 'Verdict', options: ['accepted', 'rejected', 'with findings'] },
      {
        field: 'tool',
        label: 'Tool',
        options: [...new Set(rows.map(({ tool }) => tool))].filter((tool) => tool !== '').sort(),
      },
      { field: 'rule', label: 'Rule', options: rules.map(({ rule }) => rule) },
    ],
    columns: ['Line', 'Verdict', 'Tool', 'Query and findings'],
  });
}
