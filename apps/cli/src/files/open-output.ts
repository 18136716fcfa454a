import { createJsonlWriter, serializeRow } from '@router/dataset';
import type { CommandInput } from '../command.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { resolveInput } from './resolve-path.ts';

/** Where rows go: a file that appears whole at the end or not at all, or standard output line by line. */
export interface RowOutput {
  write(row: object): Promise<void>;
  commit(): Promise<void>;
  /** Leaves the file as it was; nothing after a commit. */
  discard(): Promise<void>;
}

/** Opens `-` for standard output or a file. `withOutput` commits or discards it. */
export async function openOutput(file: string, input: CommandInput): Promise<RowOutput> {
  if (file === '-')
    return {
      write: (row) => writeOutput(input.terminal.stdout, `${serializeRow(row)}\n`),
      commit: async () => {},
      discard: async () => {},
    };
  const writer = await createJsonlWriter(resolveInput(file, input), { signal: input.signal });
  return {
    write: (row) => writer.write(row),
    commit: async () => {
      await writer.commit();
    },
    discard: () => writer.discard(),
  };
}
