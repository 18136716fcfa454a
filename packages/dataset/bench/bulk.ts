// Reads, validates and deduplicates up to a million made rows and writes bench/report.md and bench/report.json.
// `node bench/bulk.ts 10000` measures smaller sizes and writes no report.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic, writeJsonl } from '../src/index.ts';
import { makeRows } from '../src/test-kit/make-rows.ts';

interface Measurement {
  stage: 'read' | 'validate' | 'deduplicate';
  rows: number;
  invalid: number;
  kept: number;
  capped: number;
  seconds: number;
  /** Of all threads, the garbage collector's included. */
  cpuSeconds: number;
  peakMiB: number;
}

const largest = Number(process.argv[2] ?? 1_000_000);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'dataset-bench-'));
const measurements: Measurement[] = [];
const mebibytes: Record<number, number> = {};

try {
  for (const rows of [largest / 4, largest / 2, largest]) {
    const source = join(directory, `${rows}.jsonl`);
    await writeJsonl(source, makeRows(rows, 1));
    mebibytes[rows] = (await stat(source)).size / 2 ** 20;
    for (const stage of ['read', 'validate', 'deduplicate']) {
      const output = execFileSync(
        process.execPath,
        [here('./measure.ts'), source, join(directory, 'kept.jsonl'), stage],
        { encoding: 'utf8' },
      );
      const measurement = JSON.parse(output) as Measurement;
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

function reportOf(all: readonly Measurement[]): string {
  const line = ({ stage, rows, kept, seconds, cpuSeconds, peakMiB }: Measurement) =>
    `| ${rows} | ${mebibytes[rows]!.toFixed(0)} | ${stage} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${((cpuSeconds / rows) * 1e6).toFixed(1)} | ${peakMiB.toFixed(0)} | ${stage === 'deduplicate' ? kept : ''} |`;
  const of = (stage: string, rows: number) => all.find((one) => one.stage === stage && one.rows === rows)!;
  const growth = of('deduplicate', largest).cpuSeconds / of('deduplicate', largest / 4).cpuSeconds;
  return `# Rows in bulk: measured

Written by \`pnpm bench\` in this package. Each line is a process of its own on made rows (seeded, one in seven a
near-copy of an earlier row). \`validate\` is reading plus the strict contract of \`@router/schemas\`; \`deduplicate\` is
all of it plus near-duplicate search and the atomic write of the kept rows, in one stream.

${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores shared with other work, Node ${process.versions.node}.

| rows | MiB | stage | seconds | CPU seconds | CPU µs a row | peak RSS, MiB | kept |
|---:|---:|---|---:|---:|---:|---:|---:|
${all.map(line).join('\n')}

Four times the rows took ${growth.toFixed(2)} times the CPU time (linear is 4). Texts that reached the limit on comparisons: ${of('deduplicate', largest).capped}.
`;
}
