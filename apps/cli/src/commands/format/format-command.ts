import type { Command } from '../../command.ts';

export const formatCommand: Command = {
  name: 'format',
  summary: 'turn rows into training files: chat text or records, JSONL and Parquet',
  arguments: [{ name: '<source>', description: 'JSONL of rows, or a directory with one JSONL file a split' }],
  options: [
    { flags: '--output <directory>', description: 'where the set goes', defaultText: 'dataset' },
    {
      flags: '--template <names>',
      description: 'templates, comma-separated, or all',
      defaultText: 'llama-3.1',
    },
    {
      flags: '--layout <names>',
      description: 'forms of the answer, comma-separated, or all',
      defaultText: 'contract',
    },
    { flags: '--formats <names>', description: 'jsonl, parquet', defaultText: 'jsonl,parquet' },
    { flags: '--tokens', description: 'also count tokens by layout, with the real Llama 3 tokenizer' },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    { flags: '--json', description: 'print the manifest as JSON' },
  ],
  examples: [
    'format rows.jsonl --output dataset',
    'format splits --template llama-3.1,openai --layout all',
    'format rows.jsonl --layout all --tokens',
  ],
  load: async () => (await import('./format-action.ts')).formatAction,
};
