// `npm test`: every check of the repository, one after the other, with one verdict at the end.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

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
for (const notice of skipped()) process.stdout.write(`SKIPPED: ${notice}\n`);
const failures = results.filter(({ passed }) => !passed).length;
process.stdout.write(`\nchecks: ${results.length - failures} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;

function skipped() {
  return browsers.some((file) => existsSync(file)) || onPath('chromium') || onPath('google-chrome')
    ? []
    : [
        'the browser tests, because there is no Chromium here. Install one (Debian: apt-get install chromium) and run npm test again.',
      ];
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => existsSync(join(directory, name)));
}
