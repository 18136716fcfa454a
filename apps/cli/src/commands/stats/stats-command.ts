import type { Command } from '../../command.ts';

export const statsCommand: Command = {
  name: 'stats',
  summary: 'count what a file of rows holds: shares, lengths, variety',
  arguments: [{ name: '<file>', description: 'JSONL of training rows; - for standard input' }],
  options: [
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--json', description: 'print everything as JSON' },
  ],
  examples: ['stats rows.jsonl', 'stats rows.jsonl --json'],
  load: async () => (await import('./stats-action.ts')).statsAction,
};
