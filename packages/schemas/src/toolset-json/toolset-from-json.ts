import { reservedToolNames, toolNamePattern } from '../define-tool.ts';
import { describeValue, listChoices } from '../json/describe-value.ts';
import type { JsonPath } from '../json/json-path.ts';
import { ParseError } from '../parse/parse-error.ts';
import type { ParseFailure, ParseNote } from '../parse/parse-issue.ts';
import type { ParseReport } from '../parse/parse-report.ts';
import { refuseUnknownKeys, refuseWrongType } from '../parse/refuse.ts';
import { isRecord } from '../parse/remove-nulls.ts';
import { safeParse } from '../parse/safe-parse.ts';
import { type RiskClass, riskClasses, type Tool, type ToolUsage } from '../tool.ts';
import { defineToolset, type Toolset } from '../toolset.ts';
import { readParameters } from './read-parameters.ts';
import { refuseWrongDefaults } from './refuse-wrong-defaults.ts';

export type ToolsetResult =
  | { readonly success: true; readonly toolset: Toolset; readonly notes: readonly ParseNote[] }
  | ParseFailure;

/**
 * Reads a toolset from JSON text or a parsed value:
 * `{"name","tools":[{"name","description","risk","parameters": JSON Schema,"utterances"?,"usage"?}]}`.
 * Unknown keys and JSON Schema keywords that cannot be honoured are refused. Never throws.
 */
export function safeToolsetFromJson(input: unknown): ToolsetResult {
  const result = safeParse(input, readToolset);
  return result.success ? { success: true, toolset: result.value, notes: result.notes } : result;
}

/**
 * As {@link safeToolsetFromJson}, and throws.
 * @throws RouterError `schemas/invalid-toolset` with every issue in its message
 */
export function toolsetFromJson(input: unknown): Toolset {
  const result = safeToolsetFromJson(input);
  if (result.success) return result.toolset;
  throw new ParseError({
    code: 'schemas/invalid-toolset',
    kind: 'usage',
    subject: 'The toolset',
    issues: result.issues,
    hint: 'A toolset is {"name":...,"tools":[{"name","description","risk":"read|write|execute|human","parameters":{JSON Schema}}]}.',
  });
}

function readToolset(value: unknown, report: ParseReport): Toolset | undefined {
  if (!isRecord(value)) return refuseWrongType(report, [], 'The toolset', 'an object', value);
  refuseUnknownKeys(report, [], 'The toolset', value, ['$schema', 'name', 'tools']);
  const name = readText(value.name, ['name'], report) ?? '';
  if (!Array.isArray(value.tools) || value.tools.length === 0)
    return refuseWrongType(report, ['tools'], 'tools', 'a non-empty array', value.tools);
  const tools = value.tools.map((tool, index) => readTool(tool, ['tools', index], report));
  refuseDuplicateNames(
    value.tools.map((tool) => (isRecord(tool) ? tool.name : undefined)),
    report,
  );
  return report.issues.length > 0 ? undefined : defineToolset({ name, tools: tools as Tool[] });
}

const toolKeys = ['name', 'description', 'risk', 'parameters', 'utterances', 'usage'];

function readTool(value: unknown, path: JsonPath, report: ParseReport): Tool | undefined {
  if (!isRecord(value)) return refuseWrongType(report, path, 'A tool', 'an object', value);
  refuseUnknownKeys(report, path, 'A tool', value, toolKeys);
  const name = readToolName(value.name, [...path, 'name'], report);
  const description = readText(value.description, [...path, 'description'], report);
  const risk = readRisk(value.risk, [...path, 'risk'], report);
  const parameters = readParameters(value.parameters, [...path, 'parameters'], report);
  const utterances = readTexts(value.utterances, [...path, 'utterances'], report);
  const usage = readUsage(value.usage, [...path, 'usage'], report);
  if (!name || !description || !risk || !parameters) return undefined;
  const tool: Tool = Object.freeze({
    name,
    description,
    arguments: parameters,
    usage: usage ?? { when: [description], whenNot: [] },
    risk,
    ...(utterances && { utterances }),
  });
  refuseWrongDefaults(tool, [...path, 'parameters'], report);
  return tool;
}

/** Reads a tool's name; providers and decisions limit what it may be. */
export function readToolName(value: unknown, path: JsonPath, report: ParseReport): string | undefined {
  const name = readText(value, path, report);
  if (name === undefined) return undefined;
  const reserved = (reservedToolNames as readonly string[]).includes(name);
  if (toolNamePattern.test(name) && !reserved) return name;
  const expected = reserved
    ? `another name than ${listChoices(reservedToolNames)}`
    : 'a letter, then letters, digits, _ or -, at most 64 characters in all';
  const received = describeValue(name);
  const message = `A tool's name must be ${expected}, received ${received}`;
  return report.refuse({ code: 'not-allowed', path, message, expected, received });
}

/** Reports every tool whose name an earlier one has. */
export function refuseDuplicateNames(names: readonly unknown[], report: ParseReport): void {
  for (const [index, name] of names.entries())
    if (typeof name === 'string' && names.indexOf(name) < index)
      report.refuse({
        code: 'not-allowed',
        path: ['tools', index, 'name'],
        message: `Two tools are named ${describeValue(name)}: each name once`,
        expected: 'each name once',
        received: describeValue(name),
      });
}

function readRisk(value: unknown, path: JsonPath, report: ParseReport): RiskClass | undefined {
  if (riskClasses.includes(value as RiskClass)) return value as RiskClass;
  return refuseWrongType(report, path, 'risk', listChoices(riskClasses), value);
}

function readUsage(value: unknown, path: JsonPath, report: ParseReport): ToolUsage | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return refuseWrongType(report, path, 'usage', 'an object', value);
  refuseUnknownKeys(report, path, 'usage', value, ['when', 'when_not', 'argument_rules']);
  const argumentRules = readTexts(value.argument_rules, [...path, 'argument_rules'], report);
  return {
    when: readTexts(value.when, [...path, 'when'], report) ?? [],
    whenNot: readTexts(value.when_not, [...path, 'when_not'], report) ?? [],
    ...(argumentRules && { argumentRules }),
  };
}

function readTexts(value: unknown, path: JsonPath, report: ParseReport): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value))
    return refuseWrongType(report, path, String(path.at(-1)), 'an array of texts', value);
  return value.map((text, index) => readText(text, [...path, index], report) ?? '');
}

function readText(value: unknown, path: JsonPath, report: ParseReport): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return refuseWrongType(report, path, String(path.at(-1)), 'a non-empty string', value);
}
