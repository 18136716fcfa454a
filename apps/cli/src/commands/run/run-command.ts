import type { Command } from '../../command.ts';

export const runCommand: Command = {
  name: 'run',
  summary: 'the whole pipeline: plan, generate, validate, split, format, train, evaluate, route',
  options: [
    { flags: '--accept <rows>', description: 'accepted rows to make', defaultText: '2000' },
    {
      flags: '--seed <number>',
      description: 'decides the plan, the split and the training',
      defaultText: '7',
    },
    {
      flags: '--teachers <which>',
      description: 'embedded (no key needed) or roulette (every hosted teacher whose key is in .env)',
      defaultText: 'embedded, or those of the configuration',
    },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    {
      flags: '--queries <file>',
      description: 'JSONL of queries to route at the end',
      defaultText: 'examples/queries.jsonl if there',
    },
    { flags: '--runs <directory>', description: 'where runs are kept', defaultText: 'runs' },
    { flags: '--json', description: 'print the result as JSON' },
  ],
  examples: ['run', 'run --accept 200 --seed 1', 'run --teachers roulette --accept 5000'],
  load: async () => (await import('./run-action.ts')).runAction,
};
