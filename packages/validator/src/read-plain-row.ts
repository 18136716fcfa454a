import { type Toolset, type TrainingExample, trainingExampleSchema } from '@router/schemas';
import { compilePlainReader, type PlainReader } from './plain-reader.ts';

const readers = new WeakMap<Toolset, PlainReader>();

/**
 * The short way through layer 1, by the facts of the strict schema: a row of plain JSON without nulls that the
 * contract's reader accepts too, with the same values and without a note. Undefined says nothing: that reader has to
 * judge.
 */
export function readPlainRow(value: unknown, toolset: Toolset): TrainingExample | undefined {
  let read = readers.get(toolset);
  if (!read) {
    read = compilePlainReader(trainingExampleSchema(toolset));
    readers.set(toolset, read);
  }
  try {
    return read(value) as TrainingExample | undefined;
  } catch {
    return undefined;
  }
}
