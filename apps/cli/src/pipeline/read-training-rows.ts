import { readJsonl } from '@router/dataset';
import { parseTrainingExample, RouterError, type Toolset, type TrainingExample } from '@router/schemas';
import { trainingRowOf } from '../files/row-of-record.ts';

/**
 * The rows of a file that validation has passed.
 * @throws RouterError `cli/broken-line`, or as `parseTrainingExample`
 */
export async function* readTrainingRows(
  path: string,
  toolset: Toolset,
  signal?: AbortSignal,
): AsyncGenerator<TrainingExample> {
  for await (const { line, value, finding } of readJsonl(path, { signal })) {
    if (value !== undefined) yield parseTrainingExample(trainingRowOf(value), toolset);
    else if (finding.severity === 'error')
      throw new RouterError({
        code: 'cli/broken-line',
        message: `${path}, line ${line}: ${finding.message}`,
        hint: 'Run router validate on the file; it lists every broken line.',
      });
  }
}
