import { join } from 'node:path';
import { hashFile, hashJson, isIntact, readStageRecords, writeStageRecords } from './stage-record.ts';

export interface StageOptions {
  /** The run's directory. */
  readonly directory: string;
  readonly name: string;
  /** Everything that decides the result, as JSON: settings, versions, hashes of what is read. */
  readonly input: unknown;
  /** Writes the files, each whole or not at all, and returns their paths relative to the directory. */
  work(): Promise<readonly string[]>;
}

export interface StageResult {
  /** False when an earlier run had done it from the same input. */
  readonly done: boolean;
  /** Paths relative to the directory with their SHA-256. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Does a stage once: an interrupted or changed one is repeated, a finished one with the same input and intact
 * files is left alone. A stage counts as done only after all its files are in place.
 */
export async function runStage({ directory, name, input, work }: StageOptions): Promise<StageResult> {
  const hash = hashJson(input);
  const known = (await readStageRecords(directory))[name];
  if (known?.input === hash && (await isIntact(directory, known)))
    return { done: false, outputs: known.outputs };
  const outputs: Record<string, string> = {};
  for (const file of await work()) outputs[file] = await hashFile(join(directory, file));
  await writeStageRecords(directory, {
    ...(await readStageRecords(directory)),
    [name]: { input: hash, outputs },
  });
  return { done: true, outputs };
}
