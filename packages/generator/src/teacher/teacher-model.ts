import { RouterError } from '@router/schemas';
import type { Teacher } from './teacher.ts';

/** The part of an AI SDK model (specification v3 or v4) that the factory calls. */
export interface TeacherModel {
  provider: string;
  modelId: string;
  doGenerate(options: TeacherCallOptions): PromiseLike<TeacherCallResult>;
}

export interface TeacherCallOptions {
  prompt: (
    | { role: 'system'; content: string }
    | { role: 'user' | 'assistant'; content: { type: 'text'; text: string }[] }
  )[];
  responseFormat?:
    | { type: 'json'; schema?: Readonly<Record<string, unknown>>; name?: string }
    | { type: 'text' };
  temperature?: number;
  topP?: number;
  maxOutputTokens?: number;
  seed?: number;
  abortSignal?: AbortSignal;
  providerOptions?: Teacher['providerOptions'];
}

export interface TeacherCallResult {
  content: readonly { type: string; text?: string }[];
  structuredOutputText?: string;
  finishReason: { unified: string };
  usage: {
    inputTokens: { total: number | undefined; cacheRead: number | undefined };
    outputTokens: { total: number | undefined; reasoning: number | undefined };
    raw?: Readonly<Record<string, unknown>>;
  };
  response?: { headers?: Readonly<Record<string, string | undefined>> };
}

/**
 * The teacher's model, checked for a specification that is understood.
 * @throws RouterError `generator/unusable-model`
 */
export function teacherModel({ id, model }: Pick<Teacher, 'id' | 'model'>): TeacherModel {
  const version = typeof model === 'string' ? 'an id string' : `specification ${model.specificationVersion}`;
  if (typeof model !== 'string' && ['v3', 'v4'].includes(model.specificationVersion))
    return model as unknown as TeacherModel;
  throw new RouterError({
    code: 'generator/unusable-model',
    kind: 'usage',
    message: `Teacher ${id} has a model that cannot be called: expected an AI SDK model object of specification v3 or v4, received ${version}.`,
    hint: 'Pass what a current provider package returns, for example openai("…").',
  });
}
