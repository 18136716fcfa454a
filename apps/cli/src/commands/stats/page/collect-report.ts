import { basename } from 'node:path';
import { clusterNearDuplicates, createRowStatistics, readJsonl } from '@router/dataset';
import type { Toolset } from '@router/schemas';
import { type Finding, ruleCatalogue, type Validator } from '@router/validator';
import type { CommandInput } from '../../../command.ts';
import { resolveInput } from '../../../files/resolve-path.ts';
import { trainingRowOf } from '../../../files/row-of-record.ts';
import { liveLine } from '../../../terminal/live-line.ts';
import type { ReportData, ReportRow, RuleCount } from './report-data.ts';

const shownRows = 4000;
const shownClusters = 60;
const shownInCluster = 8;
const shownExamples = 3;

/** Reads, judges and counts a file once for the page. Lines that are no rows count as rejected. */
export async function collectReport(
  { file, toolset, validator }: { file: string; toolset: Toolset; validator: Validator },
  input: CommandInput,
): Promise<ReportData> {
  const collector = createRowStatistics<object>({ toolset });
  const counts = new RuleCounts();
  const rejected: ReportRow[] = [];
  const accepted: ReportRow[] = [];
  const texts: { line: number; query: string }[] = [];
  const passed = { lines: 0, readable: 0, contract: 0, quality: 0, accepted: 0 };
  const progress = liveLine(input.terminal);
  const source = file === '-' ? input.terminal.stdin : resolveInput(file, input);
  for await (const { line, ...entry } of readJsonl(source, { signal: input.signal })) {
    if (!('value' in entry)) {
      const { code: rule, severity, message } = entry.finding;
      counts.add([{ rule, severity, message, layer: 1 }], line, '');
      if (severity !== 'error') continue;
      passed.lines += 1;
      const findings = [{ rule, severity, message }];
      if (rejected.length < shownRows)
        rejected.push({ line, accepted: false, tool: '', query: '', row: null, findings });
      continue;
    }
    passed.lines += 1;
    passed.readable += 1;
    const value = trainingRowOf(entry.value) as NonNullable<typeof entry.value>;
    collector.add(value);
    const verdict = validator.validateRow(value, { line });
    const worst = Math.min(
      4,
      ...verdict.findings.flatMap(({ severity, layer }) => (severity === 'error' ? [layer] : [])),
    );
    if (worst > 1) passed.contract += 1;
    if (worst > 2) passed.quality += 1;
    if (worst > 3) passed.accepted += 1;
    const query = queryOf(value);
    counts.add(verdict.findings, line, query);
    if (verdict.accepted) texts.push({ line, query });
    const shown = verdict.accepted ? accepted : rejected;
    if (shown.length < shownRows)
      shown.push({
        line,
        accepted: verdict.accepted,
        tool: toolOf(value),
        query,
        row: value,
        findings: verdict.findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
      });
    progress.update(`${passed.lines} rows read`);
  }
  progress.finish();
  const { clusters, duplicates } = clusterNearDuplicates(texts.map(({ query }) => query));
  return {
    title: file === '-' ? 'standard input' : basename(file),
    funnel: [
      { stage: 'in the file', rows: passed.lines },
      { stage: 'readable JSON', rows: passed.readable },
      { stage: 'keeps the contract', rows: passed.contract },
      { stage: 'passes quality', rows: passed.quality },
      { stage: 'accepted', rows: passed.accepted },
      { stage: 'distinct', rows: passed.accepted - duplicates },
    ],
    rules: counts.sorted(),
    statistics: collector.statistics(),
    clusters: clusters
      .toSorted((a, b) => b.length - a.length)
      .slice(0, shownClusters)
      .map((members) => ({
        size: members.length,
        rows: members.slice(0, shownInCluster).map((index) => texts[index]!),
      })),
    clusterCount: clusters.length,
    rows: [...rejected, ...accepted].slice(0, shownRows).sort((a, b) => a.line - b.line),
    totalRows: passed.lines,
  };
}

class RuleCounts {
  readonly #rules = new Map<
    string,
    { severity: Finding['severity']; rows: number; examples: RuleCount['examples'][number][] }
  >();

  add(findings: readonly Finding[], line: number, query: string): void {
    const seen = new Set<string>();
    for (const { rule, severity, message } of findings) {
      if (seen.has(rule)) continue;
      seen.add(rule);
      const count = this.#rules.get(rule) ?? { severity, rows: 0, examples: [] };
      this.#rules.set(rule, count);
      count.rows += 1;
      if (count.examples.length < shownExamples) count.examples.push({ line, query, message });
    }
  }

  sorted(): RuleCount[] {
    const summaries = new Map(ruleCatalogue.map(({ id, summary }) => [id, summary]));
    return [...this.#rules]
      .map(([rule, count]) => ({ rule, ...count, summary: summaries.get(rule) ?? '' }))
      .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || b.rows - a.rows);
  }
}

function queryOf(row: unknown): string {
  const query = (row as { user_query?: unknown } | null)?.user_query;
  return typeof query === 'string' ? query : '';
}

function toolOf(row: unknown): string {
  const output = (row as { output?: { status?: unknown; tool_use?: { tool_name?: unknown } | null } } | null)
    ?.output;
  if (output?.status === 'complete') return 'answer';
  const name = output?.tool_use?.tool_name;
  return typeof name === 'string' ? name : '';
}
