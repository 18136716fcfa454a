// Reads, validates and deduplicates up to a million made rows and writes bench/report.md and bench/report.json.
// `node bench/bulk.ts 10000` measures smaller sizes and writes no report.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic, writeJsonl } from '../src/index.ts';
import { makeRows } from '../src/test-kit/make-rows.ts';
import { type Measurement, reportOf } from './report-of.ts';

const largest = Number(process.argv[2] ?? 1_000_000);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'dataset-bench-'));
const measurements: Measurement[] = [];

try {
  for (const rows of [largest / 4, largest / 2, largest]) {
    const source = join(directory, `${rows}.jsonl`);
    await writeJsonl(source, makeRows(rows, 1));
    const mebibytes = (await stat(source)).size / 2 ** 20;
    for (const stage of ['read', 'validate', 'deduplicate']) {
      const output = execFileSync(
        process.execPath,
        [here('./measure.ts'), source, join(directory, 'kept.jsonl'), stage],
        { encoding: 'utf8' },
      );
      const measurement: Measurement = { ...JSON.parse(output), mebibytes };
      console.error(output.trim());
      measurements.push(measurement);
    }
    await rm(source);
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}

const report = reportOf(measurements);
if (largest < 1_000_000) console.log(report);
else {
  await writeFileAtomic(here('./report.md'), report);
  await writeFileAtomic(here('./report.json'), `${JSON.stringify({ measurements }, null, 2)}\n`);
}
