import type { JsonPath } from '../json/json-path.ts';
import { ParseError } from '../parse/parse-error.ts';
import type { ParseReport } from '../parse/parse-report.ts';
import { refuseWrongType } from '../parse/refuse.ts';
import { isRecord } from '../parse/remove-nulls.ts';
import { safeParse } from '../parse/safe-parse.ts';
import { type RiskClass, riskClasses, type Tool } from '../tool.ts';
import { defineToolset, type Toolset } from '../toolset.ts';
import { mcpRiskKey } from './mcp-risk-key.ts';
import { readParameters } from './read-parameters.ts';
import { readToolName, refuseDuplicateNames, type ToolsetResult } from './toolset-from-json.ts';

export interface McpToolsetOptions {
  /** @default 'mcp' */
  name?: string;
  /** Turns a server's tool name into one that providers accept. @default characters outside letters, digits, _ and - become _ */
  rename?: (name: string) => string;
  /** Overrides the risk class that a tool's annotations give it. */
  risk?: (toolName: string) => RiskClass | undefined;
}

/**
 * Reads the result of MCP's `tools/list` as a toolset. The risk class comes from `risk`, else from
 * `_meta["semantic-router/risk"]`, else `readOnlyHint` gives `read` and everything else is `write`.
 * Annotations are a server's own claims: pass `risk` for servers that you do not trust. Never throws.
 */
export function safeToolsetFromMcp(input: unknown, options: McpToolsetOptions = {}): ToolsetResult {
  const result = safeParse(input, (value, report) => readToolList(value, options, report));
  return result.success ? { success: true, toolset: result.value, notes: result.notes } : result;
}

/**
 * As {@link safeToolsetFromMcp}, and throws.
 * @throws RouterError `schemas/invalid-mcp-tools` with every issue in its message
 */
export function toolsetFromMcp(input: unknown, options: McpToolsetOptions = {}): Toolset {
  const result = safeToolsetFromMcp(input, options);
  if (result.success) return result.toolset;
  throw new ParseError({
    code: 'schemas/invalid-mcp-tools',
    subject: 'The MCP tool list',
    issues: result.issues,
    hint: 'Pass the result of the MCP method tools/list: {"tools":[{"name","description","inputSchema"}]}.',
  });
}

function readToolList(value: unknown, options: McpToolsetOptions, report: ParseReport): Toolset | undefined {
  if (!isRecord(value)) return refuseWrongType(report, [], 'The tool list', 'an object', value);
  if (!Array.isArray(value.tools) || value.tools.length === 0)
    return refuseWrongType(report, ['tools'], 'tools', 'a non-empty array', value.tools);
  const tools = value.tools.map((tool, index) => readMcpTool(tool, ['tools', index], options, report));
  refuseDuplicateNames(
    tools.map((tool) => tool?.name),
    report,
  );
  if (report.issues.length > 0) return undefined;
  return defineToolset({ name: options.name ?? 'mcp', tools: tools as Tool[] });
}

function readMcpTool(
  value: unknown,
  path: JsonPath,
  { rename = withoutForeignCharacters, risk }: McpToolsetOptions,
  report: ParseReport,
): Tool | undefined {
  if (!isRecord(value)) return refuseWrongType(report, path, 'A tool', 'an object', value);
  if (typeof value.name !== 'string')
    return refuseWrongType(report, [...path, 'name'], 'name', 'a string', value.name);
  const name = readToolName(rename(value.name), [...path, 'name'], report);
  const parameters = readParameters(value.inputSchema, [...path, 'inputSchema'], report);
  if (!name || !parameters) return undefined;
  const description = [value.description, value.title, value.name].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  if (!description)
    return refuseWrongType(report, [...path, 'description'], 'description', 'a text', value.description);
  return Object.freeze({
    name,
    description,
    arguments: parameters,
    usage: { when: [description], whenNot: [] },
    risk: risk?.(value.name) ?? claimedRisk(value),
  });
}

function claimedRisk({ _meta, annotations }: Record<string, unknown>): RiskClass {
  const own = isRecord(_meta) ? _meta[mcpRiskKey] : undefined;
  if (riskClasses.includes(own as RiskClass)) return own as RiskClass;
  return isRecord(annotations) && annotations.readOnlyHint === true ? 'read' : 'write';
}

function withoutForeignCharacters(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9_-]/g, '_');
}
