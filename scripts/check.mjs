// `npm test`: every check of the repository, one after the other, with one verdict at the end.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skippedChecks } from './skipped-checks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const steps = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'types, tests and builds',
    command: ['turbo', 'run', 'typecheck', 'test', 'build', '--continue', '--output-logs=errors-only'],
  },
  { name: 'browser', command: ['vitest', 'run', '--config', 'scripts/browser/vitest.config.ts'] },
  {
    name: 'packages and documents',
    command: ['vitest', 'run', '--config', 'scripts/checks/vitest.config.ts'],
  },
];

const results = steps.map(({ name, command: [program, ...args] }) => {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) process.stdout.write(`${error.message}\n`);
  return { name, passed: status === 0, seconds: (Date.now() - started) / 1000 };
});

process.stdout.write('\n');
for (const { name, passed, seconds } of results)
  process.stdout.write(`${passed ? 'pass' : 'FAIL'}  ${name} (${seconds.toFixed(1)} s)\n`);
for (const notice of skippedChecks()) process.stdout.write(`SKIPPED: ${notice}\n`);
const failures = results.filter(({ passed }) => !passed).length;
process.stdout.write(`\nchecks: ${results.length - failures} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;
