import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BulkResult } from './million-rows.ts';
import { currentLoad, provenance, writeSection } from './report-sections.ts';
import { allChecks, baseline, measureStages } from './stages.ts';

// `node bench/bench.ts`: the stages. With `--bulk [ROWS ...]`: rows in bulk instead, each size in a process of its own.
// Either writes its part of report.md and leaves the other as it was.
const [flag, ...given] = process.argv.slice(2);
if (flag === '--bulk') measureBulk(given.length > 0 ? given : ['250000', '500000', '1000000']);
else writeStages();

function writeStages(): void {
  const load = currentLoad();
  const stages = measureStages();
  const timeOf = (wanted: string) => stages.find(({ stage }) => stage === wanted)?.microseconds ?? Number.NaN;
  const plain = timeOf(baseline);
  const ratio = (timeOf(allChecks) / plain).toFixed(1);
  const lines = stages.map(
    ({ stage, microseconds }) =>
      `| ${stage} | ${microseconds.toFixed(1)} | ${(microseconds / plain).toFixed(1)} |`,
  );
  process.stdout.write(`${lines.join('\n')}\nall checks: ${ratio} times\n`);
  writeSection(
    'A row, by stage',
    `${provenance('pnpm bench', load)}

CPU time of each stage over the same rows in the same process, stages taking turns, the best of many rounds. Every stage
starts from a line of text, so every one includes \`JSON.parse\`.

| stage | CPU µs a row | times JSON.parse and zod.parse |
| --- | --: | --: |
${lines.join('\n')}

**All checks cost ${ratio} times \`JSON.parse\` and \`zod.parse\`.** The goal is at most 6 times.`,
  );
}

function measureBulk(sizes: readonly string[]): void {
  const load = currentLoad();
  const bulk = fileURLToPath(new URL('million-rows.ts', import.meta.url));
  const lines = sizes.map((rows) => {
    const output = execFileSync(process.execPath, [bulk, '--one', rows], { encoding: 'utf8' });
    const { accepted, distinct, seconds, cpu_seconds, cpu_microseconds_a_row, peak_mib } = JSON.parse(
      output,
    ) as BulkResult;
    const line = `| ${rows} | ${accepted} | ${distinct} | ${seconds} | ${cpu_seconds} | ${cpu_microseconds_a_row} | ${peak_mib} |`;
    process.stdout.write(`${line}\n`);
    return line;
  });
  writeSection(
    'Rows in bulk',
    `${provenance('pnpm bench --bulk', load)}

Made rows (seeded, one in seven nearly repeats another) as bytes through the reader, the validator and the near-duplicate
index; one process a size. Making the rows is part of the time. Seconds are wall time and include waiting for other work on the machine; compare CPU seconds.

| rows | accepted | distinct | seconds | CPU seconds | CPU µs a row | peak RSS, MiB |
| --: | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}`,
  );
}
