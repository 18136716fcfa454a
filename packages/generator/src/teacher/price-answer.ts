import type { AnswerUsage } from '../ledger/ledger.ts';
import type { TeacherPrice } from './teacher.ts';

/** Dollars of an answer; undefined where the price or a token count is not known. */
export function priceAnswer(usage: AnswerUsage, price: TeacherPrice | undefined): number | undefined {
  const { inputTokens, outputTokens, cachedInputTokens = 0 } = usage;
  if (!price || inputTokens === undefined || outputTokens === undefined) return undefined;
  const fresh = Math.max(0, inputTokens - cachedInputTokens);
  const cached = cachedInputTokens * (price.cachedInput ?? price.input);
  return (fresh * price.input + cached + outputTokens * price.output) / 1e6;
}
