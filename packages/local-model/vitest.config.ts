import { defineConfig } from 'vitest/config';

/** Training a model takes seconds where cores are shared. */
export default defineConfig({ test: { testTimeout: 60_000 } });
