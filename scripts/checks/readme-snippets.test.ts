import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { publishable, root } from './workspace.ts';

/** Inside the repository, so that Node strips the types of the workspace's sources. */
const project = mkdtempSync(join(root, '.turbo-snippets-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

linkWorkspace();

const documents = [
  'README.md',
  ...publishable.map(({ directory }) => join(directory.slice(root.length + 1), 'README.md')),
].filter((file) => existsSync(join(root, file)));

const snippets = documents.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code = ''], index) => [`${file} #${index + 1}`, code] as const,
  ),
);

test('documents have snippets', () => {
  expect(snippets.length).toBeGreaterThan(0);
});

describe.each(snippets)('%s', (name, code) => {
  test('compiles and runs', () => {
    const file = join(project, `${name.replace(/[^a-z0-9]+/gi, '-')}.ts`);
    writeFileSync(file, code);
    const run = (program: string, args: string[]) =>
      execFileSync(program, args, {
        cwd: project,
        encoding: 'utf8',
        stdio: 'pipe',
        timeout: 60_000,
        // A snippet need not clean up to be a good example: what it leaves goes with the project.
        env: { ...process.env, TMPDIR: project, TMP: project, TEMP: project },
      });
    expect(() => run(join(root, 'node_modules/.bin/tsc'), ['-p', typeCheck(file)])).not.toThrow();
    expect(() => run(process.execPath, ['--disable-warning=ExperimentalWarning', file])).not.toThrow();
  });
});

function typeCheck(file: string): string {
  const configuration = `${file}.json`;
  writeFileSync(configuration, JSON.stringify({ extends: join(root, 'tsconfig.base.json'), files: [file] }));
  return configuration;
}

function linkWorkspace(): void {
  const link = (target: string, name: string) => {
    const place = join(project, 'node_modules', name);
    if (existsSync(place)) return;
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(target, place, 'dir');
  };
  for (const { directory, manifest } of publishable) {
    link(directory, manifest.name);
    for (const name of Object.keys({
      ...manifest.dependencies,
      ...manifest.peerDependencies,
      ...manifest.devDependencies,
    }))
      if (!name.startsWith('@router/') && existsSync(join(directory, 'node_modules', name)))
        link(join(directory, 'node_modules', name), name);
  }
}
