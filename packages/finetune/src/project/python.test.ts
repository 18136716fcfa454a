import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { describe, expect, test } from 'vitest';
import { pythonFiles } from '../testing/render-python-sources.ts';

const folder = join(import.meta.dirname, '..', '..', 'python');
const found = spawnSync('python3', ['--version'], { encoding: 'utf8' }).status === 0;

/** The rules of `python/pyproject.toml`, for the build of ruff that needs no Python. */
const ruff = new Workspace(
  {
    'line-length': 120,
    'target-version': 'py311',
    lint: {
      select: ['E', 'F', 'I', 'B', 'UP', 'SIM', 'RUF', 'ANN001', 'ANN201', 'PTH', 'C4', 'RET', 'N'],
      ignore: ['N818'],
      isort: { 'known-first-party': ['router_finetune'] },
    },
  },
  PositionEncoding.Utf16,
);

describe.each(pythonFiles())('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  test('passes ruff', () => {
    const findings = (ruff.check(text) as Diagnostic[]).map(({ code, message }) => `${code}: ${message}`);
    expect(findings).toEqual([]);
  });

  test('is formatted by ruff', () => {
    expect(ruff.format(text)).toBe(text);
  });
});

test('the tests of the Python side pass', ({ skip }) => {
  skip(!found, 'there is no python3 here');
  const run = spawnSync('python3', ['-W', 'error', '-m', 'unittest', 'discover', '-s', 'tests', '-t', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(`${run.stderr}${run.stdout}`).toContain('OK');
  expect(run.status).toBe(0);
});
