import type { QueryReading } from '@router/policy';
import { quoteAsk } from '../arguments/question/quote-ask.ts';
import type { ToolPlan } from './toolset-plan.ts';

/** A question that names the arguments that a call still needs. */
export function missingQuestion(reading: QueryReading, plan: ToolPlan, missing: readonly string[]): string {
  const kinds = new Set(missing.map((name) => plan.kinds.get(name)));
  const ask = quoteAsk(reading);
  if (kinds.has('code:python'))
    return `${ask} needs a program that the request does not spell out. What exactly should be computed, on which values?`;
  if (kinds.has('path')) return `${ask} does not name the file. Which path is meant?`;
  if (kinds.has('quote') && missing.length > 1)
    return `${ask} does not give both the old and the new text. What exactly should be replaced, and by what?`;
  if (kinds.has('quote')) return `${ask} does not give the content. What exactly should the file hold?`;
  return `${ask} does not say everything that ${plan.tool.name} needs. What should ${missing.join(' and ')} be?`;
}
