/**
 * Measures the shipped local model on the test split of the released dataset, which its weights never saw, and
 * writes `docs/reports/local-model.md`.
 *
 *   node scripts/report.ts
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonl } from '@router/dataset';
import { evaluateRouter, itemOfRow, summarizeRecords } from '@router/evals';
import { loadShippedModel } from '@router/local-model';
import { createRouter, localTier } from '@router/router-runtime';
import { codingAgentToolset, type TrainingExample } from '@router/schemas';
import { rowOfRecord } from '../src/files/row-of-record.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const model = await loadShippedModel();
const router = createRouter({ tiers: [localTier(model)], guardActions: { calibration: 'warn' } });
const items = [];
for await (const { value } of readJsonl(join(root, 'datasets/semantic-router-v1/rows/test.jsonl')))
  if (value)
    items.push(
      itemOfRow(rowOfRecord(value) as TrainingExample, codingAgentToolset, `test-${items.length + 1}`),
    );

// The first pass warms the engine up; latencies are those of the second.
await Array.fromAsync(evaluateRouter({ router, items, toolset: router.toolset }));
const records = await Array.fromAsync(evaluateRouter({ router, items, toolset: router.toolset }));
const summary = summarizeRecords(records, router.toolset);
const { provenance } = model;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const rows: [string, string][] = [
  ['queries', String(summary.items)],
  ['tool accuracy', percent(summary.tool_accuracy)],
  ['macro-F1', percent(summary.macro_f1)],
  ['strict arguments right, given the tool', percent(summary.arguments_given_tool)],
  ['hallucinated paths', percent(summary.hallucinated_path_rate)],
  ['schema-valid', percent(summary.schema_valid)],
  ['ECE of the tool', summary.ece.toFixed(3)],
  ['coverage at 5 % error', percent(summary.coverage_at_5_percent_error)],
  ['prediction sets hold the right tool', percent(summary.prediction_set_coverage)],
  ['mean size of a prediction set', summary.prediction_set_mean_size.toFixed(2)],
  [
    'latency p50 / p95 / p99, guards included',
    `${summary.latency_ms.p50.toFixed(2)} / ${summary.latency_ms.p95.toFixed(2)} / ${summary.latency_ms.p99.toFixed(2)} ms`,
  ],
];
const { labels, counts } = summary.confusion;
const text = `# The shipped local model on the released test split

Written by \`node apps/cli/scripts/report.ts\` (Node ${process.version}, ${process.platform} ${process.arch}, one process).
The test split of \`datasets/semantic-router-v1\` was written by the same large language model as the training rows; the
weights never saw it. Queries of real users are another matter.

Weights: ${provenance.id}; ${provenance.rows} rows.

| figure | value |
|---|---:|
${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

Expected in rows, decided in columns:

| | ${labels.join(' | ')} |
|---|${labels.map(() => '---:').join('|')}|
${labels.map((label, index) => `| ${label} | ${counts[index]?.join(' | ')} |`).join('\n')}
`;
await mkdir(join(root, 'docs/reports'), { recursive: true });
await writeFile(join(root, 'docs/reports/local-model.md'), text);
console.log(text);
