import type { Command } from '../../command.ts';
import { planOptions } from '../plan-options.ts';

export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'try the first rows for real and say what the whole plan would cost and take',
  options: [
    ...planOptions,
    {
      flags: '--pilot <rows>',
      description: 'rows to try; their answers are kept for the run',
      defaultText: '20',
    },
    {
      flags: '--ledger <file>',
      description: 'where every answer is kept',
      defaultText: 'ledger-<plan>.sqlite',
    },
    { flags: '--json', description: 'print the estimate as JSON' },
  ],
  examples: ['estimate --teachers roulette --accept 5000', 'estimate --accept 5000 --json'],
  load: async () => (await import('./estimate-action.ts')).estimateAction,
};
