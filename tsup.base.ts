import { defineConfig, type Options } from 'tsup';

/** The one build of every library: ESM and declarations, nothing at import time. */
export function libraryConfig(entry: string[] = ['src/index.ts'], overrides: Options = {}) {
  return defineConfig({
    entry,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    dts: true,
    sourcemap: true,
    clean: true,
    splitting: true,
    treeshake: true,
    // Some built-ins exist only with their prefix (`node:sqlite`).
    removeNodeProtocol: false,
    ...overrides,
  });
}

/** For what carries the local model's weights: they stay a file of JSON, imported as such. */
export const jsonKeptApart: Options = {
  loader: { '.json': 'copy' },
  esbuildOptions(build) {
    build.supported = { ...build.supported, 'import-attributes': true };
  },
  // A second pass, which would write the attribute as `assert`: engines have dropped that. The first shakes as well.
  treeshake: false,
};
