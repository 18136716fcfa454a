import { defineConfig } from 'vitest/config';

/** The real tokenizer takes seconds to load on a busy machine. */
export default defineConfig({ test: { testTimeout: 60_000 } });
