import { join } from 'node:path';
import { llama31Template, openaiTemplate, rowsTemplate, writeDatasetFiles } from '@router/formatter';
import type { TrainingExample } from '@router/schemas';
import { version } from '../../version.ts';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';

export const datasetDirectory = 'dataset';

interface FormatInput extends StageContext {
  readonly splits: Readonly<Record<string, readonly TrainingExample[]>>;
  readonly splitHashes: Readonly<Record<string, string>>;
  readonly planHash: string;
}

/** The forms in which a set is published: as the rows are, as Llama-3.1 chat text, and as tool-calling messages. */
const configs = [
  { name: 'rows', template: rowsTemplate },
  { name: 'llama-3.1', template: llama31Template },
  { name: 'openai', template: openaiTemplate },
];

/** Writes the splits as training files, JSONL and Parquet, with a manifest that pins what they were made from. */
export async function formatStage({
  directory,
  settings,
  signal,
  splits,
  splitHashes,
  planHash,
}: FormatInput) {
  const target = join(directory, datasetDirectory);
  const { done, outputs } = await runStage({
    directory,
    name: 'format',
    input: { splitHashes, configs: configs.map(({ name, template }) => [name, template.id]), version },
    async work() {
      const files: string[] = ['manifest.json', 'dataset_info.json'];
      const events = writeDatasetFiles({
        directory: target,
        splits,
        configs,
        toolset: settings.toolset,
        formats: ['jsonl', 'parquet'],
        provenance: { plan: planHash, seed: String(settings.seed) },
        code: { '@router/cli': version },
        signal,
      });
      for await (const event of events) if (event.type === 'file-written') files.push(event.path);
      return files.map((file) => `${datasetDirectory}/${file}`);
    },
  });
  const text = `${Object.keys(outputs).length - 2} files: ${configs.map(({ name }) => name).join(', ')}`;
  return { result: { outputs }, text, repeat: !done };
}
