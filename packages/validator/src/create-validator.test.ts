import { RouterError } from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerRow, askRow, searchRow } from './checks/example-rows.ts';
import { createValidator } from './create-validator.ts';
import { defineCheck } from './define-check.ts';

const short = searchRow({ thought: 'Search for it.' });
const noWebhooks = defineCheck({
  id: 'team/no-webhooks',
  layer: 3,
  severity: 'error',
  summary: 'Nobody asks for webhooks.',
  why: 'We have none, so such rows are made up.',
  good: [],
  bad: [searchRow({})],
  *find({ query }) {
    if (query.value.includes('webhook')) yield 'Webhooks.';
  },
});

function rulesOf(row: unknown, options: Parameters<typeof createValidator>[0] = {}): string[] {
  return createValidator(options)
    .validateRow(row)
    .findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('presets', () => {
  test('strict turns warnings into errors, also those of the contract', () => {
    const row = { ...searchRow({}), context: null };
    expect(rulesOf(row)).toEqual(['structural/null-removed warning']);
    expect(rulesOf(row, { preset: 'strict' })).toEqual(['structural/null-removed error']);
  });

  test('lenient only warns about how a row is written', () => {
    const brief = searchRow({ thought: 'Webhook retries live elsewhere.' });
    expect(rulesOf(brief)).toEqual(['quality/short-thought error']);
    expect(rulesOf(brief, { preset: 'lenient' })).toEqual([]);
    expect(rulesOf(answerRow({ final_answer: 'It depends.' }), { preset: 'lenient' })).toEqual([
      'quality/vague-answer warning',
    ]);
    expect(
      createValidator({ preset: 'lenient' }).validateRow(answerRow({ final_answer: 'It depends.' })).accepted,
    ).toBe(true);
  });
});

describe('settings', () => {
  test('a rule wins over its area, and both over the preset', () => {
    expect(rulesOf(short, { rules: { 'quality/short-thought': 'warning', 'quality/*': 'off' } })).toEqual([
      'quality/short-thought warning',
    ]);
    expect(rulesOf(short, { disable: ['quality/short-thought'] })).toEqual([]);
    expect(rulesOf(short, { thresholds: { thoughtWords: 3 } })).toEqual(['quality/unreasoned-thought error']);
  });

  test('an error of the contract cannot be softened: there is no row to go on with', () => {
    expect(rulesOf({ user_query: 7 }, { rules: { 'structural/*': 'off' } })).toContain(
      'structural/wrong-type error',
    );
  });

  test('a name that is no rule is refused with a hint', () => {
    const make = () => createValidator({ disable: ['short-thought'] });
    expect(make).toThrow(RouterError);
    expect(make).toThrow(
      expect.objectContaining({
        code: 'validator/unknown-rule',
        hint: 'Did you mean quality/short-thought?',
      }),
    );
  });
});

describe('checks of your own', () => {
  test('run beside the standard ones, and take settings', () => {
    expect(rulesOf(searchRow({}), { checks: [noWebhooks] })).toEqual(['team/no-webhooks error']);
    expect(rulesOf(searchRow({}), { checks: [noWebhooks], rules: { 'team/*': 'warning' } })).toEqual([
      'team/no-webhooks warning',
    ]);
  });

  test('one with the id of a standard check takes its place', () => {
    const own = { ...noWebhooks, id: 'quality/short-thought' };
    expect(rulesOf(short, { checks: [own] })).toEqual(['quality/short-thought error']);
  });

  test('an id that is not area/name is refused', () => {
    expect(() => defineCheck({ ...noWebhooks, id: 'NoWebhooks' })).toThrow(
      expect.objectContaining({ code: 'validator/invalid-check' }),
    );
  });
});

test('findings carry line and id, and nothing where there is none', () => {
  const { findings } = createValidator().validateRow({ ...short, meta: { id: 'r-1' } }, { line: 9 });
  expect(findings).toMatchObject([{ line: 9, id: 'r-1', rule: 'quality/short-thought', layer: 2 }]);
  expect(Object.keys(createValidator().validateRow(short).findings[0] ?? {})).toEqual([
    'rule',
    'layer',
    'severity',
    'message',
  ]);
});

test('never throws, whatever the value', () => {
  const validator = createValidator();
  fc.assert(
    fc.property(fc.anything(), fc.string({ unit: 'binary' }), fc.string(), (value, query, text) => {
      expect(validator.validateRow(value).accepted).toBe(false);
      for (const row of [
        searchRow({
          user_query: query || '?',
          thought: text,
          arguments: { query: text || 'x', mode: 'exact' },
        }),
        askRow({ user_query: text || '?', arguments: { question: query || '?' } }),
        answerRow({ user_query: text || '?', final_answer: query || '.' }),
      ])
        expect(typeof validator.validateRow(row).accepted).toBe('boolean');
    }),
    { numRuns: 150 },
  );
});

test('a row whose properties change while they are read is judged by what the contract read', () => {
  for (const allowed of [0, 1, 2, 3, 4, 6, 9]) {
    let reads = 0;
    const row = {
      get user_query() {
        reads += 1;
        if (reads > allowed) throw new Error('read too often');
        return 'where do we retry failed webhook deliveries?';
      },
      output: searchRow({}).output,
    };
    expect(typeof createValidator().validateRow(row).accepted).toBe('boolean');
  }
});

test('a check of one’s own that throws is heard', () => {
  const broken = defineCheck({
    ...noWebhooks,
    id: 'team/broken',
    find() {
      throw new TypeError('a mistake in the check');
    },
  });
  expect(() => createValidator({ checks: [broken] }).validateRow(searchRow({}))).toThrow(
    'a mistake in the check',
  );
});

test('a check of one’s own sees the texts of a row as words, stems and places', () => {
  const seen: unknown[] = [];
  const watch = defineCheck({
    ...noWebhooks,
    id: 'team/watch',
    find({ query, thought, given, written, texts, arguments: call }) {
      seen.push(
        query.words.length,
        query.stems.has('webhook'),
        thought?.language,
        thought?.countShared(query),
      );
      seen.push(
        [...given, ...written].map(({ place }) => place),
        texts.map(({ place }) => place),
      );
      seen.push(call.map(({ name, kind, value, text }) => [name, kind, value === text?.value]));
      return [];
    },
  });
  createValidator({ checks: [watch] }).validateRow(searchRow({}));
  expect(seen).toEqual([
    7,
    true,
    'en',
    0,
    ['user_query', 'thought'],
    ['user_query', 'thought', 'query', 'mode'],
    [
      ['query', 'search-terms', true],
      ['mode', 'choice', true],
    ],
  ]);
});
