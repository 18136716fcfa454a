import type { Command } from '../../command.ts';

export const splitCommand: Command = {
  name: 'split',
  summary: 'part rows into train, validation and test so that nothing leaks',
  arguments: [{ name: '<file>', description: 'JSONL of training rows; - for standard input' }],
  options: [
    {
      flags: '--output <directory>',
      description: 'where train.jsonl, validation.jsonl and test.jsonl go',
      defaultText: 'splits',
    },
    { flags: '--seed <number>', description: 'decides the split', defaultText: '7' },
    { flags: '--validation <share>', description: 'share of the rows, 0 to 1', defaultText: '0.1' },
    { flags: '--test <share>', description: 'share of the rows, 0 to 1', defaultText: '0.1' },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--json', description: 'print the counts as JSON' },
  ],
  examples: ['split rows.jsonl --output splits', 'split rows.jsonl --test 0.2 --validation 0'],
  load: async () => (await import('./split-action.ts')).splitAction,
};
