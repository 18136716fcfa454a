import { judgePrompt, verdictSchema } from '@router/prompts';
import { stripNulls, type Toolset, type TrainingExample } from '@router/schemas';
import { z } from 'zod';
import { counterHash } from '../hash/counter-hash.ts';
import type { RequestKey } from '../ledger/ledger.ts';
import { requestHash } from '../ledger/request-hash.ts';
import type { PlanRow } from '../plan/plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { teacherModel } from '../teacher/teacher-model.ts';
import type { Dispatcher } from './dispatcher.ts';

/** The ledger's `turn` of a judge's verdict. */
export const judgeTurn = -1;

/** A blind choice compared with the row's label. Tools by name, `answer` for a direct answer. */
export type Judgement =
  | { kind: 'agrees' | 'disagrees'; label: string; choice: string; reason: string }
  /** The judge's answer could not be read. */
  | { kind: 'unreadable'; label: string }
  /** Not asked now: the run is offline or stopping, or the judge failed. */
  | { kind: 'pending' };

export interface BlindJudgeOptions {
  judge: Teacher;
  toolset: Toolset;
  dispatcher: Dispatcher;
}

/** Asks a model that sees query, context and toolset, never the label, which tool serves the row. */
export function createBlindJudge({ judge, toolset, dispatcher }: BlindJudgeOptions) {
  const schema = verdictSchema(toolset);
  const jsonSchema = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Record<string, unknown>;
  return async (row: TrainingExample, plan: PlanRow, attempt: number): Promise<Judgement> => {
    const asked = await dispatcher.ask(plan, judge.id, (teacher) =>
      judgeRequest(teacher, row, plan, attempt),
    );
    if (asked.kind !== 'answer') return { kind: 'pending' };
    const { output } = row;
    const label = output.status === 'running' ? output.tool_use.tool_name : 'answer';
    const verdict = schema.safeParse(readJson(asked.answer.text));
    if (!verdict.success) return { kind: 'unreadable', label };
    const { tool: choice, reason } = verdict.data;
    return { kind: choice === label ? 'agrees' : 'disagrees', label, choice, reason };
  };

  function judgeRequest(teacher: Teacher, row: TrainingExample, plan: PlanRow, attempt: number): RequestKey {
    const prompt = judgePrompt({ query: row.user_query, context: row.context, toolset });
    const { provider, modelId } = teacherModel(teacher);
    const sendsSchema = (teacher.answerFormat ?? 'json-schema') === 'json-schema';
    const request = {
      provider,
      model: modelId,
      ...(teacher.baseUrl !== undefined && { baseUrl: teacher.baseUrl }),
      system: prompt.system,
      messages: [{ role: 'user' as const, content: prompt.user }],
      ...(sendsSchema && { schema: teacher.adaptSchema?.(jsonSchema) ?? jsonSchema }),
      parameters: { seed: counterHash(plan.seed, 'judge') >>> 1, ...teacher.parameters },
      ...(teacher.providerOptions && { providerOptions: teacher.providerOptions }),
      fingerprint: prompt.fingerprint,
    };
    return { requestHash: requestHash(request), request, row: plan.row, attempt, turn: judgeTurn };
  }
}

/** One JSON object, bare or in a Markdown fence. */
function readJson(text: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/i.exec(text);
  try {
    return stripNulls(JSON.parse(fenced?.[1] ?? text));
  } catch {
    return undefined;
  }
}
