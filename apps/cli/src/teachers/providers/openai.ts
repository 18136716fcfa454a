import { requireKey } from '../../environment/find-key.ts';
import type { Provider } from '../provider.ts';
import { isReasoningModel } from '../reasoning-model.ts';

const keyVariables = ['OPENAI_API_KEY'];

/** OpenAI over the Responses API. Reasoning models refuse a temperature; strict mode refuses `oneOf`, which we never send. */
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
      model: createOpenAI({ apiKey, ...(baseUrl && { baseURL: baseUrl }) })(model),
      takesTemperature: !isReasoningModel(model),
    };
  },
};
