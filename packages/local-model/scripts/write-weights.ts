/**
 * Trains the shipped weights from JSONL files of training rows and writes `src/shipped-weights.generated.json`, and what
 * the training measured to `bench/training-report.json`.
 * Usage: node scripts/write-weights.ts ROWS.jsonl [MORE.jsonl ...]
 * The provenance tells how many rows each teacher (`meta.teacher`) wrote; how they are weighed is the training's default.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { codingAgentToolset, trainingExampleSchema } from '@router/schemas';
import { serializeLocalModel, trainLocalModel } from '../src/index.ts';
import { toBase64 } from '../src/serialise/base64.ts';

const schema = trainingExampleSchema(codingAgentToolset);
const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Expected at least one JSONL file of training rows.\n');
  process.exit(2);
}
const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
const rows = texts
  .flatMap((text) => text.split('\n').filter((line) => line.trim()))
  .map((line) => schema.parse(JSON.parse(line)));
const started = performance.now();
const { model, report } = trainLocalModel(rows, {
  toolset: codingAgentToolset,
  id: mixOf(rows),
  // Nine in ten sets hold the right tool and most have one member: a router that asks about half of all requests
  // because of a stricter promise would not be used.
  alpha: 0.1,
});
const bytes = serializeLocalModel(model);
await writeFile(
  new URL('../src/shipped-weights.generated.json', import.meta.url),
  `${JSON.stringify({ weights: toBase64(bytes) })}\n`,
);
const written = `${JSON.stringify(report, null, 2)}\n`;
await writeFile(new URL('../bench/training-report.json', import.meta.url), written);
process.stdout.write(written);
process.stdout.write(
  `${rows.length} rows, ${(bytes.length / 1e6).toFixed(2)} MB, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
);

/** "shipped: 4816 rows of large-language-model, 5999 of embedded". */
function mixOf(examples: typeof rows): string {
  const counts = new Map<string, number>();
  for (const { meta } of examples) {
    const teacher = meta?.teacher ?? 'unnamed';
    counts.set(teacher, (counts.get(teacher) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([teacher, count]) => `${count} of ${teacher}`);
  return `shipped: rows ${parts.join(', ')}`;
}
