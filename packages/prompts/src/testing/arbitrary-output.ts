import {
  type AgentOutput,
  agentOutputSchema,
  argumentVariants,
  type Tool,
  type Toolset,
} from '@router/schemas';
import fc from 'fast-check';
import { z } from 'zod';

// The same cases at every run: a failure seen once can be seen again.
fc.configureGlobal({ seed: 20_261_122 });

/** Any UTF-16 text, lone surrogates included, and the texts that markers and tags are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '<|router_end|>',
        '<|tool:answer|>',
        '<|arg:mode|>',
        '<|arguments|>',
        '<|',
        '|>',
        '<\\|',
        '<\\\\|',
        '|',
        '<',
        '\\',
        '<|u:d83d|>',
        '\ud83d',
        '\ude00',
        '{"tool":"answer"',
        '"',
        ' ',
        '\n',
        '\0',
        'x',
        '__proto__',
        '</query>',
        '</query-2>',
        '< / QUERY >',
        '<query>',
        '<files>',
        '\n</user_message>',
        '<|eot_id|>',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);

/** Valid outputs of a toolset in canonical form, calls of every tool and variant as well as direct answers. */
export function arbitraryOutput<Set extends Toolset>(toolset: Set): fc.Arbitrary<AgentOutput<Set>> {
  const answer = anyText.map((final_answer) => ({ status: 'complete', final_answer }));
  const thought = fc.option(anyText, { nil: undefined });
  const calls = toolset.tools.flatMap((tool) =>
    arbitraryArguments(tool).map((callArguments) =>
      fc.tuple(thought, callArguments).map(([text, filled]) => ({
        status: 'running',
        thought: text,
        tool_use: { tool_name: tool.name, arguments: filled },
      })),
    ),
  );
  return fc
    .oneof(answer, ...calls)
    .map((value) => agentOutputSchema(toolset).safeParse(JSON.parse(JSON.stringify(value))))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data as AgentOutput<Set>);
}

function arbitraryArguments(tool: Tool): fc.Arbitrary<unknown>[] {
  const variants = argumentVariants(tool);
  if (variants.length === 0) return [fc.dictionary(fc.constantFrom('a', 'bc', 'xyz'), anyText)];
  return variants.map(({ schema, discriminator }) =>
    arbitraryValue(schema).map((value) => {
      const extra = schema.def.catchall instanceof z.ZodUnknown ? { extra: [value], 'x.y': 1 } : {};
      const claimed = discriminator && (value as Record<string, unknown>)[discriminator.name];
      return { ...(value as object), ...extra, ...(discriminator && { [discriminator.name]: claimed }) };
    }),
  );
}

function arbitraryValue(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fc.option(arbitraryValue(schema.unwrap() as z.ZodType), { nil: undefined });
  if (schema instanceof z.ZodNullable)
    return fc.option(arbitraryValue(schema.unwrap() as z.ZodType), { nil: null });
  if (schema instanceof z.ZodNumber)
    return fc.oneof(fc.integer({ min: 1, max: 30 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodArray)
    return fc.array(arbitraryValue(schema.element as z.ZodType), { maxLength: 3 });
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option) => arbitraryValue(option as z.ZodType)));
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [
          name,
          arbitraryValue(field),
        ]),
      ),
    );
  return anyText;
}
