import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import type { TrainingReport } from '@router/local-model';
import type { TrainingExample } from '@router/schemas';
import { version } from '../../version.ts';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';

export const modelFile = 'model/router.bin';
const reportFile = 'model/report.json';

interface TrainInput extends StageContext {
  readonly splits: Readonly<Record<'train' | 'validation', readonly TrainingExample[]>>;
  readonly splitHashes: Readonly<Record<string, string>>;
}

/** Trains the local model on the training split; the validation split is only reported on. */
export async function trainStage({ directory, settings, signal, progress, splits, splitHashes }: TrainInput) {
  const { toolset, seed } = settings;
  const { done, outputs } = await runStage({
    directory,
    name: 'train',
    input: { splitHashes, seed, version },
    async work() {
      const { serializeLocalModel, trainLocalModelAsync } = await import('@router/local-model');
      const { model, report } = await trainLocalModelAsync(splits.train, {
        toolset,
        seed,
        validation: splits.validation,
        signal,
        onProgress: ({ stage, done }) => progress.update(`${Math.round(done * 100)} %  ${stage}`),
      });
      await mkdir(join(directory, 'model'), { recursive: true });
      await writeFileAtomic(join(directory, modelFile), serializeLocalModel(model));
      await writeFileAtomic(join(directory, reportFile), `${JSON.stringify(report, null, 2)}\n`);
      return [modelFile, reportFile];
    },
  });
  const report = JSON.parse(await readFile(join(directory, reportFile), 'utf8')) as TrainingReport;
  const size = (await readFile(join(directory, modelFile))).length;
  const text = `a local model of ${(size / 1e6).toFixed(1)} MB from ${report.rows} rows`;
  return { result: { hash: outputs[modelFile] ?? '', report }, text, repeat: !done };
}
