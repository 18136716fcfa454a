import type { BatchFormat } from './batch-format.ts';
import { geminiBatch } from './gemini-batch.ts';
import { openaiBatch } from './openai-batch.ts';
import { plainBatch } from './plain-batch.ts';

/** Every batch format. Adding one is adding a file beside this one and a line here. */
export const batchFormats = {
  openai: openaiBatch,
  gemini: geminiBatch,
  plain: plainBatch,
} as const satisfies Record<string, BatchFormat>;

export type BatchFormatId = keyof typeof batchFormats;
