import type { CommandInput } from '../command.ts';
import { openOutput, type RowOutput } from './open-output.ts';

/** Hands out where rows go; the file appears when the work is done and stays as it was when the work fails. */
export async function withOutput<Result>(
  file: string,
  input: CommandInput,
  work: (output: RowOutput) => Promise<Result>,
): Promise<Result> {
  const output = await openOutput(file, input);
  try {
    const result = await work(output);
    await output.commit();
    return result;
  } finally {
    await output.discard();
  }
}
