import type { CardFeature, DatasetCardInput } from './card-input.ts';
import { writeYaml, type YamlValue } from './write-yaml.ts';

const ownTags = ['tool-calling', 'function-calling', 'routing', 'semantic-router', 'synthetic'];

/** The card's YAML: what the Hub's viewer and search read. */
export function frontMatter(input: DatasetCardInput): string {
  const { manifest, datasetInfo, statistics } = input;
  const rows = Object.values(manifest.splits).reduce((sum, split) => sum + split.rows, 0);
  const synthetic = (statistics?.teachers?.length ?? 0) > 0;
  return writeYaml({
    pretty_name: input.prettyName,
    license: input.license,
    language: [...(input.language ?? ['en'])],
    task_categories: ['text-generation', 'text-classification'],
    size_categories: [sizeCategory(rows)],
    tags: [...new Set([...ownTags.filter((tag) => tag !== 'synthetic' || synthetic), ...(input.tags ?? [])])],
    configs: manifest.configs.map(({ name, files }, index) => ({
      config_name: name,
      ...(index === 0 && { default: true }),
      data_files: viewable(files).map(({ split, path }) => ({ split, path })),
    })),
    dataset_info: datasetInfo?.map(
      (info): YamlValue => ({
        config_name: info.config_name,
        features: info.features.map(feature),
        splits: info.splits.map(({ name, num_bytes, num_examples }) => ({ name, num_bytes, num_examples })),
        download_size: info.download_size,
        dataset_size: info.dataset_size,
      }),
    ),
  });
}

/** One format a split: the viewer takes every file of a split as more rows of it. */
export function viewable<File extends { path: string }>(files: readonly File[]): readonly File[] {
  const parquet = files.filter(({ path }) => path.endsWith('.parquet'));
  return parquet.length > 0 ? parquet : files;
}

const bounds = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
] as const;

/** The Hub's name for a number of rows. */
export function sizeCategory(rows: number): string {
  return bounds.find(([below]) => rows < below)?.[1] ?? '100M<n<1B';
}

function feature(item: CardFeature): YamlValue {
  if ('list' in item) return { name: item.name, list: item.list.map(feature) };
  if ('struct' in item) return { name: item.name, struct: item.struct.map(feature) };
  return { name: item.name, dtype: item.dtype };
}
