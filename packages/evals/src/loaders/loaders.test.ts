import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { astMatchAll } from '../scorers/ast-match-all.ts';
import { loadBanking77 } from './load-banking77.ts';
import { loadBfcl } from './load-bfcl.ts';
import { loadClinc150 } from './load-clinc150.ts';
import { loadWhen2Call } from './load-when2call.ts';
import { readCsv } from './read-csv.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8');

describe('BFCL', () => {
  const items = loadBfcl(fixture('bfcl-questions.jsonl'), fixture('bfcl-answers.jsonl'));

  test('questions find their answers', () => {
    expect(
      items.map(({ id, query, functions, answers }) => [id, query, functions.length, answers.length]),
    ).toEqual([
      ['simple_python_0', 'How wide is a ribbon of area 12 that is 4 long?', 1, 1],
      ['parallel_1', 'Weather in Oslo and in Bergen tomorrow, please.', 2, 2],
      ['irrelevance_2', 'Write me a poem.', 1, 0],
    ]);
  });

  test('the right calls match, also in another order', () => {
    const [simple, parallel] = items;
    const calls = [{ ribbon_width: { area: 12, length: 4 } }];
    expect(astMatchAll(calls, simple!.answers, simple!.functions).valid).toBe(true);
    const weather = ['bergen', 'OSLO'].map((city) => ({ 'weather.get': { city, day: 'tomorrow' } }));
    expect(astMatchAll(weather, parallel!.answers, parallel!.functions).valid).toBe(true);
  });

  test('multi-turn items are refused by name', () => {
    const turn = [{ role: 'user', content: 'x' }];
    const item = JSON.stringify({ id: 'multi_turn_base_0', question: [turn, turn], function: [] });
    expect(() => loadBfcl(item)).toThrow(/multi_turn_base_0.*single-turn/);
    const answer = JSON.stringify({ id: 'multi_turn_base_0', ground_truth: [["ls(a='x')"], []] });
    expect(() => loadBfcl(item, answer)).toThrow(/multi_turn_base_0.*single-turn/);
  });

  test('items whose answer is a text, not a call, are refused by name', () => {
    const item = JSON.stringify({ id: 'memory_0', question: [[{ role: 'user', content: 'x' }]] });
    const answer = JSON.stringify({ id: 'memory_0', ground_truth: ['42'], source: 'x' });
    expect(() => loadBfcl(item, answer)).toThrow(/memory_0.*single-turn/);
  });
});

test('When2Call', () => {
  expect(loadWhen2Call(fixture('when2call.jsonl'))).toEqual([
    expect.objectContaining({ id: 'u-1', expected: 'cannot_answer', tools: [] }),
    expect.objectContaining({
      id: 'u-2',
      expected: 'request_for_info',
      heldOutParameter: 'city',
      tools: [expect.objectContaining({ name: 'weather_get', description: 'The weather.' })],
    }),
  ]);
  expect(() => loadWhen2Call('{"uuid":"x","question":"q","correct_answer":"maybe"}')).toThrow(
    /correct_answer/,
  );
});

test('CLINC150', () => {
  const set = loadClinc150(fixture('clinc150.json'));
  expect(set.train).toEqual([
    { text: 'set a timer', label: 'timer' },
    { text: 'what is the weather', label: 'weather' },
  ]);
  expect(set.outOfScope.test).toEqual([{ text: 'how tall is a giraffe', label: 'oos' }]);
  expect(() => loadClinc150('text')).toThrow(/data_full\.json|CLINC150/);
});

test('BANKING77 as CSV and as JSONL', () => {
  const rows = [
    { text: 'Where is my card?', label: 'card_arrival' },
    { text: 'It said "declined", why,\nand by whom?', label: 'declined_card_payment' },
  ];
  expect(loadBanking77(fixture('banking77.csv'))).toEqual(rows);
  const lines = rows.map(({ text, label }) => JSON.stringify({ text, label: 3, label_text: label }));
  expect(loadBanking77(lines.join('\n'))).toEqual(rows);
  expect(() => loadBanking77('a,b\n1,2')).toThrow(/Row 1 is not as BANKING77/);
});

test('CSV keeps empty fields and Windows line ends', () => {
  expect(readCsv('a,b\r\n1,\r\n"",2\r\n')).toEqual([
    { a: '1', b: '' },
    { a: '', b: '2' },
  ]);
});

const shared = join(import.meta.dirname, '../../../../../shared/data');
test('the published files, where they are beside the checkout', ({ skip }) => {
  skip(!existsSync(join(shared, 'clinc150.json')), 'the published files are not beside this checkout');
  const clinc = loadClinc150(readFileSync(join(shared, 'clinc150.json'), 'utf8'));
  expect([clinc.train.length, clinc.test.length, clinc.outOfScope.test.length]).toEqual([15000, 4500, 1000]);
  const banking = loadBanking77(readFileSync(join(shared, 'banking77-test.csv'), 'utf8'));
  expect([banking.length, new Set(banking.map(({ label }) => label)).size]).toEqual([3080, 77]);
});
