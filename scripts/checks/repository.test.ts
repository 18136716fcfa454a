import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './workspace.ts';

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const textFiles = files.filter((file) => !/\.(?:png|bin|parquet|woff2?|gz|zip)$|pnpm-lock\.yaml$/.test(file));

test('no file is over 5 MB', () => {
  expect(files.filter((file) => statSync(join(root, file)).size > 5 * 1024 * 1024)).toEqual([]);
});

test('no file names a path of a machine, a registry host or a key', () => {
  // Written in parts so that this file does not find itself.
  const forbidden = new RegExp(
    [
      ['/wo', 'rk/(?:main|steering)'],
      ['registry\\.npm', 'js\\.org'],
      ['files\\.pythonhos', 'ted\\.org'],
      ['deb\\.deb', 'ian\\.org'],
      ['\\bsk-pr', 'oj-[A-Za-z0-9_-]{40,}'],
      ['\\bhf', '_[A-Za-z]{34}\\b'],
    ]
      .map((parts) => parts.join(''))
      .join('|'),
  );
  const found = textFiles.flatMap((file) => {
    const match = forbidden.exec(readFileSync(join(root, file), 'utf8'));
    return match ? [`${file}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});

test('every source file over 300 lines says why', () => {
  const long = textFiles.filter(
    (file) => /\.(?:ts|mjs|py)$/.test(file) && !/\.(?:test|test-d|bench|generated)\./.test(file),
  );
  const silent = long.filter((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    // The reason stands at the top: in the first comment of the file.
    return lines.length > 301 && !lines.slice(0, 12).some((line) => /^\s*(?:\/\/|\/?\*|#)/.test(line));
  });
  expect(silent).toEqual([]);
});
