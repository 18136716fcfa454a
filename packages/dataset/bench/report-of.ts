import { cpus } from 'node:os';

export interface Measurement {
  stage: 'read' | 'validate' | 'deduplicate';
  rows: number;
  /** Size of the file. */
  mebibytes: number;
  invalid: number;
  kept: number;
  capped: number;
  seconds: number;
  /** Of all threads, the garbage collector's included. */
  cpuSeconds: number;
  peakMiB: number;
}

/** The report as Markdown. */
export function reportOf(all: readonly Measurement[]): string {
  const line = ({ mebibytes, stage, rows, kept, seconds, cpuSeconds, peakMiB }: Measurement) =>
    `| ${rows} | ${mebibytes.toFixed(0)} | ${stage} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${((cpuSeconds / rows) * 1e6).toFixed(1)} | ${peakMiB.toFixed(0)} | ${stage === 'deduplicate' ? kept : ''} |`;
  const largest = Math.max(...all.map(({ rows }) => rows));
  const of = (stage: string, rows: number) => all.find((one) => one.stage === stage && one.rows === rows)!;
  const growth = of('deduplicate', largest).cpuSeconds / of('deduplicate', largest / 4).cpuSeconds;
  return `# Rows in bulk: measured

Written by \`pnpm bench\` in this package. Each line is a process of its own on made rows (seeded, one in seven a
near-copy of an earlier row). \`validate\` is reading plus the strict contract of \`@router/schemas\`; \`deduplicate\` is
all of it plus near-duplicate search and the atomic write of the kept rows, in one stream.

${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}. Seconds are wall time and include waiting for
other work on the machine; compare CPU seconds.

| rows | MiB | stage | seconds | CPU seconds | CPU µs a row | peak RSS, MiB | kept |
|---:|---:|---|---:|---:|---:|---:|---:|
${all.map(line).join('\n')}

Four times the rows took ${growth.toFixed(2)} times the CPU time (linear is 4). Texts that reached the limit on comparisons: ${of('deduplicate', largest).capped}.
`;
}
