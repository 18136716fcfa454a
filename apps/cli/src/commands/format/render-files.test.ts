import type { DatasetManifest, ManifestFile } from '@router/formatter';
import { expect, test } from 'vitest';
import { renderFiles } from './render-files.ts';

const file = (split: string, rows: number): ManifestFile => ({
  path: `${split}.jsonl`,
  split,
  rows,
  bytes: 0,
  sha256: '',
});
const config = (name: string, files: ManifestFile[]) => ({
  name,
  template: name,
  layout: 'contract',
  prompt_fingerprint: '',
  files,
});

test('rows that a template has no place for are counted once, whatever the file formats', () => {
  const manifest: DatasetManifest = {
    format: 'router-dataset/1',
    toolset: { name: '', tools: [], sha256: '' },
    splits: { train: { rows: 10, sha256: '' }, test: { rows: 2, sha256: '' } },
    configs: [
      config('rows', [file('train', 10), file('test', 2)]),
      config('rpo', [file('train', 3), { ...file('train', 3), path: 'train.parquet' }, file('test', 0)]),
    ],
    provenance: {},
    code: {},
  };
  expect(renderFiles(manifest)).toBe(
    'rows: train.jsonl (10 rows), test.jsonl (2 rows)\n' +
      'rpo: train.jsonl (3 rows), train.parquet (3 rows), test.jsonl (0 rows); ' +
      '9 rows left out: they hold nothing for this template\n',
  );
});
