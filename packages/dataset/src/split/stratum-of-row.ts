import type { Toolset } from '@router/schemas';
import { intentOfRow } from '../rows/intent-of-row.ts';
import { textField } from '../rows/row-fields.ts';

/** The default stratum of a row: `intent/status`, `unknown` where one cannot be told. */
export function stratumOfRow(row: object, toolset?: Toolset): string {
  return `${intentOfRow(row, toolset) ?? 'unknown'}/${textField(row, 'output', 'status') ?? 'unknown'}`;
}
