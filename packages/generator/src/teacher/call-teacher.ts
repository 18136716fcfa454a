import type { AnswerUsage } from '../ledger/ledger.ts';
import { priceAnswer } from './price-answer.ts';
import type { Teacher } from './teacher.ts';
import { type TeacherCallResult, teacherModel } from './teacher-model.ts';
import type { TeacherRequest } from './teacher-request.ts';

export interface TeacherAnswer {
  text: string;
  finishReason: string;
  usage: AnswerUsage;
  usd?: number;
  headers: Readonly<Record<string, string | undefined>>;
}

/**
 * Sends one request, once. It calls the model below `generateText` so that nothing stands between the raw
 * answer and the ledger, and retries stay with the scheduler.
 */
export async function callTeacher(
  teacher: Teacher,
  request: TeacherRequest,
  signal: AbortSignal,
): Promise<TeacherAnswer> {
  const { answerFormat = 'json-schema' } = teacher;
  const result = await teacherModel(teacher).doGenerate({
    prompt: [
      { role: 'system', content: request.system },
      ...request.messages.map(({ role, content }) => ({
        role,
        content: [{ type: 'text' as const, text: content }],
      })),
    ],
    responseFormat:
      answerFormat === 'text'
        ? { type: 'text' }
        : { type: 'json', ...(request.schema && { schema: request.schema, name: 'answer' }) },
    ...request.parameters,
    ...(request.providerOptions && { providerOptions: request.providerOptions }),
    abortSignal: signal,
  });
  const usage = readUsage(result);
  const usd = reportedCost(result) ?? priceAnswer(usage, teacher.price);
  return {
    text: readText(result),
    finishReason: result.finishReason.unified,
    usage,
    ...(usd !== undefined && { usd }),
    headers: result.response?.headers ?? {},
  };
}

function readText({ content, structuredOutputText }: TeacherCallResult): string {
  if (structuredOutputText !== undefined) return structuredOutputText;
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}

function readUsage({ usage: { inputTokens, outputTokens } }: TeacherCallResult): AnswerUsage {
  return {
    ...(inputTokens.total !== undefined && { inputTokens: inputTokens.total }),
    ...(outputTokens.total !== undefined && { outputTokens: outputTokens.total }),
    ...(inputTokens.cacheRead !== undefined && { cachedInputTokens: inputTokens.cacheRead }),
    ...(outputTokens.reasoning !== undefined && { reasoningTokens: outputTokens.reasoning }),
  };
}

/** Dollars as the provider itself reports them (OpenRouter's `usage.cost`). */
function reportedCost({ usage }: TeacherCallResult): number | undefined {
  const cost = usage.raw?.cost;
  return typeof cost === 'number' && Number.isFinite(cost) ? cost : undefined;
}
