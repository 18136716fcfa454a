import { strictJsonSchema } from '@router/schemas';
import { requireKey } from '../../environment/find-key.ts';
import { fetchHiding } from '../fetch-hiding.ts';
import type { Provider } from '../provider.ts';

const keyVariables = ['GROQ_API_KEY'];

/** Models of Groq that take a JSON Schema; the others get JSON mode, and the prompt describes the shape. */
const schemaModels = /^(?:openai\/gpt-oss|moonshotai\/kimi-k2|meta-llama\/llama-4)/;

/** Groq. Llama 3.3 refuses JSON Schemas, so it is asked for plain JSON. */
export const groqProvider: Provider = {
  id: 'groq',
  keyVariables,
  async create({ model = 'llama-3.3-70b-versatile', baseUrl, keyVariable }, environment) {
    const { createGroq } = await import('@ai-sdk/groq');
    const apiKey = requireKey(
      environment,
      keyVariable ? [keyVariable] : keyVariables,
      `Teacher ${model} (Groq)`,
    );
    const takesSchema = schemaModels.test(model);
    return {
      defaultId: model,
      model: createGroq({ apiKey, fetch: fetchHiding(apiKey), ...(baseUrl && { baseURL: baseUrl }) })(model),
      answerFormat: takesSchema ? 'json-schema' : 'json',
      ...(takesSchema
        ? { adaptSchema: strictJsonSchema }
        : { providerOptions: { groq: { structuredOutputs: false } } }),
    };
  },
};
