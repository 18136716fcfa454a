import type { Terminal } from './terminal.ts';
import { writeOutput } from './write-output.ts';

/** One JSON value and a line end on standard output. */
export function writeJson({ stdout }: Terminal, value: unknown): Promise<void> {
  return writeOutput(stdout, `${JSON.stringify(value)}\n`);
}
