import {
  codingAgentToolset,
  defineTool,
  defineToolset,
  safeParseTrainingExample,
  type Toolset,
} from '@router/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerRow, askRow, computeRow, fileRow, patchRow, searchRow } from './checks/example-rows.ts';
import { isPlainJson } from './is-plain-json.ts';
import { readPlainRow } from './read-plain-row.ts';

const lenientToolset: Toolset = defineToolset({
  name: 'lenient',
  tools: [
    defineTool({
      name: 'codebase_search',
      description: 'Searches, and ignores what it does not know.',
      arguments: z.object({
        query: z.string().trim(),
        mode: z.string().default('any'),
        limit: z.number().nullish(),
      }),
      usage: { when: [], whenNot: [] },
      risk: 'read',
    }),
    defineTool({
      name: 'file_manager',
      description: 'Takes any argument.',
      arguments: z.looseObject({ path: z.string() }),
      usage: { when: [], whenNot: [] },
      risk: 'write',
    }),
  ],
});

const rows: readonly object[] = [
  searchRow({}),
  fileRow({}),
  patchRow({}),
  computeRow({}),
  askRow({}),
  answerRow({}),
  { ...searchRow({}), context: { messages: [{ role: 'tool', content: 'x', extra: [1] }], files: ['a'] } },
  { ...answerRow({}), meta: { id: 'a', seed: 3, hashes: { template: 'b' }, own: { deep: true } }, note: 1.5 },
];

const keys = [
  ...[
    'user_query',
    'output',
    'context',
    'meta',
    'status',
    'thought',
    'tool_use',
    'final_answer',
    'arguments',
  ],
  ...['tool_name', 'query', 'mode', 'path', 'operation', 'timeout', 'messages', 'files', 'limit', 'other'],
  ...['__proto__', 'constructor', 'id', 'seed'],
];
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'read',
    'exact',
    'running',
    'complete',
    0,
    31,
    Number.NaN,
    true,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [undefined],
    { a: null },
    Object.assign([1], { extra: null }),
    10n,
  ),
  fc.constantFrom<unknown>(
    'codebase_search',
    'file_manager',
    '{"query":"a"}',
    new Date(0),
    () => 1,
    Symbol('s'),
  ),
  fc.jsonValue(),
);

interface Change {
  readonly depth: number;
  readonly key: string;
  readonly value: unknown;
  readonly remove: boolean;
}

/** The row with a key set or removed at some depth, along whatever objects lie there. */
function changed(value: object, { depth, key, value: item, remove }: Change): object {
  const copy: Record<string, unknown> = { ...value };
  const inner = Object.keys(copy).filter((name) => typeof copy[name] === 'object' && copy[name] !== null);
  const next = inner[key.length % Math.max(1, inner.length)];
  if (depth > 0 && next)
    copy[next] = changed(copy[next] as object, { depth: depth - 1, key, value: item, remove });
  else if (remove) delete copy[key];
  else Object.defineProperty(copy, key, { value: item, enumerable: true, configurable: true });
  return copy;
}

const changes = fc.array(
  fc.record({ depth: fc.nat(3), key: fc.constantFrom(...keys), value: values, remove: fc.boolean() }),
  { maxLength: 3 },
);

/** Whether the contract takes the value without a note, and as it is but for what was left out. */
function isPlainToContract(value: unknown, toolset: Toolset): boolean {
  const parsed = safeParseTrainingExample(value, toolset);
  return parsed.success && parsed.notes.length === 0 && isPlainJson(value);
}

function agrees(value: unknown, toolset: Toolset): boolean {
  const plain = readPlainRow(value, toolset);
  if (!plain) return false;
  expect(safeParseTrainingExample(value, toolset)).toEqual({ success: true, example: plain, notes: [] });
  return true;
}

describe('the short way through layer 1', () => {
  test('reads good rows', () => {
    for (const row of rows) expect(agrees(row, codingAgentToolset)).toBe(true);
  });

  test.each([
    ['the coding agent', codingAgentToolset as Toolset],
    ['tools with open schemas', lenientToolset],
  ])('reads nothing in another way than the contract does: %s', (_name, toolset) => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), changes, (row, all) => {
        agrees(all.reduce<object>(changed, row), toolset);
      }),
      { numRuns: 1500 },
    );
  });

  test('reads each row that the contract takes without a note', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), changes, (row, all) => {
        const value = all.reduce<object>(changed, row);
        const isRead = readPlainRow(value, codingAgentToolset) !== undefined;
        expect(isRead).toBe(isPlainToContract(value, codingAgentToolset));
      }),
      { numRuns: 1500 },
    );
  });

  test('fills in what a row may leave out, and leaves the row alone', () => {
    const row = computeRow({ arguments: { code: 'print(1)' } });
    const read = readPlainRow(row, codingAgentToolset);
    expect(read?.output).toMatchObject({ tool_use: { arguments: { code: 'print(1)', timeout: 30 } } });
    expect(row).toEqual(computeRow({ arguments: { code: 'print(1)' } }));
  });

  test('asks a schema for what plain code does not know', () => {
    const toolset = defineToolset({
      name: 'odd',
      tools: [
        defineTool({
          name: 'odd_tool',
          description: 'Takes what is seldom taken.',
          arguments: z
            .object({
              mail: z.email(),
              even: z.number().multipleOf(2),
              tags: z.array(z.string().min(2)).max(2),
              own: z.record(z.string(), z.number()).optional(),
              pair: z.tuple([z.string(), z.boolean()]).optional(),
              get inner() {
                return z.array(z.looseObject({ name: z.string() })).default(() => []);
              },
            })
            .refine(({ mail, tags }) => !tags.includes(mail)),
          usage: { when: [], whenNot: [] },
          risk: 'read',
        }),
      ],
    });
    const argumentsOf = fc.record(
      {
        mail: fc.constantFrom('a@b.example', 'nobody', 1),
        even: fc.constantFrom(0, 2, 3, -4, Number.NaN, '2'),
        tags: fc.constantFrom([], ['ab'], ['a'], ['ab', 'cd', 'ef'], ['a@b.example']),
        own: fc.constantFrom({}, { a: 1 }, { a: 'x' }),
        pair: fc.constantFrom(['a', true], ['a']),
        inner: fc.constantFrom([{ name: 'x', more: [1] }], [{}], {}),
        foreign: fc.constant(1),
      },
      { requiredKeys: ['mail', 'even', 'tags'] },
    );
    fc.assert(
      fc.property(argumentsOf, (values) => {
        const tool_use = { tool_name: 'odd_tool', arguments: values };
        const row = { user_query: 'x', output: { status: 'running', thought: 'y', tool_use } };
        if (!agrees(row, toolset)) expect(isPlainToContract(row, toolset)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves nulls, foreign arguments and odd objects to the contract', () => {
    for (const value of [
      { ...searchRow({}), context: null },
      searchRow({ arguments: { query: 'a', mode: 'exact', path: 'b' } }),
      Object.assign(Object.create({ inherited: 1 }), searchRow({})),
      JSON.stringify(searchRow({})),
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no keys');
          },
        },
      ),
    ])
      expect(readPlainRow(value, codingAgentToolset)).toBeUndefined();
  });
});
