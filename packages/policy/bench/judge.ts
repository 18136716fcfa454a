/** Prints p50 and p99 in microseconds of every judge: `pnpm bench`. */
import { codingAgentToolset } from '@router/schemas';
import { findInjection, findSecrets, judgeCall, judgePython, judgeRequest, readQuery } from '../src/index.ts';

const query =
  'In src/app.ts rename `oldName` to `newName`, the tests in tests/app.test.ts still use the old one. Can you fix that?';
const code =
  'import math\nvalues = [n for n in range(2, 100) if all(n % d for d in range(2, int(math.sqrt(n)) + 1))]\nprint(len(values), values[-1])';
const reading = readQuery(query);
const patch = {
  operation: 'patch',
  path: 'src/app.ts',
  target_string: 'oldName',
  replacement_string: 'newName',
} as const;
const cases: Readonly<Record<string, () => unknown>> = {
  readQuery: () => readQuery(query),
  judgeRequest: () => judgeRequest(reading),
  judgePython: () => judgePython(code),
  findSecrets: () => findSecrets(query),
  findInjection: () => findInjection(query),
  'judgeCall patch': () =>
    judgeCall({
      toolset: codingAgentToolset,
      query,
      output: { status: 'running', tool_use: { tool_name: 'file_manager', arguments: patch } },
    }),
  'judgeCall python': () =>
    judgeCall({
      toolset: codingAgentToolset,
      query: 'count the primes below 100',
      output: {
        status: 'running',
        tool_use: { tool_name: 'sandbox_exec', arguments: { code, timeout: 30 } },
      },
    }),
};

/** The quietest of five rounds: other work on the machine only adds. */
function measure(run: () => unknown): { p50: number; p99: number } {
  const rounds = Array.from({ length: 5 }, () => {
    const times = Array.from({ length: 5000 }, () => {
      const start = performance.now();
      run();
      return (performance.now() - start) * 1000;
    }).sort((a, b) => a - b);
    return { p50: times[2500]!, p99: times[4950]! };
  });
  return rounds.reduce((best, round) => (round.p99 < best.p99 ? round : best));
}

for (const [name, run] of Object.entries(cases)) {
  for (let round = 0; round < 20_000; round++) run();
  const { p50, p99 } = measure(run);
  console.log(
    `${name.padEnd(18)} p50 ${p50.toFixed(1).padStart(7)} µs   p99 ${p99.toFixed(1).padStart(7)} µs`,
  );
}
