import type { Command } from '../../command.ts';
import { planOptions } from '../plan-options.ts';

export const planCommand: Command = {
  name: 'plan',
  summary: 'write down which rows are to be made, before anything is paid',
  options: [
    ...planOptions,
    { flags: '--output <file>', description: 'where the plan goes; - for standard output', defaultText: '-' },
    { flags: '--json', description: 'print what the plan covers as JSON instead of the plan' },
  ],
  examples: ['plan --accept 5000 --seed 7 --output plan.jsonl', 'plan --accept 5000 --json'],
  load: async () => (await import('./plan-action.ts')).planAction,
};
