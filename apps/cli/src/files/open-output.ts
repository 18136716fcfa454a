import { createJsonlWriter, serializeRow } from '@router/dataset';
import type { CommandInput } from '../command.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { resolveInput } from './resolve-path.ts';

/** Where rows go: a file that appears whole at the end or not at all, or standard output line by line. */
export interface RowOutput extends AsyncDisposable {
  write(row: object): Promise<void>;
  commit(): Promise<void>;
}

/** Opens `-` for standard output or a file. Disposal without `commit` leaves the file as it was. */
export async function openOutput(file: string, input: CommandInput): Promise<RowOutput> {
  if (file === '-')
    return {
      write: (row) => writeOutput(input.terminal.stdout, `${serializeRow(row)}\n`),
      commit: async () => {},
      [Symbol.asyncDispose]: async () => {},
    };
  const writer = await createJsonlWriter(resolveInput(file, input), { signal: input.signal });
  return {
    write: (row) => writer.write(row),
    commit: async () => {
      await writer.commit();
    },
    [Symbol.asyncDispose]: () => writer.discard(),
  };
}
