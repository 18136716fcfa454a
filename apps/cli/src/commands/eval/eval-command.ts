import type { Command } from '../../command.ts';

export const evalCommand: Command = {
  name: 'eval',
  summary: 'measure a router on a labelled file: accuracy, arguments, calibration, latency',
  options: [
    {
      flags: '--data <file>',
      description: 'JSONL of {"id","query","gold","context?"}; - for standard input',
    },
    {
      flags: '--model <file>',
      description: 'local model trained by router train',
      defaultText: 'the shipped weights',
    },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--tier <tier>', description: 'use one tier alone: local' },
    { flags: '--records <file>', description: 'write one JSON line an item with what was decided' },
    { flags: '--json', description: 'print the figures as JSON' },
  ],
  examples: ['eval --data queries.jsonl', 'eval --data queries.jsonl --json --records records.jsonl'],
  load: async () => (await import('./eval-action.ts')).evalAction,
};
