import { defineConfig } from 'vitest/config';

/** Checks of the repository as a whole: packages as they are published, documents as they are read. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 },
});
