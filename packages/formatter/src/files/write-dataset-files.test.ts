import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import { contractLayout, functionalLayout } from '@router/prompts';
import { RouterError, type TrainingExample } from '@router/schemas';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { templates } from '../templates/templates.ts';
import { sampleRows } from '../testing/sample-rows.ts';
import type { DatasetManifest } from './dataset-manifest.ts';
import { type DatasetConfig, type WriteDatasetEvent, writeDatasetFiles } from './write-dataset-files.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'formatter-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const everyTemplate: DatasetConfig[] = templates.map((template) => ({ name: template.id, template }));

async function write(
  options: Partial<Parameters<typeof writeDatasetFiles>[0]> = {},
): Promise<DatasetManifest> {
  const events: WriteDatasetEvent[] = [];
  for await (const event of writeDatasetFiles({
    directory,
    splits: { train: sampleRows(40), test: sampleRows(5, 100) },
    configs: everyTemplate,
    formats: ['jsonl', 'parquet'],
    ...options,
  }))
    events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'manifest-written') throw new Error('no manifest');
  return last.manifest;
}

async function readLines(path: string): Promise<Record<string, unknown>[]> {
  const lines = createInterface({ input: createReadStream(join(directory, path)) });
  const records: Record<string, unknown>[] = [];
  for await (const line of lines) records.push(JSON.parse(line) as Record<string, unknown>);
  return records;
}

const readParquet = async (path: string) =>
  parquetReadObjects({ file: await asyncBufferFromFile(join(directory, path)) });

/** Parquet has a null where JSONL has no key, and text where a column is of any shape. */
function asWritten(record: Record<string, unknown>, jsonColumns: readonly string[]): unknown {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    jsonColumns.includes(key) ? JSON.parse(String(value)) : value,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)), (_key, value) => value ?? undefined);
}

test('Parquet read back equals JSONL row for row, in every template', async () => {
  const manifest = await write();
  expect(manifest.splits.train?.rows).toBe(40);
  for (const config of manifest.configs)
    for (const split of ['train', 'test']) {
      const json = (templates.find(({ id }) => id === config.template)?.columns ?? [])
        .filter(({ type }) => type === 'json')
        .map(({ name }) => name);
      const lines = await readLines(`${config.name}/${split}.jsonl`);
      const records = await readParquet(`${config.name}/${split}.parquet`);
      expect(records.map((record) => asWritten(record, json))).toEqual(lines);
      expect(lines.length).toBe(config.files.find((file) => file.split === split)?.rows);
      expect(lines.length).toBeGreaterThan(0);
    }
});

test('DuckDB reads lists of structs, Unicode and row counts', async () => {
  await write({
    configs: everyTemplate.filter(({ name }) => ['llama-3.1', 'messages', 'trl'].includes(name)),
  });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const text = (await readLines('llama-3.1/train.jsonl')).map((record) => record.text);
  expect(
    (await rows(`SELECT text FROM '${join(directory, 'llama-3.1/train.parquet')}'`)).map((row) => row.text),
  ).toEqual(text);
  const [types] = await rows(
    `SELECT typeof(messages) AS messages, (SELECT typeof(answer_spans) FROM '${join(directory, 'llama-3.1/train.parquet')}' LIMIT 1) AS spans FROM '${join(directory, 'messages/train.parquet')}' LIMIT 1`,
  );
  expect(types).toEqual({
    messages: 'STRUCT("role" VARCHAR, "content" VARCHAR)[]',
    spans: 'STRUCT("start" INTEGER, "end" INTEGER)[]',
  });
  const calls = await rows(
    `SELECT messages[3].tool_calls[1]."function".name AS name, messages[3].tool_calls[1]."function".arguments AS arguments FROM '${join(directory, 'trl/train.parquet')}' WHERE tool <> 'answer'`,
  );
  expect(calls.length).toBeGreaterThan(0);
  for (const { arguments: text } of calls)
    expect(Object.values(JSON.parse(String(text)))).not.toContain(null);
  connection.closeSync();
});

test('the same rows give the same bytes and hashes', async () => {
  const configs = everyTemplate.slice(0, 2);
  const first = await write({ configs });
  const second = await write({ configs });
  expect(second).toEqual(first);
  expect(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'))).toEqual(first);
});

test('a failing row leaves the old files in place and nothing half-written', async () => {
  const configs: DatasetConfig[] = [{ name: 'contract', template: templates[0]!, layout: contractLayout }];
  await write({ configs });
  const before = await readFile(join(directory, 'contract/train.jsonl'), 'utf8');
  const broken = { user_query: 'x', output: { status: 'running', tool_use: { tool_name: 'no_such' } } };
  await expect(
    write({ configs, splits: { train: [...sampleRows(3), broken as unknown as TrainingExample] } }),
  ).rejects.toThrow(RouterError);
  expect(await readFile(join(directory, 'contract/train.jsonl'), 'utf8')).toBe(before);
  expect((await readdir(join(directory, 'contract'))).sort()).toEqual([
    'test.jsonl',
    'test.parquet',
    'train.jsonl',
    'train.parquet',
  ]);
});

test('an interrupted run leaves nothing half-written', async () => {
  const abort = new AbortController();
  const rows = function* () {
    for (const [index, row] of sampleRows(10).entries()) {
      if (index === 5) abort.abort();
      yield row;
    }
  };
  await expect(
    write({ splits: { train: rows() }, signal: abort.signal, configs: everyTemplate.slice(0, 1) }),
  ).rejects.toThrow('aborted');
  expect(await readdir(join(directory, 'llama-3.1'))).toEqual([]);
});

test('layouts side by side, and empty splits, are valid files', async () => {
  const configs: DatasetConfig[] = [contractLayout, functionalLayout].map((layout) => ({
    name: layout.id,
    template: templates[0]!,
    layout,
  }));
  await write({ configs, splits: { train: [] } });
  expect(await readParquet('functional/train.parquet')).toEqual([]);
});

test.each(['../up', 'a/b', ''])('refuses %j as a name', async (name) => {
  await expect(write({ configs: [{ name, template: templates[0]! }] })).rejects.toMatchObject({
    code: 'formatter/invalid-config',
  });
});

test('refuses a split that the Hub would not take', async () => {
  await expect(write({ splits: { 'hard-cases': [] } })).rejects.toMatchObject({
    code: 'formatter/invalid-config',
  });
});
