import type { Command } from '../../command.ts';

export const routeCommand: Command = {
  name: 'route',
  summary: 'decide what one query, or a file of queries, should do',
  arguments: [{ name: '[query]', description: 'what the user typed; - reads it from standard input' }],
  options: [
    { flags: '--input <file>', description: 'JSONL of {"id","query","context?"}; - for standard input' },
    {
      flags: '--output <file>',
      description: 'where the decisions go; - for standard output',
      defaultText: '-',
    },
    { flags: '--tier <tier>', description: 'use one tier alone: local' },
    { flags: '--toolset <file>', description: 'route with a custom toolset (JSON)' },
    {
      flags: '--model <file>',
      description: 'local model trained by router train',
      defaultText: 'the shipped weights',
    },
    { flags: '--context <file>', description: 'JSON with messages, files, open_file for the query' },
    { flags: '--json', description: 'print {"output", "decision"}' },
  ],
  examples: [
    'route "who calls calculateRefund"',
    'route "open src/a.ts" --json',
    'route --input queries.jsonl --output decisions.jsonl --tier local',
  ],
  load: async () => (await import('./route-action.ts')).routeAction,
};
