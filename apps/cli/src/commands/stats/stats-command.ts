import type { Command } from '../../command.ts';

export const statsCommand: Command = {
  name: 'stats',
  summary: 'count what a file of rows holds: shares, lengths, variety; or make a page of it',
  arguments: [{ name: '<file>', description: 'JSONL of training rows; - for standard input' }],
  options: [
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--json', description: 'print everything as JSON' },
    {
      flags: '--html <file>',
      description: 'write a self-contained page: findings, shares, gaps, duplicates, rows',
    },
  ],
  examples: ['stats rows.jsonl', 'stats rows.jsonl --json', 'stats rows.jsonl --html report.html'],
  load: async () => (await import('./stats-action.ts')).statsAction,
};
