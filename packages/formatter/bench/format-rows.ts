/**
 * Formats rows in a stream and writes Parquet or JSONL: rows a second and the peak of resident memory.
 *
 *   node bench/format-rows.ts [ROWS] [parquet|jsonl]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionalLayout } from '@router/prompts';
import type { TrainingExample } from '@router/schemas';
import { llama31Template, writeDatasetFiles } from '../src/index.ts';
import { sampleRows } from '../src/testing/sample-rows.ts';

const rows = Number(process.argv[2] ?? 100_000);
const format = process.argv[3] === 'jsonl' ? 'jsonl' : 'parquet';
const directory = await mkdtemp(join(tmpdir(), 'format-rows-'));
let peak = 0;
const watch = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};

function* stream(): Generator<TrainingExample> {
  for (let from = 0; from < rows; from += 500) {
    yield* sampleRows(Math.min(500, rows - from), from);
    watch();
  }
}

const started = performance.now();
const files: { path: string; bytes: number }[] = [];
for await (const event of writeDatasetFiles({
  directory,
  splits: { train: stream() },
  configs: [{ name: 'functional', template: llama31Template, layout: functionalLayout }],
  formats: [format],
})) {
  watch();
  if (event.type === 'file-written')
    files.push({ path: event.path, bytes: (await stat(join(directory, event.path))).size });
}
const seconds = (performance.now() - started) / 1000;
await rm(directory, { recursive: true });
console.log(
  JSON.stringify({
    rows,
    seconds: Number(seconds.toFixed(1)),
    rows_per_second: Math.round(rows / seconds),
    peak_rss_mib: Math.round(peak / 2 ** 20),
    files,
  }),
);
