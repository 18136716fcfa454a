import { z } from 'zod';
import type { BatchFormat } from './batch-format.ts';

const count = z.number().int().min(0).optional();
const resultSchema = z.object({
  key: z.string(),
  error: z.object({ message: z.string() }).nullish(),
  response: z
    .object({
      candidates: z
        .array(
          z.object({
            content: z
              .object({
                parts: z.array(z.object({ text: z.string().optional(), thought: z.boolean().optional() })),
              })
              .optional(),
            finishReason: z.string().optional(),
          }),
        )
        .optional(),
      usageMetadata: z
        .object({
          promptTokenCount: count,
          candidatesTokenCount: count,
          thoughtsTokenCount: count,
          cachedContentTokenCount: count,
        })
        .optional(),
    })
    .nullish(),
});

/** The Gemini API's batch JSONL: `{key, request}` in, `{key, response}` out. */
export const geminiBatch: BatchFormat = {
  id: 'gemini',
  writeRequest({ requestHash, request }) {
    const { system, messages, schema, parameters } = request;
    const { temperature, topP, maxOutputTokens, seed } = parameters;
    return {
      key: requestHash,
      request: {
        system_instruction: { parts: [{ text: system }] },
        contents: messages.map(({ role, content }) => ({
          role: role === 'assistant' ? 'model' : 'user',
          parts: [{ text: content }],
        })),
        generation_config: {
          response_mime_type: 'application/json',
          ...(schema && { response_json_schema: schema }),
          ...(temperature !== undefined && { temperature }),
          ...(topP !== undefined && { top_p: topP }),
          ...(maxOutputTokens !== undefined && { max_output_tokens: maxOutputTokens }),
          ...(seed !== undefined && { seed }),
        },
      },
    };
  },
  readLine(line) {
    if (!('key' in line)) return undefined;
    const parsed = resultSchema.safeParse(line);
    if (!parsed.success) return { kind: 'unreadable', message: z.prettifyError(parsed.error) };
    const { key: requestHash, error, response } = parsed.data;
    const candidate = response?.candidates?.[0];
    if (error || !candidate?.content)
      return {
        kind: 'error',
        requestHash,
        message: error?.message ?? candidate?.finishReason ?? 'no candidate',
      };
    const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount, cachedContentTokenCount } =
      response?.usageMetadata ?? {};
    return {
      kind: 'answer',
      answer: {
        requestHash,
        text: candidate.content.parts.map(({ text, thought }) => (thought ? '' : (text ?? ''))).join(''),
        finishReason: candidate.finishReason ?? 'unknown',
        usage: {
          ...(promptTokenCount !== undefined && { inputTokens: promptTokenCount }),
          // Thoughts are billed as output and counted apart.
          ...(candidatesTokenCount !== undefined && {
            outputTokens: candidatesTokenCount + (thoughtsTokenCount ?? 0),
          }),
          ...(cachedContentTokenCount !== undefined && { cachedInputTokens: cachedContentTokenCount }),
          ...(thoughtsTokenCount !== undefined && { reasoningTokens: thoughtsTokenCount }),
        },
      },
    };
  },
};
