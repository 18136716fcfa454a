import type { Toolset } from '../toolset.ts';
import { closedObject, nullable, strictJsonSchema } from './strict-json-schema.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { toolArgumentsJsonSchema } from './tool-arguments-json-schema.ts';

/**
 * A toolset's outputs for strict structured outputs (OpenAI, Groq): an object at the root, no `oneOf`, every
 * key required, absent ones null. `safeParseAgentOutput` reads the answers back.
 * @throws RouterError `schemas/not-strict` for a tool whose arguments have no fixed shape
 */
export function strictOutputJsonSchema(toolset: Toolset): JsonSchema {
  const calls = toolset.tools.map((tool) =>
    closedObject({
      tool_name: { type: 'string', enum: [tool.name], description: tool.description },
      arguments: strictJsonSchema(toolArgumentsJsonSchema(tool), tool.name),
    }),
  );
  return closedObject({
    status: {
      type: 'string',
      enum: ['running', 'complete'],
      description: 'running to call a tool, complete to answer directly',
    },
    thought: nullable({ type: 'string', description: 'Why this tool; null when complete' }),
    tool_use: {
      anyOf: [...calls, { type: 'null' }],
      description: 'The call when running; null when complete',
    },
    final_answer: nullable({ type: 'string', description: 'The answer when complete; null when running' }),
  });
}
