import { readQuery } from '@router/policy';
import { expect, test } from 'vitest';
import { pathCandidates } from './path-candidates.ts';

test.each([
  ['show jobs/a.yaml, no sorry, jobs/b.yaml', 'jobs/b.yaml'],
  ['open src/a.ts, not src/b.ts', 'src/a.ts'],
  ['show src/a.ts and src/b.ts', 'src/a.ts'],
  ['read @config/oidc.yaml', 'config/oidc.yaml'],
])('%s', (query, path) => {
  expect(pathCandidates(readQuery(query))[0]?.path).toBe(path);
});

test('a selection that is a path can be meant', () => {
  const context = { open_file: { path: 'README.md', selection: 'reports/2026/q3' } };
  expect(pathCandidates(readQuery('list the selected folder', context))[0]?.path).toBe('reports/2026/q3');
  expect(pathCandidates(readQuery('open this file', context))[0]?.path).toBe('README.md');
});
