import { defineConfig } from 'vitest/config';

/** Timed tests: for a quiet machine, never part of `test`. */
export default defineConfig({ test: { include: ['src/**/*.soak.ts'] } });
