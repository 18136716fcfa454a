import { defineTool, defineToolset, withKind } from '@router/schemas';
import { z } from 'zod';

const usage = { when: ['A request fits it'], whenNot: ['It does not'] };

/** Shapes that the default toolset does not have: a toolset that generic code must get right too. */
export const oddToolset = defineToolset({
  name: 'odd',
  tools: [
    defineTool({
      name: 'look_up',
      description: 'Look a record up by what is said about it.',
      arguments: z.strictObject({
        limit: z.number().int().min(1).max(99).default(10),
        strict: z.boolean().default(false),
        filter: z
          .strictObject({ tags: z.array(z.string()).optional(), state: z.enum(['open', 'shut']) })
          .optional(),
        id: z.union([z.string(), z.number()]).optional(),
        note: z.string().nullable().optional(),
      }),
      usage,
      risk: 'read',
    }),
    defineTool({
      name: 'change-record',
      description: 'Change one record in one of several ways.',
      arguments: z.union([
        z.strictObject({ kind: z.literal(1), text: withKind(z.string(), 'quote') }),
        z.strictObject({ kind: z.literal('a.b |> %c'), amount: z.number(), text: z.string().optional() }),
        z.strictObject({ kind: z.enum(['both', 'none']), flags: z.array(z.boolean()) }),
      ]),
      usage,
      risk: 'write',
    }),
    defineTool({
      name: 'either',
      description: 'Takes one of two shapes that nothing but their keys tells apart.',
      arguments: z.union([
        z.strictObject({ a: z.string() }),
        z.strictObject({ a: z.string(), b: z.string() }),
      ]),
      usage,
      risk: 'execute',
    }),
    defineTool({
      name: 'anything',
      description: 'Takes any texts by name.',
      arguments: z.record(z.string().regex(/^[a-z]{1,3}$/), z.string()),
      usage,
      risk: 'execute',
    }),
    defineTool({
      name: 'loose',
      description: 'Takes a title and whatever else is known.',
      arguments: z.looseObject({ title: z.string() }),
      usage,
      risk: 'read',
    }),
    defineTool({
      name: 'ping',
      description: 'Takes nothing.',
      arguments: z.strictObject({}),
      usage: { when: [], whenNot: [] },
      risk: 'human',
      utterances: ['are you there?'],
    }),
  ],
});
