import { candidateSchema } from '@router/prompts';
import type { Toolset } from '@router/schemas';
import { z } from 'zod';
import type { Teacher } from '../teacher/teacher.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const plain = new WeakMap<Toolset, JsonSchema>();
const adapted = new WeakMap<Teacher, WeakMap<Toolset, JsonSchema>>();

/** The JSON Schema that a teacher is sent: none unless its answer format is `json-schema`. Built once. */
export function teacherSchema(teacher: Teacher, toolset: Toolset): JsonSchema | undefined {
  if ((teacher.answerFormat ?? 'json-schema') !== 'json-schema') return undefined;
  const base = plain.get(toolset) ?? candidateJsonSchema(toolset);
  plain.set(toolset, base);
  if (!teacher.adaptSchema) return base;
  const known = adapted.get(teacher) ?? new WeakMap<Toolset, JsonSchema>();
  adapted.set(teacher, known);
  const schema = known.get(toolset) ?? teacher.adaptSchema(base);
  known.set(toolset, schema);
  return schema;
}

/** Draft 7 with `anyOf` in place of `oneOf`, which some providers refuse. */
function candidateJsonSchema(toolset: Toolset): JsonSchema {
  return z.toJSONSchema(candidateSchema(toolset), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (!jsonSchema.oneOf) return;
      jsonSchema.anyOf = jsonSchema.oneOf;
      delete jsonSchema.oneOf;
    },
  }) as JsonSchema;
}
