import type { Command } from '../../command.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'accept or reject every row of a file, with reasons',
  arguments: [{ name: '<file>', description: 'JSONL of training rows; - for standard input' }],
  options: [
    { flags: '--json', description: 'print {"rows","accepted","rejected","findings"}' },
    { flags: '--output <file>', description: 'write the accepted rows here' },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
  ],
  examples: [
    'validate rows.jsonl',
    'validate rows.jsonl --json',
    'validate rows.jsonl --output accepted.jsonl',
  ],
  load: async () => (await import('./validate-action.ts')).validateAction,
};
