import type { TrainingExample } from '@router/schemas';
import { isGrammarRow } from './is-grammar-row.ts';

/** A temperature and a threshold need about this many rows. */
const enoughRows = 200;

/**
 * The rows whose held-out scores calibration is fitted on. Rows that a grammar wrote are far easier than
 * what people ask: where enough others exist, these alone say how sure the model may be.
 */
export function calibrationRows(
  examples: readonly TrainingExample[],
  calibrateOn: (row: TrainingExample) => boolean = (row) => !isGrammarRow(row),
): Int32Array {
  const every = Int32Array.from({ length: examples.length }, (_, i) => i);
  const chosen = every.filter((row) => calibrateOn(examples[row]!));
  return chosen.length >= Math.min(enoughRows, examples.length) ? chosen : every;
}
