import type { TrainingExample } from '@router/schemas';

/** Whether the factory's embedded grammar wrote the row: far easier and less varied than what people ask. */
export function isGrammarRow({ meta }: TrainingExample): boolean {
  return meta?.teacher === 'embedded';
}
