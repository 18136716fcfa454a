import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureStages } from './stages.ts';

// `node bench/bench.ts [ROWS ...]`: the stages, then each size in a process of its own; writes report.md.
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['100000', '200000', '400000', '1000000'];

interface BulkResult {
  rows: number;
  accepted: number;
  distinct: number;
  seconds: number;
  cpu_seconds: number;
  validating_seconds: number;
  peak_mib: number;
}

const stages = measureStages();
const plain = stages[0]?.microseconds ?? 1;
const stageLines = stages.map(
  ({ stage, microseconds }) =>
    `| ${stage} | ${microseconds.toFixed(1)} | ${(microseconds / plain).toFixed(1)} |`,
);
process.stdout.write(`${stageLines.join('\n')}\n`);
const bulkLines = sizes.map((rows) => {
  const output = execFileSync(process.execPath, [fileURLToPath(new URL('bulk.ts', import.meta.url)), rows], {
    encoding: 'utf8',
  });
  const { accepted, distinct, seconds, cpu_seconds, validating_seconds, peak_mib } = JSON.parse(
    output,
  ) as BulkResult;
  const line = `| ${rows} | ${accepted} | ${distinct} | ${seconds} | ${validating_seconds} | ${cpu_seconds} | ${((1e6 * cpu_seconds) / Number(rows)).toFixed(0)} | ${peak_mib} |`;
  process.stdout.write(`${line}\n`);
  return line;
});
writeFileSync(
  new URL('report.md', import.meta.url),
  `# Validating: measured

Written by \`pnpm bench\` in this package. ${cpus()[0]?.model.trim() ?? 'Unknown processor'}, Node ${process.versions.node}.

## A row, by stage

CPU time of each stage over the same rows in the same run, the best of several rounds; every stage includes \`JSON.parse\`.

| stage | CPU µs a row | times zod |
| --- | --: | --: |
${stageLines.join('\n')}

The goal set for all layers is 6 times zod. Reading a query by itself costs more than that, and judging a call most of
the rest: what is left to gain lies in \`@router/policy\`.

## Rows in bulk

Made rows (seeded, one in seven nearly repeats another), each parsed, validated and put into the near-duplicate index;
one process a size. Seconds are wall time and include waiting for other work on the machine; compare CPU seconds.

| rows | accepted | distinct | seconds | of them validating | CPU seconds | CPU µs a row | peak RSS, MiB |
| --: | --: | --: | --: | --: | --: | --: | --: |
${bulkLines.join('\n')}
`,
);
