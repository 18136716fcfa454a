import type { Command } from '../../command.ts';

export const initCommand: Command = {
  name: 'init',
  summary: 'write a configuration and an example .env to start from',
  options: [{ flags: '--force', description: 'replace files that are there' }],
  examples: ['init', 'init --force'],
  load: async () => (await import('./init-action.ts')).initAction,
};
