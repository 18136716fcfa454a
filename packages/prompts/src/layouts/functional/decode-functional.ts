import {
  type AgentOutput,
  type ArgumentField,
  type ArgumentVariant,
  argumentVariants,
  type Tool,
  type Toolset,
} from '@router/schemas';
import { z } from 'zod';
import { decodedOutput, undecodable } from '../decoded-output.ts';
import { parseJsonObject } from '../parse-json-object.ts';
import { readArgument } from './argument-text.ts';
import {
  answerToken,
  argumentsToken,
  argumentToken,
  bareField,
  endToken,
  isPositional,
  toolToken,
} from './functional-tokens.ts';
import { readSegments, type Segment } from './read-segments.ts';

const id = 'functional';

/**
 * Rebuilds the full output from functional text.
 * @throws RouterError `prompts/undecodable-output` for unknown, repeated or missing markers, a missing end
 * marker, text in a wrong place, and calls that the tool's schema refuses
 */
export function decodeFunctional<Set extends Toolset>(text: string, toolset: Set): AgentOutput<Set> {
  const segments = readSegments(text);
  const end = segments.pop();
  if (end?.marker !== endToken || end.text !== '') throw undecodable(id, `it does not end with ${endToken}`);
  const [head, ...rest] = segments;
  if (!head) throw undecodable(id, 'it names no tool');
  if (head.marker === answerToken) {
    if (rest.length > 0) throw undecodable(id, 'a direct answer with arguments');
    return decodedOutput(id, { status: 'complete', final_answer: head.text }, toolset);
  }
  return decodedOutput(id, { status: 'running', tool_use: readCall(head, rest, toolset) }, toolset);
}

function readCall(head: Segment, rest: readonly Segment[], toolset: Toolset) {
  const { tool, variant } = findCall(head.marker, toolset);
  const [first] = rest;
  if (first?.marker === argumentsToken) {
    if (rest.length > 1 || head.text !== '') throw undecodable(id, 'text beside the arguments');
    return { tool_name: tool.name, arguments: parseJsonObject(id, first.text) };
  }
  if (!variant || !isPositional(tool, variant))
    throw undecodable(id, `${head.marker} needs ${argumentsToken}`);
  return { tool_name: tool.name, arguments: readFields(variant, head, rest) };
}

function findCall(marker: string, toolset: Toolset): { tool: Tool; variant?: ArgumentVariant } {
  for (const tool of toolset.tools) {
    const variant = argumentVariants(tool).find((candidate) => toolToken(tool, candidate) === marker);
    if (variant) return { tool, variant };
    if (toolToken(tool) === marker) return { tool };
  }
  throw undecodable(id, `${JSON.stringify(marker)} is no tool of toolset ${JSON.stringify(toolset.name)}`);
}

function readFields(variant: ArgumentVariant, head: Segment, rest: readonly Segment[]) {
  const values = new Map<string, unknown>();
  const { discriminator } = variant;
  if (discriminator) values.set(discriminator.name, literalValue(variant));
  const bare = bareField(variant);
  if (bare) values.set(bare.name, readValue(bare, head.text));
  else if (head.text !== '') throw undecodable(id, `text after ${head.marker}, which takes none`);
  for (const { marker, text } of rest) {
    const field = variant.fields.find((candidate) => argumentToken(candidate.name) === marker);
    if (!field) throw undecodable(id, `${JSON.stringify(marker)} is no argument of ${head.marker}`);
    if (values.has(field.name)) throw undecodable(id, `${marker} is given twice`);
    values.set(field.name, readValue(field, text));
  }
  return Object.fromEntries(values);
}

/** The discriminator's value with its own type: it may be a number or a boolean. */
function literalValue({ discriminator, fields }: ArgumentVariant): unknown {
  const schema = fields.find((field) => field.name === discriminator?.name)?.schema;
  const values: unknown[] =
    schema instanceof z.ZodLiteral ? [...schema.values] : schema instanceof z.ZodEnum ? schema.options : [];
  return values.find((value) => String(value) === discriminator?.value);
}

function readValue(field: ArgumentField, text: string): unknown {
  try {
    return readArgument(field, text);
  } catch (cause) {
    throw undecodable(id, `argument ${field.name} is not JSON`, cause);
  }
}
