import type { AgentOutput, RouteContext, Toolset, TrainingExample } from '@router/schemas';
import { canonicalJson } from '../hash/canonical-json.ts';

/** One query with the right output and a wrong one, for preference tuning (DPO and its kin). */
export interface PreferencePair<Set extends Toolset = Toolset> {
  user_query: string;
  context?: RouteContext;
  chosen: AgentOutput<Set>;
  /** Wrong for this query; from a raw answer it need not fit the schema, which is then its fault. */
  rejected: unknown;
  /** Where the wrong output comes from: another row of the boundary set, or an answer that was repaired. */
  source: 'boundary' | 'repaired';
  /** Ids of the row and, for a boundary pair, of the row that the wrong output belongs to. */
  row: string | undefined;
  other?: string;
}

export interface PreferencePairsOptions<Set extends Toolset = Toolset> {
  /** Accepted rows with their meta. */
  rows: Iterable<TrainingExample<Set>>;
  /** Raw answers that were sent back or rejected, by the id of their row: `repair-started`, `row-rejected`. */
  rejectedAnswers?: Iterable<{ row: string; answer: string }>;
}

/**
 * Pairs out of what a run paid for anyway. Rows of a boundary set sound alike and call different tools, so the
 * one's output is a plausible mistake for the other. Of a repaired answer the old output counts where the query
 * stayed the same.
 */
export function preferencePairs<const Set extends Toolset>(
  options: PreferencePairsOptions<Set>,
): PreferencePair<Set>[] {
  const rows = [...options.rows];
  const groups = Map.groupBy(rows, ({ meta }) => meta?.group);
  const byId = new Map(rows.map((row) => [row.meta?.id, row]));
  const pairs: PreferencePair<Set>[] = [];
  for (const row of rows) {
    if (row.meta?.group === undefined) continue;
    for (const other of groups.get(row.meta.group) ?? [])
      if (toolOf(other.output) !== toolOf(row.output))
        pairs.push({
          ...promptOf(row),
          rejected: other.output,
          source: 'boundary',
          row: row.meta.id,
          ...(other.meta?.id !== undefined && { other: other.meta.id }),
        });
  }
  for (const { row: id, answer } of options.rejectedAnswers ?? []) {
    const row = byId.get(id);
    const wrong = readAnswer(answer);
    if (!row || wrong?.user_query !== row.user_query || wrong.output === undefined) continue;
    if (canonicalJson(wrong.context) !== canonicalJson(row.context)) continue;
    if (canonicalJson(wrong.output) !== canonicalJson(row.output))
      pairs.push({ ...promptOf(row), rejected: wrong.output, source: 'repaired', row: id });
  }
  return pairs;
}

function promptOf<Set extends Toolset>({ user_query, context, output }: TrainingExample<Set>) {
  return { user_query, ...(context && { context }), chosen: output };
}

function toolOf(output: AgentOutput): string {
  return output.status === 'running' ? output.tool_use.tool_name : 'answer';
}

function readAnswer(
  answer: string,
): { user_query?: unknown; context?: unknown; output?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
