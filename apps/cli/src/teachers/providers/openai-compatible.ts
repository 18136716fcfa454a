import { RouterError } from '@router/schemas';
import { findKey, requireKey } from '../../environment/find-key.ts';
import { fetchHiding } from '../fetch-hiding.ts';
import type { Provider } from '../provider.ts';

/** Any server that speaks OpenAI's Chat API: vLLM, Ollama, llama.cpp, OpenRouter, LM Studio. A key is optional. */
export const openaiCompatibleProvider: Provider = {
  id: 'openai-compatible',
  keyVariables: [],
  async create({ model, baseUrl, keyVariable }, environment) {
    if (model === undefined || baseUrl === undefined)
      throw new RouterError({
        code: 'cli/invalid-teacher',
        kind: 'usage',
        message: `An openai-compatible teacher has no ${model === undefined ? 'model' : 'baseUrl'}: expected both.`,
        hint: 'For example { provider: "openai-compatible", model: "llama3.3", baseUrl: "http://127.0.0.1:11434/v1" }.',
      });
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const apiKey = keyVariable
      ? requireKey(environment, [keyVariable], `Teacher ${model}`)
      : findKey(environment, ['OPENAI_COMPATIBLE_API_KEY']);
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: baseUrl,
      supportsStructuredOutputs: true,
      ...(apiKey && { apiKey, fetch: fetchHiding(apiKey) }),
    });
    return {
      defaultId: model,
      model: provider(model),
    };
  },
};
