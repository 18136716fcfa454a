import { codingAgentToolset, safeParseTrainingExample, type Toolset } from '@router/schemas';

export interface MendedRow {
  /** The row as the contract writes it; the value itself where there was nothing to mend or no way to. */
  readonly row: unknown;
  /** What was done, as rule ids with the place: empty where the row was left alone. */
  readonly mended: readonly { readonly rule: string; readonly pointer: string }[];
}

/**
 * Rewrites what can be mended without judgement: nulls for absent fields, arguments inside a string, a thought beside
 * an answer. A row that breaks the contract in any other way is left as it is. Never throws.
 */
export function mendRow(value: unknown, toolset: Toolset = codingAgentToolset as Toolset): MendedRow {
  const parsed = safeParseTrainingExample(value, toolset);
  if (!parsed.success || parsed.notes.length === 0) return { row: value, mended: [] };
  const mended = parsed.notes.map(({ code, pointer }) => ({ rule: `structural/${code}`, pointer }));
  return { row: parsed.example, mended };
}
