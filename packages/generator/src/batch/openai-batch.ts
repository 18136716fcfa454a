import { z } from 'zod';
import type { BatchFormat } from './batch-format.ts';

const count = z.number().int().min(0).optional();
const resultSchema = z.object({
  custom_id: z.string(),
  error: z.object({ message: z.string() }).nullish(),
  response: z
    .object({
      status_code: z.number(),
      body: z.object({
        error: z.object({ message: z.string() }).nullish(),
        choices: z
          .array(
            z.object({
              message: z.object({ content: z.string().nullish() }),
              finish_reason: z.string().nullish(),
            }),
          )
          .optional(),
        usage: z
          .object({
            prompt_tokens: count,
            completion_tokens: count,
            prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
            completion_tokens_details: z.object({ reasoning_tokens: count }).nullish(),
          })
          .nullish(),
      }),
    })
    .nullish(),
});

/**
 * The OpenAI Batch API's JSONL for `/v1/chat/completions`, which Groq, vLLM (`run-batch`) and other compatible
 * engines read and write as well.
 */
export const openaiBatch: BatchFormat = {
  id: 'openai',
  writeRequest({ requestHash, request }) {
    const { model, system, messages, schema, parameters } = request;
    const { temperature, topP, maxOutputTokens, seed } = parameters;
    return {
      custom_id: requestHash,
      method: 'POST',
      url: '/v1/chat/completions',
      body: {
        model,
        messages: [{ role: 'system', content: system }, ...messages],
        response_format: schema
          ? { type: 'json_schema', json_schema: { name: 'answer', schema } }
          : { type: 'json_object' },
        ...(temperature !== undefined && { temperature }),
        ...(topP !== undefined && { top_p: topP }),
        ...(maxOutputTokens !== undefined && { max_completion_tokens: maxOutputTokens }),
        ...(seed !== undefined && { seed }),
      },
    };
  },
  readLine(line) {
    if (!('custom_id' in line)) return undefined;
    const parsed = resultSchema.safeParse(line);
    if (!parsed.success) return { kind: 'unreadable', message: z.prettifyError(parsed.error) };
    const { custom_id: requestHash, error, response } = parsed.data;
    const choice = response?.body.choices?.[0];
    const text = choice?.message.content;
    if (error || !response || response.status_code !== 200 || typeof text !== 'string') {
      const message =
        error?.message ??
        response?.body.error?.message ??
        `status ${response?.status_code ?? 'unknown'}, no text`;
      return { kind: 'error', requestHash, message };
    }
    const { usage } = response.body;
    return {
      kind: 'answer',
      answer: {
        requestHash,
        text,
        finishReason: choice?.finish_reason ?? 'unknown',
        usage: dropUndefined({
          inputTokens: usage?.prompt_tokens,
          outputTokens: usage?.completion_tokens,
          cachedInputTokens: usage?.prompt_tokens_details?.cached_tokens,
          reasoningTokens: usage?.completion_tokens_details?.reasoning_tokens,
        }),
      },
    };
  },
};

function dropUndefined(counts: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}
