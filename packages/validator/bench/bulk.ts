import { createNearDuplicateIndex } from '@router/dataset';
import { createValidator } from '../src/index.ts';
import { madeRows } from './made-rows.ts';

// One process a size, so that the peak of memory is its own: node bench/bulk.ts ROWS
const rows = Number(process.argv[2] ?? 100_000);
const validator = createValidator();
const index = createNearDuplicateIndex();
const before = process.cpuUsage();
const started = performance.now();
let accepted = 0;
let validating = 0;
for (const row of madeRows(rows)) {
  const read = JSON.parse(JSON.stringify(row)) as typeof row;
  const began = performance.now();
  const verdict = validator.validateRow(read);
  validating += performance.now() - began;
  if (!verdict.accepted) continue;
  accepted += 1;
  index.add(read.user_query);
}
const clusterOf = index.clusterOf();
let distinct = 0;
for (const [row, first] of clusterOf.entries()) if (row === first) distinct += 1;
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({
    rows,
    accepted,
    distinct,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    cpu_seconds: Math.round((user + system) / 1e5) / 10,
    validating_seconds: Math.round(validating / 100) / 10,
    peak_mib: Math.round(process.resourceUsage().maxRSS / 1024),
  })}\n`,
);
