import type { Command } from '../../command.ts';
import { upstreamOptions } from '../../routing/upstream-options.ts';

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
    { flags: '--tier <tier>', description: 'use one tier alone: local or upstream' },
    ...upstreamOptions,
    { flags: '--toolset <file>', description: 'route with a custom toolset (JSON)' },
    {
      flags: '--model <file>',
      description: 'local model trained by router train',
      defaultText: 'the shipped weights',
    },
    { flags: '--context <file>', description: 'JSON with messages, files, open_file for the query' },
    {
      flags: '--execute',
      description: 'carry out the decided call; asks before it changes a file or runs code',
    },
    {
      flags: '--workspace <directory>',
      description: 'with --execute: where files and searches stay',
      defaultText: 'the working directory',
    },
    {
      flags: '--yes <risk>',
      description:
        'with --execute: do not ask before calls of this class: write, execute, or both with a comma',
    },
    { flags: '--json', description: 'print {"output", "decision"}, with --execute also "execution"' },
  ],
  examples: [
    'route "who calls calculateRefund"',
    'route "open src/a.ts" --json',
    'route "who calls calculateRefund" --execute --workspace ../shop',
    'route "print the 20th prime in Python" --execute --yes execute',
    'route --input queries.jsonl --output decisions.jsonl --tier local',
  ],
  load: async () => (await import('./route-action.ts')).routeAction,
};
