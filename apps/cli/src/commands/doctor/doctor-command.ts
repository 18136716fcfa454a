import type { Command } from '../../command.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'say what works on this machine: Node, keys, disk, the shipped model',
  options: [{ flags: '--json', description: 'print the checks as JSON' }],
  examples: ['doctor', 'doctor --json'],
  load: async () => (await import('./doctor-action.ts')).doctorAction,
};
