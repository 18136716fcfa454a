import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a bundler for browsers makes of an import from this package, zod beside it. */
async function bundle(names: string): Promise<string> {
  const result = await build({
    stdin: { contents: `export ${names} from './index.ts'`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    external: ['zod'],
    write: false,
    metafile: true,
  });
  const code = result.outputFiles[0]?.text ?? '';
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  expect(imports.filter(({ path }) => path !== 'zod')).toEqual([]);
  return code;
}

const kilobytes = (code: string) => brotliCompressSync(code).length / 1000;

test('the default toolset costs at most 12 kB beside zod, and no export comes along', async () => {
  const code = await bundle('{ codingAgentToolset }');
  expect(kilobytes(code)).toBeLessThanOrEqual(12);
  expect(code).not.toMatch(/additionalProperties|JSON Schema|tool_use/);
});

test('each reader and export is paid for alone', async () => {
  expect(kilobytes(await bundle('{ safeParseAgentOutput }'))).toBeLessThanOrEqual(6);
  expect(kilobytes(await bundle('{ gbnfGrammar }'))).toBeLessThanOrEqual(6);
  expect(kilobytes(await bundle('{ RouterError }'))).toBeLessThanOrEqual(1);
});

test('everything runs in browsers and edge workers: no Node module, no Node global', async () => {
  const code = await bundle('*');
  expect(code).not.toMatch(/\bnode:|\bBuffer\b|\bprocess\.|\brequire\(|__dirname/);
  expect(kilobytes(code)).toBeLessThanOrEqual(20);
});
