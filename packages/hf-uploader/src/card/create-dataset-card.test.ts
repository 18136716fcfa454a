import { spawnSync } from 'node:child_process';
import { codingAgentToolset } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DatasetCardInput } from './card-input.ts';
import { createDatasetCard } from './create-dataset-card.ts';
import { sizeCategory } from './front-matter.ts';
import { writeYaml } from './write-yaml.ts';

const bare: DatasetCardInput = {
  prettyName: 'Routes: a <test>',
  repo: 'someone/routes',
  license: 'cc-by-4.0',
  manifest: {
    toolset: { name: 'coding-agent', tools: ['codebase_search'] },
    splits: { train: { rows: 4800, sha256: 'a'.repeat(64) }, test: { rows: 200 } },
    configs: [
      {
        name: 'contract',
        template: 'llama-3.1',
        layout: 'contract',
        files: [
          { path: 'contract/train.jsonl', split: 'train', rows: 4800, bytes: 900 },
          { path: 'contract/train.parquet', split: 'train', rows: 4800, bytes: 400 },
          { path: 'contract/test.parquet', split: 'test', rows: 200, bytes: 40 },
        ],
      },
      {
        name: 'no',
        template: 'rows',
        layout: 'contract',
        files: [{ path: 'no/train.jsonl', split: 'train', rows: 4800, bytes: 9 }],
      },
    ],
  },
};

const whole: DatasetCardInput = {
  ...bare,
  toolset: codingAgentToolset,
  summary: 'Queries to a coding agent with the call that answers them.',
  datasetInfo: [
    {
      config_name: 'contract',
      features: [
        { name: 'id', dtype: 'string' },
        {
          name: 'messages',
          list: [
            { name: 'role', dtype: 'string' },
            { name: 'content', dtype: 'string' },
          ],
        },
      ],
      splits: [{ name: 'train', num_bytes: 400, num_examples: 4800 }],
      download_size: 440,
      dataset_size: 440,
    },
  ],
  statistics: {
    teachers: [
      { id: 'embedded', rows: 4000, requests: 4100, costUsd: 0 },
      { id: 'groq/llama|x', rows: 1000, requests: 1500, costUsd: 2.5 },
    ],
    funnel: [
      { stage: 'generated', rows: 5600 },
      { stage: 'accepted', rows: 5000 },
    ],
    rejections: { 'grounding/path-not-given': 400 },
    costUsd: 2.5,
    shares: { tool: { codebase_search: 3000, answer: 2000 } },
    diversity: { 'distinct-2': 0.8312 },
    tokens: { contract: 49.2 },
    splitting: { method: 'Near-duplicate clusters are never parted.', seed: 7 },
    decontamination: { method: 'Word 8-grams.', against: [{ name: 'dev', rows: 300 }], removed: 12 },
  },
  limits: ['English only.'],
  citation: '@misc{routes}',
};

const readme = (input: DatasetCardInput) =>
  createDatasetCard(input).find(({ path }) => path === 'README.md')!.text;
const matterOf = (text: string) => parse(text.split('---\n')[1]!) as Record<string, unknown>;
const titlesOf = (text: string) => [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);

test('the front matter names configurations, splits, features and size for the viewer', () => {
  expect(matterOf(readme(whole))).toMatchObject({
    pretty_name: 'Routes: a <test>',
    license: 'cc-by-4.0',
    language: ['en'],
    size_categories: ['1K<n<10K'],
    configs: [
      {
        config_name: 'contract',
        default: true,
        data_files: [
          { split: 'train', path: 'contract/train.parquet' },
          { split: 'test', path: 'contract/test.parquet' },
        ],
      },
      { config_name: 'no', data_files: [{ split: 'train', path: 'no/train.jsonl' }] },
    ],
    dataset_info: [
      {
        config_name: 'contract',
        features: [
          { name: 'id', dtype: 'string' },
          {
            name: 'messages',
            list: [
              { name: 'role', dtype: 'string' },
              { name: 'content', dtype: 'string' },
            ],
          },
        ],
        splits: [{ name: 'train', num_bytes: 400, num_examples: 4800 }],
      },
    ],
  });
});

test('nothing is told that was not measured', () => {
  const text = readme(bare);
  expect(titlesOf(text)).toEqual(['Configurations', 'Loading', 'Splits']);
  expect(text).not.toMatch(/undefined|NaN|USD|svg/);
  expect(matterOf(text).tags).not.toContain('synthetic');
  expect(createDatasetCard(bare)).toHaveLength(1);
});

test('what was measured is told, with plots', () => {
  const text = readme(whole);
  expect(titlesOf(text)).toEqual([
    'Configurations',
    'Loading',
    'How it was made',
    'Rules of the labels',
    'What is in it',
    'Splits',
    'Limits',
    'Citation',
  ]);
  for (const fact of [
    '80.0 %',
    '0.0005 USD an accepted row',
    '400',
    'distinct-2',
    'Seed 7',
    '12 rows were removed',
    'groq/llama\\|x',
  ])
    expect(text).toContain(fact);
  const plots = createDatasetCard(whole).filter(({ path }) => path.endsWith('.svg'));
  expect(plots.map(({ path }) => path)).toEqual(['plots/funnel.svg', 'plots/shares.svg']);
  for (const { text: svg } of plots) {
    expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(svg).not.toMatch(/<script|href|undefined|NaN/);
  }
  for (const { path } of plots) expect(text).toContain(`(${path})`);
});

test('the loading code is valid JavaScript', () => {
  const code = /```js\n([\s\S]*?)```/.exec(readme(whole))?.[1] ?? '';
  const checked = spawnSync(process.execPath, ['--input-type=module', '--check'], { input: code });
  expect(checked.stderr.toString()).toBe('');
  expect(code).toContain('contract/train.parquet');
});

describe('YAML', () => {
  test.each([
    'yes',
    'no',
    'null',
    '1e3',
    '2026-11-22',
    'a: b',
    '- a',
    'n<1K',
    '',
    ' x ',
    '"q"',
    "it's",
    '#1',
    '🙂',
    'a\nb',
    'on',
    '~',
    '@a',
    '1K<n<10K',
  ])('%j stays the same text', (text) => {
    expect(parse(writeYaml({ key: text, list: [text, { inner: text, deep: [{ a: text }] }] }))).toEqual({
      key: text,
      list: [text, { inner: text, deep: [{ a: text }] }],
    });
  });
});

test.each([
  [999, 'n<1K'],
  [1000, '1K<n<10K'],
  [99_999, '10K<n<100K'],
  [1_000_000, '1M<n<10M'],
])('%i rows are %s', (rows, name) => {
  expect(sizeCategory(rows)).toBe(name);
});
