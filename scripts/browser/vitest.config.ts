import { defineConfig } from 'vitest/config';

/** What only a real browser can show. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
