import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJail } from '../../jail/workspace-jail.ts';
import { type Box, createBox } from '../../testing/box.ts';
import { workspaceFiles } from '../workspace-files.ts';

let box: Box;
beforeEach(() => {
  box = createBox();
});
afterEach(() => box.remove());

async function filesOf(workspace: string): Promise<string[]> {
  const jail = await openJail(workspace);
  const signal = new AbortController().signal;
  const found: string[] = [];
  for await (const file of workspaceFiles({ jail, isSecret: () => false, signal })) found.push(file);
  return found.sort();
}

test('leaves out what ignore files name, the nearest and the stronger file first', async () => {
  box.write(
    '.gitignore',
    '# comment\n*.log\n!keep.log\n/build/\nnode_modules\ndocs/*.md\n**/cache/**\nspaced\\ \n\\#hash\n',
  );
  box.write('lib/.gitignore', '!a.log\n/own\n');
  box.write('.ignore', '!build/\n');
  for (const path of [
    'a.log',
    'keep.log',
    'build/out.js',
    'lib/build/out.js',
    'node_modules/x/index.js',
    'lib/node_modules/y.js',
    'docs/a.md',
    'docs/deep/b.md',
    'x/cache/1',
    'lib/a.log',
    'lib/own',
    'lib/deep/own',
    '#hash',
    'spaced ',
  ])
    box.write(path, '');
  expect(await filesOf(box.workspace)).toEqual([
    '.gitignore',
    '.ignore',
    'build/out.js',
    'docs/deep/b.md',
    'keep.log',
    'lib/.gitignore',
    'lib/a.log',
    'lib/build/out.js',
    'lib/deep/own',
  ]);
});

const word = fc.constantFrom('a', 'b', 'c', 'ab', '*', 'a*', '?', '**', '[ab]');
const rule = fc
  .record({
    negated: fc.boolean(),
    rooted: fc.boolean(),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    directory: fc.boolean(),
  })
  .map(
    ({ negated, rooted, words, directory }) =>
      `${negated ? '!' : ''}${rooted ? '/' : ''}${words.join('/')}${directory ? '/' : ''}`,
  );
const directories = ['', 'a', 'b', 'a/b', 'a/b/c', 'ab', 'b/a'];
const paths = directories.flatMap((directory) =>
  ['a', 'c', 'ab.x', 'ba'].map((name) => (directory ? `${directory}/x${name}/${name}` : `x${name}`)),
);

const hasGit = spawnSync('git', ['--version']).status === 0;

test('agrees with git on random rules', async ({ skip }) => {
  skip(!hasGit, 'there is no git here');
  execFileSync('git', ['init', '-q', box.workspace]);
  for (const path of paths) box.write(path, '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 1, maxLength: 6 }),
      fc.array(rule, { maxLength: 3 }),
      async (outer, inner) => {
        box.write('.gitignore', outer.join('\n'));
        mkdirSync(dirname(join(box.workspace, 'a/.gitignore')), { recursive: true });
        writeFileSync(join(box.workspace, 'a/.gitignore'), inner.join('\n'));
        const listed = execFileSync(
          'git',
          ['-c', 'core.excludesFile=/dev/null', 'ls-files', '-z', '--others', '--exclude-standard'],
          { cwd: box.workspace, encoding: 'utf8' },
        );
        expect(await filesOf(box.workspace)).toEqual(listed.split('\0').filter(Boolean).sort());
      },
    ),
    { numRuns: 60 },
  );
});
