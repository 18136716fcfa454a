import { strictJsonSchema } from '@router/schemas';
import { requireKey } from '../../environment/find-key.ts';
import { fetchHiding } from '../fetch-hiding.ts';
import type { Provider } from '../provider.ts';

const keyVariables = ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'];

/** Gemini over its own API. It knows part of JSON Schema; the strict dialect lies within that part. */
export const googleProvider: Provider = {
  id: 'google',
  keyVariables,
  async create({ model = 'gemini-2.5-flash', baseUrl, keyVariable }, environment) {
    const { createGoogleGenerativeAI } = await import('@ai-sdk/google');
    const apiKey = requireKey(
      environment,
      keyVariable ? [keyVariable] : keyVariables,
      `Teacher ${model} (Google)`,
    );
    return {
      defaultId: model,
      model: createGoogleGenerativeAI({
        apiKey,
        fetch: fetchHiding(apiKey),
        ...(baseUrl && { baseURL: baseUrl }),
      })(model),
      adaptSchema: strictJsonSchema,
    };
  },
};
