import type { TrainingExample } from '@router/schemas';
import { canonicalJson } from '../hash/canonical-json.ts';

/**
 * The default measure of sameness: the query without regard to case, spacing and closing punctuation, together
 * with its context. The output is left out: one question with two labels is no better than the same row twice.
 */
export function duplicateKey({ user_query, context }: TrainingExample): string {
  const words = user_query.toLowerCase().replace(/\s+/gu, ' ').trim();
  return `${words.replace(/[\s.!?]+$/u, '')}\n${context ? canonicalJson(context) : ''}`;
}
