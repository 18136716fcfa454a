import type { TrainingExample } from '@router/schemas';
import type { Column } from './files/column.ts';
import { rowId } from './row-hash.ts';

const metaKeys = ['intent', 'domain', 'persona', 'style', 'edge_case', 'group', 'teacher'] as const;

/** The columns that every record starts with, whatever the template; metadata that a row lacks is left out. */
export const rowColumns: readonly Column[] = [
  { name: 'id', type: 'string' },
  { name: 'tool', type: 'string' },
  ...metaKeys.map((name): Column => ({ name, type: 'string', optional: true })),
];

/** The values of {@link rowColumns}; `tool` is the tool's name, or `answer`. */
export function describeRow(row: TrainingExample): { id: string; tool: string } & Record<string, string> {
  const entries = metaKeys.flatMap((key) => {
    const value = row.meta?.[key];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return {
    id: rowId(row),
    tool: row.output.status === 'running' ? row.output.tool_use.tool_name : 'answer',
    ...Object.fromEntries(entries),
  };
}
