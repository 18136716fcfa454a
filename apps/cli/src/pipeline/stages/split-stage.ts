import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { splitRows, writeFileAtomic, writeJsonl } from '@router/dataset';
import type { TrainingExample } from '@router/schemas';
import { readTrainingRows } from '../read-training-rows.ts';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';
import { acceptedFile } from './generate-stage.ts';

export const splitNames = ['train', 'validation', 'test'] as const;

export type SplitName = (typeof splitNames)[number];

/** Parts the rows so that nothing leaks between training and measuring. */
export async function splitStage({
  directory,
  settings,
  signal,
  rowsHash,
}: StageContext & { rowsHash: string }) {
  const { toolset, seed } = settings;
  const { done, outputs } = await runStage({
    directory,
    name: 'split',
    input: { rowsHash, seed },
    async work() {
      const rows = await Array.fromAsync(readTrainingRows(join(directory, acceptedFile), toolset, signal));
      const parts = splitRows<TrainingExample>(rows, { seed, toolset });
      await mkdir(join(directory, 'splits'), { recursive: true });
      for (const name of splitNames) await writeJsonl(join(directory, splitFile(name)), parts[name]);
      const counts = Object.fromEntries(splitNames.map((name) => [name, parts[name].length]));
      await writeFileAtomic(join(directory, countsFile), `${JSON.stringify(counts, null, 2)}\n`);
      return [...splitNames.map(splitFile), countsFile];
    },
  });
  const splits = {} as Record<SplitName, TrainingExample[]>;
  for (const name of splitNames)
    splits[name] = await Array.fromAsync(readTrainingRows(join(directory, splitFile(name)), toolset, signal));
  const text = splitNames.map((name) => `${splits[name].length} ${name}`).join(', ');
  return { result: { splits, outputs }, text, repeat: !done };
}

const countsFile = 'splits/counts.json';

function splitFile(name: SplitName): string {
  return `splits/${name}.jsonl`;
}
