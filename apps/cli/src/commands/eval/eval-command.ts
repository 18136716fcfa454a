import type { Command } from '../../command.ts';
import { upstreamOptions } from '../../routing/upstream-options.ts';

export const evalCommand: Command = {
  name: 'eval',
  summary: 'measure a router on a labelled file, attack it with a safety set, or compare two runs',
  options: [
    {
      flags: '--data <file>',
      description: 'JSONL of {"id","query","gold","context?"} or of training rows; - for standard input',
    },
    { flags: '--safety <place>', description: 'attack with a safety set: a JSONL file or a folder of them' },
    {
      flags: '--compare <files...>',
      description: 'compare files that --records wrote: two in detail, more beside the first',
    },
    {
      flags: '--subject <what>',
      description:
        'router, route:URL, openai-compatible:URL#MODEL, systemone:URL#MODEL, openai:MODEL, google:MODEL, groq:MODEL',
      defaultText: 'router',
    },
    {
      flags: '--model <file>',
      description: 'local model trained by router train',
      defaultText: 'the shipped weights',
    },
    { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
    {
      flags: '--tier <tier>',
      description: 'use one tier alone: local or upstream',
      defaultText: 'local for --data',
    },
    ...upstreamOptions,
    {
      flags: '--perturb <kinds>',
      description: 'route changed copies too: typos,case,truncation,noise,context',
    },
    { flags: '--run-python', description: 'run the Python of calls in the sandbox, one after the other' },
    { flags: '--trials <number>', description: 'route each item so often, for pass^k', defaultText: '1' },
    { flags: '--concurrency <number>', description: 'requests under way at a time', defaultText: '1' },
    { flags: '--seed <number>', description: 'of the bootstrap and of --perturb', defaultText: '1' },
    { flags: '--price <in,out>', description: 'dollars for a million tokens, for example 0.15,0.6' },
    {
      flags: '--cache <file>',
      description: 'keep answers here, for other runs too',
      defaultText: 'beside --records, until these are written',
    },
    { flags: '--records <file>', description: 'write one JSON line an item with what was decided' },
    { flags: '--markdown <file>', description: 'write the figures as Markdown' },
    { flags: '--html <file>', description: 'write a self-contained page with plots and every item' },
    { flags: '--junit <file>', description: 'write JUnit XML, one test case an item' },
    {
      flags: '--require <figures...>',
      description: 'exit 1 unless they hold: tool_accuracy>=0.85 ece<=0.05',
    },
    { flags: '--json', description: 'print the figures as JSON' },
  ],
  examples: [
    'eval --data queries.jsonl',
    'eval --data queries.jsonl --json --records records.jsonl',
    'eval --data queries.jsonl --html page.html --require "ece<=0.05"',
    'eval --compare before.jsonl after.jsonl',
    'eval --compare base.jsonl tuned.jsonl local.jsonl cascade.jsonl',
    'eval --safety packages/evals/sets/safety',
  ],
  load: async () => (await import('./eval-action.ts')).evalAction,
};
