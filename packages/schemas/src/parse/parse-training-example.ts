import type { z } from 'zod';
import type { JsonPath } from '../json/json-path.ts';
import { type RouteContext, routeContextSchema } from '../route-context.ts';
import type { Toolset } from '../toolset.ts';
import { rowMetaSchema, type TrainingExample } from '../training-example.ts';
import { explainZodIssue } from './explain-zod-issue.ts';
import { ParseError } from './parse-error.ts';
import type { ParseFailure, ParseNote } from './parse-issue.ts';
import type { ParseReport } from './parse-report.ts';
import { readAgentOutput } from './read-agent-output.ts';
import { refuseWrongType } from './refuse.ts';
import { isRecord, removeNulls } from './remove-nulls.ts';
import { safeParse } from './safe-parse.ts';

export type TrainingExampleResult<Set extends Toolset = Toolset> =
  | { readonly success: true; readonly example: TrainingExample<Set>; readonly notes: readonly ParseNote[] }
  | ParseFailure;

export type RouteContextResult =
  | { readonly success: true; readonly context: RouteContext; readonly notes: readonly ParseNote[] }
  | ParseFailure;

/**
 * Reads a training row, from JSON text or from a parsed value: the output strictly in both forms, unknown
 * fields beside it kept. Never throws.
 */
export function safeParseTrainingExample<Set extends Toolset>(
  input: unknown,
  toolset: Set,
): TrainingExampleResult<Set> {
  const result = safeParse(input, (value, report) => readTrainingExample(value, toolset, report));
  return result.success ? { success: true, example: result.value, notes: result.notes } : result;
}

/**
 * As {@link safeParseTrainingExample}, and throws.
 * @throws RouterError `schemas/invalid-training-example` with every issue in its message
 */
export function parseTrainingExample<Set extends Toolset>(
  input: unknown,
  toolset: Set,
): TrainingExample<Set> {
  const result = safeParseTrainingExample(input, toolset);
  if (result.success) return result.example;
  throw new ParseError({
    code: 'schemas/invalid-training-example',
    subject: 'The row',
    issues: result.issues,
    hint: 'A row is {"user_query":...,"output":{...}} with "context" and "meta" where there are any.',
  });
}

/** Reads the context beside a query; unknown fields are kept. Never throws. */
export function safeParseRouteContext(input: unknown): RouteContextResult {
  const result = safeParse(input, (value, report) =>
    readWithSchema(value, routeContextSchema, 'context', [], report),
  );
  return result.success
    ? { success: true, context: result.value as RouteContext, notes: result.notes }
    : result;
}

function readTrainingExample<Set extends Toolset>(
  value: unknown,
  toolset: Set,
  report: ParseReport,
): TrainingExample<Set> | undefined {
  if (!isRecord(value)) return refuseWrongType(report, [], 'The row', 'an object', value);
  const { user_query, output, context, meta, ...rest } = value;
  if (typeof user_query !== 'string' || user_query === '')
    refuseWrongType(report, ['user_query'], 'user_query', 'a non-empty string', user_query);
  const read = {
    user_query,
    output: readAgentOutput(output, toolset, ['output'], report),
    ...readOptional({ context }, routeContextSchema, report),
    ...readOptional({ meta }, rowMetaSchema, report),
  };
  return { ...read, ...rest } as TrainingExample<Set>;
}

function readOptional(field: Readonly<Record<string, unknown>>, schema: z.ZodType, report: ParseReport) {
  return Object.fromEntries(
    Object.entries(field).flatMap(([key, value]) => {
      if (value === null) report.note('null-removed', [key]);
      if (value === null || value === undefined) return [];
      return [[key, readWithSchema(value, schema, key, [key], report)]];
    }),
  );
}

function readWithSchema(
  value: unknown,
  schema: z.ZodType,
  label: string,
  path: JsonPath,
  report: ParseReport,
): unknown {
  const clean = removeNulls(value, schema, path, report);
  const result = schema.safeParse(clean);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    for (const draft of explainZodIssue(issue, { label, path, root: clean })) report.refuse(draft);
  return undefined;
}
