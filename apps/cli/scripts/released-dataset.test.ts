import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonl, verifySplit } from '@router/dataset';
import { checkManifest, readFileSet } from '@router/hf-uploader';
import { intentShares, intents, type TrainingExample } from '@router/schemas';
import { createValidator } from '@router/validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowOfRecord } from '../src/files/row-of-record.ts';

const directory = join(import.meta.dirname, '..', '..', '..', 'datasets', 'semantic-router-v1');
const names = ['train', 'validation', 'test'];

describe('datasets/semantic-router-v1', () => {
  const splits: Record<string, TrainingExample[]> = {};

  beforeAll(async () => {
    for (const name of names) {
      splits[name] = [];
      for await (const { value } of readJsonl(join(directory, 'rows', `${name}.jsonl`)))
        splits[name].push(rowOfRecord(value ?? {}) as TrainingExample);
    }
  });

  test('holds at least 5 000 rows, as its manifest and its card say', async () => {
    const count = Object.values(splits).flat().length;
    expect(count).toBeGreaterThanOrEqual(5000);
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
    expect(Object.fromEntries(names.map((name) => [name, manifest.splits[name].rows]))).toEqual(
      Object.fromEntries(names.map((name) => [name, splits[name]?.length])),
    );
    await expect(checkManifest(directory, await readFileSet(directory))).resolves.toBeUndefined();
    for (const name of names)
      expect(readFileSync(join(directory, 'README.md'), 'utf8')).toContain(String(splits[name]?.length));
  });

  test('every row passes the contract and every check', () => {
    const validator = createValidator();
    const rejected = Object.values(splits)
      .flat()
      .map((row) => validator.validateRow(row))
      .filter(({ accepted }) => !accepted);
    expect(rejected).toEqual([]);
  });

  test('has the planned shares of intents, within a point', () => {
    const rows = Object.values(splits).flat();
    for (const intent of intents) {
      const share = rows.filter(({ meta }) => meta?.intent === intent).length / rows.length;
      expect(Math.abs(share - intentShares[intent])).toBeLessThan(0.01);
    }
  });

  test('nothing leaks between its splits', () => {
    const { ok, leaks } = verifySplit(splits);
    expect(leaks).toEqual([]);
    expect(ok).toBe(true);
  });
});
