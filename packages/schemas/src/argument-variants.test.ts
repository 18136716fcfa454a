import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { argumentVariants, variantOf } from './argument-variants.ts';
import { defineTool } from './define-tool.ts';
import { argumentKindOf, argumentKinds, withKind } from './tool-argument-kind.ts';

const tool = (schema: z.ZodType) =>
  defineTool({
    name: 'tool',
    description: 'A tool.',
    arguments: schema,
    usage: { when: [], whenNot: [] },
    risk: 'read',
  });
const discriminators = (schema: z.ZodType) =>
  argumentVariants(tool(schema)).map(({ discriminator }) => discriminator);

describe('variants', () => {
  test('a plain object has one, whatever literals it holds', () => {
    expect(discriminators(z.object({ version: z.literal('1'), mode: z.enum(['a', 'b']) }))).toEqual([
      undefined,
    ]);
    expect(discriminators(z.strictObject({}))).toEqual([undefined]);
  });

  test('a union takes the argument whose fixed values differ in every option', () => {
    const union = z.union([
      z.object({ type: z.literal('file'), op: z.literal('read') }),
      z.object({ type: z.literal('file'), op: z.enum(['write', 'append']) }),
    ]);
    expect(discriminators(union)).toEqual([
      { name: 'op', value: 'read' },
      { name: 'op', value: 'write' },
      { name: 'op', value: 'append' },
    ]);
  });

  test('literals with several values, nested unions, wrappers', () => {
    const nested = z.union([
      z.discriminatedUnion('op', [z.object({ op: z.literal(['a', 'b']) }), z.object({ op: z.literal('c') })]),
      z.object({ op: z.literal('d') }).readonly(),
      z.lazy(() => z.object({ op: z.literal(5) })),
    ]);
    expect(discriminators(nested).map((found) => found?.value)).toEqual(['a', 'b', 'c', 'd', '5']);
    expect(variantOf(tool(nested), { op: 5 })?.discriminator?.value).toBe('5');
  });

  test('a union without fixed values: the option that accepts, else the one that shares most names', () => {
    const either = tool(
      z.union([z.strictObject({ id: z.string() }), z.strictObject({ email: z.string(), name: z.string() })]),
    );
    const names = (given: Record<string, unknown>) =>
      variantOf(either, given)?.fields.map(({ name }) => name);
    expect(discriminators(either.arguments)).toEqual([undefined, undefined]);
    expect(names({ email: 'e', name: 'n' })).toEqual(['email', 'name']);
    expect(names({ name: 5 })).toEqual(['email', 'name']);
    expect(names({})).toEqual(['id']);
  });

  test('what is no object has none', () => {
    expect(discriminators(z.record(z.string(), z.string()))).toEqual([]);
    expect(discriminators(z.union([z.object({}), z.string()]))).toEqual([]);
  });

  test('required means that leaving it out is refused', () => {
    const schema = z.object({
      a: z.string(),
      b: z.string().optional(),
      c: z.string().default('x'),
      d: z.string().nullable(),
    });
    expect(argumentVariants(tool(schema))[0]?.fields.map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', true],
    ]);
  });

  test('hostile discriminators match nothing', () => {
    const union = tool(z.union([z.object({ op: z.literal('a') }), z.object({ op: z.literal('b') })]));
    for (const op of [null, undefined, {}, ['a'], { toString: () => 'a' }])
      expect(variantOf(union, { op })).toBeUndefined();
  });
});

describe('kinds', () => {
  test('a mark is found through every wrapper, and keeps description and other metadata', () => {
    for (const kind of argumentKinds) {
      const marked = withKind(z.string().describe('words').meta({ title: 'T' }), kind);
      for (const schema of [
        marked,
        marked.optional(),
        marked.default('x'),
        marked.nullable(),
        marked.optional().readonly(),
        z.array(marked),
        marked.describe('other'),
      ])
        expect(argumentKindOf(schema)).toBe(kind);
      expect(marked.meta()).toMatchObject({ title: 'T', description: 'words' });
    }
  });

  test('without a mark the type decides', () => {
    const kinds = [
      z.enum(['a']),
      z.literal('a'),
      z.boolean(),
      z.number(),
      z.int().optional(),
      z.string(),
      z.array(z.number()),
      z.object({}),
    ];
    expect(kinds.map(argumentKindOf)).toEqual([
      'choice',
      'choice',
      'choice',
      'number',
      'number',
      'prose',
      'number',
      'prose',
    ]);
    expect(argumentKindOf(z.string().meta({ 'x-argument-kind': 'nonsense' }))).toBe('prose');
  });
});
