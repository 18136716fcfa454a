import type { Provider } from '../provider.ts';

/** The in-process grammar: no key, no network, no cost. A default for trying things out. */
export const embeddedProvider: Provider = {
  id: 'embedded',
  keyVariables: [],
  async create() {
    const { createEmbeddedTeacher } = await import('@router/generator/embedded-teacher');
    return {
      defaultId: 'embedded',
      model: createEmbeddedTeacher(),
      price: { input: 0, output: 0, asOf: '2026-11-22' },
    };
  },
};
