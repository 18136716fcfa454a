import type { Command } from '../../command.ts';
import { upstreamOptions } from '../../routing/upstream-options.ts';

export const benchCommand: Command = {
  name: 'bench',
  summary: 'time a router cold, warm and under load, beside a conventional prompt, and measure it on data',
  options: [
    {
      flags: '--subject <what>',
      description:
        'as for eval: router, route:URL, openai-compatible:URL#MODEL, systemone:URL#MODEL, openai:MODEL, …',
      defaultText: 'router',
    },
    {
      flags: '--data <file>',
      description: 'labelled queries or rows: timed and scored',
      defaultText: 'built-in queries, timed only',
    },
    {
      flags: '--model <file>',
      description: 'local model trained by router train',
      defaultText: 'the shipped weights',
    },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--tier <tier>', description: 'use one tier alone: local or upstream', defaultText: 'local' },
    ...upstreamOptions,
    { flags: '--rounds <number>', description: 'timed passes over the queries', defaultText: '3' },
    { flags: '--concurrency <numbers>', description: 'requests under way at a time', defaultText: '1,8,64' },
    {
      flags: '--price <in,out>',
      description: 'dollars for a million tokens of the conventional prompt',
      defaultText: 'tokens only',
    },
    { flags: '--json', description: 'print everything as JSON' },
  ],
  examples: [
    'bench',
    'bench --data queries.jsonl --json',
    'bench --subject openai-compatible:http://127.0.0.1:8000/v1#llama',
  ],
  load: async () => (await import('./bench-action.ts')).benchAction,
};
