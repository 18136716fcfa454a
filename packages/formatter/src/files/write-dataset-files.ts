import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractLayout, type Layout } from '@router/prompts';
import { codingAgentToolset, RouterError, type Toolset, type TrainingExample } from '@router/schemas';
import type { FormatOptions } from '../format-options.ts';
import { formatRow, rejectedAnswer } from '../format-row.ts';
import { nativeToolCallsLayout } from '../native-tool-calls-layout.ts';
import { routerSystemPrompt } from '../router-system-prompt.ts';
import { rowColumns } from '../row-columns.ts';
import { rowHash } from '../row-hash.ts';
import type { Template } from '../templates/template.ts';
import { toolDefinitions } from '../templates/tool-definitions.ts';
import { atomicPath } from './atomic-path.ts';
import type { Column } from './column.ts';
import { type DatasetInfo, datasetFeatures } from './dataset-info.ts';
import {
  type DatasetManifest,
  datasetInfoFileName,
  type ManifestConfig,
  manifestFileName,
} from './dataset-manifest.ts';
import { hashFile } from './hash-file.ts';
import { jsonlFormat } from './jsonl-format.ts';
import { parquetFormat } from './parquet-format.ts';
import type { FileFormat, RecordSink } from './record-sink.ts';

/** One form to write the rows in. */
export interface DatasetConfig extends Omit<FormatOptions, 'toolset'> {
  /** A folder of the set, and the name of a configuration on the Hub. */
  name: string;
  template: Template;
}

export interface WriteDatasetOptions {
  /** The set's folder; made if it is missing. Files of the same name are replaced, others left alone. */
  directory: string;
  /** The rows of each split, read once and in order. */
  splits: Readonly<Record<string, AsyncIterable<TrainingExample> | Iterable<TrainingExample>>>;
  configs: readonly DatasetConfig[];
  /** @default codingAgentToolset */
  toolset?: Toolset;
  /** @default ['parquet'] */
  formats?: readonly FileFormat['id'][];
  /** See {@link DatasetManifest}. @default {} */
  provenance?: Readonly<Record<string, string>>;
  /** See {@link DatasetManifest}. @default {} */
  code?: Readonly<Record<string, string>>;
  /** Stops between two rows; no file of the split at hand is replaced then. */
  signal?: AbortSignal;
}

export type WriteDatasetEvent =
  | { type: 'split-started'; split: string }
  | { type: 'rows-written'; split: string; rows: number }
  | { type: 'file-written'; path: string; split: string; rows: number; bytes: number }
  | { type: 'manifest-written'; manifest: DatasetManifest; datasetInfo: DatasetInfo[] };

const rowsBetweenEvents = 1000;

/**
 * Writes rows as a set of files: a folder a configuration, a file a split and format, then `dataset_info.json` and
 * `manifest.json`. Rows are streamed; memory holds one Parquet row group a configuration.
 * @throws RouterError `formatter/invalid-config` for a name that is no folder name or is used twice
 */
export async function* writeDatasetFiles(
  options: WriteDatasetOptions,
): AsyncGenerator<WriteDatasetEvent, void, undefined> {
  const { directory, splits, toolset = codingAgentToolset, provenance = {}, code = {} } = options;
  checkNames(
    options.configs.map(({ name }) => name),
    'configuration',
    folderName,
  );
  checkNames(Object.keys(splits), 'split', splitName);
  const configs = options.configs.map((config) => describeConfig(config, toolset));
  const manifest: DatasetManifest = {
    format: 'router-dataset/1',
    toolset: {
      name: toolset.name,
      tools: toolset.tools.map(({ name }) => name),
      sha256: sha256(JSON.stringify(toolDefinitions(toolset))),
    },
    splits: {},
    configs,
    provenance: { ...provenance },
    code: { ...code },
  };
  for (const [split, rows] of Object.entries(splits)) {
    yield { type: 'split-started', split };
    const outputs = yield* writeSplit(split, rows, options, toolset, manifest);
    for (const { config, path, rows } of outputs) {
      const file = { path, split, rows, ...(await hashFile(join(directory, path))) };
      configs.find(({ name }) => name === config)?.files.push(file);
      yield { type: 'file-written', path, split, rows, bytes: file.bytes };
    }
  }
  const datasetInfo = options.configs.map((config, index) => infoOf(config, configs[index]!.files));
  await writeJson(join(directory, datasetInfoFileName), datasetInfo);
  await writeJson(join(directory, manifestFileName), manifest);
  yield { type: 'manifest-written', manifest, datasetInfo };
}

interface Output {
  config: string;
  path: string;
  sink: RecordSink;
  rows: number;
}

async function* writeSplit(
  split: string,
  rows: AsyncIterable<TrainingExample> | Iterable<TrainingExample>,
  { directory, configs, formats = ['parquet'], signal }: WriteDatasetOptions,
  toolset: Toolset,
  manifest: DatasetManifest,
): AsyncGenerator<WriteDatasetEvent, Output[], undefined> {
  const outputs: Output[] = [];
  let closed = 0;
  try {
    for (const { name, template } of configs)
      for (const format of formats) {
        const path = `${name}/${split}.${format}`;
        const sink = await fileFormats[format].open(join(directory, path), columnsOf(template));
        outputs.push({ config: name, path, sink, rows: 0 });
      }
    const hash = createHash('sha256');
    let count = 0;
    for await (const row of rows) {
      signal?.throwIfAborted();
      hash.update(`${rowHash(row)}\n`);
      await writeRow(row, configs, outputs, toolset);
      if (++count % rowsBetweenEvents === 0) yield { type: 'rows-written', split, rows: count };
    }
    for (const { sink } of outputs) {
      await sink.close();
      closed++;
    }
    manifest.splits[split] = { rows: count, sha256: hash.digest('hex') };
    return outputs;
  } finally {
    for (const { sink } of outputs.slice(closed)) await sink.discard();
  }
}

async function writeRow(
  row: TrainingExample,
  configs: readonly DatasetConfig[],
  outputs: readonly Output[],
  toolset: Toolset,
): Promise<void> {
  for (const config of configs) {
    const pairs = config.template.kind === 'record' && config.template.needsRejected;
    if (pairs && rejectedAnswer(row, config) === undefined) continue;
    const { record } = formatRow(row, { ...config, toolset });
    for (const output of outputs) {
      if (output.config !== config.name) continue;
      await output.sink.write(record);
      output.rows++;
    }
  }
}

const fileFormats: Record<FileFormat['id'], FileFormat> = { jsonl: jsonlFormat, parquet: parquetFormat };

/** All columns of a template's records. */
function columnsOf(template: Template): readonly Column[] {
  return template.kind === 'record' && template.bare
    ? template.columns
    : [...rowColumns, ...template.columns];
}

function describeConfig(
  { name, template, layout = contractLayout }: DatasetConfig,
  toolset: Toolset,
): ManifestConfig {
  const promptLayout: Layout =
    template.kind === 'record' && template.nativeToolCalls ? nativeToolCallsLayout : layout;
  return {
    name,
    template: template.id,
    layout: promptLayout.id,
    prompt_fingerprint: routerSystemPrompt(toolset, promptLayout).fingerprint,
    files: [],
  };
}

function infoOf(config: DatasetConfig, files: ManifestConfig['files']): DatasetInfo {
  const parquet = files.filter(({ path }) => path.endsWith('.parquet'));
  const counted = parquet.length > 0 ? parquet : files;
  const size = counted.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    config_name: config.name,
    features: datasetFeatures(columnsOf(config.template)),
    splits: counted.map(({ split, bytes, rows }) => ({ name: split, num_bytes: bytes, num_examples: rows })),
    download_size: size,
    dataset_size: size,
  };
}

const folderName = /^[a-z0-9][a-z0-9._-]*$/i;
/** The Hub takes no hyphen in the name of a split. */
const splitName = /^\w+(\.\w+)*$/;

function checkNames(names: readonly string[], what: string, pattern: RegExp): void {
  for (const [index, name] of names.entries())
    if (!pattern.test(name) || names.indexOf(name) !== index)
      throw new RouterError({
        code: 'formatter/invalid-config',
        kind: 'usage',
        message: `${JSON.stringify(name)} cannot name a ${what}: expected letters, digits, "." and "_"${pattern === folderName ? ' and "-"' : ''}, and each name once.`,
      });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function writeJson(path: string, value: unknown): Promise<void> {
  const place = await atomicPath(path);
  await writeFile(place.temporary, `${JSON.stringify(value, null, 2)}\n`);
  await place.commit();
}
