import type { Command } from '../../command.ts';

export const planCommand: Command = {
  name: 'plan',
  summary: 'write down which rows are to be made, before anything is paid',
  options: [
    { flags: '--accept <rows>', description: 'accepted rows to make', defaultText: '2000' },
    { flags: '--seed <number>', description: 'decides the plan', defaultText: '7' },
    {
      flags: '--teachers <which>',
      description: 'embedded or roulette',
      defaultText: 'embedded, or those of the configuration',
    },
    {
      flags: '--boundary-share <share>',
      description: 'share of the rows in boundary sets, 0 to 0.5',
      defaultText: '0.15',
    },
    {
      flags: '--edge-case-share <share>',
      description: 'share of the other rows with an edge case, 0 to 1',
      defaultText: '0.25',
    },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--output <file>', description: 'where the plan goes; - for standard output', defaultText: '-' },
    { flags: '--json', description: 'print what the plan covers as JSON instead of the plan' },
  ],
  examples: ['plan --accept 5000 --seed 7 --output plan.jsonl', 'plan --accept 5000 --json'],
  load: async () => (await import('./plan-action.ts')).planAction,
};
