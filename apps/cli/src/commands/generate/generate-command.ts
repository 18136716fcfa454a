import type { Command } from '../../command.ts';
import { planOptions } from '../plan-options.ts';

export const generateCommand: Command = {
  name: 'generate',
  summary: 'fill a plan with accepted rows; every answer is kept and never asked for twice',
  options: [
    ...planOptions,
    {
      flags: '--plan <file>',
      description: 'a plan that router plan wrote',
      defaultText: 'made from the options',
    },
    {
      flags: '--merge <files...>',
      description: 'take the answers of other ledgers, for example of other shards',
    },
    {
      flags: '--output <file>',
      description: 'where the accepted rows go; - for standard output',
      defaultText: 'accepted.jsonl',
    },
    {
      flags: '--ledger <file>',
      description: 'where every answer is kept',
      defaultText: 'ledger-<plan>.sqlite',
    },
    {
      flags: '--max-usd <dollars>',
      description: 'stop cleanly before this much is spent; the same command resumes',
    },
    { flags: '--max-candidates <number>', description: 'stop cleanly after so many answers' },
    {
      flags: '--fixed-weights',
      description: 'keep the planned teachers; otherwise weights drift toward accepted rows per dollar',
    },
    { flags: '--export <file>', description: 'write the pending requests as a batch file and ask nobody' },
    {
      flags: '--format <format>',
      description: 'of the export: openai, gemini or plain',
      defaultText: 'openai',
    },
    {
      flags: '--import <file>',
      description: 'take answers from a batch result file, then settle what they settle',
    },
    { flags: '--revalidate', description: 'judge every kept answer again and ask nobody' },
    {
      flags: '--judge',
      description: 'let the judge of the configuration choose the tool blindly; disagreement rejects',
    },
    {
      flags: '--pairs <file>',
      description: 'write preference pairs (chosen, rejected) from boundary sets and repairs',
    },
    { flags: '--shard <i/n>', description: 'only this part of the plan, for example 1/4' },
    { flags: '--json', description: 'print events as JSON lines on standard error' },
  ],
  examples: [
    'generate --accept 500 --output rows.jsonl',
    'generate --teachers roulette --accept 5000 --max-usd 20',
  ],
  load: async () => (await import('./generate-action.ts')).generateAction,
};
