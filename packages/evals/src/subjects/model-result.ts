import type { Toolset } from '@router/schemas';
import type { SubjectResult, TokenUsage } from '../runs/router-under-test.ts';
import { bareDecision } from './bare-decision.ts';
import { type ModelAnswer, readJsonAnswer, readToolAnswer } from './read-answer.ts';

/** What a model's stream told. */
export interface HeardAnswer extends ModelAnswer {
  /** Milliseconds until the tool's name was known. */
  readonly toolNameMs?: number;
  readonly usage?: TokenUsage;
}

/** A model's answer as the result of a router under test. */
export function modelResult(
  heard: HeardAnswer,
  {
    form,
    toolset,
    model,
    total_ms,
  }: { form: 'tools' | 'json'; toolset: Toolset; model: string; total_ms: number },
): SubjectResult {
  const { tool, output, invalid } =
    form === 'tools' ? readToolAnswer(heard, toolset) : readJsonAnswer(heard.text, toolset);
  return {
    ...(output && { output }),
    ...(invalid !== undefined && { invalid }),
    decision: bareDecision({ tool, tier: 'llm', model, total_ms }),
    ...(heard.usage && { usage: heard.usage }),
    timing: { total_ms, ...(heard.toolNameMs !== undefined && { tool_name_ms: heard.toolNameMs }) },
  };
}
