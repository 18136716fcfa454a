import type { CommandOption } from '../command.ts';
import { upstreamOptionNames, upstreamOptions } from './upstream-options.ts';

/** Options of a command that opens the one router it serves or asks. */
export const routerOptions: readonly CommandOption[] = [
  { flags: '--toolset <file>', description: 'route with a custom toolset (JSON)' },
  {
    flags: '--model <file>',
    description: 'local model trained by router train',
    defaultText: 'the shipped weights',
  },
  { flags: '--tier <tier>', description: 'use one tier alone: local or upstream' },
  ...upstreamOptions,
];

/** The names under which {@link routerOptions} arrive: what `openRouter` reads. */
export const routerOptionNames = ['toolset', 'model', 'tier', ...upstreamOptionNames] as const;
