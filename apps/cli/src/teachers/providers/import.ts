import { RouterError } from '@router/schemas';
import type { LanguageModel } from 'ai';
import type { Provider } from '../provider.ts';

/** A teacher without an API: a batch engine, a model elsewhere, a person. Its requests are exported and its answers imported. */
export const importProvider: Provider = {
  id: 'import',
  keyVariables: [],
  async create({ model = 'import' }) {
    const refuse = async () => {
      throw new RouterError({
        code: 'cli/import-only',
        kind: 'usage',
        message: `Teacher ${model} cannot be asked: its answers are imported.`,
        hint: 'Write its requests with router generate --export FILE and bring the answers with --import FILE.',
      });
    };
    const language: LanguageModel = {
      specificationVersion: 'v3',
      provider: 'import',
      modelId: model,
      supportedUrls: {},
      doGenerate: refuse,
      doStream: refuse,
    };
    return { defaultId: model, model: language };
  },
};
