import { aiSdkTools, RouterError, type Toolset } from '@router/schemas';
import type { LanguageModel, ToolSet } from 'ai';
import type { RouterUnderTest, SubjectResult, TokenUsage } from '../runs/router-under-test.ts';
import { conventionalSystemPrompt, conventionalUserTurn } from './conventional-prompt.ts';
import { type HeardAnswer, modelResult } from './model-result.ts';

export interface LanguageModelSubjectOptions {
  /** Any model of the AI SDK. */
  model: LanguageModel;
  toolset: Toolset;
  /** `tools`: the provider's tool calling. `json`: one JSON object as text. @default 'tools' */
  form?: 'tools' | 'json' | undefined;
  /** Names model, version and settings. @default provider and model id, with the form */
  id?: string | undefined;
  /** @default the conventional prompt with every tool's guidance, and in `json` form its full schema */
  systemPrompt?: string | undefined;
  /** @default 0 */
  temperature?: number | undefined;
  /** @default 2 */
  maxRetries?: number | undefined;
  /** Milliseconds. @default performance.now */
  clock?: (() => number) | undefined;
}

/** An AI SDK language model as a router under test. It streams, so that the time to the tool's name is known. */
export function languageModelSubject(options: LanguageModelSubjectOptions): RouterUnderTest {
  const { model, toolset, form = 'tools', temperature = 0, maxRetries = 2 } = options;
  const { clock = () => performance.now() } = options;
  const name = typeof model === 'string' ? model : `${model.provider}/${model.modelId}`;
  const instructions = options.systemPrompt ?? conventionalSystemPrompt(toolset, { form });
  const tools = aiSdkTools(toolset) as unknown as ToolSet;
  return {
    id: options.id ?? `${name} (${form})`,
    async route(query, { context, signal }): Promise<SubjectResult> {
      const { streamText } = await import('ai');
      const started = clock();
      const { stream } = streamText({
        model,
        instructions,
        prompt: conventionalUserTurn(query, context),
        temperature,
        maxRetries,
        ...(form === 'tools' && { tools }),
        ...(signal && { abortSignal: signal }),
        onError: () => {},
      });
      const heard = await listen(stream, () => clock() - started, name);
      return modelResult(heard, { form, toolset, model: name, total_ms: clock() - started });
    },
  };
}

type Part = { readonly type: string; readonly [field: string]: unknown };

async function listen(
  stream: AsyncIterable<unknown>,
  elapsed: () => number,
  model: string,
): Promise<HeardAnswer> {
  const calls: HeardAnswer['calls'][number][] = [];
  let text = '';
  let toolNameMs: number | undefined;
  let usage: TokenUsage | undefined;
  for await (const part of stream as AsyncIterable<Part>) {
    if (part.type === 'tool-input-start' || part.type === 'tool-call') toolNameMs ??= elapsed();
    if (part.type === 'tool-call') calls.push({ name: String(part.toolName), arguments: part.input });
    if (part.type === 'text-delta') {
      text += String(part.text);
      if (/"tool_name"\s*:\s*"[^"]+"|"final_answer"/.test(text)) toolNameMs ??= elapsed();
    }
    if (part.type === 'finish') usage = usageOf(part.totalUsage);
    if (part.type === 'abort')
      throw new RouterError({
        code: 'evals/interrupted',
        kind: 'interrupted',
        message: 'The run was interrupted.',
      });
    if (part.type === 'error') throw unreachable(part.error, model);
  }
  return { calls, text, ...(toolNameMs !== undefined && { toolNameMs }), ...(usage && { usage }) };
}

function usageOf(value: unknown): TokenUsage | undefined {
  const { inputTokens, outputTokens } = (value ?? {}) as { inputTokens?: number; outputTokens?: number };
  return inputTokens === undefined || outputTokens === undefined
    ? undefined
    : { input_tokens: inputTokens, output_tokens: outputTokens };
}

function unreachable(cause: unknown, model: string): RouterError {
  return new RouterError({
    code: 'evals/model-failed',
    kind: 'service',
    message: `${model} gave no answer: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'Answers so far are kept; the same command goes on.',
    cause,
  });
}
