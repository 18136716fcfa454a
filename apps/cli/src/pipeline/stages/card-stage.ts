import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '@router/dataset';
import { type CardDatasetInfo, type CardManifest, createDatasetCard } from '@router/hf-uploader';
import type { TrainingExample } from '@router/schemas';
import { cardStatistics } from '../card-statistics.ts';
import { cardSummary } from '../card-summary.ts';
import { runStage } from '../run-stage.ts';
import type { StageContext } from '../stage-context.ts';
import { datasetDirectory } from './format-stage.ts';
import { generationFile } from './generate-stage.ts';

interface CardInput extends StageContext {
  readonly splits: Readonly<Record<string, readonly TrainingExample[]>>;
  readonly datasetHashes: Readonly<Record<string, string>>;
}

/** Writes the dataset's card and plots from what the stages before it counted. */
export async function cardStage({ directory, settings, splits, datasetHashes }: CardInput) {
  const {
    repository = 'your-name/semantic-router',
    title = 'Semantic Router',
    license = 'mit',
  } = settings.dataset;
  const { done } = await runStage({
    directory,
    name: 'card',
    input: { datasetHashes, repository, title, license },
    async work() {
      const read = async <Value>(file: string) =>
        JSON.parse(await readFile(join(directory, file), 'utf8')) as Value;
      const card = createDatasetCard({
        prettyName: title,
        repo: repository,
        license,
        manifest: await read<CardManifest>(`${datasetDirectory}/manifest.json`),
        datasetInfo: await read<CardDatasetInfo[]>(`${datasetDirectory}/dataset_info.json`),
        statistics: cardStatistics(Object.values(splits).flat(), await read(generationFile), settings),
        toolset: settings.toolset,
        summary: cardSummary(settings),
      });
      for (const { path, text } of card) {
        const file = join(directory, datasetDirectory, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFileAtomic(file, text);
      }
      return card.map(({ path }) => `${datasetDirectory}/${path}`);
    },
  });
  return {
    result: undefined,
    text: `${datasetDirectory}/README.md with plots, ready for Hugging Face`,
    repeat: !done,
  };
}
