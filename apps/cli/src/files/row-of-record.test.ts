import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsTemplate, writeDatasetFiles } from '@router/formatter';
import type { TrainingExample } from '@router/schemas';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { rowOfRecord } from './row-of-record.ts';

const rows: TrainingExample[] = [
  {
    user_query: 'open a.ts',
    output: {
      status: 'running',
      thought: 'The file is named, so it can be read.',
      tool_use: { tool_name: 'file_manager', arguments: { operation: 'read', path: 'a.ts' } },
    },
    context: { files: ['a.ts'] },
    meta: { id: '1', intent: 'modify', domain: 'tools' },
  },
  {
    user_query: 'thanks',
    output: { status: 'complete', final_answer: 'You are welcome.' },
    meta: { id: '2' },
  },
];

test('gives back the rows that the formatter wrote', async () => {
  const directory = temporaryDirectory();
  const configs = [{ name: 'rows', template: rowsTemplate }];
  for await (const _ of writeDatasetFiles({
    directory,
    splits: { train: rows },
    configs,
    formats: ['jsonl'],
  }));
  const lines = readFileSync(join(directory, 'rows/train.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => rowOfRecord(JSON.parse(line)))).toEqual(rows);
});
