import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, because npm test starts with it
import { skippedChecks } from '../skipped-checks.mjs';

const on = (programs: readonly string[], platform = 'linux'): string[] =>
  skippedChecks({
    path: '/opt/bin',
    platform,
    exists: (file: string) => programs.some((name) => file === `/opt/bin/${name}`),
  });

test('a machine with everything skips nothing', () => {
  expect(on(['google-chrome', 'python3', 'git'])).toEqual([]);
});

test('what is missing is named, with what would bring it', () => {
  expect(on(['git'])).toEqual([
    expect.stringMatching(/^the browser tests .* no Chromium here\. .*apt-get install chromium/),
    expect.stringMatching(/^the Python side .* no python3 here\. .*apt-get install python3/),
  ]);
  expect(on(['chromium', 'python3', 'git'], 'darwin')).toEqual([expect.stringMatching(/this is darwin/)]);
});
