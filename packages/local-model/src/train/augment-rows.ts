import type { AgentOutput, Toolset, TrainingExample } from '@router/schemas';
import { backgroundQueries } from './background-queries.ts';
import { describedRows } from './described-rows.ts';

/**
 * The rows to learn from: those given, the toolset's own words for tools with few rows, and, where no row
 * shows a request that no tool serves, unrelated requests as examples of one.
 */
export function augmentRows(
  rows: readonly TrainingExample[],
  toolset: Toolset,
  withBackground: boolean,
): TrainingExample[] {
  const described = describedRows(toolset, rows);
  const own = [...rows, ...described];
  if (!withBackground) return own;
  const words = new Set(own.flatMap(({ user_query }) => contentWords(user_query)));
  const unrelated = backgroundQueries.filter(
    (query) => contentWords(query).filter((word) => words.has(word)).length < 2,
  );
  const output: AgentOutput = {
    status: 'complete',
    final_answer: 'None of the available tools serves this request.',
  };
  return [
    ...own,
    ...unrelated.map(
      (user_query): TrainingExample => ({
        user_query,
        output,
        meta: { group: `${backgroundPrefix}${user_query}` },
      }),
    ),
  ];
}

const backgroundPrefix = 'background ';

/** Background rows together weigh no more than one tool does: they must not drown tools with few words. */
export function rowWeights(rows: readonly TrainingExample[]): Float32Array {
  const background = rows.filter(isBackground).length;
  const tools = new Set(
    rows.flatMap(({ output }) => (output.status === 'running' ? [output.tool_use.tool_name] : [])),
  ).size;
  const share = (rows.length - background) / Math.max(1, tools) / Math.max(1, background);
  return Float32Array.from(rows, (row) => (isBackground(row) ? Math.min(1, share) : 1));
}

function isBackground({ meta }: TrainingExample): boolean {
  return meta?.group?.startsWith(backgroundPrefix) ?? false;
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6));
}
