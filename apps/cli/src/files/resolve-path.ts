import { resolve } from 'node:path';
import type { CommandInput } from '../command.ts';

/** A path of the command line, relative to where the command was started. */
export function resolveInput(path: string, { terminal }: Pick<CommandInput, 'terminal'>): string {
  return resolve(terminal.workingDirectory, path);
}
