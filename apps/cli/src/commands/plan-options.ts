import type { CommandOption } from '../command.ts';

/** What decides a plan; the same in every command that makes one, so that they name the same plan. */
export const planOptions: readonly CommandOption[] = [
  { flags: '--accept <rows>', description: 'accepted rows to make', defaultText: '2000' },
  { flags: '--seed <number>', description: 'decides the plan, the split and the training', defaultText: '7' },
  {
    flags: '--teachers <which>',
    description: 'embedded (no key needed) or roulette (every hosted teacher whose key is in .env)',
    defaultText: 'embedded, or those of the configuration',
  },
  { flags: '--toolset <file>', description: 'custom toolset (JSON)' },
  {
    flags: '--boundary-share <share>',
    description: 'share of the rows in boundary sets, 0 to 0.5',
    defaultText: '0.15',
  },
  {
    flags: '--edge-case-share <share>',
    description: 'share of the other rows with an edge case, 0 to 1',
    defaultText: '0.25',
  },
];
