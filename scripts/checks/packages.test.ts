import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, describe, expect, test } from 'vitest';
import { packIntoFreshProject } from './pack-workspace.ts';
import { publishable } from './workspace.ts';

const { project, packed } = packIntoFreshProject(publishable);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe.each(packed.map((entry) => [entry.source.manifest.name, entry] as const))('%s', (name, entry) => {
  const { manifest } = entry.source;

  test('satisfies publint', async () => {
    const tarball = readFileSync(entry.tarball);
    const { messages } = await publint({
      pack: {
        tarball: tarball.buffer.slice(
          tarball.byteOffset,
          tarball.byteOffset + tarball.byteLength,
        ) as ArrayBuffer,
      },
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  test('has types that resolve', async () => {
    const { problems = [] } = (await checkPackage(
      createPackageFromTarballData(readFileSync(entry.tarball)),
    )) as {
      problems?: { kind: string; resolutionKind?: string }[];
    };
    // ESM only, by decision: CommonJS importers and the resolution of Node 10 are out of scope.
    const relevant = problems.filter(
      ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
    );
    expect(relevant).toEqual([]);
  });

  test('imports in a fresh ESM project', () => {
    const entries = Object.keys(manifest.exports).filter((path) => path !== './package.json');
    for (const path of entries) {
      const specifier = path === '.' ? name : `${name}/${path.slice(2)}`;
      const script = `const m = await import(${JSON.stringify(specifier)}); if (Object.keys(m).length === 0) throw new Error('exports nothing');`;
      execFileSync(
        process.execPath,
        ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script],
        { cwd: project, stdio: 'pipe' },
      );
    }
  });

  test('packs no source, no test and no map of a machine', () => {
    const listed = execFileSync('tar', ['-tzf', entry.tarball], { encoding: 'utf8' });
    expect(
      listed.split('\n').filter((file) => /\.test\.|__fixtures__|\/src\/|tsbuildinfo/.test(file)),
    ).toEqual([]);
  });
});

const browserSafe = ['schemas', 'policy', 'prompts', 'local-model', 'router-runtime'];

describe.each(browserSafe)('@router/%s in a browser', (id) => {
  test('bundles without any Node import', async () => {
    const { outputFiles, warnings } = await bundle(`export * from '@router/${id}';`);
    expect(warnings).toEqual([]);
    const code = outputFiles.map(({ text }) => text).join('\n');
    expect(
      /(?:from|import\(|require\()\s*["'](?:node:|fs["']|path["']|crypto["'])/.exec(code)?.[0],
    ).toBeUndefined();
    expect(/\bBuffer\.(?:from|alloc)|\bprocess\.(?:env|cwd|argv)/.exec(code)?.[0]).toBeUndefined();
  });
});

test('the default toolset costs at most 12 kB of own code, minified and compressed', async () => {
  const { outputFiles } = await bundle(`export { codingAgentToolset } from '@router/schemas';`, ['zod']);
  const [file] = outputFiles;
  expect(brotliCompressSync(file?.contents ?? new Uint8Array()).length).toBeLessThanOrEqual(12_000);
});

async function bundle(code: string, external: string[] = []) {
  const directory = mkdtempSync(join(project, 'bundle-'));
  const file = join(directory, 'entry.js');
  writeFileSync(file, code);
  return build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    outdir: join(directory, 'out'),
    external,
    absWorkingDir: project,
    logLevel: 'silent',
  });
}
