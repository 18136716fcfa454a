import { strictJsonSchema } from '@router/schemas';
import { requireKey } from '../../environment/find-key.ts';
import { fetchHiding } from '../fetch-hiding.ts';
import type { Provider } from '../provider.ts';
import { isReasoningModel } from '../reasoning-model.ts';

const keyVariables = ['OPENAI_API_KEY'];

/** OpenAI over the Responses API. Reasoning models refuse a temperature; strict mode takes closed objects without optional keys alone. */
export const openaiProvider: Provider = {
  id: 'openai',
  keyVariables,
  async create({ model = 'gpt-5.2', baseUrl, keyVariable }, environment) {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const apiKey = requireKey(
      environment,
      keyVariable ? [keyVariable] : keyVariables,
      `Teacher ${model} (OpenAI)`,
    );
    return {
      defaultId: model,
      model: createOpenAI({ apiKey, fetch: fetchHiding(apiKey), ...(baseUrl && { baseURL: baseUrl }) })(
        model,
      ),
      adaptSchema: strictJsonSchema,
      takesTemperature: !isReasoningModel(model),
    };
  },
};
